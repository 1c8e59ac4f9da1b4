"""The words of the pelvic floor in three states."""

from __future__ import annotations

from tworings.figures._make import StateWords, Words

FLOOR = Words(
    title="The pelvic floor in three states",
    view="Median section (cut along the middle), front of the body to the left",
    alt="The pelvic floor as a hammock from the pubic bone to the tailbone, with the bowel passing "
    "through it, in three states.",
    description=(
        "You look from the side. The front of the body is on the left, the back on the right. The "
        "pubic symphysis is on the left, the coccyx on the right.\n\n"
        "The levator ani, the main part of the pelvic floor, hangs between the two like a "
        "hammock. Its near side is drawn in front of the bowel. A thin dashed line shows in every "
        "state where it hangs when it is let go.\n\n"
        "The rectum comes down from above and passes through the hammock. There the bowel bends, "
        "and goes on as the anal canal, down and backwards. Beside the canal lies the internal "
        "anal sphincter, the inner ring, and outside that the external anal sphincter, the outer "
        "ring.\n\n"
        "Squeezed, the hammock is thick and lifted. Let go, it hangs lower and soft. Strained, it "
        "is thin and low, and two arrows press on it from above. Only there two dashed lines mark "
        "how far the outer ring may loosen or tighten. The inner ring is alike in all three."
    ),
    caption=(
        "Schematic. The bend of the bowel is drawn as a mean of 113 healthy women: 70° squeezing "
        "and 100° at rest. For the strain no angle is measured here. How far the floor moves, and "
        "how thick it is, is not measured, and bodies differ."
    ),
    claims=("pelvic-floor-hammock", "anorectal-angle"),
    states={
        "squeeze": StateWords(
            "The floor is lifted and the outer ring tighter. Nothing presses from above. The "
            "inner ring is as before: you cannot squeeze it at will.",
            ("squeeze-works-outer-ring", "ring-control"),
        ),
        "let_go": StateWords(
            "The floor is lower and soft, and the outer ring at rest. Nothing presses from above: "
            "the work has ended.",
            ("pelvic-floor-hammock", "squeeze-let-go-fully"),
        ),
        "strain": StateWords(
            "The floor is lower and under load: the belly presses from above. The outer ring is "
            "looser or tighter; it differs between people. The drawing is schematic.",
            ("bearing-down-varies",),
        ),
    },
)
