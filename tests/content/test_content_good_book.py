"""What comes out of a book without faults."""

from datetime import date

import pytest
import yaml

from tworings.content import (
    ContentError,
    load_bank,
    load_claims,
    load_module,
    load_place,
    load_references,
    load_structures,
)
from tworings.content.rules import check_book
from tworings.model import MultipleResponse, MythOrFact, SingleResponse


def test_the_good_book_has_no_fault(tea):
    assert check_book(tea, date(2026, 11, 22)) == []


def test_a_bank_comes_with_its_module_and_its_part_of_the_ledger(items):
    bank = load_bank(items)
    assert (bank.id, bank.title, len(bank)) == ("sample", "A pot of tea", 4)
    assert [type(item) for item in bank.items] == [
        MythOrFact,
        MythOrFact,
        SingleResponse,
        MultipleResponse,
    ]
    assert bank.items[0].stem.plain == "Fresh tea can scald."
    assert [item.id for item in bank.check_first.items] == ["sample.hot", "sample.cold"]
    assert list(bank.ledger.claims) == ["tea-is-hot", "tea-cools"]
    sources = bank.ledger.references_of(["tea-cools", "tea-is-hot"])
    assert [source.label for source in sources] == ["Brewer 2001", "The Tea Board"]


def test_a_bank_is_found_from_its_own_folder(items, monkeypatch):
    monkeypatch.chdir(items.parent)
    assert len(load_bank("items.yaml")) == 4


def test_a_bank_leaves_out_claims_that_its_items_do_not_name(items, edit):
    edit(items, "claims: [tea-cools]", "claims: [tea-is-hot]")
    edit(items, "claims: [tea-is-hot, tea-cools]", "claims: [tea-is-hot]")
    edit(items, "claims: [tea-cools]", "claims: [tea-is-hot]")
    assert list(load_bank(items).ledger.claims) == ["tea-is-hot"]


def test_a_claim_of_a_choice_is_in_the_ledger(items, edit):
    edit(items, "claims: [tea-is-hot, tea-cools]", "claims: [tea-is-hot]")
    edit(items, "        claims: [tea-is-hot]", "        claims: [tea-cools]")
    text = items.read_text(encoding="utf-8").replace(
        "    claims: [tea-cools]\n    key", "    claims: [tea-is-hot]\n    key"
    )
    items.write_text(text, encoding="utf-8")
    assert "tea-cools" in load_bank(items).ledger.claims


def test_dates_are_dates(tea):
    claims = load_claims(tea / "claims.yaml")
    assert claims["tea-cools"].review_by == date(2030, 1, 1)
    assert claims["tea-is-hot"].review_by is None


def test_a_module_and_a_place_are_read(tea, module):
    assert load_module(module).minutes.workshop == 15
    assert load_place(tea / "places" / "uk.yaml").urgent[0].how == "111"


def test_structures_are_found_upwards_with_their_ledger(tea, module, monkeypatch):
    monkeypatch.chdir(module.parent)
    atlas = load_structures()
    assert list(atlas) == ["spout"]
    assert atlas["spout"].is_.plain == "A tube at the side of the pot."
    assert list(atlas.ledger.claims) == ["tea-is-hot"]


def test_structures_are_found_in_a_book_folder_below(tea):
    assert list(load_structures()) == ["spout"]


def test_structures_that_are_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ContentError, match=r"structures\.yaml.*in any folder above"):
        load_structures()


def test_references_are_in_plain_words(tea):
    references = load_references(tea / "references.bib")
    assert references["brewer2001kettle"].label == "Brewer 2001"
    assert references["brewer2001kettle"].citation == (
        "Brewer DA, Stern HS. The temperature of Tea & coffee. Kettle Science. 2001;24(3):600–601."
    )
    assert references["brewer2001kettle"].url == "https://doi.org/10.1000/kettle.24"
    assert references["tea_board"].label == "The Tea Board"
    assert references["tea_board"].citation == "The Tea Board. How to make tea."
    assert references["tea_board"].url == "https://tea.example/how"


def test_a_bank_round_trips(items):
    bank = load_bank(items)
    dumped = {
        "title": bank.title,
        "items": [item.model_dump(mode="json", exclude_unset=True) for item in bank.items],
    }
    items.write_text(yaml.safe_dump(dumped, allow_unicode=True), encoding="utf-8")
    assert load_bank(items) == bank


def test_yaml_of_other_tools_is_read_too(items):
    """A byte order mark, Windows line ends, and JSON, which is YAML."""
    text = items.read_text(encoding="utf-8")
    bank = load_bank(items)
    items.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_bank(items) == bank
