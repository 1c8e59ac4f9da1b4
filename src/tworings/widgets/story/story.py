"""The branching story: read, choose, see what comes of it, go back and choose again."""

from __future__ import annotations

from html import escape
from typing import Any

from tworings.content import load_story
from tworings.model import Line, Plot, Scene
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets.story.strings import STRINGS


class Story(BaseWidget):
    """A story in scenes, in which the reader chooses how it goes on.

    There is no score. Every choice has feedback, every step of the path can be gone back to
    and changed, and the story can be stopped at any scene.

    Parameters
    ----------
    plot : Plot
        What `tworings.load_story` returns.

    Attributes
    ----------
    responses : dict
        ``{"path": [[scene id, choice id], ...]}``: the choices made, from the start; kept up
        to date while the learner plays.

    Raises
    ------
    TypeError
        When ``plot`` is not a `Plot`.
    """

    kind = "story"
    read = staticmethod(load_story)

    def __init__(self, plot: Plot) -> None:
        if not isinstance(plot, Plot):
            raise self._refusal(plot, "a Plot", 'Story(load_story("asking.yaml"))')
        self._plot = plot
        self._numbers = {scene: n for n, scene in enumerate(plot.scenes, 1)}
        super().__init__(self._make_payload())

    @property
    def path(self) -> tuple[tuple[str, str], ...]:
        """The choices made so far, as (scene id, choice id), from the start."""
        # Followed here from what was chosen, not taken on the front end's word.
        made = self.responses.get("path", ())
        steps = made if isinstance(made, list | tuple) else ()
        return self._plot.followed(s for s in steps if isinstance(s, list | tuple))

    @property
    def scene(self) -> Scene:
        """The scene that the choices made so far lead to."""
        return self._plot.after(self.path)

    def __repr__(self) -> str:
        return f"Story({self._plot.id!r}, {len(self._plot.scenes)} scenes)"

    def _make_payload(self) -> Payload:
        plot = self._plot
        every = [c for scene in plot.scenes.values() for c in _claims_in_order(scene)]
        return {
            "id": plot.id,
            "title": plot.title,
            "note": plot.content_note.inline_html if plot.content_note else "",
            "start": plot.start,
            "people": dict(plot.people),
            "scenes": {scene.id: self._scene_payload(scene) for scene in plot.scenes.values()},
            "sources": sources_payload(plot.ledger.references_of(every)),
        }

    def _scene_payload(self, scene: Scene) -> dict[str, Any]:
        # Empty parts are left out: most scenes have few of them.
        parts: dict[str, Any] = {
            "title": scene.title,
            "setting": scene.setting.inline_html if scene.setting else "",
            "lines": [_line_payload(line) for line in scene.lines],
            "asks": scene.asks.inline_html if scene.asks else "",
            "choices": [
                {
                    "id": choice.id,
                    "text": choice.text.inline_html,
                    "to": choice.to,
                    "feedback": choice.feedback.inline_html,
                    "sources": self._plot.ledger.keys_of(choice.claims),
                }
                for choice in scene.choices
            ],
            "closing": scene.closing.inline_html if scene.closing else "",
            "sources": self._plot.ledger.keys_of(scene.claims),
        }
        return {key: value for key, value in parts.items() if value}

    def _fallback_html(self) -> str:
        note = self._plot.content_note
        noted = (
            f"<p><strong>{escape(STRINGS['content_note'])}</strong> {note.inline_html}</p>\n"
            if note
            else ""
        )
        scenes = "\n".join(self._scene_html(scene) for scene in self._plot.scenes.values())
        return (
            f'<p class="tr-story-title"><strong>{escape(self._plot.title)}</strong><br>'
            f"{escape(STRINGS['how_to_read'])}</p>\n{noted}"
            f'<ol class="tr-story-scenes">\n{scenes}\n</ol>'
        )

    def _scene_html(self, scene: Scene) -> str:
        ledger = self._plot.ledger
        parts = [f"<p><strong>{escape(scene.title)}</strong></p>"]
        if scene.setting:
            parts.append(f"<p>{scene.setting.inline_html}</p>")
        parts += [self._line_html(line) for line in scene.lines]
        if scene.ends:
            closing = scene.closing.inline_html if scene.closing else ""
            parts.append(
                f"<p><strong>{escape(STRINGS['end_mark'])}</strong> {closing}"
                f"{sources_of(ledger, scene.claims)}</p>"
            )
        else:
            asks = scene.asks.inline_html if scene.asks else escape(STRINGS["asks"])
            choices = "".join(
                f"<li>{choice.text.inline_html} "
                f'<a href="#{self._anchor(choice.to)}">{self._leads_to(choice.to)}</a>. '
                f"({choice.feedback.inline_html}{sources_of(ledger, choice.claims)})</li>"
                for choice in scene.choices
            )
            parts.append(f"<p><em>{asks}</em></p><ul>{choices}</ul>")
        return f'<li id="{self._anchor(scene.id)}">{"".join(parts)}</li>'

    def _line_html(self, line: Line) -> str:
        name = escape(self._plot.people[line.who])
        if line.says is not None:
            said = f"{STRINGS['quote_open']}{line.says.inline_html}{STRINGS['quote_close']}"
            return f"<p><strong>{name}:</strong> {said}</p>"
        return f"<p><strong>{name}</strong> {line.does.inline_html if line.does else ''}</p>"

    def _anchor(self, scene_id: str) -> str:
        # Ids stand once a page, since no two stories of the book have the same.
        return f"tr-story-{self._plot.id}--{scene_id}"

    def _leads_to(self, scene_id: str) -> str:
        title = self._plot.scenes[scene_id].title
        return escape(STRINGS["leads_to"].format(n=self._numbers[scene_id], scene=title))


def _claims_in_order(scene: Scene) -> list[str]:
    return [*(claim for choice in scene.choices for claim in choice.claims), *scene.claims]


def _line_payload(line: Line) -> dict[str, str]:
    if line.says is not None:
        return {"who": line.who, "says": line.says.inline_html}
    return {"who": line.who, "does": line.does.inline_html if line.does else ""}
