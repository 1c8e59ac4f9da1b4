"""The assessment before and after, and its key, on paper."""

from __future__ import annotations

from pathlib import Path

from tworings.content.ledger import LedgerFiles
from tworings.content.pre_post_test import load_pre_post_test
from tworings.model import PrePostTest
from tworings.model.items import Item
from tworings.model.scale import STEPS, Scale
from tworings.paper.cited import Cited
from tworings.paper.format import Format
from tworings.paper.forms import BOX
from tworings.paper.sheet import UNREVIEWED, Sheet
from tworings.paper.tables import table
from tworings.paper.typst_words import call, content, words

NAME = "before-and-after"
#: What somebody types into a table for each verdict; the choices of other items are A, B, C, ...
_VERDICTS = {"myth": "M", "fact": "F", "depends": "D"}
_INTRO = (
    "Nothing here is a mark: it tells the educator what the course was good for. Leave out "
    "whatever you like. Write no name."
)
_CODE = (
    "My code (two letters and two numbers that only you would think of; you will need them again): "
)
_KEY = "For the educator. Hand it to nobody before the second time."
_SURE = "Below each you may say how sure you are: 1 not sure, 2 fairly sure, 3 certain."


def before_and_after(folder: Path, ledger: LedgerFiles) -> list[Sheet]:
    """Return the form for learners, and the key for the educator.

    Parameters
    ----------
    folder : Path
        With ``test.yaml`` and ``scales.yaml``.
    ledger : LedgerFiles

    Raises
    ------
    ContentError
        When one of the files is at fault.
    """
    read = load_pre_post_test(folder)
    cited = Cited(ledger)
    rows = _key_rows(read, cited, str(folder / "test.yaml"))
    heads = ["No.", "Key", "What it says", "Sources"]
    marked = [[words(head) for head in heads], *_marked(rows)]
    title = read.bank.title
    return [
        Sheet(
            name=NAME,
            title=title,
            heading=title,
            body=lambda form: _form(read, form),
            day=cited.day,
            review=UNREVIEWED,
        ),
        Sheet(
            name=f"{NAME}-key",
            title=f"{title}: key",
            heading=f"{title}: key",
            body=lambda form: f"{words(_KEY)}\n{table(marked, [heads, *rows], form.letters)}",
            day=cited.day,
            review=UNREVIEWED,
            references=cited.references,
        ),
    ]


def letters_of(item: Item) -> list[str]:
    """Return the letter of each choice, as it stands on paper and is typed into a table."""
    return [
        _VERDICTS.get(choice.id, "") if item.type == "myth_or_fact" else chr(ord("A") + place)
        for place, choice in enumerate(item.choices)
    ]


def _form(read: PrePostTest, form: Format) -> str:
    when = f"{BOX} before the course   {BOX} after it"
    parts = [
        f"{words(_INTRO)}\n",
        f"{words(_CODE)}{call('blank-to-the-margin')}\n",
        f"{words(f'I fill this in: {when}')}\n",
        call("heading", content(words("What is right? Tick one each")), level="2"),
        f"{words(_SURE)}\n",
    ]
    for number, item in enumerate(read.bank.items, 1):
        choices = [
            content(words(f"{BOX} {letter}  {choice.text.plain}"))
            for letter, choice in zip(letters_of(item), item.choices, strict=True)
        ]
        asked = content(call("strong", content(words(f"{number}. {item.stem.plain}"))))
        sure = content(words(f"How sure?  {BOX} 1  {BOX} 2  {BOX} 3"))
        columns = "1" if form.large else "3" if item.type == "myth_or_fact" else "2"
        parts.append(call("item", asked, sure, columns, *choices))
    parts.append(call("heading", content(words(read.scales.title)), level="2"))
    intro = call("par", content(words(read.scales.intro.plain)))
    parts.append(call("block", content(intro), sticky="true"))
    parts.extend(_scale(scale, form.letters) for scale in read.scales.scales)
    return "\n".join(parts)


def _scale(scale: Scale, letters: int) -> str:
    steps = [str(step) for step in STEPS]
    asked = f"{scale.title} (1: {scale.low}, {STEPS[-1]}: {scale.high})"
    said = [[asked, *steps], *([line.text.plain, *([BOX] * len(steps))] for line in scale.lines)]
    return table([[words(cell) for cell in row] for row in said], said, letters)


def _key_rows(read: PrePostTest, cited: Cited, file: str) -> list[list[str]]:
    rows = []
    for number, item in enumerate(read.bank.items, 1):
        letters = [
            letter
            for letter, choice in zip(letters_of(item), item.choices, strict=True)
            if choice.id in item.keys
        ]
        said = " ".join(text.plain for text in item.key_texts)
        rows.append(
            [
                str(number),
                ", ".join(letters),
                f"{item.stem.plain} {said}.",
                cited.numbers(item.claims, file, 1),
            ]
        )
    return rows


def _marked(rows: list[list[str]]) -> list[list[str]]:
    return [[words(cell) for cell in row] for row in rows]
