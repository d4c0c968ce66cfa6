"""A folder in, an address on this machine out, served as GitHub Pages would: compressed, kept for ten minutes."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

KEPT = "max-age=600"  # what GitHub Pages sends with every file
TEXT = {".css", ".csv", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".xml"}


@contextlib.contextmanager
def hosted(folder: Path, below: str = "") -> Iterator[str]:
    """Serve a folder on 127.0.0.1, below a path such as "/project"; yield the address of its index."""
    handler = functools.partial(_Pages, folder=folder, below=below)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{below}"
        finally:
            server.shutdown()
            thread.join()


@functools.cache
def _compressed(file: Path, _: int) -> bytes:
    """The file as gzip gives it; the time of its last change, the second argument, makes a changed file another one."""
    return gzip.compress(file.read_bytes(), mtime=0)


class _Pages(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *request: object, folder: Path, below: str) -> None:
        self._folder, self._below = folder.resolve(), below
        super().__init__(*request, directory=str(folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file, or with the site's page for what is not there."""
        file = self._file()
        found = file if file.is_file() else self._folder / "404.html"
        packed = found.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _compressed(found, found.stat().st_mtime_ns) if packed else found.read_bytes()
        self.send_response(200 if found == file else 404)
        self.send_header("Content-Type", self._kind(found))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", KEPT)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # a browser that leaves a page hangs up
            self.wfile.write(body)

    def _file(self) -> Path:
        path = unquote(urlsplit(self.path).path)
        inside = path.startswith(f"{self._below}/")
        file = (self._folder / path.removeprefix(self._below).lstrip("/")).resolve()
        if not inside or not file.is_relative_to(self._folder):
            return self._folder / "nothing"
        return file / "index.html" if file.is_dir() else file

    def _kind(self, file: Path) -> str:
        kind = self.guess_type(file)
        return f"{kind}; charset=utf-8" if file.suffix in TEXT else kind

    def log_message(self, *_: object) -> None:
        """Say nothing: what is measured is printed by who measures."""
