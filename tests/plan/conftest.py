"""The real agendas."""

from __future__ import annotations

from pathlib import Path

import pytest

from tworings import load_agendas

AGENDAS = Path(__file__).resolve().parents[2] / "book" / "educators" / "agendas"


@pytest.fixture(scope="session")
def agendas():
    return load_agendas(AGENDAS)
