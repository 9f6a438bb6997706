"""The bodies from which passages are cut: each compressed by itself, many in a file of which a page asks for a part."""

from __future__ import annotations

import re
import zlib
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from builder.search.shards.numbers import packed
from builder.search.shards.scripts import FOLDER

KIND = "bodies"
MOST = 2700  # bytes of a body in a pack, so that a passage costs less than 3 kB with what a host says of it
MOST_PACKS, SMALLEST = 100, 256  # files, and documents of one
WIDTH = 8  # characters of a name

_ESCAPE = ord("=")
_UNSAFE = re.compile(rb'[\n\r"\\=]')
_ESCAPED = {byte: bytes((_ESCAPE, byte ^ 64)) for byte in b'\n\r"\\='}


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of bodies: its name and content, and where in it each of its documents' bodies lies, ``""`` for none.

    The content is a script of one call, so that it also loads from disk; counting starts at the string within.
    """

    name: str
    content: bytes
    places: tuple[str, ...]

    def file(self) -> tuple[str, bytes]:
        """Path below the site, and content."""
        return f"{FOLDER}/{KIND}/{self.name}.bin", self.content


def documents_a_pack(documents: int) -> int:
    """How many neighbouring documents share a pack."""
    return max(SMALLEST, -(-documents // MOST_PACKS))


def packed_bodies(bodies: Iterable[str]) -> Pack:
    """The bodies of neighbouring documents as a pack; an empty body takes no room."""
    data = bytearray()
    places = []
    for body in bodies:
        piece = piece_of(body) if body else b""
        places.append(packed([len(data), len(piece)]) if body else "")
        data += piece
    name = b32encode(sha256(data).digest()).decode().lower()[:WIDTH]
    return Pack(name, b'archiveShard("%s/%s","%s")\n' % (KIND.encode(), name.encode(), bytes(data)), tuple(places))


def piece_of(body: str) -> bytes:
    """As much of a body as ``MOST`` bytes hold: raw DEFLATE, with ``=`` before what a script's string cannot hold.

    An escaped byte has its seventh bit turned over. ``bodies.js`` of the search page reads it back.
    """
    piece = _piece(body)
    while len(piece) > MOST:
        body = body[: len(body) * MOST // len(piece) - 50]
        piece = _piece(body)
    return piece


def _piece(body: str) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    raw = compressor.compress(body.encode()) + compressor.flush()
    return _UNSAFE.sub(lambda found: _ESCAPED[found[0][0]], raw)
