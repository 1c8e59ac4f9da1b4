"""What is wrong with blocks and ready agendas, with file, line and mend."""

from __future__ import annotations

import shutil

import pytest
import yaml
from raised import TODAY, faults_of, the_fault, the_fault_of

from tworings.content import load_agendas
from tworings.content.rules import check_book

BLOCKS = [
    {"id": "hello", "title": "Hello", "place": "open", "minutes": {"low": 5, "high": 10}},
    {"id": "rest", "title": "Rest", "place": "middle", "minutes": {"low": 5, "high": 9}},
]
PRESET = {
    "id": "short",
    "title": "Short",
    "intro": "For tea.",
    "length": 20,
    "start": "10:00",
    "people": 4,
    "sessions": [{"title": "One", "parts": ["hello", "sample", "sample.cold-run"]}],
}


@pytest.fixture
def folder(tea, rewrite):
    """Give the good book a talk, blocks and a ready agenda; return their folder."""
    talk = {"title": "Tea is hot", "minutes": {"low": 4, "high": 10}, "never_cut": True}
    rewrite("modules/sample/module.yaml", lambda module: module.update(talk=talk))
    own = tea / "educators" / "agendas"
    own.mkdir(parents=True)
    write(own / "blocks.yaml", BLOCKS)
    write(own / "short.yaml", PRESET)
    return own


def write(path, value):
    path.write_text(yaml.safe_dump(value, sort_keys=False), encoding="utf-8")


def changed(**fields):
    return {**PRESET, **fields}


def session(**fields):
    return changed(sessions=[{**PRESET["sessions"][0], **fields}])


def test_a_sound_folder_has_no_fault_and_is_read(folder, tea):
    assert check_book(tea, TODAY) == []
    agendas = load_agendas(folder)
    assert [preset.id for preset in agendas.presets] == ["short"]
    assert [block.id for block in agendas.blocks] == ["hello", "rest"]
    assert load_agendas(folder / "short.yaml").title == "Short"


def test_one_file_elsewhere_takes_the_blocks_of_the_book(folder, tea, tmp_path):
    away = tmp_path / "away"
    away.mkdir()
    shutil.move(folder / "short.yaml", away / "short.yaml")
    assert load_agendas(away / "short.yaml", tea).blocks[0].id == "hello"


@pytest.mark.parametrize(
    ("preset", "line", "said"),
    [
        (session(parts=["hello", "sample", "sample.cold-runs"]), 12, 'unknown part "sample.cold-'),
        (session(parts=["hello", "sampel"]), 11, 'did you mean "sample"?'),
        (session(minutes={"hello": {"low": 4, "high": 6}}), 14, "bounds within its own, 5 to 10"),
        (session(minutes={"rest": {"low": 5, "high": 6}}), 13, 'bounds for "rest", which is not'),
        (session(parts=["sample", "sample"]), 9, '"sample" is named twice'),
        (session(parts=["hello"]), 8, 'the parts need at least'),
        (changed(length=60), 8, "so 35 of the 60 are left over"),
        (changed(length=10), 4, "length"),
        (changed(start="6pm"), 5, "start"),
        (changed(people=0), 6, "people"),
        (changed(id="long"), 1, 'the id is "long" in a file named "short"'),
    ],
)  # fmt: skip
def test_a_ready_agenda_with_a_fault(folder, tea, preset, line, said):
    write(folder / "short.yaml", preset)
    if said == "the parts need at least":
        # What is never cut comes along by itself, so a session that leaves it out still fits.
        write(folder / "short.yaml", {**preset, "length": 15})
        fault = the_fault(tea)
        assert fault.problem == '"sample" is never cut, and no session holds it'
        assert fault == the_fault_of(load_agendas, folder)
        return
    fault = the_fault(tea)
    assert said in str(fault)
    assert (fault.line, fault.file) == (line, str(folder / "short.yaml"))
    assert fault == the_fault_of(load_agendas, folder)


def test_what_does_not_fit_says_by_how_much(folder, tea):
    one = {"title": "One", "parts": ["hello", "rest", "sample", "sample.cold-run"]}
    write(folder / "short.yaml", changed(length=15, sessions=[one]))
    problem = the_fault(tea).problem
    assert problem.startswith("It does not fit: the parts need at least 17 minutes, which is 2")
    assert problem.endswith("The smallest thing to leave out: Pour with cold water")


def test_blocks_with_faults(folder, tea):
    twice = [*BLOCKS, {**BLOCKS[0], "minutes": {"low": 9, "high": 3}}]
    write(folder / "blocks.yaml", twice)
    assert 'id "hello" is used twice' in str(the_fault(tea))
    write(folder / "blocks.yaml", [{**BLOCKS[0], "id": "sample"}])
    assert any("is the id of a module too" in str(one) for one in check_book(tea, TODAY))
    (folder / "blocks.yaml").unlink()
    assert "there is no such file" in str(the_fault(tea))


def test_a_module_with_a_fault_is_told_once(folder, rewrite, tea):
    rewrite("modules/sample/module.yaml", lambda module: module.update(number=99))
    faults = check_book(tea, TODAY)
    assert len(faults) == 1
    assert "number" in str(faults[0])
    assert faults_of(load_agendas, folder)[0].file.endswith("module.yaml")


def test_the_workshop_lies_within_its_parts(folder, rewrite, tea):
    rewrite(
        "modules/sample/module.yaml",
        lambda module: module["minutes"].update(workshop=40),
    )
    assert "talk and activities together take 7 to 15" in str(the_fault(tea))
