"""What a curator should look at after resolution: articles without a date, and dates that contradict each other."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping

from builder.model import Archive, Article, DateDecision, Problem


def date_problems(archive: Archive, decisions: Mapping[str, DateDecision]) -> Iterator[Problem]:
    """A note for every article whose date is not known, a warning for every contradiction and unmet decision."""
    articles = {found.article.id: found.article for found in archive.articles}
    for found in archive.articles:
        if not found.published:
            yield _undated(found.article)
    for dating in archive.datings:
        for said in dating.disagreements:
            yield _disagreeing(articles[dating.article], said)
    met = {*articles, *(article.seed for article in articles.values())}
    for name in sorted(set(decisions) - met):
        said = f"{name}: no article or seed of this archive has that id or path; mend it, or remove the decision"
        yield Problem("authority/dates.yml", 1, "warning", "decision-unmet", said)


def _undated(article: Article) -> Problem:
    mend = "state one: a line `Date: 2015-10-26` at the head of the article, front matter, or authority/dates.yml"
    said = f"no date of publication is known for “{article.title}”; {mend}"
    return Problem(article.seed, article.first_line, "note", "undated", said)


def _disagreeing(article: Article, said: str) -> Problem:
    mend = f"state the right one in authority/dates.yml; see: backfile explain {shlex.quote(article.id)}"
    said = f"the dates of “{article.title}” contradict each other: {said} To mend it, {mend}"
    return Problem(article.seed, article.first_line, "warning", "dates-disagree", said)
