"""A copy of the book whose glossary changes: its words are linked anew."""

from __future__ import annotations

import re


def test_a_term_that_is_added_is_linked_and_one_that_is_taken_out_is_not(copy, build):
    glossary = copy / "book/reference/glossary.md"
    page = copy / "_build/html/book/modules/calm/calm.html"

    def links():
        found = re.findall(r'<a class="tr-term[^>]*#([^"]+)">([^<]+)<', page.read_text("utf-8"))
        return dict(found)

    text = glossary.read_text(encoding="utf-8")
    text = text.replace(":sorted:\n", ":sorted:\n\npollex\nthumb\n  A finger apart.\n", 1)
    text = text.replace("alkyl nitrites\npoppers\n", "alkyl nitrites\n", 1)
    glossary.write_text(text, encoding="utf-8")
    done = build()
    assert done.returncode == 0, done.stderr[-2000:]
    assert links()["term-pollex"] == "thumb"
    assert "poppers" not in {name.lower() for name in links().values()}
    # And back again, with what was built still there: the page knows what it depends on.
    glossary.write_text(text.replace("\npollex\nthumb\n  A finger apart.\n", "\n"), "utf-8")
    done = build()
    assert done.returncode == 0, done.stderr[-2000:]
    assert "term-pollex" not in links()
