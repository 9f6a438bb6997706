"""Stories that were published keep their ids, whichever of their articles comes first now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from builder.model import Permalink, Story
from builder.vocabulary.permanence import Remembered, ids


def permanent(
    stories: Iterable[Story], permalinks: Iterable[Permalink]
) -> tuple[tuple[Story, ...], tuple[tuple[str, str], ...]]:
    """The stories with their ids of old, sorted, and where ids lead that are no story's any more."""
    told = {story.id: story for story in stories}
    ours = {one.id: one for one in permalinks if one.id.startswith("story/")}
    of = {article: story.id for story in told.values() for article in story.articles}
    votes = {key: Counter(of[article] for article, _ in one.known if article in of) for key, one in ours.items()}
    given, moved = ids({key: key for key in sorted(told)}, Remembered(ours, votes))
    renamed = [
        replace(story, id=given[key], follows=tuple(replace(one, story=given[one.story]) for one in story.follows))
        for key, story in told.items()
    ]
    return tuple(sorted(renamed, key=lambda story: story.id)), tuple(sorted(moved.items()))
