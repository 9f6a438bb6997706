"""Ids that stay: what was published keeps its id, and no id is ever used for another."""

from __future__ import annotations

from collections import Counter

from builder.model import Permalink
from builder.vocabulary.permanence import Remembered, ids, numbered


def known(*some: tuple[str, str, dict[str, int]], yielding: frozenset[str] = frozenset()) -> Remembered[str]:
    """Published ids, where they led, and which things their articles speak for."""
    permalinks = {key: Permalink(key, f"{key}.html", to, (("a", "x"),)) for key, to, _ in some}
    return Remembered(permalinks, {key: Counter(votes) for key, _, votes in some}, yielding)


def test_new_things_are_numbered() -> None:
    """Of several with one natural id the later are numbered, and no number takes another's natural id."""
    natural = {"x": "person/lund", "y": "person/lund", "z": "person/lund-2"}
    assert ids(natural, known()) == ({"x": "person/lund", "y": "person/lund-3", "z": "person/lund-2"}, {})


def test_most_articles_decide() -> None:
    """An id stands for the thing that most of its articles speak for; the rest gets a new one."""
    given, moved = ids({"x": "person/lund", "y": "person/lund"}, known(("person/lund", "", {"x": 1, "y": 2})))
    assert given == {"y": "person/lund", "x": "person/lund-2"}
    assert moved == {}


def test_of_two_ids_one_leads_to_the_other() -> None:
    """Two ids of one thing: the one with more articles stays; one that led elsewhere or yields gives way."""
    more, fewer = ("person/b", "", {"x": 3}), ("person/a", "", {"x": 1})
    assert ids({"x": "person/x"}, known(more, fewer)) == ({"x": "person/b"}, {"person/a": "person/b"})
    led = ("person/b", "person/a", {"x": 3})
    assert ids({"x": "person/x"}, known(led, fewer)) == ({"x": "person/a"}, {"person/b": "person/a"})
    yields = known(more, fewer, yielding=frozenset({"person/b"}))
    assert ids({"x": "person/x"}, yields) == ({"x": "person/a"}, {"person/b": "person/a"})


def test_an_id_that_led_to_something_else_comes_back() -> None:
    """What a decision led to another thing, in part, is whole again without it: the older id with more articles."""
    some = known(
        ("organisation/c", "", {"y": 1}), ("person/a", "organisation/c", {"x": 2}), ("person/a-2", "", {"x": 1})
    )
    given, moved = ids({"x": "person/a", "y": "organisation/c"}, some)
    assert given == {"x": "person/a", "y": "organisation/c"}
    assert moved == {"person/a-2": "person/a"}


def test_an_id_comes_back_when_its_thing_is_apart_again() -> None:
    """What led to another stands for itself again where its articles speak for something of their own."""
    some = known(("person/a", "", {"x": 2}), ("person/b", "person/a", {"y": 2}))
    assert ids({"x": "person/x", "y": "person/y"}, some) == ({"x": "person/a", "y": "person/b"}, {})


def test_what_is_gone_keeps_its_id_to_itself() -> None:
    """An id whose articles are gone leads where it led; the same name alone takes it up again."""
    gone = known(("person/a", "person/b", {}), ("person/b", "", {"x": 1}), ("person/c", "", {}))
    given, moved = ids({"x": "person/x", "y": "person/c"}, gone)
    assert given == {"x": "person/b", "y": "person/c"}
    assert moved == {"person/a": "person/b"}


def test_a_thing_of_another_kind_gets_an_id_of_its_kind() -> None:
    """An id tells the kind: what turned out to be of another gets a new one, and the old leads there."""
    given, moved = ids({"x": "organisation/lamp"}, known(("person/lamp", "", {"x": 2})))
    assert (given, moved) == ({"x": "organisation/lamp"}, {"person/lamp": "organisation/lamp"})


def test_mentions_of_equal_words_are_counted() -> None:
    """The second bearer of a name in an article is known by its number."""
    assert list(numbered(["Lagos", "Apapa", "La\n gos", "Lagos"])) == ["Lagos", "Apapa", "La gos", "Lagos#2"]
