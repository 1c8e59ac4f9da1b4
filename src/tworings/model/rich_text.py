"""A text with a little markdown in it, such as a stem or a rationale."""

from __future__ import annotations

import html
import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

#: What a text may hold once rendered. Links are not among them: sources are named by claims.
SAFE_TAGS = {"em", "strong", "code", "p", "ul", "ol", "li", "br", "sub", "sup"}


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # "html": False writes raw HTML as text instead of passing it on.
    return (
        MarkdownIt("commonmark", {"html": False})
        .disable(["link", "image", "autolink", "reference", "heading", "lheading", "code", "fence"])
        .disable(["hr", "blockquote", "html_block", "html_inline"])
    )


class RichText:
    """Markdown as an author wrote it, and the safe HTML it becomes.

    Rendering waits until it is asked for, so that reading a bank of thousands
    of items costs only what is shown.

    Parameters
    ----------
    source : str
        The markdown. Emphasis, strong, code, lists and paragraphs; raw HTML,
        links and images are shown as plain text.
    """

    def __init__(self, source: str) -> None:
        self.source = source.strip()

    @cached_property
    def html(self) -> str:
        """The whole text as safe HTML, with paragraphs."""
        import nh3

        return nh3.clean(
            _markdown().render(self.source), tags=SAFE_TAGS, attributes={}, link_rel=None
        ).strip()

    @cached_property
    def inline_html(self) -> str:
        """The text as safe HTML for a place that holds no paragraphs, such as a legend."""
        import nh3

        return nh3.clean(
            _markdown().renderInline(self.source),
            tags=SAFE_TAGS - {"p", "ul", "ol", "li"},
            attributes={},
            link_rel=None,
        ).strip()

    @cached_property
    def plain(self) -> str:
        """The text alone, in one line, with no markup."""
        # A line break parts words; emphasis does not, nor does it part a word from its full stop.
        text = re.sub(r"<[^>]+>", "", self.inline_html.replace("<br>", " "))
        return " ".join(html.unescape(text).split())

    def __str__(self) -> str:
        return self.source

    def __repr__(self) -> str:
        return f"RichText({self.source!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RichText) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source_type: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Accept a non-empty string, or a RichText as it is."""
        text = core_schema.str_schema(min_length=1, strip_whitespace=True, strict=True)

        # One step instead of a union, so that an error is told once and under the text's own name.
        def accept(value: Any, check: core_schema.ValidatorFunctionWrapHandler) -> RichText:
            return value if isinstance(value, cls) else cls(check(value))

        return core_schema.no_info_wrap_validator_function(
            accept,
            text,
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """In a JSON Schema it is a string."""
        return {"type": "string", "minLength": 1, "description": "Text; a little markdown is fine."}
