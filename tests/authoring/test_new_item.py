"""A session at the prompt, its answers piped in: what is asked, refused, and written."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field, model_validator

from tworings.cli import main
from tworings.content import load_bank
from tworings.content.bank import ITEM_TYPES
from tworings.model import Choice, Item, RichText
from tworings.model._strict import Misfit, Slug, Strict
from tworings.model.items import Reason

ROOT = Path(__file__).parents[2]
ITEMS = Path("book/modules/sample/items.yaml")

#: What every item begins with: type, id, objective, level, stem, claims.
MYTH = ["myth_or_fact", "new", "1", "apply", "Tea is blue.", "tea-is-hot"]
SINGLE = ["single_response", "new", "sample.pour", "3", "What now?", "tea-is-hot"]
SEVERAL = ["multiple_response", "new", "1", "2", "Which ones?", "tea-cools, tea-is-hot"]
CHOICES = ["A cup", "", "Why a cup.", "", "A pot", "pot", "Why a pot.", "tea-cools"]
CHOICES += ["A tray", "", "Why a tray.", "", ""]
#: What every item ends with, once all that must be there is: no lead-in, no hints.
REST = ["", ""]


WHOLE = [*SINGLE, *CHOICES, "pot", *REST, "yes"]


def added(before: bytes) -> str:
    """Return what was added; all that was there must still be, byte for byte."""
    after = ITEMS.read_bytes()
    assert after.startswith(before)
    assert sorted(path.name for path in ITEMS.parent.iterdir()) == ["items.yaml", "module.yaml"]
    return after[len(before) :].decode()


def test_myth_or_fact(session):
    before = ITEMS.read_bytes()
    status, said = session([*MYTH, "Why myth.", "Why fact.", "Why depends.", "myth", *REST, "yes"])
    assert status == 0, said
    assert added(before) == (
        "  - id: sample.new\n"
        "    type: myth_or_fact\n"
        "    objective: sample.pour\n"
        "    level: apply\n"
        "    stem: Tea is blue.\n"
        "    claims: [tea-is-hot]\n"
        "    key: myth\n"
        "    rationales:\n"
        "      myth: Why myth.\n"
        "      fact: Why fact.\n"
        "      depends: Why depends.\n"
    )
    assert load_bank(ITEMS).items[-1].keys == {"myth"}
    assert said.endswith("Next: make check, then make notebooks.\n")


def test_single_response(session):
    before = ITEMS.read_bytes()
    status, said = session([*SINGLE, *CHOICES, "2", "Choose.", "", "yes"])
    assert status == 0, said
    assert added(before) == (
        "  - id: sample.new\n"
        "    type: single_response\n"
        "    objective: sample.pour\n"
        "    level: apply\n"
        "    stem: What now?\n"
        "    lead_in: Choose.\n"
        "    claims: [tea-is-hot]\n"
        "    key: pot\n"
        "    choices:\n"
        "      - id: a-cup\n"
        "        text: A cup\n"
        "        rationale: Why a cup.\n"
        "      - id: pot\n"
        "        text: A pot\n"
        "        rationale: Why a pot.\n"
        "        claims: [tea-cools]\n"
        "      - id: a-tray\n"
        "        text: A tray\n"
        "        rationale: Why a tray.\n"
    )


def test_multiple_response(session):
    status, said = session([*SEVERAL, *CHOICES, "a-cup, 3", *REST, "yes"])
    assert status == 0, said
    item = load_bank(ITEMS).items[-1]
    assert item.key == ("a-cup", "a-tray")
    assert item.claims == ("tea-cools", "tea-is-hot")
    assert item.lead_in is None


def test_a_list_ends_by_itself_when_it_is_full(session):
    choices = [line for n in range(6) for line in (f"Choice {n}", "", f"Why {n}.", "")]
    status, said = session([*SINGLE, *choices, "choice-5", *REST, "yes"])
    assert status == 0, said
    assert len(load_bank(ITEMS).items[-1].choices) == 6


class Option(Strict):
    id: Slug
    text: RichText


class Row(Choice):
    key: Slug


class Pairs(Item):
    """A type that does not exist: it holds every shape that a field can have."""

    type: Literal["pairs"]
    options: Annotated[tuple[Option, ...], Field(min_length=2, strict=False)]
    rows: Annotated[tuple[Row, ...], Field(min_length=1, max_length=2, strict=False)]
    hints: Annotated[tuple[RichText, ...], Field(max_length=3, strict=False)] = ()
    share: Annotated[float, Field(ge=0, le=1)]
    sure: bool = False
    by_part: dict[Slug, RichText]
    when: int | str | None = None

    @property
    def reasons(self):
        return tuple(
            Reason(row.id, ("rows", index, "rationale"), row.rationale, row.claims)
            for index, row in enumerate(self.rows)
        )

    @model_validator(mode="after")
    def _fits(self):
        if self.share == 0.5:
            raise Misfit("half is no share", expected="more or less", mend="change it", at="share")
        return self


def test_a_type_that_comes_later_is_asked_for_as_its_model_says(session, monkeypatch):
    monkeypatch.setitem(ITEM_TYPES, "pairs", Pairs)
    lines = ["pairs", "new", "1", "apply", "Match.", "tea-is-hot"]
    lines += ["Hot", "", "Cold", "", ""]
    lines += ["Tea", "", "warm", "hot", "It is hot.", "", "Ice", "", "2", "It is cold.", ""]
    lines += ["lots", "7", "0.5", "", "spout", "The spout.", ""]
    lines += ["perhaps", "yes", "[a]", "12", "", "A hint: look.", "", "", "0.25", "yes"]
    status, said = session(lines)
    assert status == 0, said
    item = load_bank(ITEMS).items[-1]
    assert [(row.id, row.key) for row in item.rows] == [("tea", "hot"), ("ice", "cold")]
    assert [hint.plain for hint in item.hints] == ["A hint: look."]
    assert (item.share, item.sure, item.when) == (0.25, True, 12)
    assert {part: text.plain for part, text in item.by_part.items()} == {"spout": "The spout."}
    for refused in (
        '"warm" is none of these; expected one of hot, cold',
        '"lots" is no number',
        '"share" is 7; expected 1 or less',
        '"perhaps" is neither yes nor no',
        "by_part must not be empty",
        '"when.int" is a list',
        "Not right yet: half is no share; expected more or less. Mend: change it.",
    ):
        assert refused in said, refused


#: A wrong answer, where it is given, what is said about it.
WRONG = {
    "type": (0, "singel_response", 'did you mean "single_response"?'),
    "no type": (0, "", "expected one of hotspot"),
    "number of a type": (0, "9", '"9" is none of these'),
    "id": (1, "New One", 'write "sample.new-one"'),
    "id that is taken": (1, "hot", '"sample.hot" is the id of something else'),
    "id of an objective": (1, "pour", '"sample.pour" is the id of something else'),
    "id of an activity": (1, "sample.cold-run", '"sample.cold-run" is the id of something'),
    "objective": (2, "sample.por", 'did you mean "sample.pour"?'),
    "no objective": (2, "", "objective must be there"),
    "level": (3, "aply", 'did you mean "apply"?'),
    "stem": (4, "", "stem must be there"),
    "control character": (4, "Tea\x1b[31m", "cannot be printed"),
    "byte that is not UTF-8": (4, "Tea\udcff", "cannot be printed"),
    "claim": (5, "tea-is-hott", 'did you mean "tea-is-hot"?'),
    "claim like no other": (5, "tea-is-hot zzz", 'unknown claim "zzz". Mend: write "?word"'),
    "no claims": (5, "", "claims must be there"),
    "no claims in commas": (5, " , ", '"claims" has no entries'),
    "choice without a text": (6, "", "choices 1, text must be there"),
    "choice's id": (7, "A Cup", 'write "a-cup"'),
    "choice's id that is taken": (11, "a-cup", '"a-cup" is taken in this list'),
    "rationale": (8, "", "choices 1, rationale must be there"),
    "claim of a choice": (9, "tea-col", 'did you mean "tea-cools"?'),
    "key": (19, "pott", 'did you mean "pot"?'),
    "two keys": (19, "pot, a-cup", "is none of these"),
    "writing": (22, "perhaps", "Mend: write yes or no"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_answer_is_said_and_asked_again(session, case):
    good = WHOLE
    place, wrong, told = WRONG[case]
    before = ITEMS.read_bytes()
    status, said = session([*good[:place], wrong, *good[place:]])
    assert status == 0, said
    refusals = [line for line in said.splitlines() if "Not taken: " in line]
    assert len(refusals) == 1
    assert told in refusals[0]
    # What is written is what would have been written without the mistake.
    with_mistake = added(before)
    ITEMS.write_bytes(before)
    assert session(good)[0] == 0
    assert added(before) == with_mistake


def test_a_list_does_not_end_too_early(session):
    short = [*SINGLE, "A cup", "", "Why.", "", "A pot", "", "Why.", "", "", "A tray", "", "Why."]
    status, said = session([*short, "", "", "a-pot", *REST, "yes"])
    assert status == 0, said
    assert "choices 3, text must be there" in said


def test_a_key_that_does_not_fit_is_told_at_once(session):
    status, said = session([*SEVERAL, *CHOICES, "1", "1, 2, 3", "1, 1", "1, 2", *REST, "yes"])
    assert status == 0, said
    assert '"key" has 1 entry; expected at least 2' in said
    assert "every choice is right; expected at least one choice that is not right" in said
    assert "key names a choice twice" in said


def test_claims_can_be_looked_for(session):
    looked = [*SINGLE[:5], "?KETTLES", "?soup", *SINGLE[5:]]
    status, said = session([*looked, *CHOICES, "1", *REST, "yes"])
    assert status == 0, said
    assert "  tea-is-hot: Fresh tea is about 90 °C in a study of 12 kettles.\n" in said
    assert 'No claim holds "soup".' in said
    assert "Not taken" not in said


def test_no_to_the_whole_asks_for_a_part_again(session):
    good = WHOLE[:-1]
    status, said = session([*good, "no", "stem", "What then?", "no", "steem", "", "yes"])
    assert status == 1, said
    assert 'did you mean "stem"?' in said
    status, said = session([*good, "no", "stem", "What then?", "yes"])
    assert status == 0, said
    item = load_bank(ITEMS).items[-1]
    assert item.stem.plain == "What then?"
    assert ITEMS.read_text(encoding="utf-8").index("    stem: What then?") < ITEMS.read_text(
        encoding="utf-8"
    ).index("    claims: [tea-is-hot]\n    key: pot")


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_input_that_ends_early_leaves_the_file_untouched(session, length):
    before = ITEMS.read_bytes()
    status, said = session(WHOLE[:length])
    assert status == 1
    assert said.endswith("Stopped. Nothing was written.\n")
    assert added(before) == ""


@pytest.mark.parametrize("length", [0, 5, len(WHOLE) - 1])
def test_ctrl_c_leaves_the_file_untouched(tea, monkeypatch, capsys, length):
    lines = iter(WHOLE[:length])

    def read(label):
        try:
            return next(lines)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(builtins, "input", read)
    before = ITEMS.read_bytes()
    assert main(["new-item", str(ITEMS)]) == 1
    assert capsys.readouterr().out.endswith("Stopped. Nothing was written.\n")
    assert added(before) == ""


def test_ctrl_c_while_the_bank_is_read_leaves_no_file_behind(session, monkeypatch):
    from tworings.authoring import bank_end

    def interrupt(path):
        raise KeyboardInterrupt

    monkeypatch.setattr(bank_end, "load_bank", interrupt)
    before = ITEMS.read_bytes()
    status, said = session(WHOLE)
    assert (status, added(before)) == (1, "")
    assert "Nothing was written" in said


def test_a_move_that_fails_leaves_the_file_untouched(session, monkeypatch):
    def refuse(self, target):
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    before = ITEMS.read_bytes()
    status, said = session(WHOLE)
    assert (status, added(before)) == (1, "")
    assert "the file cannot be written (no)" in said and "Nothing was written" in said


def test_a_file_that_changed_meanwhile_is_left_as_it_is(session, monkeypatch):
    from tworings.authoring.prompt import Prompt

    yes = Prompt.yes

    def change(self, label):
        with ITEMS.open("ab") as file:
            file.write(b"# mine\n")
        return yes(self, label)

    monkeypatch.setattr(Prompt, "yes", change)
    before = ITEMS.read_bytes()
    status, said = session(WHOLE)
    assert status == 1
    assert "changed since the asking began" in said
    assert added(before) == "# mine\n"


def test_a_fault_in_the_bank_is_told_first(session):
    text = ITEMS.read_text(encoding="utf-8")
    ITEMS.write_text(text.replace("key: lid", "key: lidd"), encoding="utf-8")
    before = ITEMS.read_bytes()
    status, said = session(WHOLE)
    assert status == 1
    assert said.startswith(f"{ITEMS}:31: sample.first: key names")
    assert said.endswith("Nothing was written. Mend this first.\n")
    assert "type:" not in said, "nothing is asked for"
    assert added(before) == ""


def test_a_fault_that_only_the_whole_bank_shows_asks_again(session, monkeypatch):
    """Such as a name that another part of the file does not know."""
    from tworings.authoring import bank_end
    from tworings.content import ContentError, Fault

    calls = []

    def picky(path):
        calls.append(path)
        if "stem: What now?" in path.read_text(encoding="utf-8"):
            raise ContentError(Fault(str(path), 50, "sample.new", "no such stem", "another", "x"))
        return load_bank(path)

    monkeypatch.setattr(bank_end, "load_bank", picky)
    status, said = session([*WHOLE[:-1], "stem", "What then?", "yes"])
    assert status == 0, said
    assert "Not right yet: no such stem; expected another" in said
    assert len(calls) == 2
    assert load_bank(ITEMS).items[-1].stem.plain == "What then?"


def test_without_a_bank_one_is_asked_for(session):
    status, said = session(["2", "1", *WHOLE], "--book", "book")
    assert status == 0, said
    assert f"1  {ITEMS}" in said
    assert '"2" is none of these' in said


def test_a_folder_stands_for_its_bank(session):
    assert session(WHOLE, str(ITEMS.parent))[0] == 0


@pytest.mark.parametrize("path", ["nowhere.yaml", "book"])
def test_a_bank_that_is_not_there(session, path):
    status, said = session(WHOLE, path)
    assert status == 1
    assert "there is no such file" in said


def test_a_book_without_banks(session, tea):
    (tea / "empty").mkdir(exist_ok=True)
    status, said = session(WHOLE, "--book", "empty")
    assert status == 1
    assert "there is no such file" in said


def test_piped_bytes_of_another_encoding(tea):
    """A real pipe, on a machine whose terminal is not UTF-8."""
    lines = [*SINGLE[:4], "Wie heiß?", *WHOLE[5:]]
    data = "\n".join(lines).encode().replace(b"\nWie", b"\nTea \xff\nWie") + b"\r\n"
    done = subprocess.run(
        [sys.executable, "-m", "tworings", "new-item", str(ITEMS)],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(ROOT / "src")},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert b"cannot be printed" in done.stdout
    assert load_bank(ITEMS).items[-1].stem.plain == "Wie heiß?"


def test_help_is_in_sentences(capsys):
    with pytest.raises(SystemExit):
        main(["new-item", "--help"])
    assert "Ctrl-C leaves the file untouched." in " ".join(capsys.readouterr().out.split())
