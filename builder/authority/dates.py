"""Decisions about articles: when they were published, by article id or seed, and what their headline should be.

002_seeds.txt/a-headline: 2015-10-26        an article, by its id
seeds/box.txt:                              a seed, for all its articles
  date: 2015-10
  why: the masthead on the back of the page
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from builder.authority.nodes import BadEntry, text_of
from builder.model import DateDecision, Headline, Source
from builder.vocabulary.edtf import bounds, precision


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """What one entry decides about an article, or about a seed's articles where it has a date alone."""

    name: str
    date: DateDecision | None
    headline: Headline | None


def dated(key: yaml.Node, value: yaml.Node, path: str) -> ArticleEntry:
    """One entry of a mapping, as in ``authority/dates.yml``. Raises BadEntry."""
    if not isinstance(key, yaml.ScalarNode):
        raise BadEntry("the key must be an article's id or a seed's path", key)
    parts: dict[str, yaml.Node] = {"date": value} if isinstance(value, yaml.ScalarNode) else _parts(value)
    return article_entry(str(key.value), parts, Source(path, key.start_mark.line + 1), key)


def article_entry(name: str, parts: dict[str, yaml.Node], source: Source, at: yaml.Node) -> ArticleEntry:
    """The date and headline among the values of an entry. Raises BadEntry where neither is sound."""
    why = parts.get("why")
    reason = str(why.value).strip() if isinstance(why, yaml.ScalarNode) else ""
    headline = parts.get("headline")
    date = parts.get("date")
    stated = str(date.value).strip() if isinstance(date, yaml.ScalarNode) else ""
    if not sound(stated) and (date or not headline):
        said = f"{name}: {stated or 'no date'} is not a day, month or year; write 2015-10-26, 2015-10 or 2015~"
        raise BadEntry(said, at)
    return ArticleEntry(
        name,
        DateDecision(stated, reason) if stated else None,
        Headline(name, text_of(headline, "headline"), source) if headline else None,
    )


def sound(value: str) -> bool:
    """Whether a value is a date in EDTF."""
    try:
        return bool(value) and (bounds(value) is not None or precision(value) == "unknown")
    except ValueError:
        return False


def _parts(value: yaml.Node) -> dict[str, yaml.Node]:
    some = value.value if isinstance(value, yaml.MappingNode) else ()
    return {str(key.value): part for key, part in some}
