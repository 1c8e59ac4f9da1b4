"""What a widget wants only once the learner asks for it, kept in files of their own."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.transforms.post_transforms import SphinxPostTransform

from tworings.sphinx_ext.whole_book import WholeBookBuilder

_KEPT = re.compile(r'<script type="application/json" data-tr-later>(.*?)</script>', re.DOTALL)


class KeepForLater(SphinxPostTransform):
    """Move what is wanted later out of the page, into a script beside the page's own.

    A script and not JSON, because a page that was opened from a file may fetch nothing.
    Named by what it holds, so that pages with the same drawing share it.
    """

    formats = ("html",)
    # After MyST-NB has chosen which outputs of a notebook to take.
    default_priority = 600

    def run(self, **kwargs: Any) -> None:
        """Change the widgets of one page."""
        builder = self.app.builder
        # On paper nothing is asked for later.
        if not isinstance(builder, StandaloneHTMLBuilder) or isinstance(builder, WholeBookBuilder):
            return
        for raw in self.document.findall(nodes.raw):
            if "data-tr-later>" in raw.astext():
                raw[:] = [nodes.Text(_KEPT.sub(self._kept, raw.astext()))]

    def _kept(self, found: re.Match[str]) -> str:
        content = found[1]
        name = f"tworings-later-{hashlib.sha256(content.encode()).hexdigest()[:12]}.js"
        static = Path(self.app.outdir) / "_static"
        static.mkdir(parents=True, exist_ok=True)
        path = static / name
        script = f'tworings.bring("{name}",{content});\n'
        if not path.exists() or path.read_text(encoding="utf-8") != script:
            path.write_text(script, encoding="utf-8")
        return f'<script type="application/json" data-tr-later="{name}"></script>'
