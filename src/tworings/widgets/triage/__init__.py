"""The triage widget."""

from tworings.widgets.triage.triage import Triage

__all__ = ["Triage"]
