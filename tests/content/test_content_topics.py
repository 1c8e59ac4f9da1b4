"""Topics: each has a home, each home is there; broken one by one."""

from __future__ import annotations

import pytest
from raised import TODAY, the_fault

from tworings.content import ContentError, load_topics
from tworings.content.rules import check_book


def test_the_good_book_has_a_home_for_each(tea):
    assert check_book(tea, TODAY) == []
    assert [topic.treatment for topic in load_topics(tea / "topics.yaml").values()] == [
        "keep",
        "add",
    ]


def test_a_topic_without_a_home_is_a_fault_of_the_list(tea, module, edit):
    written = "  - {id: G16, taught_at: Learn, items: [sample.cold, sample.hot]}\n"
    edit(module, written, "")
    fault = the_fault(tea)
    assert (fault.file, fault.line, fault.id) == ("book/topics.yaml", 2, "G16")
    assert fault.problem == "no module teaches this topic"


def test_a_planned_module_may_hold_back_what_only_it_will_teach(tea, module, edit):
    edit(module, "  - {id: G16, taught_at: Learn, items: [sample.cold, sample.hot]}\n", "")
    plan = tea / "modules" / "plan.yaml"
    text = "".join(
        f"- {{id: n-{n}, number: {n}, title: Cup {n}, minutes: {{self_study: 5, workshop: 5}}}}\n"
        for n in range(2, 11)
    )
    plan.write_text(text, encoding="utf-8")
    assert the_fault(tea).id == "G16"
    edit(plan, "workshop: 5}}", "workshop: 5}, topics: [G16]}")
    assert check_book(tea, TODAY) == []


def test_a_topic_that_no_list_holds(tea, edit):
    edit(tea / "topics.yaml", "- {id: G16, title: Saucers", "- {id: G15, title: Saucers")
    faults = check_book(tea, TODAY)
    assert {(f.id, f.problem) for f in faults} == {
        ("sample > G16", 'unknown topic "G16"'),
        ("G15", "no module teaches this topic"),
    }


def test_a_heading_that_the_page_lacks(tea, module, edit):
    line = edit(module, "{id: S1, taught_at: Learn,", "{id: S1, taught_at: Lern,")
    fault = the_fault(tea)
    assert fault.line == line
    assert fault.problem == 'there is no heading "Lern" on the page'
    assert "Learn" in fault.mend


def test_a_topic_needs_an_item(tea, module, edit):
    edit(module, "items: [sample.hot]}", "items: []}")
    fault = the_fault(tea)
    assert '"items" has no entries' in fault.problem


@pytest.mark.parametrize("key", ["title", "treatment", "note"])
def test_a_topic_says_all_of_it(tea, rewrite, key):
    rewrite("topics.yaml", lambda topics: topics[0].pop(key))
    fault = the_fault(tea)
    assert fault.id == "S1"
    assert f'"{key}" is missing' in fault.problem


def test_a_book_without_the_list_says_so(tea):
    (tea / "topics.yaml").unlink()
    assert "topics.yaml" in the_fault(tea).file


def test_a_list_with_a_fault_is_refused(tea, edit):
    edit(tea / "topics.yaml", "treatment: keep", "treatment: shout")
    with pytest.raises(ContentError, match="shout"):
        load_topics(tea / "topics.yaml")
