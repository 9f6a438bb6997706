"""Annotated… → Archive: who and what each name stands for, across all articles, and when each was published. Pure.

Inside each article short names join full ones (`within`), acronyms what introduced them (`acronyms`); then
equal names meet across articles and weaker ones on evidence (`cluster`). Every join but identity leaves a
`Comparison`: its ``right`` is an entity's id, its ``left`` the mention (``article#field:start``) where one
article decided, or the id of the name's own kind and spelling (``person:Assad``) where the archive did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.model import Annotated, Archive
from builder.resolve.acronyms import across_archive, introductions, within_article
from builder.resolve.cluster import cluster
from builder.resolve.comparisons import comparisons
from builder.resolve.dating import published
from builder.resolve.entities import entities
from builder.resolve.found import find
from builder.resolve.kinds import settle_kinds
from builder.resolve.speakers import mentions, spoken
from builder.resolve.within import settle

__all__ = ["published", "resolve"]


def resolve(annotated: Sequence[Annotated]) -> Archive:
    """Resolve a whole archive, in time near linear in its mentions; the order of the articles does not matter.

    Every mention kept has its entity; those of which nothing honest can be said are left out.
    """
    articles = sorted(annotated, key=lambda a: a.article.id)
    readings = settle_kinds([find(article) for article in articles])
    inside = [settle(reading) for reading in readings]
    explained = [introductions(*pair) for pair in zip(readings, inside, strict=True)]
    expanded = [within_article(*pair) for pair in zip(inside, explained, strict=True)]
    settled, across = cluster(expanded, across_archive(explained))
    dates = {a.article.id: published(a.article) for a in articles}
    known = entities(settled, {reading.article: reading for reading in readings}, dates)
    filled = []
    for article, found in zip(articles, settled, strict=True):
        kept = mentions(found, known)
        said = spoken(article.quotes, kept)
        filled.append(replace(article, mentions=kept, quotes=said, published=dates[article.article.id]))
    return Archive(
        articles=tuple(filled),
        entities=tuple(sorted(known.values(), key=lambda entity: entity.id)),
        comparisons=comparisons(settled, across, known),
    )
