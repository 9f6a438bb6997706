"""A compiled gazetteer answers by name, by likeness, by people's word and by code."""

from builder.model import Gazetteer


def test_a_name_tells_all_its_bearers(small: Gazetteer) -> None:
    """All places of a name come, most populous first, each with how the name is its."""
    found = [(bearer.toponym.kind, bearer.match) for bearer in small.bearers("IDLIB")]
    assert found == [("province", "name"), ("town", "name")]
    assert [bearer.match for bearer in small.bearers("Edlib")] == ["alias"]


def test_an_unknown_name_has_no_bearer(small: Gazetteer) -> None:
    """Unknown names, marks and nothing at all have no bearer."""
    assert not [*small.bearers("Nowhere"), *small.bearers("…"), *small.bearers("")]


def test_a_transliteration_is_found_in_its_country_alone(small: Gazetteer) -> None:
    """A name in another transliteration is found by its consonants, where its country is asked for."""
    assert [bearer.toponym.id for bearer in small.alike("Maaret al-Numan", "SY")] == ["geonames:167611"]
    assert not small.alike("Maaret al-Numan", "EG")
    assert not small.alike("Marten-Eman", "SY"), "the same consonants in a word that is spelled otherwise"


def test_words_for_people_lead_to_their_country(small: Gazetteer) -> None:
    """A demonym and its plural tell the country; a place's name is no demonym, and a demonym no known name."""
    assert (small.demonym("Syrian"), small.demonym("Syrians"), small.demonym("Syria")) == ("SY", "SY", None)
    assert not small.known("Syrian")
    assert [place.kind for place in small.known("Idlib")] == ["province", "town"]


def test_codes_lead_to_what_holds_a_place(small: Gazetteer) -> None:
    """A country's and a province's code tell their place."""
    province, country = small.place("SY.12"), small.place("SY")
    assert province and country
    assert (province.name, country.name, small.place("SY.99")) == ("Idlib", "Syria", None)
