"""Stories that go on: a later one that tells of the same people and things as an earlier one follows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from builder.model import Archive, Follow, Story
from builder.relate.stories.likeness import Vector, dot
from builder.vocabulary.edtf import bounds

LIKE = 0.16  # average likeness of two stories' articles from which one may go on from the other
NAMES = 2  # names that both must have, none of them common
COMMON = 0.1  # share of the archive's articles from which a name is common (of a small archive, any name that few have)
FEW = 12
MOST = 2  # earlier stories that one follows
LATER = 366  # days after which nothing follows


def following(
    stories: Sequence[Story], archive: Archive, vectors: Mapping[str, Vector], pairs: Iterable[tuple[str, str]]
) -> tuple[Story, ...]:
    """The stories with those that they follow; ``pairs`` are articles (ids) that are worth comparing."""
    ends = {story.id: days for story in stories if (days := _days(story))}
    told = {story.id: story for story in stories}
    names = _names(archive)
    entities = {entity.id: entity.name for entity in archive.entities}
    found: dict[str, list[tuple[float, int, str, str]]] = defaultdict(list)
    for earlier, later in _neighbours(stories, ends, pairs):
        one, other = told[earlier], told[later]
        likeness = _average(one.articles, other.articles, vectors)
        shared = sorted(_naming(one.articles, names) & _naming(other.articles, names), key=lambda key: entities[key])
        if likeness >= LIKE and len(shared) >= NAMES:
            apart = (ends[later][0] - ends[earlier][0]).days
            found[later].append(
                (-round(likeness, 6), apart, earlier, _reason(one, apart, [entities[k] for k in shared]))
            )
    return tuple(replace(story, follows=_latest(found[story.id])) for story in stories)


def _latest(found: list[tuple[float, int, str, str]]) -> tuple[Follow, ...]:
    best = sorted(found)[:MOST]
    return tuple(Follow(story, reason) for _, _, story, reason in sorted(best, key=lambda item: (item[1], item[2])))


def _days(story: Story) -> tuple[date, date] | None:
    """The first and last day on which a story was told."""
    spans = [span for value in (story.first, story.last) if value and (span := bounds(value))]
    return (spans[0][0], spans[-1][0]) if spans else None


def _neighbours(
    stories: Sequence[Story], ends: Mapping[str, tuple[date, date]], pairs: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Pairs of an earlier and a later story that have articles worth comparing."""
    of = {article: story.id for story in stories for article in story.articles}
    met = {tuple(sorted((of[a], of[b]))) for a, b in pairs if a in of and b in of and of[a] != of[b]}
    for left, right in sorted(met):
        if left in ends and right in ends:
            earlier, later = sorted((left, right), key=lambda key: (*ends[key], key))
            apart = (ends[later][0] - ends[earlier][1]).days
            if 0 <= apart <= LATER and ends[later][0] > ends[earlier][0]:
                yield earlier, later


def _names(archive: Archive) -> dict[str, frozenset[str]]:
    """The names of each article that are not common in the archive."""
    most = max(FEW, COMMON * len(archive.articles))
    rare = {entity.id for entity in archive.entities if len(entity.articles) <= most}
    return {
        annotated.article.id: frozenset(m.entity for m in annotated.mentions if m.entity in rare and m.entity)
        for annotated in archive.articles
    }


def _naming(articles: Sequence[str], names: Mapping[str, frozenset[str]]) -> set[str]:
    """The names that at least half of some articles have."""
    counts = Counter(name for article in articles for name in names[article])
    return {name for name, count in counts.items() if 2 * count >= len(articles)}


def _average(left: Sequence[str], right: Sequence[str], vectors: Mapping[str, Vector]) -> float:
    return sum(dot(vectors[a], vectors[b]) for a in left for b in right) / (len(left) * len(right))


def _reason(earlier: Story, apart: int, shared: Sequence[str]) -> str:
    days = "the next day" if apart == 1 else f"{apart} days later"
    return f"Told {days}, it names {', '.join(shared[:3])} again, as “{earlier.title}” does"
