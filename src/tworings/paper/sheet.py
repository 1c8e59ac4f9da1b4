"""A sheet to print, before anyone has chosen its paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tworings.model import Reference
from tworings.paper.format import Format
from tworings.paper.typst_words import call, content, string, words

#: What stands at the foot of every page, before the title.
FOOT = ("Two Rings", "Adults (18+)")
UNREVIEWED = "Not yet reviewed by a clinician"


@dataclass(frozen=True)
class Sheet:
    """What stands on it.

    Attributes
    ----------
    name : str
        The file's name without paper and size; neutral, since it shows on a shared screen.
    title : str
        The title of the document; neutral as well.
    heading : str
        The heading at its top.
    body : callable
        What follows, as typst's markup, for a format.
    day : date
        The day its sources were last read: the date of the document. No clock is asked.
    references : tuple of Reference
        What its numbers in brackets stand for.
    page : str
        The page of the book that it belongs to, from the book's root, without its ending.
    pages : int or None
        How many pages it may have in ordinary print; None when as many as it needs.
    review : str
        Who has reviewed it, in a sentence; empty when it stands on the sheet already, or when
        there is nothing to review.
    size : str
        The size of ordinary print, if it is a size of its own.
    large : bool
        Whether there is a form in large print; cards to cut out have one size.
    """

    name: str
    title: str
    heading: str
    body: Callable[[Format], str]
    day: date
    references: tuple[Reference, ...] = ()
    page: str = ""
    pages: int | None = 2
    large: bool = True
    review: str = ""
    size: str = ""

    def _size(self, form: Format) -> str:
        return form.size if form.large or not self.size else self.size

    def source(self, form: Format, base: str = "") -> str:
        """Return the sheet in typst's language, without the frame."""
        day = f"datetime(year: {self.day.year}, month: {self.day.month}, day: {self.day.day})"
        named = {
            "title": string(self.title),
            "heading": content(call("heading", content(words(self.heading)), level="1")),
            "paper": string(form.typst_paper),
            "size": self._size(form),
            "day": day,
            "foot": string(" · ".join(part for part in (*FOOT, self.title, self.review) if part)),
        }
        if base and self.page:
            named["qr"] = content(_address(f"{base}{self.page}.html", form))
        given = ", ".join(f"{key}: {value}" for key, value in named.items())
        return f"#show: sheet.with({given})\n{self.body(form)}\n{self._sources(form)}\n"

    def _sources(self, form: Format) -> str:
        if not self.references:
            return ""
        entries = [
            content(
                words(f"{one.label}: ")
                + call("link", string(one.url), content(words(_short(one.url))))
            )
            for one in self.references
        ]
        return call("sources", self._size(form), str(_half(self.references)), *entries)


def _half(references: tuple[Reference, ...]) -> int:
    """Return after how many references a second column begins, so that both end alike."""
    lines = [1 + (len(one.label) + len(_short(one.url))) // 55 for one in references]
    halves = [abs(2 * sum(lines[:n]) - sum(lines)) for n in range(len(lines) + 1)]
    return halves.index(min(halves))


def _short(url: str) -> str:
    return url.removeprefix("https://").removeprefix("www.").removesuffix("/")


def _address(url: str, form: Format) -> str:
    from tworings.paper.qr import qr_svg

    said = string(f"QR code that leads to {url}")
    return call("drawn", string(qr_svg(url)), said, form.qr_width)
