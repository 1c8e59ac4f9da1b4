"""The axis of a chart on a sheet: where a value lies, and the numbers below it."""

from __future__ import annotations

from dataclasses import dataclass

from tworings.figures._canvas import Sheet
from tworings.figures._curve import line
from tworings.figures._lettering import SMALL, with_unit, written
from tworings.model.figures import Axis

#: Width of a chart, and where its axis begins and ends.
WIDTH, LEFT, RIGHT = 360.0, 16.0, 344.0
#: What an axis takes below the rows.
FOOT = 46.0


@dataclass(frozen=True)
class Scale:
    """An axis that runs from `LEFT` to `RIGHT`."""

    axis: Axis

    def x(self, value: float) -> float:
        """Return where a value lies, in units."""
        return LEFT + self.axis.share(value) * (RIGHT - LEFT)

    def paint(self, sheet: Sheet, top: float, bottom: float) -> None:
        """Draw the axis at the bottom, with a pale line up from every number."""
        for tick in self.axis.ticks:
            x = self.x(tick)
            sheet.shape(line([(x, top), (x, bottom)]), stroke="hairline", width=1, units=True)
            sheet.shape(line([(x, bottom), (x, bottom + 5)]), stroke="line", width=1, units=True)
            # A number at an end stays on the sheet.
            align = "left" if x < LEFT + 4 else "right" if x > RIGHT - 4 else "center"
            at = x - 8 if align == "left" else x + 8 if align == "right" else x
            words = with_unit(tick, self.axis) if self.axis.unit == "%" else written(tick)
            sheet.text((at, bottom + 15), words, size=SMALL, colour="ink_soft", align=align)
        ends = [(LEFT, bottom), (RIGHT, bottom)]
        sheet.shape(line(ends), stroke="line", width=1.2, units=True)
        unit = "" if self.axis.unit == "%" else f" ({self.axis.unit})"
        words = f"{self.axis.label}{unit}"
        if self.axis.scale == "log":
            words += "; each step multiplies"
        sheet.text((WIDTH / 2, bottom + 34), words, size=SMALL, colour="ink_soft")
