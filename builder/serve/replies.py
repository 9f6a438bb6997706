"""What a request is answered with: a file of the site, a part of one, or what the index found."""

from __future__ import annotations

import json
import mimetypes
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import BinaryIO
from urllib.parse import quote, unquote

from builder.errors import IndexMissing, QueryError
from builder.search import as_json, request_of, search

NO_HEADERS: Mapping[str, str] = MappingProxyType({})
MOST_PARTS = 100  # of a file, in one request
_ONE = r"(?:\d{1,18}-\d{0,18}|-\d{1,18})"
_RANGES = re.compile(rf"bytes=\s*{_ONE}(?:\s*,\s*{_ONE})*\s*", re.ASCII)
_RANGE = re.compile(r"(\d*)-(\d*)", re.ASCII)

_MEDIA_TYPES = mimetypes.MimeTypes()  # the standard library's table alone, the same on every machine
for _suffix, _type in {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}.items():
    _MEDIA_TYPES.add_type(_type, _suffix)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a server shows: the site's folder, the index, and whether only this machine may ask."""

    site: Path
    index: str
    loopback: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back to the browser; ``headers`` beside those that every answer has."""

    status: HTTPStatus
    media_type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=lambda: NO_HEADERS)


def reply(shown: Shown, target: str, asked: Mapping[str, str] = NO_HEADERS) -> Reply:
    """The answer to a request's target, such as ``/people/index.html`` or ``/api/search?q=harbour``.

    ``asked`` are the request's headers, of which ``Range`` and ``If-Range`` count.
    """
    path, _, query = target.partition("#")[0].partition("?")
    if path.startswith("/api/"):
        return _api(shown, path, query)
    try:
        return _page(shown, unquote(path, errors="strict"), asked)
    except (OSError, ValueError):  # no such file, or one that a build is just replacing, or a path that is none
        return _missing(shown)


def _page(shown: Shown, path: str, asked: Mapping[str, str]) -> Reply:
    file = _file(shown.site, path)
    if file.is_dir() and not path.endswith("/"):
        location = {"Location": "/" + quote(path.strip("/")) + "/"}
        return Reply(HTTPStatus.FOUND, "text/plain; charset=utf-8", b"", location)
    file = file / "index.html" if file.is_dir() else file
    return _content(file, asked)


def _content(file: Path, asked: Mapping[str, str]) -> Reply:
    """All of a file, or the parts that were asked for."""
    with file.open("rb") as content:
        state = os.fstat(content.fileno())
        tag = f'"{state.st_ino:x}-{state.st_mtime_ns:x}-{state.st_size:x}"'
        told = {"Accept-Ranges": "bytes", "ETag": tag}
        wanted = asked.get("Range", "") if asked.get("If-Range", tag) == tag else ""
        parts = parts_of(wanted, state.st_size)
        if parts is None:
            return Reply(HTTPStatus.OK, _media_type(file.name), content.read(), told)
        if not parts:
            told["Content-Range"] = f"bytes */{state.st_size}"
            return Reply(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "text/plain; charset=utf-8", b"", told)
        return _partial(content, parts, state.st_size, _media_type(file.name), told)


def _partial(content: BinaryIO, parts: Sequence[range], size: int, media_type: str, told: dict[str, str]) -> Reply:
    """One part as it is, several as a ``multipart/byteranges``."""
    pieces = []
    for part in parts:
        content.seek(part.start)
        pieces.append((f"bytes {part.start}-{part.stop - 1}/{size}", content.read(len(part))))
    if len(pieces) == 1:
        [(where, body)] = pieces
        return Reply(HTTPStatus.PARTIAL_CONTENT, media_type, body, told | {"Content-Range": where})
    boundary = sha256(b"".join(body for _, body in pieces)).hexdigest()  # which no part can hold by chance
    lines = [
        f"--{boundary}\r\nContent-Type: {media_type}\r\nContent-Range: {where}\r\n\r\n".encode() + body + b"\r\n"
        for where, body in pieces
    ]
    body = b"".join([*lines, f"--{boundary}--\r\n".encode()])
    return Reply(HTTPStatus.PARTIAL_CONTENT, f"multipart/byteranges; boundary={boundary}", body, told)


def parts_of(header: str, size: int) -> list[range] | None:
    """The parts that a ``Range`` header asks of a file, without those that lie behind its end (RFC 9110, section 14).

    None stands for the whole file: for no header, one that cannot be read, and one that asks for more than the whole.
    """
    if not _RANGES.fullmatch(header):
        return None
    asked = [_part_of(first, last, size) for first, last in _RANGE.findall(header)]
    parts = [part for part in asked if part]
    if len(asked) > MOST_PARTS or None in asked or sum(map(len, parts)) > size:
        return None
    return parts


def _part_of(first: str, last: str, size: int) -> range | None:
    if not first:  # so many bytes at the end
        return range(max(0, size - int(last)), size)
    if last and int(last) < int(first):
        return None
    return range(int(first), min(size, int(last) + 1) if last else size)


def _file(site: Path, path: str) -> Path:
    """The file of the site at a path. Raises ValueError for what lies outside it, or is hidden."""
    parts = [part for part in PurePosixPath("/" + path.lstrip("/")).parts[1:] if part]
    if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
        raise ValueError(path)
    root = site.resolve()
    file = root.joinpath(*parts).resolve()
    if not file.is_relative_to(root) or (path.endswith("/") and file.is_file()):
        raise ValueError(path)
    return file


def _media_type(name: str) -> str:
    kind = _MEDIA_TYPES.guess_type(name)[0] or "application/octet-stream"
    textual = kind.startswith("text/") or kind in {"application/json", "application/jsonl", "application/xml"}
    return f"{kind}; charset=utf-8" if textual else kind


def _missing(shown: Shown) -> Reply:
    try:
        body = (shown.site / "404.html").read_bytes()
    except OSError:
        return Reply(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"not found\n")
    return Reply(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", body)


def _api(shown: Shown, path: str, query: str) -> Reply:
    if path.rstrip("/") != "/api/search":
        return _json(HTTPStatus.NOT_FOUND, {"error": "no such service; ask /api/search?q="})
    try:
        return _json(HTTPStatus.OK, as_json(search(shown.index, request_of(query))))
    except QueryError as error:
        return _json(HTTPStatus.BAD_REQUEST, {"error": str(error)})
    except IndexMissing as error:
        return _json(HTTPStatus.SERVICE_UNAVAILABLE, {"error": str(error)})


def _json(status: HTTPStatus, value: object) -> Reply:
    return Reply(status, "application/json", json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
