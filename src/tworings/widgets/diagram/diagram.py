"""The labelled diagram: a list of parts, a picture, and what each part is and does."""

from __future__ import annotations

from html import escape
from typing import Any

from tworings.model import Atlas, Drawing, Region
from tworings.widgets._base import BaseWidget, Payload, source_links, sources_payload
from tworings.widgets.diagram.changes import changes
from tworings.widgets.diagram.strings import STRINGS


class Diagram(BaseWidget):
    """A drawing to explore and to label.

    Parameters
    ----------
    drawing : Drawing
        What `tworings.draw` returns.
    atlas : Atlas
        What `tworings.load_structures` returns; must hold every structure drawn.

    Attributes
    ----------
    responses : dict
        ``{structure id: structure id chosen for its number}`` after *Check*.

    Raises
    ------
    ValueError
        When the drawing shows a structure that the atlas does not hold.
    """

    kind = "diagram"

    def __init__(self, drawing: Drawing, atlas: Atlas) -> None:
        missing = [r.structure for r in drawing.regions if r.structure not in atlas]
        if missing:
            raise ValueError(
                f"drawing {drawing.id!r} shows {missing[0]!r}, which is in no structures file; "
                "expected an entry with that id: add it to structures.yaml"
            )
        self._drawing = drawing
        self._atlas = atlas
        super().__init__(self._make_payload())

    @property
    def score(self) -> str:
        """How many numbers carry the right name so far."""
        right = sum(self.responses.get(r.structure) == r.structure for r in self._drawing.regions)
        return STRINGS["score"].format(right=right, all=len(self._drawing.regions))

    def __repr__(self) -> str:
        return f"Diagram({self._drawing.id!r}, {len(self._drawing.regions)} parts)"

    def _make_payload(self) -> Payload:
        drawing = self._drawing
        claims = dict.fromkeys(c for r in drawing.regions for c in self._atlas[r.structure].claims)
        references = self._atlas.ledger.references_of((*drawing.claims, *claims))
        return {
            "id": drawing.id,
            "title": drawing.title,
            "alt": drawing.alt,
            "caption": drawing.caption,
            "caption_sources": self._keys(drawing.claims),
            "view": drawing.view,
            "strings": STRINGS,
            "svg": drawing.svg,
            "regions": [self._region_payload(region) for region in drawing.regions],
            "states": [
                {
                    "id": state.id,
                    "title": state.title,
                    "description": state.description,
                    "changes": changes(drawing.svg, state.svg),
                }
                for state in drawing.states
            ],
            "sources": sources_payload(references),
        }

    def _region_payload(self, region: Region) -> dict[str, Any]:
        structure = self._atlas[region.structure]
        return {
            "structure": structure.id,
            "number": region.number,
            "element": region.element,
            "name": structure.name,
            "lay_name": structure.lay_name,
            "latin": structure.latin,
            "also_called": ", ".join(structure.also_called),
            "is": structure.is_.inline_html,
            "does": structure.does.inline_html,
            "control": structure.control,
            "control_note": structure.control_note.inline_html,
            "sources": self._keys(structure.claims),
        }

    def _keys(self, claims: tuple[str, ...]) -> list[str]:
        return [reference.key for reference in self._atlas.ledger.references_of(claims)]

    def _static_payload(self) -> Payload:
        # On a page the picture stands in the fallback, and the widget takes it from there.
        return {name: value for name, value in self.payload.items() if name != "svg"}

    def _fallback_html(self) -> str:
        drawing = self._drawing
        view = STRINGS["view"].format(view=drawing.view)
        parts = "".join(
            f"<li>{escape(s.name)} ({escape(s.lay_name)})</li>"
            for s in (self._atlas[r.structure] for r in drawing.regions)
        )
        sources = source_links(self._atlas.ledger.references_of(drawing.claims))
        paragraphs = "".join(f"<p>{escape(p)}</p>" for p in drawing.description.split("\n\n"))
        # The table stands right behind the payload, whose words it repeats, and before the
        # picture: near repetitions compress to nothing.
        return (
            f"<p><strong>{escape(drawing.title)}</strong><br>{escape(view)}</p>\n"
            f'<ol class="tr-parts">{parts}</ol>\n'
            f"<details><summary>{escape(STRINGS['table'])}: {escape(drawing.title)}</summary>"
            f"{self._table_html()}</details>\n"
            f'<div class="tr-picture" data-tr-slot="svg" role="img" '
            f'aria-label="{escape(drawing.alt)}">{drawing.svg}</div>\n'
            f"<p>{escape(drawing.caption)} {escape(STRINGS['sources'])} {sources}</p>\n"
            f"<details><summary>{escape(STRINGS['description'])}: {escape(drawing.title)}</summary>"
            f"{paragraphs}{self._states_html()}</details>"
        )

    def _states_html(self) -> str:
        if not self._drawing.states:
            return ""
        rows = "".join(
            f"<li><strong>{escape(s.title)}.</strong> {escape(s.description)}</li>"
            for s in self._drawing.states
        )
        return f"<p>{escape(STRINGS['states'])}:</p><ul>{rows}</ul>"

    def _table_html(self) -> str:
        rows = []
        for region in self._drawing.regions:
            s = self._atlas[region.structure]
            control = escape(STRINGS[f"control_{s.control}"])
            sources = source_links(self._atlas.ledger.references_of(s.claims))
            rows.append(
                f'<tr><th scope="row">{region.number}. {escape(s.name)} '
                f'({escape(s.lay_name)}; <em lang="la">{escape(s.latin)}</em>)</th>'
                f"<td>{s.is_.inline_html} {s.does.inline_html} "
                f"{escape(STRINGS['sources'])} {sources}</td>"
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
