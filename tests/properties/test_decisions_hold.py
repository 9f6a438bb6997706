"""What must always hold of decisions and permalinks, whatever the seeds and whatever is decided."""

import posixpath
import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose import as_text, catalogue, compose_pages, data_files, permalinks
from builder.extract import annotate
from builder.model import Annotated, Archive, Decision, Judgement, Kind, Ledger, Permalink, SourceFile, Subject
from builder.relate import relate
from builder.resolve import resolve
from builder.split import split_seed
from tests.conftest import lexicon_engine

NAMES: dict[str, Kind] = {
    "Ida Lund": "person",
    "Ida K. Lund": "person",
    "Lund": "person",
    "Ama Osei": "person",
    "Kofi Osei": "person",
    "Osei": "person",
    "Coastal Lamp Trust": "organisation",
    "CLT": "organisation",
    "Lund Trust": "organisation",
    "Lincoln": "place",
    "Lincoln City": "place",
}
ENGINE = lexicon_engine(NAMES)
SENTENCES = [
    "Ida Lund left Lincoln.",
    "Lund and Ida K. Lund said nothing.",
    "The Coastal Lamp Trust (CLT) met Ama Osei.",
    "Kofi Osei came late; Osei sat down.",
    "CLT and the Lund Trust paid for Lincoln City.",
    "Ama Osei and Kofi Osei counted the steps.",
]
ALL = [f"{kind}: {name}" for name, kind in NAMES.items()]
bodies = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5)
judgements: st.SearchStrategy[Judgement] = st.sampled_from(["same", "not same", "undecided"])


def annotated(texts: list[str]) -> list[Annotated]:
    files = [
        SourceFile(f"seeds/s{n}.txt", f"{n:064x}", "text/plain", f"Steps number {n}\n\n{text}\n")
        for n, text in enumerate(texts)
    ]
    return [annotate(article, ENGINE) for file in files for article in split_seed(file, {})[0]]


def built(articles: list[Annotated], ledger: Ledger) -> tuple[Archive, tuple[Permalink, ...], dict[str, str]]:
    """An archive, what it publishes, and all its pages and data."""
    archive = relate(resolve(articles, ledger=ledger), ledger.permalinks)
    book = catalogue(archive, 3, ledger.permalinks)
    pages = {page.path: as_text(page) for page in compose_pages(book, "Archive")}
    return archive, permalinks(book), pages | {name: "\n".join(lines) for name, lines in data_files(book, []).items()}


def subjects(archive: Archive) -> list[Subject]:
    """Everyone a decision may speak of: by id, by name, and by either in one article."""
    general = [Subject(entity.id) for entity in archive.entities]
    general += [Subject(kind=kind, name=name) for name, kind in NAMES.items()]
    articles = [found.article.id for found in archive.articles]
    return general + [Subject(s.id, s.kind, s.name, article) for s in general for article in articles]


@settings(max_examples=60, deadline=None)
@given(bodies, st.data())
def test_a_decision_and_its_revert_change_nothing(texts: list[str], data: st.DataObject) -> None:
    """Decided, built, taken back and built again: the same pages and data, and no id is lost or leads elsewhere."""
    articles = annotated(texts)
    first, published, _ = built(articles, Ledger())
    _, again, before = built(articles, Ledger(permalinks=published))
    assert again == published
    known = st.sampled_from(subjects(first))
    some = [
        Decision(data.draw(known), data.draw(known), data.draw(judgements)) for _ in range(data.draw(st.integers(1, 3)))
    ]
    _, meanwhile, _ = built(articles, Ledger(tuple(some), permalinks=published))
    _, after, pages = built(articles, Ledger(permalinks=meanwhile))
    assert set(published) <= set(after)
    there = {one.url.removesuffix(".html") + ".md" for one in after} - {
        one.url.removesuffix(".html") + ".md" for one in published
    }
    assert {path: text for path, text in pages.items() if path not in there} == before


@settings(max_examples=60, deadline=None)
@given(bodies, st.data(), st.randoms(use_true_random=False))
def test_the_order_of_seeds_and_decisions_does_not_matter(
    texts: list[str], data: st.DataObject, shuffle: random.Random
) -> None:
    """Seeds and decisions in any order give the same pages and the same permalinks, and every link leads to a page."""
    articles = annotated(texts)
    first, published, _ = built(articles, Ledger())
    known = st.sampled_from(subjects(first))
    some = [
        Decision(data.draw(known), data.draw(known), data.draw(judgements)) for _ in range(data.draw(st.integers(1, 4)))
    ]
    ours = built(articles, Ledger(tuple(some), permalinks=published))
    shuffle.shuffle(articles)
    shuffle.shuffle(some)
    theirs = built(articles, Ledger(tuple(some), permalinks=published))
    assert ours[1:] == theirs[1:]
    for path, text in ours[2].items():
        here = "" if path.endswith((".home.md", ".about.md")) else posixpath.dirname(path)
        for target in re.findall(r"(?<!\\)\]\(([^)\s]+\.md)\)", text):
            assert posixpath.normpath(posixpath.join(here, target)) in ours[2], (path, target)


@settings(max_examples=60, deadline=None)
@given(bodies, bodies)
def test_what_was_published_stays_where_it_was(before: list[str], after: list[str]) -> None:
    """Whatever seeds come and go, every id keeps its address, and none is given to two."""
    _, published, _ = built(annotated(before), Ledger())
    archive, later, _ = built(annotated(after), Ledger(permalinks=published))
    addresses = {one.id: one.url for one in later}
    assert {one.id: one.url for one in published}.items() <= addresses.items()
    assert len(set(addresses.values())) == len(addresses)
    assert {entity.id for entity in archive.entities} <= {one.id for one in later if not one.to}
