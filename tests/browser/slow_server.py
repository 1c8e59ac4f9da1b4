"""A server that sends a page as a bad connection would: in small pieces, with pauses."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from serving import Quiet, serve


class _Slow(Quiet):
    piece = 2_000
    pause = 0.008

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send HTML in pieces; styles and scripts at once."""
        if not self.path.split("?")[0].endswith(".html"):
            super().copyfile(source, outputfile)
            return
        while data := source.read(self.piece):
            try:
                outputfile.write(data)
                outputfile.flush()
            except (BrokenPipeError, ConnectionResetError):
                return  # the page was left
            time.sleep(self.pause)


def serve_slowly(folder: Path) -> AbstractContextManager[str]:
    """Serve a folder; yield the address, without a slash at the end."""
    return serve(folder, _Slow)
