"""Every way through a story ends: held for made-up stories, and for the real ones."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tworings.content import load_story
from tworings.content.story import read_story
from tworings.content.yaml_reader import parse_yaml

ROOT = Path(__file__).parents[2]
REAL = sorted(
    path
    for path in [
        *(ROOT / "book" / "tools").glob("*.yaml"),
        *(ROOT / "src" / "tworings" / "widgets" / "story" / "examples").glob("*.yaml"),
    ]
    if "\nscenes:\n" in path.read_text(encoding="utf-8")
)
NAMES = "abcdef"


@st.composite
def graphs(draw):
    """Up to six scenes: where each leads to, and whether it may be come back to."""
    size = draw(st.integers(1, len(NAMES)))
    names = NAMES[:size]
    target = st.lists(st.sampled_from(names), max_size=3)
    ways = {name: draw(target) for name in names}
    returning = {name for name in names if ways[name] and draw(st.booleans())}
    return ways, returning


def as_yaml(ways, returning):
    scenes = []
    for name, steps in ways.items():
        scene = {"id": name, "title": name}
        if steps:
            scene["choices"] = [
                {"id": f"c{n}", "text": "T", "to": to, "feedback": "F"}
                for n, to in enumerate(steps)
            ]
            scene["returns"] = name in returning
        else:
            scene |= {"ends": True, "closing": "C"}
        scenes.append(scene)
    story = {"id": "s", "title": "S", "start": "a", "people": {"you": "You"}, "scenes": scenes}
    return yaml.safe_dump(story, sort_keys=False)


def reach(ways, start, without=()):
    """By repeated steps, in a way of its own: everything after one or more steps."""
    found = set(ways[start])
    for _ in ways:
        found |= {to for scene in found - set(without) for to in ways[scene]}
    return found


@settings(deadline=None, max_examples=400)
@given(graph=graphs())
def test_the_check_finds_what_is_wrong_and_nothing_else(graph):
    ways, returning = graph
    text = as_yaml(ways, returning)
    said = " | ".join(f.problem for f in read_story(parse_yaml(text, "s.yaml")).faults)
    ends = {name for name, steps in ways.items() if not steps}
    endless = {name for name in ways if name not in ends and not reach(ways, name) & ends}
    looping = {
        name for name in ways if name not in returning and name in reach(ways, name, returning)
    }
    idle = {name for name in returning if name not in reach(ways, name)}
    lost = set(ways) - reach(ways, "a") - {"a"}
    assert ("has no end" in said) == (not ends)
    assert ("no end can be reached" in said) == (bool(endless) and bool(ends))
    assert ("in a loop" in said) == bool(looping)
    assert ("no way does" in said) == bool(idle)
    if not (endless or looping or idle):
        assert ("cannot be reached" in said) == bool(lost)
        assert said.count("cannot be reached") == len(lost)


def test_there_are_real_stories():
    assert [path.stem for path in REAL] == ["asking", "at-the-counter", "the-line-is-busy"]


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_every_way_through_a_real_story_ends(path):
    plot = load_story(path)
    ends = set()
    ways = 0
    # Each way, taking no choice twice: a scene that may be come back to is left some time.
    waiting = [((), plot.scenes[plot.start])]
    while waiting:
        steps, scene = waiting.pop()
        assert plot.followed(steps) == steps
        if scene.ends:
            ends.add(scene.id)
            ways += 1
            continue
        onward = [choice for choice in scene.choices if (scene.id, choice.id) not in steps]
        assert onward, f"{steps} leads nowhere"
        waiting += [((*steps, (scene.id, c.id)), plot.scenes[c.to]) for c in onward]
        assert len(steps) < 40
    assert ends == {scene.id for scene in plot.scenes.values() if scene.ends}
    assert ways >= len(ends)


@given(data=st.data())
@settings(deadline=None)
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_any_walk_through_a_real_story_comes_to_an_end(path, data):
    plot = load_story(path)
    steps = []
    scene = plot.scenes[plot.start]
    back = 0
    while not scene.ends:
        choices = scene.choices
        if back > 3:
            # Nobody goes round for ever.
            choices = [c for c in choices if not plot.scenes[c.to].returns]
        choice = data.draw(st.sampled_from(choices))
        steps.append((scene.id, choice.id))
        scene = plot.scenes[choice.to]
        back += scene.returns
        assert len(steps) <= len(plot.scenes) * 5
    assert plot.after(steps) == scene


def test_the_consent_story_is_as_long_as_it_should_be_and_can_end_with_nothing():
    plot = load_story(ROOT / "book" / "tools" / "asking.yaml")
    assert 10 <= len(plot.scenes) <= 14
    start = plot.scenes[plot.start]
    assert any(plot.scenes[choice.to].ends for choice in start.choices), "leaving it is a way"
    ends = [scene for scene in plot.scenes.values() if scene.ends]
    assert len(ends) >= 4
    claims = set(plot.ledger.claims)
    assert {"consent-can-end", "consent-without-pressure", "silence-is-no-consent"} <= claims
