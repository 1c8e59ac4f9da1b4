"""The decider widget."""

from tworings.widgets.decider.decider import Decider

__all__ = ["Decider"]
