"""Every page by axe: WCAG 2.0 to 2.2, A and AA, and its best practices; nothing switched off."""

from __future__ import annotations

from collections import Counter

import pytest
from incomplete import ACCEPTED

import axe

WIDTHS = {360: 740, 1280: 800}

#: Which kinds of incomplete result were met, over all sweeps.
met: Counter[int] = Counter()


def look(page) -> tuple[list[str], list[str]]:
    """Run axe on a page as it stands; return violations and unknown incomplete results."""
    axe.put_into(page)
    result = axe.run(page)
    ran = {rule["id"] for kind in ("passes", "violations", "inapplicable") for rule in result[kind]}
    ran |= {rule["id"] for rule in result["incomplete"]}
    assert {"target-size", "color-contrast", "region"} <= ran
    violations = [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]
    unknown = []
    for rule in result["incomplete"]:
        for node in rule["nodes"]:
            target = " ".join(map(str, node["target"]))
            known = [i for i, kind in enumerate(ACCEPTED) if kind.covers(rule["id"], target)]
            met.update(known)
            if not known:
                why = axe.messages(node)
                unknown.append(f"{rule['id']}: {target}: {why}: {node['html'][:120]}")
    return violations, unknown


def stay_at_root(page, address: str) -> None:
    """Serve the root without its redirect, which would leave it before it was looked at."""
    html = page.request.get(address).text()
    assert 'http-equiv="refresh"' in html

    def answer(route) -> None:
        route.fulfill(body=html.replace('http-equiv="refresh"', ""), content_type="text/html")

    page.route(address, answer)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_page_passes(new_page, served, pages, colours, width):
    page = new_page(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme=colours,
        bypass_csp=True,  # axe is put into the page; the policy has a test of its own
    )
    faults = []
    for path in pages:
        address = f"{served}/{path}"
        if path == "index.html":
            stay_at_root(page, address)
        page.goto(address)
        violations, unknown = look(page)
        faults += [f"{path}: {fault}" for fault in violations]
        faults += [f"{path}: incomplete, not yet looked at: {fault}" for fault in unknown]
    assert not faults, f"{len(faults)} results:\n" + "\n".join(faults)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_open_menu_and_open_parts_pass(new_page, served, colours):
    page = new_page(viewport={"width": 360, "height": 740}, color_scheme=colours, bypass_csp=True)
    page.goto(f"{served}/book/start/stay-private.html")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    page.get_by_role("checkbox", name="All pages").check()
    violations, unknown = look(page)
    assert not violations + unknown


def test_every_accepted_kind_is_still_met():
    # Runs after the sweeps above: a reason for something that is gone misleads.
    assert all(kind.reason for kind in ACCEPTED)
    if met.total() == 0 and ACCEPTED:
        pytest.fail("no sweep has run before this test: run the whole file")
    assert not [kind for i, kind in enumerate(ACCEPTED) if kind.everywhere and not met[i]]
