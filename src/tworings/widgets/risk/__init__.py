"""The risk explorer."""

from tworings.widgets.risk.risk import RiskExplorer

__all__ = ["RiskExplorer"]
