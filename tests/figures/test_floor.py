"""The pelvic floor: its three states differ as the page says, and in nothing else."""

import re

import pytest

from tworings.figures import draw, floor
from tworings.figures.floor import FLOOR_POSES, hammock


@pytest.fixture(scope="module")
def states():
    return {state.id: state for state in draw("pelvic-floor").states}


def _part(tags, svg, name):
    [group] = [e for e in tags(svg) if (e.get("id") or "").endswith(name)]
    return group


def _arrows(tags, svg):
    """The size of each arrow that presses: filled in ink, and no part's."""
    [root] = [e for e in tags(svg) if e.tag == "svg"]
    paths = [e for e in root if e.tag == "path" and "tr-fill-ink" in (e.get("class") or "").split()]
    return [max(abs(float(n)) for n in re.findall(r"-?[\d.]+", _tail(e))) for e in paths]


def _tail(path):
    """The steps behind the place where a path begins."""
    return re.sub(r"^M\S+ [^a-zA-Z]*", "", path.get("d"))


def test_the_words_are_those_of_the_pages_table(states, tags):
    written = {
        name: [e.text for e in tags(state.svg) if e.tag == "text" and ":" in (e.text or "")]
        for name, state in states.items()
    }
    assert written == {
        "squeeze": ["Push from above: no", "Floor: lifted", "Outer ring: tighter"],
        "let_go": ["Push from above: no", "Floor: lower, soft", "Outer ring: at rest"],
        "strain": [
            "Push from above: yes",
            "Floor: lower, under load",
            "Outer ring: looser or tighter",
        ],
    }


def test_only_a_strain_is_pressed_on(states, tags):
    sizes = {name: _arrows(tags, state.svg) for name, state in states.items()}
    assert all(len(found) == len(floor.PRESSES) for found in sizes.values())
    assert set(sizes["squeeze"] + sizes["let_go"]) == {0}
    assert min(sizes["strain"]) > 5


def test_the_floor_is_lifted_by_a_squeeze_and_low_in_a_strain():
    low = {name: min(y for _, y in hammock(pose)) for name, pose in FLOOR_POSES.items()}
    assert low["squeeze"] > low["let_go"] > low["strain"]
    ends = {(hammock(pose)[0], hammock(pose)[-1]) for pose in FLOOR_POSES.values()}
    assert len(ends) == 1, "it hangs from the same two bones in every state"


def test_what_a_strain_does_to_the_outer_ring_is_left_open(states, tags):
    def open_edges(state):
        ring = _part(tags, state.svg, "external_anal_sphincter")
        dashed = [e for e in ring.iter() if e.get("stroke-dasharray")]
        assert len(dashed) == 4
        return [any(float(n) for n in re.findall(r"-?[\d.]+", _tail(e))) for e in dashed]

    assert all(open_edges(states["strain"]))
    assert not any(open_edges(states["squeeze"]) + open_edges(states["let_go"]))


def test_the_inner_ring_is_as_thick_in_every_state():
    assert {pose.inner for pose in FLOOR_POSES.values()} == {1.0}


def test_it_is_drawn_the_same_twice():
    assert floor.draw() == floor.draw()
