"""Archive → Archive: the articles worth reading after each one, its story, and who else prints the same quotation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.model import Archive, Permalink
from builder.relate.permanent import permanent
from builder.relate.quotes import with_variants
from builder.relate.related import related
from builder.relate.stories import stories

__all__ = ["relate"]


def relate(archive: Archive, permalinks: Iterable[Permalink] = ()) -> Archive:
    """Fill ``related``, ``stories`` and the quotes' ``same_as``; entities and mentions stay as they are.

    Stories that were published keep their ids.
    """
    told, moved = permanent(stories(archive), permalinks)
    return replace(
        archive,
        articles=with_variants(archive.articles),
        stories=told,
        related=related(archive),
        moved=tuple(sorted((*archive.moved, *moved))),
    )
