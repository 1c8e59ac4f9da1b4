"""Every named example on pages of its own: as the book holds it, from right to left, and live."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tworings.gallery import Example, examples
from tworings.sphinx_ext.policy import policy
from tworings.widgets import assets

BOOK = Path(__file__).parents[2] / "book"
#: What the book's own frame does to a page, as far as a widget depends on it.
LOOK = """body {
  margin: 0; background: var(--tr-paper); color: var(--tr-ink); font-family: system-ui;
}
main { max-inline-size: 46rem; margin: auto; padding: 0 1rem; }"""
#: The model of a live notebook, as far as a front end knows it: what it is told goes through JSON.
LIVE = """async ([kind, state]) => {
  const told = [];
  const listeners = {};
  const model = {
    get: (name) => state[name],
    set: (name, value) => {
      const text = JSON.stringify(value);
      told.push([name, text === undefined ? null : text]);
      state[name] = JSON.parse(text ?? "null");
      for (const callback of listeners[`change:${name}`] ?? []) callback();
    },
    save_changes: () => {},
    on: (event, callback) => { (listeners[event] ??= new Set()).add(callback); },
    off: (event, callback) => { listeners[event]?.delete(callback); },
  };
  window.tr = { model, told, printed: 0 };
  window.print = () => {
    window.tr.printed += 1;
    for (const event of ["beforeprint", "afterprint"]) window.dispatchEvent(new Event(event));
  };
  const { default: widget } = await import(`./${kind}.mjs`);
  window.tr.show = () => {
    const el = document.createElement("div");
    document.querySelector("#live").append(el);
    window.tr.leave = widget.render({ model, el });
  };
  window.tr.show();
}"""


def name_of(example: Example) -> str:
    """Return an example's name in the list of tests, and of its pages."""
    return f"{example.kind}-{example.slug}"


def all_examples() -> list[Example]:
    """Return every example, once read."""
    return examples()


def static_page(example: Example) -> str:
    """Return a page that holds one example under the policy of the book's pages."""
    return (
        '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{escape(example.title)}</title><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="tworings.css"><link rel="stylesheet" href="look.css">'
        f'<script src="{assets.bundle([example.kind])[0]}"></script></head>'
        f"<body><main><h1>{escape(example.title)}</h1>\n"
        f"{example.widget(BOOK)._html()}\n<p>After it.</p></main></body></html>\n"
    )


def live_page(kind: str) -> str:
    """Return a page with the style that a live notebook gets, and a place for a view."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<title>Live</title><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="{kind}.css"><link rel="stylesheet" href="look.css"></head>'
        '<body><main><h1>Live</h1><div id="live"></div><p>After it.</p></main></body></html>\n'
    )


def write(folder: Path) -> Path:
    """Write every example's pages into a folder, with what they load."""
    files = {"tworings.css": assets.stylesheet(), "look.css": LOOK}
    for kind in assets.WIDGETS:
        name, script = assets.bundle([kind])
        files[name] = script
        files[f"{kind}.mjs"] = assets.module(kind)
        files[f"{kind}.css"] = assets.widget_stylesheet(kind)
        files[f"live-{kind}.html"] = live_page(kind)
    for example in all_examples():
        page = static_page(example)
        files[f"{name_of(example)}.html"] = page
        files[f"{name_of(example)}-rtl.html"] = page.replace('dir="ltr"', 'dir="rtl"', 1)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def go_live(page: Page, example: Example) -> None:
    """Show an example on its live page as a notebook would."""
    payload: dict[str, Any] = json.loads(json.dumps(example.widget(BOOK).payload))
    page.evaluate(LIVE, [example.kind, {"payload": payload, "responses": {}}])
