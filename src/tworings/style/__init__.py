"""How things look: one list of tokens for the book, the widgets and the figures."""

from tworings.style.tokens import TOKENS, Token, light, stylesheet

__all__ = ["TOKENS", "Token", "light", "stylesheet"]
