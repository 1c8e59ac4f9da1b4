"""axe-core, and what is asked of it: WCAG 2.0 to 2.2, A and AA, and its best practices."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from playwright.sync_api import Locator, Page

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
_OPTIONS = {
    "runOnly": {"type": "tag", "values": list(_TAGS)},
    # Part of WCAG 2.2 AA, and left out by axe unless it is asked for.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}


# What sticks to the window's edge lies over what is scrolled past, and axe cannot tell then what is
# behind a text; at its own place in the page it can.
_RUN = """async (part, options) => {
  const stuck = [...part.querySelectorAll("*")]
    .filter((one) => getComputedStyle(one).position === "sticky");
  for (const one of stuck) one.style.position = "static";
  try {
    return await axe.run(part, options);
  } finally {
    for (const one of stuck) one.style.position = "";
  }
}"""


def put_into(page: Page) -> None:
    """Put axe into a page, whose policy must have been bypassed."""
    page.evaluate(f"{_AXE}; undefined")


def run(target: Page | Locator) -> dict[str, Any]:
    """Return axe's results for a whole page, or for a part of it; see that it looked at colours."""
    if isinstance(target, Locator):
        found = target.evaluate(_RUN, _OPTIONS)
    else:
        found = target.evaluate(f"(options) => ({_RUN})(document, options)", _OPTIONS)
    ran = {rule["id"] for kind in ("passes", "violations") for rule in found[kind]}
    assert "color-contrast" in ran
    return found


def messages(node: dict[str, Any]) -> str:
    """Return what axe says of one element."""
    return "; ".join(check["message"] for check in node["any"] + node["all"] + node["none"])


def is_text_of_a_picture(kind: str, rule: dict[str, Any], node: dict[str, Any]) -> bool:
    """Tell whether axe cannot see what lies behind a text, because it stands in a picture."""
    return kind == "incomplete" and rule["id"] == "color-contrast" and "<text" in node["html"]


def faults(target: Page | Locator) -> list[str]:
    """Return what axe finds wrong, or cannot decide; text in pictures is measured elsewhere."""
    found = run(target)
    return [
        f"{kind}: {rule['id']}: {node['target']}: {node['html'][:100]}: {messages(node)}"
        for kind in ("violations", "incomplete")
        for rule in found[kind]
        for node in rule["nodes"]
        if not is_text_of_a_picture(kind, rule, node)
    ]
