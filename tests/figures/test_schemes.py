"""Schemes as the book draws them: arrows join boxes, circles are to scale."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tworings import load_figure, plot
from tworings.figures import KINDS

BOOK = Path(__file__).parents[2] / "book"
FILES = {
    "fear-loop": "modules/calm",
    "ask-check-stop": "modules/consent",
    "care-pathway": "modules/help",
    "sizes-to-scale": "modules/gradual",
    "logic-model": "educators",
}


def _load(name):
    return load_figure(BOOK / FILES[name] / f"{name}.yaml")


@pytest.fixture(params=FILES)
def name(request):
    return request.param


def _points(path):
    """Every point of a path of straight lines and curves: matplotlib's own, made absolute."""
    here, points = (0.0, 0.0), []
    for command, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        pairs = [float(n) for n in re.findall(r"-?[\d.]+", text)]
        steps = list(zip(pairs[0::2], pairs[1::2], strict=True))
        size = {"M": 1, "l": 1, "q": 2, "c": 3, "z": 1}[command]
        for k in range(0, len(steps), size):
            x, y = steps[k + size - 1]
            here = (x, y) if command == "M" else (here[0] + x, here[1] + y)
            points.append(here)
    return points


def _groups(tags, svg, name):
    return {
        e.get("id").removeprefix(f"tr-{name}-"): e
        for e in tags(svg)
        if e.tag == "g" and e.get("id")
    }


def _frame(group):
    """Left, top, right and bottom of a box: the first path of its group."""
    points = _points(next(e for e in group.iter() if e.tag == "path").get("d"))
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _touches(point, frame, by):
    left, top, right, bottom = frame
    return left - by <= point[0] <= right + by and top - by <= point[1] <= bottom + by


def _tips(group):
    """Where each head in a group points: the middle of its three corners."""
    heads = [
        e
        for e in group
        if e.tag == "path" and {"tr-fill-ink", "tr-fill-good"} & set(e.get("class").split())
    ]
    return [_points(e.get("d"))[1] for e in heads]


def test_the_same_bytes_twice_and_no_style(name):
    plan = _load(name)
    one, other = (KINDS[plan.content.figure](plan.content) for _ in range(2))
    assert one == other
    assert "style" not in one.svg
    assert len(one.svg) < 9_000


def test_words_and_table(name):
    made = plot(_load(name))
    assert 40 <= len(made.alt) <= 150
    assert made.description.count("\n\n") >= 1
    html = made._repr_html_()
    assert "The picture in words" in html
    assert all(row[0] in html for row in made.rows)
    cited = {claim for plan in [_load(name)] for claim in plan.content.claims}
    assert all(f'href="#claim-{claim}"' in html for claim in cited)


def test_nothing_runs_out_of_the_picture(name, tags):
    svg = plot(_load(name)).svg
    width, height = (float(n) for n in re.findall(r'viewBox="0 0 (\S+) ([^"]+)"', svg)[0])
    assert width == 360
    for element in tags(svg):
        if element.tag == "text":
            assert float(element.get("font-size")) >= 12
            long = len(element.text) * float(element.get("font-size")) * 0.58
            x, anchor = float(element.get("x")), element.get("text-anchor")
            left = x - {"middle": long / 2, "end": long}.get(anchor, 0)
            assert left >= 0, element.text
            assert left + long <= width, element.text
            assert 6 < float(element.get("y")) < height - 2
        if element.tag == "path":
            for x, y in _points(element.get("d")):
                assert -0.5 <= x <= width + 0.5
                assert -0.5 <= y <= height + 0.5


def test_each_arrow_of_the_loop_leads_from_its_stage_to_the_next(tags):
    plan = _load("fear-loop").content
    groups = _groups(tags, plot(_load("fear-loop")).svg, "fear-loop")
    ids = [stage.id for stage in plan.stages]
    assert ids == ["fear", "tension", "pain"]
    for start, end in zip(ids, [*ids[1:], ids[0]], strict=True):
        arrow = groups[f"{start}-to-{end}"]
        stem = _points(next(e for e in arrow if e.tag == "path").get("d"))
        [tip] = _tips(arrow)
        assert _touches(stem[0], _frame(groups[start]), 9)
        assert _touches(tip, _frame(groups[end]), 9)
        for other in set(ids) - {start, end}:
            assert not any(_touches(p, _frame(groups[other]), 1) for p in stem)
    [tip] = _tips(groups["ring-to-way-out"])
    assert _touches(tip, _frame(groups["way-out"]), 4)


def test_steps_differ_by_pattern_and_word_and_number(tags):
    plan = _load("fear-loop").content
    groups = _groups(tags, plot(_load("fear-loop")).svg, "fear-loop")
    looks, words = set(), []
    for name in ("fear-to-tension", "tension-to-pain", "pain-to-fear", "ring-to-way-out"):
        stem = next(e for e in groups[name] if e.tag == "path")
        looks.add((stem.get("stroke-width"), stem.get("stroke-dasharray")))
        words.append([e.text for e in groups[name] if e.tag == "text"][:2])
    assert len(looks) == 4
    assert words == [[str(n), step.basis] for n, step in enumerate(plan.steps, 1)]


@pytest.mark.parametrize("name", ["ask-check-stop", "care-pathway"])
def test_each_branch_of_a_pathway_leads_to_its_box(name, tags):
    plan = _load(name).content
    groups = _groups(tags, plot(_load(name)).svg, name)
    frames = {node.id: _frame(groups[node.id]) for node in plan.nodes}
    for branch in plan.branches:
        arrow = groups[f"{branch.from_}-to-{branch.to}"]
        [tip] = _tips(arrow)
        assert _touches(tip, frames[branch.to], 4), branch
        others = set(frames) - {branch.from_, branch.to}
        assert not any(_touches(tip, frames[other], 0) for other in others)
        start = _points(next(e for e in arrow.iter() if e.tag == "path").get("d"))[0]
        left, _, right, bottom = frames[branch.from_]
        assert left < start[0] < right
        assert start[1] == pytest.approx(bottom + 1, abs=1)
    boxes = sorted(frames.values(), key=lambda frame: frame[1])
    assert all(a[3] < b[1] for a, b in pairwise(boxes)), "two boxes overlap"


def test_each_stage_of_a_logic_model_leads_to_the_next(tags):
    plan = _load("logic-model").content
    groups = _groups(tags, plot(_load("logic-model")).svg, "logic-model")
    assert [stage.id for stage in plan.stages] == ["inputs", "activities", "outputs", "outcomes"]
    frames = [_frame(groups[stage.id]) for stage in plan.stages]
    for (one, other), (above, below) in zip(pairwise(plan.stages), pairwise(frames), strict=True):
        arrow = groups[f"{one.id}-to-{other.id}"]
        stem = next(e for e in arrow if e.tag == "path")
        assert _points(stem.get("d"))[0][1] == pytest.approx(above[3] + 1, abs=1)
        [tip] = _tips(arrow)
        assert below[1] - 4 <= tip[1] <= below[1]
        assert (stem.get("stroke-dasharray") is None) == (one.leads.seen == "seen")
        # Not by dashes alone.
        [said] = [e.text for e in arrow if e.tag == "text"]
        assert said == f"{one.leads.label} ({one.leads.seen})"


def test_a_logic_model_keeps_its_parts_in_their_frames(tags):
    plan = _load("logic-model").content
    groups = _groups(tags, plot(_load("logic-model")).svg, "logic-model")
    for number, stage in enumerate(plan.stages, 1):
        left, top, right, bottom = _frame(groups[stage.id])
        boxes = [e for e in groups[stage.id].iter() if e.tag == "path"][1:]
        assert len(boxes) == len(stage.parts)
        for box in boxes:
            for x, y in _points(box.get("d")):
                assert left < x < right
                assert top + 20 < y < bottom
        words = [e.text for e in groups[stage.id].iter() if e.tag == "text"]
        assert words[0] == f"{number}. {stage.name}"
        assert " ".join(words[1:]) == " ".join(part.short for part in stage.parts)


def test_an_odd_part_of_a_logic_model_takes_the_whole_row(tags):
    plan = _load("logic-model").content
    stages = tuple(s.model_copy(update={"parts": s.parts[:3]}) for s in plan.stages)
    svg = KINDS["logic_model"](plan.model_copy(update={"stages": stages})).svg
    boxes = [e for e in _groups(tags, svg, "logic-model")["inputs"].iter() if e.tag == "path"][1:]
    wide = []
    for box in boxes:
        xs = [x for x, _ in _points(box.get("d"))]
        wide.append(max(xs) - min(xs))
    assert wide[0] == wide[1] < wide[2] / 2


def test_the_table_of_a_logic_model_has_a_column_for_each_stage():
    plan = _load("logic-model").content
    made = plot(_load("logic-model"))
    assert made.heads == tuple(stage.name for stage in plan.stages)
    for place, stage in enumerate(plan.stages):
        assert [row[place] for row in made.rows] == [part.text for part in stage.parts]


def test_what_cannot_wait_comes_first():
    rows = [row[0] for row in plot(_load("care-pathway")).rows]
    assert rows == ["1. Now", "2. Today", "3. Book a visit", "4. None of these"]


def test_circles_are_as_wide_as_their_centimetres_say(tags):
    plan = _load("sizes-to-scale").content
    elements = tags(plot(_load("sizes-to-scale")).svg)
    radii = [float(e.get("r")) for e in elements if e.tag == "circle"]
    assert len(radii) == len(plan.circles)
    unit = 2 * radii[0] / plan.circles[0].across
    for radius, circle in zip(radii, plan.circles, strict=True):
        assert 2 * radius == pytest.approx(circle.across * unit, abs=0.3)
    thick = [e for e in elements if e.get("stroke-width") == "2.4"]
    bar = _points(thick[0].get("d"))
    assert bar[1][0] - bar[0][0] == pytest.approx(unit, abs=0.6), "the bar is 1 cm"


def test_what_is_not_to_scale_says_so(tags):
    made = plot(_load("sizes-to-scale"))
    words = [e.text for e in tags(made.svg) if e.tag == "text"]
    assert "schematic, not to scale" in words
    assert "not to scale" in made.rows[-1][0]
