"""Two names compared by what they say themselves, as a likelihood with its reasons."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from builder.model import Kind
from builder.resolve.evidence import Evidence, weighed
from builder.resolve.normalise import Name, read_name
from builder.resolve.people import people
from builder.resolve.references import Join
from builder.resolve.things import things


def compare(kind: Kind, left: str, right: str) -> Join:
    """Are two spellings, titles and all, names of one person, place or organisation, as far as names can tell?"""
    one, other = read_name(left, kind), read_name(right, kind)
    if one.node == other.node:
        return Join(1.0, ("Both are the same name.",))
    return weighed(told(one, other))


def told(left: Name, right: Name) -> tuple[Evidence, ...]:
    """The evidence of two names of one kind, whichever stands first."""
    return _told(*sorted((left, right), key=lambda name: (name.words, name.text)))


@lru_cache(maxsize=1 << 14)
def _told(left: Name, right: Name) -> tuple[Evidence, ...]:
    return tuple(people(left, right) if left.kind == "person" else things(left, right))


def with_context(left: Name, right: Name, context: Iterable[Evidence]) -> Join:
    """The verdict on two names and on what stands beside them in the archive."""
    return weighed((*told(left, right), *context))
