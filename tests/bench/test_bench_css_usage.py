from __future__ import annotations

from bench.css_usage import Sheet, rules, usage

TEXT = """/* a { } */
@import "other.css";
p { color: red; content: "}" }
@media (width > 1px) { .wide { margin: 0 } @supports (gap: 0) { .deep{gap:0} } }
@keyframes turn { from { top: 0 } to { top: 1px } }
@font-face { font-family: x }
.last:not(i),
.never { top: 0 }
"""


def test_every_style_rule_is_found_wherever_it_stands():
    assert [TEXT[a:b] for a, b in rules(TEXT)] == [
        'p { color: red; content: "}" }',
        ".wide { margin: 0 }",
        ".deep{gap:0}",
        ".last:not(i),\n.never { top: 0 }",
    ]


def test_what_was_used_is_known_by_its_end():
    sheet = Sheet(TEXT, {TEXT.index("}", TEXT.index(".wide")) + 1})
    assert ".wide { margin: 0 }" not in sheet.unused
    assert len(sheet.unused) == 3


def test_a_browser_tells_used_rules_in_every_look(chromium, tmp_path):
    style = (
        "p{margin:0}.none{top:0}@media print{p{color:#111}.paper{top:0}}"
        "@media (prefers-color-scheme:dark){p{color:#eee}}details[open] p{top:1px}"
    )
    (tmp_path / "a.css").write_text(style, encoding="utf-8")
    (tmp_path / "page.html").write_text(
        '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="a.css">'
        "<details><summary>More</summary><p>Words</p></details>",
        encoding="utf-8",
    )
    assert usage(chromium, tmp_path)["a.css"].unused == [".none{top:0}", ".paper{top:0}"]
