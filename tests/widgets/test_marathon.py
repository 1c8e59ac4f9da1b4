"""The marathon in Python: payload, what comes later, fallback, score."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tworings import Marathon, Quiz, draw, load_bank, load_banks
from tworings.gallery import widget_class

BOOK = Path(__file__).resolve().parents[2] / "book"
EXAMPLES = Path(__file__).resolve().parents[2] / "src/tworings/widgets/quiz/examples"
#: Banks of every kind; two of them with stimuli and pictures.
NAMES = ("hotspot", "shared-picture", "shared-story", "reflection", "numeric")


@pytest.fixture(scope="module")
def banks():
    return (*load_banks(BOOK), *(load_bank(EXAMPLES / f"{name}.yaml", BOOK) for name in NAMES))


@pytest.fixture(scope="module")
def marathon(banks):
    return Marathon(banks, draw, pages="../modules/{id}/{id}.html")


def script(html: str, which: str = "") -> dict:
    found = re.search(f'<script type="application/json"{which}>(.*?)</script>', html, re.S)
    return json.loads(found[1])


def test_every_item_of_every_bank_is_there_once_in_a_mixed_order(marathon, banks):
    written = [item.id for bank in banks for item in bank.items]
    order = [item["id"] for item in marathon.payload["items"]]
    assert sorted(order) == sorted(written) != order
    again = Marathon(banks, draw)
    assert [item["id"] for item in again.payload["items"]] == order
    modules = [item["module"] for item in marathon.payload["items"]]
    first = [n for n, module in enumerate(modules) if module == "two-rings"]
    assert first != list(range(first[0], first[0] + len(first))), "banks are mixed"
    assert repr(marathon) == f"Marathon({len(banks)} banks, {len(written)} items)"


def test_items_that_share_a_stimulus_stay_together(marathon):
    shared = [item.get("stimulus") for item in marathon.payload["items"]]
    for stimulus in marathon.payload["stimuli"]:
        at = [n for n, own in enumerate(shared) if own == stimulus["id"]]
        assert at == list(range(at[0], at[-1] + 1)) and len(at) > 1


def test_stimuli_of_one_name_in_two_banks_stay_apart(banks):
    story = next(bank for bank in banks if bank.id == "shared-story")
    items = tuple(one.model_copy(update={"id": f"b.{one.id}"}) for one in story.items)
    [stimulus] = story.stimuli
    other = replace(
        story,
        id="other",
        items=items,
        stimuli=(stimulus.model_copy(update={"title": "Another one"}),),
    )
    payload = Marathon([story, other]).payload
    told = {one["id"]: one["title"] for one in payload["stimuli"]}
    assert set(told.values()) == {stimulus.title, "Another one"}
    for item in payload["items"]:
        wanted = "Another one" if item["module"] == "other" else stimulus.title
        assert told[item["stimulus"]] == wanted


def test_a_page_holds_what_is_chosen_by_and_the_rest_comes_later(marathon):
    html = marathon._html()
    first, later = script(html), script(html, " data-tr-later")
    assert {key for item in first["items"] for key in item} == {
        "id",
        "module",
        "objective",
        "type",
    }
    assert not {"stimuli", "sources"} & set(first)
    pictures = {key: value for key, value in marathon.payload.items() if key.startswith("svg-")}
    assert pictures
    whole = {**first, **later, **pictures, "modules": marathon.payload["modules"]}
    assert whole == json.loads(json.dumps(marathon.payload))
    slots = set(re.findall(r'data-tr-slot="([^"]+)"', html))
    assert slots == set(pictures)


def test_only_a_page_of_the_book_links_to_modules(marathon, banks):
    pages = {one["id"]: one.get("page") for one in script(marathon._html())["modules"]}
    # A bank of its own has no module, and no page.
    assert pages == {
        bank.id: f"../modules/{bank.id}/{bank.id}.html" if bank.module else None for bank in banks
    }
    assert None in pages.values()
    assert pages["two-rings"] == "../modules/two-rings/two-rings.html"
    assert "page" not in json.dumps(marathon.payload["modules"])
    assert "page" not in json.dumps(script(Marathon(banks, draw)._html())["modules"])


def test_the_fallback_goes_by_modules_with_the_key_at_the_end(marathon, banks):
    soup = BeautifulSoup(marathon._html(), "html.parser").select_one(".tr-fallback")
    titles = [one.get_text() for one in soup.select(".tr-quiz-part")]
    assert "Module 3: The two rings" in titles
    assert titles == [*titles[: len(banks)]] * 2, "once above the items, once above their key"
    lists = soup.select(".tr-quiz-items")
    first = 1
    for bank, listed in zip(banks, lists, strict=True):
        rows = listed.find_all("li", recursive=False)
        assert len(rows) == len(bank)
        assert int(listed.get("start", 1)) == first
        told = listed.get_text()
        assert all(item.stem.plain in " ".join(told.split()) for item in bank.items)
        first += len(bank)
    keys = soup.find_all("details", recursive=False)
    assert len(keys) == first - 1
    assert [int(re.search(r"\d+$", one.summary.get_text())[0]) for one in keys] == [
        *range(1, first)
    ]
    assert lists[-1].sourceline <= keys[0].sourceline
    assert not soup.select("button, input, select, form, style, iframe")
    ids = [one["id"] for one in soup.select("[id]")]
    assert len(ids) == len(set(ids))


def test_the_score_counts_every_bank(banks):
    marathon = Marathon(banks, draw)
    item = banks[0].items[0]
    marathon.responses = {item.id: {"chosen": list(item.key_response), "attempts": 1}}
    scored = [one for bank in banks for one in bank.items if one.scored]
    assert marathon.score == (1, 1, len(scored))
    assert len(marathon.to_frame()) == len(scored)


def test_what_it_cannot_play_is_named_with_its_mend(banks):
    bank = banks[0]
    with pytest.raises(TypeError, match=r"given ItemBank; expected several item banks: write"):
        Marathon(bank)
    with pytest.raises(TypeError, match=r"given str"):
        Marathon("items.yaml")
    with pytest.raises(TypeError, match=r"a list with int; expected item banks alone"):
        Marathon([bank, 1])
    with pytest.raises(ValueError, match=r"no item bank"):
        Marathon([])
    with pytest.raises(ValueError, match=rf"the bank '{bank.id}' twice"):
        Marathon([bank, bank])
    with pytest.raises(ValueError, match=r"the item '[\w.-]+' twice"):
        Marathon([bank, replace(bank, id="other")])


def test_it_plays_with_the_front_end_of_the_quiz_and_is_not_its_class(banks):
    marathon = Marathon(banks, draw)
    assert marathon._esm == Quiz(banks[0])._esm
    assert Marathon.kind == "quiz"
    assert widget_class("quiz") is Quiz


def test_one_file_makes_a_marathon_too():
    marathon = Marathon.from_file(EXAMPLES / "shared-story.yaml", BOOK)
    assert repr(marathon) == "Marathon(1 banks, 3 items)"
