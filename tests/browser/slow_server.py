"""A server that sends a page as a bad connection would: in small pieces, with pauses."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Slow(SimpleHTTPRequestHandler):
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

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def serve_slowly(folder: Path) -> Iterator[str]:
    """Serve a folder; yield the address, without a slash at the end."""
    handler = functools.partial(_Slow, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
