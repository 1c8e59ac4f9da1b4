"""The visible words of a timetable, in one place, ready for translation."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "activity": "Activity:",
    "alone": "Each alone:",
    "down_to": "Down to {low} minutes.",
    "drop": "The smallest thing to leave out: {things}.",
    "each": "Each person has ready",
    "end": "End",
    "fits": "It fits: {length} minutes, from {start} to {end}.",
    "floor": (
        "Leaving parts out is not enough: what is never cut needs {floor} minutes. "
        "Take that long, or plan a series."
    ),
    "handout": "Handout {number}, “{title}”",
    "head_late": "If you are late",
    "head_minutes": "Minutes (low to high)",
    "head_start": "Start",
    "head_what": "What",
    "leave_out": "Leave it out.",
    "left_over": "Then {spare} minutes are left over.",
    "list": "{thing}: {count}",
    "minutes": "{planned} ({low} to {high})",
    "never_cut": "Never cut.",
    "other_session": "Never cut, and not in this session, so in another one: {things}.",
    "over": (
        "It does not fit: the parts need at least {least} minutes, which is {over} more than "
        "the {length} that there are."
    ),
    "pack": "To bring for {people}",
    "pack_online": "You have ready",
    "spare": (
        "There is too little in it: the parts fill {most} minutes at most, so {spare} of the "
        "{length} are left over. Add a part, or end at {end}."
    ),
}
