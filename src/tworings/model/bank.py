"""An item bank: the items of a module, with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tworings.model.items import Item
from tworings.model.ledger import Ledger
from tworings.model.module import Module


@dataclass(frozen=True)
class ItemBank:
    """Items in the order they were written, and the evidence they rest on.

    Attributes
    ----------
    id : str
        The module's id; a part of the bank has its own, such as ``two-rings.check-first``.
    title : str
        What readers see above the quiz.
    items : tuple of Item
    module : Module
        Whose objectives the items test.
    ledger : Ledger
        Every claim the items name, and its references.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    module: Module
    ledger: Ledger

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"ItemBank({self.id!r}, {len(self)} items)"

    @property
    def check_first(self) -> ItemBank:
        """The two or three items to meet before reading."""
        by_id = {item.id: item for item in self.items}
        return replace(
            self,
            id=f"{self.id}.check-first",
            title="Check what you think",
            items=tuple(by_id[i] for i in self.module.check_first),
        )
