"""Every visible string of the story, in one place, ready for translation."""

STRINGS: dict[str, str] = {
    "asks": "What do you do?",
    "back_at": "Back at: {scene}. Your later steps stay until you choose something else.",
    "chosen_before": "your last choice here",
    "content_note": "Before you begin:",
    "end": "The story ends here.",
    "end_mark": "An end.",
    "go_back": "{n}. {scene}",
    "go_on": "Go on with the story",
    "here": "you are here",
    "how_to_read": (
        "Begin at scene 1. Each choice names the scene it leads to, with what comes of it in "
        "brackets. You can stop at any scene."
    ),
    "leads_to": "Go to scene {n}, {scene}",
    "look_back": "Looking back",
    "look_back_hint": "Each step is a button that takes you back there, to choose again.",
    "no_steps": "You have made no choices yet, and you need not.",
    "path": "Your path so far",
    "quote_close": "”",
    "quote_open": "“",
    "stop": "Stop here",
    "stopped": "You stopped here",
    "stopped_closing": (
        "Stopping is always fine, and needs no reason. You can go on, start again, or leave it "
        "at that."
    ),
    "you_chose": "You chose:",
}
