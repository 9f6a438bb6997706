"""Whatever a person or a fuzzer types gives results or one sentence, soon."""

import math
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.errors import QueryError
from builder.search import as_json

_WORDS = """bridge krol person: place: published: title: kind: AND OR NOT ANDNOT ANDMAYBE REQUIRE ( ) " ' [ ] { } TO
    * ? ~3 ^2 ^ : *:* - + 2015-10 al-Ray* “ ’ \\ é مرحبا 東京 a~9999 ! & <b> %00 = > ,""".split()
_PIECES = st.sampled_from([*_WORDS, "\x00", " ", "\n"])
_QUERIES = st.one_of(
    st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES, max_size=14).map("".join)
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=_QUERIES, name=st.text(max_size=20), kind=st.sampled_from([None, "article", "person"]))
def test_any_query_is_answered_or_refused(ask: Any, query: str, name: str, kind: str | None) -> None:
    """Any text as query and filter gives a consistent answer or a QueryError of one line, never another exception."""
    try:
        answer = ask(query, person=(name,) if name else (), kind=kind)
    except QueryError as error:
        assert "\n" not in str(error)
        return
    assert len(answer.hits) == answer.total <= 5
    assert all(math.isfinite(hit.score) for hit in answer.hits)
    assert as_json(answer)["total"] == answer.total


@pytest.mark.parametrize(
    "query",
    [
        "***",
        "*",
        "? " * 8,
        "a~9999",
        "[TO",
        "[TO]",
        "(" * 500 + ")" * 500,
        "(" * 1000,
        '"' * 1000,
        "* " * 500,
        "NOT " * 250,
        "a OR " * 200,
        "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b",
        '"' + "the " * 240 + '"~99999',
        '"a b"~' + "9" * 900,
        "bridge^" + "9" * 900,
        "((bridge^99)^99)^99",
        "published:[" + "9" * 900 + " TO 1]",
        "person:" * 140,
        "x" * 1_000_000,
        "%" * 1000,
        "\ud800",
    ],
    ids=lambda query: query[:12],
)
def test_hostile_queries_take_bounded_time(ask: Any, query: str) -> None:
    """Queries made to hang or to crash are answered or refused at once."""
    began = time.monotonic()
    try:
        assert all(math.isfinite(hit.score) for hit in ask(query).hits)
    except QueryError as error:
        assert "\n" not in str(error)
    assert time.monotonic() - began < 5
