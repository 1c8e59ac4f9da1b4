"""Every number of the model, with its unit and what it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Parameter:
    """One number that goes into the model.

    Attributes
    ----------
    name : str
        What it is, in plain words.
    value : float
    unit : str
    claims : tuple of str
        The claims that give the number; empty when it is assumed.
    note : str
        Who was measured, or that it is assumed, and what the assumption leans on.
    between : bool
        Whether it is our own middle between what studies found: then no study gives it either.
    """

    name: str
    value: float
    unit: str
    claims: tuple[str, ...]
    note: str
    between: bool = False

    @property
    def is_assumed(self) -> bool:
        """Whether no study gives the number."""
        return self.between or not self.claims


class Parameters(dict[str, Parameter]):
    """All numbers by name; shown in a notebook as a table."""

    def __repr__(self) -> str:
        assumed = sum(parameter.is_assumed for parameter in self.values())
        return f"Parameters({len(self)} numbers, {assumed} of them assumed)"

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row">{escape(p.name)}</th>'
            f"<td>{escape(p.note[0].upper() + p.note[1:])}.</td>"
            f"<td>{p.value:g} {escape(p.unit)}</td></tr>"
            for p in self.values()
        )
        heads = "".join(
            f'<th scope="col">{head}</th>' for head in ("Number", "What it stands on", "Value")
        )
        return (
            f'<table class="tr-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        )


#: Short for the unit of every pressure here.
_OF_REST = "% of the total at rest"
_SHARES = ("resting-pressure-share", "resting-pressure-share-later")

_ALL: dict[str, Parameter] = {
    "inner_at_rest": Parameter(
        "Inner ring at rest",
        70,
        _OF_REST,
        _SHARES,
        "assumed: our middle between about 85 (10 healthy people) and about 55 (21 people aged "
        "about 60)",
        between=True,
    ),
    "outer_at_rest": Parameter(
        "Outer ring at rest",
        22,
        _OF_REST,
        _SHARES,
        "assumed: our middle between what 85 leaves, 15, and the 30 of the later study",
        between=True,
    ),
    "cushions_at_rest": Parameter(
        "Cushions at rest",
        8,
        _OF_REST,
        _SHARES,
        "assumed: our middle between nothing, not told apart in the earlier study, and 15 in the "
        "later one",
        between=True,
    ),
    "inner_share_when_filled": Parameter(
        "Inner ring's share just after filling",
        40,
        "% of the total of that moment",
        ("resting-pressure-share",),
        "10 healthy people, the rectum filled all at once",
    ),
    "total_when_filled": Parameter(
        "Total in the dip",
        80,
        _OF_REST,
        (),
        "assumed: that the inner ring loosens is known, how far the total dips is not taken from "
        "a study",
    ),
    "squeeze_adds": Parameter(
        "What a squeeze adds",
        70,
        _OF_REST,
        (),
        "assumed: that the outer ring adds pressure at will is known; how much differs",
    ),
    "push_leaves_inner": Parameter(
        "Inner ring left in a push that relaxes",
        60,
        "% of its own share at rest",
        (),
        "assumed: that the ring of muscle normally lets go is described, not how far",
    ),
    "push_leaves_outer": Parameter(
        "Outer ring left in a push that relaxes",
        30,
        "% of its own share at rest",
        (),
        "assumed, as for the inner ring",
    ),
    "push_adds": Parameter(
        "What a push that tightens adds",
        30,
        _OF_REST,
        (),
        "assumed: how many people tightened was counted, how much the model needs was not taken",
    ),
    "worry_adds": Parameter(
        "What worry adds",
        15,
        _OF_REST,
        (),
        "assumed: more activity was measured at the pelvic floor of women, not at the rings",
    ),
    "breath_adds": Parameter(
        "What a slow breath out adds",
        0,
        _OF_REST,
        (),
        "not known: no change is drawn",
    ),
    "outside_adds": Parameter(
        "What slow pressure from outside adds",
        0,
        _OF_REST,
        (),
        "not known: no change is drawn",
    ),
    "outer_takes": Parameter(
        "Time of a change of the outer ring alone", 1, "s", (), "assumed: how fast it moves"
    ),
    "inner_takes": Parameter(
        "Time of a change of the inner ring, or of both", 2, "s", (), "assumed: how fast it moves"
    ),
}

#: Every number of the model.
PARAMETERS = Parameters(_ALL)


def value(name: str) -> float:
    """Return the number of a parameter."""
    return PARAMETERS[name].value
