"""What goes over every example sees what is wrong; each check is shown a page with one fault."""

from __future__ import annotations

import pytest
from measures import (
    COUNT_FRAMES,
    backwards,
    cut_off,
    edgeless,
    ids_twice,
    moving,
    too_small,
    too_wide,
)
from standalone import page_of, real_bank

from presser import Presser
from tworings import Quiz


@pytest.fixture
def page(new_page, tmp_path):
    page = new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(COUNT_FRAMES)
    (tmp_path / "page.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
        '<link rel="icon" href="data:,"><body><main><h1>x</h1><div class="tr-live">'
        '<section class="tr-view"><button class="tr-button" id="one">One button</button> '
        '<button class="tr-button" id="two">Two buttons</button></section></div></main>'
        "<style>body{background:#fff}.tr-button{appearance:none;background:none;"
        "border:2px solid #000;min-height:44px;display:block}</style>",
        encoding="utf-8",
    )
    page.goto((tmp_path / "page.html").as_uri())
    return page


CHECKS = {
    "wide": (too_wide, "#one { width: 900px }"),
    "small": (too_small, "#one { min-height: 0; height: 20px; padding: 0 }"),
    "low": (too_small, "#one { min-height: 0; height: 30px }"),
    "backwards": (
        backwards,
        "section { display: grid } #one { order: 2; margin-block-start: 9px }",
    ),
    "no edge": (edgeless, "#one { border: 0 }"),
    "an edge that is not seen": (edgeless, "#one { border-color: #fff }"),
    "an edge with no colour": (edgeless, "#one { border-color: transparent }"),
    "cut off": (cut_off, "#one { width: 44px; overflow: hidden; white-space: nowrap }"),
    "moves": (moving, "@keyframes x { to { opacity: 0.5 } } #one { animation: x 1s infinite }"),
}


@pytest.mark.parametrize("fault", CHECKS)
def test_a_fault_of_style_is_seen(page, fault):
    check, style = CHECKS[fault]
    assert check(page) == []
    page.add_style_tag(content=style)
    assert check(page)


SPOILT = {
    "the same id": (ids_twice, "document.querySelector('#two').id = 'one'"),
    "a tabindex": (backwards, "document.querySelector('#two').tabIndex = 3"),
    "frames": (moving, "(function go() { requestAnimationFrame(go); })()"),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_a_fault_of_script_is_seen(page, fault):
    check, script = SPOILT[fault]
    assert check(page) == []
    page.evaluate(f"() => {{ {script} }}")
    assert check(page)


def test_the_presser_uses_everything_and_sees_a_lost_focus(page, open_alone):
    presser = Presser(page)
    presser.go_over(rounds=1)
    assert (presser.pressed, presser.faults) == (2, [])
    page.evaluate(
        "() => { const one = document.querySelector('#one'); one.onclick = () => one.remove(); }"
    )
    presser.go_over(rounds=1)
    assert len(presser.faults) == 1
    assert "Enter lost the focus" in presser.faults[0]
    quiz = open_alone(page_of(Quiz(real_bank().check_first)))
    presser = Presser(quiz)
    presser.go_over(rounds=1)
    assert presser.faults == []
    assert "1 checked" in quiz.locator(".tr-quiz__progress").inner_text()
