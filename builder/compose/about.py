"""What docs/about.md includes: how much the archive holds, from whom, how well it was read, its data, its citation."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.links import ARTICLES_FEED, FOLDERS, relative
from builder.compose.listing import count
from builder.compose.listings import OUTLETS
from builder.compose.machine.imprint import Imprint
from builder.compose.machine.scores import NAMES_F1
from builder.compose.markdown import file_link, inline, link, table
from builder.compose.undated import UNDATED, undated
from builder.model import Page

FRAGMENT = "articles/.about.md"
HERE = "about.md"  # the fragment's links are seen from the page that includes it
LARGEST = 40  # outlets that are named here
DATA = {
    "articles.jsonl": "every article with its text, its fields, and where each name, date and quotation stands in it",
    "entities.jsonl": "every person, place and organisation, with other names, articles, coordinates and identifiers",
    "stories.jsonl": "every story and its articles",
    "problems.jsonl": "what could not be read, or read only with doubt",
}
"""The files of ``SITE/data/`` and what each holds, a record a line."""


def about_fragment(book: Catalogue, imprint: Imprint) -> Page:
    """The generated part of the page about the archive; ``docs/about.md`` includes it after its own words."""
    return Page(FRAGMENT, "", "\n\n".join(_parts(book, imprint)))


def about_page(fragment: Page) -> Page:
    """A whole page around the fragment, for an archive whose owner has written none."""
    return Page(HERE, "About this archive", f"# About this archive\n\n{fragment.body}")


def _parts(book: Catalogue, imprint: Imprint) -> Iterator[str]:
    yield "## What it holds"
    yield "\n".join(f"- {line}" for line in _held(book))
    if book.outlets:
        yield "## Where the articles come from"
        yield "\n".join(_outlets(book))
    yield "## How well names are found"
    yield from _scores(imprint)
    yield "## How to cite it"
    yield f"{inline(_cited(book, imprint))}"
    yield "Every article says how to cite it, and its address never changes."
    yield "## The same as data"
    yield "UTF-8, a JSON object a line. Offsets count characters of the text."
    lines = [f"- {file_link(name, f'data/{name}')}: {told}" for name, told in DATA.items()]
    lines.append(f"- {file_link('Atom feed', ARTICLES_FEED)}: the newest articles; names and stories have feeds too")
    yield "\n".join(lines)


def _held(book: Catalogue) -> Iterator[str]:
    outlets = f" from {count(len(book.outlets), 'outlet')}" if book.outlets else ""
    yield f"{link(count(len(book.articles), 'article'), 'articles/index.md')}{outlets}"
    for kind, folder in FOLDERS.items():
        number = sum(entity.kind == kind for entity in book.entities.values())
        yield f"{link(folder, f'{folder}/index.md')}: {number:,}"
    yield f"{link('stories', 'stories/index.md')} that more than one article tells: {len(book.stories):,}"
    yield f"{link('quotations', 'quotes/index.md')}: {len(book.sayings):,}"
    if _covered(book):
        yield f"published {_covered(book)}"
    unsure = len(undated(book))
    if unsure:
        yield f"{link('without a certain day of publication', UNDATED)}: {count(unsure, 'article')}"


def _covered(book: Catalogue) -> str:
    """From when to when the archive reaches, in words; empty where no year is known."""
    years = {key for value in book.published if len(value) == 4 for key in book.published[value]}
    dated = [key for key in book.newest if key in years]
    if not dated:
        return ""
    last, first = (dateline_of(book.articles[key]) for key in (dated[0], dated[-1]))
    return first if first == last else f"{first} to {last}"


def _outlets(book: Catalogue) -> Iterator[str]:
    largest = sorted(book.outlets, key=lambda outlet: (-len(book.outlets[outlet]), outlet))
    for outlet in largest[:LARGEST]:
        yield f"- {link(outlet, relative(HERE, book.links.outlets[outlet]))} ({len(book.outlets[outlet]):,})"
    if len(largest) > LARGEST:
        yield f"- {link('All outlets', OUTLETS)} ({len(largest):,})"
    unknown = len(book.articles) - sum(map(len, book.outlets.values()))
    if unknown:
        yield f"- not known ({unknown:,})"


def _scores(imprint: Imprint) -> Iterator[str]:
    if imprint.engine != "backfile":
        yield f"Names were found with {inline(imprint.engine)}, whose own papers say how well it does."
        return
    yield (
        "The model and the rules around it were measured on news that people had marked by hand. F1 weighs what was "
        "missed against what was wrong: 100 is neither. This archive's own articles may be easier or harder."
    )
    rows = [[inline(name), *(f"{score:.1f}" for score in scores)] for name, *scores in NAMES_F1]
    yield table(["F1", "people", "places", "organisations", "all"], rows)


def _cited(book: Catalogue, imprint: Imprint) -> str:
    parts = [imprint.name, count(len(book.articles), "article"), _covered(book), imprint.site_url]
    return ", ".join(part for part in parts if part) + "."
