"""What stands beside a number in a labelled drawing: the term and the plain words.

The book's ``structures.yaml`` says the same; a test holds the two together, because
figures know no files.
"""

from __future__ import annotations

#: Structure id to (name, lay name).
NAMES: dict[str, tuple[str, str]] = {
    "anal_canal": ("Anal canal", "the short passage"),
    "anal_columns": ("Anal columns", "upright folds"),
    "anal_cushions": ("Anal cushions", "soft sealing pads"),
    "anal_verge": ("Anal verge", "edge of the opening"),
    "anoderm": ("Anoderm", "thin inner skin"),
    "anorectal_angle": ("Anorectal angle", "the bend"),
    "anus": ("Anus", "the opening"),
    "bladder": ("Bladder", "store for urine"),
    "coccyx": ("Coccyx", "tailbone"),
    "conjoined_longitudinal_muscle": (
        "Conjoined longitudinal muscle",
        "layer between the rings",
    ),
    "dentate_line": ("Dentate line", "where the lining changes"),
    "external_anal_sphincter": ("External anal sphincter", "outer ring"),
    "internal_anal_sphincter": ("Internal anal sphincter", "inner ring"),
    "levator_ani": ("Levator ani", "pelvic floor muscle"),
    "perineal_body": ("Perineal body", "firm meeting point"),
    "prostate": ("Prostate", "prostate gland"),
    "pubic_symphysis": ("Pubic symphysis", "front pelvic joint"),
    "puborectalis": ("Puborectalis", "the sling"),
    "rectal_ampulla": ("Rectal ampulla", "wide lower part"),
    "rectum": ("Rectum", "last part of the bowel"),
    "transverse_folds_of_rectum": ("Transverse folds of rectum", "inner shelves"),
    "urethra": ("Urethra", "tube for urine"),
    "vagina": ("Vagina", "birth canal"),
}
