"""Made-up item banks of any size, as files that the loader reads."""

from __future__ import annotations

from pathlib import Path

#: The claims that the items take turns to name.
CLAIMS = 20
_KINDS = ("myth_or_fact", "single_response", "multiple_response")


def write_bank(folder: Path, count: int) -> Path:
    """Write a bank with its module, claims and references.

    Parameters
    ----------
    folder : Path
        Where the book of this one bank goes; made when it is not there.
    count : int
        How many items; the three types take turns.

    Returns
    -------
    Path
        The bank's file.
    """
    module = folder / "modules" / "sample"
    module.mkdir(parents=True)
    (folder / "claims.yaml").write_text("".join(map(_claim, range(CLAIMS))), encoding="utf-8")
    (folder / "references.bib").write_text(_REFERENCE, encoding="utf-8")
    (module / "module.yaml").write_text(_MODULE, encoding="utf-8")
    path = module / "items.yaml"
    items = "".join(map(_item, range(count)))
    path.write_text(f"title: A pot of tea\nitems:\n{items}", encoding="utf-8")
    return path


_REFERENCE = """@article{sample2020tea,
  author = {Sample, Ada},
  title = {Tea},
  journal = {Kettles},
  year = {2020},
  doi = {10.1000/tea},
}
"""
_MODULE = """id: sample
number: 1
title: A pot of tea
minutes: {self_study: 5, workshop: 10}
topics:
  - {id: S10, taught_at: Learn, items: [sample.item-0]}
objectives:
  - id: sample.pour
    tag: K
    level: remember
    verb: name
    text: name what happens to a pot of tea
    pass_mark: {right: 1, of: 2}
    taught_at: Learn
activities:
  - id: sample.cold-run
    title: Pour with cold water
    objectives: [sample.pour]
    minutes: {low: 3, high: 5}
    alone: Pour cold water from one cup into another.
check_first: [sample.item-0, sample.item-3]
"""


def _claim(number: int) -> str:
    return (
        f"- id: tea-{number}\n  statement: Kettle number {number} cools by about 2 °C a minute.\n"
        "  strength: cohort\n  population: 12 kettles\n  references: [sample2020tea]\n"
        "  checked_on: 2026-11-01\n"
    )


def _item(number: int) -> str:
    kind = _KINDS[number % len(_KINDS)]
    head = (
        f"  - id: sample.item-{number}\n    type: {kind}\n    objective: sample.pour\n"
        f"    level: understand\n    stem: Pot number {number} is *still* warm after an hour.\n"
        f"    claims: [tea-{number % CLAIMS}]\n"
    )
    reason = f"A cosy slows it down, but pot number {number} cools by about 2 °C a minute."
    if kind == "myth_or_fact":
        verdicts = "".join(f"      {v}: {reason}\n" for v in ("myth", "fact", "depends"))
        return f"{head}    key: myth\n    rationales:\n{verdicts}"
    key = "one" if kind == "single_response" else "[one, two]"
    choices = "".join(
        f"      - id: {name}\n        text: The {name} pot of this row\n"
        f"        rationale: {reason}\n"
        for name in ("one", "two", "three", "four")
    )
    return f"{head}    key: {key}\n    choices:\n{choices}"
