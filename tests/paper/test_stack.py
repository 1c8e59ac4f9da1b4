"""What comes out of the press: tagged, whole, grey, small enough, the same every time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys

import pdf_ua
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from tworings.content.ledger import read_ledger
from tworings.content.pages import read_page
from tworings.content.prose import paragraphs
from tworings.figures import DRAWINGS, draw
from tworings.paper.format import Format
from tworings.paper.press import PressError, picture, press
from tworings.paper.prints import in_greys
from tworings.paper.stack import write_stack

A4, LARGE = Format("a4"), Format("a4", large=True)


def test_every_module_has_a_handout_in_every_format(pdfs, book):
    for module in book.glob("modules/*/handout.md"):
        number = re.search(r"Module (\d+)", module.read_text(encoding="utf-8"))[1]
        for form in ("a4", "letter", "a4-large", "letter-large"):
            assert f"handout-{int(number):02}-{form}" in pdfs


def test_forms_cards_and_diagrams_are_there(pdfs):
    for name in ("before-and-after", "before-and-after-key", "exit-ticket", "feedback", "fidelity"):
        assert f"{name}-a4" in pdfs and f"{name}-letter-large" in pdfs
    assert "question-cards-letter" in pdfs
    assert "diagram-1-blank-a4" in pdfs and "diagram-1-labelled-a4" in pdfs
    for name in ("signs", "slow", "stop"):
        assert f"easy-read-{name}-a4-large" in pdfs


def test_names_and_titles_are_neutral(pdfs):
    for name, data in pdfs.items():
        assert re.fullmatch(r"[a-z0-9-]+", name)
        title = PdfReader(io.BytesIO(data)).metadata.title
        assert not re.search(r"anal|anus|sex|prostat|vagin|rect", f"{name} {title}", re.IGNORECASE)


def test_every_sheet_keeps_what_a_machine_can_check_of_pdf_ua(pdfs):
    assert {name: found for name, data in pdfs.items() if (found := pdf_ua.faults(data))} == {}


def test_another_checker_finds_nothing(pdfs, tmp_path):
    import pdfua

    for name, data in pdfs.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        report = pdfua.validate(str(path))
        assert not report.findings, f"{name}: {report.findings}"


def test_the_checker_can_find_faults(sheets):
    import typst

    from tworings.paper import press as machine

    bare = f"{machine._frame()}\n{sheets['handout-02'].source(A4)}".encode()
    untagged = typst.Compiler(bare, font_paths=machine._fonts()).compile(
        format="pdf", pdf_tags=False
    )
    found = pdf_ua.faults(untagged)
    assert "there is no structure" in found and "the metadata name no PDF/UA" in found
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    page = f'#table([a])\n= x\n=== y\n#image(bytes("{svg}"))'
    odd = typst.Compiler(page.encode())
    found = pdf_ua.faults(odd.compile(format="pdf"))
    assert "a table has no head" in found
    assert "a heading of level 3 follows one of level 1" in found
    assert "a picture has no text in its place" in found


def test_each_is_one_sheet_and_large_print_one_folded_sheet_of_the_next_size(sheets, pdfs):
    for name, sheet in sheets.items():
        for paper in ("a4", "letter"):
            assert pdf_ua.pages(pdfs[f"{name}-{paper}"]) <= (sheet.pages or 2), name
            if sheet.large:
                # A3 folds to four pages of A4, and 11 x 17 to four of Letter.
                assert pdf_ua.pages(pdfs[f"{name}-{paper}-large"]) <= 4, name


def test_sources_never_stand_alone_on_the_back(pdfs):
    for name, data in pdfs.items():
        last = PdfReader(io.BytesIO(data)).pages[-1].extract_text()
        if not name.endswith("-large"):
            assert not last.strip().startswith("Sources"), name


@pytest.mark.parametrize("form", [A4, Format("letter"), LARGE], ids=lambda form: form.suffix)
def test_nothing_runs_into_the_margin(sheets, form):
    for name, sheet in sheets.items():
        if sheet.large or not form.large:
            assert all(map(pdf_ua.margin_is_white, picture(sheet, form, ppi=36))), name


@pytest.mark.parametrize("name", DRAWINGS)
def test_lines_and_letters_of_a_drawing_are_black_for_an_old_copier(name):
    svg = in_greys(draw(name).labelled_svg)
    levels = {
        int(level, 16)
        for level in re.findall(r'(?:\bstroke="|<text\b[^>]*\bfill=")#(\w\w)\w{4}"', svg)
    }
    assert 0 in levels and all(level == 0 or level >= 0x90 for level in levels)


def test_the_heading_of_a_diagram_says_nothing_twice(sheets):
    assert sheets["diagram-2-blank"].heading == "The pelvis from the side, with a prostate"
    assert "Drawn here: squeeze" in pdf_ua.text(press(sheets["diagram-4-labelled"], A4))


def test_the_guide_of_the_educator_is_one_page(pdfs):
    assert {pdf_ua.pages(pdfs[f"start-here-{paper}"]) for paper in ("a4", "letter")} == {1}


def sizes(data: bytes) -> set[float]:
    """The sizes in which words are set, without those inside a drawing."""
    found = set()

    def see(text, cm, tm, font, size):
        if text.strip():
            found.add(round(abs(size * tm[3] * cm[3]), 1))

    for page in PdfReader(io.BytesIO(data)).pages:
        page.extract_text(visitor_text=see)
    return found


def test_ordinary_print_has_11_points_and_large_print_nothing_below_18(pdfs):
    assert 11 in sizes(pdfs["handout-10-a4"])
    for name, data in pdfs.items():
        # Numbers inside a drawing grow with the drawing, not with the print.
        if name.endswith("-large") and not name.startswith(("diagram", "handout-03")):
            assert min(sizes(data)) >= 18, name


@pytest.mark.parametrize("form", ["a4", "letter-large"])
def test_the_words_of_a_handout_are_held(pdfs, book, form):
    for path in book.glob("modules/*/handout.md"):
        number = re.search(r"Module (\d+)", path.read_text(encoding="utf-8"))[1]
        said = squeezed(pdf_ua.body(pdfs[f"handout-{int(number):02}-{form}"]))
        for paragraph in paragraphs(read_page(path)):
            for cell in paragraph.plain.strip("|").split("|"):
                for part in re.split(r"_{3,}", cell):
                    assert squeezed(part) in said, f"{path}:{paragraph.line}: {part}"


def squeezed(text: str) -> str:
    """Letters and digits alone: line ends and numbers of sources are no matter."""
    text = re.sub(r"\[\d+(?:, \d+)*\]", "", text)
    text = re.sub(r"^\s*(?:[-*]|\d+\.)\s+|:?-{3,}:?", "", text)
    return re.sub(r"[^a-zA-Z]", "", text).lower()


def test_links_lead_to_sources_alone(pdfs, book):
    known = {one.url for one in read_ledger(book).references.entries.values()}
    for name, data in pdfs.items():
        assert pdf_ua.addresses(data) <= known, name
    assert pdf_ua.addresses(pdfs["handout-10-a4"])


def test_every_number_in_brackets_has_its_source(pdfs, sheets):
    for name, sheet in sheets.items():
        if not name.startswith(("handout", "easy")):
            continue
        text = pdf_ua.text(pdfs[f"{name}-a4"]).partition(" Sources ")[0]
        cited = {int(n) for found in re.findall(r"\[([\d, ]+)\]", text) for n in found.split(",")}
        assert cited == set(range(1, len(sheet.references) + 1)), name


@pytest.mark.parametrize("name", ["handout-03", "diagram-2-labelled", "easy-read-stop", "fidelity"])
def test_paper_shows_greys_alone(sheets, name):
    for page in picture(sheets[name], A4, ppi=50):
        red, green, blue = Image.open(io.BytesIO(page)).convert("RGB").split()
        for other in (green, blue):
            # A hatch that is drawn over itself may differ by a rounding.
            assert ImageChops.difference(red, other).getextrema()[1] <= 2, name


def test_the_frame_names_adults_page_and_review(pdfs):
    for name, data in pdfs.items():
        text = pdf_ua.text(data)
        assert "Adults (18+)" in text and f"1 of {pdf_ua.pages(data)}" in text, name
    for name in ("handout-02-a4", "diagram-1-blank-letter", "before-and-after-a4"):
        assert "Not yet reviewed by a clinician" in pdf_ua.text(pdfs[name])


def test_the_date_is_that_of_the_sources_and_no_clock_s(pdfs, sheets):
    for name, sheet in sheets.items():
        info = PdfReader(io.BytesIO(pdfs[f"{name}-a4"])).metadata
        assert info.creation_date.date() == sheet.day


def test_the_same_bytes_twice_in_two_folders_and_two_orders_of_hashing(book, tmp_path):
    made = []
    for seed in ("1", "2"):
        to = tmp_path / seed / "out"
        command = [sys.executable, "-m", "tworings", "handouts", "--book", str(book)]
        to.parent.mkdir()
        subprocess.run(
            [*command, "--to", str(to)],
            check=True,
            capture_output=True,
            cwd=to.parent,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"},
        )
        made.append({path.name: path.read_bytes() for path in to.iterdir()})
    assert made[0] == made[1] and len(made[0]) > 80


def test_a_code_leads_to_the_page_only_when_the_site_has_an_address(sheets):
    sheet = sheets["handout-08"]
    with_code = press(sheet, A4, "https://example.org/book/")
    alts = [
        str(element["/Alt"])
        for kind, element, _ in pdf_ua.elements(PdfReader(io.BytesIO(with_code)))
        if kind == "Figure"
    ]
    address = "https://example.org/book/book/modules/gradual/gradual.html"
    assert alts == [f"QR code that leads to {address}"]
    assert pdf_ua.faults(with_code) == []
    assert b"example.org" not in press(sheet, A4)


@pytest.mark.parametrize(
    "base",
    [
        "example.org",
        "javascript:alert(1)",
        "https://a b/",
        "file:///x",
        "https://",
        "http:///two-rings/",
        "https://?x",
        # They would swallow the page.
        "https://example.org/?q=1",
        "https://example.org/#top",
        "https://name:word@example.org/",
        "https://[::1/",
        "https://example.org:99999/",
        "https://exa\nmple.org/",
        "https://example.org/\u202e/",
        '"',
        f"https://example.org/{'a' * 5_000}/",
    ],
)
def test_an_address_that_is_none_is_refused_before_anything_is_written(book, tmp_path, base):
    with pytest.raises(PressError, match="expected the address of the site"):
        list(write_stack(book, tmp_path / "out", base))
    assert not (tmp_path / "out").exists()


def test_a_missing_font_is_said_and_no_empty_sheet_is_made(monkeypatch, tmp_path, sheets):
    from tworings.paper import press as machine

    monkeypatch.setattr(machine, "folder", lambda: tmp_path)
    machine._fonts.cache_clear()
    with pytest.raises(PressError, match="DejaVu Sans is not there"):
        press(sheets["handout-02"], A4)
    machine._fonts.cache_clear()


def test_the_key_names_the_letter_that_stands_on_the_form(pdfs, book):
    from tworings.content import load_pre_post_test
    from tworings.paper.before_and_after import letters_of

    form, key = (pdf_ua.text(pdfs[f"before-and-after{end}-a4"]) for end in ("", "-key"))
    for item in load_pre_post_test(book / "educators" / "evaluation").bank.items:
        letters = dict(zip((one.id for one in item.choices), letters_of(item), strict=True))
        right = letters[item.key_response[0]]
        assert squeezed(item.key_texts[0].plain) in squeezed(form)
        stem = " ".join(item.stem.plain.split()[:3])
        assert re.search(rf"\d+ {right} {re.escape(stem)}", key), item.id
