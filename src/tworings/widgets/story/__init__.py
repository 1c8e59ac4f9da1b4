"""The branching story widget."""

from tworings.widgets.story.story import Story

__all__ = ["Story"]
