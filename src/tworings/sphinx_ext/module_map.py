"""``{module-map}``: the ten modules, which of them can be read, and what comes after them."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from tworings.sphinx_ext import modules
from tworings.sphinx_ext.modules import Closing, ListedModule


class ModuleMapDirective(SphinxDirective):
    """List every module with its number, its minutes and its status in words."""

    def run(self) -> list[nodes.Node]:
        """Return one list, and a line below it."""
        for path in modules.files(self.env.app):
            self.env.note_dependency(str(path))
        listing = nodes.enumerated_list(
            classes=["tr-map"], enumtype="arabic", prefix="", suffix="."
        )
        listing += [self._entry(module) for module in modules.listed(self.env.app)]
        closing = modules.closing(self.env.app)
        return [listing, self._after(closing)] if closing else [listing]

    def _after(self, closing: Closing) -> nodes.paragraph:
        link = self._link(closing.docname, closing.title)
        count = nodes.Text(f": {closing.items} items over all modules.")
        return nodes.paragraph("", "After them: ", link, count, classes=["tr-map__after"])

    def _entry(self, module: ListedModule) -> nodes.list_item:
        title = (
            self._link(module.docname, module.title)
            if module.docname
            else nodes.inline("", module.title)
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

    def _link(self, docname: str, title: str) -> addnodes.pending_xref:
        # A reference that Sphinx resolves: it differs in the book on one page.
        return addnodes.pending_xref(
            "",
            nodes.inline("", title),
            refdomain="std",
            reftype="doc",
            refdoc=self.env.docname,
            reftarget=f"/{docname}",
            refexplicit=True,
            refwarn=True,
        )
