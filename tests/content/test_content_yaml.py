"""Reading YAML: what plain words mean, where things stand, and every way to be refused."""

from datetime import date

import pytest
import yaml

from tworings.content import ContentError
from tworings.content import yaml_reader as reader


@pytest.fixture(params=["CLoader", "SafeLoader"])
def parse(request, monkeypatch):
    """Both of PyYAML's parsers: the second is used where the first was not built."""
    monkeypatch.setattr(reader, "_LOADER", getattr(yaml, request.param))
    return lambda text: reader.parse_yaml(text, "a.yaml")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("12", 12),
        ("-3", -3),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e5", "1e5"),
        ("1.0e999", "1.0e999"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("2026-11-22", date(2026, 11, 22)),
        ("2026-02-30", "2026-02-30"),
        ("'2026-11-22'", "2026-11-22"),
        ("'true'", "true"),
        ('"12"', "12"),
        ("<<", "<<"),
        ("100°", "100°"),
    ],
)
def test_plain_words(parse, written, meant):
    value = parse(f"a: {written}\n").value["a"]
    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_text(parse):
    assert parse("1: a\ntrue: b\n2026-11-22: c\n").value == {
        "1": "a",
        "true": "b",
        "2026-11-22": "c",
    }


def test_every_key_and_entry_has_its_line(parse):
    document = parse(
        "# comment\na:\n  b: >-\n    two\n    lines\n  c:\n    - d\n    - e: f\n      g: h\n"
    )
    lines = {
        (): 2,
        ("a",): 2,
        ("a", "b"): 3,
        ("a", "c"): 6,
        ("a", "c", 0): 7,
        ("a", "c", 1): 8,
        ("a", "c", 1, "g"): 9,
        # What is not there is told at what should hold it.
        ("a", "missing"): 2,
        ("a", "c", 1, "missing"): 8,
        ("a", "c", 7): 6,
        ("a", "b", "deeper"): 3,
    }
    assert {path: document.line(path) for path in lines} == lines


#: Each: the text, the line of the fault, and a piece of what is said.
REFUSED = [
    ("a: 1\n\tb: 2\n", 2, "a tab is used as indentation"),
    ("a:\n  - b\n \t- c\n", 3, "a tab is used as indentation"),
    ("-\tid: x\n", 1, "a tab is used as indentation"),
    ("a: [1, 2\nb: 3\n", 2, "a list in brackets is not finished"),
    ("a: {b: 1\nc: 2\n", 2, "a mapping is not finished"),
    ("a: b: c\n", 1, "a colon stands where no key can be"),
    ("a: 1\nb: 'x\nc: d\n\n\n", 2, "a quoted text is not finished"),
    ("- a\nb: 1\n", 2, "does not fit the list"),
    ("a:\n  - b\n c: 1\n", 3, "does not fit the lines above"),
    ("a: 'it's'\n", 1, "does not fit the lines above"),
    ('a: "\\q"\n', 1, "a backslash inside double quotes"),
    ("a: @x\n", 1, "a character that YAML keeps for itself"),
    ("a: |x\n", 1, 'what follows "|" or ">"'),
    ("a: &\n", 1, 'a text starts with "&" or "*"'),
    ("a: &b c\n", 1, 'an anchor ("&b")'),
    ("a: &b [c]\n", 1, 'an anchor ("&b")'),
    ("a: b\nc: *d\n", 2, 'an alias ("*d")'),
    ("*a : b\n", 1, 'an alias ("*a")'),
    ("a: !!int 1\n", 1, 'a tag ("tag:yaml.org,2002:int")'),
    ("a: !x [1]\n", 1, 'a tag ("!x")'),
    ("a: !x!y 1\n", 1, "a tag or a directive"),
    ("%YAML 3.0\n---\na: b\n", 1, "a tag or a directive"),
    ("a: 1\nb: 2\na: 3\n", 3, 'key "a" is written twice; the first is on line 1'),
    ("a: 1\n---\nb: 2\n", 2, "a second document"),
    ("a: 1\n...\nb: 2\n", 3, "end of the document"),
    ("? [a]\n: b\n", 1, "where a key should be"),
    ("? \n: b\n", 1, "a key is empty"),
    ("]\n", 1, "not understood here"),
    ("[" * 21 + "]" * 21, 1, "deeper than 20"),
    ('a: "\\0"\n', 1, "a control character"),
    ("# nothing\n", 1, "comments at most"),
    ("~\n", 1, "comments at most"),
]


@pytest.mark.parametrize(("text", "line", "said"), REFUSED, ids=[said for _, _, said in REFUSED])
def test_refused(parse, text, line, said):
    with pytest.raises(ContentError) as caught:
        parse(text)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("a.yaml", line)
    assert said in fault.problem
    assert fault.expected
    assert fault.mend


def test_twenty_levels_are_enough(parse):
    assert parse("[" * 20 + "]" * 20).value


def test_faults_that_do_not_stop_the_reader_come_together(parse):
    with pytest.raises(ContentError) as caught:
        parse("a: &x 1\na: !y 2\nb: *x\n")
    assert [fault.line for fault in caught.value.faults] == [1, 2, 2, 3]


def test_a_tab_inside_a_text_is_no_indentation(parse):
    assert parse('a: "b\tc"\n').value == {"a": "b\tc"}
