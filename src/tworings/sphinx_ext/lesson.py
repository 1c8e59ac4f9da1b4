"""``{lesson}``: the plan of one module, from its own file and from the module's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import ContentError, load_lesson, load_module
from tworings.content.lesson import PLAN
from tworings.model import (
    Activity,
    AskedLine,
    Bring,
    Ledger,
    Lesson,
    Minutes,
    Module,
    Objective,
    SourcedLine,
    Talk,
)
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.decks import NAME as SLIDES
from tworings.sphinx_ext.decks import is_deck
from tworings.sphinx_ext.evidence import claim_anchor
from tworings.sphinx_ext.page_link import page_link

#: Where an educator finds the keys, in the book's folder.
KEYS = "educators/keys"
FOR_EACH = {
    "person": "for each person",
    "pair": "for each pair",
    "four": "for every four people",
    "room": "in all",
}
#: Every module has one.
HANDOUTS = "Handouts: 1 for each person"


class LessonDirective(SphinxDirective):
    """Show the plan of one module, in the same parts for each."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the facts, then a section a part."""
        book = book_folder(self.env.app)
        folder = book / "modules" / self.arguments[0]
        files = (folder / "module.yaml", folder / PLAN)
        for path in (*files, book / "claims.yaml", book / "references.bib"):
            self.env.note_dependency(str(path))
        try:
            module, plan = load_module(files[0]), load_lesson(files[1])
        except ContentError as error:
            raise self.error(str(error)) from error
        lesson, ledger = plan.content, plan.ledger
        return [
            *self._facts(module, lesson, folder),
            self._section("Before people come", _before(module, lesson)),
            self._section("Open", _said(lesson.open, ledger)),
            self._section(
                f"Say{_minutes(module.talk.minutes) if module.talk else ''}",
                f"<p>{lesson.show.inline_html}</p>{_said(lesson.points, ledger)}",
            ),
            *self._activities(module, lesson, ledger),
            self._section("People will ask", _asked(lesson.asked, ledger)),
            self._section("Watch for", _watched(lesson)),
            self._section("Opting out", f"<p>{lesson.opt_out.inline_html}</p>"),
            self._section("If late", _if_late(module) + _said(lesson.always, ledger)),
            self._section("Close", _said(lesson.close, ledger)),
        ]

    def _facts(self, module: Module, lesson: Lesson, folder: Path) -> list[nodes.Node]:
        facts = nodes.definition_list(classes=["tr-facts"])
        goals = nodes.bullet_list()
        goals += [nodes.list_item("", nodes.paragraph("", _goal(one))) for one in module.objectives]
        facts += _fact("People will be able to", goals)
        facts += _fact("Minutes", nodes.paragraph("", _all_minutes(module)))
        pages = nodes.paragraph("")
        inside = folder.relative_to(self.env.srcdir).as_posix()
        targets = [("the page", f"{inside}/{module.id}"), ("the handout", f"{inside}/handout")]
        if is_deck(self.env.app, f"{inside}/{SLIDES}"):
            targets.append(("the slides", f"{inside}/{SLIDES}"))
        targets.append(("the key", f"{self.config.tworings_book}/{KEYS}/{module.id}"))
        for text, target in targets:
            pages += nodes.Text(", " if len(pages) else "")
            pages += page_link(target, "", text)
        facts += _fact("Hand out and open", pages)
        gist = nodes.paragraph("", "", nodes.strong("", "If one thing stays: "))
        gist += nodes.Text(lesson.gist)
        return [gist, facts]

    def _activities(self, module: Module, lesson: Lesson, ledger: Ledger) -> list[nodes.section]:
        by_id = {one.id: one for one in module.activities}
        made = []
        for part in lesson.activities:
            own = by_id[part.activity]
            rows = (
                ("Do", _listed("ol", (step.inline_html for step in part.do))),
                ("Say", _said(part.say, ledger)),
                ("Debrief", _said(part.debrief, ledger)),
            )
            told = "".join(f"<dt>{name}</dt><dd>{html}</dd>" for name, html in rows)
            html = f'<dl class="tr-plan">{told}</dl>'
            made.append(self._section(f"{own.title}{_minutes(own.minutes)}", html))
        return made

    def _section(self, title: str, html: str) -> nodes.section:
        name = nodes.make_id(f"plan-{title.partition(' (')[0]}")
        section = nodes.section(ids=[name], names=[name])
        self.state.document.note_implicit_target(section)
        section += nodes.title("", title)
        section += nodes.raw("", html, format="html")
        return section


def _fact(name: str, value: nodes.Node) -> nodes.definition_list_item:
    return nodes.definition_list_item("", nodes.term("", name), nodes.definition("", value))


def _goal(objective: Objective) -> str:
    mark = objective.pass_mark
    return f"{objective.text}{f' ({mark.right} of {mark.of})' if mark else ''}"


def _timed(module: Module) -> list[tuple[str, Talk | Activity]]:
    """Return every part that takes time, with what it is called on the page."""
    talk = [("What is said", module.talk)] if module.talk else []
    return [*talk, *((one.title, one) for one in module.activities)]


def _minutes(minutes: Minutes) -> str:
    if minutes.low == minutes.high:
        return f" ({minutes.low} minutes)"
    return f" ({minutes.low} to {minutes.high} minutes)"


def _all_minutes(module: Module) -> str:
    parts = [part.minutes for _, part in _timed(module)]
    low, high = sum(one.low for one in parts), sum(one.high for one in parts)
    what = "The parts below" if module.talk else "The activities alone"
    return f"{module.minutes.workshop} as planned. {what} take {low} to {high}."


def _before(module: Module, lesson: Lesson) -> str:
    """Return what is done and packed beforehand."""
    done = _listed("ul", (step.inline_html for step in lesson.prepare))
    things = [one for _, part in _timed(module) for one in part.brings if one.where != "online"]
    brought = _listed("ul", map(escape, [HANDOUTS, *_brought(things)]))
    return f"{done}<p><strong>Bring:</strong></p>{brought}"


def _brought(things: Iterable[Bring]) -> Iterator[str]:
    """Yield each thing once: what is used up adds up, what stays serves every part."""
    counts: dict[tuple[str, str], int] = {}
    for one in things:
        before = counts.get((one.thing, one.per), 0)
        together = before + one.count if one.used_up else max(before, one.count)
        counts[one.thing, one.per] = together
    for (thing, per), count in counts.items():
        yield f"{thing}: {count} {FOR_EACH[per]}"


def _if_late(module: Module) -> str:
    """Return what a module loses when time runs out, part by part."""
    parts = _timed(module)
    spare = sum(part.minutes.high - part.minutes.low for _, part in parts)
    rows = []
    for title, part in parts:
        if part.never_cut:
            cut = "never cut; keep to the low bound"
        else:
            cut = part.if_late or "leave it out, and point to the handout"
        rows.append(f"<strong>{escape(title)}:</strong> {escape(cut)}")
    lead = f"From the high bounds to the low ones you win {spare} minutes. Then, part by part:"
    return f"<p>{lead}</p>{_listed('ul', rows)}<p><strong>Say even so:</strong></p>"


def _asked(asked: Iterable[AskedLine], ledger: Ledger) -> str:
    rows = "".join(
        f"<dt>{one.asked.inline_html}</dt>"
        f"<dd>{one.say.inline_html}{_cited(one.claims, ledger)}</dd>"
        for one in asked
    )
    return f'<dl class="tr-asked">{rows}</dl>'


def _watched(lesson: Lesson) -> str:
    rows = "".join(
        f"<dt>{one.sign.inline_html}</dt><dd>{one.do.inline_html}</dd>" for one in lesson.watch_for
    )
    return f'<dl class="tr-asked">{rows}</dl>'


def _said(lines: Iterable[SourcedLine], ledger: Ledger) -> str:
    rows = (f"{line.text.inline_html}{_cited(line.claims, ledger)}" for line in lines)
    return f'<ul class="tr-said">{"".join(f"<li>{row}</li>" for row in rows)}</ul>'


def _cited(claims: Iterable[str], ledger: Ledger) -> str:
    """Return the citations of a line, each to its claim in the evidence."""
    links: dict[str, str] = {}
    for one in claims:
        labels = [reference.label for reference in ledger.references_of([one])]
        # Two claims may share a source: each is named by one that the line has not named yet.
        label = next((own for own in labels if own not in links.values()), labels[0])
        links[one] = label
    linked = (f'<a href="#{claim_anchor(c)}">{escape(label)}</a>' for c, label in links.items())
    return f' <span class="tr-plan__cited">({", ".join(linked)})</span>' if links else ""


def _listed(tag: str, rows: Iterable[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{row}</li>' for row in rows)}</{tag}>"
