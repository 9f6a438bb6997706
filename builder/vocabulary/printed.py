"""A text that several outlets print is shown once in a list, with the others beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from builder.model import Reprint


def shown_once(articles: Iterable[str], found: Mapping[str, Reprint]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The articles (ids) in their order, each with those of them that are its reprints, which are not shown again.

    ``found`` are reprints by the article that is one.
    """
    ids = list(dict.fromkeys(articles))
    among = set(ids)

    def origin(article: str) -> str:
        while article in found and found[article].of in among:
            article = found[article].of
        return article

    beside: dict[str, list[str]] = defaultdict(list)
    for article in ids:
        if origin(article) != article:
            beside[origin(article)].append(article)
    return tuple((article, tuple(beside[article])) for article in ids if origin(article) == article)
