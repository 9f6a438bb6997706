"""A strict static host: files or parts of them, gzip, a policy that allows this site alone, also from a sub-path."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

POLICY = "default-src 'self'"
SUB_PATH = "/papers/archive"
TEXTUAL = {".html", ".js", ".json", ".jsonl", ".css", ".svg", ".xml"}


PART = re.compile(r"bytes=(\d+)-(\d+)")


class Handler(SimpleHTTPRequestHandler):
    """Files of one folder, at the root and below the sub-path; parts of files where ``parts`` says so."""

    parts = True

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path.removeprefix(SUB_PATH) or "/"))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        part = PART.fullmatch(self.headers.get("Range", "")) if self.parts else None
        self.send_response(206 if part else 200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if part:
            first, last = int(part[1]), min(int(part[2]), len(body) - 1)
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(body)}")
            body = body[first : last + 1]
        if not part and file.suffix in TEXTUAL and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class WholeHandler(Handler):
    """A host that sends whole files only, whatever is asked for."""

    parts = False


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address of a running host of a folder, with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()
