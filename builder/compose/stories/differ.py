"""Where the articles of a story contradict each other: each statement with who makes it and a sentence that does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.excerpt import cut
from builder.compose.links import relative
from builder.compose.markdown import link, strong_in
from builder.compose.stories.notes import address
from builder.compose.stories.sides import Sides
from builder.compose.stories.table import label
from builder.model import Fact, Telling, field_text

MOST, STATEMENTS, WHO = 12, 6, 6  # contradictions, statements of one, articles that make one


def differences(book: Catalogue, here: str, facts: Sequence[Fact], sides: Sides) -> Iterator[str]:
    """The contradictions, figures first: those of different numbers before those of *more than* alone."""
    own = set(sides.own)
    found = [fact for fact in facts if any(one.differs and one.article in own for one in fact.tellings)]
    plain = sorted(found, key=lambda fact: len({_number(one.value) for one in fact.tellings}) == 1)
    if not plain:
        return
    yield "## Where they differ"
    yield "\n\n".join(_difference(book, here, fact, sides) for fact in plain[:MOST])
    if len(plain) > MOST:
        yield f"And {len(plain) - MOST:,} more."


def _number(value: str) -> str:
    return value.partition(" (")[0]


def _difference(book: Catalogue, here: str, fact: Fact, sides: Sides) -> str:
    statements: dict[str, list[Telling]] = {}
    for one in sorted(fact.tellings, key=lambda one: one.field != "text"):
        if one.article in sides.own:
            statements.setdefault(one.value, []).append(one)
    ranked = sorted(statements.values(), key=lambda some: -len({one.article for one in some}))
    lines = [f"- **{label(book, here, fact)}**"]
    lines += [f"    - {_statement(book, here, some, sides)}" for some in ranked[:STATEMENTS]]
    lines += [f"    - and {len(ranked) - STATEMENTS:,} other statements"] if len(ranked) > STATEMENTS else []
    return "\n".join(lines)


def _statement(book: Catalogue, here: str, told: Sequence[Telling], sides: Sides) -> str:
    """``Longshore: “… 212 **passengers** …” Read it there``."""
    articles = list(dict.fromkeys(one.article for one in told))
    who = [link(sides.names[key], relative(here, book.path(key))) for key in articles[:WHO]]
    who += [f"{len(articles) - WHO:,} more"] if len(articles) > WHO else []
    first = told[0]
    text = field_text(book.articles[first.article].article, first.field)
    words = strong_in(*cut(text, first.start, first.end))
    return f"{', '.join(who)}: “{words}” {link('Read it there', address(book, here, first))}"
