"""The diagram widget."""

from tworings.widgets.diagram.diagram import Diagram

__all__ = ["Diagram"]
