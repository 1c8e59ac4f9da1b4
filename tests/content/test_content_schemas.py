"""JSON Schemas: on disk as they would be written, valid, and of one mind with the loader."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from tworings.content.schemas import schemas, write_schemas

ROOT = Path(__file__).parents[2]
FILES = {
    "claims": "claims.yaml",
    "decider": "tools/brew.yaml",
    "items": "modules/sample/items.yaml",
    "module": "modules/sample/module.yaml",
    "place": "places/uk.yaml",
    "structures": "structures.yaml",
    "triage": "tools/spills.yaml",
}


def as_json(path):
    """Return a YAML file as an editor's JSON Schema checker sees it: dates are strings."""
    data = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    return json.loads(json.dumps(data, default=str))


def faults(kind, data):
    schema = schemas()[f"{kind}.schema.json"]
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker(["date"])
    )
    return list(validator.iter_errors(data))


def test_the_schemas_on_disk_are_fresh(tmp_path):
    written = {path.name: path.read_bytes() for path in write_schemas(tmp_path)}
    on_disk = {path.name: path.read_bytes() for path in (ROOT / "schema").iterdir()}
    assert on_disk == written, "say: make schema"


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_a_schema(kind):
    schema = schemas()[f"{kind}.schema.json"]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]


@pytest.mark.parametrize("kind", FILES)
def test_a_good_file_is_accepted(kind, tea):
    assert faults(kind, as_json(tea / FILES[kind])) == []


def test_items_are_told_apart_by_their_type():
    items = schemas()["items.schema.json"]["properties"]["items"]["items"]
    assert items["discriminator"]["propertyName"] == "type"
    assert len(items["oneOf"]) == 8


BAD = {
    "unknown key": ("items", lambda bank: bank["items"][0].update(colour="blue")),
    "unknown type": ("items", lambda bank: bank["items"][0].update(type="essay")),
    "missing rationale": ("items", lambda bank: bank["items"][2]["choices"][0].pop("rationale")),
    "no claims": ("items", lambda bank: bank["items"][0].update(claims=[])),
    "empty bank": ("items", lambda bank: bank.update(items=[])),
    "wrong type": ("items", lambda bank: bank["items"][0].update(stem=3)),
    "id with a capital": ("items", lambda bank: bank["items"][0].update(id="Sample.hot")),
    "verdict that is none": ("items", lambda bank: bank["items"][0].update(key="maybe")),
    "day that is none": ("claims", lambda claims: claims[0].update(checked_on="soon")),
    "strength that is none": ("claims", lambda claims: claims[0].update(strength="hearsay")),
    "no claim": ("claims", lambda claims: claims.clear()),
    "topic that is none": ("module", lambda module: module["topics"][0].update(id="S99")),
    "source that is no https": ("place", lambda place: place["urgent"][0].update(source="http:x")),
    "key of Python, not of YAML": ("place", lambda place: place["urgent"][0].update(for_="x")),
    "tone that is none": ("decider", lambda table: table["verdicts"][0].update(tone="fine")),
    "range with one end": ("decider", lambda t: t["rules"][1]["when"].update(thirst={"from": 1})),
    "beyond the scale": ("decider", lambda t: t["rules"][1]["when"].update(thirst=11)),
    "no option": ("decider", lambda table: table["rules"][1]["when"].update(pot=[])),
    "two levels": ("triage", lambda scheme: scheme["levels"].pop()),
    "one sign together": ("triage", lambda s: s["together"][0].update(signs=["crack"])),
    "control that is none": ("structures", lambda parts: parts[0].update(control="maybe")),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_rejected(case, tea):
    kind, spoil = BAD[case]
    data = as_json(tea / FILES[kind])
    spoil(data)
    assert faults(kind, data)


def test_every_field_that_needs_one_has_a_description():
    items = schemas()["items.schema.json"]["$defs"]["SingleResponse"]["properties"]
    assert {name for name, field in items.items() if "description" not in field} <= {
        "type",
        "choices",
    }
