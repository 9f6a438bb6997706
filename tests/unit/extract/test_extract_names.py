"""The names of one article, from an engine's spans."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest

from builder.extract.names import names
from builder.model import Article, Bearer, Caption, Gazetteer, Kind, NameSpan, Toponym


def article(text: str, title: str = "", dateline: str | None = None, captions: tuple[Caption, ...] = ()) -> Article:
    return Article("a", "seeds/a.txt", "0", 1, 9, title, text, dateline=dateline, captions=captions)


class Knows:
    """An engine that knows some names: kind and confidence by name, longest first."""

    def __init__(self, known: Mapping[str, tuple[Kind, float]]) -> None:
        self.known = known

    def __call__(self, passages: Sequence[str]) -> list[list[NameSpan]]:
        alternatives = "|".join(sorted(map(re.escape, self.known), key=len, reverse=True))
        pattern = re.compile(rf"\b(?:{alternatives})\b")
        return [[NameSpan(*m.span(), *self.known[m[0]]) for m in pattern.finditer(text)] for text in passages]


def test_names_of_every_field_are_found() -> None:
    """Title, dateline, captions and text each give their own mentions, which quote them."""
    engine = Knows({"Rabat": ("place", 0.99)})
    found = names(article("To Rabat.", "Rabat waits", "Rabat, May 4", (Caption("Near Rabat"),)), engine)
    assert [(m.field, m.start, m.text) for m in found] == [
        ("title", 0, "Rabat"),
        ("dateline", 0, "Rabat"),
        ("caption:0", 5, "Rabat"),
        ("text", 3, "Rabat"),
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mr. Ann Roe", "Ann Roe"),
        ("Prof Dr Ann Roe", "Ann Roe"),
        ("Governor Roe", "Roe"),
        ("Judge Ann Roe", "Judge Ann Roe"),
        ("Colonel", None),
        ("Mr", None),
    ],
)
def test_a_title_is_no_part_of_a_name(written: str, name: str | None) -> None:
    """Titles before a person's name are cut off; a title alone is no name; what may be a given name stays."""
    found = names(
        article(f"It was {written} again."), lambda passages: [[NameSpan(7, 7 + len(written), "person", 0.99)]]
    )
    assert [m.text for m in found] == ([name] if name else [])


@pytest.mark.parametrize("word", ["Monday", "May", "He", "Us", "B"])
def test_a_word_of_the_calendar_or_a_pronoun_is_no_name(word: str) -> None:
    """A lone weekday, month, pronoun or letter is dropped."""
    assert names(article(f"{word} went."), Knows({word: ("person", 0.99)})) == ()


def test_a_surname_is_a_name_whatever_else_it_means() -> None:
    """May alone stands where the article names an Elsie May, and US is no pronoun."""
    engine = Knows({"Elsie May": ("person", 0.99), "May": ("person", 0.97), "US": ("place", 0.97)})
    found = names(article("Elsie May left the US. May came back."), engine)
    assert [m.text for m in found] == ["Elsie May", "US", "May"]


def test_a_doubtful_surname_is_its_person() -> None:
    """A doubtful place or organisation that is the surname of a full name of the article is a person."""
    engine = Knows({"Omar al-Haddan": ("person", 0.99), "Haddan": ("organisation", 0.6)})
    found = names(article("Omar al-Haddan spoke. Haddan left."), engine)
    assert [m.kind for m in found] == ["person", "person"]


def test_a_sure_kind_is_not_outvoted() -> None:
    """A place that the engine is sure of stays one beside a person of that name."""
    engine = Knows({"Ann Paris": ("person", 0.99), "Paris": ("place", 0.99)})
    assert [m.kind for m in names(article("Ann Paris left Paris."), engine)] == ["person", "place"]


def test_doubtful_kinds_follow_the_article() -> None:
    """A doubtful mention takes the kind that the article's other mentions of that name have."""
    spans = [NameSpan(0, 5, "place", 0.99), NameSpan(6, 11, "organisation", 0.7), NameSpan(12, 17, "place", 0.99)]
    found = names(article("Larne Larne Larne"), lambda passages: [spans])
    assert [m.kind for m in found] == ["place"] * 3


def test_a_people_is_no_place() -> None:
    """A nationality that the engine took for a place is dropped, where a gazetteer knows the word and no such place."""
    engine = Knows({"Tajik": ("place", 0.7), "Tajikistan": ("place", 0.99)})
    countries = {"Tajik": "TJ"}
    gazetteer = Gazetteer(lambda name: [], lambda name, country: [], countries.get, lambda code: None)
    found = names(article("Tajik farmers left Tajikistan."), engine, gazetteer)
    assert [m.text for m in found] == ["Tajikistan"]


def test_places_are_asked_of_the_map() -> None:
    """With a gazetteer, a place is cut to its own name, and the article is searched for that name."""
    engine = Knows({"City of Larne": ("place", 0.99), "Tarnia": ("place", 0.6)})
    larne = Bearer(Toponym("geonames:1", "Larne", "town", 54.85, -5.81, "GB", population=900), "name")

    def bearers(name: str) -> list[Bearer]:
        return [larne] if name == "Larne" else []

    gazetteer = Gazetteer(bearers, lambda name, country: [], lambda word: None, lambda code: None)
    text = "The City of Larne and the City of Larne again, and Tarnia, where Larne waits."
    assert [(m.start, m.text) for m in names(article(text), engine, gazetteer)] == [
        (text.index("Larne"), "Larne"),
        (text.index("Larne", 20), "Larne"),
        (text.rindex("Larne"), "Larne"),
    ]
