"""Questions in addresses."""

import pytest

from builder.errors import QueryError
from builder.model import SearchRequest
from builder.search import request_of


def test_parameters_become_a_request() -> None:
    """Filters may stand several times; of the others the last counts; the limit is capped."""
    text = "q=a+lock&q=%22lock%22&person=Ama+Osei&person=Kofi&place=Gda%C5%84sk&organisation=HU&outlet=Post"
    text += "&from=2015-10&to=2015&kind=article&sort=date&limit=5000"
    assert request_of(text) == SearchRequest(
        query='"lock"',
        person=("Ama Osei", "Kofi"),
        place=("Gdańsk",),
        organisation=("HU",),
        outlet=("Post",),
        since="2015-10",
        until="2015",
        kind="article",
        sort="date",
        limit=100,
    )
    assert request_of("") == SearchRequest()


@pytest.mark.parametrize("text", ["limit=many", "limit=-1", "limit=²", "query=x", "&".join(["person=x"] * 101)])
def test_wrong_parameters_are_named(text: str) -> None:
    """A wrong parameter is one line that says what is known."""
    with pytest.raises(QueryError, match=r"ask with fewer|known are|write one from 0 to 100"):
        request_of(text)
