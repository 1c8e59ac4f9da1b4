"""Nothing runs off the side; the frame is reached and seen by keyboard."""

from __future__ import annotations

import pytest

# What the focus is on: its name, and whether it can be seen where it stands.
FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const shown = element.closest('label') ?? element;
  const box = shown.getClientRects()[0]; // of a link over two lines, the first
  const style = getComputedStyle(shown);
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = box.top + Math.min(box.height / 2, 10);
  const top = document.elementFromPoint(x, y);
  return {
    name: element.getAttribute('aria-label') ?? shown.textContent.trim().slice(0, 60),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inside: box.top >= 0 && box.bottom <= innerHeight + box.height && y < innerHeight
      && box.left >= -1 && box.right <= innerWidth + 1 && box.width > 0,
    uncovered: top !== null && (shown.contains(top) || top.contains(shown)),
  };
}"""


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways(new_page, served, soups, width):
    page = new_page(viewport={"width": width, "height": 700})
    wide = []
    for path in set(soups) - {"index.html"}:  # which leads on at once
        page.goto(f"{served}/{path}")
        size = page.evaluate("document.documentElement.scrollWidth")
        if size > width:
            wide.append(f"{path}: {size} px wide")
    assert not wide, "\n".join(wide)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["book/index.html", "book/start/get-help.html", "search.html"])
def test_each_stop_of_the_keyboard_is_seen(new_page, served, path, width):
    page = new_page(viewport={"width": width, "height": 700})
    page.goto(f"{served}/{path}")
    stops = []
    for _ in range(120):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
    else:
        pytest.fail("the focus does not leave the page")
    names = [stop["name"] for stop in stops]
    assert names[0] == "Skip to the text"
    assert names[1].startswith("Leave this page")
    assert "Get help" in names
    assert ("All pages" in names) == (width == 360)
    for key in ("outlined", "inside", "uncovered"):
        assert not [stop["name"] for stop in stops if not stop[key]], key


def test_the_skip_link_leads_past_the_frame(new_page, served):
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{served}/book/start/get-help.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_list_of_pages_opens_and_closes_by_keyboard_on_a_phone(new_page, served):
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{served}/book/index.html")
    pages = page.get_by_role("navigation", name="All pages")
    assert not pages.is_visible()
    # The skip link, the way out, then this.
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert pages.is_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Evidence":
            break
    page.keyboard.press("Escape")
    assert not pages.is_visible()
    assert page.evaluate("document.activeElement.className") == "tr-bar__toggle"


def test_the_list_of_pages_opens_with_no_script(new_page, served):
    page = new_page(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page.goto(f"{served}/book/index.html")
    page.get_by_role("checkbox", name="All pages").check()
    assert page.get_by_role("navigation", name="All pages").is_visible()


def test_every_page_is_read_with_no_script(new_page, served, framed):
    page = new_page(java_script_enabled=False)
    for path, soup in framed.items():
        page.goto(f"{served}/{path}")
        body = page.locator("article").inner_text()
        assert soup.h1.get_text().strip() in body, path
        assert len(body) > 80, path
        assert not page.get_by_role("button", name="Colours").is_visible(), path


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_first_visit_follows_the_device(new_page, served, colours, scripts):
    page = new_page(color_scheme=colours, java_script_enabled=scripts)
    page.goto(f"{served}/book/index.html")
    ground = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    red = int(ground.removeprefix("rgb(").split(",")[0])
    assert (red > 128) == (colours == "light")


@pytest.mark.parametrize("height", [640, 740])
def test_who_is_who_finds_a_door_on_the_first_screen_of_a_phone(new_page, served, height):
    page = new_page(viewport={"width": 360, "height": height})
    page.goto(f"{served}/book/index.html")
    for name in ("I want to learn", "I teach", "I want to look things up"):
        box = page.get_by_role("link", name=name).bounding_box()
        assert box["y"] + box["height"] <= height, name


def test_the_way_back_from_a_wrong_address_works_at_any_depth(new_page, served, book):
    page = new_page()
    address = f"{served}/no/such/page"
    # Not with 404, which the watch would count as a fault of the book.
    page.route(address, lambda route: route.fulfill(path=book / "404.html"))
    page.goto(address)
    assert page.locator(".tr-bar").evaluate("e => getComputedStyle(e).position") == "sticky"
    page.get_by_role("link", name="Go to the first page").click()
    page.wait_for_url(f"{served}/book/index.html")
