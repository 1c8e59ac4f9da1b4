"""The story in Python: payload, fallback, the path."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tworings import Story, load_story

ROOT = Path(__file__).resolve().parents[2]
ASKING = ROOT / "book" / "tools" / "asking.yaml"
EXAMPLES = ROOT / "src" / "tworings" / "widgets" / "story" / "examples"


@pytest.fixture(scope="module")
def plot():
    return load_story(ASKING)


@pytest.fixture
def story(plot):
    return Story(plot)


def test_the_path_follows_the_responses(story):
    assert story.path == ()
    assert story.scene.id == "sofa"
    story.responses = {"path": [["sofa", "ask"], ["asked", "open"]]}
    assert story.path == (("sofa", "ask"), ("asked", "open"))
    assert story.scene.id == "sam-asks"
    story.reset()
    assert story.path == ()


@pytest.mark.parametrize(
    "path",
    [None, 3, "sofa", {}, [3], [None], [[]], [["sofa"]], [["sofa", "ask", "x"]], [["sofa", 3]]],
)
def test_a_path_that_is_none_is_not_followed(story, path):
    story.responses = {"path": path}
    assert story.path == ()
    assert story.scene.id == "sofa"


def test_every_text_stands_in_the_fallback(story, plot):
    fallback = story._fallback_html()
    for scene in plot.scenes.values():
        assert html.escape(scene.title) in fallback
        for line in scene.lines:
            assert (line.says or line.does).inline_html in fallback
        for choice in scene.choices:
            assert choice.text.inline_html in fallback
            assert choice.feedback.inline_html in fallback
        if scene.closing:
            assert scene.closing.inline_html in fallback
    for reference in plot.ledger.references.values():
        assert html.escape(reference.url) in fallback
    assert plot.content_note.inline_html in fallback
    assert not re.search(r"<(button|input|select|form|style|iframe)", fallback)
    assert " style=" not in fallback


def test_the_fallback_is_a_set_of_linked_scenes(story, plot):
    fallback = story._fallback_html()
    ids = re.findall(r'<li id="([^"]+)"', fallback)
    assert len(ids) == len(set(ids)) == len(plot.scenes)
    assert all(one.startswith("tr-story-asking--") for one in ids)
    links = re.findall(r'href="#([^"]+)"', fallback)
    assert set(links) == set(ids) - {"tr-story-asking--sofa"}
    # Without links, the number and the title of the scene still say where to go on.
    numbers = {scene: n for n, scene in enumerate(plot.scenes, 1)}
    bare = re.sub(r"<[^>]+>", "", fallback)
    for scene in plot.scenes.values():
        for choice in scene.choices:
            title = html.escape(plot.scenes[choice.to].title)
            assert f"Go to scene {numbers[choice.to]}, {title}. (" in bare


def test_ids_of_two_stories_differ():
    ids = []
    for path in (ASKING, *sorted(EXAMPLES.glob("*.yaml"))):
        ids += re.findall(r' id="([^"]+)"', Story.from_file(path)._fallback_html())
    assert len(ids) == len(set(ids))


def test_the_whole_book_keeps_the_links(story):
    from tworings.sphinx_ext.whole_book import _own_html

    printed = _own_html(story._html(), "book/tools/asking")
    ids = set(re.findall(r'<li id="([^"]+)"', printed))
    assert ids
    assert all(one.endswith("--tools-asking") for one in ids)
    assert set(re.findall(r'href="#([^"]+)"', printed)) <= ids


def test_the_payload_on_the_page_is_the_widgets_own(story):
    stored = re.search(r'<script type="application/json">(.*?)</script>', story._html(), re.S)[1]
    assert json.loads(stored) == json.loads(json.dumps(story.payload))


def test_the_payload_leads_from_scene_to_scene(story, plot):
    scenes = story.payload["scenes"]
    assert set(scenes) == set(plot.scenes)
    for scene in scenes.values():
        assert ("choices" in scene) != ("closing" in scene)
        for choice in scene.get("choices", ()):
            assert choice["to"] in scenes
            assert set(choice["sources"]) <= set(story.payload["sources"])
    assert "dead" not in repr(story.payload)


def test_the_same_bytes_in_another_process():
    code = (
        "from tworings import Story, load_story; import hashlib, sys; "
        "html = Story(load_story(sys.argv[1]))._repr_mimebundle_()[0]['text/html']; "
        "print(hashlib.sha256(html.encode()).hexdigest())"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", code, str(ASKING)],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": "", "PYTHONPATH": str(ROOT / "src")},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(prints) == 1


def test_the_bundle_holds_three_forms(story):
    bundle = story._repr_mimebundle_()[0]
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert bundle["text/plain"] == repr(story) == "Story('asking', 14 scenes)"


def test_something_else_than_a_plot_is_named_with_its_mend():
    with pytest.raises(TypeError, match=r"given str; expected a Plot: write Story\(load_story"):
        Story("asking.yaml")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_an_example_says_what_it_shows_and_is_whole(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    story = Story.from_file(path)
    assert story.payload["id"] == path.stem
    assert isinstance(Story.from_file(path, ROOT / "book"), Story)
