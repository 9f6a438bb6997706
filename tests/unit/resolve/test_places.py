"""Names of places are put on the map by what stands around them, and one place is one entity."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.gazetteer.spelling import key
from builder.model import Annotated, Archive, Bearer, Entity, Gazetteer, Match, Toponym
from builder.resolve import resolve
from tests.unit.resolve.conftest import Tell

UK = Toponym("geonames:2635167", "United Kingdom", "country", 54.8, -2.7, "GB", population=66_000_000)
US = Toponym("geonames:6252001", "United States", "country", 39.8, -98.5, "US", population=327_000_000)
FRANCE = Toponym("geonames:3017382", "France", "country", 46.0, 2.0, "FR", population=67_000_000)
SYRIA = Toponym("geonames:163843", "Syria", "country", 35.0, 38.0, "SY", population=17_000_000)
ENGLAND = Toponym("geonames:6269131", "England", "province", 52.2, -1.2, "GB", "GB.ENG", population=55_000_000)
TEXAS = Toponym("geonames:4736286", "Texas", "province", 31.5, -99.7, "US", "US.TX", population=22_000_000)
NEBRASKA = Toponym("geonames:5073708", "Nebraska", "province", 41.5, -99.7, "US", "US.NE", population=1_500_000)
IDLIB = Toponym("geonames:169387", "Idlib", "province", 35.8, 36.65, "SY", "SY.12", population=440_000)
IDLIB_TOWN = Toponym("geonames:169389", "Idlib", "town", 35.9, 36.6, "SY", "SY.12", population=129_000)
PARIS = Toponym("geonames:2988507", "Paris", "capital", 48.9, 2.3, "FR", "FR.11", population=2_100_000)
PARIS_TX = Toponym("geonames:4717560", "Paris", "town", 33.7, -95.6, "US", "US.TX", population=25_000)
BONHAM = Toponym("geonames:4674834", "Bonham", "town", 33.6, -96.2, "US", "US.TX", population=10_000)
HONEY = Toponym("geonames:4698665", "Honey Grove", "town", 33.6, -95.9, "US", "US.TX", population=1_700)
LINCOLN_NE = Toponym("geonames:5072006", "Lincoln", "town", 40.8, -96.7, "US", "US.NE", population=295_000)
LINCOLN_UK = Toponym("geonames:2644487", "Lincoln", "town", 53.2, -0.5, "GB", "GB.ENG", population=104_000)
GRIMSBY = Toponym("geonames:2647632", "Grimsby", "town", 53.6, -0.1, "GB", "GB.ENG", population=86_000)
KYIV = Toponym("geonames:703448", "Kyiv", "capital", 50.5, 30.5, "UA", "UA.12", population=2_950_000)
MAARRAT = Toponym("geonames:167611", "Ma‘arrat an Nu‘mān", "town", 35.65, 36.68, "SY", "SY.12")

PLACES: tuple[Toponym, ...] = (
    UK,
    US,
    FRANCE,
    SYRIA,
    ENGLAND,
    TEXAS,
    NEBRASKA,
    IDLIB,
    IDLIB_TOWN,
    PARIS,
    PARIS_TX,
    BONHAM,
    HONEY,
)
PLACES += (LINCOLN_NE, LINCOLN_UK, GRIMSBY, KYIV, MAARRAT)
OTHER: tuple[tuple[str, Toponym, Match], ...] = (
    ("Kiev", KYIV, "alias"),
    ("Britain", UK, "alias"),
    ("U.S.", US, "alias"),
    ("Syrian", SYRIA, "adjective"),
)


def _gazetteer() -> Gazetteer:
    """The places above, asked as the real one is."""
    named: dict[str, list[Bearer]] = defaultdict(list)
    for place in PLACES:
        named[key(place.name)].append(Bearer(place, "name"))
    for name, place, match in OTHER:
        named[key(name)].append(Bearer(place, match))
    codes = {place.province or place.country: place for place in PLACES if place.kind in {"country", "province"}}
    likeness = {("Maaret al-Numan", "SY"): (Bearer(MAARRAT, "likeness"),)}
    return Gazetteer(
        bearers=lambda name: sorted(named[key(name)], key=lambda b: (-b.toponym.population, b.toponym.id)),
        alike=lambda name, country: likeness.get((name, country), ()),
        demonym=lambda word: "SY" if word == "Syrian" else None,
        place=codes.get,
    )


Read = Callable[..., "Seen"]


class Seen:
    """A resolved archive, asked for the entity behind a name of an article."""

    def __init__(self, articles: Sequence[Annotated]) -> None:
        self.archive: Archive = resolve(articles, gazetteer=_gazetteer())

    def at(self, article: str, text: str) -> Entity:
        mentions = next(a.mentions for a in self.archive.articles if a.article.id == article)
        found = next(mention.entity for mention in mentions if mention.text == text)
        return next(entity for entity in self.archive.entities if entity.id == found)


def test_a_well_known_place_needs_no_words(tell: Tell) -> None:
    """A name by itself is its best known place, with coordinates, country, identifier and what holds it."""
    found = Seen([tell("a", "The talks in <Paris> went on.")]).at("a", "Paris")
    assert (found.name, found.country, found.coordinates) == ("Paris", "FR", (48.9, 2.3))
    assert found.identifiers == (("geonames", "2988507"),)
    assert found.within == (("geonames:3017382", "France"),)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The council of <Lincoln>, England, met.", LINCOLN_UK),
        ("The council of <Lincoln> (Nebraska) met.", LINCOLN_NE),
        ("Snow fell on <Lincoln> in <Nebraska>.", LINCOLN_NE),
        ("Snow fell on the English town of <Lincoln>, and in <Grimsby> too.", LINCOLN_UK),
        ("A fire in <Paris>, Texas, was put out.", PARIS_TX),
    ],
)
def test_the_words_beside_a_name_tell_what_holds_it(tell: Tell, body: str, expected: Toponym) -> None:
    """A state, province or country beside a name decides between places of that name."""
    name = expected.name
    assert Seen([tell("a", body)]).at("a", name).identifiers == ((*expected.id.split(":"),),)


def test_places_named_together_lie_together(tell: Tell) -> None:
    """The article's other places decide where nothing stands beside the name."""
    near = Seen([tell("a", "<Lincoln> and <Grimsby> lost their trains; so did all <England>.")])
    assert near.at("a", "Lincoln").country == "GB"


def test_an_outlet_has_a_home(tell: Tell) -> None:
    """What an outlet's other articles name decides for an article that names nothing else."""
    at_home = [
        tell(f"n{number}", f"<Bonham> and <Honey Grove> in <Texas> voted, and so did road {number}.", outlet="Plain")
        for number in range(12)
    ]
    alone = "The school in <Paris> opens late."
    assert Seen([*at_home, tell("x", alone, outlet="Plain")]).at("x", "Paris").country == "US"
    assert Seen([*at_home, tell("x", alone, outlet="Elsewhere")]).at("x", "Paris").country == "FR"
    assert Seen([*at_home, tell("x", alone)]).at("x", "Paris").country == "FR"


def test_two_places_of_one_name_are_two_entities(tell: Tell) -> None:
    """One name of two places makes two pages, the lesser known told apart by what holds it."""
    seen = Seen([tell("a", "Floods in <Paris>."), tell("b", "A fire in <Paris>, Texas.")])
    assert (seen.at("a", "Paris").id, seen.at("b", "Paris").id) == ("place/paris", "place/paris-texas")
    assert seen.at("b", "Paris").name == "Paris, Texas"
    reasons = next(c.reasons for c in seen.archive.comparisons if c.right == "place/paris-texas")
    assert reasons[1:] == ("The words beside it say where it lies.", "The next likeliest is Paris, France.")


def test_two_names_of_one_place_are_one_entity(tell: Tell) -> None:
    """Old and new names meet on one page, and the reason is told."""
    seen = Seen([tell("a", "They met in <Kiev>."), tell("b", "Rain in <Kyiv>."), tell("c", "Snow in <Kyiv>.")])
    assert seen.at("a", "Kiev") == seen.at("b", "Kyiv")
    assert (seen.at("a", "Kiev").name, seen.at("a", "Kiev").aliases) == ("Kyiv", ("Kiev",))
    told = {c.left: c.reasons for c in seen.archive.comparisons if c.right == "place/kyiv"}
    assert told["place:Kiev"] == ("“Kiev” is a name of Kyiv (GeoNames 703448).",)


def test_another_transliteration_is_found_in_the_country_of_the_article(tell: Tell) -> None:
    """A name that no table holds is found by its sound where the article's country is known, there and elsewhere."""
    seen = Seen([tell("a", "<Maaret al-Numan> in <Syria> was hit."), tell("b", "<Maaret al-Numan> again.")])
    assert seen.at("a", "Maaret al-Numan").country == "SY"
    assert seen.at("b", "Maaret al-Numan") == seen.at("a", "Maaret al-Numan")


def test_a_province_and_its_town_are_two_places(tell: Tell) -> None:
    """The word behind a name tells the province from the town of that name."""
    seen = Seen([tell("a", "Shells fell on <Idlib>."), tell("b", "All of <Idlib> province was quiet in <Syria>.")])
    assert (seen.at("a", "Idlib").name, seen.at("b", "Idlib").name) == ("Idlib", "Idlib province")
    assert ("geonames:169387", "Idlib") in seen.at("a", "Idlib").within


def test_what_is_called_after_a_place_lies_there(tell: Tell) -> None:
    """An airport has the coordinates of its town, its own page, and no identifier that is not its own."""
    seen = Seen([tell("a", "The runway of <Grimsby Airport> flooded, said <Grimsby>.")])
    airport = seen.at("a", "Grimsby Airport")
    assert (airport.coordinates, airport.identifiers) == ((53.6, -0.1), ())
    assert airport.id != seen.at("a", "Grimsby").id
    assert airport.within[0] == (GRIMSBY.id, "Grimsby")


def test_an_adjective_never_names_an_entity(tell: Tell) -> None:
    """A nationality that an engine took for a place leads to its country, under the country's name."""
    found = Seen([tell("a", "The <Syrian> delegation left.")]).at("a", "Syrian")
    assert (found.id, found.name) == ("place/syria", "Syria")


def test_an_unknown_place_stays_as_it_was(tell: Tell) -> None:
    """A name that no table holds keeps its page, without a point on the map."""
    found = Seen([tell("a", "The lane to <Nether Wobbleton> in <England> is shut.")]).at("a", "Nether Wobbleton")
    assert (found.id, found.coordinates, found.within) == ("place/nether-wobbleton", None, ())


def test_without_a_gazetteer_nothing_is_put_on_the_map(tell: Tell) -> None:
    """Resolution works without a gazetteer, as it did."""
    (paris,) = resolve([tell("a", "Rain in <Paris>.")]).entities
    assert (paris.coordinates, paris.country, paris.identifiers, paris.within) == (None, None, (), ())


BODIES = (
    "Floods in <Paris>.",
    "A fire in <Paris>, Texas, near <Bonham>.",
    "<Lincoln> and <Grimsby> in <England>.",
    "Snow on <Lincoln>, Nebraska.",
    "<Maaret al-Numan> in <Syria>.",
    "<Kiev> and <Kyiv>, and <Britain> and the <U.S.>.",
)


@settings(max_examples=30, deadline=None)
@given(order=st.permutations(range(len(BODIES))), outlets=st.lists(st.sampled_from(["A", "B", None]), min_size=6))
def test_the_order_of_articles_does_not_matter(tell: Tell, order: list[int], outlets: list[str | None]) -> None:
    """The same articles in any order make the same archive."""
    articles = [tell(f"a{n}", body, outlet=outlets[n]) for n, body in enumerate(BODIES)]
    gazetteer = _gazetteer()
    assert resolve([articles[n] for n in order], gazetteer=gazetteer) == resolve(articles, gazetteer=gazetteer)


def test_a_stranger_changes_no_place(tell: Tell) -> None:
    """An article of another outlet that names other places changes no entity."""
    articles = [tell(f"a{n}", body, outlet="A") for n, body in enumerate(BODIES[:4])]
    before = Seen(articles).archive
    after = Seen([*articles, tell("z", "<Maaret al-Numan> in <Syria>.", outlet="B")]).archive
    assert set(before.entities) <= set(after.entities)
    kept = [replace(a) for a in after.articles if a.article.id != "z"]
    assert kept == list(before.articles)
