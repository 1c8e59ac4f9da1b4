"""What axe could not decide and a person has looked at.

axe calls a result *incomplete* when it cannot tell. Each one fails the sweep unless it stands
here, with the reason why it was found fine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Accepted:
    """One kind of incomplete result.

    Attributes
    ----------
    rule : str
        axe's rule.
    target : str
        Regular expression that the whole CSS path of the element must fit.
    reason : str
        What was looked at, and why it is fine.
    everywhere : bool
        Whether each browser meets it; one without windows lays some tables out a little wider.
    """

    rule: str
    target: str
    reason: str
    everywhere: bool = True

    def covers(self, rule: str, target: str) -> bool:
        """Tell whether a result is of this kind."""
        return rule == self.rule and re.fullmatch(self.target, target) is not None


ACCEPTED: tuple[Accepted, ...] = (
    Accepted(
        "color-contrast",
        r'a\[href\$?="[a-z./-]+\.html"\]'
        r"|((\.toctree-l\d|ul|li)(:nth-child\(\d+\))? > )+a"
        r'(\[href\$?="[a-z./-]+\.html"\])?'
        r"|(ul:nth-child\(\d+\) > li(:nth-child\(\d+\))? > )?\.reference\.internal"
        r'(\[href\$="[a-z-]+\.html"\])?'
        r"|\.caption:nth-child\(\d+\) > \.caption-text",
        "Entries of the sidebar that lie below its edge: it scrolls. Looked at, scrolled to: "
        "they have the colours of the entries above, which axe does measure.",
    ),
    Accepted(
        "color-contrast",
        r"(.* > )?(svg(\[[^\]]+\])* > (.* > )?)?\.tr-fill-[a-z-]+(\[[^\]]+\])*(:nth-child\(\d+\))?",
        "Text of a figure, of a picture in a quiz, or of a chart: axe names it by its class. "
        "Looked at in light and dark: soft ink on paper, tissue or surface is at least 6.8 to 1.",
    ),
    Accepted(
        "color-contrast",
        r"(#[a-z0-9-]+ > \.table-wrapper.* > )?"
        r"\.row-(odd|even):nth-child\(\d+\) > td:nth-child\(\d+\) > .*",
        "Cells of a wide table that lie beyond the edge of the box it scrolls in. Looked at, "
        "scrolled to: they have the colours of the cells before them, which axe does measure.",
        everywhere=False,
    ),
    Accepted(
        "color-contrast",
        r"(.* > )?text(\[[^\]]+\])*",
        "Text of a drawing. axe does not look behind SVG text, nor at single figures and letters. "
        "Looked at in light and dark; test_drawing_contrast.py measures each one on the screen.",
    ),
)
