"""A strict static host: files or parts of them, gzip, a policy that allows this site alone, also from a sub-path."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

POLICY = "default-src 'self'"
SUB_PATH = "/papers/archive"
TEXTUAL = {".html", ".js", ".json", ".jsonl", ".css", ".svg", ".xml"}


PARTS = re.compile(r"bytes=(\d+-\d+(?:,\d+-\d+)*)")
BOUNDARY = "parts-of-a-file"


@dataclass(frozen=True)
class Part:
    """Parts of a file, and what says which they are."""

    headers: list[tuple[str, str]]
    body: bytes


class Handler(SimpleHTTPRequestHandler):
    """Files of one folder, at the root and below the sub-path; of each at most ``parts`` parts, else the whole."""

    parts = 50

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path.removeprefix(SUB_PATH) or "/"))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        kind = self.guess_type(str(file))
        part = self._part(body, kind)
        self.send_response(206 if part else 200)
        for name, value in part.headers if part else [("Content-Type", kind)]:
            self.send_header(name, value)
        body = part.body if part else body
        if not part and file.suffix in TEXTUAL and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # a page stops what is sent whole where it asked for a part
            self.wfile.write(body)

    def _part(self, body: bytes, kind: str) -> Part | None:
        """What of a file was asked for, where this host sends that."""
        asked = PARTS.fullmatch(self.headers.get("Range", ""))
        spans = [one.split("-") for one in asked[1].split(",")] if asked else []
        ranges = [range(int(first), min(int(last) + 1, len(body))) for first, last in spans]
        if not 0 < len(ranges) <= self.parts:
            return None
        told = [f"bytes {one.start}-{one.stop - 1}/{len(body)}" for one in ranges]
        pieces = [body[one.start : one.stop] for one in ranges]
        if len(ranges) == 1:
            return Part([("Content-Type", kind), ("Content-Range", told[0])], pieces[0])
        lines = [
            f"\r\n--{BOUNDARY}\r\nContent-Type: {kind}\r\nContent-Range: {where}\r\n\r\n".encode() + piece
            for where, piece in zip(told, pieces, strict=True)
        ]
        joined = b"".join(lines) + f"\r\n--{BOUNDARY}--\r\n".encode()
        return Part([("Content-Type", f"multipart/byteranges; boundary={BOUNDARY}")], joined)

    def log_message(self, *_: object) -> None:
        pass


class WholeHandler(Handler):
    """A host that sends whole files only, whatever is asked for."""

    parts = 0


class PlainHandler(Handler):
    """A host that sends one part of a file, but the whole where several are asked for, as many do."""

    parts = 1


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
