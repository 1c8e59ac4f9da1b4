"""What a page's Content-Security-Policy allows."""

from __future__ import annotations


def policy(script: str = "'self'", style: str = "'self'") -> str:
    """Return a policy: the site's own files and nothing else.

    Parameters
    ----------
    script, style : str
        What may be run and what may style the page. ``'self'`` also holds for a copy that is
        opened from ``file://``.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {script}",
            f"style-src {style}",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
