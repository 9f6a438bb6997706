"""Places as the map knows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.toponyms import toponyms
from builder.model import Article, Bearer, Gazetteer, Kind, Mention, PlaceKind, Toponym

TOWNS = {"Albany": 98_000, "Moorhead": 44_000, "Fargo": 125_000, "Mt. Vernon": 15_000, "Vernon": 9_000, "Wal": 700}
AREAS: dict[str, PlaceKind] = {
    "Texas": "province",
    "New Mexico": "province",
    "Ohio": "province",
    "US": "country",
    "Walker County": "county",
    "Guinea-Bissau": "country",
    "Malian": "town",
}


def known(name: str) -> list[Bearer]:
    kind = AREAS.get(name, "town" if name in TOWNS else None)
    return [Bearer(Toponym(name, name, kind, 0, 0, population=TOWNS.get(name, 0)), "name")] if kind else []


MAP = Gazetteer(known, lambda name, country: [], {"Malian": "ML"}.get, lambda code: None)


def found(
    text: str, *names: str, kind: Kind = "place", sure: float = 0.99, field: str = "text"
) -> list[tuple[str, str]]:
    """What becomes of names that an engine took for places in a text: each with its reason."""
    mentions, start = [], 0
    for name in names:
        start = text.index(name, start)
        mentions.append(Mention(kind, field, start, start + len(name), name, sure))
        start += len(name)
    article = Article("a", "seeds/a.txt", "0", 1, 9, "", text, dateline=text if field == "dateline" else None)
    after = toponyms(mentions, article, MAP)
    assert all(text[m.start : m.end] == m.text for m in after)
    return [(m.text, m.reason) for m in after]


@pytest.mark.parametrize(
    ("written", "name", "reason"),
    [
        ("5600 Quill Road", "Quill Road", "without the number of a house"),
        ("City of Albany", "Albany", "a known place after “City of”"),
        ("Northeast Texas", "Texas", "a known place after “Northeast”"),
        ("Historic Albany", "Albany", "a known place after “Historic”"),
        ("Tarnia Grove mine", "Tarnia Grove", "without the common noun “mine”"),
        ("Walker County Fairgrounds", "Walker County", "the county of “Walker County Fairgrounds”"),
        ("Albany Memorial Hospital", "Albany", "the town of “Albany Memorial Hospital”"),
        ("Albany Town Hall", "Albany", "the town of “Albany Town Hall”"),
    ],
)
def test_a_place_is_cut_to_its_own_name(written: str, name: str, reason: str) -> None:
    """House numbers, what leads to a known place, common nouns, and institutions of a town or county are cut off."""
    assert found(f"It was near {written} again.", written) == [(name, reason)]


@pytest.mark.parametrize(
    "written",
    [
        "City of Tarnia",
        "North Tarnia",
        "East coast",
        "Jebel al-Haddan",
        "County Down Jail",
        "Walker County Road",
        "Tarnia Town Hall",
        "Albany Park",
        "Guinea-Bissau",
        "Wal-Mart",
        "42nd Street",
    ],
)
def test_what_the_map_does_not_bear_out_stays_whole(written: str) -> None:
    """A name in which no known place stands, and one that the map or its form shows to be whole, is not cut."""
    assert found(f"It was near {written} again.", written) == [(written, "")]


def test_an_office_is_no_part_of_a_town() -> None:
    """City before another capital is the office's word, not the town's; elsewhere it stays."""
    assert found("said Albany City Manager Ann Roe", "Albany City") == [("Albany", "the town of “Albany City”")]
    assert found("said so in Albany City again", "Albany City") == [("Albany City", "")]


def test_a_road_has_its_number_and_an_abbreviation_its_point() -> None:
    """The number after a road's noun, and the point between an abbreviation and a comma, are parts of the name."""
    assert found("on County Road 109 near", "County Road") == [("County Road 109", "with the number of the road")]
    assert found("from Albany, Ont., but", "Ont") == [("Ont.", "with the point of an abbreviation")]
    assert found("on County Road 4.5 miles", "County Road") == [("County Road", "")]


def test_a_pair_of_places_is_two() -> None:
    """Two known places joined by a hyphen or a stroke are two, where no place bears both names; villages are not."""
    pair = "one of the two places of “Fargo-Moorhead”"
    assert found("In Fargo-Moorhead it rained", "Fargo-Moorhead") == [("Fargo", pair), ("Moorhead", pair)]
    assert [name for name, _ in found("A US/Texas team", "US/Texas")] == ["US", "Texas"]


def test_two_halves_of_a_place_are_one() -> None:
    """Places side by side that are one on the map are joined, the abbreviation's point between them included."""
    joined = [("Mt. Vernon", "one place on the map, not Mt and Vernon")]
    assert found("They met in Mt. Vernon on Friday", "Mt", "Vernon") == joined
    assert [name for name, _ in found("Fargo Albany Texas", "Fargo", "Albany", "Texas")] == ["Fargo", "Albany", "Texas"]


@pytest.mark.parametrize(
    ("written", "sure", "stands"),
    [
        ("Tarnia", 0.69, False),
        ("Tarnia", 0.7, True),
        ("Tarnia Plaza", 0.89, False),
        ("Tarnia Plaza", 0.9, True),
        ("Tarnia Street", 0.5, True),
        ("Tarnia Street", 0.4, False),
        ("Albany", 0.3, True),
        ("S.W.", 0.99, False),
        ("northern", 0.99, False),
        ("50th", 0.99, False),
    ],
)
def test_the_map_or_the_engine_vouches_for_a_place(written: str, sure: float, stands: bool) -> None:
    """A place that the map does not know stands where the engine is sure of it; a direction or a number is none."""
    assert bool(found(f"It was near {written} again.", written, sure=sure)) == stands


def test_a_doubtful_style_leaves_the_state() -> None:
    """A state's full style that the map does not know is whole where the engine is sure, else the state in it."""
    assert found("the Free State of Texas rose", "Free State of Texas", sure=0.95) == [("Free State of Texas", "")]
    doubtful = found("the Free State of Texas rose", "Free State of Texas", sure=0.6)
    assert doubtful == [("Texas", "a known place after “Free State of”")]
    assert found("the Republic of Tarnia rose", "Republic of Tarnia", sure=0.6) == []


def test_where_an_article_was_filed_is_a_place() -> None:
    """An unknown doubtful place stands in a dateline."""
    assert found("TARNIA, May 4", "TARNIA", sure=0.4, field="dateline") == [("TARNIA", "")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a Texas-based firm", "Texas"),
        ("the big New Mexico-based firm", "New Mexico"),
        ("an Albany-area farmer", "Albany"),
        ("an Ohio-born singer", "Ohio"),
        ("a US-based firm", "US"),
    ],
)
def test_the_place_of_a_compound_is_found(text: str, place: str) -> None:
    """A known place before -based, -area or -born is a mention, though the engine passed it over."""
    assert [name for name, _ in found(text)] == [place]


@pytest.mark.parametrize("text", ["a Malian-born singer", "a Tarnia-based firm", "a faith-based group", "Texas-style"])
def test_a_compound_of_no_place_is_left(text: str) -> None:
    """A people, an unknown name and another compound are no places."""
    assert found(text) == []


def test_the_marked_place_of_a_compound_is_not_marked_twice() -> None:
    """A compound whose place the engine found keeps that one mention."""
    assert found("a Texas-based firm", "Texas") == [("Texas", "")]


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_other_names_are_left_alone(kind: Kind) -> None:
    """No rule for places touches a person or an organisation, however doubtful."""
    assert found("The Walker County Jail board", "Walker County Jail", kind=kind, sure=0.3) == [
        ("Walker County Jail", "")
    ]


@given(st.text("AaBlnyTexs .,-/0129’'", max_size=60), st.integers(0, 59), st.integers(1, 60), st.floats(0, 1))
def test_a_mention_quotes_its_text(text: str, start: int, length: int, sure: float) -> None:
    """Whatever an engine marks, every mention that comes out quotes the text, and none is empty."""
    end = min(len(text), start + length)
    if start >= end:
        return
    mention = Mention("place", "text", start, end, text[start:end], sure)
    for after in toponyms([mention], Article("a", "seeds/a.txt", "0", 1, 9, "", text), MAP):
        assert after.text and text[after.start : after.end] == after.text
