"""Archive → Archive: stories, reprints, the articles worth reading after each, and who else prints a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from builder.model import Archive, Permalink, StoryDecision
from builder.relate.decided import settled
from builder.relate.facts import story_facts
from builder.relate.permanent import permanent
from builder.relate.quotes import with_variants
from builder.relate.related import related
from builder.relate.reprints import reprints
from builder.relate.stories import stories

__all__ = ["relate"]


def relate(archive: Archive, permalinks: Iterable[Permalink] = (), decisions: Sequence[StoryDecision] = ()) -> Archive:
    """Fill ``stories`` with their ``facts``, ``reprints``, ``related``, and the quotes' ``same_as``.

    Entities stay as they are. Stories that were published keep their ids; decisions that cannot hold are problems.
    """
    printed = reprints(archive)
    pairs, problems = settled(archive, decisions, printed)
    archive = replace(archive, articles=with_variants(archive.articles), reprints=printed)
    told, moved = permanent(stories(archive, pairs), permalinks)
    archive = replace(archive, stories=told, moved=tuple(sorted((*archive.moved, *moved))))
    archive = replace(archive, related=related(archive), problems=tuple(sorted({*archive.problems, *problems})))
    return replace(archive, facts=story_facts(archive))
