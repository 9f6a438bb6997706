"""Slugs: the plain words of a title as they stand in ids and addresses."""

from __future__ import annotations

import re

from anyascii import anyascii

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`](?=\w)")
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str, limit: int = 60) -> str:
    """A text in ``[a-z0-9-]``, at most ``limit`` characters, cut at a word; empty where nothing is left."""
    plain = anyascii(_APOSTROPHES.sub("", text[: limit * 8])).lower()
    whole = _OTHER.sub("-", plain).strip("-")
    if len(whole) <= limit:
        return whole
    return whole[: limit + 1].rpartition("-")[0] or whole[:limit]
