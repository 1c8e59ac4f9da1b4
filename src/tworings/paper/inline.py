"""A line of markdown in typst's language: words, marks, citations as numbers, lines to write on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from markdown_it.token import Token

from tworings.paper.typst_words import words, words_and_blanks

#: What is between citations that share one pair of brackets.
_BETWEEN = re.compile(r"[,;] ?| and ")
_CLAIM = re.compile(r"#claim-([\w.-]*\w)")
#: An address outside the project: sources are named by claims.
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
#: What a screen would turn into something else, and paper would print as it is typed.
_ONLY_ON_SCREEN = (
    (re.compile(r"\[\^[^\]\s]+\]"), "a footnote", "write its words into the text"),
    (re.compile(r"\{[a-z][\w:.+-]*\}$"), "a role of MyST", "write the words alone"),
    (re.compile(r"^:{3,}|^\+{3}|^\([\w-]+\)=$|^% "), "a sign for screens alone", "take it out"),
    (re.compile(r"^\[[ xX]?\] "), "a box as [ ]", 'write "☐ " before its words'),
)
_MARKS = {
    "strong_open": "#strong[",
    "strong_close": "];",
    "em_open": "#emph[",
    "em_close": "];",
    "hardbreak": "#linebreak();",
}


@dataclass(frozen=True)
class Piece:
    """A stretch of a line: its words, or a mark, or the claim that it cites."""

    text: str
    kind: str = "text"
    claim: str = ""


class Misread(Exception):
    """Something that paper has no form for: problem, expected, mend."""


def line_of(token: Token, cite: Callable[[list[str], list[str]], str]) -> str:
    """Return a line as typst's markup.

    Parameters
    ----------
    token : Token
        Of type ``inline``.
    cite : callable
        From the ids of claims, and the labels of the links to them, to the numbers of
        their references.

    Raises
    ------
    Misread
        For an image, raw HTML, a sign that means something on screens alone or an address
        outside the project.
    """
    _refuse_signs(token.children or [])
    pieces = list(_bare(list(_pieces(token.children or []))))
    parts = []
    for place, piece in enumerate(pieces):
        rest = pieces[place + 1 :]
        if piece.kind == "mark":
            parts.append(piece.text)
        elif piece.kind == "cite":
            parts.append(words(cite(piece.claim.split(), piece.text.splitlines())))
        else:
            last = all(one.kind == "mark" and one.text == "];" for one in rest)
            parts.append(words_and_blanks(piece.text, last))
    return "".join(parts)


def plain(token: Token) -> str:
    """Return the words of a line without its marks; a link keeps its words.

    Raises
    ------
    Misread
        As `line_of`.
    """
    line_of(token, lambda claims, labels: "")
    children = token.children or []
    return "".join(" " if child.type.endswith("break") else child.content for child in children)


def _refuse_signs(children: list[Token]) -> None:
    for child, after in zip_longest(children, children[1:]):
        if child.type != "text":
            continue
        for sign, what, mend in _ONLY_ON_SCREEN:
            found = sign.search(child.content)
            role = found and found[0].startswith("{")
            if found and not (role and (after is None or after.type != "code_inline")):
                raise Misread(
                    f'there is {what} in the text ("{found[0].strip()}")',
                    "words, **strong**, *emphasis*, links and lines to write on (____)",
                    mend,
                )


def _pieces(children: list[Token]) -> Iterator[Piece]:
    address, label = None, ""
    for child in children:
        if child.type == "link_open":
            address, label = str(child.attrGet("href") or ""), ""
            if _OUTSIDE.match(address):
                raise Misread(
                    f'the link leads to "{address}"',
                    "a claim, such as #claim-stop-if-it-hurts, or a page of the book",
                    "name the claim that the sentence rests on",
                )
        elif child.type == "link_close":
            claim = _CLAIM.search(address or "")
            yield Piece(label, "cite", claim[1]) if claim else Piece(label)
            address = None
        elif child.type in ("text", "code_inline", "softbreak"):
            said = " " if child.type == "softbreak" else child.content
            if address is None:
                yield Piece(said)
            else:
                label += said
        elif child.type in _MARKS:
            if address is None:
                yield Piece(_MARKS[child.type], "mark")
            elif child.type == "hardbreak":
                label += " "
        else:
            kind = {"image": "a picture", "html_inline": "raw HTML"}.get(child.type, child.type)
            raise Misread(
                f"there is {kind} in the text",
                "words, **strong**, *emphasis*, links and lines to write on (____)",
                "take it out; a drawing of the book goes in as {drawing}",
            )


def _bare(pieces: list[Piece]) -> Iterator[Piece]:
    """Take the brackets off citations; outside brackets a citation keeps its words."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind != "cite":
            follow = _cites_after(pieces, at)
            if piece.text.endswith("(") and follow:
                cites, after = follow
                yield Piece(piece.text[:-1])
                labels = "\n".join(one.text for one in cites)
                yield Piece(labels, "cite", " ".join(one.claim for one in cites))
                pieces[after] = Piece(pieces[after].text[1:])
                at = after
                continue
            yield piece
        else:
            yield Piece(f"{piece.text} ")
            yield piece
        at += 1


def _cites_after(pieces: list[Piece], at: int) -> tuple[list[Piece], int] | None:
    """Return the citations up to the bracket that closes, and where it stands; else nothing."""
    cites = []
    for place in range(at + 1, len(pieces)):
        piece = pieces[place]
        if piece.kind == "cite":
            cites.append(piece)
        elif piece.kind == "text" and piece.text.startswith(")") and cites:
            return cites, place
        elif not (piece.kind == "text" and _BETWEEN.fullmatch(piece.text)):
            return None
    return None
