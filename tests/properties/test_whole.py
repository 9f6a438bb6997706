"""What must always hold of the pure stages together, whatever the seeds."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose import as_text, catalogue, compose_pages, data_files
from builder.extract import annotate
from builder.model import Annotated, Archive, DateMention, Kind, Mention, SourceFile, field_text
from builder.relate import relate
from builder.resolve import resolve
from builder.split import split_seed
from tests.conftest import lexicon_engine

NAMES: dict[str, Kind] = {
    "Ida Lund": "person",
    "Lund": "person",
    "Ama Osei": "person",
    "Kofi Osei": "person",
    "Mr Osei": "person",
    "Tamer al-Hadidi": "person",
    "Tamer al- Hadidi": "person",
    "Coastal Lamp Trust": "organisation",
    "CLT": "organisation",
    "Oslo": "place",
    "Gdańsk": "place",
    "Lincoln": "place",
}
ENGINE = lexicon_engine(NAMES)
SENTENCES = [
    "Ida Lund left Oslo on 3 May 2019.",
    "“We go now, all of us together,” said Kofi Osei in Gdańsk.",
    "Lund said nothing.",
    "The Coastal Lamp Trust (CLT) met in Lincoln; Mr Osei came late.",
    'Tamer al- Hadidi told the CLT: "Nobody counted the steps."',
    "Ama Osei and Tamer al-Hadidi counted <b>everything</b> & more, in 1926.",
    "CLT members left for Oslo. It rained 🌧 all day, z͏ero and é alike.",
]
HEADLINES = [
    "Lamp goes out in Oslo",
    "Ferry sails again",
    "<script>alert(1)</script> {{ 7*7 }} | *a*",
    "Index",
    "Steps counted",
]
DATELINES = ["", "OSLO, May 4, 2019 — ", "Oslo/Gdańsk, May 5\n\n", "GDAŃSK (Lamp Wire) - "]

paragraphs = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4
)
seeds = st.builds(
    lambda head, date, body: f"{head}\n\n{date}{chr(10).join(f'{p}{chr(10)}' for p in body)}",
    st.sampled_from(HEADLINES),
    st.sampled_from(DATELINES),
    paragraphs,
)


def sources(texts: list[str]) -> list[SourceFile]:
    return [SourceFile(f"seeds/s{n}.txt", f"{n:064x}", "text/plain", text) for n, text in enumerate(texts)]


def annotated(files: list[SourceFile]) -> list[Annotated]:
    return [annotate(article, ENGINE) for file in files for article in split_seed(file, {})[0]]


def archive(files: list[SourceFile]) -> Archive:
    return relate(resolve(annotated(files)))


def everything(whole: Archive) -> dict[str, str]:
    book = catalogue(whole, 3)
    pages = {page.path: as_text(page) for page in compose_pages(book, "Archive")}
    return pages | {name: "\n".join(lines) for name, lines in data_files(book, []).items()}


@settings(max_examples=60, deadline=None)
@given(st.lists(seeds, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_seeds_does_not_matter(texts: list[str], shuffle: random.Random) -> None:
    """Seeds read in any order give the same pages and data."""
    files = sources(texts)
    mixed = list(files)
    shuffle.shuffle(mixed)
    assert everything(archive(mixed)) == everything(archive(files))


@settings(max_examples=60, deadline=None)
@given(st.lists(seeds, min_size=1, max_size=6))
def test_every_span_quotes_its_source(texts: list[str]) -> None:
    """Every mention, date and quotation stands in its field just as recorded, and every name has its entity."""
    whole = archive(sources(texts))
    known = {entity.id: entity for entity in whole.entities}
    for found in whole.articles:
        spans: list[Mention | DateMention] = [*found.mentions, *found.dates]
        for item in spans:
            assert field_text(found.article, item.field)[item.start : item.end] == item.text
        for quote in found.quotes:
            assert found.article.text[quote.start : quote.end] == quote.text
            assert quote.speaker is None or quote.speaker in known
        for mention in found.mentions:
            assert found.article.id in known[mention.entity or ""].articles


@settings(max_examples=30, deadline=None)
@given(st.lists(seeds, min_size=1, max_size=5))
def test_pages_have_distinct_paths_and_links_resolve(texts: list[str]) -> None:
    """No two pages share a path, also where case does not count, and every link leads to a page."""
    import posixpath
    import re

    book = catalogue(archive(sources(texts)), 3)
    pages = list(compose_pages(book, "Archive"))
    paths = [page.path.lower() for page in pages]
    assert len(set(paths)) == len(paths)
    for page in pages:
        here = "" if page.path.endswith((".home.md", ".about.md")) else posixpath.dirname(page.path)
        for target in re.findall(r"(?<!\\)\]\(([^)\s]+\.md)\)", page.body):
            assert posixpath.normpath(posixpath.join(here, target)).lower() in paths, (page.path, target)


def test_two_articles_of_one_headline_have_two_pages() -> None:
    """The same headline twice gives two ids and two addresses."""
    files = sources(["Lamp goes out\n\nIda Lund left Oslo.", "Lamp goes out\n\nKofi Osei stayed."])
    book = catalogue(archive(files), 200)
    assert len(set(book.links.articles.values())) == 2


def test_an_empty_archive_has_its_pages() -> None:
    """No seed at all still gives the fixed pages, each of which says what to do or what is missing."""
    pages = {page.path for page in compose_pages(catalogue(archive([]), 200), "Archive")}
    fixed = ("articles", "people", "places", "organisations", "dates", "stories", "quotes", "search")
    assert {f"{folder}/index.md" for folder in fixed} <= pages


def test_ids_do_not_depend_on_other_seeds() -> None:
    """An article keeps its id when seeds are added around it."""
    one = sources(["Lamp goes out\n\nIda Lund left Oslo."])[0]
    other = replace(one, path="seeds/a.txt", text="Lamp goes out\n\nKofi Osei stayed.")
    alone = {found.article.id for found in annotated([one])}
    assert alone <= {found.article.id for found in annotated([other, one])}
