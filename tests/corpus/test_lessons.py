"""The real lesson plans, keys and standards: one for each module, and a page for each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tworings.content import load_lesson, load_module, load_standards

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
MODULES = sorted(path.parent.name for path in BOOK.glob("modules/*/module.yaml"))
TOC = (ROOT / "_toc.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_a_plan_a_key_and_a_page_for_each(name):
    lesson = load_lesson(BOOK / "modules" / name / "lesson.yaml").content
    module = load_module(BOOK / "modules" / name / "module.yaml")
    assert [part.activity for part in lesson.activities] == [one.id for one in module.activities]
    for folder, directive in (("lessons", "{lesson} "), ("keys", "{answer-key} modules/")):
        text = (BOOK / "educators" / folder / f"{name}.md").read_text(encoding="utf-8")
        assert f"{directive}{name}\n" in text
        assert f"- file: book/educators/{folder}/{name}\n" in TOC
        index = (BOOK / "educators" / folder / "index.md").read_text(encoding="utf-8")
        assert f"{module.number}]({name}.md)" in index


@pytest.mark.parametrize("name", MODULES)
def test_stopping_is_said_however_late_it_is(name):
    lesson = load_lesson(BOOK / "modules" / name / "lesson.yaml").content
    said = " ".join(line.text.plain.lower() for line in lesson.always)
    assert re.search(r"\bstop|emergency|call today", said)
    assert any(line.claims for line in lesson.always)


@pytest.mark.parametrize("name", MODULES)
def test_objectives_minutes_and_packing_are_not_typed_again(name):
    plan = yaml.safe_load((BOOK / "modules" / name / "lesson.yaml").read_text(encoding="utf-8"))
    assert not {"objectives", "minutes", "brings", "title", "handout"} & set(plan)


def test_what_is_never_cut_is_said_in_its_module():
    wanted = {"gradual": "wide base", "consent": "taken back", "protection": "72 hours"}
    for name, words in wanted.items():
        lesson = load_lesson(BOOK / "modules" / name / "lesson.yaml").content
        assert words in " ".join(line.text.plain for line in lesson.always)


def test_keys_are_kept_out_of_the_search():
    for path in (BOOK / "educators/keys").glob("*.md"):
        if path.stem != "index":
            assert path.read_text(encoding="utf-8").startswith("---\nnosearch: true\n---\n")


def test_the_lists_of_others_are_whole():
    frameworks = load_standards(BOOK / "educators/standards.yaml").content.frameworks
    counts = {one.id: len(one.standards) for one in frameworks}
    assert counts == {"cdc": 15, "unesco": 8, "nses": 7, "samhsa": 6}
