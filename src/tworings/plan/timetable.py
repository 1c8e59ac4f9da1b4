"""A timetable, and what to say when there can be none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tworings.plan._words import WORDS
from tworings.plan.fit import Fit
from tworings.plan.packing import Packed
from tworings.plan.part import Part
from tworings.plan.wish import Wish, clock


@dataclass(frozen=True)
class Line:
    """One line: a part, when it starts, and its minutes.

    Attributes
    ----------
    part : Part
    start : str
        A time of day.
    low, planned, high : int
    """

    part: Part
    start: str
    low: int
    planned: int
    high: int

    @property
    def name(self) -> str:
        """What it is, in one line."""
        part = self.part
        return f"{part.of}. {part.title}" if part.kind == "talk" else part.title

    @property
    def late(self) -> str:
        """What to do when late."""
        part = self.part
        if not part.never_cut:
            return part.if_late or WORDS["leave_out"]
        return f"{WORDS['never_cut']} {part.if_late or WORDS['down_to'].format(low=self.low)}"


@dataclass(frozen=True)
class Timetable:
    """What came of a wish, in words and lines.

    Attributes
    ----------
    title : str
    wish : Wish
    fit : Fit
        The numbers behind it.
    names : mapping of str to str
        What each part is called in a sentence.
    """

    title: str
    wish: Wish
    fit: Fit
    names: Mapping[str, str] = field(repr=False, default_factory=dict)

    @property
    def fits(self) -> bool:
        """Whether there is a timetable."""
        return not self.fit.over and not self.fit.spare

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines; none when it does not fit."""
        fit = self.fit
        return tuple(
            Line(part, clock(start), part.low, minutes, part.high)
            for part, start, minutes in zip(fit.parts, fit.starts, fit.minutes, strict=False)
        )

    @property
    def packing(self) -> tuple[Packed, ...]:
        """What to bring, and how many."""
        return self.fit.packing

    @property
    def end(self) -> str:
        """When it ends."""
        return clock(self.wish.minute + self.wish.length)

    @property
    def answer(self) -> str:
        """Whether it fits; if not, by how many minutes, and the smallest thing to leave out."""
        fit, wish = self.fit, self.wish
        values = {
            "length": wish.length,
            "start": wish.start,
            "end": self.end,
            "least": fit.least,
            "most": fit.most,
            "over": fit.over,
            "spare": fit.spare,
            "floor": fit.floor,
        }
        said = [WORDS["over" if fit.over else "spare" if fit.spare else "fits"]]
        if fit.spare:
            values["end"] = clock(wish.minute + fit.most)
        if fit.over:
            values["things"] = self._named(fit.drop)
            said.append(WORDS["drop" if fit.drop else "floor"])
        if fit.spare_after:
            said.append(WORDS["left_over"])
            values["spare"] = fit.spare_after
        return " ".join(said).format(**values)

    @property
    def elsewhere(self) -> str:
        """What is never cut and must stand in another session of the series; often empty."""
        absent = self.fit.absent
        return WORDS["other_session"].format(things=self._named(absent)) if absent else ""

    def _named(self, ids: tuple[str, ...]) -> str:
        return "; ".join(self.names.get(own, own) for own in ids)

    def __str__(self) -> str:
        """Return the timetable as text, for a terminal."""
        lines = [
            f"{line.start}  {line.planned:3} ({line.low}-{line.high})  {line.name}"
            for line in self.lines
        ]
        said = [self.title, self.answer, *filter(None, [self.elsewhere])]
        return "\n".join([*said, *lines])

    def __repr__(self) -> str:
        return f"Timetable({self.title!r}, {self.wish.length} minutes, {len(self.lines)} lines)"

    def _repr_html_(self) -> str:
        # Brought in here: how it looks is no part of what it is.
        from tworings.plan.table import timetable_html

        return timetable_html(self)


def short_name(part: Part) -> str:
    """Return what a part is called in a sentence: a talk goes by its module."""
    return part.of if part.kind == "talk" else part.title
