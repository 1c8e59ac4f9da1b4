"""A stop sign: the one picture of the pages in easy words, and no drawing of the body."""

from __future__ import annotations

from tworings.figures._canvas import Sheet
from tworings.figures._curve import line

#: For those who do not see it.
ALT = "A stop sign"
#: Its width and height, and where a side begins: then all eight are equally long.
SIZE, CUT = 100.0, 29.3


def stop_sign() -> str:
    """Return it as SVG, the same each time."""
    sheet = Sheet("stop-sign", (SIZE, SIZE), 1, (0, 0))
    near, far = CUT, SIZE - CUT
    corners = [(near, 0), (far, 0), (SIZE, near), (SIZE, far)]
    corners += [(far, SIZE), (near, SIZE), (0, far), (0, near)]
    sheet.shape(line([*corners, corners[0]]), fill="emergency", units=True)
    # It grows with the sign, as a part of it.
    sheet.text((SIZE / 2, SIZE / 2), "STOP", size=26, colour="paper", bold=True)
    return sheet.svg()
