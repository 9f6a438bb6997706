"""Full names that meet across articles on evidence: transliterations, rivals, groups, decisions of people."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.resolve import resolve
from builder.resolve.acronyms import across_archive
from builder.resolve.cluster import cluster
from builder.resolve.found import find
from builder.resolve.normalise import Node
from builder.resolve.references import Rulings
from builder.resolve.within import settle


def test_transliterations_are_one_person(tell: Any, resolved: Any) -> None:
    """Spellings of one name meet in one entity, called as most articles call it, with the reasons told."""
    world = resolved(
        tell("a", "{Yusuf al-Hadi} spoke."),
        tell("b", "{Youssef al Hady} left. {Hady} wept."),
        tell("c", "{Yusuf al-Hadi} came."),
        tell("d", "{Yousef Al-Hadi} sat."),
    )
    assert world.ids() == ["person/yusuf-al-hadi"]
    assert world.who("b", "Hady") == "person/yusuf-al-hadi"
    assert world.comparison("person/yusuf-al-hadi", "Youssef").judgement == "same"


def test_a_doubtful_pair_is_left_to_a_person(tell: Any, resolved: Any) -> None:
    """A score between same and not same joins nothing and is told as undecided, with its reasons."""
    world = resolved(
        tell("a", "{Bill Quist} spoke."),
        tell("b", "{William Quist} left."),
        tell("c", "{Nora Quist} met {Olaf Quist}."),
    )
    assert {"person/bill-quist", "person/william-quist"} <= set(world.ids())
    doubt = next(c for c in world.archive.comparisons if c.judgement == "undecided")
    assert {doubt.left, doubt.right} in (
        {"person:Bill Quist", "person/william-quist"},
        {"person:William Quist", "person/bill-quist"},
    )
    assert "“Bill” and “William” may be one name and its short form." in doubt.reasons


def test_company_and_titles_settle_a_doubt(tell: Any, resolved: Any) -> None:
    """What stands beside both in different articles counts; what stands in the one article of both does not."""
    bill = tell("a", "Governor {Bill Quist} met {Tarik al-Hadi}.")
    family = tell("c", "{Nora Quist} met {Olaf Quist}.")
    joined = resolved(bill, tell("b", "Governor {William Quist} met {Tarik al-Hadi}."), family)
    assert joined.who("b", "William Quist") == joined.who("a", "Bill Quist")
    apart = resolved(tell("a", "{Bill Quist}, {William Quist} and {Tarik al-Hadi} of the [Harbour Union] met."), family)
    assert apart.who("a", "Bill Quist") != apart.who("a", "William Quist")


def test_a_name_joins_neither_of_two_rivals(tell: Any, resolved: Any) -> None:
    """Where two people fit a name alike it stays by itself, and says whom it might be."""
    world = resolved(
        tell("a", "{Nora Quist} ran."), tell("b", "{Nora T. Quist} ran."), tell("c", "{Nora B. Quist} ran.")
    )
    assert len(world.ids()) == 3
    reasons = [reason for c in world.archive.comparisons if c.judgement == "undecided" for reason in c.reasons]
    assert "“Nora B. Quist” is as likely, and is another." in reasons


def test_father_and_son_stay_two(tell: Any, resolved: Any) -> None:
    """Generations that are both said keep names apart whatever they share."""
    world = resolved(
        tell("a", "Governor {Olaf Quist Sr.} met {Tarik al-Hadi}."),
        tell("b", "Governor {Olaf Quist Jr.} met {Tarik al-Hadi}."),
    )
    assert world.who("a", "Olaf Quist Sr.") != world.who("b", "Olaf Quist Jr.")


def test_lifetimes_keep_namesakes_apart(tell: Any, resolved: Any) -> None:
    """A spelling of another century is not joined to one of today."""
    old = tell("a", "{Yusuf al-Hadi} spoke.", stated_date="3 May 1902")
    new = tell("b", "{Yousef al-Hadi} spoke.", stated_date="3 May 2019")
    assert len(resolved(old, new).ids()) == 2
    assert len(resolved(tell("a", "{Yusuf al-Hadi} spoke.", stated_date="3 May 2017"), new).ids()) == 1


def test_organisations_meet_in_other_words(tell: Any, resolved: Any) -> None:
    """British and American spelling, with and without “of”, with and without Group."""
    world = resolved(
        tell("a", "The [Ministry of Harbours] and the [Velda Group]."), tell("b", "The [Harbors Ministry] and [Velda].")
    )
    assert len(world.ids()) == 2


def _clustered(tell: Any, rulings: Rulings, *bodies: str) -> list[set[str]]:
    """The people of each article, where decisions were taken."""
    settled = [settle(find(tell(f"a{number}", body))) for number, body in enumerate(bodies)]
    names, _ = cluster(settled, across_archive([]), rulings=rulings)
    return [{node[1] for node in article.nodes()} for article in names]


def test_a_decision_is_stronger_than_any_score(tell: Any) -> None:
    """What a person decided joins what nothing joins, and parts what everything joins."""
    bodies = ("{Yusuf al-Hadi} ran.", "{Yousef al-Hadi} ran.", "{Nora Frost} ran.", "{Nora Velde} ran.")
    spellings: frozenset[Node] = frozenset({("person", "yusuf hadi"), ("person", "yousef hadi")})
    married: frozenset[Node] = frozenset({("person", "nora frost"), ("person", "nora velde")})
    plain = _clustered(tell, Rulings(), *bodies)
    assert plain[0] == plain[1] and plain[2] != plain[3]
    decided = _clustered(tell, Rulings(frozenset({married}), frozenset({spellings})), *bodies)
    assert decided[0] != decided[1] and decided[2] == decided[3]


_names = st.sampled_from(
    "Yusuf al-Hadi, Yousef al-Hadi, Youssef Hadi, Yusuf al-Hadid, Lin Yuexi, Yuexi Lin, Nora Quist, Nora T. Quist, "
    "Nora B. Quist, Nora Quist Jr., Bill Quist, William Quist, Maarten Quist, Martin Quist".split(", ")
)
_bodies = st.lists(
    st.lists(st.tuples(st.sampled_from(("", "Governor ", "Mr ", "Ms ")), _names), min_size=1, max_size=4).map(
        lambda people: " met ".join(f"{title}{{{name}}}" for title, name in people) + "."
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(bodies=_bodies, chance=st.randoms(use_true_random=False))
def test_near_names_in_any_order(tell: Any, bodies: list[str], chance: Any) -> None:
    """However like the names and whatever the order of the seeds, the same archive comes out."""
    articles = [tell(f"s{number}", body) for number, body in enumerate(bodies)]
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert resolve(articles) == resolve(shuffled)


@settings(max_examples=60, deadline=None)
@given(bodies=_bodies)
def test_a_stranger_changes_no_doubt(tell: Any, bodies: list[str]) -> None:
    """An article that shares no name changes neither entities nor what was compared."""
    articles = [tell(f"s{number}", body) for number, body in enumerate(bodies)]
    stranger = tell("z", "Judge {Petra Velde} of the [Lagoon Ferry Company] came to <Turku>. {Velde} left.")
    before, after = resolve(articles), resolve([*articles, stranger])
    assert before.articles == after.articles[:-1]
    assert set(before.entities) <= set(after.entities)
    assert set(before.comparisons) <= set(after.comparisons)
