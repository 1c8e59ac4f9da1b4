"""One front end, two hosts: both are put together from the same sources."""

from __future__ import annotations

import pytest
import rjsmin

from tworings.widgets import assets


def test_every_widget_folder_is_registered():
    from importlib.resources import files

    folders = {
        entry.name
        for entry in files("tworings.widgets").iterdir()
        if entry.is_dir() and not entry.name.startswith("_")
    }
    assert folders == set(assets.WIDGETS)
    assert list(assets.WIDGETS) == sorted(assets.WIDGETS)


@pytest.mark.parametrize("name", assets.WIDGETS)
def test_both_hosts_carry_the_same_widget(name):
    module = assets.module(name)
    script = assets.scripts()[name]
    body = assets._widget_source(name).removesuffix(assets.EXPORT)
    assert body in module
    # The book's script is the same source without comments.
    assert rjsmin.jsmin(body) in script
    assert "/**" not in script
    assert module.rstrip().endswith(assets.EXPORT)
    assert "export default" not in script


def test_the_host_comes_first_and_a_bundle_is_named_by_what_it_holds():
    assert next(iter(assets.scripts())) == "host"
    name, script = assets.bundle(["quiz", "diagram", "quiz"])
    assert name == "tworings-diagram-quiz.js"
    assert (name, script) == assets.bundle(["diagram", "quiz"])
    assert script.startswith(assets.scripts()["host"])
    assert script.count('tworings.define("') == 2
    alone, _ = assets.bundle(["quiz"])
    assert alone == "tworings-quiz.js"


def test_an_unknown_widget_is_named():
    with pytest.raises(ValueError, match=r"no widget 'quizz'; there are: .*diagram, .*quiz"):
        assets.module("quizz")


@pytest.mark.parametrize(
    "source",
    [
        "function render() {}\n",
        'import x from "./x.js";\nexport const y = 1;\nexport default { render };',
        'const x = import("./x.js");\nexport default { render };',
    ],
)
def test_a_widget_that_fits_one_host_only_is_refused(source, monkeypatch):
    monkeypatch.setattr(assets, "_source", lambda path: source)
    with pytest.raises(ValueError, match="must end with"):
        assets._widget_source("quiz")


def test_the_front_end_asks_nobody_and_keeps_nothing():
    forbidden = ("fetch(", "XMLHttpRequest", "localStorage", "sessionStorage", "indexedDB")
    forbidden += ("document.cookie", "sendBeacon", "WebSocket", "http://", "https://", "eval(")
    # One file may store something, and only once the reader has asked for it.
    memory = rjsmin.jsmin(assets._source("_memory.js"))
    assert memory.count("localStorage") == 3
    host = assets.scripts()["host"]
    assert host.count("localStorage") == 3
    for name, script in {**assets.scripts(), "host": host.replace("localStorage", "")}.items():
        for word in forbidden:
            assert word not in script, f"{name}: {word}"
    for word in forbidden:
        assert word not in memory.replace("localStorage", "")


@pytest.mark.parametrize("name", assets.WIDGETS)
def test_jupyterlab_offers_no_memory(name):
    assert "localStorage" not in assets.module(name)


def test_the_style_uses_tokens_and_loads_nothing():
    import re

    from tworings.style import TOKENS

    style = "".join(assets.widget_stylesheet(name) for name in assets.WIDGETS)
    assert "@import" not in style
    assert "url(" not in style
    known = {"--tr-scheme", *(f"--tr-{token.css}" for token in TOKENS)}
    assert set(re.findall(r"var\((--tr-[a-z-]+)", style)) <= known
    # A colour outside the token list would not follow the reader's light or dark.
    own = style.split(".tr-fill-", 1)[1].rsplit(".tr-stroke-", 1)[1].split("\n", 1)[1]
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", own)
