"""The front end scores as Python does: one list of cases through both."""

from __future__ import annotations

from pathlib import Path

import yaml

from tworings.widgets import assets

CASES = yaml.safe_load((Path(__file__).parents[1] / "scoring.yaml").read_text(encoding="utf-8"))


def test_cases_hold_every_type_and_outcome():
    assert {case["type"] for case in CASES} == {
        "multiple_response",
        "myth_or_fact",
        "single_response",
    }
    assert {case["outcome"] for case in CASES} == {
        "correct",
        "partially_correct",
        "incorrect",
        "unanswered",
    }


def test_the_shipped_front_end_scores_every_case_alike(new_page):
    # The module as JupyterLab gets it, with one more name let out of it.
    module = assets.module("quiz") + "\nexport { outcomeOf };\n"
    page = new_page()
    page.goto("about:blank")
    outcomes = page.evaluate(
        """async ({ module, cases }) => {
          const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
          const { outcomeOf } = await import(address);
          return cases.map((one) => outcomeOf({ type: one.type, key: one.keys }, one.chosen));
        }""",
        {"module": module, "cases": CASES},
    )
    wrong = [
        f"{case}: {outcome}"
        for case, outcome in zip(CASES, outcomes, strict=True)
        if outcome != case["outcome"]
    ]
    assert not wrong, "\n".join(wrong)
