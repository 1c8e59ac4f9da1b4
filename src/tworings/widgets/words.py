"""The visible strings that every widget shares, in one place, ready for translation."""

WORDS: dict[str, str] = {
    "again": "Try again",
    "check": "Check",
    "leaves": "(opens another site)",
    "print": "Print this",
    "sources": "Source:",
    "start_again": "Start again",
}
