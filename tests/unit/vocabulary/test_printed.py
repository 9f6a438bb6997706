"""Reprints in lists."""

from __future__ import annotations

from builder.model import Reprint
from builder.vocabulary.printed import shown_once


def test_shown_once() -> None:
    """In a list a text stands where its first printing does, with the others beside it; without it they stand alone."""
    some = {key: Reprint(key, of, 0.9) for key, of in (("b", "a"), ("c", "b"), ("e", "d"))}
    assert shown_once(["c", "x", "a", "b", "e"], some) == (("x", ()), ("a", ("c", "b")), ("e", ()))
