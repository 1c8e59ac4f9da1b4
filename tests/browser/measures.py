"""What is measured of a page whatever stands on it: each returns its faults in words."""

from __future__ import annotations

from playwright.sync_api import Page
from states import WIDE

# What a finger meets: the label of a native input, else the element itself.
SMALL = """root => [...root.querySelectorAll("a, button, input, select, summary, [role=button]")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => {
    const target = element.labels?.length ? element.labels[0] : element;
    const box = target.getBoundingClientRect();
    return { name: (element.getAttribute("aria-label") ?? target.textContent).trim().slice(0, 50),
      width: box.width, height: box.height };
  })
  .filter(({ width, height }) => width < 24 || height < 24)
  .map(({ name, width, height }) => `${name}: ${width.toFixed(1)} x ${height.toFixed(1)}`)"""

_LOW_BUTTONS = """() => [...document.querySelectorAll(".tr-button")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 43.9 || box.height < 43.9)
  .map(([name, box]) => `${name}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`)"""

# A stop that lies wholly above the one before it, in the order of Tab; a picture beside a list
# does so on a wide screen, so it is asked where everything stands in one column.
_BACKWARDS = """() => {
  const all = [...document.querySelectorAll(
    "a[href],button,input,select,textarea,summary,[tabindex='0']")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled
      && one.checkVisibility({ visibilityProperty: true }));
  const faults = [...document.querySelectorAll("[tabindex]")]
    .filter((one) => one.tabIndex > 0)
    .map((one) => `tabindex above 0: ${one.outerHTML.slice(0, 80)}`);
  const box = (one) => (one.ownerSVGElement ?? one).getBoundingClientRect();
  const name = (one) => (one.labels?.[0] ?? one).textContent.trim().slice(0, 40);
  all.slice(1).forEach((one, index) => {
    if (box(one).bottom < box(all[index]).top - 1) {
      faults.push(`"${name(one)}" stands above "${name(all[index])}"`);
    }
  });
  return faults;
}"""

_TWICE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}"""

# With forced colours only edges are left of what the style drew.
_EDGELESS = r"""() => [...document.querySelectorAll(
    ".tr-live :is(button, input, select, textarea), #live :is(button, input, select, textarea)")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => {
    const own = getComputedStyle(one);
    const drawn = own.opacity !== "0" && !one.closest(".tr-sr-only");
    if (drawn && own.appearance !== "none") return false;
    if (drawn && own.textDecorationLine.includes("underline")) return false;
    const edge = getComputedStyle(drawn ? one : one.labels?.[0] ?? one);
    const ground = getComputedStyle(document.body).backgroundColor;
    return edge.borderTopStyle === "none" || parseFloat(edge.borderTopWidth) < 1
      || edge.borderTopColor === ground || /^rgba.*, 0\)$/.test(edge.borderTopColor);
  })
  .map((one) => `no edge: ${(one.labels?.[0] ?? one).outerHTML.slice(0, 100)}`)"""

#: Put into a page before its own scripts: how often it asked for a frame.
COUNT_FRAMES = """window.trFrames = 0;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => { window.trFrames += 1; return ask(callback); };"""

# Text that its own box cuts off.
_CUT = """() => [...document.querySelectorAll(".tr-live *, #live *")]
  .filter((one) => !one.closest(".tr-sr-only") && !(one instanceof SVGElement)
    && one.checkVisibility({ visibilityProperty: true }) && one.textContent.trim())
  .filter((one) => {
    const style = getComputedStyle(one);
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    return (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      || (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
  })
  .map((one) => `cut off: ${one.outerHTML.slice(0, 100)}`)"""

_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def too_wide(page: Page) -> list[str]:
    """Return what makes the page scroll sideways."""
    return page.evaluate(WIDE)


def too_small(page: Page) -> list[str]:
    """Return the targets under 24 px, and the buttons under 44 px."""
    small = page.locator("main").evaluate(SMALL)
    return small + page.evaluate(_LOW_BUTTONS)


def backwards(page: Page) -> list[str]:
    """Return where Tab would lead up the page; for a page in one column."""
    return page.evaluate(_BACKWARDS)


def ids_twice(page: Page) -> list[str]:
    """Return the ids that stand twice."""
    return page.evaluate(_TWICE)


def edgeless(page: Page) -> list[str]:
    """Return the controls that nobody sees when colours are forced."""
    return page.evaluate(_EDGELESS)


def cut_off(page: Page) -> list[str]:
    """Return the texts that their own box cuts off."""
    return page.evaluate(_CUT)


def space_text(page: Page) -> None:
    """Space the text out as WCAG 1.4.12 says."""
    page.evaluate(_SPACED)


def moving(page: Page, settle: int = 250, watch: int = 200) -> list[str]:
    """Return what still moves once a page has settled; it must have been opened with the count.

    Parameters
    ----------
    page : Page
    settle, watch : int
        Milliseconds to wait, and then to look.
    """
    page.wait_for_timeout(settle)
    before = page.evaluate("trFrames")
    page.wait_for_timeout(watch)
    frames = page.evaluate("trFrames") - before
    running = page.evaluate(
        """() => document.getAnimations().map((one) => one.effect?.target?.outerHTML.slice(0, 80)
          ?? "an animation")"""
    )
    return [f"moves: {one}" for one in running] + ([f"{frames} frames asked for"] if frames else [])
