"""One more item at the end of a bank's list, and no other byte changed, however it is laid out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tworings.authoring.as_yaml import WIDTH, entry_lines
from tworings.authoring.bank_end import BankEnd
from tworings.content import ContentError, load_bank
from tworings.content.yaml_reader import parse_yaml

GOOD = Path(__file__).parents[1] / "content" / "good_book"
ITEM = {
    "id": "sample.new",
    "type": "myth_or_fact",
    "objective": "sample.pour",
    "level": "apply",
    "stem": "Tea: is it blue? # no",
    "claims": ["tea-is-hot"],
    "key": "myth",
    "rationales": {"myth": "It is not.", "fact": "Why 'not'?", "depends": "word " * 60 + "end."},
}
ITEM["rationales"]["depends"] = ITEM["rationales"]["depends"].strip()


@pytest.fixture
def bank(tmp_path, monkeypatch):
    shutil.copytree(GOOD, tmp_path / "book")
    monkeypatch.chdir(tmp_path)
    return Path("book/modules/sample/items.yaml")


def good(bank):
    return bank.read_bytes()


LAYOUTS = {
    "as it is": lambda raw: raw,
    "no final newline": lambda raw: raw.rstrip(b"\n"),
    "Windows line ends": lambda raw: raw.replace(b"\n", b"\r\n"),
    "Windows line ends, none at the end": lambda raw: raw.replace(b"\n", b"\r\n").rstrip(),
    "old Mac line ends": lambda raw: raw.replace(b"\n", b"\r"),
    "byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "comment at the end": lambda raw: raw + b"# the end\n",
    "indented comment at the end": lambda raw: raw + b"    # the end",
    "empty lines at the end": lambda raw: raw + b"\n\n",
    "empty lines between": lambda raw: raw.replace(b"  - id: sample", b"\n  - id: sample"),
    "comments above items": lambda raw: raw.replace(
        b"  - id: sample", b"\n  # one\n  - id: sample"
    ),
    "list not indented": lambda raw: b"\n".join(
        line[2:] if line.startswith(b"  ") else line for line in raw.split(b"\n")
    ),
    "list indented deeply": lambda raw: b"\n".join(
        b"    " + line if line.startswith(b"  ") else line for line in raw.split(b"\n")
    ),
    "folded at the end": lambda raw: raw.replace(
        b"rationale: Metal leads", b"rationale: >-\n          Metal leads"
    ),
    "quotes": lambda raw: raw.replace(b"stem: Fresh tea can scald.", b'stem: "Fresh \\"tea\\""'),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_everything_else_stays_byte_for_byte(bank, layout):
    raw = LAYOUTS[layout](good(bank))
    bank.write_bytes(raw)
    before = load_bank(bank)
    end = BankEnd.of(bank)
    content = end.with_item(ITEM)
    assert content.startswith(raw)
    assert end.faults_of(content) == []
    end.put(content)
    after = load_bank(bank)
    assert after.items[:-1] == before.items
    assert after.items[-1].stem.source == ITEM["stem"]
    assert after.items[-1].rationales.depends.source == ITEM["rationales"]["depends"]
    new = content[len(raw) :]
    if b"\r\n" in raw:
        assert new.count(b"\n") == new.count(b"\r\n")
    if "between" in layout or "comments above" in layout:
        assert new.startswith(b"\n  - id: sample.new\n")
    # Once more: the item that was added is one like the others.
    again = BankEnd.of(bank).with_item({**ITEM, "id": "sample.newer"})
    assert again.startswith(content)
    assert BankEnd.of(bank).faults_of(again) == []


def test_keys_after_the_items_stay_behind_them(bank):
    raw = good(bank).removeprefix(b"title: A pot of tea\n") + b"\n# The title\ntitle: Tea\n# end\n"
    bank.write_bytes(raw)
    content = BankEnd.of(bank).with_item(ITEM)
    place = raw.index(b"\n# The title")
    assert content.startswith(raw[:place])
    assert content.endswith(raw[place:])
    bank.write_bytes(content)
    assert load_bank(bank).items[-1].id == "sample.new"


def test_a_text_that_looks_like_a_comment_is_not_cut(bank):
    raw = good(bank).removeprefix(b"title: A pot of tea\n").rstrip(b"\n")
    raw = raw.replace(b"rationale: Metal leads", b"rationale: |\n          Metal leads")
    raw += b"\n\n          # heading\ntitle: Tea\n"
    bank.write_bytes(raw)
    content = BankEnd.of(bank).with_item(ITEM)
    bank.write_bytes(content)
    assert "# heading" in load_bank(bank).items[-2].choices[-1].rationale.source


NO_PLACE = {
    "brackets": lambda bank: yaml.safe_dump(bank, default_flow_style=True).encode(),
    "a dash on a line of its own": lambda bank: (
        yaml.safe_dump(bank, sort_keys=False).replace("- id: sample", "-\n  id: sample").encode()
    ),
    "an end mark": lambda bank: yaml.safe_dump(bank, sort_keys=False).encode() + b"...\n",
}


@pytest.mark.parametrize("layout", NO_PLACE)
def test_a_layout_with_no_place_is_refused_in_words(bank, layout):
    bank.write_bytes(NO_PLACE[layout](yaml.safe_load(good(bank))))
    assert load_bank(bank)
    with pytest.raises(ContentError, match=r"no place for another.*add the item by hand"):
        BankEnd.of(bank).with_item(ITEM)


def test_faults_name_the_bank_and_not_the_draft(bank):
    end = BankEnd.of(bank)
    content = end.with_item({**ITEM, "claims": ["tea-is-hott"]})
    (fault,) = end.faults_of(content)
    assert (fault.file, fault.id) == (str(bank), "sample.new")
    assert 'did you mean "tea-is-hot"?' in fault.mend
    assert bank.read_bytes() == good(bank)
    assert len(list(bank.parent.iterdir())) == 2


def test_a_link_stays_a_link_and_rights_stay(bank, tmp_path):
    real = bank.with_name("real.yaml")
    bank.rename(real)
    real.chmod(0o640)
    bank.symlink_to("real.yaml")
    end = BankEnd.of(bank)
    end.put(end.with_item(ITEM))
    assert bank.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert load_bank(bank).items[-1].id == "sample.new"


lines = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Co", "Cn")),
    min_size=1,
).map(lambda text: " ".join(text.replace("\ufeff", "x").split(" ")).strip(" ") or "x")
odd = """null|true|12|1.5|2026-11-22|- a|# a|a: b|a #b|[a|{a|'|"|---|...|*a|&a|!a|>|%a|@a|`a"""
odd += """|? a|: a|a:|\\|~|it's "so"|a  b|=|<<|yes|\u00a0a"""
long = ["|", "x " * 200 + "y", "x  " * 100 + "y"]
texts = (
    lines
    | st.lists(lines, min_size=1, max_size=40).map(" ".join)
    | st.sampled_from([*odd.split("|"), *long])
)


@settings(deadline=None)
@given(first=texts, second=texts, many=st.lists(texts, min_size=1, max_size=3))
def test_whatever_is_written_reads_the_same(first, second, many):
    value = {"id": "x", "stem": first, "list": many, "map": {"a": second}, "rows": [{"t": first}]}
    for indent in (0, 2):
        written = "items:\n" + "\n".join(entry_lines(value, indent)) + "\n"
        assert parse_yaml(written, "").value == {"items": [value]}


def test_long_texts_are_folded_and_no_line_is_too_long():
    written = entry_lines(ITEM, 2)
    assert "      depends: >-" in written
    assert max(map(len, written)) <= WIDTH
    assert written[4] == '    stem: "Tea: is it blue? # no"'


def test_a_bank_that_may_not_be_changed_is_told_before_the_first_question(bank, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(ContentError, match="it may not be changed"):
        BankEnd.of(bank)


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_full_disk_or_a_stop_leaves_the_bank_and_nothing_beside_it(bank, monkeypatch, stop):
    end, old = BankEnd.of(bank), bank.read_bytes()
    beside = sorted(bank.parent.iterdir())

    def full(_):
        raise stop

    monkeypatch.setattr("os.fsync", full)
    wanted = ContentError if isinstance(stop, OSError) else KeyboardInterrupt
    for action in (end.put, end.faults_of):
        with pytest.raises(wanted):
            action(end.with_item(ITEM))
    assert bank.read_bytes() == old and sorted(bank.parent.iterdir()) == beside
