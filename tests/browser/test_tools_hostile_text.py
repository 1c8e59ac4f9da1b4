"""Whatever stands in a text field of a tool is shown as text, live and in the fallback."""

from __future__ import annotations

import re

import pytest
from standalone import page_of
from states import WIDE
from test_hostile_text import TRICKS, Fields, hostile_ledger

from tworings import Decider, Triage
from tworings.model import DecisionTable, DecisionText, TriageScheme, TriageText


def shown(text):
    """A text as two renderings can be compared: no breaks, no characters that are never seen."""
    return "".join(re.sub(r"[\x00-\x1f\x7f\u2028\u2029\ufffd]", "", text).split())


def scale(fields):
    ends = {"low": fields.text("low"), "high": fields.text("high")}
    return {"id": "s", "title": fields.text("scale"), "kind": "scale", **ends}


def decider(fields, grid):
    choice = {
        "id": "f",
        "title": fields.text("factor"),
        "kind": "choice",
        "note": fields.text("factor note"),
        "options": [
            {"id": "a", "text": fields.text("option"), "note": fields.text("option note")},
            {"id": "b", "text": "B"},
        ],
    }
    when = {"f": ["a"]} if grid else {"f": ["a"], "s": "any"}
    text = DecisionText.model_validate(
        {
            "id": "d",
            "title": fields.text("title"),
            "intro": fields.rich("intro"),
            "safety_note": fields.rich("safety"),
            "claims": ["c"],
            "plan": True,
            "factors": [choice] if grid else [choice, scale(fields)],
            "verdicts": [
                {
                    "id": "v", "title": fields.text("verdict"), "tone": "stop",
                    "means": fields.rich("means"), "next": fields.rich("next"),
                }
            ],
            "rules": [
                {"when": when, "verdict": "v", "reason": fields.rich("reason"), "claims": ["c"]},
                {
                    "when": {**when, "f": ["b"]}, "verdict": "v", "reason": "Other.",
                    "claims": ["c"],
                },
            ],
        }
    )  # fmt: skip
    return Decider(DecisionTable(text, hostile_ledger(fields)))


def triage(fields):
    said = {"claims": ["c"]}
    levels = [
        {"id": level, "title": fields.text(level), "do": fields.rich(f"do {level}")}
        for level in ("emergency", "soon", "watch")
    ]
    text = TriageText.model_validate(
        {
            "id": "t",
            "title": fields.text("title"),
            "intro": fields.rich("intro"),
            "safety_note": fields.rich("safety"),
            "nothing_ticked": fields.rich("nothing"),
            "help_page": {"text": fields.text("help"), "page": "get-help"},
            "say": [fields.text("say")],
            "levels": levels,
            "groups": [{"id": "g", "title": fields.live_only("group")}],
            "signs": [
                {"id": "a", "group": "g", "text": fields.text("sign"), "level": "watch",
                 "how_soon": fields.text("how soon"), "why": fields.rich("why"), **said},
                {"id": "b", "group": "g", "text": "B", "level": "watch", "why": "W", **said},
            ],
            "together": [
                {"signs": ["a", "b"], "level": "emergency", "why": fields.rich("both"), **said}
            ],
        }
    )  # fmt: skip
    return Triage(TriageScheme(text, hostile_ledger(fields)))


def assert_harmless(page):
    assert page.evaluate("window.pwned") is None
    assert page.locator("main svg, main img, main iframe, main style").count() == 0
    assert page.evaluate(WIDE) == []


@pytest.mark.parametrize("name", TRICKS)
@pytest.mark.parametrize("kind", ["rows", "grid", "triage"])
def test_hostile_text_is_text(open_alone, kind, name):
    fields = Fields(*TRICKS[name])
    widget = triage(fields) if kind == "triage" else decider(fields, kind == "grid")
    bare = open_alone(page_of(widget), java_script_enabled=False)
    text = shown(bare.locator("main").inner_text())
    for expected in fields.expected:
        assert shown(expected) in text
    page = open_alone(page_of(widget))
    view = page.locator(".tr-live > section")
    texts = [view.inner_text()]
    for box in view.locator("input[type=checkbox], input[value=a]").all():
        box.check()
        if kind == "triage":
            # Alone, before another sign tells of it together with this one.
            view.get_by_role("button", name="Show").click()
            texts.append(view.inner_text())
    view.get_by_role("button", name="Show").click()
    texts.append(view.inner_text())
    assert_harmless(page)
    seen = shown("".join(texts))
    # What is only printed, or only told in another state, is looked at in its own place.
    elsewhere = ("nothing", "say", "soon", "watch", "do soon", "do watch")
    for expected in [*fields.expected, *fields.expected_live]:
        if not expected.startswith(tuple(f"{one}»" for one in elsewhere)):
            assert shown(expected) in seen, expected[:60]
