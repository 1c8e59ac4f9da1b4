"""The book's host: what Sphinx must know to build Two Rings.

``setup`` names every part once, in the order of a build: the check before it, the
directives that pages use, the transforms of what was read, the assets and the frame of
each page.
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

import tworings
from tworings.sphinx_ext import (
    assets,
    check,
    decks,
    freshness,
    glossary_links,
    missing_page,
    modules,
    notebook_copies,
    page,
    review,
    whole_book,
)
from tworings.sphinx_ext.answer_key import AnswerKeyDirective
from tworings.sphinx_ext.claim_links import LeadToClaims
from tworings.sphinx_ext.coverage import CoverageDirective
from tworings.sphinx_ext.dated import DatedDirective
from tworings.sphinx_ext.decks import (
    ActivityDirective,
    AimsDirective,
    ItemsDirective,
    NotesDirective,
    NumberSlides,
)
from tworings.sphinx_ext.drawing import DrawingDirective
from tworings.sphinx_ext.evidence import EvidenceDirective
from tworings.sphinx_ext.gallery import GalleryDirective, GalleryIndexDirective
from tworings.sphinx_ext.get_help import EmergencyNumbersDirective, GetHelpDirective
from tworings.sphinx_ext.glossary_links import LinkTerms
from tworings.sphinx_ext.later import KeepForLater
from tworings.sphinx_ext.lean import DropWrappers
from tworings.sphinx_ext.lesson import LessonDirective
from tworings.sphinx_ext.lines_to_write import KeepLinesToWrite
from tworings.sphinx_ext.module_map import ModuleMapDirective
from tworings.sphinx_ext.outgoing import MarkOutgoingLinks
from tworings.sphinx_ext.page_link import ResolvePageLinks
from tworings.sphinx_ext.plot import PlotDirective
from tworings.sphinx_ext.questions import QuestionsDirective
from tworings.sphinx_ext.scroller import ReachScrollers, Scroller, depart_scroller, visit_scroller
from tworings.sphinx_ext.sources import SourcesDirective
from tworings.sphinx_ext.standards_map import StandardsMapDirective
from tworings.sphinx_ext.stop_sign import StopSignDirective


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.add_config_value("tworings_book", "book", "env", [str])
    # Jupyter Book always sets this one; the extension that reads it is not loaded (_config.yml),
    # and Sphinx warns of a value that nobody knows.
    app.add_config_value("comments_config", {}, "", [dict])

    # The reader's ways out; _config.yml says what each one is.
    app.add_config_value("tworings_exit_url", "https://www.bbc.co.uk/weather", "html", [str])
    app.add_config_value("tworings_launch", "", "html", [str])
    app.add_config_value("tworings_noindex", False, "html", [bool])

    app.add_config_value("tworings_engine", "", "env", [str])
    app.add_config_value("tworings_static", "", "html", [str])
    app.connect("config-inited", freshness.take_digests)
    app.connect("config-inited", missing_page.take_address)

    # Before any other part: nothing may be written when the content has a fault.
    app.connect("builder-inited", check.refuse_faults, priority=1)
    app.connect("builder-inited", check.warn_of_stale_notebooks)
    app.connect("builder-inited", modules.read)
    app.connect("builder-inited", glossary_links.read)

    app.add_directive("answer-key", AnswerKeyDirective)
    app.add_directive("coverage", CoverageDirective)
    app.add_directive("dated", DatedDirective)
    app.add_directive("deck-activity", ActivityDirective)
    app.add_directive("deck-aims", AimsDirective)
    app.add_directive("deck-items", ItemsDirective)
    app.add_directive("drawing", DrawingDirective)
    app.add_directive("emergency-numbers", EmergencyNumbersDirective)
    app.add_directive("evidence", EvidenceDirective)
    app.add_directive("gallery", GalleryDirective)
    app.add_directive("gallery-index", GalleryIndexDirective)
    app.add_directive("get-help", GetHelpDirective)
    app.add_directive("lesson", LessonDirective)
    app.add_directive("module-map", ModuleMapDirective)
    app.add_directive("notes", NotesDirective)
    app.add_directive("plot", PlotDirective)
    app.add_directive("questions", QuestionsDirective)
    app.add_directive("sources", SourcesDirective)
    app.add_directive("standards-map", StandardsMapDirective)
    app.add_directive("stop-sign", StopSignDirective)

    app.add_transform(KeepLinesToWrite)
    app.add_transform(NumberSlides)
    app.add_post_transform(DropWrappers)
    app.add_post_transform(KeepForLater)
    app.add_post_transform(LeadToClaims)
    app.add_post_transform(LinkTerms)
    app.add_post_transform(MarkOutgoingLinks)
    app.add_post_transform(ReachScrollers)
    app.add_post_transform(ResolvePageLinks)
    app.add_node(Scroller, html=(visit_scroller, depart_scroller))

    app.connect("source-read", review.depend_on_module)
    app.connect("source-read", glossary_links.depend_on_glossary)
    # Before the theme (500) reads it.
    app.connect("builder-inited", assets.set_dark_code_style, priority=400)
    app.connect("builder-inited", assets.write)
    # Before the theme (500) makes what no page shows.
    app.connect("html-page-context", page.spare_the_navigation, priority=400)
    # After the theme (500) has filled in its own.
    app.connect("html-page-context", page.fill_context, priority=600)
    app.connect("html-page-context", assets.choose, priority=600)
    app.connect("html-page-context", decks.choose_template)
    whole_book.setup(app)
    app.connect("build-finished", assets.leave_out)
    app.connect("build-finished", notebook_copies.write)

    return {
        "version": tworings.__version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
