"""The assessment: items drawn from every module, with a line that says when to read again."""

from __future__ import annotations

from pathlib import Path

from tworings.content import load_assessment
from tworings.model import DrawnAssessment
from tworings.widgets._base import Payload
from tworings.widgets.quiz.many import ManyBanks
from tworings.widgets.quiz.shown import Draw


class Assessment(ManyBanks):
    """A quiz over the items that a blueprint draws, module by module.

    Like any quiz it gives reasons after each item, and can be left at any point. Its summary
    sets what is right beside the pass mark, and names what to read again.

    Parameters
    ----------
    drawn : DrawnAssessment
        What `tworings.load_assessment` returns.
    draw : callable, optional
        What makes a drawing of a name: `tworings.draw`; see `Quiz`.
    pages : str, optional
        Where a module's page lies, such as ``"../modules/{id}/{id}.html"``; see `ManyBanks`.

    Raises
    ------
    TypeError
        When ``drawn`` is no `DrawnAssessment`.
    ValueError
        As for a `Quiz`.
    """

    def __init__(
        self, drawn: DrawnAssessment, draw: Draw | None = None, pages: str | None = None
    ) -> None:
        if not isinstance(drawn, DrawnAssessment):
            raise self._refusal(
                drawn, "what a blueprint draws", 'Assessment(load_assessment("closing.yaml"), draw)'
            )
        plan = self._plan = drawn.blueprint
        super().__init__(plan.id, plan.title, drawn.banks, draw, pages, plan.confidence)

    @classmethod
    def from_file(
        cls, path: Path | str, book: Path | str | None = None, draw: Draw | None = None
    ) -> Assessment:
        """Make an assessment from its blueprint's file; see `BaseWidget.from_file`.

        Raises
        ------
        ContentError
            With every fault of the blueprint, and of the banks it draws from.
        ValueError
            See `Quiz.from_file`.
        """
        return cls(load_assessment(path, book), draw)

    @property
    def passed(self) -> bool:
        """Whether as many items are right as the pass mark asks for."""
        return self.score.correct >= self._plan.pass_mark.right

    def __repr__(self) -> str:
        return f"Assessment({self._plan.id!r}, {len(self._items)} items)"

    def _make_payload(self) -> Payload:
        mark = self._plan.pass_mark
        return {
            **super()._make_payload(),
            "pass_mark": {"right": mark.right, "of": mark.of},
        }
