"""The agenda builder."""

from tworings.widgets.agenda.agenda import Agenda

__all__ = ["Agenda"]
