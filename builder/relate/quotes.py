"""The same quotation in several articles, whatever its marks, cuts, brackets and small edits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.model import Annotated
from builder.vocabulary.alignment import Likeness, likeness, words_of

__all__ = ["LEAST_WORDS", "with_variants", "words_of"]

LEAST_WORDS = 6
"""Shorter ones ("We are ready to help") are said by many without one having it from the other."""
_SHORT_WORDS = 3
"""The fewest words that are one quotation where the same person says exactly them."""
_SHARE = 0.8
"""Of the shorter one's words, how many the longer one must have in the same order."""
_OVERLAP = 12
"""Words in a row that make two quotations one even where each has more that the other has not."""
_SURE = 10
"""Words that outweigh two different speakers: articles err about speakers more than about words."""
_SHINGLE = 4
_COMMON = 24
"""A run of words in more quotations than this tells nothing; the rare ones beside it do."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """A quotation by its article and its number there, with its text and speaker."""

    article: str
    number: int
    text: str
    speaker: str | None

    @property
    def key(self) -> str:
        return f"{self.article}#{self.number}"


def with_variants(articles: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """The articles with ``same_as`` filled: ``article-id#n``, n counting that article's quotes from 0, sorted.

    Two quotations are linked where they themselves are alike: a chain of likenesses links no third one.
    ``vocabulary.alignment.aligned`` tells in which words they differ.
    """
    places = _places(articles)
    linked: dict[str, set[str]] = defaultdict(set)
    for words, found in places.items():
        _link(linked, found, found, len(words))
    for left, right in _candidates(list(places)):
        told = likeness(places[left][0].text, places[right][0].text)
        if _alike(told):
            _link(linked, places[left], places[right], told.shared)
    return tuple(_filled(annotated, linked) for annotated in articles)


def _places(articles: Sequence[Annotated]) -> dict[Words, list[_Place]]:
    """All quotations by their words, so that what hundreds print alike is compared once."""
    places: dict[Words, list[_Place]] = defaultdict(list)
    for annotated in sorted(articles, key=lambda annotated: annotated.article.id):
        for number, quote in enumerate(annotated.quotes):
            words = words_of(quote.text)
            if len(words) >= _SHORT_WORDS:
                places[words].append(_Place(annotated.article.id, number, quote.text, quote.speaker))
    return dict(sorted(places.items()))


def _link(linked: dict[str, set[str]], left: Iterable[_Place], right: Sequence[_Place], shared: int) -> None:
    for one in left:
        for other in right:
            if one.article != other.article and _agree(one.speaker, other.speaker, shared):
                linked[one.key].add(other.key)
                linked[other.key].add(one.key)


def _agree(left: str | None, right: str | None, shared: int) -> bool:
    """Whether the speakers allow what so many shared words suggest."""
    if shared < LEAST_WORDS:
        return left is not None and left == right
    return left is None or right is None or left == right or shared >= _SURE


def _alike(told: Likeness) -> bool:
    """Whether one is the other, a shorter cut of it, or overlaps it by a long run of words."""
    if told.shared < LEAST_WORDS:
        return False
    return told.run >= _OVERLAP or (told.share >= _SHARE and told.apart <= told.shared // 2 and told.run >= _SHINGLE)


def _candidates(nodes: Sequence[Words]) -> Iterator[tuple[Words, Words]]:
    """Pairs that share enough rare runs of words to be compared, each once, in order."""
    nodes = [words for words in nodes if len(words) >= LEAST_WORDS]
    bearers: dict[Words, list[int]] = defaultdict(list)
    for number, words in enumerate(nodes):
        for shingle in _shingles(words):
            bearers[shingle].append(number)
    for number, words in enumerate(nodes):
        met: Counter[int] = Counter()
        for shingle in _shingles(words):
            if 1 < len(bearers[shingle]) <= _COMMON:
                met.update(other for other in bearers[shingle] if other > number)
        for other, count in sorted(met.items()):
            if _worth(words, nodes[other], count):
                yield words, nodes[other]


def _worth(left: Words, right: Words, shared: int) -> bool:
    """Whether so many runs in common may make two quotations alike."""
    shorter, longer = sorted((left, right), key=len)
    if shared >= _OVERLAP - _SHINGLE:
        return True
    return shared >= (len(shorter) - _SHINGLE) // 5 and len({*shorter} & {*longer}) >= _SHARE * len({*shorter}) - 1


def _shingles(words: Words) -> set[Words]:
    return {words[place : place + _SHINGLE] for place in range(len(words) - _SHINGLE + 1)}


def _filled(annotated: Annotated, linked: Mapping[str, set[str]]) -> Annotated:
    here = annotated.article.id
    others = [tuple(sorted(linked.get(f"{here}#{number}", ()))) for number in range(len(annotated.quotes))]
    if not any(others):
        return annotated
    quotes = (replace(quote, same_as=same) for quote, same in zip(annotated.quotes, others, strict=True))
    return replace(annotated, quotes=tuple(quotes))
