"""Whatever stands in a story is shown as text; and axe finds nothing in any of its states."""

from __future__ import annotations

from pathlib import Path

import pytest
from standalone import page_of
from states import WIDE
from test_hostile_text import TRICKS, Fields, bare, harm, hostile_ledger, refuse_dialogs

import axe
from tworings import Story, load_story
from tworings.model import Plot, RichText, Scene

ASKING = Path(__file__).parents[2] / "book" / "tools" / "asking.yaml"


def hostile_story(fields: Fields) -> Story:
    def choice(own: str, to: str) -> dict[str, object]:
        return {
            "id": own,
            "text": fields.rich(f"text-{own}"),
            "to": to,
            "feedback": fields.rich(f"feedback-{own}"),
            "claims": ["c"],
        }

    first = Scene.model_validate(
        {
            "id": "first",
            "title": fields.text("title-1"),
            "setting": fields.rich("setting"),
            "lines": [
                {"who": "you", "says": fields.rich("says")},
                {"who": "sam", "does": fields.rich("does")},
            ],
            "asks": fields.rich("asks"),
            "choices": [choice("a", "last"), choice("b", "last")],
        }
    )
    last = Scene.model_validate(
        {
            "id": "last",
            "title": fields.text("title-2"),
            "ends": True,
            "closing": fields.rich("closing"),
            "claims": ["c"],
        }
    )
    return Story(
        Plot(
            id="s",
            title=fields.text("title"),
            start="first",
            people={"you": fields.text("you"), "sam": fields.text("sam")},
            scenes={"first": first, "last": last},
            ledger=hostile_ledger(fields),
            content_note=RichText(fields.rich("note")),
        )
    )


def story_states(view, ways):
    """Yield the name of each state that looks different."""
    for way in ways:
        yield "start"
        for choice in way:
            view.locator(".tr-story__choice").nth(choice).click()
            yield f"{way} after {choice}"
        view.locator(".tr-story__step").first.click()
        yield f"{way} gone back"
        view.get_by_role("button", name="Stop here", exact=True).click()
        yield f"{way} stopped"
        view.get_by_role("button", name="Start again", exact=True).click()


@pytest.mark.parametrize("trick", TRICKS)
def test_live_story_shows_it_as_text(open_alone, trick):
    fields = Fields(*TRICKS[trick])
    story = hostile_story(fields)
    options = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}
    page = open_alone(page_of(story), **options)
    dialogs = refuse_dialogs(page)
    view = page.locator(".tr-live .tr-story")
    told, faults = [], []
    for state in story_states(view, [[0], [1]]):
        told.append(view.evaluate("e => e.textContent + ' ' + e.getAttribute('aria-label')"))
        faults += [f"{state}: {fault}" for fault in page.evaluate(WIDE) + harm(page) + dialogs]
    assert not faults, "\n".join(faults)[:3000]
    shown = bare(" ".join(told))
    missing = [text for text in fields.expected if bare(text) not in shown]
    assert not missing, "\n".join(text[:200] for text in missing)


@pytest.mark.parametrize("trick", TRICKS)
def test_fallback_of_a_story_shows_it_as_text(open_alone, trick):
    fields = Fields(*TRICKS[trick])
    options = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False}
    page = open_alone(page_of(hostile_story(fields)), **options)
    shown = bare(page.locator(".tr-fallback").text_content())
    missing = [text for text in fields.expected if bare(text) not in shown]
    assert not missing, "\n".join(text[:200] for text in missing)
    assert harm(page) == []
    assert page.evaluate(WIDE) == []
    assert page.locator("main > p").last.inner_text() == "After them."


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_state(open_alone, colours, width):
    page = open_alone(
        page_of(Story(load_story(ASKING))),
        viewport={"width": width, "height": 800},
        color_scheme=colours,
    )
    axe.put_into(page)
    view = page.locator(".tr-live .tr-story")
    ways = [[0, 1, 0, 1], [1, 1, 1], [2]]
    faults = [
        f"{state}: {fault}" for state in story_states(view, ways) for fault in axe.faults(view)
    ]
    assert not faults, "\n".join(faults)
