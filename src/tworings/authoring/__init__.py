"""How content is asked for at a prompt, and put into its file without touching the rest."""

from tworings.authoring.new_item import new_item
from tworings.authoring.prompt import Prompt, Stopped

__all__ = ["Prompt", "Stopped", "new_item"]
