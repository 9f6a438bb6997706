"""A question as the query string of an address, such as ``q=harbour&person=Ama+Mensah&from=2015-10``."""

from __future__ import annotations

from typing import Literal, cast
from urllib.parse import parse_qs

from builder.errors import QueryError
from builder.model import SearchRequest

MOST_RESULTS = 100
_PARAMETERS = frozenset("q person place organisation outlet from to kind sort limit".split())


def request_of(query: str) -> SearchRequest:
    """The request of a query string; a filter may stand several times. Raises QueryError, one line."""
    try:
        given = parse_qs(query, max_num_fields=100)
    except ValueError:
        raise QueryError("the address has more than 100 parameters; ask with fewer") from None
    unknown = sorted(given.keys() - _PARAMETERS)
    if unknown:
        raise QueryError(f"parameter {unknown[0][:40]!r} is not known; known are {', '.join(sorted(_PARAMETERS))}")
    last = {name: values[-1] for name, values in given.items()}
    return SearchRequest(
        query=last.get("q", ""),
        person=tuple(given.get("person", ())),
        place=tuple(given.get("place", ())),
        organisation=tuple(given.get("organisation", ())),
        outlet=tuple(given.get("outlet", ())),
        since=last.get("from"),
        until=last.get("to"),
        kind=last.get("kind"),
        sort=cast("Literal['relevance', 'date']", last.get("sort", "relevance")),  # search refuses other words
        limit=_limit(last.get("limit", "20")),
    )


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise QueryError(f"limit {text[:40]!r} is no number; write one from 0 to {MOST_RESULTS}")
    return min(int(text), MOST_RESULTS)
