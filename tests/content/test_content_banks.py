"""Every bank of a book at once: in the order of the modules, and with every fault."""

from __future__ import annotations

import shutil

import pytest

from tworings.content import ContentError, load_banks


def test_banks_come_in_the_order_of_the_modules(tea, second_module, edit):
    edit(second_module / "module.yaml", "number: 1", "number: 2")
    assert [bank.id for bank in load_banks(tea)] == ["sample", "other"]
    edit(tea / "modules/sample/module.yaml", "number: 1", "number: 9")
    banks = load_banks(tea)
    assert [bank.id for bank in banks] == ["other", "sample"]
    assert banks[0].ledger.claims


def test_without_a_folder_it_is_the_book_around(tea, monkeypatch):
    monkeypatch.chdir(tea / "tools")
    assert [bank.id for bank in load_banks()] == ["sample"]


def test_the_faults_of_every_bank_are_told_at_once(tea, second_module, edit):
    lines = [
        edit(tea / "modules" / name / "items.yaml", "key: lid", "key: no-such")
        for name in ("sample", "other")
    ]
    with pytest.raises(ContentError) as caught:
        load_banks(tea)
    told = {fault.file for fault in caught.value.faults}
    assert told == {str(tea / "modules" / name / "items.yaml") for name in ("sample", "other")}
    assert all(any(f.line >= line for f in caught.value.faults) for line in lines)


def test_a_bank_without_a_module_is_refused(tea):
    (tea / "modules/sample/module.yaml").unlink()
    with pytest.raises(ContentError, match=r"no module\.yaml beside it.*write module\.yaml"):
        load_banks(tea)


def test_a_book_without_banks_says_where_they_belong(tea):
    shutil.rmtree(tea / "modules")
    with pytest.raises(ContentError, match=r"no item bank; expected .*load_banks\(FOLDER\)"):
        load_banks(tea)


def test_drafts_and_hidden_folders_are_left_out(tea):
    shutil.copytree(tea / "modules/sample", tea / "modules/_draft")
    shutil.copytree(tea / "modules/sample", tea / "modules/.old")
    assert [bank.id for bank in load_banks(tea)] == ["sample"]
