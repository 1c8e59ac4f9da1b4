"""The flashcards widget."""

from tworings.widgets.flashcards.flashcards import Flashcards, Tally

__all__ = ["Flashcards", "Tally"]
