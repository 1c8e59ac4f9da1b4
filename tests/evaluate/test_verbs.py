"""The command line, as an educator uses it: template, typing, report."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from tables import HOME, KEY, row

from tworings.cli import main


def pages_of(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_template_typing_report(tmp_path, capsys):
    table, out = tmp_path / "responses.csv", tmp_path / "report.pdf"
    assert main(["responses-template", "--out", str(table), "--test", str(HOME)]) == 0
    said = capsys.readouterr().out
    assert "k7      M, F or D" in said and "i3      1 to 5" in said
    assert table.read_bytes().startswith(b"\xef\xbb\xbfcode,time,k1,")
    with table.open("a", encoding="utf-8") as file:
        for n in range(6):
            file.write(f"{row(f'p{n}', 'pre', KEY[:4])}\r\n{row(f'p{n}', 'post')}\r\n")
        file.write(row("p9", "pre", "Z" + KEY[1:]) + "\r\n")
    assert main(["report", str(table), "--out", str(out), "--test", str(HOME)]) == 0
    said = capsys.readouterr().out
    assert 'responses.csv:14: column C (k1): it says "Z"; expected one letter from A to D' in said
    assert (
        "Before and after: 6. Before only: 1. After only: 0. Set aside: 0. Named above: 1" in said
    )
    report = pages_of(out.read_bytes())
    assert len(report.pages) == 1
    text = text_of(report)
    assert "6 people responded before and after" in text and "+6.0 of 10" in text
    assert "MADE-UP" not in text and "no comparison group" in text


def test_the_report_is_one_sheet_of_a4_with_the_same_bytes_and_no_date(tmp_path):
    made = []
    for name in ("a.pdf", "b.pdf"):
        out = tmp_path / name
        assert (
            main(["report", str(HOME / "made-up.csv"), "--out", str(out), "--test", str(HOME)]) == 0
        )
        made.append(out.read_bytes())
    assert made[0] == made[1]
    (page,) = pages_of(made[0]).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert "/CreationDate" not in (pages_of(made[0]).metadata or {})
    text = text_of(pages_of(made[0]))
    assert "MADE-UP DATA" in text and "d_z" in text and "g_z" in text
    # All of it stands on the sheet.
    assert text.rstrip().endswith("may differ from those who did not.")


def test_a_template_never_overwrites(tmp_path, capsys):
    table = tmp_path / "responses.csv"
    table.write_text("typed")
    assert main(["responses-template", "--out", str(table), "--test", str(HOME)]) == 1
    assert table.read_text() == "typed" and "--out another-name.csv" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["", "code;time\n"], ids=repr)
def test_without_responses_no_report_is_written(tmp_path, capsys, text):
    table, out = tmp_path / "responses.csv", tmp_path / "report.pdf"
    table.write_text(text)
    assert main(["report", str(table), "--out", str(out), "--test", str(HOME)]) == 1
    assert not out.exists() and "nothing was written" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_told(tmp_path, capsys):
    out = tmp_path / "none" / "report.pdf"
    assert main(["report", str(HOME / "made-up.csv"), "--out", str(out), "--test", str(HOME)]) == 1
    assert "cannot be written" in capsys.readouterr().out
    assert main(["responses-template", "--out", str(out), "--test", str(HOME)]) == 1


def test_below_five_the_report_says_so(tmp_path, table, capsys):
    out = tmp_path / "report.pdf"
    path = table(*[row(f"p{n}", time) for n in range(4) for time in ("pre", "post")])
    assert main(["report", str(path), "--out", str(out), "--test", str(HOME)]) == 0
    assert "4 people responded both before and after" in capsys.readouterr().out
    text = text_of(pages_of(out.read_bytes()))
    assert "from 5 people on" in text and "Mean change" not in text
