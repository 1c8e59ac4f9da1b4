"""The quiz widget."""

from tworings.widgets.quiz.assessment import Assessment
from tworings.widgets.quiz.fallback import item_anchor
from tworings.widgets.quiz.marathon import Marathon
from tworings.widgets.quiz.quiz import Quiz, Score

__all__ = ["Assessment", "Marathon", "Quiz", "Score", "item_anchor"]
