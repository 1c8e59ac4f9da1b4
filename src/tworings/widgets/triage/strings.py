"""Every visible string of the triage, in one place, ready for translation."""

STRINGS: dict[str, str] = {
    "all_of": "Together: {signs}",
    "and": "and",
    "help_page": "See the page “{page}”.",
    "not_shown": "Tick what fits, then press Show.",
    "print_signs": "Print this for a clinician",
    "say_heading": "What you can say",
    "show": "Show",
}
