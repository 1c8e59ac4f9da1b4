"""What is said of each scenario: what happens, what was measured, what is assumed."""

from __future__ import annotations

from dataclasses import dataclass

from tworings.model.trace import Basis, Way


@dataclass(frozen=True)
class Words:
    """The words of one scenario; ``moments`` pairs what happens with a drawing's state."""

    title: str
    moments: tuple[tuple[str, str], ...]
    goes: Way
    basis: Basis
    known: str
    assumed: str
    claims: tuple[str, ...]


_AT_REST = ("Both rings hold the canal closed, mostly the inner one.", "rest")
_SHARES = ("resting-pressure-share", "resting-pressure-share-later")
_SPEED = "How fast it goes up and down is assumed too."

WORDS: dict[str, Words] = {
    "rest": Words(
        title="Rest",
        moments=(_AT_REST,),
        goes="stay",
        basis="studied",
        known=(
            "The inner ring's share at rest was about 85% in 10 healthy people. In 21 people, "
            "aged about 60, it was about 55%. Muscle tone holds the canal closed all the time."
        ),
        assumed=(
            "70% is drawn: about the middle of the two studies, and no normal value. The lines are "
            "drawn level."
        ),
        claims=(*_SHARES, "both-rings-close", "always-closed-by-tone"),
    ),
    "squeeze": Words(
        title="Squeeze",
        moments=(
            _AT_REST,
            ("You squeeze. The outer ring tightens. The inner ring stays as it was.", "squeeze"),
            ("You let go. The outer ring goes back to rest.", "rest"),
        ),
        goes="rise",
        basis="studied",
        known=(
            "The outer ring can be squeezed and let go at will, and so adds to the closing. The "
            "inner ring works by itself. In 45 healthy adults, the men's squeeze was stronger on "
            "average."
        ),
        assumed=f"How much a squeeze adds, 70 here, is assumed: people differ. {_SPEED}",
        claims=("ring-control", "both-rings-close", "sphincter-length-sex"),
    ),
    "push_relaxing": Words(
        title="A push that relaxes",
        moments=(
            _AT_REST,
            ("You push gently, as if to empty the bowel. Both rings let go.", "push_relaxing"),
            ("You stop pushing. Both rings close again.", "rest"),
        ),
        goes="fall",
        basis="described",
        known=(
            "When the bowel empties, the ring of muscle normally lets go, so that the opening can "
            "widen. This is from patient information of a university clinic."
        ),
        assumed=(
            f"How far each ring lets go is assumed. Pressure from the tummy is left out. {_SPEED}"
        ),
        claims=("emptying-relaxes",),
    ),
    "push_tightening": Words(
        title="A push that tightens",
        moments=(
            _AT_REST,
            (
                "You push, and the outer ring tightens instead. On request this is common, and "
                "not a fault.",
                "push_tightening",
            ),
            ("You stop pushing. The outer ring goes back to rest.", "rest"),
        ),
        goes="rise",
        basis="studied",
        known=(
            "In a test room, 12 of 18 healthy adults (67%) tightened or did not let go. With a "
            "balloon that gave a feeling of fullness it was 6 of 18 (33%). The probe may have "
            "caused part of this."
        ),
        assumed=(
            "How much the outer ring adds, 30 here, is assumed. Pressure from the tummy is left "
            f"out. {_SPEED}"
        ),
        claims=("bearing-down-varies", "simulated-evacuation"),
    ),
    "filling": Words(
        title="The rectum fills",
        moments=(
            _AT_REST,
            (
                "The rectum is filled all at once. The inner ring loosens by reflex, and the outer "
                "ring takes over.",
                "",
            ),
            ("The reflex passes. The inner ring closes again.", "rest"),
        ),
        goes="fall",
        basis="near",
        known=(
            "When the rectum is stretched, the inner ring loosens for a short time by reflex. "
            "Just after a sudden filling, its share was only about 40% in 10 healthy people. "
            "Muscles under the will did the rest."
        ),
        assumed=(
            "That the total dips to 80, and for how long, is assumed. The share of 40% is the "
            "study's."
        ),
        claims=("rectal-stretch-reflex", "resting-pressure-share"),
    ),
    "worry": Words(
        title="Worry",
        moments=(
            _AT_REST,
            ("Something worries you. In the model, the outer ring tightens a little.", ""),
            ("The worry passes. In the model, the outer ring goes back to rest.", "rest"),
        ),
        goes="rise",
        basis="near",
        known=(
            "In 77 women, pelvic floor muscles were more active during threatening film clips. "
            "45 of them had vaginismus, 32 did not. The rings themselves, and men, were not "
            "measured."
        ),
        assumed=(
            "That the outer ring does the same is assumed, and so is how much. For the anal canal "
            "we do not know."
        ),
        claims=("threat-pelvic-floor", "threat-pelvic-floor-again"),
    ),
    "slow_breath": Words(
        title="A slow breath out",
        moments=(
            _AT_REST,
            ("You breathe out slowly. No change is drawn, because none was measured.", "rest"),
            ("The breath ends. Nothing has changed in the model.", "rest"),
        ),
        goes="stay",
        basis="unknown",
        known=(
            "In 8 healthy women the pelvic floor moved up on breathing out. In 12 trials with 785 "
            "adults, breathing exercises lowered self-rated stress by a small to medium amount. "
            "Neither study measured the rings."
        ),
        assumed="What a slow breath does to the rings, we do not know. So the lines stay level.",
        claims=("diaphragm-floor-together", "breath-stress"),
    ),
    "outside": Words(
        title="Slow pressure from outside",
        moments=(
            _AT_REST,
            (
                "Something presses slowly from outside. No change is drawn, because none was "
                "measured.",
                "rest",
            ),
            ("It stops pressing. Nothing has changed in the model.", "rest"),
        ),
        goes="stay",
        basis="unknown",
        known=(
            "The inner ring cannot be loosened on command. Tissue resists stretch as well: in 21 "
            "people this began at about 1 cm of opening, and then rose steeply."
        ),
        assumed=(
            "How the rings answer slow pressure from outside, we do not know. So the lines stay "
            "level. Giving way is not promised. If it hurts, stop."
        ),
        claims=("rectal-stretch-reflex", "tissue-resistance", "stop-if-it-hurts"),
    ),
}
