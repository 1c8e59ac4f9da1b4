from __future__ import annotations

from types import SimpleNamespace

import pytest

from tworings.sphinx_ext.missing_page import VARIABLE, site_root, take_address


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("", "/"),
        ("https://host.example", "/"),
        ("https://host.example/", "/"),
        ("https://host.example/rings", "/rings/"),
        ("https://host.example/a/rings/", "/a/rings/"),
    ],
)
def test_the_root_of_a_site_ends_with_one_slash(address, root):
    assert site_root(address) == root


def test_the_environment_names_the_site_only_when_the_configuration_does_not(monkeypatch):
    monkeypatch.setenv(VARIABLE, "https://host.example/rings/")
    unnamed = SimpleNamespace(html_baseurl="")
    take_address(None, unnamed)
    assert unnamed.html_baseurl == "https://host.example/rings/"
    named = SimpleNamespace(html_baseurl="https://own.example/")
    take_address(None, named)
    assert named.html_baseurl == "https://own.example/"
