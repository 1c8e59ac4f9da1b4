"""Every visible string of the decider, in one place, ready for translation."""

STRINGS: dict[str, str] = {
    "any": "any",
    "choose_first": "Choose one first: {factors}.",
    "forget_steps": "Clear the list",
    "grid_reason": "reason {n}",
    "next_heading": "What next",
    "no_verdict": "Choose, then press Show.",
    "of_scale": "{n} of 10",
    "plan_print": "Print this plan",
    "reasons_heading": "Reasons",
    "rule_verdict": "Verdict",
    "rule_why": "Why, and the source",
    "show": "Show",
    "step": "{chosen}: {verdict}",
    "steps_heading": "So far, in this visit only",
    "steps_note": "Kept on this page until you leave it, and nowhere else.",
    "table_heading": "Every combination",
    "to": "{low} to {high}",
    "verdicts_heading": "What each verdict means",
    "why": "Why",
}
