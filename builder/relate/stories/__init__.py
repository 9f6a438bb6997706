"""Same-event clusters: the stories that more than one article tells, and why each article belongs to its story."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.model import Annotated, Archive, Story
from builder.relate.stories.candidates import alike
from builder.relate.stories.clusters import Bonds, Told, clusters
from builder.relate.stories.evidence import Evidence
from builder.relate.stories.follow_ups import following
from builder.relate.stories.likeness import rarities, spread_of, vectors
from builder.relate.stories.reasons import Why
from builder.relate.stories.words import weighed
from builder.relate.times import in_time, time_of
from builder.vocabulary.edtf import bounds, sort_key
from builder.vocabulary.slugs import slug

IdPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Pairs of articles (ids, sorted) that are of one story, each with why, and pairs that are not.

    Of joined ones that contradict parted ones through a third article, those that come first count. ``{other}`` in a
    reason stands for the other's headline.
    """

    joined: Mapping[IdPair, str]
    parted: Collection[IdPair] = ()


NOTHING_SETTLED = Settled({})


def stories(archive: Archive, settled: Settled = NOTHING_SETTLED) -> tuple[Story, ...]:
    """The events that more than one article tells of, sorted by id."""
    articles = archive.articles
    told, shares = _told(articles)
    number = {annotated.article.id: at for at, annotated in enumerate(articles)}
    bonds = Bonds(_numbers(settled.joined, number), frozenset(_numbers(settled.parted, number)))
    pairs = alike([one.vector for one in told], in_time((at, one.time) for at, one in enumerate(told)))
    found = clusters(told, pairs, Evidence(shares), bonds)
    vectors_of = {key: told[at].vector for key, at in number.items()}
    why = Why(archive, vectors_of, settled.joined)
    named = _named(_story([articles[at] for at in cluster], why) for cluster in found)
    return following(named, archive, vectors_of, ((articles[a].article.id, articles[b].article.id) for a, b in pairs))


def _told(articles: Sequence[Annotated]) -> tuple[list[Told], dict[str, float]]:
    """Each article as stories look at it, and the share of articles of every word that several have."""
    words = [weighed(annotated.article) for annotated in articles]
    spread = spread_of(one.weights for one in words)
    shares = rarities(spread, len(articles))
    known = vectors([one.weights for one in words], shares)
    common = {word: share for word, share in shares.items() if spread[word] > 1}
    early = [one.early & common.keys() for one in words]
    told = [
        Told(vector, frozenset(first), time_of(annotated.published), annotated.article.outlet)
        for vector, first, annotated in zip(known, early, articles, strict=True)
    ]
    return told, common


def _numbers(pairs: Collection[IdPair], number: Mapping[str, int]) -> list[tuple[int, int]]:
    """Pairs of ids as pairs of numbers, the lower first, in the same order."""
    ends = [sorted((number[one], number[other])) for one, other in pairs if one in number and other in number]
    return [(low, high) for low, high in ends if low != high]


def _story(articles: Sequence[Annotated], why: Why) -> Story:
    told = sorted(articles, key=lambda a: (sort_key(a.published.edtf if a.published else None), a.article.id))
    dated = [a.published.edtf for a in told if a.published and bounds(a.published.edtf)]
    return Story(
        id=f"story/{slug(told[0].article.title, 80) or 'story'}",
        title=told[0].article.title,
        articles=tuple(annotated.article.id for annotated in told),
        reasons=tuple(why.belongs(annotated, told) for annotated in told),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
    )


def _named(found: Iterable[Story]) -> tuple[Story, ...]:
    """The stories, those of one headline told apart by their first article, sorted by id."""
    made: dict[str, Story] = {}
    for story in sorted(found, key=lambda story: story.articles):
        taken = story.id in made
        made[f"{story.id}-{slug(story.articles[0], 40)}" if taken else story.id] = story
    return tuple(replace(made[key], id=key) for key in sorted(made))
