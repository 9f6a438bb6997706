"""Questions and their answers, from a tiny archive."""

from typing import Any

import pytest

from builder.errors import QueryError
from builder.search import as_json

BRIDGE, FERRY, CHOIR = "2015-10-26-bridge", "2015-11-ferry", "undated-choir"
PERSON, STORY = "person/zofia-krol", "story/bridge"


def ids(answer: Any) -> list[str]:
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ferry", {FERRY}),
        ("mayor waited", {BRIDGE}),
        ("mayor ferry", set()),
        ("ferry OR depot", {FERRY, CHOIR}),
        ("bombing", {BRIDGE, CHOIR}),
        ("bombing NOT bridge", {CHOIR}),
        ("bombing ANDNOT bridge", {CHOIR}),
        ("ferry ANDMAYBE bridge", {FERRY}),
        ("bombing REQUIRE bridge", {BRIDGE}),
        ('"opened a bridge"', {BRIDGE}),
        ("“opened a bridge”", {BRIDGE}),
        ('"bridge a opened"', set()),
        ('"krol mayor"~2', {BRIDGE}),
        ('"krol mayor"', set()),
        ('"asked for shorter nights" OR "bombs fell"', {FERRY, CHOIR}),
        ("gdansk", {BRIDGE, PERSON}),
        ("GDAŃSK", {BRIDGE, PERSON}),
        ("medellin", {FERRY}),
        ("person:krol", {BRIDGE}),
        ("Person:Król", {BRIDGE}),
        ("people:krol", {BRIDGE}),
        ('person:"zofia maria krol"', {BRIDGE}),
        ('person:"mensah kofi"', set()),
        ("place:ivoire", {CHOIR}),
        ("place:gdansk", {BRIDGE}),
        ("organisation:harbour", {FERRY}),
        ("org:hu", {FERRY}),
        ("organisations:union", {FERRY}),
        ("person:gdansk", set()),
        ("rayyes", {FERRY}),
        ("al-Rayyes", {FERRY}),
        ("al- Rayyes", {FERRY}),
        ("person:al-rayyes", {FERRY}),
        ("O'Brien", {BRIDGE, CHOIR}),
        ("O’Brien", {BRIDGE, CHOIR}),
        ("obrien", {BRIDGE, CHOIR}),
        ("brien", {BRIDGE, CHOIR}),
        ("person:o'brien", {CHOIR}),
        ("U.S.", {FERRY}),
        ("title:ferry", {FERRY}),
        ("title:depot", set()),
        ("outlet:baltic", {BRIDGE}),
        ("kind:story", {STORY}),
        ("bomb*", {BRIDGE, CHOIR}),
        ("bombin*", {BRIDGE, CHOIR}),
        ("*ridge NOT kind:story", {BRIDGE}),
        ("f?rry", {FERRY}),
        ("person:ray*", {FERRY}),
        ("person:al-ray*", {FERRY}),
        ("Med* * medellin", {FERRY}),
        ("published:[2015-10 TO 2015-11]", {BRIDGE, FERRY}),
        ("published:[2015-10 TO 2015-10]", {BRIDGE}),
        ("published:[2015-11-30 TO 2016]", {FERRY}),
        ("published:[TO 2015-10-26]", {BRIDGE}),
        ("published:[2015-10-27 TO]", {FERRY}),
        ("published:{2015-10-26 TO 2015-12]", {FERRY}),
        ("published:[2015-10 TO 2015-11}", {BRIDGE}),
        ("published:2015-11-07", {FERRY}),
        ("published:2015 bombing", {BRIDGE}),
        ("(ferry OR bridge) AND mayor", {BRIDGE, STORY}),
        ("***", {BRIDGE, FERRY, CHOIR, PERSON, STORY}),
        ("!!! --", set()),
        ("http://example.org/bridge", set()),
    ],
)
def test_query_language(ask: Any, query: str, found: set[str]) -> None:
    """The query language finds exactly the documents that it asks for, and counts them."""
    answer = ask(query)
    assert set(ids(answer)) == found
    assert answer.total == len(found)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"person": ("Kofi Osei",)}, [FERRY]),
        ({"person": ("osei kofi",)}, [FERRY]),
        ({"person": ("Ama Osei",)}, []),
        ({"person": ("Ama Mensah", "Kofi Osei")}, [FERRY]),
        ({"person": ("Krol",)}, [BRIDGE]),
        ({"place": ("united states",)}, [FERRY]),
        ({"place": ("U.S.",)}, [FERRY]),
        ({"organisation": ("Union",), "place": ("Gdansk",)}, []),
        ({"outlet": ("harbour post",)}, [FERRY]),
        ({"kind": "article"}, [FERRY, BRIDGE, CHOIR]),
        ({"kind": "person"}, [PERSON]),
        ({"since": "2015-10"}, [FERRY, BRIDGE]),
        ({"until": "2015-10"}, [BRIDGE]),
        ({"until": "2015-11-01"}, [FERRY, BRIDGE]),
        ({"since": "2015-11-30", "until": "2015"}, [FERRY]),
        ({}, [FERRY, BRIDGE, PERSON, STORY, CHOIR]),
    ],
)
def test_filters_alone(ask: Any, filters: dict[str, object], found: list[str]) -> None:
    """Filters must all hold; without a query all that they leave comes newest first, undated last, then by id."""
    assert ids(ask(**filters)) == found


def test_filters_narrow_a_query(ask: Any) -> None:
    """A filter leaves the scores of a query as they are."""
    alone, filtered = ask("bombing"), ask("bombing", place=("Gdansk",))
    assert ids(filtered) == [BRIDGE]
    assert filtered.hits[0].score == next(hit.score for hit in alone.hits if hit.id == BRIDGE)


def test_title_outweighs_body(ask: Any) -> None:
    """A word in a title counts for more than the same word in a body, and scores fall from first to last."""
    scores = [hit.score for hit in ask("bridge").hits]
    assert ids(ask("choir"))[0] == CHOIR
    assert scores == sorted(scores, reverse=True)


def test_sort_and_limit(ask: Any) -> None:
    """By date the newest comes first; the limit cuts the list, never the count."""
    assert ids(ask("bombing OR ferry", sort="date")) == [FERRY, BRIDGE, CHOIR]
    answer = ask("bombing OR ferry", sort="date", limit=1)
    assert (ids(answer), answer.total) == ([FERRY], 3)
    assert ask("bombing", limit=0).total == 2


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ({"query": "published:soon"}, "published: 'soon' is no date"),
        ({"query": "published:[x TO 2015]"}, "published: 'x' is no date"),
        ({"query": "[a TO b]"}, "a range needs the field published"),
        ({"query": "x" * 1001}, "1001 characters"),
        ({"query": " ".join(f"{a}{b}*" for a in "abc" for b in "xyz")}, "more than 8 words with"),
        ({"query": " ".join(f"w{n}" for n in range(150))}, "more than 60 words"),
        ({"since": "yesterday"}, "from: 'yesterday' is no date"),
        ({"until": "2015-31"}, "to: '2015-31' is no date"),
        ({"kind": "sport"}, "kind 'sport' is not known; write one of article"),
        ({"sort": "size"}, "sort 'size' is not known"),
        ({"limit": -1}, "limit -1"),
    ],
)
def test_what_cannot_be_read_says_so(ask: Any, request_: dict[str, object], says: str) -> None:
    """A wrong query or filter is one line with the mend, not an empty answer."""
    with pytest.raises(QueryError) as caught:
        ask(**request_)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def snippet(answer: Any, key: str) -> str:
    hit = next(hit for hit in answer.hits if hit.id == key)
    return "".join(f"[{text}]" if asked else text for text, asked in hit.snippet)


def test_snippets_mark_what_was_asked(ask: Any) -> None:
    """A snippet shows the sentence of the hit and marks words, inflections and phrases, nothing that was excluded."""
    assert snippet(ask("bombing"), CHOIR) == "… Rebels [bombed] a depot; [bombs] fell for an hour."
    assert "[opened a bridge] on Monday" in snippet(ask('"opened a bridge"'), BRIDGE)
    assert "[bridge]" not in snippet(ask("mayor NOT ferry NOT title:choir"), BRIDGE)
    assert "[Gdańsk]" in snippet(ask("gdansk"), BRIDGE)
    assert "[al-Rayyes]" in snippet(ask("al-rayyes"), FERRY)


def test_snippets_of_filters_and_titles(ask: Any) -> None:
    """A filter's snippet shows the sentence with the name; where the body has no hit it begins at the start."""
    assert snippet(ask(organisation=("Harbour Union",)), FERRY).startswith("… The [Harbour] [Union] asked")
    assert snippet(ask("title:crews"), FERRY).startswith("Issam al-Rayyes met")
    assert snippet(ask(kind="article"), BRIDGE).startswith("Zofia Król, the mayor")


@pytest.mark.parametrize(
    ("request_", "better"),
    [
        ({"query": "krool"}, "Król"),
        ({"query": "person:krool"}, "person:Król"),
        ({"query": "Zofja Krol"}, "Zofia Król"),
        ({"query": "harbor unoin"}, "Harbour Union"),
        ({"query": "bombng depot"}, "bombing depot"),
        ({"query": "medelin NOT krool"}, "Medellín NOT krool"),
        ({"person": ("Isam al Rayes",)}, "Issam al-Rayyes"),
        ({"place": ("medelin",)}, "Medellín"),
        ({"query": "bridge", "organisation": ("Harbor Unon",)}, "Harbour Union"),
        ({"query": "ferry"}, None),
        ({"query": "xylophonist"}, None),
        ({"query": "published:2031"}, None),
        ({"query": "krool*"}, None),
    ],
)
def test_did_you_mean(ask: Any, request_: dict[str, object], better: str | None) -> None:
    """A misspelt name or word gets the closest one, as the archive writes it; what is known gets none."""
    assert ask(**request_).did_you_mean == better


def test_json_escapes_what_the_seeds_hold(ask: Any) -> None:
    """A snippet is HTML in which only <mark> is markup; the title is the plain text."""
    value = as_json(ask("poster sang"))
    result = value["results"][0]
    assert result["title"] == "A <b>choir</b> & its {{ songs }}"
    assert "&lt;script&gt;alert(1)&lt;/script&gt; stood on a <mark>poster</mark>" in result["snippet"]
    assert "<script" not in result["snippet"]
    assert list(value) == ["query", "total", "did_you_mean", "results"]
    assert list(result) == ["id", "kind", "url", "title", "outlet", "published", "score", "snippet"]
    assert (result["outlet"], result["published"]) == (None, None)
