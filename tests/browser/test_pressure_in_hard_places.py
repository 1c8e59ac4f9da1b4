"""The pressure lab in hard places: a phone, zoom, right to left, no script, paper, hostile text."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest
from pressure_player import LabPlayer, pressure_states, real_lab
from standalone import page_of
from states import WIDE
from test_hostile_text import TRICKS, Fields, bare, harm, hostile_ledger, refuse_dialogs

from tworings import PressureLab, draw
from tworings.model import Moment
from tworings.simulate import trace, traces

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lab():
    return real_lab()


HARD = {
    "phone": {"viewport": {"width": 360, "height": 740}},
    "zoomed": {"viewport": {"width": 320, "height": 256}},
    "wide": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "forced": {"viewport": {"width": 360, "height": 740}, "forced_colors": "active"},
}


@pytest.mark.parametrize("place", HARD)
def test_it_fits_and_axe_finds_nothing(open_alone, lab, place):
    page = open_alone(page_of(lab), reduced_motion="reduce", **HARD[place])
    page.evaluate(f"{AXE}; undefined")
    player = LabPlayer(page)
    player.view.locator(".tr-pressure__select").select_option("slow_breath")
    options = {
        "runOnly": {
            "type": "tag",
            "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
        }
    }
    for state in pressure_states(player):
        assert page.evaluate(WIDE) == [], state
        found = player.view.evaluate("(view, options) => axe.run(view, options)", options)
        # Forced colours are the reader's own: contrast is theirs.
        faults = [
            f"{state}: {rule['id']}: {node['html'][:120]}"
            for rule in found["violations"]
            for node in rule["nodes"]
            if not (place == "forced" and rule["id"] == "color-contrast")
        ]
        assert not faults, "\n".join(faults)
    # On a finger's size.
    sizes = player.view.locator("button, select, summary, .tr-switch__option, input[type=range]")
    assert min(one.bounding_box()["height"] for one in sizes.all()) >= 43.9


def test_from_right_to_left_time_still_runs_to_the_right(open_alone, lab):
    text = page_of(lab).replace('<html lang="en">', '<html lang="en" dir="rtl">')
    page = open_alone(text, viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    assert page.evaluate(WIDE) == []
    player = LabPlayer(page)
    player.view.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    assert player.time() == 0.5
    chart_box = player.view.locator(".tr-pressure__chart svg").bounding_box()
    for name in player.view.locator(".tr-pressure__chart text").all():
        box = name.bounding_box()
        assert box["x"] >= chart_box["x"] - 1
        assert box["x"] + box["width"] <= chart_box["x"] + chart_box["width"] + 1


def test_the_slider_stands_under_the_cursor(open_alone, lab):
    page = open_alone(page_of(lab), reduced_motion="reduce")
    player = LabPlayer(page)
    slider = player.view.get_by_role("slider")
    for seconds in (0, 6, 12):
        slider.fill(str(seconds))
        box = slider.bounding_box()
        thumb = box["x"] + 8 + (box["width"] - 16) * seconds / 12
        hand = player.view.locator(".tr-pressure__cursor path").bounding_box()
        assert abs(hand["x"] + hand["width"] / 2 - thumb) < 4, seconds


def test_without_scripts_everything_can_be_read(open_alone, lab):
    page = open_alone(
        page_of(lab), java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    assert page.evaluate(WIDE) == []
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate(WIDE) == []
    shown = bare(page.locator(".tr-fallback").inner_text())
    for of in traces():
        for text in (of.title, of.known, of.assumed):
            assert bare(text) in shown
    assert page.locator(".tr-fallback [role=img]").count() == 9
    assert page.locator(".tr-fallback :is(button, input, select)").count() == 0


@pytest.mark.parametrize("played", [False, True])
def test_printed_it_shows_every_chart_and_the_picture(open_alone, lab, played):
    page = open_alone(page_of(lab), reduced_motion="reduce")
    if played:
        player = LabPlayer(page)
        player.view.get_by_role("slider").fill("4")
    page.emulate_media(media="print")
    assert page.locator(".tr-pressure-chart svg:visible").count() == 8
    assert page.locator(".tr-picture svg:visible").count() == 1
    assert page.locator(".tr-view :is(button, input, select):visible").count() == 0
    assert page.locator(".tr-pressure__chart svg:visible").count() == 0


@pytest.mark.parametrize("trick", TRICKS)
def test_hostile_text_is_shown_as_text(open_alone, trick):
    fields = Fields(*TRICKS[trick])
    of = replace(
        trace("squeeze"),
        title=fields.text("title"),
        known=fields.text("known"),
        assumed=fields.text("assumed"),
        moments=tuple(
            Moment(m.at, fields.text(f"moment-{n}"), m.state)
            for n, m in enumerate(trace("squeeze").moments)
        ),
        claims=("c",),
    )
    picture = replace(draw("coronal"), claims=("c",), alt=fields.unseen("alt"))
    lab = PressureLab(
        [of, replace(trace("rest"), claims=("c",))],
        picture,
        ledger=hostile_ledger(fields),
        title=fields.text("lab"),
    )
    page = open_alone(page_of(lab), viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    dialogs = refuse_dialogs(page)
    player, told = LabPlayer(page), []
    for state in pressure_states(player):
        told.append(player.view.evaluate("e => e.textContent"))
        assert page.evaluate(WIDE) + harm(page) + dialogs == [], state
    for seconds in ("0", "8"):
        player.view.get_by_role("slider").fill(seconds)
        told.append(player.view.evaluate("e => e.textContent"))
    shown = bare(" ".join(told))
    assert [text[:200] for text in fields.expected if bare(text) not in shown] == []
    still = open_alone(
        page_of(lab), java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    shown = bare(still.locator(".tr-fallback").text_content())
    assert [text[:200] for text in fields.expected if bare(text) not in shown] == []
    assert harm(still) + still.evaluate(WIDE) == []


def test_nothing_is_stored(open_alone, lab):
    page = open_alone(page_of(lab), reduced_motion="reduce")
    for _ in pressure_states(LabPlayer(page)):
        pass
    page.reload()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert page.locator(".tr-live input:checked").count() == 0
    assert page.locator(".tr-live input[type=range]").input_value() == "0"
