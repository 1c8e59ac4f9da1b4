"""The labelled diagram: a list of parts, a picture, and what each part is and does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from tworings.content import load_diagram
from tworings.model import Atlas, Drawing, Structure
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets._changes import changes
from tworings.widgets.diagram.strings import STRINGS


class Diagram(BaseWidget):
    """A drawing to explore and to label, or several drawings of which one is shown at a time.

    Parameters
    ----------
    drawing : Drawing or sequence of Drawing
        What `tworings.draw` returns. Several must be variants of one thing, each with its
        own ``variant``.
    atlas : Atlas
        What `tworings.load_structures` returns; must hold every structure drawn.

    Attributes
    ----------
    responses : dict
        ``{drawing id: {structure id: structure id chosen for its number}}`` after *Check*.

    Raises
    ------
    ValueError
        When a drawing shows a structure that the atlas does not hold, or when several
        drawings cannot be told apart.
    """

    kind = "diagram"

    def __init__(self, drawing: Drawing | Sequence[Drawing], atlas: Atlas) -> None:
        self._drawings = (drawing,) if isinstance(drawing, Drawing) else tuple(drawing)
        self._atlas = atlas
        self._refuse_faults()
        super().__init__(self._make_payload())

    @classmethod
    def from_file(
        cls,
        path: Path | str,
        book: Path | str | None = None,
        draw: Callable[[str], Drawing] | None = None,
    ) -> Diagram:
        """Make a diagram from a YAML file that names its drawings.

        Parameters
        ----------
        path : path
            The file: ``drawings``, a list of names, and, if need be, ``structures``.
        book : path, optional
            The folder with ``structures.yaml`` and ``claims.yaml``; without it, the nearest
            above the file.
        draw : callable
            `tworings.draw`.

        Raises
        ------
        ContentError
            With every fault of the file, and of what it names in another.
        TypeError
            When ``draw`` is missing.
        """
        if draw is None:
            raise TypeError(
                "Diagram.from_file was given no maker of drawings; expected tworings.draw: write "
                f'Diagram.from_file("{Path(path).name}", draw=draw)'
            )
        return cls(*load_diagram(path, draw, book))

    def _refuse_faults(self) -> None:
        for drawing in self._drawings:
            for region in drawing.regions:
                if region.structure not in self._atlas:
                    raise ValueError(
                        f"drawing {drawing.id!r} shows {region.structure!r}, which is in no "
                        "structures file; expected an entry with that id: add it to structures.yaml"
                    )
        variants = [drawing.variant for drawing in self._drawings]
        if not variants or (len(variants) > 1 and (len(set(variants)) < len(variants))):
            raise ValueError(
                f"Diagram was given drawings with the variants {variants}; expected one drawing, "
                "or several whose variants differ"
            )

    @property
    def score(self) -> str:
        """How many numbers carry the right name so far, over all drawings."""
        right = sum(
            self.responses.get(drawing.id, {}).get(region.structure) == region.structure
            for drawing in self._drawings
            for region in drawing.regions
        )
        return STRINGS["score"].format(right=right, all=self._parts)

    @property
    def _parts(self) -> int:
        return sum(len(drawing.regions) for drawing in self._drawings)

    @property
    def _structures(self) -> tuple[Structure, ...]:
        """Every structure drawn, once, in the order of the drawings' numbers."""
        shown = dict.fromkeys(r.structure for d in self._drawings for r in d.regions)
        return tuple(self._atlas[name] for name in shown)

    def __repr__(self) -> str:
        names = ", ".join(repr(drawing.id) for drawing in self._drawings)
        return f"Diagram({names}, {self._parts} parts)"

    def _make_payload(self) -> Payload:
        claims = [c for drawing in self._drawings for c in drawing.claims]
        claims += [c for structure in self._structures for c in structure.claims]
        return {
            "id": "+".join(drawing.id for drawing in self._drawings),
            "title": " / ".join(drawing.title for drawing in self._drawings),
            "structures": {s.id: self._structure_payload(s) for s in self._structures},
            "drawings": [self._drawing_payload(drawing) for drawing in self._drawings],
            "sources": sources_payload(self._atlas.ledger.references_of(claims)),
            "changes": {d.id: _changes(d) for d in self._drawings},
            **{f"svg-{n}": drawing.svg for n, drawing in enumerate(self._drawings)},
        }

    def _drawing_payload(self, drawing: Drawing) -> dict[str, Any]:
        return {
            "id": drawing.id,
            "title": drawing.title,
            "variant": drawing.variant,
            "alt": drawing.alt,
            "caption": drawing.caption,
            "caption_sources": self._atlas.ledger.keys_of(drawing.claims),
            "view": drawing.view,
            "regions": [
                {"structure": r.structure, "number": r.number, "element": r.element}
                for r in drawing.regions
            ],
            "states": [
                {"id": state.id, "title": state.title, "description": state.description}
                for state in drawing.states
            ],
        }

    def _structure_payload(self, structure: Structure) -> dict[str, Any]:
        return {
            "name": structure.name,
            "lay_name": structure.lay_name,
            "latin": structure.latin,
            "also_called": ", ".join(structure.also_called),
            "is": structure.is_.inline_html,
            "does": structure.does.inline_html,
            "control": structure.control,
            "control_note": structure.control_note.inline_html,
            "sources": self._atlas.ledger.keys_of(structure.claims),
        }

    def _static_payload(self) -> Payload:
        # On a page the pictures stand in the fallback, and the widget takes them from there.
        return {
            k: value
            for k, value in self.payload.items()
            if not k.startswith("svg-") and k != "changes"
        }

    def _later(self) -> Payload:
        return {"changes": self.payload["changes"]}

    def _fallback_html(self) -> str:
        # The table stands right behind the payload, whose words it repeats, and variants of a
        # drawing behind each other: near repetitions compress to nothing.
        table = (
            f"<details><summary>{escape(STRINGS['table'])}: {escape(self._drawings[0].title)}"
            f"</summary>{self._table_html()}</details>"
        )
        drawings = [self._drawing_html(n, drawing) for n, drawing in enumerate(self._drawings)]
        return "\n".join((drawings[0][0], table, drawings[0][1], *map("\n".join, drawings[1:])))

    def _drawing_html(self, n: int, drawing: Drawing) -> tuple[str, str]:
        """Return what stands before a drawing's picture, and the picture with what follows it."""
        view = STRINGS["view"].format(view=drawing.view)
        parts = "".join(
            f"<li>{escape(s.name)} ({escape(s.lay_name)})</li>"
            for s in (self._atlas[r.structure] for r in drawing.regions)
        )
        sources = sources_of(self._atlas.ledger, drawing.claims)
        paragraphs = "".join(f"<p>{escape(p)}</p>" for p in drawing.description.split("\n\n"))
        return (
            f"<p><strong>{escape(drawing.title)}</strong><br>{escape(view)}</p>\n"
            f'<ol class="tr-parts">{parts}</ol>',
            f'<div class="tr-picture" data-tr-slot="svg-{n}" role="img" '
            f'aria-label="{escape(drawing.alt)}">{drawing.svg}</div>\n'
            f"<p>{escape(drawing.caption)}{sources}</p>\n"
            f"<details><summary>{escape(STRINGS['description'])}: {escape(drawing.title)}</summary>"
            f"{paragraphs}{_states_html(drawing)}</details>",
        )

    def _table_html(self) -> str:
        rows = []
        for s in self._structures:
            control = escape(STRINGS[f"control_{s.control}"])
            sources = sources_of(self._atlas.ledger, s.claims)
            rows.append(
                f'<tr><th scope="row">{escape(s.name)} '
                f'({escape(s.lay_name)}; <em lang="la">{escape(s.latin)}</em>)</th>'
                f"<td>{s.is_.inline_html} {s.does.inline_html}{sources}</td>"
                f"<td>{control}. {s.control_note.inline_html}</td></tr>"
            )
        heads = "".join(
            f'<th scope="col">{escape(STRINGS[name])}</th>'
            for name in ("name", "is_does", "control")
        )
        return (
            f'<table class="tr-table"><thead><tr>{heads}</tr></thead>'
            f"<tbody>{''.join(rows)}</tbody></table>"
        )


def _changes(drawing: Drawing) -> dict[str, list[Any]]:
    """Return, for each state of a drawing, what differs from its first."""
    return {state.id: changes(drawing.svg, state.svg) for state in drawing.states}


def _states_html(drawing: Drawing) -> str:
    if not drawing.states:
        return ""
    rows = "".join(
        f"<li><strong>{escape(s.title)}.</strong> {escape(s.description)}</li>"
        for s in drawing.states
    )
    return f"<p>{escape(STRINGS['states'])}:</p><ul>{rows}</ul>"
