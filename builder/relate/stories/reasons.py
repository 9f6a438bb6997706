"""Why an article belongs to its story, in a sentence: what it has in common with the most like of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.model import Annotated, Archive
from builder.relate.stories.likeness import Vector, dot
from builder.relate.stories.words import as_written

NAMES, WORDS = 3, 4  # of each as many as a sentence holds


class Why:
    """Tells for an article why it belongs with the others; ``settled`` are pairs (ids) that belong together anyhow."""

    def __init__(self, archive: Archive, vectors: Mapping[str, Vector], settled: Mapping[tuple[str, str], str]) -> None:
        self._vectors = vectors
        self._settled = settled
        self._names = {entity.id: entity.name for entity in archive.entities}
        self._spread = {entity.id: len(entity.articles) for entity in archive.entities}

    def belongs(self, annotated: Annotated, story: Sequence[Annotated]) -> str:
        """The sentence, without a full stop."""
        others = [other for other in story if other is not annotated]
        for other in others:
            left, right = sorted((annotated.article.id, other.article.id))
            if (left, right) in self._settled:
                return self._settled[left, right].format(other=other.article.title)
        nearest = max(others, key=lambda other: (self._likeness(annotated, other), other.article.id))
        return f"Like “{nearest.article.title}”{_when(annotated, nearest)}, it {self._shared(annotated, nearest)}"

    def _likeness(self, one: Annotated, other: Annotated) -> float:
        return dot(self._vectors[one.article.id], self._vectors[other.article.id])

    def _shared(self, one: Annotated, other: Annotated) -> str:
        ids = _entities(one) & _entities(other)
        named = [
            self._names[key]
            for key in sorted(ids, key=lambda key: (self._spread.get(key, 0), key))
            if key in self._names
        ]
        theirs = self._vectors[other.article.id]
        stems = [stem for stem in self._vectors[one.article.id] if stem in theirs and not stem[0].isdigit()]
        in_names = " ".join(named).lower()
        written = as_written(one.article)
        words = [word for stem in stems[: 4 * WORDS] if (word := written.get(stem, stem)).lower() not in in_names]
        parts = [f"names {_series(named[:NAMES])}"] if named else []
        parts += [f"has the words {_series([f'‘{word}’' for word in words[:WORDS]])}"] if words else []
        parts += ["prints the same quotation"] if _quotes_alike(one, other) else []
        return _series(parts) or "tells the same in other words"


def _entities(annotated: Annotated) -> set[str]:
    return {mention.entity for mention in annotated.mentions if mention.entity}


def _quotes_alike(one: Annotated, other: Annotated) -> bool:
    return any(same.rpartition("#")[0] == other.article.id for quote in one.quotes for same in quote.same_as)


def _when(one: Annotated, other: Annotated) -> str:
    if one.published and other.published and one.published.edtf == other.published.edtf:
        return " of the same date"
    return ""


def _series(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
