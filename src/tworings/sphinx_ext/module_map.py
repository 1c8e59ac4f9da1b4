"""``{module-map}``: the ten modules, and which of them can be read."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from tworings.sphinx_ext import modules
from tworings.sphinx_ext.modules import ListedModule


class ModuleMapDirective(SphinxDirective):
    """List every module with its number, its minutes and its status in words."""

    def run(self) -> list[nodes.Node]:
        """Return one list."""
        for path in modules.files(self.env.app):
            self.env.note_dependency(str(path))
        listing = nodes.enumerated_list(
            classes=["tr-map"], enumtype="arabic", prefix="", suffix="."
        )
        listing += [self._entry(module) for module in modules.listed(self.env.app)]
        return [listing]

    def _entry(self, module: ListedModule) -> nodes.list_item:
        title: nodes.Node = nodes.inline("", module.title)
        if module.docname:
            # A reference that Sphinx resolves: it differs in the book on one page.
            title = addnodes.pending_xref(
                "",
                title,
                refdomain="std",
                reftype="doc",
                refdoc=self.env.docname,
                reftarget=f"/{module.docname}",
                refexplicit=True,
                refwarn=True,
            )
        said = nodes.strong("", "Ready") if module.docname else nodes.emphasis("", "Being written")
        minutes = module.minutes
        how_long = f". {minutes.self_study} minutes alone, {minutes.workshop} in a group."
        return nodes.list_item(
            "",
            nodes.paragraph("", "", title, classes=["tr-map__title"]),
            nodes.paragraph("", "", said, nodes.Text(how_long), classes=["tr-map__facts"]),
            classes=["tr-map__module", f"tr-map__module--{module.status.replace(' ', '-')}"],
        )
