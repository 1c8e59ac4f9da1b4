"""What happens to a table on its way: titles, breaks in cells, codes that a program rewrote."""

from __future__ import annotations

import os
import time

import pytest
from tables import HOME, KEY, row

from tworings.cli import main
from tworings.evaluate import evaluate, read_responses


def told(reading) -> str:
    return "\n".join(map(str, reading.faults))


def written(tmp_path, text: str):
    path = tmp_path / "typed.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [("007", "7"), ("1E5", "100000"), ("1e5", "1.00E+05"), ("AN07", "ANO7"), ("AN07", "\u0410N07")],
)
def test_codes_that_look_alike_are_named_and_never_matched(table, assessment, before, after):
    reading = read_responses(table(row(before, "pre"), row(after, "post")), assessment)
    (fault,) = reading.faults
    assert fault.line == 3 and "looks like it" in fault.problem and ":2)" in fault.problem
    assert len(reading.responses) == 2


def test_a_code_that_has_its_other_half_looks_like_nobody_else(table, assessment):
    rows = [row(code, when) for code in ("7", "007") for when in ("pre", "post")]
    assert not read_responses(table(*rows), assessment).faults


@pytest.mark.parametrize("code", ["AN\u200b07", "AN\u201307", "\u202eAN07", "'AN07", '"=""AN07"""'])
def test_what_nobody_sees_is_no_part_of_a_code(table, assessment, code):
    reading = read_responses(table(row("an07", "pre"), row(code, "post")), assessment)
    assert not reading.faults and {one.code for one in reading.responses} == {"AN07"}


def test_a_made_up_code_among_others_is_named(table, assessment):
    rows = [row(code, when) for code in ("a1", "made-up 7") for when in ("pre", "post")]
    reading = read_responses(table(*rows), assessment)
    assert reading.made_up and [fault.line for fault in reading.faults] == [4, 5]
    assert "marked as made up" in told(reading)


def test_titles_above_and_names_again_are_named_and_cost_nothing(tmp_path, head, assessment):
    lines = ["Our workshop, Monday;", "", head, row("a1", "pre"), head, row("a1", "post"), ";;;,,"]
    reading = read_responses(written(tmp_path, "\n".join(lines)), assessment)
    assert [one.line for one in reading.responses] == [4, 6]
    above, again = reading.faults
    assert above.line == 1 and "above the names" in above.problem
    assert again.line == 5 and "stand here again" in again.problem
    assert [one.line for one in reading.set_aside] == [1, 5]


def test_a_cell_may_hold_the_end_of_a_line(tmp_path, head, assessment):
    rows = [f'{row("a1", "pre")},"late,\nand ""tired"""', f"{row('a1', 'post')},"]
    reading = read_responses(written(tmp_path, "\n".join([f"{head},note", *rows])), assessment)
    assert [one.line for one in reading.responses] == [2, 4]
    assert [fault.line for fault in reading.faults] == [1]


@pytest.mark.parametrize("data", [b"PK\x03\x04zip", b"\xd0\xcf\x11\xe0old", b"%PDF-1.7\n"])
def test_a_file_of_another_kind_is_one_fault(tmp_path, assessment, data):
    path = tmp_path / "table.csv"
    path.write_bytes(data + bytes(range(256)) * 20)
    (fault,) = read_responses(path, assessment).faults
    assert "whatever its name" in fault.problem and "CSV" in fault.mend


def test_a_column_that_says_who_somebody_is_is_not_read(tmp_path, head, assessment):
    text = f"{head},Name\n{row('a1', 'pre')},Jane Doe\n{row('a1', 'post')},Jane Doe\n"
    reading = read_responses(written(tmp_path, text), assessment)
    assert "delete it, above all if it says who somebody is" in told(reading)
    assert "Jane" not in repr(reading.responses) + told(reading)


def test_names_of_columns_of_any_length_stay_short_in_a_fault(tmp_path, head, assessment):
    text = f"{head},{'x' * 100_000}\n{row('a1', 'pre')}\n"
    assert len(told(read_responses(written(tmp_path, text), assessment))) < 2_000


def test_nothing_in_a_folder_is_passed_over_in_silence(tmp_path, table, assessment):
    table(row("a1", "pre"))
    (tmp_path / "inside").mkdir()
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    (tmp_path / "gone.csv").symlink_to(tmp_path / "nowhere.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    reading = read_responses(tmp_path, assessment)
    assert len(reading.responses) == 1
    names = ["gone.csv", "inside", "loop.csv", "pipe.csv"]
    assert [fault.file.rpartition("/")[2] for fault in reading.faults] == names
    assert len(reading.set_aside) == 4


def test_a_folder_that_may_not_be_opened_is_told(tmp_path, assessment, monkeypatch):
    def closed(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", closed)
    (fault,) = read_responses(tmp_path, assessment).faults
    assert "Permission denied" in fault.problem


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path, assessment):
    os.mkfifo(tmp_path / "pipe.csv")
    assert "this is a pipe" in told(read_responses(tmp_path / "pipe.csv", assessment))


def test_a_report_is_never_written_over_what_was_typed(tmp_path, table, capsys):
    path = table(row("a1", "pre"))
    typed = path.read_bytes()
    assert main(["report", str(path), "--out", str(path), "--test", str(HOME)]) == 1
    assert path.read_bytes() == typed and "nothing typed is lost" in capsys.readouterr().out


def test_a_report_that_cannot_be_finished_leaves_the_old_one(tmp_path, table, capsys, monkeypatch):
    path, out = table(row("a1", "pre")), tmp_path / "report.pdf"
    assert main(["report", str(path), "--out", str(out), "--test", str(HOME)]) == 0
    old = out.read_bytes()

    def full(self, data):
        self.open("wb").close()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    assert main(["report", str(path), "--out", str(out), "--test", str(HOME)]) == 1
    assert out.read_bytes() == old and sorted(tmp_path.iterdir()) == [out, path]
    assert "No space left" in capsys.readouterr().out


def test_more_faults_than_anybody_reads_are_counted(table, tmp_path, capsys):
    path = table(*[row(f"p{n}", "pre", "Z" * 10) for n in range(300)])
    out = tmp_path / "report.pdf"
    assert main(["report", str(path), "--out", str(out), "--test", str(HOME)]) == 0
    said = capsys.readouterr().out
    assert len(said.splitlines()) < 220 and "2800 more like these" in said


def test_fifty_thousand_rows_take_seconds(table, assessment):
    rows = [row(f"p{n}", when, KEY) for n in range(25_000) for when in ("pre", "post")]
    path = table(*rows)
    start = time.perf_counter()
    findings = evaluate(read_responses(path, assessment), assessment)
    assert findings.counts.pairs == 25_000
    # Seconds on any machine; it was more than a minute.
    assert time.perf_counter() - start < 30
