"""A place's page says where it lies, what holds it, and what it holds."""

from builder.compose.catalogue import catalogue
from builder.compose.entity import entity_pages
from builder.compose.whereabouts import degrees
from builder.model import Annotated, Archive, Article, Entity, Kind, Mention

SYRIA = Entity(
    "place/syria",
    "place",
    "Syria",
    articles=("a",),
    coordinates=(35.0, 38.0),
    country="SY",
    identifiers=(("geonames", "163843"),),
)
ALEPPO = Entity(
    "place/aleppo",
    "place",
    "Aleppo",
    articles=("a",),
    coordinates=(36.20124, 37.16117),
    country="SY",
    identifiers=(("geonames", "170063"),),
    within=(("geonames:170015", "Aleppo"), ("geonames:163843", "Syria")),
)
CITADEL = Entity(
    "place/citadel",
    "place",
    "Citadel of *Aleppo*",
    articles=("a",),
    coordinates=(36.2, 37.16),
    country="SY",
    within=(("geonames:170063", "Aleppo"), ("geonames:163843", "Syria")),
)


def _pages(*entities: Entity) -> dict[str, str]:
    kind: Kind = "place"
    text = "Aleppo in Syria has a citadel."
    mentions = tuple(Mention(kind, "text", 0, 6, "Aleppo", 1.0, entity.id) for entity in entities)
    article = Article("a", "seeds/a.txt", "0", 1, 1, "A headline", text)
    book = catalogue(Archive((Annotated(article, mentions),), entities), 200)
    return {page.path: page.body for entity in entities for page in entity_pages(book, entity)}


def test_a_place_says_where_it_lies() -> None:
    """Coordinates, and what holds the place as a link where the archive has a page of it, with the source's credit."""
    body = _pages(SYRIA, ALEPPO)["places/aleppo.md"]
    record = "https://www.geonames.org/170063"
    assert f"In [Syria](syria.md). 36.2012° N, 37.1612° E. Place data: [GeoNames]({record}), CC BY 4.0." in body, (
        "a province called like its town is not repeated"
    )


def test_a_place_lists_what_it_holds() -> None:
    """The archive's places inside a place are listed on its page; a place without any has no such list."""
    pages = _pages(SYRIA, ALEPPO, CITADEL)
    assert "## Places in it\n\n- [Aleppo](aleppo.md) (1)\n- [Citadel of" in pages["places/syria.md"]
    assert "## Places in it" not in pages["places/citadel.md"]


def test_a_place_beside_another_has_no_record_of_its_own() -> None:
    """What only lies in or near a place says so, and names no record."""
    body = _pages(SYRIA, ALEPPO, CITADEL)["places/citadel.md"]
    assert "In or near [Aleppo](aleppo.md), [Syria](syria.md). 36.2000° N, 37.1600° E." in body
    assert "GeoNames" not in body


def test_an_unplaced_place_says_nothing() -> None:
    """A place that no gazetteer knows has a page without a point on the map."""
    unknown = Entity("place/wobbleton", "place", "Wobbleton", articles=("a",))
    assert "°" not in _pages(unknown)["places/wobbleton.md"]


def test_coordinates_read_as_people_write_them() -> None:
    """South and west are letters, not signs."""
    assert degrees(-34.5, -58.25) == "34.5000° S, 58.2500° W"
