"""Texts of an item: a little markdown becomes HTML, everything else stays text."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from tworings.model import RichText
from tworings.model.rich_text import SAFE_TAGS

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<!-- <img src=x> --!> x",
    "<![CDATA[<script>]]>",
    "<?php echo 1 ?>",
    '"><b onmouseover="alert(1)">',
    "</p></fieldset></form><form action=https://a.example>",
    "<style>*{display:none}</style>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ constructor.constructor('alert(1)')() }} ${7*7} {% raw %} #{x} <%= x %>",
    "[click](javascript:alert(1))",
    "[click](https://a.example 'title')",
    "![x](https://a.example/x.png)",
    "<https://a.example>",
    "[x]: https://a.example\n[x]",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "    <script>code()</script>",
    "```html\n<script>fence()</script>\n```",
    "`<script>span()</script>`",
    "# heading\n\n> quote\n\n---\n\n| a | b |\n|---|---|",
    "heading\n=======",
    "\u202eesrever\u202c \u2066isolate\u2069 \u200f",
    "a" * 5000,
    "*" * 500 + "x" + "*" * 500,
    "[" * 500,
    "\\<script>\\",
    "a\\\nb",
]


class Reading(HTMLParser):
    """Which tags and attributes there are, and what is left to read."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.text, self.other = set(), [], "", []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def assert_only_text(html):
    reading = Reading(html)
    assert reading.tags <= SAFE_TAGS
    assert not reading.attributes
    assert not reading.other
    return reading


@pytest.mark.parametrize("source", HOSTILE)
def test_hostile_text_renders_as_text(source):
    text = RichText(source)
    assert_only_text(text.html)
    inline = assert_only_text(text.inline_html)
    assert not inline.tags & {"p", "ul", "ol", "li"}
    assert "\n" not in text.plain


@pytest.mark.parametrize(
    "source",
    [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "{{ 7*7 }} ${x} {% raw %}",
        "[click](javascript:alert(1))",
        "![x](https://a.example/x.png)",
        "<https://a.example>",
        "\u202eesrever\u202c",
        "a" * 5000,
        '1 < 2 > 0 & "so" it\'s',
        "# no heading",
    ],
)
def test_what_is_no_markup_can_be_read_as_it_was_written(source):
    text = RichText(source)
    assert Reading(text.html).text.strip() == source
    assert Reading(text.inline_html).text == source
    assert text.plain == source


def test_the_markdown_that_is_allowed():
    assert RichText("*a* **b** `c`").inline_html == "<em>a</em> <strong>b</strong> <code>c</code>"
    assert RichText("a\n\n- b\n- c").html == "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>"
    assert RichText("*a* and\n**b**.  So\\\nthere, H*2*O").plain == "a and b. So there, H2O"


@settings(deadline=None)
@given(source=st.text(max_size=200))
def test_any_text(source):
    text = RichText(source)
    assert_only_text(text.html)
    assert_only_text(text.inline_html)
    assert "\n" not in text.plain


def test_a_text_is_a_string_that_says_something():
    adapter = TypeAdapter(RichText)
    assert adapter.validate_python(" a ") == RichText("a")
    text = RichText("b")
    assert adapter.validate_python(text) is text
    for value in ("", "  \n", 1, None, ["a"], {"a": 1}):
        with pytest.raises(ValidationError) as caught:
            adapter.validate_python(value)
        # One error, told once, in its own place.
        assert [error["loc"] for error in caught.value.errors()] == [()]
    assert adapter.dump_python(text) == "b"
    assert adapter.json_schema()["type"] == "string"
