"""The visible strings that every widget shares, in one place, ready for translation."""

WORDS: dict[str, str] = {
    "again": "Try again",
    "check": "Check",
    "done_before": "done before",
    "leaves": "(opens another site)",
    "memory": "Remember on this device",
    "memory_choice": "Remember which items I have done",
    "memory_erase": "Erase everything kept",
    "memory_erased": "Erased. Nothing is kept now.",
    "memory_refused": "This browser does not allow it. Nothing is kept.",
    "memory_turned_on": "Turned on. It can be erased here at any time.",
    "memory_what": (
        "What is kept: which items you have done, and no answers, until you erase it. "
        "Anyone who uses this device can see that."
    ),
    "print": "Print this",
    "sources": "Source:",
    "start_again": "Start again",
}
