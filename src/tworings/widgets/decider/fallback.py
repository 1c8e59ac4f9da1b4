"""The plain table: what the decider says with no script, on paper, and in an unrun notebook."""

from __future__ import annotations

from html import escape

from tworings.model import Condition, DecisionTable, Factor, Rule, Verdict
from tworings.widgets._base import sources_of
from tworings.widgets.decider.strings import STRINGS


def fallback_html(table: DecisionTable) -> str:
    """Return the whole table: every combination, its verdict, the reason, the sources."""
    text = table.text
    parts = [
        f'<p class="tr-decider-title"><strong>{escape(text.title)}</strong><br>'
        f"{text.intro.inline_html}</p>"
    ]
    if text.safety_note:
        parts.append(
            f'<p class="tr-decider-note">{text.safety_note.inline_html}'
            f"{_sources(table, text.claims)}</p>"
        )
    parts += [_factor_html(factor) for factor in table.factors if _has_notes(factor)]
    is_grid = len(table.factors) <= 2 and all(f.kind == "choice" for f in table.factors)
    parts.append(_grid(table) if is_grid else _rows(table))
    parts.append(_heading("verdicts_heading"))
    items = "".join(
        f"<dt><strong>{_title(verdict)}</strong></dt>"
        f"<dd>{verdict.means.inline_html} {verdict.next_.inline_html}</dd>"
        for verdict in table.verdicts.values()
    )
    parts.append(f"<dl>{items}</dl>")
    return "\n".join(parts)


def _heading(key: str) -> str:
    return f'<p class="tr-decider-title"><strong>{escape(STRINGS[key])}</strong></p>'


def _sources(table: DecisionTable, claims: tuple[str, ...]) -> str:
    return sources_of(table.ledger, claims, " <small>{}</small>")


def _title(verdict: Verdict) -> str:
    mark = f"tr-decider-mark tr-decider-mark--{verdict.tone}"
    return f'<span class="{mark}">{escape(verdict.title)}</span>'


def _has_notes(factor: Factor) -> bool:
    return bool(factor.kind == "scale" or factor.note or any(o.note for o in factor.options))


def _factor_html(factor: Factor) -> str:
    """Say what is asked, where the table's own words are too short for it."""
    said = f"<strong>{escape(factor.title)}</strong>"
    if factor.note:
        said += f" {escape(factor.note)}"
    if factor.kind == "scale":
        return f"<p>{said} 0: {escape(factor.low or '')}; 10: {escape(factor.high or '')}.</p>"
    notes = "; ".join(f"{escape(o.text)}: {escape(o.note)}" for o in factor.options if o.note)
    return f"<p>{said}{f' {notes}.' if notes else ''}</p>"


def _says(factor: Factor, condition: Condition) -> str:
    """Return a condition in words: "any", "Latex; Nitrile", "0 to 3"."""
    values = condition.values(factor)
    if values == factor.values:
        return STRINGS["any"]
    if condition.span is not None:
        low, high = condition.span
        return str(low) if low == high else STRINGS["to"].format(low=low, high=high)
    # Options may hold a comma or an "or" of their own.
    return "; ".join(factor.says(value) for value in values)


def _rows(table: DecisionTable) -> str:
    """Give each rule a row and each factor a column: short, and still every combination."""
    heads = [*(f.title for f in table.factors), STRINGS["rule_verdict"], STRINGS["rule_why"]]
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in heads)
    rows = "".join(f"<tr>{_row(table, rule)}</tr>" for rule in table.rules)
    return (
        f'<table class="tr-decider-rows"><caption>{escape(STRINGS["table_heading"])}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(table: DecisionTable, rule: Rule) -> str:
    cells = "".join(
        f'<td data-tr-head="{escape(factor.title)}">'
        f"{escape(_says(factor, rule.when[factor.id]))}</td>"
        for factor in table.factors
    )
    verdict = table.verdicts[rule.verdict]
    return (
        f"{cells}<td><strong>{_title(verdict)}</strong></td>"
        f"<td>{rule.reason.inline_html}{_sources(table, rule.claims)}</td>"
    )


def _grid(table: DecisionTable) -> str:
    """Cross the options of the first factor with those of the second; the reasons stand below."""
    first, second = table.factors[0], (table.factors[1] if len(table.factors) > 1 else None)
    columns = second.options if second else (None,)
    heads = [o.text if o else STRINGS["rule_verdict"] for o in columns]
    top = first.title if second is None else f"{first.title} / {second.title}"
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in (top, *heads))
    rows = []
    for row in first.options:
        cells = []
        for column, title in zip(columns, heads, strict=True):
            chosen = {first.id: row.id}
            if second is not None and column is not None:
                chosen[second.id] = column.id
            rule = table.rule_for(chosen)
            number = STRINGS["grid_reason"].format(n=table.rules.index(rule) + 1)
            cells.append(
                f'<td data-tr-head="{escape(title)}"><strong>'
                f"{_title(table.verdicts[rule.verdict])}</strong> "
                f"<small>({escape(number)})</small></td>"
            )
        rows.append(f'<tr><th scope="row">{escape(row.text)}</th>{"".join(cells)}</tr>')
    reasons = "".join(
        f"<li>{rule.reason.inline_html}{_sources(table, rule.claims)}</li>" for rule in table.rules
    )
    return (
        f'<table class="tr-decider-grid"><caption>{escape(STRINGS["table_heading"])}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>\n"
        f"{_heading('reasons_heading')}\n<ol>{reasons}</ol>"
    )
