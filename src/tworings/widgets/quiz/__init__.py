"""The quiz widget."""

from tworings.widgets.quiz.quiz import Quiz, Score

__all__ = ["Quiz", "Score"]
