"""An item bank: items, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tworings.model.items import Item
from tworings.model.ledger import Ledger
from tworings.model.module import Module
from tworings.model.stimulus import Stimulus


@dataclass(frozen=True)
class ItemBank:
    """Items in the order they were written, and the evidence they rest on.

    Attributes
    ----------
    id : str
        The module's id; a part of the bank has its own, such as ``two-rings.check-first``.
        A bank without a module has the name of its file, without the ending.
    title : str
        What readers see above the quiz.
    items : tuple of Item
    module : Module or None
        Whose objectives the items test; None for a bank of its own.
    ledger : Ledger
        Every claim the items name, and its references.
    stimuli : tuple of Stimulus
        What items refer to, in the order of the file.
    confidence : bool
        Whether the quiz asks how sure the learner is.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    module: Module | None
    ledger: Ledger
    stimuli: tuple[Stimulus, ...] = ()
    confidence: bool = False

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"ItemBank({self.id!r}, {len(self)} items)"

    @property
    def check_first(self) -> ItemBank:
        """The two or three items to meet before reading.

        Raises
        ------
        ValueError
            When the bank has no module, which would name them.
        """
        if self.module is None:
            raise ValueError(
                f"bank {self.id!r} has no module, so nothing names the items to check first; "
                'expected "check_first" in a module.yaml beside items.yaml: use the whole bank'
            )
        by_id = {item.id: item for item in self.items}
        return replace(
            self,
            id=f"{self.id}.check-first",
            title="Check what you think",
            items=tuple(by_id[i] for i in self.module.check_first),
        )
