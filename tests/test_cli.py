"""The command ``tworings``."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tworings.cli import main

ROOT = Path(__file__).parents[1]


@pytest.fixture
def bad_book(tmp_path, monkeypatch):
    """A copy of the book's content, under the name ``book``."""
    shutil.copytree(
        ROOT / "book", tmp_path / "book", ignore=shutil.ignore_patterns("_*", ".ipynb_checkpoints")
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path / "book"


def test_check_prints_one_line_when_all_is_well(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    status = main(["check"])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith("note: ")] == lines[-1:]
    assert lines[-1].startswith("book: ")
    assert lines[-1].endswith(" claims: no faults")
    assert status == 0


def test_check_prints_every_fault_and_counts_them(bad_book, capsys):
    claims = bad_book / "claims.yaml"
    text = claims.read_text(encoding="utf-8")
    claims.write_text(
        text.replace("strength: physiology", "strength: phsyiology", 2), encoding="utf-8"
    )
    assert main(["check", "--book", "book"]) == 1
    lines = capsys.readouterr().out.splitlines()
    faults = [line for line in lines if '"phsyiology"' in line]
    assert len(faults) == 2
    assert all(line.startswith("book/claims.yaml:") for line in faults)
    assert lines[-1].endswith(": 2 faults")


def test_notes_are_printed_and_do_not_fail(bad_book, capsys):
    with (bad_book / "claims.yaml").open("a", encoding="utf-8") as claims:
        claims.write(
            "\n- {id: nobody-names-me, statement: S, strength: unknown, checked_on: 2026-11-01, "
            "references: [bharucha2006pelvic]}\n"
        )
    with (bad_book / "references.bib").open("a", encoding="utf-8") as references:
        references.write("\n@misc{nobody, author={{N}}, title={T}, url={https://a.example}}\n")
    assert main(["check"]) == 0
    out = capsys.readouterr().out
    assert "nobody-names-me: no item, structure, tool, question or page names this claim" in out
    assert "nobody: no claim names this source" in out


def test_check_of_a_folder_that_is_not_there(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "book:1: there is no such folder" in out
    assert out.endswith("book: no modules, no items, no claims: 1 fault\n")


def test_check_of_an_empty_folder(tmp_path, capsys):
    assert main(["check", "--book", str(tmp_path)]) == 1
    assert "there is no module" in capsys.readouterr().out


def test_schema_writes_the_same_bytes_as_the_project_holds(tmp_path, capsys):
    assert main(["schema", "--to", str(tmp_path / "new" / "schema")]) == 0
    names = sorted(path.name for path in (ROOT / "schema").iterdir())
    written = sorted((tmp_path / "new" / "schema").iterdir())
    assert [path.name for path in written] == names
    assert all(path.read_bytes() == (ROOT / "schema" / path.name).read_bytes() for path in written)
    assert capsys.readouterr().out.count("\n") == len(names)


@pytest.mark.parametrize("verb", ["check", "places", "schema"])
def test_help_is_in_sentences(verb, capsys):
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"])
    assert ended.value.code == 0
    assert ". " in capsys.readouterr().out


def test_no_verb_is_explained(capsys):
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2
    assert "VERB" in capsys.readouterr().err


def test_check_starts_without_jupyter_and_matplotlib():
    code = (
        "import sys; from tworings.cli import main; main(['check']); "
        "heavy = {'anywidget', 'IPython', 'ipywidgets', 'matplotlib', 'pandas', 'sphinx'}; "
        "sys.exit(' '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_terminal_without_unicode_gets_its_lines_all_the_same(bad_book):
    claims = bad_book / "claims.yaml"
    claims.write_text("- {id: x, strength: ☕}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tworings", "check"],
        cwd=bad_book.parent,
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT / "src")},
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"\\u2615" in done.stdout


def test_places_lists_every_country_and_what_is_missing(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert main(["places"]) == 0
    out = capsys.readouterr().out
    files = sorted((ROOT / "book" / "places").glob("*.yaml"))
    assert len(files) >= 6
    assert all(f"(places/{path.name})" in out for path in files)
    assert out.count("  missing: ") == len(files)


def test_places_prints_faults_and_no_listing(bad_book, capsys):
    place = bad_book / "places" / "uk.yaml"
    place.write_text(place.read_text(encoding="utf-8").replace("id: uk", "id: gb"), "utf-8")
    assert main(["places"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("book/places/uk.yaml:")
    assert "missing" not in out


def test_places_of_a_folder_without_any(tmp_path, capsys):
    assert main(["places", "--book", str(tmp_path)]) == 1
    assert "there is no country file" in capsys.readouterr().out
