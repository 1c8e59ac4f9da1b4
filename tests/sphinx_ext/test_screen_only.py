"""What is for the screen alone goes from paper with its caption and its links; words stay."""

from __future__ import annotations

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from sphinx import addnodes

from tworings.sphinx_ext.screen_only import is_screen_only, leave_out

OURS = "#document-book/educators/gallery/quiz"
OTHER = "#document-book/start/get-help"


def entry(address: str) -> nodes.list_item:
    link = nodes.reference("", address, refuri=address)
    return nodes.list_item("", addnodes.compact_paragraph("", "", link))


def contents(*groups: tuple[str, list[nodes.list_item]]) -> addnodes.compact_paragraph:
    whole = addnodes.compact_paragraph()
    for caption, entries in groups:
        whole += nodes.title("", caption)
        whole += nodes.bullet_list("", *entries)
    return whole


def told(tree: nodes.Element) -> list[str]:
    return [node.astext() for node in tree.findall(lambda n: isinstance(n, nodes.Text))]


def test_an_entry_goes_and_the_caption_with_the_last_of_them():
    tree = contents(("Educators", [entry(OURS), entry(OURS)]), ("Start", [entry(OTHER)]))
    leave_out(tree, "document-")
    assert told(tree) == ["Start", OTHER]
    tree = contents(("Educators", [entry(OURS), entry(OTHER)]))
    leave_out(tree, "document-")
    assert told(tree) == ["Educators", OTHER]


def test_an_entry_below_another_goes_with_its_own_list():
    above = entry(OTHER)
    above += nodes.bullet_list("", entry(OURS))
    tree = contents(("Start", [above]))
    leave_out(tree, "document-")
    assert told(tree) == ["Start", OTHER]
    assert len(list(tree.findall(nodes.bullet_list))) == 1


def test_a_page_goes_and_a_link_to_it_becomes_its_words():
    tree = new_document("x", get_default_settings())
    page = addnodes.start_of_file(docname="book/educators/gallery/quiz")
    page += nodes.paragraph("", "played")
    kept = addnodes.start_of_file(docname="book/start/get-help")
    words = nodes.paragraph("", "See ", nodes.reference("", "the quiz", refuri=OURS + "#example-x"))
    kept += words
    kept += nodes.paragraph("", "", nodes.reference("", "help", refuri=OTHER))
    tree += nodes.compound("", page, kept)
    leave_out(tree, "document-")
    assert told(tree) == ["See ", "the quiz", "help"]
    assert [link.astext() for link in tree.findall(nodes.reference)] == ["help"]


def test_practice_over_all_banks_is_for_the_screen_and_nothing_of_a_like_name():
    assert is_screen_only("book/tools/marathon")
    assert is_screen_only("book/tools/marathon.html")
    assert not is_screen_only("book/tools/marathon-plan")
    assert not is_screen_only("book/tools/index.html")


def test_an_address_elsewhere_is_no_page():
    link = nodes.reference("", "x", refuri="https://example.org/book/educators/gallery/quiz")
    tree = nodes.paragraph("", "", link)
    leave_out(tree, "document-")
    assert link.parent is tree
