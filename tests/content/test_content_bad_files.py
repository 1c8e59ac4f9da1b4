"""Bad input as a file: one clear error with file, line, id, what was expected, and the mend."""

import time

import pytest
from raised import faults_of, the_fault_of

from tworings.content import ContentError, load_bank, load_claims, load_module, load_place
from tworings.content.fault import Fault
from tworings.content.yaml_reader import MAX_FAULTS

ITEMS = "book/modules/sample/items.yaml"
MODULE = "book/modules/sample/module.yaml"
CLAIMS = "book/claims.yaml"


@pytest.mark.parametrize("text", ["title: Tea\nitems: []\n", "title: Tea\nitems:\n"])
def test_an_empty_bank(items, text):
    items.write_text(text, encoding="utf-8")
    fault = next(f for f in faults_of(load_bank, items) if f.file == ITEMS)
    assert fault.line == 2
    assert fault.problem.startswith('"items" ')
    assert "at least 1" in fault.expected or "a list" in fault.expected


@pytest.mark.parametrize("text", ["", "\n \n", "# nothing yet\n", "---\n"])
def test_an_empty_file(items, text):
    items.write_text(text, encoding="utf-8")
    fault = the_fault_of(load_bank, items)
    assert (fault.file, fault.line) == (ITEMS, 1)
    assert fault.expected == "content"
    assert fault.mend.startswith("write its first entry")


def test_a_ledger_that_is_no_list(tea):
    (tea / "claims.yaml").write_text("id: x\n", encoding="utf-8")
    fault = the_fault_of(load_claims, tea / "claims.yaml")
    assert fault.problem == "the file is no list"
    assert "at least one claim" in fault.expected
    assert '"- id: "' in fault.mend


def test_all_faults_of_all_files_at_once(items, module, tea, edit):
    edit(items, "key: fact", "key: facts")
    edit(items, "key: lid", "key: lids")
    edit(module, "number: 1", "number: 11")
    edit(tea / "claims.yaml", "strength: cohort", "strength: x")
    edit(tea / "references.bib", "url = {https", "url = {http")
    faults = faults_of(load_bank, items)
    assert [fault.file for fault in faults] == [CLAIMS, ITEMS, ITEMS, MODULE, "book/references.bib"]
    assert faults == tuple(sorted(faults))


def test_not_utf_8(items, edit):
    data = items.read_bytes().replace("90 °C in a study".encode(), b"90 \xb0C in a study")
    items.write_bytes(data)
    fault = the_fault_of(load_bank, items)
    line = data[: data.index(b"\xb0C in")].count(b"\n") + 1
    assert (fault.file, fault.line) == (ITEMS, line)
    assert "0xb0 is not UTF-8" in fault.problem
    assert "UTF-8" in fault.expected
    assert "save the file again" in fault.mend


def test_not_utf_8_after_a_byte_order_mark(items):
    items.write_bytes(b"\xef\xbb\xbftitle: x\nitems: \xff\n")
    assert the_fault_of(load_bank, items).line == 2


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"]
)
def test_characters_that_cannot_be_seen(items, edit, character):
    line = edit(items, "What comes first", f"What comes{character}first")
    fault = the_fault_of(load_bank, items)
    assert (fault.file, fault.line) == (ITEMS, line)
    assert f"U+{ord(character):04X}" in fault.problem


@pytest.mark.parametrize("character", ["\u202e", "\u200f", "\u00a0", "é", "☕", "\U0001f375"])
def test_characters_that_are_allowed(items, edit, character):
    edit(items, "What comes first", f"What comes{character}first")
    assert load_bank(items)


def test_a_file_of_50_mb_is_not_read(items):
    with items.open("r+b") as file:
        # Sparse: it has the size and takes no room.
        file.truncate(50 * 1024 * 1024)
    fault = the_fault_of(load_bank, items)
    assert (fault.file, fault.line) == (ITEMS, 1)
    assert "52,428,800 bytes" in fault.problem
    assert "at most 33,554,432 bytes" in fault.expected
    assert "split it" in fault.mend


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "".join("  " * n + "a:\n" for n in range(2_000)),
    ],
    ids=["brackets", "braces", "dashes", "indentation"],
)
def test_deep_nesting(items, text):
    items.write_text(text, encoding="utf-8")
    fault = the_fault_of(load_bank, items)
    assert fault.file == ITEMS
    assert "deeper than 20" in fault.problem
    assert "at most 20" in fault.expected
    assert "brackets" in fault.mend


def test_an_alias_bomb(items):
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    items.write_text("\n".join(lines), encoding="utf-8")
    faults = faults_of(load_bank, items)
    assert {fault.file for fault in faults} == {ITEMS}
    assert faults[0].line == 1
    assert faults[0].problem == 'an anchor ("&a0")'
    assert any(fault.problem == 'an alias ("*a0")' and fault.line == 2 for fault in faults)
    # Enough is enough: the list of faults itself stays short.
    assert len(faults) <= 100


def test_too_many_values(items, monkeypatch):
    monkeypatch.setattr("tworings.content.yaml_reader.MAX_VALUES", 20)
    assert all("more than 20 values" in fault.problem for fault in faults_of(load_bank, items))


def test_a_file_of_nothing_but_faults(tea):
    (tea / "claims.yaml").write_text("- {id: 1}\n" * 5_000, encoding="utf-8")
    faults = faults_of(load_claims, tea / "claims.yaml")
    assert 1_000 < len(faults) < 1_010
    assert "more than 1,000 faults" in faults[-1].problem


def test_two_documents(items, edit):
    line = edit(items, "items:", "---\nitems:")
    fault = the_fault_of(load_bank, items)
    assert fault.line == line
    assert "second document" in fault.problem


def test_no_such_file_offers_the_nearest(items):
    fault = next(f for f in faults_of(load_bank, items.with_name("item.yaml")))
    assert "no such file" in fault.problem
    assert 'did you mean "items.yaml"?' in fault.mend


def test_no_such_folder():
    fault = the_fault_of(load_module, "nowhere/at/all.yaml")
    assert 'no folder "nowhere/at"' in fault.mend


def test_a_folder_for_a_file(tea):
    assert the_fault_of(load_claims, tea).problem == "this is a folder"


def test_a_name_that_no_file_can_have():
    assert "cannot be read" in the_fault_of(load_claims, "a\0b.yaml").problem


def test_a_bank_outside_any_book(items, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "items.yaml"
    items.rename(outside)
    fault = the_fault_of(load_bank, outside)
    assert 'there is no "claims.yaml" here nor in any folder above' in fault.problem


def test_a_place_is_named_after_its_file(tea, edit):
    path = tea / "places" / "uk.yaml"
    edit(path, "id: uk", "id: gb")
    assert 'the id is "gb" in a file named "uk"' in the_fault_of(load_place, path).problem


def test_a_place_needs_https(tea, edit):
    path = tea / "places" / "uk.yaml"
    line = edit(path, "https://help.example/111", "http://help.example/111")
    fault = the_fault_of(load_place, path)
    assert (fault.line, fault.id) == (line, "uk > urgent 1")
    assert "https://" in fault.expected


def test_a_fault_stays_on_one_line_and_cannot_steer_a_terminal():
    fault = Fault("a\nb.yaml", 1, "\x1b[31m", "x\u202ey", "z", "w")
    assert str(fault) == "a\\nb.yaml:1: \\x1b[31m: x\\u202ey; expected z; mend: w"


def test_long_values_are_cut(items, edit):
    edit(items, "key: fact", f"key: {'fact' * 1000}")
    assert len(str(the_fault_of(load_bank, items))) < 300


def test_ipython_shows_the_faults_and_no_traceback(items, edit, capsys):
    from IPython.core.interactiveshell import InteractiveShell

    edit(items, "key: fact", "key: facts")
    shell = InteractiveShell()
    shell.run_cell(f"from tworings import load_bank\nload_bank({str(items)!r})")
    said = "".join(capsys.readouterr())
    assert f"{ITEMS}:" in said
    assert "Traceback" not in said
    assert ".py" not in said


def test_what_is_very_long_is_said_short():
    assert len(str(Fault("a.yaml", 1, "x" * 5_000_000, "y", "z", "w"))) < 200


def test_a_file_of_strange_keys_is_told_in_a_moment(tmp_path):
    path = tmp_path / "uk.yaml"
    path.write_text("".join(f"k{n}: {n}\n" for n in range(20_000)))
    start = time.perf_counter()
    with pytest.raises(ContentError) as caught:
        load_place(path)
    assert len(caught.value.faults) == MAX_FAULTS
    # It was a quarter of a minute.
    assert time.perf_counter() - start < 5
