"""How often people were right, by how sure they were."""

from __future__ import annotations

from collections.abc import Sequence

from tworings.figures.evaluation._box import HEAD, Box, chart_of, percent
from tworings.model import Chart
from tworings.model.evaluation import Findings, Sureness

SIZE = (360.0, 230.0)


def calibration(findings: Findings) -> Chart:
    """Return the figure of confidence and correctness.

    Raises
    ------
    ValueError
        When nobody was asked, or too few were.
    """
    found = findings.sureness
    if not found:
        raise ValueError(
            "How sure people were is not shown: it was not asked, or by too few answered."
        )
    shown = [one for one in found if one.right is not None]
    return chart_of(
        "evaluation-calibration",
        findings,
        SIZE,
        lambda sheet: paint(Box(sheet, 48, HEAD, 344, 176, (0, len(found)), (0, 1)), found),
        {
            "title": "Sure, and right?",
            "alt": "Right after the course: "
            + "; ".join(f"{percent(one.right)} when {_words(one)}" for one in shown)
            + ".",
            "description": "Bars that rise from left to right mean that people know what they "
            "know. A low bar at “certain” means that some are sure of a mistake.",
            "caption": "After the course: the share of right responses by how sure people were. "
            "Shown from five people on.",
        },
        ("How sure", "People", "Responses", "Right"),
        [
            (
                _words(one),
                str(one.people) if one.right is not None else "fewer than 5",
                str(one.responses) if one.right is not None else "–",
                percent(one.right) if one.right is not None else "not shown",
            )
            for one in found
        ],
    )


def paint(box: Box, found: Sequence[Sureness]) -> None:
    """Draw the bars in a box."""
    box.across((0, 0.25, 0.5, 0.75, 1), percent)
    for n, one in enumerate(found):
        x, y = box.at(n + 0.5, 0)
        box.say((x, y + box.size), _words(one))
        if one.right is None:
            box.say((x, y + 2.2 * box.size), "not shown", colour="ink_soft")
            continue
        box.bar((n + 0.2, 0), (n + 0.8, one.right), "accent_soft")
        top = box.at(n + 0.5, one.right)[1]
        # Inside a bar that reaches the top.
        above = top - box.size if top - 1.6 * box.size > box.top else top + box.size
        box.say((x, above), percent(one.right), bold=True)
        words = f"{one.people} people, {one.responses}"
        box.say((x, y + 2.2 * box.size), words, colour="ink_soft")
    box.say(
        ((box.left + box.right) / 2, box.bottom + 3.6 * box.size),
        "people, responses",
        colour="ink_soft",
    )


def _words(one: Sureness) -> str:
    return one.level.replace("_", " ")
