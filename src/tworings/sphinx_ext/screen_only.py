"""Pages and parts that are for the screen, and left out of the whole book on paper."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

#: The gallery: tools to try out, whose texts stand in the modules as well.
#: The answer keys: on paper every key stands at the end of the book.
FOLDERS = ("book/educators/gallery/", "book/educators/keys/")
#: Practice over all item banks: every item stands in its module.
PAGES = ("book/tools/marathon",)
#: Decks, and the page that lists them: what they say stands in their modules.
DECK = "/slides"
#: The class of a part of a page that needs a script, such as a field to look for words.
PART = "tr-screen-only"


def is_screen_only(docname: str) -> bool:
    """Tell whether a page is left out on paper, by its name with or without ``.html``."""
    name = docname.removesuffix(".html")
    return name.startswith(FOLDERS) or name.endswith(DECK) or name in PAGES


def leave_out(tree: nodes.Element, beginning: str) -> None:
    """Take such pages, every entry and link that leads to one, and such parts out of the book.

    Parameters
    ----------
    tree : Element
        The text with every page in it, or the contents.
    beginning : str
        What stands before a page's name in a link to it.
    """
    for page in list(tree.findall(addnodes.start_of_file)):
        if is_screen_only(page["docname"]):
            _remove(page)
    for part in list(tree.findall(nodes.container)):
        if PART in part["classes"]:
            _remove(part)
    for link in list(tree.findall(nodes.reference)):
        page = link.get("refuri", "").removeprefix("#").partition("#")[0]
        if not page.startswith(beginning) or not is_screen_only(page.removeprefix(beginning)):
            continue
        entry = link.parent.parent
        if isinstance(link.parent, addnodes.compact_paragraph) and entry is not None:
            _remove(entry)
        else:
            # The words stay; they lead nowhere.
            link.replace_self(list(link.children))


def _remove(node: nodes.Element) -> None:
    """Remove a node, its caption, and what held nothing else."""
    parent = node.parent
    # An entry's own entries went with it, or will be met here again.
    if parent is None or node not in parent.children:
        return
    place = parent.index(node)
    before = parent[place - 1] if place else None
    parent.remove(node)
    if isinstance(node, nodes.bullet_list) and isinstance(before, nodes.title):
        parent.remove(before)
    if not parent.children and not isinstance(parent, nodes.document):
        _remove(parent)
