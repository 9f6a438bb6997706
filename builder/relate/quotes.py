"""The same quotation in several articles: word for word, whatever its case, marks and spacing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from builder.model import Annotated
from builder.vocabulary.names import plain_quotes, strip_accents

# Shorter ones ("We are ready to help") are said by many without one having it from the other.
LEAST_WORDS = 6

_WORD = re.compile(r"\w+")
Words = tuple[str, ...]


def with_variants(articles: Sequence[Annotated]) -> tuple[Annotated, ...]:
    """The articles with ``same_as`` filled: ``article-id#n``, n counting that article's quotes from 0, sorted."""
    places: dict[Words, list[tuple[str, int]]] = defaultdict(list)
    keys = {a.article.id: [words_of(quote.text) for quote in a.quotes] for a in articles}
    for article, quoted in keys.items():
        for number, words in enumerate(quoted):
            if len(words) >= LEAST_WORDS:
                places[words].append((article, number))
    shared = {words: sorted(found) for words, found in places.items() if len({article for article, _ in found}) > 1}
    return tuple(_filled(annotated, keys[annotated.article.id], shared) for annotated in articles)


def words_of(text: str) -> Words:
    """A quotation's words alone: ``“We don’t know,” he`` and ``"we don't  know" he`` are equal."""
    bare = strip_accents(plain_quotes(text)).casefold().replace("'", "")
    return tuple(_WORD.findall(bare))


def _filled(annotated: Annotated, keys: Sequence[Words], shared: dict[Words, list[tuple[str, int]]]) -> Annotated:
    if not any(words in shared for words in keys):
        return annotated
    here = annotated.article.id
    quotes = (
        replace(quote, same_as=tuple(f"{article}#{n}" for article, n in shared.get(words, ()) if article != here))
        for quote, words in zip(annotated.quotes, keys, strict=True)
    )
    return replace(annotated, quotes=tuple(quotes))
