"""Listings of names: A to Z and by number, places by country and region, outlets."""

from __future__ import annotations

from builder.compose.catalogue import Catalogue, catalogue
from builder.compose.countries import country_listings
from builder.compose.listings import article_listings
from builder.compose.names import MOST_NAMED, name_listings
from builder.model import Annotated, Archive, Article, Entity


def book(*entities: Entity, outlets: tuple[str, ...] = ()) -> Catalogue:
    keys = sorted({key for one in entities for key in one.articles} | {str(n) for n in range(len(outlets))})
    articles = tuple(
        Annotated(
            Article(key, f"seeds/{key}", "0" * 64, 1, 2, f"No. {key}", "Text.", outlet=dict(enumerate(outlets)).get(n))
        )
        for n, key in enumerate(keys)
    )
    return catalogue(Archive(articles, entities), 50)


def person(name: str, *articles: str) -> Entity:
    return Entity(f"person/{name.lower().replace(' ', '-')}", "person", name, articles=articles)


def place(name: str, country: str | None, *within: str, number: str = "0") -> Entity:
    held = tuple((f"geonames:{text}", text) for text in within)
    return Entity(
        f"place/{name.lower()}",
        "place",
        name,
        articles=("a",),
        country=country,
        within=held,
        identifiers=(("geonames", number),),
    )


def test_both_orders_are_pages_that_lead_to_each_other() -> None:
    """The listing, all names by number, and a page for each letter; one's own order and letter are no links."""
    known = book(person("Ann Roe", "a"), person("Bo Roe", "a", "b"), person("Cy Lind", "a"))
    pages = {page.path: page.body for page in name_listings(known, "person")}
    assert set(pages) == {"people/index.md", "people/by-number.md", "people/a-z/l.md", "people/a-z/r.md"}
    assert "**A to Z** · [by number of articles](by-number.md)" in pages["people/index.md"]
    assert "[A to Z](index.md) · **by number of articles**" in pages["people/by-number.md"]
    assert pages["people/by-number.md"].index("Bo Roe") < pages["people/by-number.md"].index("Cy Lind")
    assert "[L](l.md)\u00a01 · **R**\u00a02" in pages["people/a-z/r.md"]
    assert pages["people/a-z/r.md"].index("Ann Roe") < pages["people/a-z/r.md"].index("Bo Roe")


def test_the_first_page_shows_the_most_named() -> None:
    """Where there are more names than it shows it leads to all of them."""
    many = [person(f"Ann R{n}", "a") for n in range(MOST_NAMED + 1)]
    (front, *_) = name_listings(book(*many), "person")
    assert front.body.count("\n- ") == MOST_NAMED
    assert f"[All {MOST_NAMED + 1} by number of articles](by-number.md)" in front.body


def test_an_archive_without_names_says_so() -> None:
    """One page with one sentence."""
    (page,) = name_listings(book(), "organisation")
    assert page.body.endswith("No organisations are named in this archive yet.")


def test_places_stand_under_country_and_region() -> None:
    """A country has its own entry's name; a region's places stand under it, the region among them."""
    norway = place("Norway", "NO", number="1")
    known = book(
        norway,
        place("Bergen", "NO", "Vestland", "Norge"),
        place("Vestland", "NO", "Norge", number="Vestland"),
        place("Utsira", "NO", "Norge"),
        place("Delft", "NL", "Zuid-Holland", "Netherlands"),
        place("Atlantis", None),
    )
    pages = {page.path: page for page in country_listings(known)}
    front = pages["places/countries.md"].body
    assert "[Norway](countries/no.md) (4 places)" in front
    assert "[Netherlands](countries/nl.md) (1 place)" in front
    assert "Of 1 more place" in front
    body = pages["places/countries/no.md"].body
    assert body.index("[Norway](../norway.md)") < body.index("## Vestland") < body.index("[Bergen]")
    assert body.index("[Bergen]") < body.index("[Vestland]") < body.index("## Not in a region") < body.index("[Utsira]")
    assert "##" not in pages["places/countries/nl.md"].body


def test_a_region_has_one_heading_however_it_is_spelt() -> None:
    """The archive's own spelling of a region heads the places that the gazetteer puts into it under another."""
    known = book(
        place("Bihar", "IN", "India", number="Bihār"),
        place("Gaya", "IN", "Bihār", "India"),
        place("Delhi", "IN", "NCT", "India"),
    )
    body = next(page.body for page in country_listings(known) if page.path == "places/countries/in.md")
    assert [line for line in body.splitlines() if line.startswith("## ")] == ["## Bihar", "## NCT"]
    assert body.index("## Bihar") < body.index("[Gaya]") < body.index("## NCT")


def test_where_no_country_is_known_there_is_no_listing_of_them() -> None:
    """Neither a page nor a link to one."""
    known = book(place("Atlantis", None))
    assert list(country_listings(known)) == []
    assert "countries" not in next(iter(name_listings(known, "place"))).body


def test_outlets_stand_by_name_and_by_number() -> None:
    """Each has a page of its own; the second order comes where there are two outlets."""
    pages = {page.path: page.body for page in article_listings(book(outlets=("Zeal", "Ark", "Zeal")))}
    assert pages["outlets/index.md"].index("[Ark](ark.md) (1)") < pages["outlets/index.md"].index("[Zeal](zeal.md) (2)")
    assert pages["outlets/by-number.md"].index("Zeal") < pages["outlets/by-number.md"].index("Ark")
    assert "2 articles, newest first." in pages["outlets/zeal.md"]
    lone = {page.path: page.body for page in article_listings(book(outlets=("Ark", "Ark")))}
    assert "outlets/by-number.md" not in lone
    assert "by number" not in lone["outlets/index.md"]
