"""An invented archive in which every field that programs are told of is filled, and one article that means harm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.compose import Catalogue, catalogue
from builder.compose.machine import Imprint
from builder.model import Annotated, Archive, Article, Entity, Mention, Published, Story

HARM = "<script>alert(1)</script> & \"q\" 'p' {x} \\y $5 50% #1 a_b ~ ^ ]]> \x07\n\nER  - \n{{ 7*7 }}"

LAMP = Annotated(
    Article(
        "a.txt/lamp",
        "seeds/a b.md",
        "0" * 64,
        1,
        9,
        "Hull mourns a lamp",
        "Ida Lund left Hull.\n\nThe Lamp Guild of Hull met.",
        deck="A tower is locked",
        byline=("Per Moen", "Lamp Wire Staff"),
        dateline="Hull, May 4",
        outlet="Harbour Times",
        section="Ports",
        source_url="https://harbour.example/lamp?a=1",
    ),
    mentions=(
        Mention("place", "title", 0, 4, "Hull", 0.9, "place/hull"),
        Mention("person", "text", 0, 8, "Ida Lund", 0.9, "person/ida-lund"),
        Mention("place", "text", 14, 18, "Hull", 0.9, "place/hull"),
        Mention("organisation", "text", 25, 35, "Lamp Guild", 0.9, "organisation/lamp-guild"),
    ),
    published=Published("2019-05-04", "the dateline", 0.9),
)
MONTH = Annotated(
    Article("b.txt/index", "seeds/b.txt", "1" * 64, 3, 4, "Lund again", "Ida Lund rests.", byline=("Ann Vik",)),
    mentions=(Mention("person", "text", 0, 8, "Ida Lund", 0.9, "person/ida-lund"),),
    published=Published("2019-06~", "the address", 0.5),
)
UNDATED = Annotated(Article("c.txt/x", "seeds/c.txt", "2" * 64, 1, 2, "Index", "A page called index."))
HARMFUL = Annotated(
    Article(
        "d.txt/h", "seeds/d.txt", "3" * 64, 1, 2, HARM, HARM, HARM, (HARM,), outlet=HARM, source_url="javascript:1"
    ),
    mentions=(Mention("person", "text", 0, 8, HARM[:8], 0.9, "person/harm"),),
    published=Published("2019-05-02", "x", 0.9),
)
ENTITIES = (
    Entity("organisation/lamp-guild", "organisation", "Lamp Guild", ("Guild",), articles=("a.txt/lamp",)),
    Entity("person/harm", "person", HARM, (HARM,), (HARM,), ("d.txt/h",)),
    Entity(
        "person/ida-lund", "person", "Ida Lund", ("Lund",), ("lamp keeper",), ("a.txt/lamp", "b.txt/index"),
        "2019-05-04", "2019-06~", identifiers=(("wikidata", "Q1"),),
    ),
    Entity("place/england", "place", "England", identifiers=(("geonames", "7"),)),
    Entity(
        "place/hull", "place", "Hull", articles=("a.txt/lamp",), coordinates=(53.74, -0.33), country="GB",
        identifiers=(("geonames", "2645425"),), within=(("geonames:8", "East Riding"), ("geonames:7", "England")),
    ),
)  # fmt: skip
STORY = Story(
    "story/lamp", "The lamp", ("a.txt/lamp", "b.txt/index", "c.txt/x"), ("a", "b", "c"), "2019-05-04", "2019-06"
)


@pytest.fixture(scope="session")
def book() -> Catalogue:
    return catalogue(Archive((LAMP, MONTH, UNDATED, HARMFUL), ENTITIES, stories=(STORY,)), 200)


@pytest.fixture(params=["https://papers.example/a/", ""], ids=["on the web", "anywhere"])
def imprint(request: pytest.FixtureRequest) -> Imprint:
    return replace(Imprint("Harbour & <News>"), site_url=request.param)
