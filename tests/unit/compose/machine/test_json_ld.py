"""builder/compose/machine/json_ld: what pages are, in schema.org's words and by its rules."""

import json
from typing import Any

import pytest
from pyld import jsonld

from builder.compose import Catalogue
from builder.compose.machine import Imprint
from builder.compose.machine.bylines import bodies
from builder.compose.machine.json_ld import Node, news_article
from builder.compose.machine.json_ld_pages import entity_node, story_node
from tests.unit.compose.machine.schema_rules import SCHEMA, broken_rules, loader

PAGE = "https://papers.example/a/articles/2019/hull-mourns-a-lamp.html"


def expanded(node: Node, base: str = PAGE) -> dict[str, Any]:
    (one,) = jsonld.expand(json.loads(json.dumps(node)), {"documentLoader": loader, "base": base})
    assert isinstance(one, dict)
    return one


def article(book: Catalogue, imprint: Imprint, key: str = "a.txt/lamp") -> Node:
    return news_article(book, imprint, book.articles[key], bodies(book))


def test_every_node_keeps_the_rules_of_schema_org(book: Catalogue, imprint: Imprint) -> None:
    """Articles, names and stories have the properties of their type alone, each with a value of its kind."""
    nodes = [article(book, imprint, key) for key in book.articles]
    nodes += [entity_node(book, imprint, entity) for entity in book.entities.values()]
    nodes += [story_node(book, imprint, story) for story in book.stories.values()]
    assert len(nodes) == 10
    assert [line for node in nodes for line in broken_rules(expanded(node))] == []


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Person", "geo": {"@type": "GeoCoordinates"}}, "/Person: has no geo"),
        ({"@type": "NewsArticle", "author": "Ann Vik"}, "is none of"),
        ({"@type": "Place", "sameAs": {"@type": "Place"}}, "is no address"),
        ({"@type": "Lamp"}, "/Lamp: no such type"),
        ({"@type": "GeoCoordinates", "latitude": "north"}, "is no number"),
    ],
)
def test_the_rules_can_be_broken(node: Node, fault: str) -> None:
    """The table above finds a property of another type, and a value of another kind."""
    assert fault in "".join(broken_rules(expanded({"@context": "https://schema.org", **node})))


def test_an_article_names_its_people_and_places_by_their_pages(book: Catalogue, imprint: Imprint) -> None:
    """Every name is a node with type, name, page and records; relative addresses are seen from the page itself."""
    told = expanded(article(book, imprint))
    assert told["@id"] == PAGE
    (about,) = told[f"{SCHEMA}about"]
    assert about["@id"] == "https://papers.example/a/places/hull.html"
    assert about[f"{SCHEMA}sameAs"] == [{"@id": "https://www.geonames.org/2645425"}]
    mentions = {one["@id"]: one for one in told[f"{SCHEMA}mentions"]}
    assert sorted(mentions) == [
        "https://papers.example/a/organisations/lamp-guild.html",
        "https://papers.example/a/people/ida-lund.html",
    ]
    lund = mentions["https://papers.example/a/people/ida-lund.html"]
    assert lund["@type"] == [f"{SCHEMA}Person"]
    assert lund[f"{SCHEMA}sameAs"] == [{"@id": "https://www.wikidata.org/wiki/Q1"}]


def test_without_a_site_url_addresses_are_relative(book: Catalogue) -> None:
    """They are those that the page's own links have, so that they hold wherever the site stands."""
    told = article(book, Imprint("News"))
    assert told["@id"] == "hull-mourns-a-lamp.html"
    assert told["isPartOf"] == {"@type": "WebSite", "@id": "../../index.html", "name": "News"}


def test_an_author_is_a_person_or_a_body(book: Catalogue, imprint: Imprint) -> None:
    """A byline that says staff is no person; the outlet is the publisher."""
    told = article(book, imprint)
    assert told["author"] == [
        {"@type": "Person", "name": "Per Moen"},
        {"@type": "Organization", "name": "Lamp Wire Staff"},
    ]
    assert told["publisher"]["name"] == "Harbour Times"  # type: ignore[index] # a node


def test_a_date_is_as_exact_as_it_is_known(book: Catalogue, imprint: Imprint) -> None:
    """A day is said as a day, about a month as its year, an unknown date not at all."""
    dates = {key: article(book, imprint, key).get("datePublished") for key in book.articles}
    assert dates == {"a.txt/lamp": "2019-05-04", "b.txt/index": "2019", "c.txt/x": None, "d.txt/h": "2019-05-02"}


def test_only_an_address_of_the_web_is_one(book: Catalogue, imprint: Imprint) -> None:
    """A seed's own address is the article's origin if it is http; a script is not."""
    assert article(book, imprint)["isBasedOn"] == "https://harbour.example/lamp?a=1"
    assert "isBasedOn" not in article(book, imprint, "d.txt/h")


def test_a_place_lies_somewhere(book: Catalogue, imprint: Imprint) -> None:
    """Coordinates, country, and what holds it, each with its page where the archive names that too."""
    told = entity_node(book, imprint, book.entities["place/hull"])
    assert told["geo"] == {"@type": "GeoCoordinates", "latitude": 53.74, "longitude": -0.33}
    assert told["address"] == {"@type": "PostalAddress", "addressCountry": "GB"}
    holder = expanded(told, "https://papers.example/a/places/hull.html")[f"{SCHEMA}containedInPlace"][0]
    assert "@id" not in holder
    assert holder[f"{SCHEMA}containedInPlace"][0]["@id"] == "https://papers.example/a/places/england.html"


def test_a_story_collects_its_articles(book: Catalogue, imprint: Imprint) -> None:
    """The parts are its articles, oldest first; the time is as exact as the vaguest date."""
    told = expanded(story_node(book, imprint, book.stories["story/lamp"]), "https://papers.example/a/stories/lamp.html")
    parts = told[f"{SCHEMA}hasPart"]
    assert [one["@id"].rpartition("/")[2] for one in parts] == [
        "hull-mourns-a-lamp.html",
        "lund-again.html",
        "index-1.html",
    ]
    assert told[f"{SCHEMA}temporalCoverage"] == [{"@value": "2019"}]
