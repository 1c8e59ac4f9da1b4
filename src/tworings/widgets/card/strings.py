"""Every visible string of the card, in one place, ready for translation."""

STRINGS: dict[str, str] = {
    "any": "Tick any that fit.",
    "blank": "________________________________",
    "box": "☐",
    "bring_back": "Bring it back",
    "brought_back": "What you wrote is back.",
    "clear": "Clear",
    "cleared": "Everything is cleared. It can be brought back.",
    "file_name": "notes.html",
    "kept_nowhere": (
        "Leave out what you like. What you fill in is kept nowhere: a reload clears it. "
        "A print or a saved file is yours to look after."
    ),
    "one": "Choose one, or none.",
    "open": "Leave open",
    "save": "Save as a file",
    "saved": "Saved as {name}. It stays with your downloads until you delete it.",
    "scale": "Say yes, maybe, not now or no to each, or leave it open.",
    "scale_maybe": "Maybe",
    "scale_no": "No",
    "scale_not_now": "Not now",
    "scale_yes": "Yes",
    "ticked": "☒",
}
