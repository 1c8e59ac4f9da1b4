"""The address of the published site, as it is printed in a QR code on every sheet."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tworings.content.fault import printable, quoted
from tworings.paper.press import PressError

#: A longer one makes a code that no phone reads from paper.
LONGEST = 200
_PLAIN = re.compile(r"[^\s<>\"'\\^`{}|?#@]+")
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|[\w\-]+(?:\.[\w\-]+)*")


def site_address(base: str) -> str:
    """Return an address with a slash at its end; an empty one stays empty.

    Raises
    ------
    PressError
        When it is not the plain address of a site: a question mark or a number sign would swallow
        the page that follows, and a name with a password has no place on paper.
    """
    if not base:
        return ""
    plain = base.isprintable() and _PLAIN.fullmatch(base)
    if len(base) > LONGEST or not plain or not _has_host(base):
        raise PressError(
            f"--base is {printable(quoted(base))}; expected the address of the site, of at most "
            f"{LONGEST} characters, such as https://example.org/two-rings/; mend: copy it from the "
            "first page of the site, without what follows a question mark or a number sign"
        )
    return f"{base.rstrip('/')}/"


def _has_host(base: str) -> bool:
    try:
        parts = urlsplit(base)
        # Asked for, because only then is the number looked at.
        port = parts.port
    except ValueError:
        return False
    host = parts.netloc.removesuffix(f":{port}" if port is not None else "")
    return parts.scheme in ("http", "https") and _HOST.fullmatch(host) is not None
