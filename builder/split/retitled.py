"""Headlines that people corrected, put in the place of those that the seeds gave; ids stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from builder.model import Article, Headline, Problem


def retitled(articles: Sequence[Article], headlines: Iterable[Headline]) -> tuple[list[Article], list[Problem]]:
    """The articles with the last headline stated for each, and a warning for every headline of no article."""
    stated = {one.article: one for one in headlines}
    known = {article.id for article in articles}
    problems = [_unmet(one) for key, one in sorted(stated.items()) if key not in known]
    changed = [replace(a, title=stated[a.id].title) if a.id in stated else a for a in articles]
    return changed, problems


def _unmet(one: Headline) -> Problem:
    said = f"{one.article}: no article of this archive has that id; mend it, or remove the headline"
    return Problem(one.source.path, one.source.line, "warning", "decision-unmet", said)
