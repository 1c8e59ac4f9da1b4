"""``{questions}``: what people ask, by type, with what an educator can say."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import load_questions
from tworings.model import Ledger, Question, QuestionBank, QuestionType
from tworings.sphinx_ext import modules
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.evidence import claim_anchor
from tworings.sphinx_ext.modules import ListedModule
from tworings.sphinx_ext.screen_only import PART

#: Each type in plain words: a heading, and how such a question is met.
TYPES: dict[QuestionType, tuple[str, str]] = {
    "fact": (
        "Facts",
        "There is a source. Give the answer with its limits, and say what is not known.",
    ),
    "is_it_normal": (
        "Is it normal?",
        "Behind it often stands a worry. Answer the worry first, then say when to have it checked.",
    ),
    "personal": (
        "Personal questions",
        "About you, or about the one who asks. Keep your own life out of it, and turn the question "
        "into one for everybody.",
    ),
    "values": (
        "Values",
        "People differ, and no source decides. Say what is known, name more than one view, and "
        "leave the answer to the person.",
    ),
    "shock": (
        "Questions that test the room",
        "Stay calm. There is often a true question inside; answer that one, in plain words.",
    ),
    "disclosure": (
        "When somebody tells of harm",
        "Listen, believe, thank them, and say where help is. Read [the page on it] first.",
    ),
}
#: The page that the last of these leads to, from the page of the questions.
DISCLOSURES = "facilitation/disclosures"
COUNT = "{shown} of {all} questions"


class QuestionsDirective(SphinxDirective):
    """List every question of ``educators/questions.yaml``, and let a reader look for some."""

    def run(self) -> list[nodes.Node]:
        """Return the form, hidden until a script can answer it, and a section a type."""
        book = book_folder(self.env.app)
        path = book / "educators" / "questions.yaml"
        for file in (path, book / "claims.yaml", book / "references.bib"):
            self.env.note_dependency(str(file))
        for file in modules.files(self.env.app):
            self.env.note_dependency(str(file))
        bank = load_questions(path)
        titles = {one.id: one for one in modules.listed(self.env.app)}
        # The class by which the page gets its script.
        marker = nodes.container(classes=["tr-questions", PART])
        marker += nodes.raw("", _form(bank, titles), format="html")
        return [marker, *(self._section(kind, bank, titles) for kind in TYPES if _of(kind, bank))]

    def _section(
        self, kind: QuestionType, bank: QuestionBank, titles: dict[str, ListedModule]
    ) -> nodes.section:
        heading, how = TYPES[kind]
        name = kind.replace("_", "-")
        section = nodes.section(
            ids=[f"questions-{name}"], names=[heading.lower()], classes=["tr-questions__type"]
        )
        self.state.document.note_implicit_target(section)
        section += nodes.title("", heading)
        before, link, after = how.partition("[the page on it]")
        intro = nodes.paragraph("", before)
        if link:
            intro += self._page(link.strip("[]"), DISCLOSURES)
            intro += nodes.Text(after)
        section += intro
        for own in _of(kind, bank):
            section += self._question(bank[own], bank.ledger, titles.get(bank[own].module))
        return section

    def _question(
        self, question: Question, ledger: Ledger, module: ListedModule | None
    ) -> list[nodes.Node]:
        begin = (
            f'<details class="tr-question" id="question-{question.id}" '
            f'data-tr-type="{question.type}" data-tr-module="{question.module}">'
            f"<summary>{question.asked.inline_html}</summary>{question.answer.html}"
        )
        for word, text in (("Do", question.do), ("Leave out", question.avoid)):
            if text:
                begin += (
                    f'<p class="tr-question__advice"><strong>{word}:</strong> '
                    f"{text.inline_html}</p>"
                )
        facts = nodes.paragraph("", "Module: ", classes=["tr-small", "tr-sources"])
        if module and module.docname:
            facts += self._page(module.title, f"/{module.docname}")
        else:
            facts += nodes.Text(module.title if module else question.module)
        for index, claim in enumerate(question.claims):
            facts += nodes.Text(". Sources: " if index == 0 else ", ")
            facts += self._claim(claim, ledger)
        return [
            nodes.raw("", begin, format="html"),
            facts,
            nodes.raw("", "</details>", format="html"),
        ]

    def _claim(self, claim: str, ledger: Ledger) -> addnodes.pending_xref:
        labels = (reference.label for reference in ledger.references_of([claim]))
        return self._xref("ref", claim_anchor(claim), "; ".join(labels))

    def _page(self, text: str, target: str) -> addnodes.pending_xref:
        return self._xref("doc", target, text)

    def _xref(self, kind: str, target: str, text: str) -> addnodes.pending_xref:
        # A reference that Sphinx resolves: it differs in the book on one page.
        return addnodes.pending_xref(
            "",
            nodes.inline("", text),
            refdomain="std",
            reftype=kind,
            refdoc=self.env.docname,
            reftarget=target,
            refexplicit=True,
            refwarn=True,
        )


def _of(kind: QuestionType, bank: QuestionBank) -> list[str]:
    return [own for own, question in bank.items() if question.type == kind]


def _form(bank: QuestionBank, titles: dict[str, ListedModule]) -> str:
    used = {question.module for question in bank.values()}
    kinds = [(kind, heading) for kind, (heading, _) in TYPES.items() if _of(kind, bank)]
    named = [(own, f"{m.number}. {m.title}") for own, m in titles.items() if own in used]
    count = COUNT.format(shown=len(bank), all=len(bank))
    return (
        '<form class="tr-search tr-questions__form" role="search" aria-label="Questions" '
        f'autocomplete="off" data-tr-count="{escape(COUNT)}" hidden>'
        '<div class="tr-questions__fields tr-view">'
        '<p><label for="tr-questions-words">Words to look for</label>'
        '<input id="tr-questions-words" type="search" autocomplete="off" spellcheck="false"></p>'
        f"{_select('type', 'Type', 'All types', kinds)}"
        f"{_select('module', 'Module', 'All modules', named)}</div>"
        '<p class="tr-actions tr-view">'
        '<button class="tr-button" type="button" data-tr-act="all">Show all</button>'
        '<button class="tr-button" type="button" data-tr-act="open">Open the answers</button>'
        '<button class="tr-button" type="button" data-tr-act="close">Close the answers</button>'
        '<button class="tr-button" type="button" data-tr-act="print">Print what is shown</button>'
        f'</p><p class="tr-questions__count" role="status">{count}</p>'
        '<p class="tr-small">The words stay on this page. They are not sent and not kept.</p>'
        "</form>"
    )


def _select(name: str, label: str, every: str, options: list[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{value}">{escape(text)}</option>' for value, text in options)
    return (
        f'<p><label for="tr-questions-{name}">{label}</label>'
        f'<select id="tr-questions-{name}" autocomplete="off">'
        f'<option value="">{every}</option>{listed}</select></p>'
    )
