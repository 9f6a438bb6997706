"""“Something wrong?”: the lines that a reader adds to a file of the archive to mend an entry, ready to be copied."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from builder.compose.markdown import inline
from builder.model import Article, Entity, Subject

FILE = "authority/names.yml"
HOW = f"Add a line to `{FILE}`, build again, and commit it. Taking it out undoes it."
SIGNED = "who: YOUR NAME, why: REASON"
_PLAIN = re.compile(r"(?:person|place|organisation)/[^\s@]+")


def something_wrong(entity: Entity) -> Iterator[str]:
    """What to write where for the commonest mistakes, behind a heading. Only our own words and ids stand in it."""
    yield "## Something wrong?"
    yield HOW
    yield "\n".join(f"- {what}: `{line}`" for what, line in _lines(entity))


def wrong_article(article: Article) -> Iterator[str]:
    """What to write where if an article is dated or headed wrongly, behind a heading."""
    yield "## Something wrong?"
    yield HOW
    facts = (("It is of another day", "date: 1987-05-04"), ("Its headline is another", "headline: HEADLINE"))
    lines = (
        (what, f"- {{article: {json.dumps(article.id, ensure_ascii=False)}, {fact}, {SIGNED}}}") for what, fact in facts
    )
    yield "\n".join(f"- {what}: <code>{inline(line)}</code>" for what, line in lines)


def _lines(entity: Entity) -> Iterator[tuple[str, str]]:
    yield "Another entry is the same", f"- {{same: [{entity.id}, ID OF THE OTHER], {SIGNED}}}"
    if len(entity.articles) > 1:
        apart = f"[{entity.id}, {{id: {entity.id}, in: ID OF THE ARTICLE}}]"
        yield "One article means another of that name", f"- {{not_same: {apart}, {SIGNED}}}"
    facts = "coordinates: [LATITUDE, LONGITUDE]" if entity.kind == "place" else "role: ROLE"
    yield "It should be called otherwise", f"- {{entity: {entity.id}, name: NAME, {SIGNED}}}"
    yield "Something is missing", f"- {{entity: {entity.id}, {facts}, wikidata: Q0, {SIGNED}}}"
    yield "This is no name", f"- {{not_a_name: {entity.id}, {SIGNED}}}"


def answers(left: Subject, right: Subject) -> tuple[str, ...]:
    """The three lines with which a doubtful pair may be answered."""
    pair = f"[{named(left)}, {named(right)}]"
    return tuple(f"- {{{judgement}: {pair}, {SIGNED}}}" for judgement in ("same", "not_same", "undecided"))


def named(subject: Subject) -> str:
    """Whom a line speaks of, so that YAML reads it back as it is."""
    text = str(subject)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
