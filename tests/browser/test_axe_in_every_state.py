"""axe over both widgets in every state, as they stand on the module's page; no rule is off."""

from __future__ import annotations

from importlib.resources import files

import pytest
from standalone import real_atlas, real_bank
from states import diagram_states, quiz_states
from tworings import Diagram, Quiz, draw

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": [
            *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
            "best-practice",
        ],
    },
    # Part of WCAG 2.2 AA, and left out by axe unless it is asked for.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}


def results(view) -> list[str]:
    """Return what axe finds wrong, or cannot decide, in one widget."""
    found = view.evaluate("(view, options) => axe.run(view, options)", OPTIONS)
    assert any(rule["id"] == "color-contrast" for rule in found["passes"] + found["violations"])
    return [
        f"{kind}: {rule['id']}: {node['target']}: {node['html'][:100]}: "
        + "; ".join(check["message"] for check in node["any"] + node["all"] + node["none"])
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
    ]


@pytest.fixture(params=[("light", 360), ("light", 1280), ("dark", 360), ("dark", 1280)])
def page(request, new_page, served_lesson):
    colours, width = request.param
    page = new_page(
        viewport={"width": width, "height": 800},
        color_scheme=colours,
        reduced_motion="reduce",
        bypass_csp=True,  # axe is put into the page; the policy has tests of its own
    )
    page.goto(served_lesson)
    page.evaluate(f"{AXE}; undefined")
    return page


def test_quiz(page):
    payload = Quiz(real_bank()).payload
    view = page.locator(f'.tr-quiz[aria-label="{payload["title"]}"]')
    faults = [
        f"{state}: {fault}" for state in quiz_states(view, payload) for fault in results(view)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("name", ["coronal", "median-prostate", "median-vagina", "transverse"])
def test_diagram(page, name):
    payload = Diagram(draw(name), real_atlas()).payload
    view = page.locator(f'.tr-diagram[aria-label="{payload["title"]}"]')
    faults = [
        f"{state}: {fault}" for state in diagram_states(view, payload) for fault in results(view)
    ]
    assert not faults, "\n".join(faults)


def test_axe_finds_what_is_wrong(page):
    page.add_style_tag(content=".tr-quiz .tr-small { color: #999 !important; opacity: 0.7 }")
    page.evaluate("document.querySelector('.tr-quiz input').closest('label').replaceWith("
                  "document.querySelector('.tr-quiz input'))")
    found = " ".join(results(page.locator(".tr-quiz").first))
    assert "color-contrast" in found
    assert "label" in found
