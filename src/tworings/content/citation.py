"""How a source is cited: its label, its citation in plain text, its address."""

from __future__ import annotations

import codecs
import re
from urllib.parse import quote

from tworings.content.bib_reader import Entry
from tworings.content.fault import ContentError, quoted

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_URL = re.compile(r"https://[^\s<>\"'\\^`{}|]+")
#: Who stands behind a source that names no person, in the order of asking.
_BODIES = ("organization", "institution", "school", "publisher", "howpublished")


def label(entry: Entry) -> str:
    """Return the short form, such as "Bharucha 2006", or "NHS" without a year.

    Raises
    ------
    ContentError
        When nobody is named, or a name cannot be read.
    """
    people = _people(entry)
    who = people[0][0] if people else _body(entry)
    year = plain(entry, "year")
    return f"{who} {year}" if year else who


def citation(entry: Entry) -> str:
    """Return the whole citation in plain text, such as readers copy.

    Raises
    ------
    ContentError
        When there is no title, or a field holds LaTeX that has no plain form.
    """
    title = plain(entry, "title")
    if not title:
        raise ContentError(entry.fault("the title is missing", "a title", 'add "title = {...}"'))
    names = [f"{family} {initials}".strip() for family, initials in _people(entry)]
    if len(names) > 6 and names[-1] == "et al.":
        names = names[:-1]
    if len(names) > 6:
        names = [*names[:3], "et al."]
    body = _body(entry) if not names else ""
    source = plain(entry, "journal") or plain(entry, "booktitle")
    made_by = next((said for key in _BODIES if (said := plain(entry, key)) and said != body), "")
    parts = [", ".join(names) or body, title, source or made_by, _numbers(entry)]
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts if part)


def address(entry: Entry) -> str:
    """Return where to read it: the DOI's address if there is one, else ``url``.

    Raises
    ------
    ContentError
        When there is neither, or it is no https address.
    """
    doi = entry.fields.get("doi", "").replace("\\", "")
    if doi:
        doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
        if not _DOI.fullmatch(doi):
            raise ContentError(
                entry.fault(
                    f"the DOI is {quoted(doi)}",
                    "a DOI such as 10.1007/BF02605754",
                    "copy it from the paper's page",
                )
            )
        return f"https://doi.org/{quote(doi, safe='/:;().-_~')}"
    url = entry.fields.get("url", "").replace("\\", "")
    if not url:
        raise ContentError(
            entry.fault(
                "there is no DOI and no address",
                "a doi or a url, so that readers can look",
                'add "doi = {10....}" or "url = {https://...}"',
            )
        )
    if not _URL.fullmatch(url):
        raise ContentError(
            entry.fault(
                f"the address is {quoted(url)}",
                "an address that starts with https://, without spaces",
                "copy it from the page",
            )
        )
    return url


def plain(entry: Entry, name: str) -> str:
    r"""Return a field as plain text: ``Dani{\"e}lle`` becomes "Daniëlle".

    Raises
    ------
    ContentError
        When it holds LaTeX that has no plain form.
    """
    return _plain(entry, name, entry.fields.get(name, ""))


def _plain(entry: Entry, name: str, latex: str) -> str:
    import latexcodec  # noqa: F401 - registers the codec

    # An unescaped % would start a comment and swallow the rest.
    latex = re.sub(r"(?<!\\)%", r"\\%", latex)
    try:
        text = codecs.decode(latex, "ulatex")
    except ValueError:
        text = "\\"
    text = re.sub(r"[{}]", "", text)
    if "\\" in text or "$" in text:
        raise ContentError(
            entry.fault(
                f"field {quoted(name)} holds LaTeX that has no plain form: {quoted(latex)}",
                r"text, and accents such as {\'e}",
                "write the character itself",
            )
        )
    return " ".join(text.split())


def _people(entry: Entry) -> list[tuple[str, str]]:
    """Return (family name, initials) of each author, or editor; organisations have no initials."""
    from pybtex.bibtex.utils import split_name_list
    from pybtex.database import Person
    from pybtex.exceptions import PybtexError

    name = "author" if entry.fields.get("author") else "editor"
    people = []
    try:
        for written in split_name_list(entry.fields.get(name, "")):
            if written == "others":
                # BibTeX's way to say that there are more.
                people.append(("et al.", ""))
                continue
            person = Person(written)
            family = " ".join([*person.prelast_names, *person.last_names])
            given = [*person.first_names, *person.middle_names]
            initials = "".join(_initials(_plain(entry, name, part)) for part in given)
            people.append((_plain(entry, name, family), initials))
    except PybtexError:
        people = [("", "")]
    if any(not family for family, _ in people):
        raise ContentError(
            entry.fault(
                f"field {quoted(name)} holds a name that cannot be read",
                '"Family, Given and Family, Given", and {{...}} around an organisation',
                'part the names by "and"',
            )
        )
    return people


def _initials(given: str) -> str:
    return "".join(part[0] for part in re.split(r"[\s.-]+", given) if part)


def _body(entry: Entry) -> str:
    for name in _BODIES:
        if said := plain(entry, name):
            return said
    raise ContentError(
        entry.fault(
            "nobody is named",
            "an author, an editor or an organisation",
            'add "author = {Family, Given}", or "author = {{Organisation}}"',
        )
    )


def _numbers(entry: Entry) -> str:
    """Return year, volume, issue and pages: ``1981;24(3):600–601``."""
    year, volume, pages = (plain(entry, name) for name in ("year", "volume", "pages"))
    number = plain(entry, "number")
    issue = f"{volume}({number})" if volume and number else volume or number
    text = f"{year};{issue}" if year and issue else year or issue
    pages = re.sub(r"(?<=\d)-(?=\d)", "–", pages)
    return f"{text}:{pages}" if text and pages else text or pages
