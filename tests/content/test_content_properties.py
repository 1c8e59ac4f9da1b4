"""Whatever stands in a file, reading gives content or a ContentError, and nothing else."""

import shutil

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tworings.content import ContentError, load_bank, load_claims, load_references
from tworings.content.rules import check_book
from tworings.content.yaml_reader import parse_yaml, read_yaml
from tworings.model import ItemBank

#: The files change from example to example; the folder may stay.
same_folder = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150
)

yaml_pieces = [
    *("a", "b: ", "- ", "\n", "\n  ", "\n    ", "\t", "[", "]", "{", "}", ", ", ": ", "'", '"'),
    *("|\n", ">-\n", "&x ", "*x", "!!int ", "!x ", "? ", "# ", "---\n", "...\n", "%", "\\", "@"),
    *("`", "~", "12", "1.5", "2026-11-22", "true", "id: ", "<<: ", "\r\n", "°"),
]
bib_pieces = [
    *("@misc{a,", "@article{b,", "\n@", "title = ", "{", "}", '"', ",", "\n", "#", "=", "%", "("),
    *("author = {", "A, B", " and ", "others", "doi = {10.1000/x},", "year = 2001,", "}\n", "\\"),
    *("\\'e", "{\\o}", "$", "~", "--", "@string{a = b}", "url = {https://a.b},", "title = {T},"),
    "author = {{N}},",
]
# Characters that no file may hold have tests of their own.
seen = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff"
)
odd = st.text(seen, max_size=4)
yamlish = st.lists(st.sampled_from(yaml_pieces) | odd, max_size=40).map("".join)
bibbish = st.lists(st.sampled_from(bib_pieces) | odd, max_size=30).map("".join)


def reads_or_says_why(load, *arguments):
    try:
        return load(*arguments)
    except ContentError as error:
        assert error.faults
        for fault in error.faults:
            assert fault.line >= 1
            assert fault.problem
            assert fault.expected
            assert fault.mend
            assert str(fault).isprintable()
        return None


@pytest.fixture
def file(tmp_path):
    return tmp_path / "a.yaml"


@same_folder
@given(data=st.binary(max_size=200))
def test_any_bytes(file, data):
    file.write_bytes(data)
    reads_or_says_why(read_yaml, file)
    reads_or_says_why(load_claims, file)
    reads_or_says_why(load_references, file)


@settings(deadline=None, max_examples=400)
@given(text=yamlish)
def test_any_yaml_like_text(text):
    document = reads_or_says_why(parse_yaml, text, "a.yaml")
    if document is not None:
        assert 1 <= document.line() <= text.count("\n") + text.count("\r") + 1


@same_folder
@given(text=bibbish)
def test_any_bibtex_like_text(file, text):
    file.write_text(text, encoding="utf-8", newline="")
    references = reads_or_says_why(load_references, file)
    for reference in (references or {}).values():
        assert reference.label
        assert reference.url.startswith("https://")
        assert not set("\\{}") & set(reference.label + reference.citation)


plain_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.dates()
    | st.text(seen, max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdefgh_", min_size=1, max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(value=plain_values.filter(lambda v: v is not None))
def test_what_a_yaml_writer_writes_is_read_back(value):
    # Quoted texts: PyYAML's own idea of plain words is that of YAML 1.1.
    text = _Quoting.dump(value)
    assert parse_yaml(text, "a.yaml").value == value


class _Quoting(yaml.SafeDumper):
    @classmethod
    def dump(cls, value):
        return yaml.dump(value, Dumper=cls, allow_unicode=True, width=10_000, sort_keys=False)

    def ignore_aliases(self, data):
        return True


_Quoting.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


@pytest.fixture
def changed(whole_book, tmp_path):
    """A book of one's own to change, from which every example starts anew."""
    shutil.copytree(whole_book, tmp_path / "book")
    return tmp_path / "book"


FILES = [
    "claims.yaml",
    "references.bib",
    "structures.yaml",
    "places/uk.yaml",
    "modules/sample/items.yaml",
    "modules/sample/module.yaml",
    "modules/sample/sample.ipynb",
]


@same_folder
@given(data=st.data())
def test_a_changed_book_is_read_or_told_about(whole_book, changed, data):
    name = data.draw(st.sampled_from(FILES))
    good = (whole_book / name).read_bytes()
    start = data.draw(st.integers(0, len(good)))
    length = data.draw(st.integers(0, 30))
    piece = data.draw(st.binary(max_size=6) | yamlish.map(str.encode) | bibbish.map(str.encode))
    (changed / name).write_bytes(good[:start] + piece + good[start + length :])
    try:
        bank = reads_or_says_why(load_bank, changed / "modules" / "sample" / "items.yaml")
        assert bank is None or isinstance(bank, ItemBank)
        for fault in check_book(changed):
            assert str(fault).isprintable()
    finally:
        (changed / name).write_bytes(good)


def replaced(value, path, new):
    """Return plain values with the one at a path replaced."""
    if not path:
        return new
    copy = list(value) if isinstance(value, list) else dict(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


def paths(value, path=()):
    """Yield the path of every value inside another."""
    yield path
    if isinstance(value, dict | list):
        inside = value.items() if isinstance(value, dict) else enumerate(value)
        for key, one in inside:
            yield from paths(one, (*path, key))


@same_folder
@given(data=st.data())
def test_any_value_in_any_place(whole_book, changed, data):
    name = data.draw(st.sampled_from([name for name in FILES if name.endswith(".yaml")]))
    good = yaml.safe_load((whole_book / name).read_text(encoding="utf-8"))
    path = data.draw(st.sampled_from(list(paths(good))))
    new = data.draw(plain_values)
    (changed / name).write_text(_Quoting.dump(replaced(good, path, new)), encoding="utf-8")
    try:
        reads_or_says_why(load_bank, changed / "modules" / "sample" / "items.yaml")
        for fault in check_book(changed):
            assert str(fault).isprintable()
    finally:
        shutil.copyfile(whole_book / name, changed / name)


words = st.text(seen, min_size=1)
texts = words.map(str.strip).filter(bool)


@same_folder
@given(stem=texts, lead_in=texts, rationales=st.lists(texts, min_size=3, max_size=3))
def test_any_text_in_an_item_round_trips(changed, stem, lead_in, rationales):
    path = changed / "modules" / "sample" / "items.yaml"
    good = path.read_text(encoding="utf-8")
    bank = yaml.safe_load(good)
    bank["items"][3] |= {"stem": stem, "lead_in": lead_in}
    for choice, rationale in zip(bank["items"][3]["choices"], rationales, strict=True):
        choice["rationale"] = rationale
    try:
        path.write_text(_Quoting.dump(bank), encoding="utf-8")
        once = load_bank(path)
        item = once.items[3]
        assert (item.stem.source, item.lead_in.source) == (stem, lead_in)
        assert [choice.rationale.source for choice in item.choices] == rationales
        dumped = [item.model_dump(mode="json", exclude_unset=True) for item in once.items]
        path.write_text(_Quoting.dump({"title": once.title, "items": dumped}), encoding="utf-8")
        assert load_bank(path) == once
    finally:
        path.write_text(good, encoding="utf-8")
