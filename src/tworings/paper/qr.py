"""An address as a QR code."""

from __future__ import annotations

import io


def qr_svg(url: str) -> str:
    """Return the code as SVG, with the white edge that readers need."""
    import segno

    buffer = io.BytesIO()
    code = segno.make(url, micro=False, error="m")
    code.save(buffer, kind="svg", xmldecl=False, svgclass=None, lineclass=None, border=4)
    return buffer.getvalue().decode("utf-8")
