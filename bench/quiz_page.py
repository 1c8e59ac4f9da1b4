"""Stand-alone pages that hold one quiz and nothing else: ours, and jupyterquiz's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tworings import Quiz
from tworings.model import ItemBank
from tworings.widgets import assets

_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<title>Quiz</title><link rel="icon" href="data:,">'
)


def ours(bank: ItemBank) -> str:
    """Return a page with our quiz, styles and scripts inline."""
    scripts = "".join(f"<script>{text}</script>\n" for text in assets.scripts().values())
    style = f"<style>{assets.stylesheet()}</style>"
    return f"{_HEAD}{style}{scripts}</head><body><main>{Quiz(bank)._html()}</main></body></html>\n"


def stock(outputs: Iterable[dict[str, Any]]) -> str:
    """Return a page with jupyterquiz's outputs, each where a built notebook has it."""
    body = ""
    for output in outputs:
        data = output["data"]
        if "application/javascript" in data:
            body += f"<script>{data['application/javascript']}</script>"
        else:
            body += f"<div>{data['text/html']}</div>"
    return f"{_HEAD}</head><body><main>{body}</main></body></html>\n"
