"""Annotated… → Archive: who and what each name stands for, across all articles, and when each was published. Pure.

Inside each article short names join full ones (`within`), acronyms what introduced them (`acronyms`); then
equal names meet across articles and weaker ones on evidence (`cluster`). Every join but identity leaves a
`Comparison`: its ``right`` is an entity's id, its ``left`` the mention (``article#field:start``) where one
article decided, or the id of the name's own kind and spelling (``person:Assad``) where the archive did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.model import Annotated, Archive, DateDecision, Gazetteer, Ledger
from builder.resolve.acronyms import across_archive, introductions, within_article
from builder.resolve.cluster import cluster
from builder.resolve.comparisons import comparisons
from builder.resolve.corrected import corrected, judgements
from builder.resolve.dating import NO_DECISIONS, date_articles
from builder.resolve.decided import decide, rulings
from builder.resolve.entities import entities
from builder.resolve.found import find
from builder.resolve.identity import remembered
from builder.resolve.kinds import settle_kinds
from builder.resolve.places import Atlas, Located, locate
from builder.resolve.profiles import years
from builder.resolve.speakers import mentions, spoken
from builder.resolve.within import settle
from builder.vocabulary.anchored import settled

__all__ = ["date_articles", "resolve"]

NO_LEDGER = Ledger()


def resolve(
    annotated: Sequence[Annotated],
    dates_decided: Mapping[str, DateDecision] = NO_DECISIONS,
    gazetteer: Gazetteer | None = None,
    ledger: Ledger = NO_LEDGER,
) -> Archive:
    """Resolve a whole archive, in time near linear in its mentions; the order of the articles does not matter.

    Every mention kept has its entity; those of which nothing honest can be said are left out. With a gazetteer places
    are put on the map: names of one place become one entity, and one name of two places becomes two. What
    the ledger says of names holds whatever scores say, and what it remembers of ids keeps them.
    """
    articles = sorted(annotated, key=lambda a: a.article.id)
    readings = settle_kinds([find(article) for article in articles])
    inside = [settle(reading) for reading in readings]
    explained = [introductions(*pair) for pair in zip(readings, inside, strict=True)]
    expanded = [within_article(*pair) for pair in zip(inside, explained, strict=True)]
    datings = date_articles(articles, dates_decided)
    dates = {dating.article: dating.published for dating in datings}
    names, across = cluster(expanded, across_archive(explained), years(dates), rulings(expanded, ledger))
    located = locate(articles, names, readings, gazetteer) if gazetteer else Located(names)
    atlas = Atlas(gazetteer, located.places, located.beside)
    decided = decide(expanded, located.names, ledger)
    published = remembered(ledger.permalinks, decided.names, ledger.decisions, decided.void)
    known, moved = entities(decided.names, {r.article: r for r in readings}, dates, atlas, published)
    known = corrected(known, decided.facts)
    filled = []
    for article, found in zip(articles, decided.names, strict=True):
        kept = mentions(found, known)
        said = spoken(article.quotes, kept)
        when = dates[article.article.id]
        counted = settled(article.dates, when.edtf if when else None)
        filled.append(replace(article, mentions=kept, dates=counted, quotes=said, published=when))
    return Archive(
        articles=tuple(filled),
        entities=tuple(sorted(known.values(), key=lambda entity: entity.id)),
        comparisons=(
            *comparisons(decided.names, (*across, *located.across), known),
            *judgements(decided.told, known),
        ),
        datings=datings,
        moved=tuple(sorted(moved.items())),
        problems=decided.problems,
    )
