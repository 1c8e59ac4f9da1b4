"""How each person's score changed: a line from before to after."""

from __future__ import annotations

from collections import Counter

from tworings.figures._canvas import Sheet
from tworings.figures._curve import line
from tworings.figures.evaluation._box import HEAD, Box, chart_of, shown, signed
from tworings.model import Chart
from tworings.model.evaluation import Change, Findings

SIZE = (360.0, 280.0)


def change(findings: Findings) -> Chart:
    """Return the figure of the change of each person.

    Raises
    ------
    ValueError
        When the group is too small to show it.
    """
    found = shown(findings.change, findings)
    ways = Counter(zip(found.pre, found.post, strict=True))
    up, same, down = (_count(ways, sign) for sign in (1, 0, -1))
    mean = found.mean
    return chart_of(
        "evaluation-change",
        findings,
        SIZE,
        lambda sheet: paint(Box(sheet, 44, HEAD + 8, 236, 236, (0, 1), (0, found.out_of)), found),
        {
            "title": "Right responses before and after",
            "alt": f"Lines from before to after for {len(found.pre)} people; mean change "
            f"{signed(mean.mean)} of {found.out_of}.",
            "description": f"{up} people had more right after than before, {same} as many, {down} "
            f"fewer. The mean went from {_mean(found.pre):.1f} to {_mean(found.post):.1f} "
            f"of {found.out_of}.",
            "caption": f"Each line is one way from before to after; the thicker, the more people. "
            f"Thick black: the mean. Mean change {signed(mean.mean)} (95% bootstrap interval "
            f"{signed(mean.low)} to {signed(mean.high)}), {len(found.pre)} people.",
        },
        ("Right before → after", "People"),
        [(f"{a} → {b}", str(n)) for (a, b), n in sorted(ways.items())],
    )


def paint(box: Box, found: Change) -> None:
    """Draw the lines in a box."""
    step = max(1, round(found.out_of / 5))
    box.across(range(0, found.out_of + 1, step), lambda level: f"{level:g}")
    ways = Counter(zip(found.pre, found.post, strict=True))
    for (before, after), people in sorted(ways.items()):
        colour, dash = _look(after - before)
        box.line((0.08, before), (0.92, after), colour, 0.9 + 0.7 * (people - 1), dash)
    for x, scores in ((0.08, found.pre), (0.92, found.post)):
        box.line((x, 0), (x, found.out_of), "line", 1.2)
        box.dot(x, _mean(scores), 4.5)
    box.line((0.08, _mean(found.pre)), (0.92, _mean(found.post)), "ink", 3.6)
    for x, words in ((0.08, "before"), (0.92, "after")):
        at = box.at(x, 0)
        box.say((at[0], at[1] + box.size + 1), words)
    right, size = box.right + 10, box.size
    top = box.top + size / 2
    legend = (
        ("more right", _count(ways, 1), 1),
        ("as many", _count(ways, 0), 0),
        ("fewer right", _count(ways, -1), -1),
    )
    for n, (words, people, sign) in enumerate(legend):
        y = top + n * 2.6 * size
        colour, dash = _look(sign)
        _sample(box.sheet, right, y, colour, dash)
        box.say((right + 24, y), words, align="left")
        box.say((right + 24, y + 1.15 * size), _people(people), align="left", colour="ink_soft")
    y = top + 8.4 * size
    _sample(box.sheet, right, y, "ink", None, 3.6)
    box.say((right + 24, y), "mean", align="left", bold=True)
    box.say((right + 24, y + 1.15 * size), signed(found.mean.mean), align="left", bold=True)


def _sample(
    sheet: Sheet,
    x: float,
    y: float,
    colour: str,
    dash: tuple[float, ...] | None,
    width: float = 1.6,
) -> None:
    path = line([(x, y), (x + 18, y)])
    sheet.shape(path, stroke=colour, width=width, dash=dash, units=True)


def _look(difference: int) -> tuple[str, tuple[float, ...] | None]:
    """Return colour and dash: told apart without colour too."""
    if difference > 0:
        return "accent", None
    return ("ink_soft", (1.5, 3)) if difference == 0 else ("again", (6, 3))


def _count(ways: Counter[tuple[int, int]], sign: int) -> int:
    return sum(n for (a, b), n in ways.items() if (b > a) - (b < a) == sign)


def _mean(scores: tuple[int, ...]) -> float:
    return sum(scores) / len(scores)


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
