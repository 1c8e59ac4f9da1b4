"""Files of schemes at fault, such as a loop: each is told with its line and its mend."""

from pathlib import Path

import pytest

from tworings.content import load_figure
from tworings.content.fault import ContentError

BOOK = Path(__file__).parents[2] / "book"
LOOP = BOOK / "modules/calm/fear-loop.yaml"
PATHWAY = BOOK / "modules/consent/ask-check-stop.yaml"
SIZES = BOOK / "modules/gradual/sizes-to-scale.yaml"
LOGIC = BOOK / "educators/logic-model.yaml"

#: The file, what is changed in it, and what the fault must say.
CASES = {
    "a step that says it was measured, with no claim": (
        LOOP,
        ("basis: inferred", "basis: measured"),
        ("the step is measured and names no claim", "add"),
    ),
    "a basis that nobody knows": (LOOP, ("basis: asked", "basis: proven"), ("basis", "proven")),
    "two stages with one id": (
        LOOP,
        ("- id: pain", "- id: fear"),
        ('stage id "fear" is used twice', "another id"),
    ),
    "a stage too long for its box": (
        LOOP,
        ("text: Tension", "text: A tension that goes on and on"),
        ("16",),
    ),
    "a claim that is not in the ledger": (
        LOOP,
        ("claims: [relaxing-named-as-cause]\n  - id", "claims: [relaxing-as-cause]\n  - id"),
        ("relaxing-as-cause",),
    ),
    "a way out that is missing": (LOOP, ("way_out:", "wayout:"), ("way_out", "wayout")),
    "a branch to nowhere": (
        PATHWAY,
        ("to: leave", "to: leaving"),
        ("a branch has to 'leaving', which is no node", "add the node"),
    ),
    "a branch that leads back": (
        PATHWAY,
        ("    to: begin", "    to: ask"),
        ("leads back from 'check' to 'ask'", "turn it round"),
    ),
    "two branches to one box": (
        PATHWAY,
        ("    to: check-in", "    to: begin"),
        ("two branches lead to 'begin'", "a node of its own"),
    ),
    "a box that nothing leads to": (
        PATHWAY,
        ("branches:\n", "  - {id: lost, text: Lost}\nbranches:\n"),
        ("no branch leads to 'lost'", "delete the node"),
    ),
    "two boxes with one id": (
        PATHWAY,
        ("{id: stop,", "{id: begin,"),
        ('node id "begin" is used twice',),
    ),
    "an end that means nothing": (
        PATHWAY,
        ("    means: no consent\n", ""),
        ("branch 4 leads to the end 'check-in' and does not say what it means", "means:"),
    ),
    "a branch that says nothing": (
        PATHWAY,
        ("    label: Silence or unease\n", ""),
        ("ask-check-stop > branch 4", "label"),
    ),
    "a tone that nobody knows": (PATHWAY, ("tone: go", "tone: green"), ("tone", "green")),
    "a stage that leads nowhere": (
        LOGIC,
        ("    leads: {label: counted on paper, seen: seen}\n", ""),
        ("stage 'activities' leads nowhere", "say beside the arrow"),
    ),
    "a last stage that leads on": (
        LOGIC,
        (
            "        text: People reach care sooner",
            "        text: Care\n    leads: {label: on, seen: seen}",
        ),
        ("the last stage, 'outcomes', leads on", "delete it"),
    ),
    "a part that lacks": (
        LOGIC,
        (
            "      - short: A clinic found\n"
            "        text: Finding a clinic, and the place for PEP at night\n",
            "",
        ),
        ("stage 'activities' has 3 parts", "4, as in 'inputs'", "add the part"),
    ),
    "two stages of a logic model with one id": (
        LOGIC,
        ("- id: outputs", "- id: inputs"),
        ('stage id "inputs" is used twice',),
    ),
    "an arrow that is neither seen nor hoped": (
        LOGIC,
        ("seen: hoped", "seen: proven"),
        ("proven", "seen"),
    ),
    "a circle of no size": (SIZES, ("across: 1,", "across: 0,"), ("across",)),
    "a circle that no claim holds": (
        SIZES,
        ("across: 2,", "across: 7,"),
        ("7", "name the claim that holds it"),
    ),
    "a share that no claim holds": (SIZES, ("label: 65%", "label: 95%"), ("95%",)),
    "words where a number should be": (SIZES, ("across: 3,", "across: three,"), ("across",)),
    "an id that is not the file's name": (SIZES, ("id: sizes", "id: size"), ("size-to-scale",)),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_names_file_line_and_mend(case, tmp_path):
    source, (old, new), said = CASES[case]
    text = source.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} must stand in the file once"
    path = tmp_path / source.name
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_figure(path, BOOK)
    told = str(caught.value)
    assert source.name in told
    line = next(part for part in told.splitlines() if source.name in part)
    assert any(part.isdigit() for part in line.split(source.name)[1].split(":")), told
    for words in said:
        assert words in told


@pytest.mark.parametrize("source", [LOOP, PATHWAY, SIZES, LOGIC])
def test_markup_in_a_text_stays_text(source, tmp_path):
    from tworings.figures import plot

    path = tmp_path / source.name
    text = source.read_text(encoding="utf-8")
    old = {
        LOOP: "text: Fear",
        PATHWAY: "not a yes",
        SIZES: "Things without one",
        LOGIC: "A clinic found",
    }[source]
    new = {LOOP: "text: <b>x</b>", PATHWAY: "<b>x</b>", SIZES: "<b>x</b>", LOGIC: "<b>x</b>"}[
        source
    ]
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    html = plot(load_figure(path, BOOK))._repr_html_()
    assert "<b>" not in html
