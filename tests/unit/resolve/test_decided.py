"""Decisions of people over what scores gave; articles are marked as conftest.py tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from builder.model import Annotated, Archive, Correction, Decision, Judgement, Ledger, Permalink, Source, Subject
from builder.resolve import resolve

Tell = Callable[..., Annotated]
Pages = dict[str, set[str]]


def named(text: str) -> Subject:
    """A subject as the tests write it: ``person/x``, ``person: X``, either with ``@ article``."""
    called, _, article = text.partition(" @ ")
    kind, _, name = called.partition(": ")
    return Subject(kind=kind, name=name, article=article) if name else Subject(called, article=article)  # type: ignore[arg-type] # a kind


def decided(left: str, judgement: Judgement, right: str, line: int = 1, why: str = "seen") -> Decision:
    return Decision(named(left), named(right), judgement, Source("authority/names.yml", line, why=why))


def ledger(*some: Decision | Correction, permalinks: Iterable[Permalink] = ()) -> Ledger:
    return Ledger(
        tuple(one for one in some if isinstance(one, Decision)),
        tuple(one for one in some if isinstance(one, Correction)),
        permalinks=tuple(permalinks),
    )


def pages(archive: Archive) -> Pages:
    """Which articles stand on whose page."""
    return {entity.id: set(entity.articles) for entity in archive.entities}


@pytest.fixture
def osei(tell: Tell) -> list[Annotated]:
    return [
        tell("a", "{Kwabena Osei} came. {Osei} left."),
        tell("b", "{Kwabena Osei} sang."),
        tell("c", "{Kwabena Osei} danced with {Ama Bonsu}."),
        tell("d", "{K. B. Osei} wrote. {Nan Bonsu} read."),
    ]


def test_what_is_called_the_same_is_one(osei: list[Annotated]) -> None:
    """Two pages become one, on which the articles of both stand; the first name's kind and page stay."""
    apart = pages(resolve(osei))
    assert apart["person/ama-bonsu"] == {"c"}
    assert apart["person/nan-bonsu"] == {"d"}
    one = pages(resolve(osei, ledger=ledger(decided("person/ama-bonsu", "same", "person: Nan Bonsu"))))
    assert one["person/ama-bonsu"] == {"c", "d"}
    assert "person/nan-bonsu" not in one


def test_names_that_scores_join_are_kept_apart(tell: Tell) -> None:
    """Two spellings that scores make one become two where a person says so."""
    articles = [tell("a", "{Sergei Lund} came."), tell("b", "{Sergey Lund} came."), tell("c", "{Sergei Lund} left.")]
    assert list(pages(resolve(articles)).values()) == [{"a", "b", "c"}]
    two = pages(resolve(articles, ledger=ledger(decided("person: Sergei Lund", "not same", "person: Sergey Lund"))))
    assert two == {"person/sergei-lund": {"a", "c"}, "person/sergey-lund": {"b"}}


def test_one_article_means_another_of_the_name(osei: list[Annotated]) -> None:
    """Bearers of one name part by the article, and those parted may be one again."""
    id_ = "person/kwabena-osei"
    one = ledger(decided(id_, "not same", f"{id_} @ b"))
    assert pages(resolve(osei, ledger=one)) | {"person/kwabena-osei-2": {"b"}} == pages(resolve(osei, ledger=one))
    both = ledger(decided(id_, "not same", f"{id_} @ b"), decided(f"{id_} @ b", "same", f"{id_} @ c"))
    found = pages(resolve(osei, ledger=both))
    assert sorted(map(sorted, (found[id_], found[f"{id_}-2"]))) == [["a"], ["b", "c"]]


def test_a_short_name_in_one_article_is_anothers(osei: list[Annotated]) -> None:
    """``Osei`` of one article leaves the full name of that article where a person says so."""
    said = ledger(decided("person/kwabena-osei", "not same", "person: Osei @ a"))
    archive = resolve(osei, ledger=said)
    (article,) = (found for found in archive.articles if found.article.id == "a")
    assert [mention.entity for mention in article.mentions] == ["person/kwabena-osei", "person/osei"]


def test_what_no_score_could_tell_is_told(tell: Tell) -> None:
    """A mention that two bearers claim, and that was left out, is given to one of them."""
    articles = [tell("a", "{Kofi Mensah} and {Ama Mensah} met.", title="{Mensah} speaks")]
    before = resolve(articles)
    assert [m.text for m in before.articles[0].mentions] == ["Kofi Mensah", "Ama Mensah"]
    after = resolve(articles, ledger=ledger(decided("person/ama-mensah", "same", "person: Mensah @ a")))
    assert next(m.entity for m in after.articles[0].mentions) == "person/ama-mensah"
    assert not [c for c in after.comparisons if c.judgement == "undecided"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_contradiction_names_all_lines_and_reasons(osei: list[Annotated], order: tuple[int, ...]) -> None:
    """A same B, B same C, A not same C: one error with every line and reason, whatever their order."""
    some = [
        decided("person/ama-bonsu", "same", "person/nan-bonsu", 3, "one voice"),
        decided("person: Nan Bonsu", "same", "person/kwabena-osei", 5, "one hat"),
        decided("person/kwabena-osei", "not same", "person: Ama Bonsu", 9, "two coats"),
    ]
    problems = resolve(osei, ledger=ledger(*(some[place] for place in order))).problems
    assert [(problem.severity, problem.code, problem.line) for problem in problems] == [("error", "contradiction", 9)]
    for part in ("names.yml:3", "names.yml:5", "names.yml:9", "one voice", "one hat", "two coats"):
        assert part in problems[0].message


def test_a_name_cannot_differ_from_itself(osei: list[Annotated]) -> None:
    """Two names of the same mentions cannot be kept apart, and are told to name an article."""
    said = ledger(decided("person/kwabena-osei", "not same", "person: Kwabena Osei"))
    (problem,) = resolve(osei, ledger=said).problems
    assert problem.code == "contradiction"
    assert "@ which article" in problem.message


def test_a_decision_that_means_nobody_is_told(osei: list[Annotated]) -> None:
    """A name that the archive does not hold is a warning with its line, and nothing else changes."""
    archive = resolve(osei, ledger=ledger(decided("person/ida-lund", "same", "person/ama-bonsu", 7)))
    assert [(problem.code, problem.line) for problem in archive.problems] == [("decision-unmet", 7)]
    assert pages(archive) == pages(resolve(osei))


def test_what_is_no_name_is_gone(tell: Tell) -> None:
    """All mentions of a name that is none are dropped; with an article, those of the article."""
    articles = [tell("a", "{Fresh Talks} began. {Ida Lund} came."), tell("b", "{Fresh Talks} ended.")]
    all_gone = resolve(articles, ledger=ledger(Correction(named("person/fresh-talks"), nameless=True)))
    assert pages(all_gone) == {"person/ida-lund": {"a"}}
    one_gone = resolve(articles, ledger=ledger(Correction(named("person: Fresh Talks @ b"), nameless=True)))
    assert pages(one_gone) == {"person/fresh-talks": {"a"}, "person/ida-lund": {"a"}}


def test_a_kind_is_corrected(tell: Tell) -> None:
    """What is not a person but an organisation joins the organisation of that name, and mentions follow."""
    articles = [tell("a", "{Coastal Lamp} paid."), tell("b", "[Coastal Lamp] paid.")]
    archive = resolve(articles, ledger=ledger(Correction(named("person/coastal-lamp"), kind="organisation")))
    assert pages(archive) == {"organisation/coastal-lamp": {"a", "b"}}
    assert {m.kind for found in archive.articles for m in found.mentions} == {"organisation"}


def test_facts_are_stated(tell: Tell) -> None:
    """Name, aliases, roles, coordinates and identifiers; the id stays, and of two names the last counts."""
    said = ledger(
        Correction(named("place/tema"), name="Temma"),
        Correction(named("place: Tema"), "Tema Harbour", None, ("Torman",), ("port",), (5.67, -0.02), (("viaf", "1"),)),
    )
    (entity,) = resolve([tell("a", "It rained in <Tema>.")], ledger=said).entities
    assert (entity.id, entity.name, entity.aliases) == ("place/tema", "Tema Harbour", ("Tema", "Temma", "Torman"))
    assert (entity.roles, entity.coordinates, entity.identifiers) == (("port",), (5.67, -0.02), (("viaf", "1"),))


def test_an_id_stays_when_the_name_changes(tell: Tell) -> None:
    """A better spelling gives a new name to the id that was published; the old spelling's id is nobody's else."""
    known = [Permalink("person/ida-lund", "people/ida-lund.html", "", (("a", "Ida Lund"),))]
    articles = [
        tell("a", "{Ida Lund} came."),
        tell("b", "{Ída Lund} left."),
        tell("c", "{Ída Lund} sat."),
    ]
    (entity,) = resolve(articles, ledger=ledger(permalinks=known)).entities
    assert (entity.id, entity.name) == ("person/ida-lund", "Ída Lund")
    moved = [Permalink("person/i-lund", "people/i-lund.html", "", (("b", "Ída Lund"),))]
    archive = resolve(articles, ledger=ledger(permalinks=[*moved, *known]))
    assert archive.moved == (("person/i-lund", "person/ida-lund"),)


def test_a_published_id_is_never_given_to_another(tell: Tell) -> None:
    """A new bearer of a name whose id leads to another entity gets a number."""
    known = [
        Permalink("person/ida-lund", "people/ida-lund.html", "", (("a", "Ida Lund"),)),
        Permalink("person/nan-lund", "people/nan-lund.html", "person/ida-lund", (("a", "Ida Lund"),)),
    ]
    archive = resolve([tell("a", "{Ida Lund} came."), tell("b", "{Nan Lund} left.")], ledger=ledger(permalinks=known))
    assert set(pages(archive)) == {"person/ida-lund", "person/nan-lund-2"}
    assert archive.moved == (("person/nan-lund", "person/ida-lund"),)


def test_the_first_of_a_pair_keeps_its_address(osei: list[Annotated]) -> None:
    """Of two published ids that a person calls the same the first stays and the second leads to it."""
    known = [
        Permalink("person/ama-bonsu", "people/ama-bonsu.html", "", (("c", "Ama Bonsu"),)),
        Permalink("person/nan-bonsu", "people/nan-bonsu.html", "", (("d", "Nan Bonsu"),)),
    ]
    for first, second in (("person/ama-bonsu", "person/nan-bonsu"), ("person/nan-bonsu", "person/ama-bonsu")):
        said = ledger(decided(first, "same", second), permalinks=known)
        assert resolve(osei, ledger=said).moved == ((second, first),)


def test_decisions_leave_their_reasons(osei: list[Annotated]) -> None:
    """Every judgement is a comparison that says who decided and where, beside those of scores."""
    said = Decision(
        named("person/ama-bonsu"),
        named("person/nan-bonsu"),
        "not same",
        Source("authority/names.yml", 4, "M. Keats", "2026-11-24", "two voices"),
    )
    (comparison,) = (c for c in resolve(osei, ledger=ledger(said)).comparisons if c.decided)
    assert (comparison.left, comparison.right) == ("person/ama-bonsu", "person/nan-bonsu")
    assert comparison.reasons == ("M. Keats decided so on 2026-11-24: two voices (authority/names.yml:4).",)
