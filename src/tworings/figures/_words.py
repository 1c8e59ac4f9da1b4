"""The words of the anatomy figures: what stands in place of a picture, and beside it."""

from __future__ import annotations

from tworings.figures._make import StateWords, Words

_SCHEMATIC = (
    "The rest is schematic: widths, shapes and how far a part moves are not measured, and "
    "bodies differ."
)
_ANGLES = (
    "The angles 100°, 70° and 120° are means of 113 healthy women, at rest, squeezing and "
    "emptying the bowel."
)
_FOURTH = "No measured angle belongs to the fourth state, push, tightening; it is schematic."

_RESTING = ("both-rings-close", "resting-pressure-share", "resting-pressure-share-later")
_SQUEEZING = ("both-rings-close", "ring-control")
_RELAXING = ("emptying-relaxes", "puborectalis-sling")
_TIGHTENING = ("bearing-down-varies", "simulated-evacuation")

CORONAL = Words(
    title="The anal canal from the front",
    view="Coronal section (cut from side to side), seen from the front",
    alt="Coronal section of the anal canal: the inner ring close to the passage, the outer ring "
    "around it, the sling and pelvic floor above.",
    description=(
        "The cut goes from side to side, and you look from the front. So the right side of the "
        "body is on the left of the picture. Both sides are the same.\n\n"
        "The rectum is at the top: a wide tube that narrows to a funnel. Below it, in the middle, "
        "the anal canal runs straight down to the anal verge, the edge of the opening. The canal "
        "is closed. A bracket on the left marks its length, 4.2 cm.\n\n"
        "From the middle outwards come the lining, the inner ring, a thin layer and the outer "
        "ring. The dentate line, a toothed line, lies about halfway up the canal. A bracket on "
        "the right marks its height above the verge, 2.2 cm. Above it are the anal columns, "
        "upright folds, with the soft anal cushions behind them. Below it is the anoderm.\n\n"
        "The internal anal sphincter, the inner ring, lies close behind the lining. It is the "
        "thick lower end of the muscle in the bowel wall. The conjoined longitudinal muscle "
        "is a thin strip between the two rings, in the intersphincteric plane.\n\n"
        "The external anal sphincter, the outer ring, lies outside the strip and reaches lower. "
        "It has three parts on each side: a deep part at the top, a superficial part in the "
        "middle, a subcutaneous part under the skin. The letters a, b and c mark them. Just above "
        "the deep part is the puborectalis. The levator ani goes on from it, up and out to the "
        "side of the pelvis."
    ),
    caption=(
        "a, b and c are the deep, superficial and subcutaneous part of the outer ring. Two lengths "
        "are drawn as means of 211 adults. The canal is 4.2 cm long, from the anorectal ring to "
        "the anal verge. The dentate line lies 2.2 cm above the verge. " + _SCHEMATIC
    ),
    claims=("canal-length", "dentate-line-height", "canal-length-definitions", "both-rings-close"),
    states={
        "rest": StateWords(
            "Both rings hold the canal closed, mostly the inner one. The cushions fill what gap "
            "is left.",
            (*_RESTING, "cushions-help-seal"),
        ),
        "squeeze": StateWords(
            "The outer ring and the sling thicken and press inwards. The inner ring is as before: "
            "you cannot squeeze it at will.",
            _SQUEEZING,
        ),
        "push_relaxing": StateWords(
            "Both rings and the sling let go. They get thinner and move apart. The canal opens.",
            _RELAXING,
        ),
        "push_tightening": StateWords(
            "The outer ring and the sling tighten while pushing, so the canal stays closed. This "
            "is common on request and not a fault. The drawing is schematic.",
            _TIGHTENING,
        ),
    },
)

TRANSVERSE = Words(
    title="The rings cut across",
    view="Transverse section (cut across) above the dentate line, seen from below",
    alt="Transverse section of the anal canal: cushions in the middle, the inner ring around "
    "them, a thin layer, and the outer ring outside.",
    description=(
        "The cut goes across the anal canal, a little above the dentate line, and you look from "
        "below. The front of the body is at the top. The left side of the body is on the right of "
        "the picture.\n\n"
        "The parts lie inside one another like rings. In the very middle is the space of the anal "
        "canal: a narrow slit with three arms. Three anal cushions lie around it: one on the left "
        "side, one at the right front, one at the right back. They are covered by the lining, "
        "which here forms the anal columns.\n\n"
        "Around them lies the inner ring, the internal anal sphincter. A thin layer follows, the "
        "conjoined longitudinal muscle. Outside lies the outer ring, the external anal sphincter. "
        "It is the thickest ring here, drawn out a little at the front and the back."
    ),
    caption=(
        "Schematic: the order of the layers is right, their thickness and the places of the three "
        "cushions are not measured. The middle is drawn wide so that it can be seen."
    ),
    claims=("both-rings-close", "ring-control", "cushions-help-seal"),
    states={
        "rest": StateWords(
            "The inner ring keeps the canal closed. The cushions meet in the middle and help to "
            "seal it.",
            (*_RESTING, "cushions-help-seal"),
        ),
        "squeeze": StateWords(
            "The outer ring gets thicker and presses everything inside it together.",
            _SQUEEZING,
        ),
        "push_relaxing": StateWords(
            "Both rings let go and get wider. The cushions flatten and the slit opens.",
            _RELAXING,
        ),
        "push_tightening": StateWords(
            "The outer ring tightens while pushing, so the slit stays closed. This is common on "
            "request and not a fault. The drawing is schematic.",
            _TIGHTENING,
        ),
    },
)


def _median(organ: str, alt: str, neighbours: str) -> Words:
    return Words(
        title=f"The pelvis from the side, with a {organ}",
        variant=f"With a {organ}",
        view="Median section (cut along the middle), front of the body to the left",
        alt=alt,
        description=(
            "The cut goes along the middle of the body, from front to back. The front is on the "
            "left, the back on the right.\n\n"
            "The pubic symphysis is at the front, the coccyx at the lower back end of the spine. "
            f"{neighbours}\n\n"
            "The rectum comes down along the spine, behind these organs. Three transverse folds "
            "stick out into it, from the front and from the back. Its lower part is the widest: "
            "the rectal ampulla. The front of the lower rectum touches the "
            f"{'back of the prostate' if organ == 'prostate' else 'back wall of the vagina'}.\n\n"
            "At the anorectal junction the bowel bends. From there the anal canal runs down and "
            "backwards to the anus. Two dashed lines and an arc mark the anorectal angle, which "
            "opens to the back: one line is the axis of the canal, the other the rear wall of the "
            "rectum.\n\n"
            "The puborectalis is a sling. It runs from the pubic bone past both sides of the "
            "organs and round behind the bend. In the picture it is a band with a dashed edge. Its "
            "cut end is a round spot behind the bend.\n\nThe internal anal sphincter lies "
            "close to the canal in front and behind. The external anal sphincter lies outside it, "
            "in three parts. In front of the canal is the perineal body."
        ),
        caption=(
            f"{_ANGLES} {_FOURTH} The canal is drawn 4.2 cm long, the mean of 211 adults. The "
            f"sling passes beside the organs, not through them. {_SCHEMATIC}"
        ),
        claims=(
            "anorectal-angle",
            "canal-length",
            "puborectalis-sling",
            "rectum-curves",
            "rectum-neighbours",
        ),
        states={
            "rest": StateWords(
                "The sling holds a bend of about 100° (mean of 113 healthy women). The rings keep "
                "the canal closed.",
                ("anorectal-angle", "puborectalis-sling", "both-rings-close"),
            ),
            "squeeze": StateWords(
                "The sling pulls forwards and the bend gets sharper, about 70° (mean of 113 "
                "healthy women). The outer ring thickens.",
                ("anorectal-angle", "puborectalis-sling", "ring-control"),
            ),
            "push_relaxing": StateWords(
                "The sling and the rings let go. The bend opens to about 120° (mean of 113 "
                "healthy women emptying the bowel), and the canal opens.",
                ("anorectal-angle", *_RELAXING),
            ),
            "push_tightening": StateWords(
                "The sling and the outer ring tighten while pushing, so the canal stays closed. "
                "This is common on request and not a fault. No measured angle: the drawing is "
                "schematic.",
                _TIGHTENING,
            ),
        },
    )


MEDIAN = {
    "prostate": _median(
        "prostate",
        "Median section of a pelvis with a prostate: the rectum bends at the sling and the anal "
        "canal runs down and back between the two rings.",
        "Between them, from the front: the bladder, with the prostate under it. The urethra runs "
        "from the bladder down through the prostate and then forwards. The root of the penis is "
        "drawn without a number, as is the sacrum.",
    ),
    "vagina": _median(
        "vagina",
        "Median section of a pelvis with a vagina: the rectum bends at the sling and the anal "
        "canal runs down and back between the two rings.",
        "Between them, from the front: the bladder with the urethra running down from it, then "
        "the vagina. The womb lies above the bladder; it is drawn without a number, as is the "
        "sacrum.",
    ),
}
