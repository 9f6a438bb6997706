from __future__ import annotations

import pytest

from builder.model import Kind
from builder.resolve.normalise import hollow, read_name


@pytest.mark.parametrize(
    "spelling",
    ["Karim al-Hadi", "Karim al- Hadi", "Karim al Hadi", "Karim Al-Hadi’s", "President Karim al‑Hadi", "Kárim Hadi"],
)
def test_spellings_of_one_person_have_one_key(spelling: str) -> None:
    """The Arabic article, accents, hyphens, possessives and titles do not part a person's spellings."""
    assert read_name(spelling, "person").key == "karim hadi"


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        ("al-Hadi", "hadi"),
        ("von der Halde", "halde"),
        ("Al Barrow", "al barrow"),
        ("Ursula von der Halde", "ursula von der halde"),
        ("J. K. Tarrant", "jk tarrant"),
        ("JK Tarrant", "jk tarrant"),
        ("Tom Barrow Jr.", "tom barrow jr"),
        ("Ada Osei MP", "ada osei"),
        ("O’Dowd", "odowd"),
        ("Þóra Ísðal", "thora isdal"),
        ("Van den Halde", "halde"),
        ("M. Night Barrow", "m night barrow"),
    ],
)
def test_particles_initials_and_suffixes(spelling: str, key: str) -> None:
    """A particle before a lone surname goes, one inside a full name stays; initials meet; only generations part."""
    assert read_name(spelling, "person").key == key


@pytest.mark.parametrize(
    ("spelling", "kind", "key"),
    [
        ("The Baltic Wire Ltd", "organisation", "baltic wire"),
        ("U.N.", "organisation", "un"),
        ("Marsh & Holt", "organisation", "marsh and holt"),
        ("al-Noor Front", "organisation", "noor front"),
        ("St. Petersburg", "place", "saint petersburg"),
        ("the Netherlands", "place", "netherlands"),
        ("Sana’a", "place", "sanaa"),
    ],
)
def test_keys_of_places_and_organisations(spelling: str, kind: Kind, key: str) -> None:
    """Articles, full stops, company forms and apostrophes do not part the spellings of a thing."""
    assert read_name(spelling, kind).key == key


def test_titles_are_kept_apart_from_the_spelling() -> None:
    """A title in the mention is known, and is no part of the name that is shown."""
    name = read_name("Foreign Minister Ada Osei", "person")
    assert (name.text, name.titles) == ("Ada Osei", ("foreign", "minister"))


@pytest.mark.parametrize("text", ["Prime Minister", "President", "he", "Monday", "J.", "the", "Vice President", "“”"])
def test_hollow_names(text: str) -> None:
    """A title, a pronoun, a weekday, an initial or no word at all is nobody's name."""
    assert hollow(read_name(text, "person"))


@pytest.mark.parametrize("text", ["Mr King", "Judge Dee", "Sunday Adeola", "WHO"])
def test_names_that_only_look_hollow(text: str) -> None:
    """A surname that is a title too, after Mr, and a weekday in a longer name are names."""
    assert not hollow(read_name(text, "person" if text != "WHO" else "organisation"))


def test_an_acronym_in_the_mention_is_taken_out() -> None:
    """An engine that takes the brackets into the name gives the name and its acronym."""
    name = read_name("Harbour Workers Union (HWU)", "organisation")
    assert (name.key, name.acronym, name.text) == ("harbour workers union", "hwu", "Harbour Workers Union")


@pytest.mark.parametrize(
    ("text", "name"),
    [("northern Syria", "Syria"), ("south-eastern Gotland", "Gotland"), ("Northern Ireland", "Northern Ireland")],
)
def test_a_direction_in_small_letters_is_no_part_of_a_place(text: str, name: str) -> None:
    """``northern Syria`` stands for Syria, while Northern Ireland is a name of its own."""
    assert read_name(text, "place").text == name
