"""An assessment before and after: items of knowledge, scales, and the columns of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tworings.model.bank import ItemBank
from tworings.model.items import Item
from tworings.model.scale import ScaleForm, ScaleLine


@dataclass(frozen=True)
class PrePostTest:
    """What is asked at both times.

    Attributes
    ----------
    bank : ItemBank
        Items with one key among choices, so that a response is one mark on paper.
    scales : ScaleForm
        Sentences to say 1 to 5 to.
    """

    bank: ItemBank
    scales: ScaleForm

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The items by their column: ``k1``, ``k2``, ... (k for knowledge)."""
        return {f"k{n}": item for n, item in enumerate(self.bank.items, 1)}

    @cached_property
    def sure(self) -> Mapping[str, Item]:
        """The items by the column of how sure a response was: ``s1``, ``s2``, ..."""
        return {f"s{n}": item for n, item in enumerate(self.bank.items, 1)}

    @cached_property
    def lines(self) -> Mapping[str, ScaleLine]:
        """The lines of the scales by their column: ``c1`` for the first of ``confidence``."""
        return {
            f"{scale.id[0]}{n}": line
            for scale in self.scales.scales
            for n, line in enumerate(scale.lines, 1)
        }

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of a table of responses, in its order."""
        return ("code", "time", *self.items, *self.sure, *self.lines)
