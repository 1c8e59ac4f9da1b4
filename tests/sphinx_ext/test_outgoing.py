from __future__ import annotations

import pytest

from tworings.sphinx_ext.outgoing import is_outgoing


@pytest.mark.parametrize("address", ["https://a.org/", "http://a.org", "//a.org/x"])
def test_what_leads_out(address):
    assert is_outgoing(address)


@pytest.mark.parametrize(
    "address", ["", "#claim-x", "../a.html", "/a", "mailto:a@b.c", "https.html"]
)
def test_what_stays(address):
    assert not is_outgoing(address)
