"""Whatever stands in a tool's text field is shown as text, live and in the fallback."""

from __future__ import annotations

import pytest
from standalone import page_of
from states import WIDE
from test_hostile_text import TRICKS, Fields, bare, harm, refuse_dialogs
from tools import HOSTILE

PHONE = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}


def states_of(kind, page):
    """Play a tool through everything that it can show; yield after each step."""
    view = page.locator(f".tr-live .tr-{kind}")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    yield view
    if kind == "risk":
        for ticks in ((), ("p",), ("q",), ("p", "q")):
            for own in ("p", "q"):
                view.locator(f"input[value={own}]").set_checked(own in ticks)
            view.get_by_role("button", name="Show").click()
            yield view
    else:
        page.clock.install(time=0)
        page.clock.pause_at(1000)
        view.get_by_role("button", name="Start").click()
        yield view
        page.clock.run_for(1100)
        yield view
        page.clock.run_for(1100)
        yield view


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("trick", TRICKS)
def test_live_tool_shows_it_as_text(open_alone, kind, trick):
    fields = Fields(*TRICKS[trick])
    page = open_alone(page_of(HOSTILE[kind](fields)), **PHONE)
    dialogs = refuse_dialogs(page)
    told, faults = [], []
    for view in states_of(kind, page):
        told.append(view.evaluate("e => e.textContent + ' ' + e.getAttribute('aria-label')"))
        faults += page.evaluate(WIDE) + harm(page) + dialogs
    assert not faults, "\n".join(faults)[:3000]
    shown = bare(" ".join(told))
    missing = [text for text in fields.expected if bare(text) not in shown]
    assert not missing, "\n".join(text[:200] for text in missing)


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("trick", TRICKS)
def test_fallback_of_a_tool_shows_it_as_text(open_alone, kind, trick):
    fields = Fields(*TRICKS[trick])
    options = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False}
    page = open_alone(page_of(HOSTILE[kind](fields)), **options)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    shown = bare(page.locator(".tr-fallback").text_content())
    missing = [text for text in fields.expected if bare(text) not in shown]
    assert not missing, "\n".join(text[:200] for text in missing)
    assert harm(page) == []
    assert page.evaluate(WIDE) == []
    assert page.locator("main > p").last.inner_text() == "After them."
