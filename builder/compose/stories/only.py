"""What one outlet alone has of a story: the figures, dates and names that nobody else tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.markdown import inline
from builder.compose.stories.notes import Notes
from builder.compose.stories.sides import Sides
from builder.compose.stories.table import HEADINGS
from builder.model import FACT_KINDS, Fact, FactKind, Telling

MOST: Mapping[FactKind, int] = {"number": 10, "date": 6, "person": 10, "place": 10, "organisation": 8}
Lone = Mapping[str, Mapping[FactKind, Sequence[Telling]]]


def lone(book: Catalogue, facts: Sequence[Fact], sides: Sides) -> Lone:
    """By outlet, or article where that is not known, what it alone tells, kind by kind, in the text's order."""
    if len(sides.own) < 2:
        return {}
    found: dict[str, dict[FactKind, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        own = [one for one in fact.tellings if one.article in sides.own]
        tellers = {_teller(book, one.article, sides) for one in own}
        if len(tellers) == 1:
            first = min(own, key=lambda one: (one.field != "text", one.start))
            found[tellers.pop()][fact.kind].append(first)
    order = list(dict.fromkeys(_teller(book, key, sides) for key in sides.shown))
    return {who: {kind: _in_order(found[who][kind]) for kind in FACT_KINDS} for who in order if who in found}


def _teller(book: Catalogue, article: str, sides: Sides) -> str:
    return book.articles[article].article.outlet or sides.names[article]


def _in_order(tellings: Sequence[Telling]) -> list[Telling]:
    return sorted(tellings, key=lambda one: (one.article, one.field != "text", one.field, one.start))


def linked_to(alone: Lone) -> Iterator[Telling]:
    """The tellings that are shown."""
    for kinds in alone.values():
        for kind, told in kinds.items():
            yield from told[: MOST[kind]]


def only_here(alone: Lone, known: Notes) -> Iterator[str]:
    """A list for each outlet."""
    if not alone:
        return
    yield "## Only in one"
    for who, kinds in alone.items():
        yield f"### {inline(who)}"
        yield "\n".join(
            f"- {HEADINGS[kind]}: {_series(told, MOST[kind], known)}" for kind, told in kinds.items() if told
        )


def _series(told: Sequence[Telling], most: int, known: Notes) -> str:
    words = ", ".join(known.link(one) for one in told[:most])
    return f"{words}, and {len(told) - most:,} more" if len(told) > most else words
