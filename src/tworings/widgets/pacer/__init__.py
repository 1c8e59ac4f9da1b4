"""The pacer: an exercise by the clock."""

from tworings.widgets.pacer.pacer import Pacer

__all__ = ["Pacer"]
