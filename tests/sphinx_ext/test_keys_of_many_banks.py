"""A page with many banks that is printed all the same: its one key goes to the end of the book."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document

from tworings import Marathon, load_bank, load_banks
from tworings.sphinx_ext.whole_book import collect_keys

ROOT = Path(__file__).resolve().parents[2]


def test_items_stay_on_the_page_and_the_whole_key_is_taken():
    story = ROOT / "src/tworings/widgets/quiz/examples/shared-story.yaml"
    marathon = Marathon([*load_banks(ROOT / "book"), load_bank(story, ROOT / "book")])
    tree = new_document("x", get_default_settings())
    section = nodes.section("", nodes.title("", "Practice"))
    page = nodes.raw("", marathon._html(), format="html")
    section += page
    tree += section
    collect_keys(tree)
    items, key = page.astext(), tree.children[0].children[-1].astext()
    # A reflection has no key.
    count = sum(item["type"] != "reflection" for item in marathon.payload["items"])
    banks = len(load_banks(ROOT / "book")) + 1
    assert items.count("<summary>Key to item ") == 0
    assert key.count("<summary>Key to item ") == count
    assert items.count('class="tr-quiz-part"') == key.count('class="tr-quiz-part"') == banks
    assert "stands at the end of the book" in items
