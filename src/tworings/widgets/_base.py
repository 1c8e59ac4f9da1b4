"""What every widget does: carry a payload, and show a readable fallback wherever it stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from tworings.model import Drawing, Ledger, Reference
from tworings.widgets import assets
from tworings.widgets.words import WORDS

#: A JSON value; the keys are the front end's, spelled the same there.
Payload = dict[str, Any]


class BaseWidget(anywidget.AnyWidget):
    """An anywidget with a fallback in plain HTML.

    A subclass names itself in `kind`, hands over its payload, and writes
    `_fallback_html`: complete, semantic HTML that makes sense with no script,
    on paper, in a notebook that was never run, and when everything but text
    and native elements has been stripped from it.

    Attributes
    ----------
    payload : dict
        What the front end starts from. Read only in practice: made once, from content.
    responses : dict
        What the learner has done, kept up to date by the front end.
    """

    #: The widget's folder, its script and its marker on a page.
    kind: ClassVar[str] = ""
    #: Every visible string: those that all widgets share, and its own from ``strings.py``.
    strings: ClassVar[dict[str, str]] = {}

    #: Reads what the widget is made from: ``read(path, book)``. Where a drawing is needed too, the
    #: widget has a `from_file` of its own.
    read: ClassVar[Callable[..., Any]]

    payload = traitlets.Dict().tag(sync=True)
    responses = traitlets.Dict().tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        # Only where a widget names itself: anywidget makes subclasses of its own.
        if "kind" in cls.__dict__:
            cls._esm = assets.module(cls.kind)
            cls._css = assets.widget_stylesheet(cls.kind)
            cls.strings = assets.strings(cls.kind)
        super().__init_subclass__(**kwargs)

    @classmethod
    def from_file(
        cls,
        path: Path | str,
        book: Path | str | None = None,
        draw: Callable[[str], Drawing] | None = None,
    ) -> BaseWidget:
        """Make the widget from one YAML file, as an educator writes it.

        Parameters
        ----------
        path : path
            The file.
        book : path, optional
            The folder with ``claims.yaml``; without it, the nearest above the file.
        draw : callable, optional
            What makes a drawing of a name, for files that name one: `tworings.draw`.
            Handed over, because a widget plays pictures and does not make them.

        Raises
        ------
        ContentError
            With every fault of the file, and of what it names in another.
        """
        return cls(cls.read(path, book))

    def __init__(self, payload: Payload) -> None:
        super().__init__(payload=payload)

    def _refusal(self, given: Any, expected: str, write: str) -> TypeError:
        """Return the error of a thing that the widget cannot be made from."""
        return TypeError(
            f"{type(self).__name__} was given {type(given).__name__}; expected {expected}: "
            f"write {write}"
        )

    def reset(self) -> None:
        """Forget every response, in Python and on the screen."""
        self.responses = {}

    def _fallback_html(self) -> str:
        """Return the fallback: what to read with no script."""
        raise NotImplementedError

    def _static_payload(self) -> Payload:
        """Return the payload for the page: without what the fallback already holds in a slot."""
        return self.payload

    def _later(self) -> Payload:
        """Return what of the payload is only wanted once the learner asks for it.

        A page leaves it out of its static payload; the book keeps it in a file of its own,
        loaded at the first need (``core.later``).
        """
        return {}

    def _html(self) -> str:
        """Return the fallback with the payload beside it, for the static host to mount."""
        fallback = self._fallback_html()
        # A slot is a part of the fallback that the mounted widget takes over.
        slots = " data-tr-slots" if "data-tr-slot=" in fallback else ""
        later = self._later()
        kept = (
            f'<script type="application/json" data-tr-later>{as_script_json(later)}</script>'
            if later
            else ""
        )
        # The payload comes first: the host can then mount before the fallback was painted.
        return (
            f'<div class="tr-widget tr-widget--{self.kind}" data-tr-widget="{self.kind}">'
            f'<script type="application/json">{as_script_json(self._static_payload())}</script>'
            f'{kept}<div class="tr-fallback"{slots}>\n{fallback}\n</div></div>'
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.payload['id']!r})"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle, metadata = super()._repr_mimebundle_(**kwargs)
        return {**bundle, "text/plain": repr(self), "text/html": self._html()}, metadata


def sources_of(ledger: Ledger, claims: Iterable[str], around: str = " {}") -> str:
    """Return links to the sources of some claims in HTML; nothing when there is no claim.

    ``around`` is what they stand in, such as ``"<p>{}</p>"``; else they follow a text.
    """
    links = ", ".join(
        f'<a href="{escape(r.url)}" rel="noreferrer noopener external">{escape(r.label)}</a>'
        for r in ledger.references_of(claims)
    )
    return around.format(f"{escape(WORDS['sources'])} {links}") if links else ""


def sources_payload(references: Iterable[Reference]) -> Payload:
    """Return references by key, as the front end links them."""
    return {
        r.key: {"label": r.label, "url": r.url} for r in sorted(references, key=lambda r: r.key)
    }


def as_script_json(value: Any) -> str:
    """Return JSON that can stand inside a ``script`` element, whatever it holds."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # Neither "</script>" nor "<!--" may appear; U+2028 and U+2029 end lines in old scripts.
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
