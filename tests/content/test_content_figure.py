"""Figures of data as YAML: every way to break one is told with its line and its mend."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml
from raised import TODAY, faults_of, the_fault, the_fault_of

from tworings.content import load_figure
from tworings.content.rules import check_book
from tworings.content.schemas import schemas

ROOT = Path(__file__).resolve().parents[2]
REAL = sorted(
    path
    for path in (ROOT / "book" / "modules").glob("*/*.yaml")
    if path.read_text(encoding="utf-8").lstrip().startswith(("figure:", "# yaml"))
    and "\nfigure: " in path.read_text(encoding="utf-8")
)

HEAT = """\
figure: dot_plot
id: heat
title: How hot tea is
alt: One dot at 90 °C, on a scale from 0 to 100 °C.
description: |
  A dot stands at 90 °C.

  The scale ends at 100 °C.
studied: 12 kettles.
caption: Fresh tea.
claims: [tea-is-hot]
head: Tea
axis:
  label: Heat
  unit: °C
  low: 0
  high: 100
  ticks: [0, 50, 100]
rows:
  - label: Fresh tea
    value: 90
    claims: [tea-is-hot]
"""

CUPS = """\
figure: icon_array
id: cups
title: Kettles
alt: Twelve squares, of which two are filled.
description: Two of twelve squares are filled.
caption: Kettles.
claims: [tea-is-hot, tea-cools]
head: Kettle
value_head: Kettles
panels:
  - title: Kettles
    of: 12
    parts:
      - label: cooled
        value: 2
        claims: [tea-cools]
"""


@pytest.fixture
def heat(tea):
    """Write a figure into the module of the good book; returns its path, and how to change it."""
    path = Path("book/modules/sample/heat.yaml")

    def write(old: str = "", new: str = "", text: str = HEAT) -> Path:
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_the_real_figures_are_sound_and_fit_the_schema(path):
    plan = load_figure(path).content
    assert plan.id == path.stem
    assert 40 <= len(plan.alt) <= 150
    assert len(plan.description.split("\n\n")) >= 2, "a long description, in paragraphs"
    schema = schemas()["figure.schema.json"]
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), schema)


def test_there_are_real_figures():
    found = {path.stem for path in REAL}
    assert found >= {"osmolality", "touch-survey", "stuck-objects", "risk-and-protection"}


def test_a_sound_one_brings_its_evidence(heat):
    sourced = load_figure(heat())
    assert sourced.content.rows[0].value == 90
    assert list(sourced.ledger.claims) == ["tea-is-hot"]
    assert repr(sourced) == "DotPlot('heat')"


@pytest.mark.parametrize(
    ("old", "new", "line", "problem", "mend"),
    [
        ("figure: dot_plot", "figure: dot_plots", 1, "unknown kind of figure", "dot_plot"),
        ("figure: dot_plot", "figure: [1]", 1, "unknown kind of figure a list", "add that line"),
        ("figure: dot_plot\n", "", 1, "does not say what kind of figure", "add that line"),
        ("id: heat", "id: warmth", 2, '"warmth" in a file named "heat"', "id: heat"),
        ("    value: 90", "    value: 91", 21, '"91" is in no claim', "name the claim"),
        ("A dot stands at 90", "A dot stands at 95", 5, '"95 °" is in no claim', "name the"),
        ("studied: 12", "studied: 13", 9, '"13" is in no claim', "name the claim"),
        ("[tea-is-hot]\nhead", "[tea-is-hott]\nhead", 11, "unknown claim", "tea-is-hot"),
        ("high: 100", "high: 80", 18, "a tick at 100 lies outside 0 to 80", "widen the axis"),
        ("low: 0", "low: 0\n  scale: log", 16, "a log axis starts at 0", "linear"),
        ("value: 90", "value: ninety", 21, "ninety", ""),
        ("value: 90", "value: 90\n    low: 12", 0, "only one end of an interval", "other end"),
        ("value: 90", "value: 90\n    low: 12\n    high: 90\n    mark: star", 0, "star", ""),
        ("caption: Fresh tea.", "caption: ''", 10, "", ""),
        ("rows:", "row:", 19, 'unknown key "row"', 'did you mean "rows"'),
    ],
)
def test_each_fault_names_line_and_mend(heat, old, new, line, problem, mend):
    faults = faults_of(load_figure, heat(old, new))
    fault = faults[0]
    assert fault.file.endswith("heat.yaml")
    assert problem in fault.problem, fault
    assert mend in fault.mend, fault
    assert fault.expected
    if line:
        assert fault.line == line, fault


def test_an_alt_text_is_short(heat):
    fault = the_fault_of(load_figure, heat("alt: One dot", f"alt: {'long ' * 30}"))
    assert "150" in fault.expected


def test_bars_begin_at_nought(heat):
    text = HEAT.replace("dot_plot", "bars").replace("low: 0", "low: 50").replace("[0, ", "[")
    fault = the_fault_of(load_figure, heat(text=text))
    assert "bars start elsewhere than at 0" in fault.problem


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("of: 12", "of: 13", '"13" is in no claim'),
        ("value: 2", "value: 90", "the parts make 90 of 12 squares"),
        ("value: 2", "value: 2.5", "cannot be drawn as squares"),
        ("value: 2", "value: -1", "cannot be drawn as squares"),
        ("of: 12", "of: 1000000", ""),
        ("value: 2", "value: .inf", ""),
        ("value: 2", "value: .nan", ""),
    ],
)
def test_squares_that_cannot_be_are_refused(heat, old, new, problem):
    text = CUPS.replace("id: cups", "id: heat")
    faults = faults_of(load_figure, heat(old, new, text))
    assert any(problem in fault.problem for fault in faults), faults


def test_a_total_of_a_hundred_is_a_share_and_needs_no_source(heat):
    text = CUPS.replace("id: cups", "id: heat").replace("of: 12", "of: 100")
    assert load_figure(heat(text=text)).content.panels[0].left == 98


def test_check_reads_every_figure_of_a_module(tea, heat):
    heat()
    assert check_book(tea, TODAY) == []
    heat("value: 90", "value: 91")
    assert '"91" is in no claim' in the_fault(tea).problem


def test_what_is_no_figure_is_left_alone(tea, heat):
    heat(text="anything: else\n")
    assert check_book(tea, TODAY) == []


def test_the_words_of_a_figure_keep_to_the_rules_of_pages(tea, heat):
    heat("caption: Fresh tea.", f"caption: {'Tea and ' * 11}tea.")
    assert "a sentence has 23 words" in the_fault(tea).problem
    heat("caption: Fresh tea.", "caption: Train harder.")
    assert '"Train harder" is never said' in the_fault(tea).problem
