"""The pressure lab: the two rings over time, played from a model's numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from tworings.content import load_ledger, load_pressure
from tworings.model import Drawing, Ledger, Trace
from tworings.simulate import traces as simulated
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets._changes import changes
from tworings.widgets.pressure.strings import STRINGS

#: The two rings as structures; the other numbers are left out of the picture beside the chart.
RINGS = {"inner": "internal_anal_sphincter", "outer": "external_anal_sphincter"}


class PressureLab(BaseWidget):
    """Scenarios of the two rings over time, to predict and to play.

    Parameters
    ----------
    traces : sequence of Trace
        What `tworings.simulate.traces` returns; one or more.
    drawing : Drawing, optional
        A drawing of anatomy that moves along, such as ``draw("coronal")``.
    charts : iterable of Drawing, optional
        What `tworings.chart` returns for the traces: shown where no script runs, and on paper.
        Without them, words and a table stand there alone.
    ledger : Ledger, optional
        The evidence; without it, that of the nearest ``claims.yaml`` from the current folder
        upwards.
    title : str, optional
        What readers see above.
    name : str, optional
        The lab's id; a file's labs are called after their file.

    Attributes
    ----------
    responses : dict
        ``{scenario: "rise", "fall", "stay" or "unknown"}``: what was predicted.

    Raises
    ------
    ValueError
        When there is no trace, when two are alike, or when the drawing lacks a state or a ring.
    ContentError
        When the ledger is at fault, or lacks a claim.
    """

    kind = "pressure"

    def __init__(
        self,
        traces: Sequence[Trace],
        drawing: Drawing | None = None,
        charts: Iterable[Drawing] = (),
        *,
        ledger: Ledger | None = None,
        title: str = "The two rings over time",
        name: str = "pressure",
    ) -> None:
        self._traces, self._drawing, self._title, self._name = tuple(traces), drawing, title, name
        self._charts = {chart.id: chart for chart in charts}
        self._refuse_faults()
        claims = [claim for trace in self._traces for claim in trace.claims]
        claims += drawing.claims if drawing else ()
        self._ledger = ledger or load_ledger(claims, Path.cwd())
        self._svgs = _pictures(drawing) if drawing else {}
        super().__init__(self._make_payload(claims))

    @classmethod
    def from_file(
        cls,
        path: Path | str,
        book: Path | str | None = None,
        draw: Callable[[str], Drawing] | None = None,
    ) -> PressureLab:
        """Make the lab from a YAML file with ``title``, ``scenarios`` and ``drawing``.

        Without ``draw`` it has neither the drawing nor the charts; see `BaseWidget.from_file`.
        """
        plan = load_pressure(path)
        traces = simulated(plan.scenarios)
        drawing = draw(plan.drawing) if draw and plan.drawing else None
        claims = [claim for trace in traces for claim in trace.claims]
        claims += drawing.claims if drawing else ()
        return cls(
            traces,
            drawing,
            [draw(_chart_of(trace)) for trace in traces] if draw else (),
            ledger=load_ledger(claims, Path(book) if book else Path(path).parent),
            title=plan.title,
            name=Path(path).stem,
        )

    def _refuse_faults(self) -> None:
        names = [trace.id for trace in self._traces]
        if not names or len(set(names)) < len(names):
            raise ValueError(
                f"PressureLab was given the scenarios {names}; expected one or more, each once: "
                "write PressureLab(simulate.traces())"
            )
        if self._drawing is None:
            return
        states = {state.id for state in self._drawing.states}
        lacks = sorted({m.state for t in self._traces for m in t.moments if m.state} - states)
        drawn = {region.structure for region in self._drawing.regions}
        lacks += [ring for ring in RINGS.values() if ring not in drawn]
        if lacks:
            raise ValueError(
                f"drawing {self._drawing.id!r} has no {', '.join(lacks)}; expected a drawing of "
                "both rings with every state of the scenarios, such as coronal"
            )

    @property
    def predictions(self) -> dict[str, str]:
        """What was predicted of the total so far, by scenario."""
        return dict(self.responses)

    def __repr__(self) -> str:
        return f"PressureLab({self._name!r}, {len(self._traces)} scenarios)"

    # Payload ------------------------------------------------------------------------------

    def _make_payload(self, claims: Iterable[str]) -> Payload:
        payload: Payload = {
            "id": self._name,
            "title": self._title,
            "traces": [self._trace_payload(trace) for trace in self._traces],
            "sources": sources_payload(self._ledger.references_of(dict.fromkeys(claims))),
        }
        if self._drawing:
            first = self._drawing.states[0].id
            payload["drawing"] = {
                "alt": self._drawing.alt,
                "title": self._drawing.title,
                "caption": self._drawing.caption,
                "sources": self._ledger.keys_of(self._drawing.claims),
                "rest": first,
                "rings": self._numbers,
            }
            payload["svg"] = self._svgs[first]
            payload["changes"] = {
                state: changes(self._svgs[first], svg) for state, svg in self._svgs.items()
            }
        return payload

    def _trace_payload(self, trace: Trace) -> dict[str, Any]:
        return {
            "id": trace.id,
            "title": trace.title,
            "step": trace.step,
            "inner": list(trace.inner),
            "outer": list(trace.outer),
            "cushions": trace.cushions,
            "low": list(trace.inner_low),
            "high": list(trace.inner_high),
            "moments": [
                {"at": m.at, "settled": trace.settled(n), "words": m.words, "state": m.state}
                for n, m in enumerate(trace.moments)
            ],
            "goes": trace.goes,
            "furthest": trace.furthest,
            "basis": trace.basis,
            "known": trace.known,
            "assumed": trace.assumed,
            "alt": trace.alt,
            "sources": self._ledger.keys_of(trace.claims),
        }

    @property
    def _numbers(self) -> dict[str, int]:
        """The numbers of the two rings in the drawing."""
        numbers = {r.structure: r.number for r in self._drawing.regions} if self._drawing else {}
        return {ring: numbers[structure] for ring, structure in RINGS.items()}

    def _static_payload(self) -> Payload:
        # On a page the picture stands in the fallback, and the widget takes it from there.
        return {k: value for k, value in self.payload.items() if k not in ("svg", "changes")}

    def _later(self) -> Payload:
        return {"changes": self.payload["changes"]} if self._drawing else {}

    # Fallback -----------------------------------------------------------------------------

    def _fallback_html(self) -> str:
        parts = "\n".join(self._trace_html(trace) for trace in self._traces)
        # The charts say the same below them: once is enough.
        captions = "".join(
            f"<p>{escape(caption)}</p>\n"
            for caption in dict.fromkeys(chart.caption for chart in self._charts.values())
        )
        return (
            f"<p><strong>{escape(self._title)}</strong><br>{escape(STRINGS['schematic'])}</p>\n"
            f'{captions}{self._drawing_html()}<div class="tr-pressure-all">\n{parts}\n</div>'
        )

    def _drawing_html(self) -> str:
        if self._drawing is None:
            return ""
        rings = STRINGS["picture_rings"].format(**self._numbers)
        return (
            '<div class="tr-picture" data-tr-slot="svg" role="img" '
            f'aria-label="{escape(self._drawing.alt)}">{self.payload["svg"]}</div>\n'
            f"<p>{escape(self._drawing.title)}: {escape(rings)} {escape(self._drawing.caption)}"
            f"{sources_of(self._ledger, self._drawing.claims)}</p>\n"
        )

    def _trace_html(self, trace: Trace) -> str:
        moments = "".join(
            f"<li>{escape(STRINGS['moment'].format(t=f'{m.at:g}'))}: {escape(m.words)}</li>"
            for m in trace.moments
        )
        told = STRINGS[f"goes_{trace.goes}"].format(n=trace.furthest)
        chart = self._charts.get(_chart_of(trace))
        picture = ""
        if chart:
            label = f'role="img" aria-label="{escape(chart.alt)}"'
            picture = f'<div class="tr-pressure-chart" {label}>{chart.svg}</div>\n'
        return (
            f'<div class="tr-pressure-one"><p><strong>{escape(trace.title)}.</strong> '
            f"{escape(told)} {escape(STRINGS[f'basis_{trace.basis}'])}</p>\n{picture}"
            f"<ul>{moments}</ul>\n"
            f"<p>{escape(STRINGS['known'])}: {escape(trace.known)}"
            f"{sources_of(self._ledger, trace.claims)}</p>"
            f"<p>{escape(STRINGS['assumed'])}: {escape(trace.assumed)}</p>\n"
            f"<details><summary>{escape(STRINGS['table'])}: {escape(trace.title)}</summary>"
            f"{_table_html(trace)}</details></div>"
        )


def _chart_of(trace: Trace) -> str:
    return f"pressure-{trace.id}".replace("_", "-")


def _pictures(drawing: Drawing) -> dict[str, str]:
    """Return the picture of each state, with no numbers but those of the rings."""
    return {state.id: _with_rings_only(state.svg, drawing) for state in drawing.states}


def _with_rings_only(svg: str, drawing: Drawing) -> str:
    others = {r.element for r in drawing.regions if r.structure not in RINGS.values()}
    # A region's callout stands inside its group, and holds no group of its own.
    pieces = re.split(r'(?=<g id="[^"]+" class="tr-region">)', svg)
    for n, piece in enumerate(pieces):
        found = re.match(r'<g id="([^"]+)"', piece)
        if found and found[1] in others:
            pieces[n] = re.sub(r'<g class="tr-callout"[^>]*>.*?</g>', "", piece, flags=re.DOTALL)
    return "".join(pieces)


def _table_html(trace: Trace) -> str:
    heads = ("time_s", "inner", "outer", "cushions", "total")
    unit = STRINGS["of_rest"]
    head = "".join(
        f'<th scope="col">{escape(STRINGS[h])}{"" if h == "time_s" else f" ({escape(unit)})"}</th>'
        for h in heads
    )
    every = max(1, round(1 / trace.step))
    rows = "".join(
        f'<tr><th scope="row">{trace.times[n]:g}</th><td>{trace.inner[n]}</td>'
        f"<td>{trace.outer[n]}</td><td>{trace.cushions}</td><td>{trace.total[n]}</td></tr>"
        for n in range(0, len(trace.inner), every)
    )
    return f'<table class="tr-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
