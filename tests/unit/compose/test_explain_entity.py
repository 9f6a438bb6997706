"""Why an entry is as it is: mentions, joins, near matches; and what one may ask by."""

from __future__ import annotations

import json

import pytest

from builder.compose import Catalogue, catalogue
from builder.compose.evidence import evidence
from builder.compose.explain_entity import asked_for, entity_data, entity_lines, traced
from builder.errors import QueryError
from builder.model import Annotated, Archive, Article, Comparison, Entity, Mention, Permalink, Published

TEXT = "Ada Rijk came.\n\nLater Rijk left with Bo Rijk."
RIJK, BOB, LONE, TOWN = "person/ada-rijk", "person/bo-rijk", "person/rijk", "place/rijk"


def mention(words: str, start: int, entity: str, reason: str = "") -> Mention:
    return Mention("person", "text", start, start + len(words), words, 0.91, entity, reason)


HERE = Annotated(
    Article("a", "seeds/a.txt", "0", 1, 4, "Two of one name", TEXT),
    (
        mention("Ada Rijk", 0, RIJK),
        mention("Rijk", TEXT.index("Rijk left"), RIJK, "the surname of Ada Rijk"),
        mention("Bo Rijk", TEXT.index("Bo Rijk"), BOB),
    ),
    published=Published("2019-05-02", "stated", 1.0),
)
THERE = Annotated(Article("b", "seeds/b.txt", "0", 1, 1, "One", "Rijk."), (mention("Rijk", 0, LONE),))
SURNAME = Comparison("a#text:22", RIJK, 0.95, ("It is her surname.",), "same", "Rijk")
SPELT = Comparison("person:A. Rijk", RIJK, 0.8, ("One initial.",), "same", "A. Rijk")
NEAR = Comparison("person:Rijk", BOB, 0.5, ("Two bear it.",), "undecided", "Rijk")
AWAY = Comparison("person:Ada Rijk", BOB, 0.2, ("Given names differ.",), "not same", "Ada Rijk")
RULED = Comparison(LONE, RIJK, 0.0, ("M. Keats decided so (authority/names.yml:2).",), "not same", RIJK, True)
ARCHIVE = Archive(
    (HERE, THERE),
    (
        Entity(RIJK, "person", "Ada Rijk", ("A. Rijk", "Rijk"), ("keeper",), ("a",)),
        Entity(BOB, "person", "Bo Rijk", ("Rijk",), (), ("a",)),
        Entity(LONE, "person", "Rijk", (), (), ("b",)),
        Entity(TOWN, "place", "Rijk", (), (), ()),
    ),
    comparisons=(SURNAME, SPELT, NEAR, AWAY, RULED),
    moved=(("person/a-rijk", RIJK),),
)


@pytest.fixture(scope="module")
def book() -> Catalogue:
    return catalogue(ARCHIVE, 9, (Permalink("person/a-rijk", "people/a-rijk.html", RIJK),))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("person/ada-rijk", (RIJK,)),
        ("./people/ada-rijk.html", (RIJK,)),
        ("people/ada-rijk.md", (RIJK,)),
        ("ada  RIJK", (RIJK,)),
        ("A. Rijk", (RIJK,)),
        ("person/a-rijk", (RIJK,)),
        ("people/a-rijk.html", (RIJK,)),
        ("Rijk", (LONE, TOWN)),
        ("person: Rijk", (LONE,)),
        ("people/nobody.html", ()),
    ],
)
def test_an_entry_is_found_by_its_names(book: Catalogue, asked: str, found: tuple[str, ...]) -> None:
    """An id, an address (also one that has moved) and a name stand for an entry; a best name wins over an alias."""
    assert asked_for(book, asked) == found


def test_every_mention_is_a_witness(book: Catalogue) -> None:
    """Each mention has its article, field, confidence, sentence, and why it is not as the engine had it."""
    first, second = traced(ARCHIVE, book, RIJK).mentions
    assert (first.article, first.sentence) == ("a", "Ada Rijk came.")
    assert second.sentence == "Later Rijk left with Bo Rijk."
    lines = "\n".join(entity_lines(book, traced(ARCHIVE, book, RIJK)))
    for words in ("a, 2 May 2019", "“Rijk”  (text 22–26, confidence 0.91)", "· the surname of Ada Rijk", "Mentions: 2"):
        assert words in lines


def test_joins_and_near_matches_are_told_apart(book: Catalogue) -> None:
    """Joins are its own; near matches are those of either side, what people decided first, likeliest next."""
    found = traced(ARCHIVE, book, RIJK)
    assert found.joins == (SURNAME, SPELT)
    assert found.kept_apart == (RULED, AWAY)
    assert traced(ARCHIVE, book, BOB).kept_apart == (NEAR, AWAY)
    assert traced(ARCHIVE, book, LONE).kept_apart == (RULED, NEAR), "the bare surname is an entry of its own"
    lines = entity_lines(book, found)
    assert "  0.95  “Rijk” in a#text:22" in lines
    assert "         · It is her surname." in lines
    assert "  0.20  “Ada Rijk” across the archive and person/bo-rijk (not the same)" in lines
    assert "  0.00  person/rijk (not the same, decided by a person)" in lines


def test_the_same_as_data(book: Catalogue) -> None:
    """A program gets the entity, its mentions with sentences, its joins and near matches as JSON."""
    data = json.loads(json.dumps(entity_data(traced(ARCHIVE, book, RIJK))))
    assert (data["id"], data["url"]) == (RIJK, "people/ada-rijk.html")
    assert [one["reason"] for one in data["mentions"]] == ["", "the surname of Ada Rijk"]
    assert [one["score"] for one in data["joins"]] == [0.95, 0.8]
    assert [one["decided"] for one in data["kept_apart"]] == [True, False]


def test_an_article_tells_why_a_name_is_as_it_is(book: Catalogue) -> None:
    """The names of an article stand with whom they mean, and why they are not as the engine had them."""
    (found,) = evidence(ARCHIVE, book, "a")
    place = found.lines.index("  “Rijk”  (text 22–26, confidence 0.91) → person/ada-rijk")
    assert found.lines[place + 1] == "         · the surname of Ada Rijk"
    assert json.loads(json.dumps(found.data))["mentions"][1]["reason"] == "the surname of Ada Rijk"


def test_what_nobody_or_several_bear_is_an_error(book: Catalogue) -> None:
    """An unknown name proposes the nearest one, a shared name lists the ids that bear it."""
    with pytest.raises(QueryError, match="did you mean person/ada-rijk"):
        evidence(ARCHIVE, book, "person/ada-rik")
    with pytest.raises(QueryError, match="2 entries bear that name; ask for one by its id: person/rijk, place/rijk"):
        evidence(ARCHIVE, book, "rijk")
