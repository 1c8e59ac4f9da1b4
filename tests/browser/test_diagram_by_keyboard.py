"""The diagram with keys alone: list, picture, label mode, states."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from quiz_player import words
from standalone import drawing_of, page_of, real_atlas
from walk import Walk

from tworings import Diagram, draw

NAME = "coronal"
MOVING = "median-prostate"


@pytest.fixture(scope="module")
def atlas():
    return real_atlas()


@pytest.fixture(scope="module")
def payload(atlas):
    return drawing_of(Diagram(draw(NAME), atlas))


class Explorer:
    """One diagram on a page, used through a `Walk`."""

    def __init__(self, page, payload):
        self.page = page
        self.payload = payload
        self.walk = Walk(page)
        self.place = f'section[aria-label="{payload["title"]}"]'
        self.view = page.locator(self.place)
        self.svg = self.view.locator(".tr-picture svg")

    def told(self) -> str:
        return " ".join(
            self.view.locator("div.tr-diagram__fact:not([hidden])").inner_text().split()
        )

    def said(self) -> str:
        return " ".join(self.view.get_by_role("status").inner_text().split())

    def highlighted(self) -> list[str]:
        return self.svg.locator(".tr-is-chosen").evaluate_all("all => all.map(one => one.id)")

    def reach_list(self) -> None:
        self.walk.tab_to(f"{self.place} .tr-diagram__part input")

    def reach_picture(self) -> None:
        self.walk.tab_to(f"{self.place} .tr-region")

    def in_picture(self) -> str | None:
        return self.page.evaluate(
            "document.activeElement.closest('svg') && document.activeElement.id"
        )

    def tells(self, region) -> None:
        told = self.told()
        control = Diagram.strings[f"control_{region['control']}"]
        for text in (
            region["name"],
            region["lay_name"],
            words(region["is"]),
            words(region["does"]),
            f"{control}. {words(region['control_note'])}",
        ):
            assert text in told
        assert region["name"] in self.said()
        assert self.highlighted() == [region["element"]]
        assert (
            self.view.locator(".tr-diagram__part input:checked").input_value()
            == region["structure"]
        )


@pytest.fixture(params=[360, 1280])
def explorer(request, new_page, lesson, payload):
    page = new_page(viewport={"width": request.param, "height": 740})
    page.goto(lesson)
    return Explorer(page, payload)


def test_choosing_in_the_list_tells_and_highlights(explorer):
    explorer.reach_list()
    assert "arrow" not in explorer.said()
    explorer.walk.press("Space")
    first, second = explorer.payload["regions"][:2]
    explorer.tells(first)
    explorer.walk.press("ArrowDown")
    explorer.tells(second)
    explorer.walk.press("ArrowUp", "ArrowUp")
    explorer.tells(explorer.payload["regions"][-1])
    explorer.walk.assert_sound()


def test_the_picture_is_one_stop_with_arrows_inside(explorer):
    regions = explorer.payload["regions"]
    explorer.reach_picture()
    assert explorer.svg.locator("[tabindex='0']").count() == 1
    assert explorer.in_picture() == regions[0]["element"]
    for region in regions[1:]:
        explorer.walk.press("ArrowRight")
        explorer.tells(region)
        assert explorer.in_picture() == region["element"]
    explorer.walk.press("ArrowRight")
    explorer.tells(regions[0])
    explorer.walk.press("End")
    explorer.tells(regions[-1])
    explorer.walk.press("Home")
    explorer.tells(regions[0])
    explorer.walk.press("ArrowLeft")
    explorer.tells(regions[-1])
    assert explorer.svg.locator("[tabindex='0']").count() == 1
    explorer.walk.press("Escape")
    focused = "[document.activeElement.localName, document.activeElement.value]"
    assert explorer.page.evaluate(focused) == ["input", regions[-1]["structure"]]
    # And on: the picture does not trap the focus.
    explorer.reach_picture()
    explorer.walk.tab()
    assert explorer.in_picture() is None
    explorer.walk.assert_sound()


def test_labelling_gives_no_name_away_and_tells_the_score(explorer):
    page, regions = explorer.page, explorer.payload["regions"]
    explorer.walk.tab_to(f"{explorer.place} input[value='explore']")
    explorer.walk.press("ArrowRight")
    selects = explorer.view.get_by_role("combobox")
    assert selects.count() == len(regions)
    # Neither names, nor titles, nor text in the picture hold the name of a part.
    spoken = explorer.svg.aria_snapshot() + explorer.svg.text_content()
    for region in regions:
        for name in (region["name"], region["lay_name"], region["latin"]):
            assert name.casefold() not in spoken.casefold()
    for region in regions:
        assert f"Part {region['number']}" in spoken

    wrong = regions[1]["structure"]
    for index, region in enumerate(regions):
        explorer.walk.tab_to(f"{explorer.place} select[aria-label='Part {region['number']}']")
        assert explorer.highlighted() == [region["element"]], "the number's part stands out"
        # By typing the name, as a person would who does not open the list.
        chosen = wrong if index == 0 else region["structure"]
        name = next(r["name"] for r in regions if r["structure"] == chosen)
        page.keyboard.type(name)
        assert selects.nth(index).input_value() == chosen
        if index == len(regions) - 2:
            break
    explorer.walk.tab_to(f"{explorer.place} button[type='submit']")
    explorer.walk.press("Enter")
    right = len(regions) - 2
    assert explorer.said() == f"{right} of {len(regions)} right"
    marks = explorer.view.locator(".tr-diagram__note").all_inner_texts()
    assert regions[0]["name"] in marks[0]
    assert marks[1] == Diagram.strings["right"]
    assert marks[-1] == "", "what was not chosen is not told"
    explorer.walk.tab_to(f"{explorer.place} button[type='button']")
    explorer.walk.press("Enter")
    assert [s.input_value() for s in selects.all()] == [""] * len(regions)
    assert "".join(explorer.view.locator(".tr-diagram__note").all_inner_texts()) == ""
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Part 1"
    explorer.walk.assert_sound()


def test_in_label_mode_the_picture_leads_to_the_select(explorer):
    regions = explorer.payload["regions"]
    explorer.walk.tab_to(f"{explorer.place} input[value='explore']")
    explorer.walk.press("ArrowRight")
    explorer.reach_picture()
    explorer.walk.press("Home", "ArrowRight")
    assert explorer.in_picture() == regions[1]["element"]
    assert not explorer.view.locator(".tr-diagram__fact").first.is_visible()
    explorer.walk.press("Enter")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert explorer.page.evaluate(focused) == f"Part {regions[1]['number']}"
    explorer.walk.assert_sound()


def attributes(svg: str) -> list[dict[str, str]]:
    """Every element's own attributes, in the order of the document."""
    return [dict(element.attrib) for element in ElementTree.fromstring(svg).iter()]


def shown(svg, like: list[dict[str, str]]) -> list[dict[str, str]]:
    """The same attributes as they stand in the page."""
    found = svg.evaluate(
        """svg => [svg, ...svg.querySelectorAll("*")].map((element) => Object.fromEntries(
          [...element.attributes].map((one) => [one.name, one.value])))"""
    )
    # What the widget adds to the picture is not the drawing's own.
    return [
        {name: element.get(name.rsplit("}", 1)[-1], element.get(name, "")) for name in own}
        for element, own in zip(found, like, strict=True)
    ]


STATES = [state.id for state in draw(MOVING).states]


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_states_move_the_shapes_and_say_so(open_alone, atlas, motion):
    drawing = draw(MOVING)
    assert len(STATES) == 4
    page = open_alone(page_of(Diagram(drawing, atlas)), reduced_motion=motion)
    explorer = Explorer(page, drawing_of(Diagram(drawing, atlas)))
    # Every frame that is asked for is counted.
    page.evaluate(
        """() => { window.frames_asked = 0; const own = window.requestAnimationFrame.bind(window);
          window.requestAnimationFrame = (then) => {
            window.frames_asked += 1;
            return own(then);
          }; }"""
    )
    explorer.walk.tab_to(f"{explorer.place} input[value='{STATES[0]}']")
    for state in (*drawing.states[1:], drawing.states[0]):
        expected = attributes(state.svg)
        before = shown(explorer.svg, expected)
        explorer.walk.press("ArrowRight")
        if motion == "reduce":
            assert shown(explorer.svg, expected) == expected, "final at once"
        else:
            page.wait_for_timeout(500)
            assert shown(explorer.svg, expected) == expected
        assert before != expected
        assert explorer.said() == f"{state.title}. {' '.join(state.description.split())}"
        note = explorer.view.locator(".tr-diagram__state")
        assert " ".join(note.inner_text().split()) == " ".join(state.description.split())
    assert (page.evaluate("window.frames_asked") == 0) == (motion == "reduce")
    explorer.walk.assert_sound()


def test_variants_are_switched_by_keyboard(open_alone, atlas):
    diagram = Diagram([draw("median-prostate"), draw("median-vagina")], atlas)
    page = open_alone(page_of(diagram))
    steps = Walk(page)
    steps.tab_to("input[value='median-prostate']")
    drawings = page.locator(".tr-diagram__drawing")
    assert [one.is_visible() for one in drawings.all()] == [True, False]
    steps.press("ArrowRight")
    assert [one.is_visible() for one in drawings.all()] == [False, True]
    title = diagram.payload["drawings"][1]["title"]
    assert page.locator(".tr-live [role=status]").inner_text() == title
    # What is hidden is out of reach.
    stops = steps.to_the_end()
    assert stops
    names = (
        page.locator(".tr-picture svg")
        .nth(1)
        .locator(".tr-region")
        .evaluate_all("all => all.map((one) => one.id)")
    )
    assert len(names) == len(diagram.payload["drawings"][1]["regions"])
    steps.assert_whole()
