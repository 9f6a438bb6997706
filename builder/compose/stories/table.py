"""The table of a story: its sides against figures, dates and names, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.links import date_path, relative
from builder.compose.listing import count
from builder.compose.markdown import inline, link, table
from builder.compose.stories.notes import Notes
from builder.compose.stories.sides import Sides
from builder.model import FACT_KINDS, Fact, FactKind, Telling

ROWS: Mapping[FactKind, int] = {"number": 16, "date": 10, "person": 12, "place": 10, "organisation": 10}
HEADINGS: Mapping[FactKind, str] = {
    "number": "Figures",
    "date": "Dates",
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
}
IN_CELL = 3  # different wordings in one cell
NOTHING = "–"


def table_rows(facts: Sequence[Fact], sides: Sides) -> tuple[Fact, ...]:
    """The facts that more than one of the sides tells, as far as they are shown."""
    found = [fact for fact in facts if len(set(fact.tellers) & set(sides.shown)) > 1]
    return tuple(fact for kind in FACT_KINDS for fact in [one for one in found if one.kind == kind][: ROWS[kind]])


def cells(fact: Fact, article: str) -> tuple[Telling, ...]:
    """What an article's cell shows of a fact: each statement once, the body's words rather than the headline's."""
    own = sorted((one for one in fact.tellings if one.article == article), key=lambda one: one.field != "text")
    said: dict[str, Telling] = {}
    for one in own:
        said.setdefault(one.value, one)
    return tuple(said.values())[:IN_CELL]


def side_by_side(book: Catalogue, here: str, rows: Sequence[Fact], sides: Sides, known: Notes) -> Iterator[str]:
    """The table, and what it leaves out."""
    if len(sides.shown) < 2 or not rows:
        return
    yield "## Side by side"
    yield _legend(rows, sides)
    head = ["", *(link(sides.names[key], relative(here, book.path(key))) for key in sides.shown)]
    yield table(head, _lines(book, here, rows, sides, known))


def _legend(rows: Sequence[Fact], sides: Sides) -> str:
    told = "Every entry leads to the sentence that it comes from."
    if any(fact.differs for fact in rows):
        told += " A ≠ stands where an article says otherwise than most, or than the only other."
    left = len(sides.own) - len(sides.shown)
    return (
        f"{told} {count(left, 'more article')} of this story {'is' if left == 1 else 'are'} not in the table."
        if left
        else told
    )


def _lines(book: Catalogue, here: str, rows: Sequence[Fact], sides: Sides, known: Notes) -> Iterator[list[str]]:
    before = ""
    for fact in rows:
        if fact.kind != before:
            yield [f"**{HEADINGS[fact.kind]}**", *("" for _ in sides.shown)]
        before = fact.kind
        yield [label(book, here, fact), *(_cell(cells(fact, key), known) for key in sides.shown)]


def _cell(told: Sequence[Telling], known: Notes) -> str:
    words = "; ".join(known.link(one) for one in told)
    if not words:
        return NOTHING
    return f"<mark>≠ {words}</mark>" if told[0].differs else words


def label(book: Catalogue, here: str, fact: Fact) -> str:
    """What a row is about: a name or day as a link to its page, else what is counted."""
    entity = book.entities.get(fact.about)
    if entity:
        name = link(entity.name, relative(here, book.links.entities[entity.id]))
        return f"{_opening(fact.label)} of {name}" if fact.kind == "number" else name
    page = date_path(fact.about) if fact.kind == "date" and fact.about else None
    return link(fact.label, relative(here, page)) if page else inline(_opening(fact.label))


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]
