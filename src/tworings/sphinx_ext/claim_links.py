"""Citations inside the HTML that a notebook shows: they lead to the page of evidence."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

_CITED = re.compile(r'href="#(claim-[\w.-]+)"')


class LeadToClaims(SphinxPostTransform):
    """Write the address of its claim into each citation; MyST does so in prose alone."""

    formats = ("html",)
    # After MyST-NB has chosen which outputs of a notebook to take.
    default_priority = 660

    def run(self, **kwargs: Any) -> None:
        """Change the HTML of one page."""
        # Every claim is an explicit target of the page of evidence, so a label of the whole book.
        labels = self.env.get_domain("std").anonlabels
        here = self.env.docname

        def led(match: re.Match[str]) -> str:
            if match[1] not in labels:
                return match[0]
            page, anchor = labels[match[1]]
            address = self.app.builder.get_relative_uri(here, page)
            return f'href="{escape(f"{address}#{anchor}")}"'

        for raw in self.document.findall(nodes.raw):
            if "html" in raw.get("format", "").split() and 'href="#claim-' in raw.astext():
                raw.children = [nodes.Text(_CITED.sub(led, raw.astext()))]
