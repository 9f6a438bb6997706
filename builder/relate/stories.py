"""Same-event clusters, in their first form: articles of a few days that share rare names and telling words.

Candidates come through rare terms only, never from all pairs. Similarity is the cosine of TF-IDF vectors over
words and entities (Salton and Buckley 1988); clusters grow by average link, so that a chain of weak links does not
make one story of many.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder.model import Annotated, Archive, Story
from builder.vocabulary.edtf import bounds, parts, sort_key
from builder.vocabulary.names import fold
from builder.vocabulary.slugs import slug

SAME_EVENT = 0.17  # cosine from which two dated articles tell one event
UNDATED = 0.30  # the same where a date is missing, so that time cannot speak against it
LINK = 0.12  # average cosine that a cluster must keep
WINDOW = 8  # days between the articles of one event
TERMS = 60  # heaviest terms of an article that count
BLOCKING = 16  # of these, the ones that lead to candidates
COMMON = 60  # a term of more articles than this leads to none

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*\d")
Vector = Mapping[str, float]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Told:
    """An article as far as stories look at it."""

    id: str
    title: str
    vector: Vector
    days: tuple[date, date] | None
    yearless: tuple[str | None, str | None] | None


def stories(archive: Archive) -> tuple[Story, ...]:
    """The events that more than one article tells of, sorted by id."""
    vectors = _vectors(archive.articles)
    told = [_told(annotated, vector) for annotated, vector in zip(archive.articles, vectors, strict=True)]
    scores = _scores(told)
    names = {entity.id: entity.name for entity in archive.entities}
    published = {a.article.id: a.published.edtf if a.published else None for a in archive.articles}
    made: dict[str, Story] = {}
    for cluster in sorted(_clusters(len(told), scores)):
        story = _story(
            sorted((told[n] for n in cluster), key=lambda t: (sort_key(published[t.id]), t.id)), names, published
        )
        taken = story.id in made
        made[f"{story.id}-{slug(story.articles[0], 40)}" if taken else story.id] = story
    return tuple(replace(made[key], id=key) for key in sorted(made))


def _told(annotated: Annotated, vector: Vector) -> _Told:
    published = annotated.published.edtf if annotated.published else None
    days = bounds(published) if published else None
    _, month, day = parts(published.partition("/")[0]) if published else (None, None, None)
    yearless = (month, day) if published and not days else None
    return _Told(annotated.article.id, annotated.article.title, vector, days, yearless)


def _vectors(articles: Sequence[Annotated]) -> list[Vector]:
    counts = [_terms(annotated) for annotated in articles]
    spread = Counter(term for terms in counts for term in terms)
    return [_vector(terms, spread, len(articles)) for terms in counts]


def _terms(annotated: Annotated) -> Counter[str]:
    words = _WORD.findall(fold(annotated.article.title + " " + annotated.article.text))
    terms = Counter(word.rstrip("s") for word in words)
    terms.update(mention.entity for mention in annotated.mentions if mention.entity)
    return terms


def _vector(terms: Counter[str], spread: Counter[str], total: int) -> Vector:
    weights = {
        term: (1 + math.log(count)) * math.log((total + 1) / spread[term]) * (2.0 if "/" in term else 1.0)
        for term, count in terms.items()
    }
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    length = math.sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {term: weight / length for term, weight in heaviest}


def _scores(told: Sequence[_Told]) -> dict[Pair, float]:
    scores: dict[Pair, float] = {}
    for left, right in _candidates(told):
        near = _near(told[left], told[right])
        score = _cosine(told[left].vector, told[right].vector) if near is not False else 0.0
        if score >= (SAME_EVENT if near else UNDATED):
            scores[left, right] = score
    return scores


def _candidates(told: Sequence[_Told]) -> list[Pair]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(told):
        for term in list(article.vector)[:BLOCKING]:
            postings[term].append(number)
    shared: Counter[Pair] = Counter()
    for numbers in postings.values():
        if len(numbers) <= COMMON:
            shared.update((a, b) for n, a in enumerate(numbers) for b in numbers[n + 1 :])
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _near(left: _Told, right: _Told) -> bool | None:
    """Whether two articles were published within the window; None where that is not known."""
    if left.days and right.days:
        apart = max((right.days[0] - left.days[1]).days, (left.days[0] - right.days[1]).days)
        return apart <= WINDOW
    if left.yearless and right.yearless:
        return left.yearless == right.yearless
    return None


def _cosine(left: Vector, right: Vector) -> float:
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return math.fsum(weight * large[term] for term, weight in small.items() if term in large)


def _clusters(total: int, scores: Mapping[Pair, float]) -> list[tuple[int, ...]]:
    """Average-link clusters of two and more; pairs are taken strongest first."""
    member = list(range(total))
    clusters: dict[int, list[int]] = {number: [number] for number in range(total)}
    for (a, b), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        left, right = member[a], member[b]
        if left != right and _average(clusters[left], clusters[right], scores) >= LINK:
            for number in clusters.pop(right):
                clusters[left].append(number)
                member[number] = left
    return [tuple(sorted(cluster)) for cluster in clusters.values() if len(cluster) > 1]


def _average(left: Iterable[int], right: Sequence[int], scores: Mapping[Pair, float]) -> float:
    links = [scores.get((min(a, b), max(a, b)), 0.0) for a in left for b in right]
    return sum(links) / len(links)


def _story(told: Sequence[_Told], names: Mapping[str, str], published: Mapping[str, str | None]) -> Story:
    dated = [value for article in told if (value := published[article.id]) and bounds(value)]
    return Story(
        id=f"story/{slug(told[0].title, 80) or 'story'}",
        title=told[0].title,
        articles=tuple(article.id for article in told),
        reasons=tuple(_reason(article, told, names) for article in told),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
    )


def _reason(article: _Told, told: Sequence[_Told], names: Mapping[str, str]) -> str:
    others = [other for other in told if other.id != article.id]
    nearest = max(others, key=lambda other: (_cosine(article.vector, other.vector), other.id))
    shared = [term for term in article.vector if term in nearest.vector]
    named = [names[term] for term in shared if term in names][:3]
    words = [term for term in shared if term not in names][:5]
    told_of = f"names {', '.join(named)}" if named else "has no rare name in common"
    telling = f"{len(shared)} telling words such as {', '.join(words)}" if words else "nothing else"
    return f"Like “{nearest.title}”, it {told_of}, and the two share {telling}"
