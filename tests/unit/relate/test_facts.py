"""builder/relate/facts/: invented stories of three outlets each; what agrees, what differs, and what must not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Annotated, Archive, Article, DateMention, Entity, Fact, Mention, Published, Story, field_text
from builder.relate.facts import story_facts

PEOPLE = {"Ida Lund": "person/ida-lund", "Per Moen": "person/per-moen"}
PLACES = {"Bergen": "place/bergen", "Oslo": "place/oslo", "Norway": "place/norway", "Tromso": "place/tromso"}
WITHIN = {"place/bergen": (("geonames:1", "Norway"),), "place/oslo": (("geonames:1", "Norway"),)}
DAYS = {"Friday": "2019-05-03", "Saturday": "2019-05-04", "Sunday": "2019-05-05"}


def told(outlet: str, text: str, title: str = "News of the day", day: str = "2019-05-05") -> Annotated:
    """An article whose names and days are those above."""
    article = Article(f"{outlet}.txt/a", f"seeds/{outlet}.txt", "0" * 64, 1, 9, title, text, outlet=outlet.title())
    names = tuple(
        Mention("person" if name in PEOPLE else "place", "text", m.start(), m.end(), name, 0.9, key)
        for name, key in (PEOPLE | PLACES).items()
        for m in re.finditer(name, text)
    )
    dates = tuple(
        DateMention("text", m.start(), m.end(), word, value, "counted")
        for word, value in DAYS.items()
        for m in re.finditer(word, text)
    )
    published = Published(day, "It is stated.", 0.9) if day else None
    return Annotated(article, names, dates, (), published)


def facts(*articles: Annotated) -> tuple[Fact, ...]:
    keys = tuple(one.article.id for one in articles)
    entities = [Entity(key, "person", name, articles=keys) for name, key in PEOPLE.items()]
    entities += [
        Entity(key, "place", name, articles=keys, within=WITHIN.get(key, ()),
               identifiers=(("geonames", "1"),) if key == "place/norway" else ())
        for name, key in PLACES.items()
    ]  # fmt: skip
    story = Story("story/x", "X", keys, ("why",) * len(keys))
    ordered = tuple(sorted(articles, key=lambda one: one.article.id))
    (found,) = story_facts(Archive(ordered, tuple(entities), stories=(story,)))
    return found.facts


def differing(*articles: Annotated) -> list[Mapping[str, str]]:
    """For each contradiction the words of those who say otherwise, by outlet."""
    return [
        {one.article.partition(".")[0]: one.text for one in fact.tellings if one.differs}
        for fact in facts(*articles)
        if fact.differs
    ]


def agreeing(*articles: Annotated) -> list[list[str]]:
    """The words of each figure that several tell without contradiction."""
    return [
        [one.text for one in fact.tellings]
        for fact in facts(*articles)
        if fact.kind == "number" and not fact.differs and len(fact.tellers) > 1
    ]


def test_a_siege_told_by_three() -> None:
    """A number, the same in words, and *more than* it: only the last says otherwise."""
    found = differing(
        told("anchor", "The rebels have 12,000 fighters in the hills above Bergen."),
        told("beacon", "Twelve thousand fighters hold the hills, the governor said."),
        told("courier", "More than 12,000 fighters have dug in above Bergen."),
    )
    assert found == [{"courier": "More than 12,000 fighters"}]


def test_a_fire_told_by_three() -> None:
    """Of those killed two outlets have one number and one another; those injured are another count."""
    articles = (
        told("anchor", "A fire in a mill killed 12 people and injured 30 on Saturday."),
        told("beacon", "Twelve people were killed and 30 others were hurt when a mill burned on Saturday."),
        told("courier", "At least 14 people died in Saturday's fire at the mill. Thirty were injured."),
    )
    assert differing(*articles) == [{"courier": "At least 14 people"}]
    assert ["30", "30 others", "Thirty"] in agreeing(*articles)


def test_a_rescue_told_by_three() -> None:
    """The age of a person differs where two outlets have two; the boats are counted alike."""
    articles = (
        told("anchor", "Ida Lund, 58, was pulled from the sea near Bergen by two lifeboats."),
        told("beacon", "The 59-year-old Ida Lund was saved by two lifeboats off Bergen."),
        told("courier", "Two lifeboats saved Ida Lund, aged 58, off Bergen."),
    )
    assert differing(*articles) == [{"beacon": "59-year-old Ida Lund"}]
    assert ["two lifeboats", "two lifeboats", "Two lifeboats"] in agreeing(*articles)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The storm killed 12 people in Oslo.", "The storm killed 30 people in Tromso."),
        ("The storm killed 12 people.", "The storm injured 30 people."),
        ("Per Moen has two sons and a boat.", "The mayor brought three sons to the wedding."),
        ("The bridge cost $3m to paint.", "The museum paid $5m for a whale."),
        ("The ferry was late by two hours.", "The speech lasted three hours."),
        ("Ida Lund, 58, won.", "Per Moen, 43, lost."),
        ("About 900 people marched.", "Almost 900 people marched."),
        ("Dozens of houses burned.", "Forty houses burned."),
        ("More than 50 seats of the hall make a vote valid.", "In the hall 90 seats were taken for a vote."),
        ("One man's word killed it.", "Four men's words killed it."),
        ("The strikers number 400 dockers.", "Two dockers of the strikers number sing."),
        ("Villagers found 12 graves on Friday 3 miles from the mill.", "The mill is 12 miles off."),
    ],
)
def test_what_is_not_one_thing_is_no_contradiction(left: str, right: str) -> None:
    """Other places, other fates, other things of the same name, roundings and vague words contradict nothing."""
    assert differing(told("anchor", left), told("beacon", right)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The captain kept the pump running for ten hours with a belt.",
            "A belt kept the pump running for nine hours.",
        ),
        ("The sinking ferry had 212 passengers aboard.", "Aboard the ferry were 215 passengers, all saved."),
        ("Guests said 90 guests danced at the wedding.", "At the wedding danced 120 guests."),
        ("The quake had a magnitude of 7.2.", "The quake had a magnitude of 7.4."),
        ("Smugglers hid 3.2 tonnes of scales in nuts.", "The nuts hid 3.4 tonnes of scales, smugglers said."),
    ],
)
def test_two_numbers_for_one_thing_are_a_contradiction(left: str, right: str) -> None:
    """Where the noun and the words around it agree, both say otherwise than the other."""
    assert [sorted(found) for found in differing(told("anchor", left), told("beacon", right))] == [["anchor", "beacon"]]


def test_a_count_that_grows_is_no_contradiction() -> None:
    """Articles days apart may both be right of a thing that changes."""
    early = told("anchor", "There are 26 ships waiting outside the port.", day="2019-05-01")
    late = told("beacon", "There are 30 ships waiting outside the port.", day="2019-05-05")
    assert differing(early, late) == []
    assert differing(early, replace(late, published=early.published)) != []


def test_an_article_with_two_numbers_for_a_noun_is_not_sure() -> None:
    """Which of two counts another article means cannot be told, so neither contradicts it."""
    both = told("anchor", "The port holds 40 ships. The port of Oslo holds 50 ships.")
    assert differing(both, told("beacon", "The port holds 46 ships.")) == []


def test_headlines_need_no_hedge() -> None:
    """A headline that leaves *at least* out contradicts no article that has it."""
    short = told("anchor", "A mill burned.", title="12 people killed in fire")
    assert differing(short, told("beacon", "At least 12 people were killed in a fire.")) == []


def test_days_of_one_happening_contradict() -> None:
    """Two days for the same deed in the same words are a contradiction; the days of two deeds are not."""
    left = told("anchor", "The trawler lost its engine off the cape on Saturday in a storm.")
    right = told("beacon", "In a storm the trawler lost its engine off the cape on Friday.")
    other = told("courier", "The owner sold a trawler on Friday.")
    assert differing(left, right) == [{"anchor": "Saturday", "beacon": "Friday"}]
    assert differing(left, other) == []


def test_the_day_of_saying_is_not_the_day_of_doing() -> None:
    """When something was said says nothing about when it happened."""
    left = told("anchor", "The minister said on Saturday the trawler lost its engine off the cape.")
    right = told("beacon", "The minister said on Friday the trawler lost its engine off the cape.")
    assert differing(left, right) == []


def test_names_have_the_fullest_spelling_and_the_sentence() -> None:
    """A name is a fact with the words of each article, in a sentence that quotes the article."""
    one = told("anchor", "They waited. Ida Lund came to Oslo. It rained.")
    two = told("beacon", "Nobody met Ida Lund.")
    found = {fact.about: fact for fact in facts(one, two)}
    assert found["person/ida-lund"].tellers == ("anchor.txt/a", "beacon.txt/a")
    assert found["place/oslo"].tellers == ("anchor.txt/a",)
    first = found["person/ida-lund"].tellings[0]
    assert one.article.text[slice(*first.sentence)] == "Ida Lund came to Oslo."


TEXTS = (
    "At least 12 people were killed in Bergen on Saturday.",
    "Ida Lund, 58, paid £31,000 ($39,000) for nearly a third of the boats.",
    "Fourteen people died. Between 10 and 15 ships sank on Friday, 3 miles off Oslo.",
    "A 7.2-magnitude quake; 40 per cent of 12,000 houses fell.",
)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4), min_size=2, max_size=4), st.randoms())
def test_spans_quote_and_order_does_not_matter(texts: list[list[str]], random: object) -> None:
    """Every telling quotes its article inside its sentence; the order in which articles are given changes nothing."""
    articles = [told(f"outlet{n}", "\n\n".join(some)) for n, some in enumerate(texts)]
    found = facts(*articles)
    known = {one.article.id: one.article for one in articles}
    for fact in found:
        for one in fact.tellings:
            text = field_text(known[one.article], one.field)
            assert text[one.start : one.end] == one.text
            assert one.sentence[0] <= one.start < one.end <= one.sentence[1]
    assert found == facts(*articles)
