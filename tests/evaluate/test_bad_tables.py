"""Tables as they come: every fault is named with row and column, and good rows stay."""

from __future__ import annotations

import pytest
from tables import KEY, row

from tworings.evaluate import read_responses


def told(reading) -> str:
    return "\n".join(map(str, reading.faults))


def nothing_is_lost(reading, rows: int) -> None:
    assert len(reading.responses) + len(reading.set_aside) == rows


def test_a_good_table_has_no_faults(table, assessment):
    reading = read_responses(table(row("ab12", "pre"), row("ab12", "post")), assessment)
    assert not reading.faults and not reading.set_aside
    assert [(r.code, r.time, r.line) for r in reading.responses] == [
        ("AB12", "pre", 2),
        ("AB12", "post", 3),
    ]
    for response in reading.responses:
        assert response.right(assessment.bank.items) == 10
        assert response.said["say-stop"] == 3 and response.said["get-help"] == 5
    assert reading.asked == tuple(item.id for item in assessment.bank.items)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Z", "one letter from A to D"),
        ("AB", "one letter from A to D"),
        ("A B", "one letter from A to D"),
        ("1", "one letter from A to D"),
        ("=1+1", "one letter from A to D"),
        ("🙂", "one letter from A to D"),
    ],
)
def test_a_letter_that_is_no_choice_is_named_and_counts_as_blank(table, assessment, cell, expected):
    bad = row("x1", "pre").replace("pre,B", f"pre,{cell}", 1)
    reading = read_responses(table(row("x0", "pre"), bad), assessment)
    (fault,) = reading.faults
    assert fault.line == 3 and fault.id == "column C (k1)"
    assert expected in fault.expected and "counts as blank" in fault.mend
    assert len(reading.responses) == 2
    assert "test.both-rings" not in reading.responses[1].chosen
    assert reading.responses[1].right(assessment.bank.items) == 9


@pytest.mark.parametrize("cell", ["m", "F", "fact", "b", "It depends", "C", "D"])
def test_a_verdict_by_letter_place_or_word(table, assessment, cell):
    letters = list(KEY)
    line = row("x1", "pre", "".join(letters)).split(",")
    line[8] = cell
    reading = read_responses(table(",".join(line)), assessment)
    assert not reading.faults
    wanted = {"m": "myth", "f": "fact", "b": "fact", "fact": "fact"}.get(cell.lower(), "depends")
    assert reading.responses[0].chosen["test.feeling-well"] == wanted


@pytest.mark.parametrize("cell", ["0", "6", "3.5", "-1", "four", "1e0", "55555555555555555555"])
def test_a_number_outside_the_scale_is_named(table, assessment, cell):
    line = row("x1", "pre").split(",")
    line[-1] = cell
    reading = read_responses(table(",".join(line)), assessment)
    (fault,) = reading.faults
    assert fault.id == "column AD (i3)" and "1 to 5" in fault.expected
    assert "get-help" not in reading.responses[0].said


@pytest.mark.parametrize("cell", ["4", "4.0", "4,0", " 4 "])
def test_a_whole_number_as_spreadsheets_write_it(table, assessment, cell):
    line = row("x1", "pre").split(",")
    line[-1] = f'"{cell}"'
    reading = read_responses(table(",".join(line)), assessment)
    assert not reading.faults and reading.responses[0].said["get-help"] == 4


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_each_encoding(table, assessment, encoding):
    path = table(row("Müñ1", "pre"), row("müñ1", "post"), encoding=encoding)
    reading = read_responses(path, assessment)
    assert not reading.faults, told(reading)
    assert {r.code for r in reading.responses} == {"MÜÑ1"}


def test_two_encodings_in_one_file(tmp_path, head, assessment):
    path = tmp_path / "both.csv"
    path.write_bytes(
        head.encode()
        + b"\r\n"
        + row("Ä1", "pre").encode()
        + b"\r\n"
        + row("Ä1", "post").encode("cp1252")
        + b"\r\n"
    )
    reading = read_responses(path, assessment)
    assert not reading.faults and [r.code for r in reading.responses] == ["Ä1", "Ä1"]


def test_a_byte_that_is_no_letter_is_named_and_the_row_is_kept(tmp_path, head, assessment):
    path = tmp_path / "odd.csv"
    path.write_bytes(head.encode() + b"\n" + b"x\x81" + row("", "pre").encode() + b"\n")
    reading = read_responses(path, assessment)
    assert "2: this row holds a letter that cannot be read" in told(reading)
    nothing_is_lost(reading, 1)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators(tmp_path, head, assessment, separator):
    path = tmp_path / "other.csv"
    text = "\r\n".join([head, row("a1", "pre"), row("a1", "post")])
    path.write_text(text.replace(",", separator), encoding="utf-8")
    reading = read_responses(path, assessment)
    assert not reading.faults and len(reading.responses) == 2


def test_what_a_spreadsheet_adds(tmp_path, head, assessment):
    path = tmp_path / "sheet.csv"
    empty = ";" * head.count(",")
    rows = ["sep=;", head.replace(",", ";"), empty, "", row("a1", "pre").replace(",", ";"), "   "]
    path.write_text("\r".join(rows), encoding="utf-8")
    reading = read_responses(path, assessment)
    assert not reading.faults and [r.line for r in reading.responses] == [5]


@pytest.mark.parametrize("text", ["", "\n\n\n", " ", "\ufeff", ",,,,\n", "\0\0\0\0"], ids=repr)
def test_an_empty_file_is_named(tmp_path, assessment, text):
    path = tmp_path / "empty.csv"
    path.write_text(text, encoding="utf-8")
    reading = read_responses(path, assessment)
    assert not reading.responses and "the file is empty" in told(reading)


def test_a_table_with_names_alone_is_read_and_holds_nothing(table, assessment):
    reading = read_responses(table(), assessment)
    assert not reading.responses and not reading.faults


def test_a_mark_that_is_not_closed_costs_one_row(table, assessment):
    rows = [row("a1", "pre"), '"' + row("a2", "pre"), row("a3", "pre")]
    reading = read_responses(table(*rows), assessment)
    assert [r.code for r in reading.responses] == ["A1", "A3"]
    assert "responses.csv:3: a quotation mark in this row is not closed" in told(reading)
    nothing_is_lost(reading, 3)


def test_wrong_columns_are_named_and_the_rest_is_used(tmp_path, head, assessment):
    path = tmp_path / "columns.csv"
    wrong = head.replace("k2", "k02").replace(",c5", ",remarks").replace(",i3", ",k1")
    path.write_text(f"{wrong}\n{row('a1', 'pre')}\n", encoding="utf-8")
    reading = read_responses(path, assessment)
    said = told(reading)
    assert 'unknown column "k02"' in said and 'did you mean "k2"?' in said
    assert 'unknown column "remarks"' in said
    assert 'column "k1" stands twice' in said
    assert 'there is no column "k2"' in said and "left out for everybody" in said
    assert "test.a-yes" not in reading.asked and len(reading.asked) == 9
    assert len(reading.responses) == 1


@pytest.mark.parametrize("missing", ["code", "time"])
def test_without_code_or_time_nothing_is_used_and_nothing_lost(tmp_path, head, assessment, missing):
    path = tmp_path / "columns.csv"
    path.write_text(
        f"{head.replace(missing, 'other', 1)}\n{row('a', 'pre')}\n{row('b', 'pre')}\n",
        encoding="utf-8",
    )
    reading = read_responses(path, assessment)
    assert f'there is no column "{missing}"' in told(reading)
    assert "no row was used" in told(reading)
    nothing_is_lost(reading, 2)


def test_no_row_of_names(tmp_path, assessment):
    path = tmp_path / "bare.csv"
    path.write_text(f"{row('a', 'pre')}\n{row('b', 'pre')}\n", encoding="utf-8")
    reading = read_responses(path, assessment)
    assert 'there is no column "code", "time"' in told(reading) and not reading.responses


def test_two_forms_with_one_code_are_both_set_aside(table, assessment):
    other = row("A-1", "pre", "AAAAAAMAAA")
    reading = read_responses(table(row("a 1", "pre"), row("b1", "pre"), other), assessment)
    assert [r.code for r in reading.responses] == ["B1"]
    first, second = reading.faults
    assert (first.line, second.line) == (2, 4)
    assert "responses.csv:4" in first.problem and "responses.csv:2" in second.problem
    assert [one.line for one in reading.set_aside] == [2, 4]
    assert reading.set_aside[1].cells[0] == "A-1"


def test_one_form_typed_twice_counts_once(table, assessment):
    reading = read_responses(table(row("a1", "pre"), row("a1", "pre")), assessment)
    assert len(reading.responses) == 1
    (fault,) = reading.faults
    assert "counted once" in fault.mend and fault.line == 3


@pytest.mark.parametrize("written", [" an-07 ri ", "AN07RI", "an 07-RI", "Ａｎ07ri", "a.n.0.7.r.i"])
def test_a_code_with_spaces_and_case_is_the_same(table, assessment, written):
    reading = read_responses(table(row("AN07RI", "pre"), row(written, "post")), assessment)
    assert {r.code for r in reading.responses} == {"AN07RI"}


@pytest.mark.parametrize("code", ["", "   ", "--", "somebody wrote a whole name here"])
def test_a_row_without_a_code_is_set_aside(table, assessment, code):
    reading = read_responses(table(row(code, "pre"), row("b1", "pre")), assessment)
    assert [r.code for r in reading.responses] == ["B1"]
    assert reading.faults[0].id == "column A (code)"
    nothing_is_lost(reading, 2)


@pytest.mark.parametrize("time", ["", "during", "2", "pr e"])
def test_a_row_without_a_time_is_set_aside(table, assessment, time):
    reading = read_responses(table(row("a1", time), row("b1", "before")), assessment)
    assert [(r.code, r.time) for r in reading.responses] == [("B1", "pre")]
    assert reading.faults[0].id == "column B (time)" and '"pre" or "post"' in str(reading.faults[0])
    nothing_is_lost(reading, 2)


def test_rows_that_are_too_long_or_too_short(table, assessment):
    rows = [row("a1", "pre") + ",4,", "a2,pre,B,A", row("a3", "pre") + ",,,"]
    reading = read_responses(table(*rows), assessment)
    assert [r.code for r in reading.responses] == ["A2", "A3"]
    said = told(reading)
    assert "the row has 32 cells" in said and "the row ends after 4 of 30 cells" in said
    nothing_is_lost(reading, 3)


def test_a_form_that_nobody_filled_in_is_set_aside(table, assessment):
    reading = read_responses(table(row("a1", "pre", ".", "."), row("a2", "pre")), assessment)
    assert [r.code for r in reading.responses] == ["A2"]
    assert "nothing was filled in" in told(reading)


def test_a_file_that_is_no_file(tmp_path, assessment):
    assert "there is no such file" in told(read_responses(tmp_path / "none.csv", assessment))
    sheet = tmp_path / "forms.xlsx"
    sheet.write_bytes(b"PK\x03\x04")
    reading = read_responses(sheet, assessment)
    assert "no kind of file that can be read" in told(reading) and len(reading.set_aside) == 1
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "the folder is empty" in told(read_responses(folder, assessment))


def test_a_fault_stands_on_one_line_whatever_the_cell_holds(table, assessment):
    line = row("a1", "pre").split(",")
    line[2] = "\x1b[31mred"
    reading = read_responses(table(",".join(line)), assessment)
    assert all(str(fault).isprintable() for fault in reading.faults) and reading.faults
