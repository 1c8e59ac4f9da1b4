"""The hatches: with the numbers, they tell the muscles apart in black and white."""

from __future__ import annotations

from tworings.figures._svg import Hatch

HATCHES = {
    h.name: h
    for h in (
        # Fibres of a ring are cut across in a lengthwise section: dots.
        Hatch("inner-ring", "inner_ring", "inner_ring_mark", 6, 6, "M2 1.5H2.1M5 4.5H5.1", 1.5),
        Hatch("outer-ring", "outer_ring", "outer_ring_mark", 6, 6, "M0 3H6", 0.7, -45),
        Hatch("sling", "sling", "sling_mark", 7, 7, "M0 3.5H7M3.5 0V7", 0.6, 45),
        # Cut across, the lengthwise fibres are dots.
        Hatch("across", "lengthwise", "lengthwise_mark", 5, 5, "M2.4 2.5H2.5", 1.3),
        Hatch("lengthwise", "lengthwise", "lengthwise_mark", 4, 8, "M2 0V8", 0.8),
        # Thousands of small squares: the mark is the gap between them.
        Hatch("filled-squares", "ink", "paper", 2, 2, "M0 1.85H2M1.85 0V2", 0.3),
        Hatch("empty-squares", "hairline", "paper", 2, 2, "M0 1.75H2M1.75 0V2", 0.5),
    )
}
