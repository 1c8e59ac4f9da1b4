"""Every visible string of the agenda builder, in one place, ready for translation.

Those of a timetable stand in `tworings.plan`, which also writes it in Python.
"""

from tworings.plan import WORDS as PLAN

STRINGS: dict[str, str] = {
    **PLAN,
    "blocks": "Around the modules",
    "bounds": "({low} to {high} min)",
    "box": "☐",
    "caption": "Agenda",
    "changed": "Press “Plan it” to see the agenda.",
    "cut": "Leave this out, and plan again",
    "length": "Minutes",
    "must": "never cut",
    "online": "Online, each person at their own screen",
    "parts": "What is in it",
    "people": "People",
    "plan": "Plan it",
    "preset": "Begin with",
    "print_sheet": "Print this agenda",
    "series": "One session of a series",
    "start": "Start",
    "wrong_length": "Give the minutes as a whole number from {low} to {high}.",
    "wrong_people": "Give the people as a whole number from {low} to {high}.",
    "wrong_start": "Give a time to start at.",
}
