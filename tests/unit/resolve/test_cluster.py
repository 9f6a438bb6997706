from __future__ import annotations

from typing import Any


def test_one_key_is_one_entity(tell: Any, resolved: Any) -> None:
    """The same full name joins across articles whatever its spelling; the best-formed spelling is its name."""
    world = resolved(
        tell("a", "{Tarik al- Hadi} spoke. {Tarik al Hadi} left."),
        tell("b", "{Tarik al-Hadi} spoke. {Hadi} left."),
        tell("c", "{Tárik Hadi} came."),
    )
    assert world.ids() == ["person/tarik-al-hadi"]
    entity = world.entity("person/tarik-al-hadi")
    assert entity.name == "Tarik al-Hadi"
    assert entity.aliases == ("Hadi", "Tarik al Hadi", "Tarik al- Hadi", "Tárik Hadi")
    assert entity.articles == ("a", "b", "c")


def test_a_lone_surname_needs_support_to_join_across(tell: Any, resolved: Any) -> None:
    """One bearer in the archive is not enough; a shared title is, and both verdicts give their reasons."""
    full = tell("a", "Governor {Ines Quist} opened the bridge.")
    world = resolved(full, tell("b", "Governor {Quist} spoke."), tell("c", "{Quist} swam."))
    assert world.who("b", "Quist") == "person/ines-quist"
    assert world.who("c", "Quist") == "person/quist"
    verdicts = {c.judgement: c for c in world.archive.comparisons}
    assert "governor" in " ".join(verdicts["same"].reasons)
    assert verdicts["undecided"].left == "person:Quist"


def test_shared_company_supports_a_lone_surname(tell: Any, resolved: Any) -> None:
    """People and organisations named beside both, if rare, are support; places are not."""
    full = tell("a", "{Ines Quist} met {Tarik al-Hadi} of the [Harbour Workers Union] in <Bergen> and <Oslo>.")
    joined = resolved(full, tell("b", "{Quist} answered {Tarik al-Hadi} and the [Harbour Workers Union]."))
    assert joined.who("b", "Quist") == "person/ines-quist"
    apart = resolved(full, tell("b", "{Quist} sailed from <Bergen> to <Oslo>."))
    assert apart.who("b", "Quist") == "person/quist"


def test_two_bearers_keep_a_lone_surname_apart(tell: Any, resolved: Any) -> None:
    """Where the archive knows two of that surname, only what one alone of them has tells who is meant."""
    both = tell("a", "Governor {Ines Quist} spoke."), tell("b", "{Olaf Quist} ran.")
    world = resolved(*both, tell("c", "Governor {Quist} spoke."), tell("d", "{Quist} swam."))
    assert world.who("c", "Quist") == "person/ines-quist"
    assert world.who("d", "Quist") == "person/quist"
    two = resolved(*both, tell("c", "Governor {Nora Quist} left."), tell("d", "Governor {Quist} spoke."))
    assert two.who("d", "Quist") == "person/quist"


def test_the_far_better_known_of_two_bearers_is_meant(tell: Any, resolved: Any) -> None:
    """Where both could be meant, the one whom the archive names five times as often is, unless both are as known."""
    often = [tell(f"n{n}", "Governor {Ines Quist} opened a bridge.") for n in range(5)]
    rival = tell("b", "Governor {Olaf Quist} left.")
    assert resolved(*often, rival, tell("c", "Governor {Quist} spoke.")).who("c", "Quist") == "person/ines-quist"
    assert resolved(often[0], rival, tell("c", "Governor {Quist} spoke.")).who("c", "Quist") == "person/quist"


def test_another_gender_is_not_the_same(tell: Any, resolved: Any) -> None:
    """A title for another gender speaks against the only bearer, whatever else they share."""
    world = resolved(
        tell("a", "Governor {Maria Quist} spoke."), tell("b", "Mr {Quist} replied; Governor {Quist} left.")
    )
    assert world.who("b", "Quist") == "person/quist"
    assert world.comparison("person/maria-quist").judgement == "not same"


def test_weak_links_do_not_chain(tell: Any, resolved: Any) -> None:
    """An article joined by support lends none: only names that stand by themselves do."""
    world = resolved(
        tell("a", "Governor {Ines Quist} spoke."),
        tell("b", "Governor {Quist} met {Tarik al-Hadi} of the [Harbour Workers Union]."),
        tell("c", "{Quist} met {Tarik al-Hadi} of the [Harbour Workers Union]."),
    )
    assert world.who("b", "Quist") == "person/ines-quist"
    assert world.who("c", "Quist") == "person/quist"


def test_one_middle_initial_joins_across(tell: Any, resolved: Any) -> None:
    """A name without its initial joins the one with it, unless the archive knows two initials."""
    plain, first, second = (
        tell("a", "{Nora Quist} ran."),
        tell("b", "{Nora T. Quist} ran."),
        tell("c", "{Nora B. Quist}."),
    )
    assert resolved(plain, first).ids() == ["person/nora-t-quist"]
    assert len(resolved(plain, first, second).ids()) == 3


def test_the_archive_settles_a_doubtful_kind(tell: Any, resolved: Any) -> None:
    """A name that is mostly an organisation is one where the engine doubted; a sure mention stays as it was."""
    usual = [tell(f"n{n}", "The [Velda Group] grew.") for n in range(8)]
    world = resolved(*usual, tell("x", "The <~Velda Group> grew."), tell("y", "We went to <Velda Group>."))
    assert world.who("x", "Velda Group") == "organisation/velda-group"
    assert world.who("y", "Velda Group") == "place/velda-group"


def test_a_city_is_not_voted_into_a_person(tell: Any, resolved: Any) -> None:
    """However often a surname stands alone, what a sentence uses as a place stays a place."""
    usual = [tell(f"n{n}", "Senator {Lincoln} spoke.") for n in range(6)]
    world = resolved(*usual, tell("x", "It rained in <~Lincoln> all day."))
    assert world.who("x", "Lincoln") == "place/lincoln"


def test_an_initial_needs_less_support(tell: Any, resolved: Any) -> None:
    """Initial and surname join the one person whom they fit, given one sign more; not where two are fitted."""
    full = tell("a", "{Nora Quist} led the [Harbour Workers Union].")
    short = tell("b", "{N. Quist} wrote to the [Harbour Workers Union].")
    assert resolved(full, short).who("b", "N. Quist") == "person/nora-quist"
    assert resolved(full, tell("b", "{N. Quist} wrote.")).who("b", "N. Quist") == "person/n-quist"
    other = tell("c", "{Nils Quist} swam.")
    assert resolved(full, short, other).who("b", "N. Quist") == "person/n-quist"
    assert (
        resolved(full, tell("b", "{T. Quist} of the [Harbour Workers Union].")).who("b", "T. Quist") == "person/t-quist"
    )


def test_a_known_place_is_recognised_where_the_engine_saw_a_person(tell: Any, resolved: Any) -> None:
    """A lone name that the archive knows as a place, used as one, is that place; a bearer in the article is not."""
    known = tell("a", "It rained in <Sopot>.")
    assert resolved(known, tell("b", "She came from {Sopot} by bus.")).who("b", "Sopot") == "place/sopot"
    bearer = tell("b", "{Ewa Sopot} sang. A letter from {Sopot} came.")
    assert resolved(known, bearer).who("b", "Sopot") == "person/ewa-sopot"


def test_a_sure_place_beside_its_namesake_stays(tell: Any, resolved: Any) -> None:
    """Most mentions being the person's is no reason to take a place from an engine that is sure of it."""
    world = resolved(tell("a", "{Sarah Lincoln} and {Lincoln} and {Lincoln} went as far as <Lincoln> and <Bergen>."))
    assert world.who("a", "Lincoln", 2) == "place/lincoln"
