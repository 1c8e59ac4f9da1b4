"""The front end as files: one module a widget for JupyterLab, classic scripts for the book.

Both are put together from the same sources. ``_core.js`` and every ``<name>.js`` are
written so that two small wrappers are enough:

- an ES module for JupyterLab is the core, then the widget, whose last line exports it;
- a classic script for the book is the core, what it may remember (``_memory.js``) and the
  host in one file, and each widget as a function handed to ``tworings.define``. Classic,
  because a page opened from ``file://`` may not load modules, and because a classic script
  can mount a widget while the parser is still reading, before anything of it was painted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.resources import files

import rcssmin
import rjsmin

from tworings.style import stylesheet as token_stylesheet
from tworings.widgets.words import WORDS

#: Every widget, in alphabetical order: each folder here that holds a front end of its name.
WIDGETS: tuple[str, ...] = tuple(
    sorted(
        folder.name
        for folder in files("tworings.widgets").iterdir()
        if folder.is_dir() and folder.joinpath(f"{folder.name}.js").is_file()
    )
)

#: Parts that some widgets share, and which; each stands in front of the widget's own.
SHARED: dict[str, tuple[str, ...]] = {"_motion.js": ("diagram", "pressure")}

#: The last line of every widget's file.
EXPORT = "export default { render };"


def _source(path: str) -> str:
    return files("tworings.widgets").joinpath(path).read_text(encoding="utf-8")


def _widget_source(name: str) -> str:
    if name not in WIDGETS:
        raise ValueError(f"no widget {name!r}; there are: {', '.join(WIDGETS)}")
    folder = files("tworings.widgets").joinpath(name)
    # A large widget may have parts: other .js files of its folder, joined in front of it.
    parts = sorted(f.name for f in folder.iterdir() if f.name.endswith(".js"))
    parts.sort(key=lambda part: part == f"{name}.js")
    shared = [part for part, users in SHARED.items() if name in users]
    source = "\n".join(map(_source, [*shared, *(f"{name}/{part}" for part in parts)])).rstrip()
    if not source.endswith(EXPORT) or source.count("export ") != 1 or "import(" in source:
        raise ValueError(
            f"{name}/{name}.js must end with `{EXPORT}` and hold no other export or import, "
            "since it is also served as a classic script"
        )
    return source


def _own_strings(name: str) -> dict[str, str]:
    # Not at the top: a widget's package imports its class, and that needs this file.
    return import_module(f"tworings.widgets.{name}.strings").STRINGS


def strings(name: str) -> dict[str, str]:
    """Return every visible string of a widget: what all share, and its own."""
    return {**WORDS, **_own_strings(name)}


def _json(words: dict[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@cache
def module(name: str) -> str:
    """Return a widget's front-end module for JupyterLab.

    Parameters
    ----------
    name : str
        One of `WIDGETS`.

    Raises
    ------
    ValueError
        When there is no such widget, or its file does not fit both hosts.
    """
    source = _widget_source(name)
    return (
        f"const WORDS = {_json(WORDS)};\n{_source('_core.js')}\n"
        f"const STRINGS = {{ ...WORDS, ...{_json(_own_strings(name))} }};\n{source}\n"
    )


@cache
def scripts() -> dict[str, str]:
    """Return the classic scripts by name: ``host``, which comes first, then every widget."""
    shared = (
        f'"use strict";\n(() => {{\nconst WORDS = {_json(WORDS)};\n'
        f"{_source('_core.js')}\n{_source('_memory.js')}\n{_source('_host.js')}\n}})();\n"
    )
    result = {"host": shared}
    for name in WIDGETS:
        body = _widget_source(name).removesuffix(EXPORT)
        result[name] = (
            f'"use strict";\ntworings.define("{name}", (core, STRINGS) => {{\n'
            f"{body}return {{ render }};\n}}, {_json(_own_strings(name))});\n"
        )
    # Comments are for us; readers on a slow line do not load them.
    return {name: f"{rjsmin.jsmin(text)}\n" for name, text in result.items()}


def bundle(names: Iterable[str]) -> tuple[str, str]:
    """Return one script with the host and some widgets, and its file name.

    One file, because a browser may load scripts one after another: under a policy in a
    ``meta`` tag, Chromium does not look ahead for the next one.

    Parameters
    ----------
    names : iterable of str
        The widgets of a page, in any order.

    Returns
    -------
    name : str
        The same for the same widgets, so that pages with the same widgets share it.
    script : str
    """
    chosen = sorted(set(names))
    parts = [scripts()["host"], *(scripts()[name] for name in chosen)]
    return f"tworings-{'-'.join(chosen)}.js", "".join(parts)


@cache
def stylesheet() -> str:
    """Return the tokens and the style of all widgets as one file."""
    return f"{base_stylesheet()}{widget_styles(WIDGETS)}"


@cache
def base_stylesheet() -> str:
    """Return the tokens and what all widgets share: every page of the book has it."""
    return f"{rcssmin.cssmin(chr(10).join((token_stylesheet(), _source('_core.css'))))}\n"


def widget_styles(names: Iterable[str]) -> str:
    """Return the style of some widgets; it stands behind `base_stylesheet`."""
    parts = (_source(f"{name}/{name}.css") for name in sorted(set(names)))
    return f"{rcssmin.cssmin(chr(10).join(parts))}\n"


@cache
def widget_stylesheet(name: str) -> str:
    """Return the tokens and the style that one widget needs, for JupyterLab."""
    return "\n".join((token_stylesheet(), _source("_core.css"), _source(f"{name}/{name}.css")))
