"""builder/compose/pictures and atlas: which part of the archive each drawing shows, and where it stands on a page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from builder.compose import Catalogue, catalogue, compose_pages
from builder.compose.entity import entity_pages
from builder.compose.pictures import place_map, sparks, story_map, story_timeline
from builder.model import Annotated, Archive, Article, Entity, Kind, Mention, Page, Published, Story

LIEN, TERN, OSLO, BERGEN, RIGA = "person/lien", "organisation/tern", "place/oslo", "place/bergen", "place/riga"
NAMES = {LIEN: "Marit Lien", TERN: "Tern Line", OSLO: "Oslo", BERGEN: "Bergen", RIGA: "Riga"}
AT = {OSLO: (59.91, 10.75), BERGEN: (60.39, 5.32)}


def _told(key: str, day: str, *named: str) -> Annotated:
    text = "; ".join(NAMES[one] for one in named)
    mentions = tuple(
        Mention(
            _kind(one), "text", text.index(NAMES[one]), text.index(NAMES[one]) + len(NAMES[one]), NAMES[one], 1.0, one
        )
        for one in named
    )
    article = Article(key, f"seeds/{key}", "0" * 64, 1, 1, f"Report {key}", text)
    return Annotated(article, mentions, published=Published(day, "stated", 1.0) if day else None)


def _kind(key: str) -> Kind:
    return key.partition("/")[0]  # type: ignore[return-value] # one of the kinds


ARTICLES = (
    _told("a", "2019-03-01", LIEN, TERN, OSLO, RIGA),
    _told("b", "2019-03-09", LIEN, TERN, OSLO, BERGEN),
    _told("c", "2019-03", LIEN, BERGEN),
    _told("d", "", OSLO),
)


def _entity(key: str) -> Entity:
    inside = tuple(a.article.id for a in ARTICLES if any(m.entity == key for m in a.mentions))
    return Entity(key, _kind(key), NAMES[key], articles=inside, coordinates=AT.get(key))


ENTITIES = tuple(sorted((_entity(key) for key in NAMES), key=lambda one: one.id))
STORY = Story("story/x", "A ferry <late>", ("a", "b"), ("", ""), "2019-03-01", "2019-03-09")


@pytest.fixture(scope="module")
def book() -> Catalogue:
    return catalogue(Archive(ARTICLES, ENTITIES, stories=(STORY,)), 200)


def _pages(book: Catalogue) -> dict[str, Page]:
    return {page.path: page for page in compose_pages(book, "Archive")}


def test_a_person_has_time_company_and_places(book: Catalogue) -> None:
    """A person's page has a strip, a ring of names and a map of the places named with them, all links leading on."""
    (page,) = entity_pages(book, book.entities[LIEN])
    body, _, aside = page.body.partition("\n---\n")
    assert body.index('class="strip"') < body.index("## Who appears with whom") < body.index("## Articles")
    assert 'href="../organisations/tern.html"' in body.split("## Who appears with whom")[1].split("##")[0]
    drawn = aside.split("## Places named with them")[1].split("## ")[0]
    assert 'href="../places/oslo.html"' in drawn
    assert "riga" not in drawn  # nobody knows where it lies


def test_links_of_drawings_have_pages(book: Catalogue) -> None:
    """Whatever a drawing links to is a page that the builder writes."""
    pages = _pages(book)
    for page in pages.values():
        folder = page.path.rpartition("/")[0].split("/") if "/" in page.path else []
        for href in re.findall(r'<a href="((?!data/|feeds/)[^"]+)"', page.body):
            parts = href.removesuffix(".html").split("/")
            up = parts.count("..")
            there = [*folder[: len(folder) - up], *parts[up:]] if page.path != "articles/.home.md" else parts
            assert "/".join(there) + ".md" in pages, (page.path, href)


def test_who_is_mentioned_once_has_no_drawings(book: Catalogue) -> None:
    """A page of one mention stays light; a place still shows where it lies."""
    (page,) = entity_pages(book, book.entities[RIGA])
    assert "<svg" not in page.body
    once = replace(book.entities[RIGA], coordinates=(56.95, 24.11))
    assert place_map(book, "places/riga.md", once).count("<circle") == 1


def test_a_place_shows_what_lies_in_it() -> None:
    """A country's map marks itself and the places in it."""
    norway = Entity("place/norway", "place", "Norway", coordinates=(62.0, 10.0), identifiers=(("geonames", "3144096"),))
    held = replace(_entity(OSLO), within=(("geonames:3144096", "Norway"),))
    book = catalogue(Archive(ARTICLES, (held, norway)), 200)
    assert place_map(book, "places/norway.md", norway).count("<circle") == 2
    assert place_map(book, "places/x.md", replace(norway, coordinates=None)) == ""


def test_what_holds_a_lone_place_tells_its_size(book: Catalogue) -> None:
    """Around a place that nothing holds, such as a country, more of the world is shown than around a town."""
    town = replace(_entity(OSLO), id="place/lone", within=(("geonames:1", "Viken"), ("geonames:2", "Norway")))
    windows = [
        re.findall(r'class="land" d="([^"]+)"', place_map(book, "places/x.md", replace(town, within=town.within[:n])))[
            0
        ]
        for n in range(3)
    ]
    assert len(set(windows)) == 3
    assert len(windows[0]) > len(windows[2])


def test_a_story_has_time_and_places(book: Catalogue) -> None:
    """A story's articles make a strip and a map, with its title as text."""
    assert 'href="../dates/2019-03-09.html"' in story_timeline(book, "stories/x.md", STORY)
    drawn = story_map(book, "stories/x.md", STORY)
    assert "A ferry &lt;late&gt;" in drawn
    assert 'href="../places/bergen.html"' in drawn


def test_the_map_and_its_list_agree(book: Catalogue) -> None:
    """The page of all places lists them in the order in which the drawing tells their positions."""
    body = _pages(book)["places/map.md"].body
    assert re.findall(r"^- \[(\w+)\]\((\w+\.md)\) \((\d)\)$", body, re.M) == [
        ("Oslo", "oslo.md", "3"),
        ("Bergen", "bergen.md", "2"),
    ]
    told = re.findall(r'data-places="([^"]+)"', body)[0].split()
    assert told[2::3] == ["3", "2"]
    assert 'data-list="on-the-map"' in body
    assert "## On the map" in body
    assert "[All places on a map](map.md)" in _pages(book)["places/index.md"].body


def test_without_coordinates_there_is_a_sentence() -> None:
    """Where nobody knows where the places lie the map's page says so, and nothing leads there."""
    pages = _pages(catalogue(Archive(ARTICLES, tuple(replace(one, coordinates=None) for one in ENTITIES)), 200))
    assert "<svg" not in pages["places/map.md"].body
    assert "there is no map" in pages["places/map.md"].body
    assert "map.md" not in pages["places/index.md"].body
    assert "map.md" not in pages["articles/.home.md"].body


def test_a_place_called_map_has_another_page() -> None:
    """A place may be called Map: the page of all places keeps its address."""
    odd = Entity("place/map", "place", "Map", articles=("a",))
    pages = [page.path for page in compose_pages(catalogue(Archive(ARTICLES, (*ENTITIES, odd)), 200), "A")]
    assert len(pages) == len(set(pages))


def test_sparks_leave_out_the_undated(book: Catalogue) -> None:
    """A tiny strip counts articles whose day is known well enough; one of a whole year, or none, is not drawn."""
    strip = sparks(book)
    assert strip(["a", "b"]).count("M") == 2
    assert strip(["d"]) == ""
    assert sparks(catalogue(Archive((_told("z", "2019", OSLO),), ENTITIES[:0]), 200))(["z"]) == ""


def test_home_has_three_columns_after_the_bars(book: Catalogue) -> None:
    """Home leads in by month, then tells stories of most outlets, names in the news with tiny strips, the latest."""
    body = _pages(book)["articles/.home.md"].body
    headings = re.findall(r"^#+ .*", body, re.M)
    assert headings == [
        "## By date",
        "## Stories",
        "## In the news",
        "### People",
        "### Places",
        "### Organisations",
        "## Latest",
    ]
    assert 'class="spark"' in body.split("## In the news")[1]
