"""One line of the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any

from bench.budgets import Budget


@dataclass(frozen=True)
class Row:
    """A quantity of both books.

    Attributes
    ----------
    quantity : str
        What was measured.
    unit : str
        ``s``, ``ms``, ``kB``, ``MB``, or empty for a count or a ratio.
    ours, stock : tuple of float
        Every sample, in order; the median counts. Empty where there is nothing to measure.
    budget : Budget or None
    """

    quantity: str
    unit: str
    ours: tuple[float, ...] = ()
    stock: tuple[float, ...] = ()
    budget: Budget | None = None
    note: str = field(default="", kw_only=True)

    @property
    def ratio(self) -> float | None:
        """Two Rings by stock; None where one of them is missing or the stock's is zero."""
        if not self.ours or not self.stock or not median(self.stock):
            return None
        return median(self.ours) / median(self.stock)

    @property
    def met(self) -> bool | None:
        """Whether the budget is met; None without a budget or without what it bounds."""
        if self.budget is None or not self.ours:
            return None
        value = self.ratio if self.budget.of_stock else median(self.ours)
        return None if value is None else value <= self.budget.most

    def as_dict(self) -> dict[str, Any]:
        """Return everything, for JSON."""
        return {
            **asdict(self),
            "stock_median": median(self.stock) if self.stock else None,
            "ours_median": median(self.ours) if self.ours else None,
            "ratio": self.ratio,
            "met": self.met,
        }


def row(
    quantity: str,
    unit: str,
    ours: float | Sequence[float] | None,
    stock: float | Sequence[float] | None = None,
    budget: Budget | None = None,
    note: str = "",
) -> Row:
    """Return a `Row` from single numbers or from samples."""
    return Row(quantity, unit, _samples(ours), _samples(stock), budget, note=note)


def _samples(value: float | Sequence[float] | None) -> tuple[float, ...]:
    if value is None:
        return ()
    return (float(value),) if isinstance(value, (int, float)) else tuple(map(float, value))
