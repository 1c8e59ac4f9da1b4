"""``404.html``: a page that is shown at any address, so that no relative link holds in it."""

from __future__ import annotations

import base64
import hashlib
import os
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.config import Config

from tworings.sphinx_ext.assets import book_style
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.policy import policy
from tworings.style import stylesheet as token_stylesheet

#: Where the site is published, when it is not known in _config.yml: a host's build may set it.
VARIABLE = "TWORINGS_BASEURL"


def take_address(app: Sphinx, config: Config) -> None:
    """Take the site's address from the environment, if the configuration names none."""
    config.html_baseurl = config.html_baseurl or os.environ.get(VARIABLE, "")


def site_root(address: str) -> str:
    """Return the path that a site's pages lie below; ``/`` when its address is not known."""
    return f"{urlsplit(address).path.rstrip('/')}/"


def context(app: Sphinx) -> dict[str, Any]:
    """Return what the template needs: styles, script and mark in the page itself.

    Returns
    -------
    dict
        ``root``, ``style``, ``script``, ``icon`` and the ``policy`` that allows just these.
    """
    static = book_folder(app) / "_static"
    style = token_stylesheet() + book_style(app)
    script = (static / "exit.js").read_text(encoding="utf-8")
    icon = (static / "favicon.svg").read_text(encoding="utf-8")
    return {
        "root": site_root(app.config.html_baseurl),
        "style": Markup(style),
        "script": Markup(script),
        "icon": f"data:image/svg+xml,{quote(icon)}",
        "policy": policy(script=_source(script), style=_source(style)),
    }


def _source(text: str) -> str:
    """Return a text of a page as a policy names it: by its digest."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
