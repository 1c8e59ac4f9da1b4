"""The recipes of *Make your own* in CONTRIBUTING.md, followed word for word in a small book."""

from __future__ import annotations

import json
import re
import shutil
import sys
import textwrap
from io import StringIO
from pathlib import Path

import nbformat
import pytest
import yaml
from nbclient import NotebookClient

from tworings.cli import main
from tworings.notebooks import digest, is_stale, stale

ROOT = Path(__file__).parents[2]
MODULE = Path("book/modules/two-rings")


def recipe(title: str) -> str:
    """Return the text of a recipe, from its heading to the next."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    own = text[text.index("\n## Make your own\n") : text.index("\n## Recipes\n")]
    (found,) = re.findall(rf"^### {title}\n(.*?)(?=^#|\Z)", fenced_off(own), re.M | re.S)
    return found.replace("\x00", "#")


def fenced_off(text: str) -> str:
    """Return the text with the # of its blocks hidden, so that only headings have one."""
    return re.sub(r"```.*?```", lambda block: block[0].replace("#", "\x00"), text, flags=re.S)


def blocks(text: str, kind: str) -> list[str]:
    """Return the blocks of a kind, such as ``yaml``, as they are to be written."""
    found = re.findall(rf"^( *)```{kind}\n(.*?)^\1```$", text, re.M | re.S)
    return ["".join(line[len(pad) :] for line in body.splitlines(True)) for pad, body in found]


def named(text: str, pattern: str) -> str:
    """Return the first thing in backquotes that fits."""
    return re.search(rf"`({pattern})`", text)[1]


def verbs(text: str) -> list[str]:
    """Return the verbs that a recipe says to run, in order."""
    return re.findall(r"[Rr]un\s+`make ([a-z-]+)`", text)


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A copy of the book with its evidence and one module, whose page has the quiz alone."""
    for name in ("claims.yaml", "references.bib", "structures.yaml"):
        (tmp_path / "book").mkdir(exist_ok=True)
        shutil.copyfile(ROOT / "book" / name, tmp_path / "book" / name)
    # A book of one module holds that module's topics.
    topics = yaml.safe_load((ROOT / "book" / "topics.yaml").read_text(encoding="utf-8"))
    module = yaml.safe_load((ROOT / MODULE / "module.yaml").read_text(encoding="utf-8"))
    taught = {topic["id"] for topic in module["topics"]}
    own = [topic for topic in topics if topic["id"] in taught]
    (tmp_path / "book" / "topics.yaml").write_text(yaml.safe_dump(own), encoding="utf-8")
    away = shutil.ignore_patterns(".ipynb_checkpoints")
    shutil.copytree(ROOT / MODULE, tmp_path / MODULE, ignore=away)
    page = tmp_path / MODULE / "two-rings.ipynb"
    notebook = json.loads(page.read_text(encoding="utf-8"))
    notebook["cells"] = [c for c in notebook["cells"] if "Diagram(" not in "".join(c["source"])]
    notebook["metadata"]["tworings"] = {"digest": digest(page, notebook)}
    page.write_text(json.dumps(notebook), encoding="utf-8")
    (tmp_path / "book" / "tools").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "_toc.yml", tmp_path / "_toc.yml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def make(small, capsys):
    """Run what a verb of the Makefile runs of ``tworings``; return its status and its words.

    The build itself is tested elsewhere: here it is what goes before it that counts.
    """
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    def commands(verb):
        before, body = re.search(rf"^{verb}:(.*?)##.*\n((?:\t.*\n)*)", makefile, re.M).groups()
        for word in before.split():
            if re.fullmatch("[a-z-]+", word):
                yield from commands(word)
        yield from re.findall(r"^\t\$\(BIN\)/tworings (.*)$", body, re.M)

    def run(verb):
        done = [main(command.split()) for command in commands(verb)]
        assert done, f"make {verb} runs no command of ours"
        return max(done), capsys.readouterr().out

    return run


def shown(path: Path) -> str:
    """Return what the stored outputs of a notebook show to a reader without scripts."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    return "".join("".join(one.get("data", {}).get("text/html", "")) for one in outputs)


def write_notebook(path: Path, title: str, line: str, tag: str) -> None:
    """Make the notebook as JupyterLab would: one cell for the title, one for the line."""
    cells = [nbformat.v4.new_markdown_cell(title.strip()), nbformat.v4.new_code_cell(line.strip())]
    cells[1].metadata["tags"] = [tag]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def item_by_hand() -> tuple[Path, str]:
    """Return the file that the recipe names, and the item that it says to write there."""
    text = recipe("Add an item")
    (item,) = blocks(text, "yaml")
    return Path(named(text, r"book/.*?items\.yaml")), item


def test_add_an_item_by_hand(small, make):
    bank, item = item_by_hand()
    page = MODULE / "two-rings.ipynb"
    assert not is_stale(page)
    with bank.open("a", encoding="utf-8") as file:
        file.write(f"\n{item}")
    assert is_stale(page)
    text = recipe("Add an item").partition("By questions")[0]
    assert verbs(text) == ["check", "book"]
    status, said = make("check")
    assert (status, said.splitlines()[-1][-len("no faults") :]) == (0, "no faults"), said
    status, said = make("book")
    assert status == 0, said
    assert f"ran {page}" in said
    stem = yaml.safe_load(item)[0]["stem"]
    assert stem in shown(page)
    change(bank, stem, "What does the sling behind the bowel do when it is firm?")
    assert is_stale(page)
    assert make("book")[0] == 0
    assert "when it is firm?" in shown(page)
    assert stem not in shown(page)
    assert stale(Path("book")) == []


def test_add_an_item_by_questions(small, monkeypatch, capsys):
    bank, item = item_by_hand()
    (wanted,) = yaml.safe_load(item)
    steps = recipe("Add an item").partition("By questions")[2]
    assert verbs(steps) == ["new-item"]
    lines = ["1", wanted["type"], wanted["id"].partition(".")[2]]
    lines += [wanted["objective"], wanted["level"], wanted["stem"], *wanted["claims"]]
    for choice in wanted["choices"]:
        lines += [choice["text"], choice["id"], choice["rationale"], ""]
    lines += ["", wanted["key"], "", "", named(steps, "yes")]
    monkeypatch.setattr(sys, "stdin", StringIO("".join(f"{line}\n" for line in lines)))
    before = bank.read_bytes()
    status = main(["new-item"])
    said = capsys.readouterr().out
    assert status == 0, said
    assert "Not taken" not in said
    assert yaml.safe_load(bank.read_bytes())["items"][-1] == wanted
    assert bank.read_bytes().startswith(before)
    # What the recipe says is asked for, in its order; what comes between is of the type.
    asked = re.findall(r"(?:^|: )(\w+)(?: \d+)?(?: \(may be empty\))?(?=: )", said, re.M)
    first, last = (re.findall(r"`(\w+)`", sentence) for sentence in told(steps))
    assert asked[1 : 1 + len(first)] == first
    assert asked[-2:] == [name for name in last if name != "stimulus"], "the bank has no stimuli"


def told(steps: str) -> tuple[str, str]:
    """Return what the recipe says is asked for first, and what last."""
    first = re.search(r"It asks for (.*?), then", steps, re.S)[1]
    last = re.search(r"Last come (.*?), which Enter skips", steps, re.S)[1]
    return first, last


#: A recipe, what is changed in its file later, and into what.
OWN = {
    "Add a bank of your own beside a notebook": ("To wait a little", "To wait for a while"),
    "Add a decider": ("Choose another lubricant.", "Take another lubricant."),
    "Add a story": ("Two cups of tea", "Two cups of cocoa"),
}
#: What plays a file, by the key that only such a file has.
PLAYED_BY = {"scenes:": "story", "factors:": "decider", "items:": "quiz"}


@pytest.fixture(params=OWN)
def own(request, small):
    """Write what a recipe says; return its text, the file and the notebook."""
    text = recipe(request.param)
    content, page = blocks(text, "yaml")
    file = Path(named(text, r"book/tools/[\w-]+\.yaml"))
    file.write_text(content, encoding="utf-8")
    notebook = file.with_name(named(text, r"[\w-]+\.ipynb"))
    tag = named(recipe("Add a bank of your own beside a notebook"), "remove-[a-z]+")
    (title,), (line,) = blocks(text, "markdown"), blocks(text, "python")
    write_notebook(notebook, title, line, tag)
    toc = Path("_toc.yml").read_text(encoding="utf-8")
    tools = "  - caption: Tools\n    chapters:\n"
    assert tools in toc
    toc = toc.replace(tools, tools + textwrap.indent(page, " " * 6))
    Path("_toc.yml").write_text(toc, encoding="utf-8")
    return text, file, notebook, OWN[request.param]


def test_the_recipe_makes_a_page_that_plays_and_follows_its_file(own, make):
    text, file, notebook, (old, new) = own
    assert [verb for verb in verbs(text) if verb != "lab"][:2] == ["check", "book"]
    status, said = make("check")
    assert status == 0, said
    assert said.endswith(": no faults\n")
    status, said = make("book")
    assert status == 0, said
    assert f"ran {notebook}" in said
    written = file.read_text("utf-8")
    kind = next(kind for key, kind in PLAYED_BY.items() if f"\n{key}" in written)
    assert f'data-tr-widget="{kind}"' in shown(notebook)
    assert old in shown(notebook)
    # Nothing has changed: nothing is run.
    assert stale(Path("book")) == []
    assert f"ran {notebook}" not in make("book")[1]
    change(file, old, new)
    assert stale(Path("book")) == [notebook]
    assert f"ran {notebook}" in make("book")[1]
    assert new in shown(notebook)
    assert old not in shown(notebook)


def test_the_page_is_in_the_table_of_contents(own):
    _, _, notebook, _ = own
    (tools,) = (
        part["chapters"]
        for part in yaml.safe_load(Path("_toc.yml").read_text(encoding="utf-8"))["parts"]
        if part["caption"] == "Tools"
    )
    assert {"file": notebook.with_suffix("").as_posix()} in tools


def test_in_a_running_notebook_the_cell_shows_the_change_when_it_is_run_again(own):
    _, file, path, (old, new) = own
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    )

    def run() -> str:
        client.execute_cell(notebook.cells[1], 1)
        (output,) = notebook.cells[1].outputs
        return output.data["text/html"]

    with client.setup_kernel():
        assert old in run()
        change(file, old, new)
        again = run()
    assert new in again
    assert old not in again


def test_a_fault_is_told_with_its_file_and_line_and_mend(own, make):
    _, file, _, _ = own
    text = file.read_text(encoding="utf-8")
    claim = re.search(r"claims: \[([\w-]+)\]", text)[1]
    change(file, f"[{claim}]", f"[{claim}s]")
    line = text[: text.index(f"[{claim}]")].count("\n") + 1
    status, said = make("check")
    assert status == 1
    assert said.startswith(f"{file}:{line}: ")
    assert f'did you mean "{claim}"?' in said
    assert said.endswith(": 1 fault\n")


@pytest.mark.parametrize("kind", ["decider", "quiz", "story"])
def test_the_patterns_are_where_the_recipes_say(kind):
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (pattern,) = re.findall(rf"`(src/tworings/widgets/{kind}/examples/\*\.yaml)`", text)
    assert list(ROOT.glob(pattern))


def test_every_verb_that_a_recipe_names_is_in_the_makefile_and_in_the_table():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    there = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.M)) - {"help"}
    assert set(re.findall(r"^\| `make ([a-z-]+)` \|", text, re.M)) == there
    assert set(re.findall(r"`make ([a-z-]+)`", text)) <= there
