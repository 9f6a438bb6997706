"""Packs of bodies: small parts, whole texts, and nothing that a script's string cannot hold."""

from __future__ import annotations

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.search.shards import packs
from builder.search.shards.packs import MOST, documents_a_pack, packed_bodies, packed_texts, piece_of


def read_back(piece: bytes) -> str:
    """What ``bodies.js`` makes of a part."""
    raw = bytearray()
    escaped = False
    for byte in piece:
        if byte == ord("=") and not escaped:
            escaped = True
            continue
        raw.append(byte ^ 64 if escaped else byte)
        escaped = False
    return zlib.decompress(bytes(raw), -zlib.MAX_WBITS).decode()


@given(st.text(max_size=400))
def test_a_body_comes_back_whole(body: str) -> None:
    """A body is read back as it was, and its part holds no character that ends a script's string."""
    piece = piece_of(body)
    assert read_back(piece) == body
    assert not set(piece) & set(b'\n\r"\\')


def test_a_long_body_is_cut_to_what_a_part_holds() -> None:
    """A body that hardly compresses keeps its beginning."""
    chance = random.Random(3)
    body = "".join(chr(chance.randrange(97, 123)) for _ in range(6000))
    piece = piece_of(body)
    assert MOST * 0.9 < len(piece) <= MOST
    assert body.startswith(read_back(piece))


def test_places_tell_where_bodies_lie() -> None:
    """A document without a body has no place; equal bodies make equal files."""
    pieces = [piece_of("Rain fell."), b"", piece_of("Snow fell on the quay.")]
    pack = packed_bodies(pieces)
    assert [bool(place) for place in pack.places] == [True, False, True]
    assert pack == packed_bodies(pieces)
    head = f'archiveShard("bodies/{pack.name}","'.encode()
    assert pack.content == head + pieces[0] + pieces[2] + b'")\n'


@given(st.lists(st.text(max_size=60), max_size=30), st.integers(1, 200))
def test_places_tell_where_texts_lie(texts: list[str], large: int) -> None:
    """Each text is read back from the file and the part that its place names; another file begins after a large one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packs, "LARGE", large)
        made = packed_texts("words", texts)
    found = []
    for place in made.places:
        pack, start, length = numbers_in(place)
        found.append(read_back(made.packs[pack][1][start : start + length]))
    assert found == texts
    assert all(len(content) > large for _, content in made.packs[:-1])
    assert [path for path, _ in made.files()] == [f"search/words/{name}.bin" for name, _ in made.packs]


def numbers_in(text: str) -> list[int]:
    """Small numbers of a text, as ``numbers.js`` reads them."""
    return [ord(one) - (35 if ord(one) < 92 else 36 if ord(one) < 127 else 70) for one in text]


def test_packs_are_few() -> None:
    """Whatever the size of an archive there are at most a hundred packs."""
    for documents in (1, 256, 257, 25_600, 25_601, 250_000, 3_000_001):
        assert -(-documents // documents_a_pack(documents)) <= 100
