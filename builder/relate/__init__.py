"""Archive → Archive: the articles worth reading after each one, its story, and who else prints the same quotation."""

from __future__ import annotations

from dataclasses import replace

from builder.model import Archive
from builder.relate.quotes import with_variants
from builder.relate.related import related
from builder.relate.stories import stories

__all__ = ["relate"]


def relate(archive: Archive) -> Archive:
    """Fill ``related``, ``stories`` and the quotes' ``same_as``; entities and mentions stay as they are."""
    return replace(
        archive,
        articles=with_variants(archive.articles),
        stories=stories(archive),
        related=related(archive),
    )
