"""Addresses for good, redirects, doubtful pairs, and the lines that mend an entry."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
import yaml

from builder.compose import as_text, catalogue, compose_pages, doubts, permalinks
from builder.compose.mending import answers
from builder.model import (
    Annotated,
    Archive,
    Article,
    Comparison,
    Decision,
    Entity,
    Mention,
    Permalink,
    Published,
    Story,
    Subject,
)


def named(article: str, *names: tuple[str, str], published: str = "2019-05-06") -> Annotated:
    text = " and ".join(name for name, _ in names)
    mentions, start = [], 0
    for name, entity in names:
        mentions.append(Mention("person", "text", start, start + len(name), name, 0.9, entity))
        start += len(name) + len(" and ")
    told = Article(article, "seeds/a.txt", "0" * 64, 1, 5, f"Quay {article}", text)
    return Annotated(told, tuple(mentions), published=Published(published, "stated", 1.0))


ANN = Entity("person/ann-roe", "person", "Ann Roe", articles=("a", "b"))
NAN = Entity("person/nan-roe", "person", "Nan Roe", articles=("b",))
ARCHIVE = Archive(
    articles=(
        named("a", ("Ann Roe", ANN.id)),
        named("b", ("Roe", ANN.id), ("Roe", NAN.id), ("A. Roe", ANN.id)),
    ),
    entities=(ANN, NAN),
    stories=(Story("story/quay", "Quay", ("a", "b"), ("", "")),),
)


def test_every_id_has_its_line() -> None:
    """Articles, entities and stories are remembered, entities by articles and what they are called there."""
    lines = {one.id: one for one in permalinks(catalogue(ARCHIVE, 9))}
    assert lines == {
        "a": Permalink("a", "articles/2019/quay-a.html"),
        "b": Permalink("b", "articles/2019/quay-b.html"),
        ANN.id: Permalink(ANN.id, "people/ann-roe.html", "", (("a", "Ann Roe"), ("b", "A. Roe"))),
        NAN.id: Permalink(NAN.id, "people/nan-roe.html", "", (("b", "Roe#2"),)),
        "story/quay": Permalink("story/quay", "stories/quay.html", "", (("a", ""), ("b", ""))),
    }
    assert list(lines) == sorted(lines)


def test_what_was_published_stays() -> None:
    """A known id keeps its address and its line, whatever its date, headline or name; a new one leaves it its place."""
    old = (
        Permalink("b", "articles/undated/quay-a.html"),
        Permalink("gone", "articles/2019/quay-a.html"),
        Permalink(ANN.id, "people/nan-roe.html", "", (("a", "Ann Roe"), ("gone", "Miss Roe"))),
    )
    book = catalogue(ARCHIVE, 9, old)
    lines = {one.id: one for one in permalinks(book)}
    assert [lines[one.id] for one in old] == list(old)
    assert len({one.url for one in lines.values()}) == len(lines) == 6
    assert book.links.articles["a"].startswith("articles/2019/quay-a-")
    paths = [page.path for page in compose_pages(book, "Archive")]
    assert len(set(paths)) == len(paths)
    assert "articles/2019/quay-a.md" not in paths


@pytest.mark.parametrize("to", [ANN.id, "story/quay"])
def test_an_id_that_leads_elsewhere_leaves_a_page(to: str) -> None:
    """At its address stands where it went, as data for the theme and in plain words; its line says so too."""
    old = (Permalink("person/r-roe", "people/r-roe.html", "", (("a", "R"),)),)
    book = catalogue(replace(ARCHIVE, moved=(("person/r-roe", to),)), 9, old)
    (page,) = (page for page in compose_pages(book, "Archive") if page.path == "people/r-roe.md")
    text = as_text(page)
    there = "people/ann-roe.html" if to == ANN.id else "stories/quay.html"
    assert 'template: "redirect.html"' in text
    assert f'redirect: "{there}"' in text
    assert "](ann-roe.md)" in text or "](../stories/quay.md)" in text
    assert next(one.to for one in permalinks(book) if one.id == "person/r-roe") == to


def test_every_entry_says_how_to_mend_it() -> None:
    """The lines on a page are the ledger's own form, with the page's id and the file's name."""
    pages = {page.path: page.body for page in compose_pages(catalogue(ARCHIVE, 9), "Archive")}
    wrong = pages["people/ann-roe.md"].split("## Something wrong?")[1]
    assert "`authority/names.yml`" in wrong
    entries = [yaml.safe_load(line.split("`")[1])[0] for line in wrong.splitlines() if line.startswith("- ")]
    assert [next(iter(entry)) for entry in entries] == ["same", "not_same", "entity", "entity", "not_a_name"]
    assert all("person/ann-roe" in str(entry) for entry in entries)


def test_doubts_are_told_once_with_their_answers() -> None:
    """An open pair has reasons and three lines; a pair that somebody decided is not asked again."""
    open_pair = Comparison("person:Nan Roe", ANN.id, 0.5, ("One surname.",), "undecided", "Nan Roe")
    weaker = replace(open_pair, score=0.4)
    nobody = Comparison("b#text:0", ANN.id, 0.45, ("Nothing tells.",), "undecided", "Roe")
    joined = Comparison("person:A. Roe", ANN.id, 0.9, ("Initial.",), "same", "A. Roe")
    archive = replace(ARCHIVE, comparisons=(weaker, open_pair, nobody, joined))
    first, second = doubts(archive, ())
    assert (first.left, first.right, first.score, first.reasons) == (NAN.id, ANN.id, 0.5, ("One surname.",))
    assert second.left == "person: Roe @ b"
    assert [next(iter(yaml.safe_load(line)[0])) for line in first.answers] == ["same", "not_same", "undecided"]
    decided = Comparison(NAN.id, ANN.id, 0.5, ("So it is.",), "undecided", "Nan Roe", decided=True)
    assert [one.left for one in doubts(replace(archive, comparisons=(open_pair, decided)), ())] == []
    said = Decision(Subject(ANN.id), Subject(kind="person", name="Roe", article="b"), "not same")
    assert [one.left for one in doubts(replace(archive, comparisons=(nobody,)), (said,))] == []


def test_an_answer_is_read_back_as_it_is() -> None:
    """A name of any characters stands in a line so that YAML reads it back."""
    name = 'A "Nan" Roe, the [elder]: `x` {{ 7*7 }} # é'
    (line, *_) = answers(Subject("person/ann-roe"), Subject(kind="person", name=name, article="box 1/a: b"))
    assert yaml.safe_load(line)[0]["same"] == ["person/ann-roe", f"person: {name} @ box 1/a: b"]


def test_stated_identifiers_lead_to_their_records() -> None:
    """Identifiers of Wikidata and VIAF are links on the page; an entry without any says nothing of them."""
    stated = replace(ANN, identifiers=(("viaf", "123"), ("wikidata", "Q42")))
    pages = {p.path: p.body for p in compose_pages(catalogue(replace(ARCHIVE, entities=(stated, NAN)), 9), "Archive")}
    links = "[Wikidata Q42](https://www.wikidata.org/wiki/Q42), [VIAF 123](https://viaf.org/viaf/123)"
    assert f"Also in: {links}." in pages["people/ann-roe.md"]
    assert "Also in" not in pages["people/nan-roe.md"]


def seconds_for(entries: int) -> float:
    """Processor time to gather the ids of an archive of so many entries, half of which an earlier build published."""
    entities = tuple(Entity(f"person/p-{n}", "person", f"P {n}", articles=("a",)) for n in range(entries))
    before = tuple(Permalink(one.id, f"people/p-{n}.html") for n, one in enumerate(entities[: entries // 2]))
    book = catalogue(Archive(articles=(named("a"),), entities=entities), 20, before)
    spent = []
    for _ in range(3):
        start = process_time()
        found = permalinks(book)
        spent.append(process_time() - start)
    assert len(found) == entries + 1
    return min(spent)


def test_gathering_ids_grows_with_the_archive() -> None:
    """Eight times the entries take nothing like sixty-four times as long."""
    assert seconds_for(8000) < 24 * seconds_for(1000)
