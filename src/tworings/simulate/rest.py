"""How the pressure at rest is shared out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rest:
    """The shares of the pressure at rest, in per cent of its total.

    Attributes
    ----------
    inner : float
        The inner ring's, from 55 to 85: what the later and the earlier study found.
    outer : float
        The striated muscle's (the outer ring's), from 15 to 30.
    cushions : float
        What is left, put down to the anal cushions: from 0 to 15.

    Raises
    ------
    ValueError
        When a share is outside what the two studies found, or they do not add up to 100.
    """

    inner: float
    outer: float
    cushions: float

    def __post_init__(self) -> None:
        for name, (low, high) in RANGES.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise ValueError(
                    f"the share of {name} at rest is {value:g}; expected {low} to {high}, as the "
                    "two studies found"
                )
        total = self.inner + self.outer + self.cushions
        if abs(total - 100) > 1e-9:
            raise ValueError(f"the shares at rest add up to {total:g}; expected 100")


#: From the lower to the higher of two studies, in per cent of the total at rest.
RANGES: dict[str, tuple[int, int]] = {"inner": (55, 85), "outer": (15, 30), "cushions": (0, 15)}

#: Claim ``resting-pressure-share``: 10 healthy people. All that is not the inner ring's is put down
#: to the outer ring, whose nerve was numbed.
EARLIER = Rest(inner=85, outer=15, cushions=0)
#: Claim ``resting-pressure-share-later``: 21 people aged about 60.
LATER = Rest(inner=55, outer=30, cushions=15)
#: What is drawn: about the middle of the two, in whole numbers. It is no normal value.
MIDDLE = Rest(inner=70, outer=22, cushions=8)
