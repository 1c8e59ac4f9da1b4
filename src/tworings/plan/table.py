"""A timetable as HTML: what stands in notebooks, on paper and without scripts."""

from __future__ import annotations

from html import escape

from tworings.plan._words import WORDS
from tworings.plan.packing import Packed
from tworings.plan.timetable import Line, Timetable


def timetable_html(timetable: Timetable) -> str:
    """Return the answer, the table and the packing list; the table is named by its title."""
    # The marker asks the book for the style of agendas alone, with no script.
    return f'<div class="tr-agenda-plain" data-tr-look="agenda">{inside_html(timetable)}</div>'


def inside_html(timetable: Timetable) -> str:
    """Return the same, to stand in something that has the style already."""
    parts = [f"<p>{escape(timetable.answer)}</p>"]
    if timetable.elsewhere:
        parts.append(f"<p>{escape(timetable.elsewhere)}</p>")
    if timetable.lines:
        parts.append(_table(timetable))
    else:
        parts.insert(0, f"<p><strong>{escape(timetable.title)}</strong></p>")
    parts.append(packing_html(timetable))
    return "\n".join(parts)


def packing_html(timetable: Timetable) -> str:
    """Return the packing list: what the educator brings, and online what each person has ready."""
    wish = timetable.wish
    yours = "pack_online" if wish.online else "pack"
    lists = []
    for whose, heading in (("you", yours), ("each", "each")):
        things = [packed for packed in timetable.packing if packed.whose == whose]
        if things:
            title = escape(WORDS[heading].format(people=wish.people))
            items = "".join(f"<li>{escape(_packed(packed))}</li>" for packed in things)
            lists.append(f'<p class="tr-agenda-pack"><strong>{title}</strong></p><ul>{items}</ul>')
    return "\n".join(lists)


def _packed(packed: Packed) -> str:
    return WORDS["list"].format(thing=packed.thing, count=packed.count)


def _table(timetable: Timetable) -> str:
    heads = [WORDS[f"head_{key}"] for key in ("start", "minutes", "what", "late")]
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    rows = "".join(_row(line, timetable.wish.online, heads) for line in timetable.lines)
    fit, length = timetable.fit, timetable.wish.length
    total = WORDS["minutes"].format(planned=length, low=fit.least, high=fit.most)
    return (
        f'<table class="tr-agenda-table"><caption>{escape(timetable.title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
        f'<tfoot><tr><th scope="row">{escape(timetable.end)}</th>'
        f"<td {_head(heads[1])}>{escape(total)}</td>"
        f"<td>{escape(WORDS['end'])}</td><td></td></tr></tfoot></table>"
    )


def _row(line: Line, online: bool, heads: list[str]) -> str:
    minutes = WORDS["minutes"].format(planned=line.planned, low=line.low, high=line.high)
    return (
        f'<tr><th scope="row">{escape(line.start)}</th>'
        f"<td {_head(heads[1])}>{escape(minutes)}</td>"
        f"<td>{_what(line, online)}</td>"
        f"<td {_head(heads[3])}>{_late(line)}</td></tr>"
    )


def _head(text: str) -> str:
    return f'data-tr-head="{escape(text)}"'


def _what(line: Line, online: bool) -> str:
    part = line.part
    if part.kind == "talk":
        return f"<strong>{escape(part.of)}.</strong> {escape(part.title)}"
    if part.kind == "block":
        return escape(part.title)
    alone = f"<br><small>{escape(WORDS['alone'])} {escape(part.alone)}</small>" if online else ""
    return f"{escape(WORDS['activity'])} {escape(part.title)}{alone}"


def _late(line: Line) -> str:
    late = escape(line.late)
    never = escape(WORDS["never_cut"])
    if line.part.never_cut:
        return late.replace(never, f"<strong>{never}</strong>", 1)
    return late
