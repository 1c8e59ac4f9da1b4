"""What tools write into the model, what they read from it, and that they keep nothing."""

from __future__ import annotations

import json

import pytest
from standalone import SCRIPT_NAME, page_of
from tools import real_pacer, real_risks

from tworings.widgets import assets

#: Mounts a widget on a model that the test holds, as JupyterLab does, and listens to it.
MOUNT = """async ([source, payload]) => {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { default: widget } = await import(url);
  const state = { payload, responses: {} };
  const listeners = [];
  window.saved = 0;
  window.model = {
    get: (name) => state[name],
    set(name, value) { state[name] = value; for (const one of [...listeners]) one(); },
    save_changes() { window.saved += 1; },
    on: (event, one) => listeners.push(one),
    off: (event, one) => listeners.splice(listeners.indexOf(one), 1),
  };
  window.listeners = listeners;
  const el = document.createElement("div");
  document.querySelector("main").replaceChildren(el);
  window.leave = widget.render({ model: window.model, el });
}"""


@pytest.fixture
def mounted(open_alone):
    def mount(widget, **options):
        page = open_alone(page_of(widget), bypass_csp=True, **options)
        page.evaluate(MOUNT, [assets.module(widget.kind), widget.payload])
        return page

    return mount


def responses(page):
    return page.evaluate("window.model.get('responses')")


def test_risk_keeps_what_was_shown_and_follows_python(mounted):
    page = mounted(real_risks())
    page.locator("input[value=prep]").check()
    assert responses(page) == {}
    page.get_by_role("button", name="Show").click()
    assert responses(page) == {"act": "receptive", "protections": ["prep"]}
    assert page.evaluate("window.saved") == 1
    page.evaluate("window.model.set('responses', {act: 'receptive', protections: ['condom']})")
    assert page.locator(".tr-risk__headline").inner_text() == "From 4 to 86 in 10,000"
    assert page.locator("input:checked").evaluate_all("all => all.map((one) => one.value)") == [
        "receptive",
        "condom",
    ]
    page.evaluate("window.model.set('responses', {})")
    assert page.locator(".tr-risk__outcome").inner_text() == ""
    assert page.locator("input[type=checkbox]:checked").count() == 0
    page.evaluate("window.model.set('responses', {act: 'none such', protections: ['x']})")
    assert page.locator(".tr-risk__outcome").inner_text() == ""
    page.evaluate("window.leave()")
    assert page.evaluate("window.listeners.length") == 0


def test_the_pacer_keeps_rounds_and_nothing_else(mounted):
    page = mounted(real_pacer())
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    assert responses(page) == {}
    page.get_by_role("button", name="Start").click()
    assert responses(page) == {"rounds_done": 0}
    page.clock.run_for(21_000)
    assert responses(page) == {"rounds_done": 2}
    saved = page.evaluate("window.saved")
    assert saved == 3, "once a round, not once a frame"
    page.get_by_role("button", name="Stop").click()
    assert responses(page) == {"rounds_done": 2}
    page.get_by_role("button", name="Start").click()
    assert responses(page) == {"rounds_done": 0}
    page.clock.run_for(11_000)
    # A reset in Python goes back to the start.
    page.evaluate("window.model.set('responses', {})")
    assert page.locator(".tr-pacer__word").inner_text() == "Ready when you are"
    page.clock.run_for(60_000)
    assert responses(page) == {}
    page.get_by_role("button", name="Start").click()
    page.evaluate("window.leave()")
    page.clock.run_for(60_000)
    assert responses(page) == {"rounds_done": 0}, "a view that has gone counts no more"


@pytest.mark.parametrize("make", [real_risks, real_pacer])
def test_nothing_is_stored_and_nobody_is_asked(open_alone, make):
    page = open_alone(page_of(make()))
    page.locator(".tr-live .tr-button").first.click()
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    assert all(
        form == "off"
        for form in page.locator("form").evaluate_all(
            "all => all.map((one) => one.getAttribute('autocomplete'))"
        )
    )
    asked = {address.rsplit("/", 1)[1] for address in page.watch.requests if "http" in address}
    assert asked <= {"page.html", "tworings.css", SCRIPT_NAME}
    styled = page.locator(".tr-live [style]").evaluate_all("all => all.map((one) => one.className)")
    # Set through the object model, which the policy allows; none stands in the markup.
    assert set(styled) <= {"tr-pacer__shape"}
    assert " style=" not in json.dumps(make().payload)
