"""Texts compressed by themselves, many in a file of which a page asks for a part: bodies, and words' positions."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from builder.search.shards.numbers import packed
from builder.search.shards.scripts import FOLDER, spelt

KIND = "bodies"
MOST = 2700  # bytes of a body in a pack, so that a passage costs less than 3 kB with what a host says of it
MOST_PACKS, SMALLEST = 100, 256  # files, and documents of one
LARGE = 8_000_000  # bytes of a file of texts, after which another begins
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


def packed_bodies(pieces: Iterable[bytes]) -> Pack:
    """The pieces of neighbouring documents' bodies as a pack; an empty one takes no room."""
    data = bytearray()
    places = []
    for piece in pieces:
        places.append(packed([len(data), len(piece)]) if piece else "")
        data += piece
    name = name_of(data)
    return Pack(name, b'archiveShard("%s/%s","%s")\n' % (KIND.encode(), name.encode(), bytes(data)), tuple(places))


def piece_of(body: str) -> bytes:
    """As much of a body as ``MOST`` bytes hold: raw DEFLATE, with ``=`` before what a script's string cannot hold.

    An escaped byte has its seventh bit turned over. ``bodies.js`` of the search page reads it back.
    """
    piece = _deflated(body)
    while len(piece) > MOST:
        body = body[: len(body) * MOST // len(piece) - 50]
        piece = _deflated(body)
    return piece


@dataclass(frozen=True, slots=True)
class Texts:
    """Files of texts of one kind: names and contents, and for each text which file has it, from where, how long."""

    kind: str
    packs: tuple[tuple[str, bytes], ...]
    places: tuple[str, ...]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Paths below the site, and contents."""
        return ((f"{FOLDER}/{self.kind}/{name}.bin", content) for name, content in self.packs)

    def listed(self) -> list[object]:
        """What the manifest says of them: the names in one string, and how long each is."""
        return ["".join(name for name, _ in self.packs), WIDTH]


def packed_texts(kind: str, texts: Iterable[str]) -> Texts:
    """Texts in files of about ``LARGE`` bytes, as bodies are compressed."""
    contents = [bytearray()]
    places = []
    for text in texts:
        piece = _deflated(text)
        if len(contents[-1]) > LARGE:
            contents.append(bytearray())
        places.append(packed([len(contents) - 1, len(contents[-1]), len(piece)]))
        contents[-1] += piece
    return Texts(kind, tuple((name_of(content), bytes(content)) for content in contents), tuple(places))


def name_of(content: bytes | bytearray) -> str:
    """What a file is called after what it holds."""
    return spelt(sha256(content).digest())[:WIDTH]


def _deflated(text: str) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    raw = compressor.compress(text.encode()) + compressor.flush()
    return _UNSAFE.sub(lambda found: _ESCAPED[found[0][0]], raw)
