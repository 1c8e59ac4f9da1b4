"""A static host on this machine: gzip, content types, caching; and it counts what it sent."""

from __future__ import annotations

import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from bench.gzipped import TEXT, on_the_wire

#: The machine's own tables differ; these are what hosts send.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class Sent:
    """One answer: the path, the status, the bytes of its body."""

    path: str
    status: int
    bytes: int


@dataclass
class Site:
    """A served folder.

    Attributes
    ----------
    address : str
        Without a slash at the end.
    sent : list of Sent
        Every answer since `forget`.
    """

    address: str
    sent: list[Sent] = field(default_factory=list)

    def forget(self) -> None:
        """Start counting anew."""
        self.sent.clear()


@cache
def _file(path: Path, changed: int) -> bytes:
    # Compressed once, not at every request: a real host keeps it too.
    return on_the_wire(path.read_bytes(), path.suffix)


def _handler(folder: Path, site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # keeps connections, as every host does

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = (folder / path.lstrip("/")).resolve()
            if file.is_dir():
                file = file / "index.html"
            if not file.is_relative_to(folder) or not file.is_file():
                self._send(404, "text/plain", b"not here", path, zipped=False)
                return
            kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
            body = _file(file, file.stat().st_mtime_ns)
            zipped = file.suffix in TEXT
            self._send(200, kind or "application/octet-stream", body, path, zipped)

        def _send(self, status: int, kind: str, body: bytes, path: str, zipped: bool) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if zipped:
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Vary", "Accept-Encoding")
            # What common hosts of static pages say.
            self.send_header("Cache-Control", "public, max-age=600")
            self.end_headers()
            # Before the body: who has read it may count at once.
            site.sent.append(Sent(path.lstrip("/"), status, len(body)))
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a page that was closed while it still loaded."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path) -> Iterator[Site]:
    """Serve a folder on a free port of this machine.

    Parameters
    ----------
    folder : Path
        A built site.

    Yields
    ------
    Site
    """
    site = Site("")
    with _Server(("127.0.0.1", 0), _handler(folder.resolve(), site)) as server:
        site.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
