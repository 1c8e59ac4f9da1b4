"""``python -m bench.css_usage SITE``: which rules of its stylesheets no page of a site uses.

Every page is opened on a phone and on a wide screen, in light, dark and forced colours and as
print, and played: details are opened, the first item is answered, buttons are pressed. What is
still unused may serve a state that this does not reach (hover, an error): look before you cut.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from bench import chrome, page_weight
from bench.gzipped import compress
from bench.site_server import serve

WIDTHS = (360, 1280)
LOOKS: tuple[dict[str, str], ...] = (
    {"media": "screen", "color_scheme": "light", "forced_colors": "none"},
    {"media": "screen", "color_scheme": "dark", "forced_colors": "none"},
    {"media": "screen", "color_scheme": "light", "forced_colors": "active"},
    {"media": "print", "color_scheme": "light", "forced_colors": "none"},
)
#: The states that a page is put through, one after the other.
_STATES = (
    "() => {}",
    """() => {
      document.querySelectorAll("details").forEach((one) => { one.open = true; });
      document.querySelectorAll(".tr-bar__toggle").forEach((one) => one.click());
      document.querySelectorAll(".tr-live form").forEach((form) => {
        form.querySelector("input")?.click();
        form.querySelector("[type=submit]")?.click();
      });
    }""",
    """() => {
      document.querySelectorAll(".tr-live input").forEach((one) => one.click());
      document.querySelectorAll(".tr-live [type=submit]").forEach((one) => one.click());
    }""",
    """() => {
      for (let step = 0; step < 40; step += 1) {
        document.querySelectorAll(".tr-quiz__steps button:last-child").forEach((b) => b.click());
      }
      document.querySelectorAll(".tr-live .tr-diagram button").forEach((one) => one.click());
    }""",
)
#: What may hold a brace that opens no block.
_NO_CODE = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""", re.S)
#: Blocks whose own blocks are rules.
_GROUPS = ("@container", "@layer", "@media", "@supports")


def rules(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each style rule of a stylesheet starts and ends.

    Parameters
    ----------
    text : str
        The stylesheet, without rules inside rules.

    Yields
    ------
    tuple of int
        The offsets of the selector's first character, and behind the closing brace.
    """
    bare = _NO_CODE.sub(lambda found: " " * len(found[0]), text)
    start, at = 0, 0
    while (brace := re.compile(r"[{};]").search(bare, at)) is not None:
        at = brace.end()
        head = bare[start : brace.start()].strip()
        if brace[0] != "{":
            start = at
        elif head.startswith(_GROUPS):
            start = at  # what stands in it is read as rules; its own end is passed over
        else:
            depth = 1
            while depth and (inner := re.compile(r"[{}]").search(bare, at)) is not None:
                at = inner.end()
                depth += 1 if inner[0] == "{" else -1
            if not head.startswith("@"):
                yield start + len(bare[start:]) - len(bare[start:].lstrip()), at
            start = at


@dataclass
class Sheet:
    """A stylesheet: its text, and where the rules end that were used."""

    text: str
    used: set[int] = field(default_factory=set)

    @property
    def unused(self) -> list[str]:
        """The text of every rule that no page used, in order."""
        return [self.text[a:b] for a, b in rules(self.text) if b not in self.used]


class _Watch:
    """Collects the rules that a page's stylesheets use."""

    def __init__(self, session: CDPSession, sheets: dict[str, Sheet]) -> None:
        self.session = session
        self.sheets = sheets
        self.names: dict[str, str] = {}
        session.on("CSS.styleSheetAdded", self._added)
        for command in ("DOM.enable", "CSS.enable", "CSS.startRuleUsageTracking"):
            session.send(command)

    def _added(self, event: dict) -> None:
        header = event["header"]
        path = urlsplit(header["sourceURL"]).path
        if path.endswith(".css"):
            self.names[header["styleSheetId"]] = PurePosixPath(path).name

    def take(self) -> None:
        """Note what was used up to here."""
        for rule in self.session.send("CSS.stopRuleUsageTracking")["ruleUsage"]:
            name = self.names.get(rule["styleSheetId"])
            if name is None:
                continue
            if name not in self.sheets:
                found = self.session.send(
                    "CSS.getStyleSheetText", {"styleSheetId": rule["styleSheetId"]}
                )
                self.sheets[name] = Sheet(found["text"])
            # Only used rules are told.
            self.sheets[name].used.add(int(rule["endOffset"]))
        self.session.send("CSS.startRuleUsageTracking")


def usage(browser: Browser, site: Path) -> dict[str, Sheet]:
    """Return every stylesheet that a page loads, by name."""
    sheets: dict[str, Sheet] = {}
    with serve(site) as served, chrome.fresh_page(browser) as (page, session):
        watch = _Watch(session, sheets)
        for name in page_weight.pages(site):
            _show(page, f"{served.address}/{name}", watch)
    return sheets


def _show(page: Page, address: str, watch: _Watch) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address, wait_until="load")
        page.wait_for_load_state("networkidle")  # a page that leads on has led on
        for state in _STATES:
            page.evaluate(state)
            for look in LOOKS:
                page.emulate_media(**look)
                # A frame, so that styles are worked out for this look.
                page.evaluate("() => new Promise(requestAnimationFrame)")
                page.evaluate("() => document.body.offsetHeight")
        watch.take()


def main() -> None:
    """Print, for each stylesheet, what the unused rules weigh, and the rules."""
    site = Path(sys.argv[1])
    with chrome.start() as browser:
        sheets = usage(browser, site)
    told = []
    for name, sheet in sheets.items():
        unused, rest = sheet.unused, sheet.text
        for rule in unused:
            rest = rest.replace(rule, "", 1)
        saved = len(compress(sheet.text.encode())) - len(compress(rest.encode()))
        count = sum(1 for _ in rules(sheet.text))
        told.append(f"{name}: {len(unused)} of {count} rules unused, {saved:,} bytes gzipped")
        print(f"\n=== {name}")
        print("\n".join(" ".join(rule.split()) for rule in unused))
    print("\n" + "\n".join(told))


if __name__ == "__main__":
    main()
