"""Colours, declared once.

The book and the widgets read them as CSS custom properties (``--tr-ink``).
The figures are drawn with the light values; every fill or stroke in a token's
colour also carries a class (``tr-fill-ink``, ``tr-stroke-ink``), so that a page
can repaint it in the dark, while paper and notebooks show the light values.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    """One colour with a meaning.

    Attributes
    ----------
    name : str
        Also the CSS name: ``inner_ring`` becomes ``--tr-inner-ring``.
    light, dark : str
        ``#rrggbb`` on a light and on a dark page. Light values are unique, so that a
        figure's colour can be traced back to its token.
    use : str
        What it is for.
    """

    name: str
    light: str
    dark: str
    use: str

    @property
    def css(self) -> str:
        """The name as CSS writes it."""
        return self.name.replace("_", "-")


# The two ring colours stay apart for colour-blind readers (blue, amber) and in grey
# (dark, light); figures add a pattern and a number to each.
TOKENS: tuple[Token, ...] = (
    Token("paper", "#ffffff", "#14191e", "page"),
    Token("surface", "#f3f6f7", "#1d242b", "boxes on the page"),
    Token("ink", "#1c2733", "#e8ecef", "text"),
    Token("ink_soft", "#48545f", "#b6c1cb", "secondary text"),
    Token("line", "#6b7783", "#8f9ca8", "borders that carry meaning"),
    Token("hairline", "#d5dbe0", "#36414c", "borders that only divide"),
    Token("accent", "#0b5a6b", "#7fd0de", "links, buttons, focus"),
    Token("on_accent", "#fdfefe", "#0d1a1f", "text on the accent"),
    Token("accent_soft", "#dcedf0", "#17343c", "what is chosen"),
    # What the figures show. A "mark" is the line of a hatch or an edge: it stays dark on
    # its ground on either page.
    Token("inner_ring", "#1f5f8b", "#4f97c7", "internal sphincter"),
    Token("outer_ring", "#e3a84f", "#e9b763", "external sphincter"),
    Token("sling", "#9a6a7c", "#c492a5", "puborectalis and the pelvic floor"),
    Token("lining", "#f4d9d0", "#5a4540", "lining"),
    Token("cushion", "#c98f8a", "#b57b76", "cushions"),
    Token("bowel_wall", "#e8c4b2", "#7a5d50", "wall of the rectum"),
    Token("lengthwise", "#7d8f5b", "#9fb27a", "longitudinal muscle"),
    Token("neighbour", "#e4e8eb", "#2c353e", "neighbouring organs"),
    Token("inner_ring_mark", "#b9d6ea", "#0e2a3d", "hatch of the internal sphincter"),
    Token("outer_ring_mark", "#7a4c08", "#5f3b05", "hatch of the external sphincter"),
    Token("sling_mark", "#55303f", "#43232f", "hatch of the pelvic floor"),
    Token("lengthwise_mark", "#46542c", "#343f1f", "hatch of the longitudinal muscle"),
    Token("lining_mark", "#a06a5c", "#c39a8d", "edges of lining and bowel"),
    Token("cushion_mark", "#7d4440", "#4d2422", "edges of the cushions"),
    Token("fold", "#e79f97", "#8f5a55", "folds of the lining above the dentate line"),
    Token("anoderm", "#e2b488", "#7d6146", "skin-like lining below the dentate line"),
    Token("bone", "#ece6d3", "#4b483e", "bones"),
    Token("gland", "#cdbfdd", "#57486b", "prostate"),
    Token("organ", "#dcc3cf", "#664a58", "vagina"),
    Token("firm", "#bcc6c9", "#4f5c61", "perineal body"),
    Token("lumen", "#fffcfa", "#101418", "the space inside the bowel"),
    Token("ampulla", "#fbeadf", "#2a2320", "the wide lower part of the rectum's space"),
    Token("tissue", "#f6efe7", "#232827", "fat and other tissue with no number"),
    Token("good", "#1d6b4a", "#79cda4", "correct; not urgent"),
    Token("good_soft", "#e1f1e9", "#16332a", "its background"),
    Token("again", "#8a4b00", "#f0b45f", "look again; urgent"),
    Token("again_soft", "#fbeeda", "#3a2a12", "its background"),
    Token("emergency", "#9d1f2b", "#f5949b", "emergency"),
    Token("emergency_soft", "#fae5e7", "#421c21", "its background"),
)


def light(name: str) -> str:
    """Return the colour that figures are drawn with.

    Raises
    ------
    KeyError
        When there is no such token.
    """
    for token in TOKENS:
        if token.name == name:
            return token.light
    raise KeyError(f"no token {name!r}; there are: {', '.join(t.name for t in TOKENS)}")


def stylesheet() -> str:
    """Return the tokens as CSS, for light, dark and automatic pages, and for SVG classes."""
    # --tr-scheme is for what browsers draw themselves: boxes to tick, lists, scroll bars.
    light_rules = "--tr-scheme:light;" + "".join(f"--tr-{t.css}:{t.light};" for t in TOKENS)
    dark_rules = "--tr-scheme:dark;" + "".join(f"--tr-{t.css}:{t.dark};" for t in TOKENS)
    # Furo marks the reader's choice as data-theme on the body; JupyterLab as data-jp-theme-light.
    # Paper keeps the light values: the dark ones are for screens alone.
    rules = [
        f":root{{{light_rules}}}",
        '@media screen{body[data-theme="dark"],body[data-jp-theme-light="false"]'
        f"{{{dark_rules}}}}}",
        "@media screen and (prefers-color-scheme:dark){"
        f'body:not([data-theme="light"]):not([data-jp-theme-light]){{{dark_rules}}}}}',
    ]
    rules += [
        f".tr-fill-{t.css}{{fill:var(--tr-{t.css})}}.tr-stroke-{t.css}{{stroke:var(--tr-{t.css})}}"
        for t in TOKENS
    ]
    return "\n".join(rules) + "\n"
