"""What a page needs from its site, found in its files: every one it names, and its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from bench.gzipped import on_the_wire

#: The kinds of <link> that a browser fetches.
FETCHED = {"icon", "modulepreload", "preload", "stylesheet"}
_CSS_NAMES = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")


@dataclass(frozen=True)
class Part:
    """A file that a page needs.

    Attributes
    ----------
    path : str
        Below the site's folder.
    raw, sent : int
        Bytes on the disk, and on the wire.
    """

    path: str
    raw: int
    sent: int


class _Names(HTMLParser):
    """Collects the addresses that a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "link" and FETCHED & set((named.get("rel") or "").lower().split()):
            self.found.append(named.get("href") or "")
        elif tag in {"script", "img", "iframe", "audio", "video", "source", "embed", "track"}:
            self.found.append(named.get("src") or "")
        elif tag == "object":
            self.found.append(named.get("data") or "")
        if named.get("srcset"):
            self.found += [part.split()[0] for part in (named["srcset"] or "").split(",")]


def parts(site: Path, page: str) -> list[Part]:
    """Return the page and every file of the site that it needs, each once, the page first.

    Parameters
    ----------
    site : Path
        The built site.
    page : str
        The page's path below it.

    Raises
    ------
    FileNotFoundError
        When a file that is named is not there.
    """
    waiting, found = [page], {}
    while waiting:
        path = waiting.pop(0)
        if path in found:
            continue
        file = site / path
        data = file.read_bytes()
        found[path] = Part(path, len(data), len(on_the_wire(data, file.suffix)))
        if file.suffix in {".html", ".css"}:
            text = data.decode("utf-8")
            names = _in_html(text) if file.suffix == ".html" else _in_css(text)
            waiting += [p for name in names if (p := _own(path, name)) is not None]
    return list(found.values())


def first_visit(site: Path, page: str) -> int:
    """Return the bytes of a first visit, gzipped."""
    return sum(part.sent for part in parts(site, page))


def after(site: Path, visited: str, page: str) -> int:
    """Return the bytes of a page when another one was visited before: what it does not share."""
    had = {part.path for part in parts(site, visited)}
    return sum(part.sent for part in parts(site, page) if part.path not in had)


def pages(site: Path) -> list[str]:
    """Return every page of a site, in order."""
    found = (path.relative_to(site) for path in sorted(site.rglob("*.html")))
    return [path.as_posix() for path in found if path.parts[0] != "_static"]


def is_module(page: str) -> bool:
    """Tell whether a page is a module's own: ``modules/<topic>/<topic>.html``."""
    path = Path(page)
    return path.parent.parent.name == "modules" and path.stem == path.parent.name


def plays(book: Path, page: str) -> bool:
    """Tell whether a page holds a widget, as a module's page does."""
    return "data-tr-widget=" in (book / page).read_text(encoding="utf-8")


def _in_html(text: str) -> Iterator[str]:
    names = _Names()
    names.feed(text)
    yield from names.found


def _in_css(text: str) -> Iterator[str]:
    for match in _CSS_NAMES.finditer(re.sub(r"/\*.*?\*/", "", text, flags=re.S)):
        yield match[1] or match[2]


def _own(page: str, name: str) -> str | None:
    """Return the path below the site that a name leads to; None for what is no file of it."""
    address = urlsplit(urldefrag(name)[0])
    if address.scheme or address.netloc or not address.path:
        return None
    where = Path("/", page).parent if not address.path.startswith("/") else Path("/")
    steps: list[str] = []
    for step in (where / unquote(address.path).lstrip("/")).parts[1:]:
        if step == "..":
            del steps[-1:]
        else:
            steps.append(step)
    return "/".join(steps)
