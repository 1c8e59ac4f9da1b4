"""The quiz as plain HTML: items to work on with a pencil, and the key at the end."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from tworings.model import Drawing, Ledger, ScaleForm
from tworings.model.items.numeric import as_text
from tworings.model.scale import STEPS
from tworings.widgets._base import sources_of
from tworings.widgets.quiz.key import key_html
from tworings.widgets.quiz.payload import picture_of
from tworings.widgets.quiz.shown import ShownItem, ShownPart, ShownStimulus
from tworings.widgets.quiz.strings import STRINGS
from tworings.widgets.quiz.wording import lead_in

BLANK = STRINGS["blank"]


def item_anchor(item_id: str) -> str:
    """Return what a link to an item of a module's quiz names; ``quiz.js`` knows it as well."""
    return f"item-{item_id}"


def fallback_html(
    title: str,
    parts: Iterable[ShownPart],
    bank_id: str = "",
    scales: ScaleForm | None = None,
) -> str:
    """Return the whole fallback of a quiz: the items of every part, then the key to all.

    Parameters
    ----------
    title : str
    parts : iterable of ShownPart
    bank_id : str
        Items that are called after it have an anchor. So an item that stands on a page twice,
        first among those to check before reading, has one anchor: where the whole bank is.
    scales : ScaleForm, optional
        Makes it a form for before and after: a line for the code, and 1 to 5 to each line.
    """
    parts = tuple(parts)
    asked = "\n".join(_heading_html(part) + _items_html(part, bank_id) for part in parts)
    keys = "\n".join(
        _heading_html(part) + "\n".join(key_html(one, part.ledger) for one in part.items)
        for part in parts
    )
    return (
        f'<p class="tr-quiz-title"><strong>{escape(title)}</strong><br>'
        f"{escape(STRINGS['key_later'])}</p>\n"
        f"{_own_code_html() if scales else ''}{asked}\n{scales_html(scales) if scales else ''}"
        f'<p class="tr-quiz-title"><strong>{escape(STRINGS["key_heading"])}</strong></p>\n'
        f"{keys}"
    )


def _own_code_html() -> str:
    box = escape(STRINGS["box"])
    return (
        f"<p>{escape(STRINGS['answers_code'])}: {BLANK}<br>{escape(STRINGS['answers_code_how'])}"
        f"</p>\n<p>{escape(STRINGS['answers_time'])} {box} {escape(STRINGS['answers_pre'])} "
        f"{box} {escape(STRINGS['answers_post'])}</p>\n"
    )


def scales_html(form: ScaleForm) -> str:
    """Return the lines of scales with boxes to tick."""
    boxes = " ".join(f"{escape(STRINGS['box'])} {step}" for step in STEPS)
    parts = [f"<p>{form.intro.inline_html}</p>"]
    for scale in form.scales:
        ends = STRINGS["answers_ends"].format(low=scale.low, high=scale.high)
        rows = "".join(f"<li>{line.text.inline_html}<br>{boxes}</li>" for line in scale.lines)
        parts.append(f"<p><strong>{escape(scale.title)}</strong> {escape(ends)}</p><ol>{rows}</ol>")
    # On paper what is handed out ends here; the key begins on a page of its own.
    return f'<div class="tr-quiz-form">{"".join(parts)}</div>\n'


def _heading_html(part: ShownPart) -> str:
    if not part.title:
        return ""
    return f'<p class="tr-quiz-part"><strong>{escape(part.title)}</strong></p>\n'


def _items_html(part: ShownPart, bank_id: str) -> str:
    before = {one.numbers[0]: stimulus_html(one, part.ledger) for one in part.stimuli}
    rows = "\n".join(
        f"<li{_anchor(one, bank_id)}>"
        f"{before.get(one.number, '')}{_item_html(one)}{_hints_html(one)}</li>"
        for one in part.items
    )
    first = part.items[0].number if part.items else 1
    start = f' start="{first}"' if first > 1 else ""
    return f'<ol class="tr-quiz-items"{start}>\n{rows}\n</ol>'


def _anchor(shown: ShownItem, bank_id: str) -> str:
    own = bank_id and shown.item.id.startswith(f"{bank_id}.")
    return f' id="{escape(item_anchor(shown.item.id))}"' if own else ""


def stimulus_html(shown: ShownStimulus, ledger: Ledger) -> str:
    """Return what several items refer to, with its picture where it has one."""
    stimulus, drawing = shown.stimulus, shown.drawing
    many = "stimulus_for" if len(shown.numbers) > 1 else "stimulus_for_one"
    numbers = STRINGS[many].format(numbers=", ".join(map(str, shown.numbers)))
    sources = sources_of(ledger, stimulus.claims, "<p>{}</p>")
    return (
        f'<div class="tr-quiz-stimulus"><p><strong>{escape(stimulus.title)}</strong> '
        f"({escape(numbers)})</p>{stimulus.text.html if stimulus.text else ''}"
        + (_picture_html(picture_of("stimulus", stimulus.id), drawing, True) if drawing else "")
        + f"{sources}</div>"
    )


def _picture_html(name: str, drawing: Drawing, caption: bool = False) -> str:
    below = STRINGS["view"].format(view=drawing.view)
    if caption:
        below += f" {drawing.caption}"
    return (
        f'<div class="tr-quiz-picture" data-tr-slot="{escape(name)}" role="img" '
        f'aria-label="{escape(drawing.alt)}">{drawing.svg}</div><p>{escape(below)}</p>'
    )


def _item_html(shown: ShownItem) -> str:
    item = shown.item
    head = f"<p><strong>{item.stem.inline_html}</strong><br>{lead_in(item)}</p>"
    if item.type == "order":
        rows = "".join(f"<li>{BLANK} {c.text.inline_html}</li>" for c in shown.choices)
        return f"{head}<ul>{rows}</ul>"
    if item.type == "match":
        options = "".join(f"<li>{o.text.inline_html}</li>" for o in shown.options)
        rows = "".join(f"<li>{r.text.inline_html}: {BLANK}</li>" for r in shown.rows)
        return f'{head}<ol type="A">{options}</ol><ul>{rows}</ul>'
    if item.type == "numeric":
        ends = {"low": as_text(item.low), "high": as_text(item.high)}
        said = STRINGS["estimate_blank"].format(blank=BLANK, unit=item.unit, **ends)
        return f"{head}<p>{escape(said)}</p>"
    if item.type == "hotspot":
        picture = _picture_html(picture_of("item", item.id), shown.drawing)
        return f"{head}{picture}<p>{escape(STRINGS['part_blank'].format(blank=BLANK))}</p>"
    if item.type == "reflection":
        return f"{head}<p>{escape(STRINGS['thought_later'])}</p>"
    choices = "".join(f"<li>{c.text.inline_html}</li>" for c in shown.choices)
    return f'{head}<ol type="a">{choices}</ol>'


def _hints_html(shown: ShownItem) -> str:
    if not shown.item.hints:
        return ""
    hints = "".join(f"<li>{hint.inline_html}</li>" for hint in shown.item.hints)
    said = escape(STRINGS["hints"].format(n=shown.number))
    return f"<details><summary>{said}</summary><ol>{hints}</ol></details>"
