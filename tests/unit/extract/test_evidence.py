"""What an article says of the kind of its names, beside the engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.evidence import Candidate, surnames, weighed
from builder.model import KINDS, Article, Bearer, Gazetteer, Kind, Mention, Toponym

LIKELY: dict[Kind, tuple[float, ...]] = {
    "person": (0.9, 0.05, 0.05),
    "place": (0.05, 0.9, 0.05),
    "organisation": (0.05, 0.05, 0.9),
}
TORN = {"person": (0.5, 0.3, 0.2), "place": (0.3, 0.5, 0.2), "organisation": (0.2, 0.3, 0.5)}


def article(text: str) -> Article:
    return Article("a", "seeds/a.txt", "0", 1, 9, "", text)


def candidate(
    text: str, name: str, kind: Kind, likely: tuple[float, ...], nth: int = 0, confidence: float = 0.95
) -> Candidate:
    start = -1
    for _ in range(nth + 1):
        start = text.index(name, start + 1)
    return Candidate(Mention(kind, "text", start, start + len(name), name, confidence), likely)


def map_of(*places: Toponym) -> Gazetteer:
    def bearers(name: str) -> list[Bearer]:
        return [Bearer(place, "name") for place in places if place.name == name]

    return Gazetteer(bearers, lambda name, country: [], lambda word: None, lambda code: None)


def test_a_lone_deviation_follows_the_others() -> None:
    """A name read once as a place and three times as a person is a person throughout, and the change says why."""
    text = "Haddan spoke. Haddan left. Haddan waits. Haddan won."
    found = weighed(
        [
            candidate(text, "Haddan", "person", LIKELY["person"], 0),
            candidate(text, "Haddan", "place", TORN["place"], 1),
            candidate(text, "Haddan", "person", LIKELY["person"], 2),
            candidate(text, "Haddan", "person", LIKELY["person"], 3),
        ],
        article(text),
    )
    assert [m.kind for m in found] == ["person"] * 4
    assert [m.reason for m in found] == ["", "3 of its 4 mentions in the article were read as person", "", ""]


def test_a_surname_goes_with_its_full_name() -> None:
    """A doubtful lone name that ends a person's full name is that person."""
    text = "Omar al-Haddan spoke. Al-Haddan left for Haddan."
    pair = [
        candidate(text, "Omar al-Haddan", "person", LIKELY["person"]),
        candidate(text, "Haddan", "organisation", TORN["organisation"], 2),
    ]
    _, lone = weighed(pair, article(text))
    assert (lone.kind, lone.reason) == ("person", "the surname of Omar al-Haddan")


def test_an_unsure_full_name_decides_nothing() -> None:
    """A full name that the engine doubts itself has no surname to give."""
    text = "Marsh Haddan"
    assert surnames([candidate(text, text, "person", LIKELY["person"], confidence=0.6)]) == {}


def test_a_title_makes_a_person() -> None:
    """A title right before a doubtful name speaks for a person."""
    text = "Foreign Minister Varga met them."
    (found,) = weighed([candidate(text, "Varga", "place", TORN["place"])], article(text))
    assert (found.kind, found.reason) == ("person", "after the title Minister")


def test_an_acronym_has_the_kind_of_what_it_is_short_for() -> None:
    """An acronym introduced in brackets is what its full name is."""
    text = "The Upper Lakes Compact (ULC) met. Later ULC agreed."
    pair = [
        candidate(text, "Upper Lakes Compact", "organisation", LIKELY["organisation"]),
        candidate(text, "ULC", "place", LIKELY["place"], 1),
    ]
    assert [m.kind for m in weighed(pair, article(text))] == ["organisation", "organisation"]


def test_a_town_that_all_know_is_a_place_unless_the_engine_is_sure() -> None:
    """The map decides what the engine doubts, and nothing else."""
    text = "Larne lost."
    doubtful = candidate(text, "Larne", "organisation", (0.1, 0.4, 0.5))
    sure = candidate(text, "Larne", "organisation", LIKELY["organisation"])
    larne = Toponym("geonames:1", "Larne", "town", 54.85, -5.81, "GB", population=120_000)
    atlas = map_of(larne)
    (settled,) = weighed([doubtful], article(text), atlas)
    assert (settled.kind, settled.reason) == ("place", "the name of a well-known place, Larne, GB")
    assert weighed([sure], article(text), atlas)[0].kind == "organisation"
    assert weighed([doubtful], article(text), map_of(replace(larne, population=900)))[0].kind == "organisation"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He was raised in Larne.", "after “in”, and on the map"),
        ("Ann Roe, 34, of Larne.", "after “34, of”, and on the map"),
        ("A native of Larne won.", "after “native of”, and on the map"),
        ("The Larne man was hurt.", "before “man”, and on the map"),
        ("It was Larne police.", "before “police”, and on the map"),
    ],
)
def test_the_words_around_a_name_on_the_map_tell(text: str, reason: str) -> None:
    """A small town's name that the engine misreads is a place after a preposition and before its people."""
    larne = map_of(Toponym("geonames:1", "Larne", "town", 54.85, -5.81, "GB", population=900))
    doubtful = candidate(text, "Larne", "person", (0.6, 0.3, 0.1))
    (found,) = weighed([doubtful], article(text), larne)
    assert (found.kind, found.reason) == ("place", reason)
    assert weighed([doubtful], article(text), map_of())[0].kind == "person"


def test_what_a_name_is_described_as_decides() -> None:
    """A noun of organisations before a name, and a thing's pronoun after it, outweigh a sure engine together."""
    text = "The rebel faction, Liwa Tarnia, which holds the pass, fled."
    (found,) = weighed([candidate(text, "Liwa Tarnia", "person", LIKELY["person"])], article(text))
    assert (found.kind, found.reason) == ("organisation", "described as a faction")


@pytest.mark.parametrize("kind", KINDS)
def test_a_sure_mention_without_company_stays(kind: Kind) -> None:
    """What nothing speaks against is left as the engine had it, without a reason."""
    text = "Quillon"
    (found,) = weighed([candidate(text, text, kind, LIKELY[kind])], article(text))
    assert (found.kind, found.reason) == (kind, "")


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.tuples(*[st.floats(0, 1)] * 3)), min_size=1, max_size=8))
def test_only_kinds_change(given_spans: list[tuple[Kind, tuple[float, ...]]]) -> None:
    """Whatever an engine says, spans and confidences stay, and a change of kind always has a reason."""
    text = "Quillon " * len(given_spans)
    candidates = [candidate(text, "Quillon", kind, likely, n) for n, (kind, likely) in enumerate(given_spans)]
    for before, after in zip(candidates, weighed(candidates, article(text)), strict=True):
        assert (after.start, after.end, after.confidence) == (
            before.mention.start,
            before.mention.end,
            before.mention.confidence,
        )
        assert (after.kind == before.mention.kind) == (after.reason == "")


def test_a_body_says_so_in_its_name() -> None:
    """A doubtful name that ends in a noun of companies or institutions is an organisation."""
    text = "They wrote to Tarnia Lines in May."
    (found,) = weighed([candidate(text, "Tarnia Lines", "place", TORN["place"])], article(text))
    assert (found.kind, found.reason) == ("organisation", "named as a body, Lines")
