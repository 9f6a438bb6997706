from __future__ import annotations

from typing import Any

import pytest


def test_a_surname_joins_the_full_name_of_its_article(tell: Any, resolved: Any) -> None:
    """A surname, titled or not, joins the one full name that the article has, and the reason names it."""
    world = resolved(
        tell("a", "{Tarik al- Hadi} spoke. Mr {Hadi} left, and {al-Hadi}’s aide too.", title="{Hadi} speaks")
    )
    assert world.ids() == ["person/tarik-al-hadi"]
    assert {m.entity for a in world.archive.articles for m in a.mentions} == {"person/tarik-al-hadi"}
    why = world.comparison("person/tarik-al-hadi", "a#title:0")
    assert why.score == 0.95
    assert "surname" in why.reasons[0]


@pytest.mark.parametrize(
    ("lone", "wanted"),
    [("Ms {Osei}", "person/ada-osei"), ("Mr {Osei}", "person/daniel-osei"), ("Lady {Osei}", "person/ada-osei")],
)
def test_a_courtesy_title_decides_between_two_of_one_surname(tell: Any, resolved: Any, lone: str, wanted: str) -> None:
    """Of two people with one surname the title's gender says which is meant, wherever they stand."""
    world = resolved(tell("a", f"{{Ada Osei}} met {{Daniel Osei}}. {lone} declined to comment."))
    assert world.who("a", "Osei") == wanted


def test_a_pronoun_tells_the_gender_of_a_rare_name(tell: Any, resolved: Any) -> None:
    """Where the given name tells nothing, the pronoun that follows the full name does."""
    body = "{Quill Marrow} said he was glad. {Wren Marrow} said she was not. Ms {Marrow} and Mr {Marrow} went home."
    world = resolved(tell("a", body))
    assert [world.who("a", "Marrow", n) for n in (0, 1)] == ["person/wren-marrow", "person/quill-marrow"]


def test_else_the_last_named_is_meant_less_surely(tell: Any, resolved: Any) -> None:
    """With nothing else to go by the full name before it is meant, with a lower score and a reason that says so."""
    world = resolved(tell("a", "{Quill Marrow} spoke. {Marrow} sat. {Wren Marrow} rose. {Marrow} sang."))
    assert [world.who("a", "Marrow", n) for n in (0, 1)] == ["person/quill-marrow", "person/wren-marrow"]
    why = world.comparison("person/wren-marrow")
    assert why.score == 0.6
    assert "named last before it" in why.reasons[1]


def test_an_ambiguous_headline_is_left_out(tell: Any, resolved: Any) -> None:
    """A surname of two people, before either is named, is nobody's mention, and the doubt is recorded."""
    world = resolved(tell("a", "{Quill Marrow} met {Wren Marrow}.", title="{Marrow} wins"))
    assert world.who("a", "Marrow") is None
    assert world.comparison("person/quill-marrow", "a#title").judgement == "undecided"


def test_a_title_of_another_gender_makes_another_person(tell: Any, resolved: Any) -> None:
    """Mrs Hadi is not Ibrahim al-Hadi, though no other Hadi is named in full."""
    world = resolved(tell("a", "{Ibrahim al-Hadi} spoke. Mrs {Hadi} smiled."))
    assert world.who("a", "Hadi") == "person/mrs-hadi"
    assert world.comparison("person/ibrahim-al-hadi").judgement == "not same"


def test_family_name_first(tell: Any, resolved: Any) -> None:
    """A lone name that opens the full name joins it: a family name put first, or a given name after the full one."""
    world = resolved(tell("a", "President {Lim} spoke. {Lim Soo-bin} then left; {Lim} will return."))
    assert {world.who("a", "Lim", n) for n in (0, 1)} == {"person/lim-soo-bin"}


def test_a_surname_goes_before_a_first_word(tell: Any, resolved: Any) -> None:
    """Whoever bears the word as surname is meant, not one whose given name it is."""
    world = resolved(tell("a", "{Grace Elton} and {Elton Barrow} sang. {Elton} bowed."))
    assert world.who("a", "Elton") == "person/grace-elton"


def test_a_middle_initial_does_not_part_a_name(tell: Any, resolved: Any) -> None:
    """A full name with a part left out joins the fuller one of its article, and so do its surnames."""
    world = resolved(tell("a", "{Nora T. Quist} came. {Nora Quist} spoke; {N. Quist} signed and {Quist} left."))
    assert world.ids() == ["person/nora-t-quist"]


def test_father_and_son_stay_two(tell: Any, resolved: Any) -> None:
    """Jr. parts two people of one name."""
    world = resolved(tell("a", "{Tom Barrow} and {Tom Barrow Jr.} came."))
    assert world.ids() == ["person/tom-barrow", "person/tom-barrow-jr"]


def test_a_regnal_title_is_part_of_the_name(tell: Any, resolved: Any) -> None:
    """Queen Ottilie is a full name: she is not Ottilie Barrow, and Ottilie after her is the queen."""
    world = resolved(
        tell("a", "Queen {Ottilie} met {Marta Quist}. {Ottilie} smiled."), tell("b", "{Ottilie Barrow} ran.")
    )
    assert world.who("a", "Ottilie", 0) == world.who("a", "Ottilie", 1) == "person/queen-ottilie"
    assert world.who("b", "Ottilie Barrow") == "person/ottilie-barrow"


def test_a_surname_taken_for_a_place_is_mended(tell: Any, resolved: Any) -> None:
    """A doubtful place that is a surname of the article is that person; so is one that speaks."""
    world = resolved(tell("a", "{Sarah Lincoln} won. <~Lincoln> thanked them. “Yes,” <Lincoln> said."))
    assert world.ids() == ["person/sarah-lincoln"]


def test_a_person_does_not_swallow_the_place_of_that_name(tell: Any, resolved: Any) -> None:
    """Where the sentence uses the word as a place, it stays one, however doubtful the engine was."""
    body = "{Sarah Lincoln} won in <~Lincoln>. Crowds in <Lincoln> cheered; {Lincoln} waved. <Lincoln> is a city."
    world = resolved(tell("a", body))
    assert world.ids() == ["person/sarah-lincoln", "place/lincoln"]
    assert [world.who("a", "Lincoln", n) for n in range(4)] == ["place/lincoln"] * 2 + [
        "person/sarah-lincoln",
        "place/lincoln",
    ]


@pytest.mark.parametrize("name", ["{President}", "{He}", "[Monday]", "{“Marrow}", "{marrow}", "{Q.}"])
def test_what_is_no_name_is_left_out(tell: Any, resolved: Any, name: str) -> None:
    """Titles, pronouns, weekdays, initials and words without a capital make no entity; half a quotation is trimmed."""
    world = resolved(tell("a", f"Then {name} came."))
    assert world.ids() == (["person/marrow"] if "“" in name else [])


def test_a_fragment_with_half_a_pair_inside_is_left_out(tell: Any, resolved: Any) -> None:
    """A mention that opens a quotation or bracket and does not close it is a fragment."""
    assert resolved(tell("a", "The [Union “of Harbour] met. The [Board (North met.")).ids() == []


def test_a_name_cut_short_is_completed(tell: Any, resolved: Any) -> None:
    """Where the article has the whole name, the engine's half of it becomes the whole, whatever its case."""
    world = resolved(tell("a", "The [Harbour Workers Union] met. The [Harbour] [Workers] union struck."))
    assert world.ids() == ["organisation/harbour-workers-union"]
    assert world.who("a", "Harbour Workers union") == "organisation/harbour-workers-union"


def test_a_nickname_is_the_only_given_name_that_it_is_short_for(tell: Any, resolved: Any) -> None:
    """A short form joins the one full name of the article that it fits, and nobody where it fits two."""
    world = resolved(tell("a", "{Florence Quist} taught. They called her {Florrie}."))
    assert world.who("a", "Florrie") == "person/florence-quist"
    two = resolved(tell("a", "{Florence Quist} met {Florence Marrow}. They called her {Florrie}."))
    assert two.who("a", "Florrie") == "person/florrie"


def test_kinship_tells_a_gender(tell: Any, resolved: Any) -> None:
    """A daughter is not Mr, though the next pronoun is her father's."""
    world = resolved(tell("a", "{Khoo Tek} mends. His daughter, {Khoo Bee Lan}, does his books. Mr {Khoo} sat."))
    assert world.who("a", "Khoo") == "person/khoo-tek"


def test_a_headline_may_use_the_given_name(tell: Any, resolved: Any) -> None:
    """A given name before the full one is its bearer's where the article has one such name."""
    world = resolved(tell("a", "{Ines Quist} won again.", title="{Ines} wins"))
    assert world.who("a", "Ines") == "person/ines-quist"
