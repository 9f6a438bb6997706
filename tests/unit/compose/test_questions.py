"""The questions that the search page suggests come from the archive, and each has an answer there."""

from dataclasses import replace

from builder.compose import catalogue
from builder.compose.questions import questions
from builder.model import Annotated, Archive, Article, Entity, Kind, Quote


def article(name: str, *quotes: Quote) -> Annotated:
    return Annotated(Article(name, f"seeds/{name}.txt", "0" * 64, 1, 2, name, "Text."), quotes=quotes)


def entity(kind: Kind, name: str, *articles: str) -> Entity:
    return Entity(f"{kind}/{name}", kind, name, articles=articles)


def quote(text: str, *same: str) -> Quote:
    return Quote(0, len(text), text, same_as=same)


ARCHIVE = Archive(
    articles=(
        article("a", quote("The boats stay in, whatever the wind says", "b#0", "c#0"), quote("So we wait here", "b#1")),
        article("b", quote("The boats stay in, whatever", "a#0", "c#0")),
        article("c"),
    ),
    entities=(
        entity("person", "Per Moen", "a"),
        entity("person", "Ida Lund", "a", "b"),
        entity("place", "Oslo", "a", "b", "c"),
        entity("organisation", "Harbour", "a", "b", "c"),
        entity("organisation", "Coastal Lamp Trust", "a"),
    ),
)


def test_the_most_named_and_the_most_repeated_are_suggested() -> None:
    """The person and the place of most articles, and how the quotation begins that most of them print."""
    asked = questions(catalogue(ARCHIVE, 10))
    assert asked == {"person": "Ida Lund", "place": "Oslo", "phrase": "The boats stay in"}


def test_a_long_opening_is_cut_and_one_with_a_pause_comes_first() -> None:
    """Of quotations that equally many print, one that pauses after few words; else the first words of one."""
    long = quote("We have never in all these years seen such a tide", "b#0")
    told = replace(ARCHIVE, articles=(article("a", long),))
    assert questions(catalogue(told, 10))["phrase"] == "We have never in all these"
    told = replace(ARCHIVE, articles=(article("a", long), article("b", quote("It was cold; we left", "a#0"))))
    assert questions(catalogue(told, 10))["phrase"] == "It was cold"


def test_without_a_repeated_quotation_a_name_of_several_words_is_the_phrase() -> None:
    """An organisation whose name is more than a word; nothing where there is none."""
    plain = replace(ARCHIVE, articles=(article("a"),))
    assert questions(catalogue(plain, 10))["phrase"] == "Coastal Lamp Trust"
    assert questions(catalogue(replace(plain, entities=()), 10)) == {}
