"""A question answered from the index: filters, query, order, snippets and a better spelling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder.compose.markdown import clean, html
from builder.errors import QueryError
from builder.model import SearchAnswer, SearchHit, SearchRequest
from builder.search.dates import Period, period
from builder.search.evaluate import Evaluation, Scores, everything, naming, scores, term_scores, within
from builder.search.parsing import parse
from builder.search.schema import stored_body
from builder.search.snippets import Phrase, opening, snippet
from builder.search.storage import column, opened
from builder.search.suggest import FEW, did_you_mean
from builder.search.wanted import named, wanted

KINDS = ("article", "person", "place", "organisation", "story")
SORTS = ("relevance", "date")


def search(directory: str, request: SearchRequest) -> SearchAnswer:
    """The answer of the index in a folder to a request.

    A query's words must all occur, in title, body or names; filters must all hold. Without a
    query everything that the filters leave is listed by date, newest first and undated last,
    with score 0. A partly known date is within a period when it may be. Equal results stand by id.

    Raises QueryError for a query or filter that cannot be read, IndexMissing where there is no
    index to ask.
    """
    asked_period = period(request.since, request.until)
    _check(request)
    tree = parse(request.query) if request.query.strip() else None
    with opened(directory) as searcher:
        if not searcher.doc_count_all():  # an empty index has no columns to read
            return SearchAnswer(request.query, 0)
        asked = Evaluation(searcher)
        found = everything(asked) if tree is None else scores(asked, tree) or {}
        found = _filtered(asked, request, asked_period, found)
        sought: frozenset[Phrase] = frozenset() if tree is None else wanted(asked, tree)
        order = (_by_date if tree is None or request.sort == "date" else _by_score)(asked, found)
        hits = tuple(_hit(asked, number, found[number], (sought, named(request))) for number in order[: request.limit])
        better = did_you_mean(asked, request, sought, len(found)) if len(found) < FEW else None
        return SearchAnswer(request.query, len(found), hits, better)


def _check(request: SearchRequest) -> None:
    if request.kind is not None and request.kind not in KINDS:
        raise QueryError(f"kind {request.kind[:40]!r} is not known; write one of {', '.join(KINDS)}")
    if request.sort not in SORTS:
        raise QueryError(f"sort {request.sort[:40]!r} is not known; write relevance or date")
    if request.limit < 0:
        raise QueryError(f"limit {request.limit} is below 0; write how many results to show")


def _filtered(asked: Evaluation, request: SearchRequest, asked_period: Period, found: Scores) -> Scores:
    sets: list[Iterable[int]] = []
    for name, values in (
        ("people", request.person),
        ("places", request.place),
        ("organisations", request.organisation),
        ("outlet", request.outlet),
    ):
        sets += [naming(asked, name, clean(value)) for value in values if value.strip()]
    if request.kind:
        sets.append(term_scores(asked, "kind", request.kind))
    if asked_period != Period():
        sets.append(within(asked, asked_period))
    for allowed in map(frozenset, sets):
        found = {number: score for number, score in found.items() if number in allowed}
    return found


def _by_score(asked: Evaluation, found: Scores) -> list[int]:
    ranks = asked.searcher.ranks
    return sorted(found, key=lambda number: (-found[number], ranks[number]))


def _by_date(asked: Evaluation, found: Scores) -> list[int]:
    ranks, earliest = asked.searcher.ranks, column(asked.searcher.reader(), "earliest")
    return sorted(found, key=lambda number: (-earliest[number], ranks[number]))


def _hit(asked: Evaluation, number: int, score: float, phrases: tuple[frozenset[Phrase], ...]) -> SearchHit:
    stored = asked.searcher.stored_fields(number)
    body = stored_body(stored)
    shown = next((pieces for some in phrases if some and (pieces := snippet(body, some))), None)
    return SearchHit(
        id=stored["id"],
        kind=stored["kind"],
        url=stored["url"],
        title=stored.get("title", ""),
        outlet=stored.get("outlet"),
        published=stored.get("published"),
        score=score,
        snippet=shown or opening(body),
    )


def as_json(answer: SearchAnswer) -> dict[str, Any]:
    """An answer as ``/api/search`` and ``search --json`` give it; snippets are escaped HTML with ``<mark>``."""
    results = [
        {
            "id": hit.id,
            "kind": hit.kind,
            "url": hit.url,
            "title": hit.title,
            "outlet": hit.outlet,
            "published": hit.published,
            "score": round(hit.score, 6),
            "snippet": "".join(f"<mark>{html(text)}</mark>" if asked else html(text) for text, asked in hit.snippet),
        }
        for hit in answer.hits
    ]
    return {
        "query": answer.query,
        "total": answer.total,
        "did_you_mean": answer.did_you_mean,
        "results": results,
    }
