"""Every named example on one page, in Firefox and in WebKit."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from serving import serve
from tworings.gallery import examples
from tworings.sphinx_ext.gallery import with_ids_of_its_own
from tworings.sphinx_ext.policy import policy
from tworings.widgets import assets

ALL = examples()
BOOK = Path(__file__).parents[2] / "book"
MOUNTED = """() => [...document.querySelectorAll(".tr-widget")].map((root) => {
  const views = root.querySelectorAll(":scope > .tr-live > section.tr-view");
  const box = views[0]?.getBoundingClientRect();
  return [views.length, views[0]?.getAttribute("aria-label") ?? "",
    root.classList.contains("tr-mounted"), Boolean(box && box.height > 40),
    getComputedStyle(root.querySelector(".tr-fallback")).display];
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    """Serve the page."""
    folder = tmp_path_factory.mktemp("engines")
    name, script = assets.bundle(example.kind for example in ALL)
    taken: set[str] = set()
    body = "\n".join(
        f"<h2>{escape(example.title)}</h2>"
        + with_ids_of_its_own(example.widget(BOOK)._html(), f"{example.kind}-{example.slug}", taken)
        for example in ALL
    )
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<title>Examples</title><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="tworings.css"><script src="{name}"></script></head>'
        f"<body><main><h1>Examples</h1>{body}</main></body></html>\n"
    )
    for file, text in {
        "page.html": page,
        name: script,
        "tworings.css": assets.stylesheet(),
    }.items():
        (folder / file).write_text(text, encoding="utf-8")
    with serve(folder) as site:
        yield f"{site}/page.html"


@pytest.mark.parametrize("width", ["narrow", "wide"])
def test_each_is_mounted_and_fits(engine, address, width):
    engine.resize(engine.narrowest if width == "narrow" else 1280, 800)
    engine.open(address)
    mounted = engine.run(MOUNTED)
    wanted = [[1, one.widget(BOOK).payload["title"], True, True, "none"] for one in ALL]
    names = [f"{one.kind}/{one.slug}" for one in ALL]
    assert dict(zip(names, mounted, strict=True)) == dict(zip(names, wanted, strict=True))
    over = engine.run("() => document.scrollingElement.scrollWidth - innerWidth")
    assert over <= 0, f"{engine.name}: {over} px too wide"
