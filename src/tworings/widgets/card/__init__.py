"""The card widget."""

from tworings.widgets.card.card import Card

__all__ = ["Card"]
