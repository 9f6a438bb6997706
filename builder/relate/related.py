"""Articles that share rare names, the rarest counting most; common names lead from no article to another.

Similarity is the cosine of the articles' names under inverse document frequency (Spärck Jones 1972). Candidates
come through the lists of articles of rare names only, each bounded, so that time grows with the archive and not
with its square.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model import Annotated, Archive, Related
from builder.vocabulary.edtf import bounds

MOST = 6  # related articles of one article
COMMON = 50  # a name in more articles than this leads to none
FLOOR = 0.12  # cosine below which articles are not worth reading after another
ALONE = 0.3  # the same where they share one name only

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of each article, what each name weighs and the square of that, each article's length and first day."""

    names: Mapping[str, Ids]
    weights: Mapping[str, float]
    squares: Mapping[str, float]
    lengths: Mapping[str, float]
    days: Mapping[str, date | None]


def related(archive: Archive) -> tuple[tuple[str, tuple[Related, ...]], ...]:
    """For each article that has some, the related ones, the strongest first; sorted by article id.

    Of equally strong ones those nearer in time come first. The reason is the shared entity ids, rarest first. What
    tells the same story or prints the same text is not worth reading after an article, and is found with its story.
    """
    known = _looked_up(archive)
    leads = _leads(archive)
    same = _same(archive)
    found = ((article, _best(article, known, leads, same.get(article, set()))) for article in sorted(known.names))
    return tuple((article, some) for article, some in found if some)


def _looked_up(archive: Archive) -> _Names:
    names = {a.article.id: frozenset(m.entity for m in a.mentions if m.entity) for a in archive.articles}
    total = len(archive.articles)
    weights = {entity.id: math.log(1 + total / len(entity.articles)) for entity in archive.entities}
    squares = {key: weight**2 for key, weight in weights.items()}
    lengths = {article: math.sqrt(math.fsum(squares[e] for e in some)) for article, some in names.items()}
    return _Names(names, weights, squares, lengths, {a.article.id: _day(a) for a in archive.articles})


def _leads(archive: Archive) -> dict[str, tuple[str, ...]]:
    """The articles of each name rare enough to lead from one to another."""
    most = min(COMMON, max(3, len(archive.articles) // 4))
    return {entity.id: entity.articles for entity in archive.entities if 1 < len(entity.articles) <= most}


def _same(archive: Archive) -> dict[str, set[str]]:
    """For each article those of its story and those that print its text, itself among them."""
    same: dict[str, set[str]] = {}
    groups = [story.articles for story in archive.stories] + [(one.article, one.of) for one in archive.reprints]
    for group in groups:
        for article in group:
            same.setdefault(article, set()).update(group)
    return same


def _best(article: str, known: _Names, leads: Mapping[str, Sequence[str]], same: set[str]) -> tuple[Related, ...]:
    candidates = {other for name in known.names[article] for other in leads.get(name, ())} - same - {article}
    scored = [(_score(article, other, known), other) for other in candidates]
    strong = sorted((-round(score, 6), _apart(article, other, known), other) for score, other in scored if score)
    return tuple(Related(other, _shared(article, other, known)) for _, _, other in strong[:MOST])


def _score(left: str, right: str, known: _Names) -> float:
    """The cosine of two articles' names, or 0 where it is under the floor."""
    shared = known.names[left] & known.names[right]
    weight = math.fsum(map(known.squares.__getitem__, shared))
    cosine = weight / (known.lengths[left] * known.lengths[right])
    return cosine if cosine >= (FLOOR if len(shared) > 1 else ALONE) else 0.0


def _shared(left: str, right: str, known: _Names) -> tuple[str, ...]:
    shared = known.names[left] & known.names[right]
    return tuple(sorted(shared, key=lambda name: (-known.weights[name], name)))


def _apart(left: str, right: str, known: _Names) -> int:
    """Days between two articles; where a date is missing, more than any that is known."""
    a, b = known.days[left], known.days[right]
    return abs((a - b).days) if a and b else date.max.toordinal()


def _day(annotated: Annotated) -> date | None:
    span = bounds(annotated.published.edtf) if annotated.published else None
    return span[0] if span else None
