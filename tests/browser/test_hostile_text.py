"""Whatever stands in a text field is shown as text, live and in the fallback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hostile_items import hostile_types
from standalone import drawing_of, page_of
from states import WIDE, diagram_states, quiz_states

from tworings import Diagram, Marathon, Quiz, draw
from tworings.model import (
    Atlas,
    Claim,
    ItemBank,
    Ledger,
    Module,
    MultipleResponse,
    MythOrFact,
    Reference,
    SingleResponse,
    Structure,
)

#: A trick, and how markdown shows it where that differs.
TRICKS: dict[str, tuple[str, str]] = {
    "closing script": ("</script><script>window.pwned=1</script>", ""),
    "closing everything": ("\"'></div></details></li></ol></section><b onclick=pwned()>", ""),
    "image": ('<img src="x:" onerror="window.pwned=1">', ""),
    "picture": ("<svg onload=window.pwned=1><style>*{display:none}</style>", ""),
    "template": ("{{ 7+7 }} {% include 'x' %} ${7+7} {n} {name}", ""),
    "link": ("[press](javascript:window.pwned=1) ![x](x:y)", ""),
    "autolink": ("<javascript:window.pwned=1>", ""),
    "comment": ("<!-- open", ""),
    "code": ("`<b>x</b>` ``` ~~~", "<b>x</b> ``` ~~~"),
    "entities": ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
    "right to left": ("\u202edaer eb ot txet \u2067", ""),
    "control characters": ("a\x01\x07\x1b[31m\x7fb", ""),
    "long word": ("m" * 5000, ""),
    "line separators": ("a\u2028b\u2029c", ""),
    "script in JSON": ('"}</script>\\u003c\\', '"}</script>\\u003c\\'),
}


class Fields:
    """Fills text fields with a trick, and remembers what each must show."""

    def __init__(self, trick: str, in_markdown: str) -> None:
        self.trick, self.in_markdown = trick, in_markdown or trick
        self.expected: list[str] = []
        self.expected_live: list[str] = []

    def rich(self, name: str) -> str:
        self.expected.append(f"{name}» {self.in_markdown} «{name}")
        return f"{name}» {self.trick} «{name}"

    def text(self, name: str) -> str:
        self.expected.append(f"{name}» {self.trick} «{name}")
        return f"{name}» {self.trick} «{name}"

    def live_only(self, name: str) -> str:
        """A field that the fallback leaves out."""
        self.expected_live.append(f"{name}» {self.trick} «{name}")
        return self.expected_live[-1]

    def unseen(self, name: str) -> str:
        """A field that is never text on the page, such as a tooltip."""
        return f"{name}» {self.trick} «{name}"


def hostile_ledger(fields: Fields) -> Ledger:
    claim = Claim(
        id="c",
        statement="A claim.",
        strength="cohort",
        references=("r",),
        checked_on=date(2026, 11, 1),
    )
    reference = Reference(
        "r", fields.text("label"), fields.unseen("citation"), "https://example.org/r"
    )
    return Ledger({"c": claim}, {"r": reference})


def hostile_quiz(fields: Fields) -> Quiz:
    common = {"objective": "m.o", "level": "remember", "claims": ("c",)}

    def choices(kind: str, ids: str) -> list[dict[str, str]]:
        return [
            {
                "id": i,
                "text": fields.rich(f"{kind}-text-{i}"),
                "rationale": fields.rich(f"{kind}-why-{i}"),
            }
            for i in ids
        ]

    items = (
        MythOrFact.model_validate(
            {
                **common,
                "id": "m.first",
                "type": "myth_or_fact",
                "stem": fields.rich("stem-1"),
                "lead_in": fields.rich("lead-1"),
                "key": "myth",
                "rationales": {v: fields.rich(f"why-{v}") for v in ("myth", "fact", "depends")},
            }
        ),
        SingleResponse.model_validate(
            {
                **common,
                "id": "m.second",
                "type": "single_response",
                "stem": fields.rich("stem-2"),
                "lead_in": fields.rich("lead-2"),
                "key": "a",
                "choices": choices("one", "abc"),
            }
        ),
        MultipleResponse.model_validate(
            {
                **common,
                "id": "m.third",
                "type": "multiple_response",
                "stem": fields.rich("stem-3"),
                "key": ["a", "b"],
                "choices": choices("some", "abc"),
            }
        ),
    )
    module = Module.model_validate(
        {
            "id": "m",
            "number": 1,
            "title": "M",
            "minutes": {"self_study": 1, "workshop": 1},
            "topics": [{"id": "S1", "taught_at": fields.unseen("home"), "items": ["m.first"]}],
            "objectives": [
                {
                    "id": "m.o",
                    "tag": "K",
                    "level": "remember",
                    "verb": "name",
                    "text": "X" + fields.unseen("objective"),
                    "taught_at": fields.unseen("heading"),
                }
            ],
            "activities": [
                {
                    "id": "m.a",
                    "title": "A",
                    "objectives": ["m.o"],
                    "minutes": {"low": 1, "high": 2},
                    "alone": "Alone.",
                }
            ],
            "check_first": ["m.first", "m.second"],
        }
    )
    return Quiz(ItemBank("m", fields.text("title"), items, module, hostile_ledger(fields)))


def hostile_diagram(fields: Fields) -> Diagram:
    drawing = draw("median-prostate")
    structures = {}
    for n, region in enumerate(drawing.regions):
        structures[region.structure] = Structure.model_validate(
            {
                "id": region.structure,
                "name": fields.text(f"name-{n}"),
                "latin": fields.text(f"latin-{n}"),
                "lay_name": fields.text(f"lay-{n}"),
                "also_called": [fields.live_only(f"called-{n}")],
                "is": fields.rich(f"is-{n}"),
                "does": fields.rich(f"does-{n}"),
                "control": "partly",
                "control_note": fields.rich(f"control-{n}"),
                "claims": ["c"],
            }
        )
    states = tuple(
        replace(
            state,
            title=fields.text(f"state-{state.id}"),
            description=fields.text(f"told-{state.id}"),
        )
        for state in drawing.states
    )
    drawing = replace(
        drawing,
        title=fields.text("title"),
        view=fields.text("view"),
        alt=fields.unseen("alt"),
        caption=fields.text("caption"),
        claims=("c",),
        states=states,
    )
    return Diagram(drawing, Atlas(structures, hostile_ledger(fields)))


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def harm(page) -> list[str]:
    """What a trick that worked would have left."""
    return page.evaluate(
        """() => [
          ...[...document.querySelectorAll("main *")].filter((one) => (
            /^(img|script|iframe|object|embed|style|b|meta|base)$/.test(one.localName)
            && one.type !== "application/json")).map((one) => one.outerHTML.slice(0, 80)),
          ...[...document.querySelectorAll("main *")].flatMap((one) => [...one.attributes]
            .filter((a) => a.name.startsWith("on") || /^\\s*javascript:/i.test(a.value))
            .map((a) => `${a.name}=${a.value}`)),
          ...("pwned" in window ? ["a script ran"] : []),
        ]"""
    )


def refuse_dialogs(page) -> list[str]:
    opened: list[str] = []

    def note(dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    return opened


def hostile_item_types(fields: Fields) -> Quiz:
    items, stimuli, drawing = hostile_types(fields)
    ledger = hostile_ledger(fields)
    bank = ItemBank("m", fields.text("title"), items, None, ledger, stimuli, confidence=True)
    return Quiz(bank, lambda name: drawing)


def hostile_marathon(fields: Fields) -> Marathon:
    bank = hostile_quiz(fields)._bank
    # The title of a bank is not shown where it has a module.
    fields.expected = [text for text in fields.expected if not text.startswith("title»")]
    title = {"title": fields.text("module-title")}
    items, stimuli, drawing = hostile_types(fields)
    ledger = hostile_ledger(fields)
    banks = [
        replace(bank, module=bank.module.model_copy(update=title)),
        ItemBank("own", fields.text("bank-title"), items, None, ledger, stimuli, confidence=True),
    ]
    return Marathon(banks, lambda name: drawing)


MAKERS = {
    "quiz": hostile_quiz,
    "item types": hostile_item_types,
    "marathon": hostile_marathon,
    "diagram": hostile_diagram,
}


def chosen_and_played(view, payload: dict) -> Iterator[str]:
    """The filters, and then what a quiz shows."""
    yield "filters"
    view.get_by_role("button", name="Start").click()
    view.locator(".tr-quiz__head").wait_for()
    yield from quiz_states(view, payload, every_choice=True)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("trick", TRICKS)
def test_live_view_shows_it_as_text(open_alone, kind, trick):
    fields = Fields(*TRICKS[trick])
    widget = MAKERS[kind](fields)
    options = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}
    page = open_alone(page_of(widget), **options)
    dialogs = refuse_dialogs(page)
    view = page.locator(f".tr-live .tr-{widget.kind}")
    if kind == "marathon":
        states = chosen_and_played(view, widget.payload)
    elif widget.kind == "quiz":
        states = quiz_states(view, widget.payload, every_choice=True)
    else:
        states = diagram_states(view, drawing_of(widget))
    told, faults = [], []
    for state in states:
        told.append(view.evaluate("e => e.textContent + ' ' + e.getAttribute('aria-label')"))
        faults += [f"{state}: {fault}" for fault in page.evaluate(WIDE) + harm(page) + dialogs]
    assert not faults, "\n".join(faults)[:3000]
    shown = bare(" ".join(told))
    expected = fields.expected + fields.expected_live
    missing = [text for text in expected if bare(text) not in shown]
    assert not missing, "\n".join(text[:200] for text in missing)


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("trick", TRICKS)
def test_fallback_shows_it_as_text(open_alone, kind, trick):
    fields = Fields(*TRICKS[trick])
    widget = MAKERS[kind](fields)
    options = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False}
    page = open_alone(page_of(widget), **options)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    fallback = page.locator(".tr-fallback")
    shown = bare(fallback.text_content())
    missing = [text for text in fields.expected if bare(text) not in shown]
    assert not missing, "\n".join(text[:200] for text in missing)
    assert harm(page) == []
    assert page.evaluate(WIDE) == []
    # The page has not been torn: what follows still follows.
    assert page.locator("main > p").last.inner_text() == "After them."


def test_harm_is_seen_when_it_is_done(open_alone):
    page = open_alone(page_of(hostile_quiz(Fields("plain", ""))))
    assert harm(page) == []
    page.evaluate(
        """() => { const one = document.createElement("img"); one.setAttribute("onerror", "1");
          document.querySelector(".tr-live").append(one); }"""
    )
    assert len(harm(page)) == 2
