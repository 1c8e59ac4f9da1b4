"""The front end decides as Python does: every combination, and every set of signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tworings import Decider, Triage, load_decider, load_triage
from tworings.widgets import assets

BOOK = Path(__file__).parents[2] / "book"
WIDGETS = BOOK.parent / "src" / "tworings" / "widgets"
DECIDERS = [
    BOOK / "tools/goes-with.yaml",
    BOOK / "tools/my-pace.yaml",
    *sorted(WIDGETS.glob("decider/examples/*.yaml")),
]
TRIAGES = [BOOK / "tools/signs.yaml", *sorted(WIDGETS.glob("triage/examples/*.yaml"))]
# The module as JupyterLab gets it, with one more name let out of it.
RUN = """async ({ module, name, body, data }) => {
  const text = `${module}\\nexport { ${name} };\\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const exported = await import(address);
  return new Function("call", "data", body)(exported[name], data);
}"""


def in_the_front_end(new_page, kind, name, body, data):
    page = new_page()
    page.goto("about:blank")
    sent = {"module": assets.module(kind), "name": name, "body": body, "data": data}
    return page.evaluate(RUN, sent)


@pytest.mark.parametrize("path", DECIDERS, ids=lambda path: path.stem)
def test_every_combination_gets_the_same_rule(new_page, path):
    table = load_decider(path, BOOK)
    every = list(table.combinations())
    rules = Decider(table).payload["rules"]
    body = "return data.every.map((one) => data.rules.indexOf(call(data.rules, one)));"
    found = in_the_front_end(new_page, "decider", "ruleFor", body, {"rules": rules, "every": every})
    assert found == [table.rules.index(table.rule_for(one)) for one in every]
    assert set(found) == set(range(len(rules)))


@pytest.mark.parametrize("path", TRIAGES, ids=lambda path: path.stem)
def test_every_set_of_signs_gets_the_same_level(new_page, path):
    scheme = load_triage(path, BOOK)
    names = list(scheme.signs)
    assert len(names) <= 17
    body = """return Array.from({ length: 1 << data.names.length }, (_, bits) => {
      const ticked = data.names.filter((_, place) => bits >> place & 1);
      return (call(data.payload, ticked) ?? "-")[0];
    }).join("");"""
    sent = {"payload": Triage(scheme).payload, "names": names}
    found = in_the_front_end(new_page, "triage", "levelOf", body, sent)
    expected = [
        (scheme.level_of([n for place, n in enumerate(names) if bits >> place & 1]) or "-")[0]
        for bits in range(1 << len(names))
    ]
    assert len(found) == len(expected)
    assert found == "".join(expected)
    assert set(found) == {"-", "e", "s", "w"}
