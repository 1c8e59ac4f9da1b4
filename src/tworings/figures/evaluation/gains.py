"""How much was gained by objective: bars with their intervals."""

from __future__ import annotations

from collections.abc import Sequence

from tworings.figures.evaluation._box import HEAD, Box, chart_of, percent, shown, signed
from tworings.model import Chart
from tworings.model.evaluation import Findings, Gain

#: Height of a row: its name, and its bar below.
ROW = 36.0


def gains(findings: Findings) -> Chart:
    """Return the figure of the gain by objective.

    Raises
    ------
    ValueError
        When the group is too small to show it.
    """
    found = shown(findings.objectives, findings)
    best = max(found, key=lambda gain: gain.change.mean)
    bottom = HEAD + ROW * len(found)
    return chart_of(
        "evaluation-gains",
        findings,
        (360.0, bottom + 40),
        lambda sheet: paint(box_of(sheet, 16, HEAD, 330, bottom, found), found),
        {
            "title": "Gain by objective",
            "alt": f"Bars of the gain in {len(found)} objectives; the largest is {best.name} with "
            f"{signed(100 * best.change.mean, 0)} points.",
            "description": "The share of right responses after, less the share before, for each "
            "objective. The table holds every number.",
            "caption": f"Change in the share of right responses, in percentage points, of "
            f"{found[0].people} people. Lines: 95% bootstrap intervals.",
        },
        ("Objective", "Before", "After", "Change (points)", "95% interval"),
        [
            (
                gain.name,
                percent(gain.pre),
                percent(gain.post),
                signed(100 * gain.change.mean, 0),
                f"{signed(100 * gain.change.low, 0)} to {signed(100 * gain.change.high, 0)}",
            )
            for gain in found
        ],
    )


def box_of(
    sheet: object, left: float, top: float, right: float, bottom: float, found: Sequence[Gain]
) -> Box:
    """Return a box with a row for each gain, wide enough for every interval."""
    low = min(0.0, *(gain.change.low for gain in found))
    high = max(0.2, *(gain.change.high for gain in found))
    # To whole tenths, so that the lines of the axis meet its ends.
    low, high = -(int(-low * 10 + 0.999) / 10), int(high * 10 + 0.999) / 10
    return Box(sheet, left, top, right, bottom, (low, high), (0, len(found)))


def paint(box: Box, found: Sequence[Gain]) -> None:
    """Draw the bars in a box."""
    low, high = box.x
    step = 0.2 if high - low > 0.7 else 0.1
    levels = [n * step for n in range(int(low / step - 0.5), int(high / step + 0.5) + 1)]
    box.upright(
        [level for level in levels if low - 1e-9 <= level <= high + 1e-9],
        lambda level: signed(100 * level, 0),
    )
    for n, gain in enumerate(found):
        middle = len(found) - n - 0.68
        box.bar(
            (0, middle + 0.16),
            (gain.change.mean, middle - 0.16),
            "accent_soft" if gain.change.mean >= 0 else "again_soft",
        )
        box.line((gain.change.low, middle), (gain.change.high, middle), "ink", 1.6)
        for end in (gain.change.low, gain.change.high):
            box.line((end, middle + 0.1), (end, middle - 0.1), "ink", 1.6)
        # Not through the names.
        box.line((0, middle + 0.3), (0, middle - 0.3), "ink", 1.2)
        at = box.at(low, len(found) - n - 0.25)
        box.say(at, gain.name, align="left")
        box.say((box.right, at[1]), signed(100 * gain.change.mean, 0), align="right", bold=True)
    box.say(
        ((box.left + box.right) / 2, box.bottom + 2.2 * box.size),
        "change in percentage points",
        colour="ink_soft",
    )
