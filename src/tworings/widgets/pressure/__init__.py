"""The pressure lab."""

from tworings.widgets.pressure.pressure import PressureLab

__all__ = ["PressureLab"]
