"""When each article was published: every piece of evidence a clue, every article a voice on its neighbours' dates.

    article → clues (stated, addresses, narrated) → links → solve → conclude → Dating

What an article says of itself, of weekdays and of days past makes its days more or less likely; a shared quotation,
the same event or one file carries that from article to article. A decision of a person wins over all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.model import Annotated, DateCandidate, DateDecision, Dating, Published
from builder.resolve.dating.addresses import address, seed_path
from builder.resolve.dating.clues import Clue, days_of
from builder.resolve.dating.conclude import concluded
from builder.resolve.dating.disagree import disagreements
from builder.resolve.dating.linked import links
from builder.resolve.dating.narrated import narrated
from builder.resolve.dating.period import period
from builder.resolve.dating.solve import Belief, Solved, own, solve
from builder.resolve.dating.stated import dateline, stated

__all__ = ["NO_DECISIONS", "date_articles"]

NO_DECISIONS: Mapping[str, DateDecision] = {}
PERIOD = 0.75  # from which the time of an archive may date an article
ITSELF = 0.9  # from which an article dates itself, and asks no neighbour


def date_articles(
    articles: Sequence[Annotated], decisions: Mapping[str, DateDecision] = NO_DECISIONS
) -> tuple[Dating, ...]:
    """The dating of every article, in their order, which must be that of their ids.

    ``decisions`` are by article id, or by the path of a seed for all its articles. Time is near linear in the archive.
    """
    told = [_clues(annotated, _decided(annotated, decisions)) for annotated in articles]
    alone = [own(clues) for clues in told]
    days = [_itself(known) for known in alone]
    solved = solve(told, alone, links(articles, told, [day is not None for day in days]))
    time = period([day for day in days if day is not None])
    return tuple(
        _dating(place, articles, (told[place], found, time), _decided(annotated, decisions))
        for place, (annotated, found) in enumerate(zip(articles, solved, strict=True))
    )


def _dating(
    place: int,
    articles: Sequence[Annotated],
    known: tuple[Sequence[Clue], Solved, Clue | None],
    decision: DateDecision | None,
) -> Dating:
    """A decision as it stands; without one, what the evidence gives, and where that leaves a year open the archive."""
    clues, solved, time = known
    if decision:
        published = Published(decision.edtf, _said(decision), 1.0)
        reasons = (_said(decision),)
        return Dating(articles[place].article.id, published, (DateCandidate(decision.edtf, 1.0, reasons),))
    dating = concluded(place, articles, clues, solved)
    if time and (not dating.published or dating.published.edtf.startswith("XXXX")):
        clues = (*clues, time)
        later = concluded(place, articles, clues, Solved(own(clues), ()))
        dating = later if _settles(later.published) else dating
    return replace(dating, disagreements=disagreements(dating, clues))


def _settles(published: Published | None) -> bool:
    """Whether the archive's time gave a year, and is sure enough of it: outlets of another time are among its seeds."""
    return published is not None and "X" not in published.edtf and published.confidence >= PERIOD


def _itself(known: Belief) -> int | None:
    """The day that an article gives itself, where it is sure enough."""
    return next((day for day, weight in known.days.items() if weight >= ITSELF), None)


def _decided(annotated: Annotated, decisions: Mapping[str, DateDecision]) -> DateDecision | None:
    return decisions.get(annotated.article.id) or decisions.get(annotated.article.seed)


def _clues(annotated: Annotated, decision: DateDecision | None) -> tuple[Clue, ...]:
    """All that one article says of its date; a decision alone where there is one, so that neighbours trust it."""
    if decision and (days := days_of(decision.edtf)):
        return (Clue("decision", "on", decision.edtf, 0.999, _said(decision), days),)
    article = annotated.article
    return (*stated(article), *dateline(article), *address(article), *seed_path(article), *narrated(annotated))


def _said(decision: DateDecision) -> str:
    return f"A person decided so: {decision.reason}" if decision.reason else "A person decided so."
