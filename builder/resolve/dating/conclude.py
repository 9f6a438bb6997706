"""From what is likely to what is said: a date no more exact than its evidence, its reasons, its other candidates."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.model import Annotated, DateCandidate, Dating, Published
from builder.resolve.dating.clues import Clue, days_of, ratio
from builder.resolve.dating.linked import Link
from builder.resolve.dating.solve import News, Solved
from builder.vocabulary.edtf import display, precision

SURE = 0.45  # from which a day is named, where the next one is not half as likely
STATED = 0.4  # the same for a day that a source gives in full: a contradiction makes it doubtful, not unknown
LIKELY = 0.65  # from which a month, a year, or a day without its year is named
SHOWN = 5  # candidates that are kept
SEEN = 0.005  # share from which one is worth showing
TELLING = 1.4  # a ratio from which a clue is told as a reason
TOLD = 3  # reasons in a basis

DAY, MONTH, YEAR = 10, 7, 4  # how much of 2015-10-26 is told
YEARLESS = -5


@dataclass(frozen=True, slots=True)
class _Reason:
    """A sentence, and how much likelier it makes a day (an ordinal)."""

    sentence: str
    weigh: Callable[[int], float]


def concluded(place: int, articles: Sequence[Annotated], clues: Sequence[Clue], solved: Solved) -> Dating:
    """The dating of the article at a place of the archive, from its clues and from what its neighbours told it."""
    reasons = [_Reason(clue.reason, lambda day, clue=clue: ratio(clue, day)) for clue in clues]  # type: ignore[misc] # the clue of this turn
    reasons += [_hearsay(articles[link.other(place)], link, news) for link, news in solved.heard]
    size, score = _size(solved.belief.days, clues)
    found = _grouped(solved.belief.days, size or DAY)
    candidates = tuple(
        DateCandidate(edtf, round(weight, 3), tuple(_speaking(reasons, edtf)))
        for edtf, weight in (*found[:SHOWN], *(_grouped(solved.belief.days, DAY)[:SHOWN] if size == YEARLESS else ()))
        if weight >= SEEN
    )
    if not size:
        return Dating(articles[place].article.id, None, candidates)
    value = found[0][0]
    own = {clue.reason for clue in clues if clue.shape == "on"}
    told = sorted(_speaking(reasons, value), key=lambda sentence: sentence not in own)[:TOLD]
    basis = " ".join([*told, *_open(size), *_against(clues, value)])
    published = Published(value + _about(value, clues), basis, round(min(score, 0.99), 2))
    return Dating(articles[place].article.id, published, candidates)


def _size(days: Mapping[int, float], clues: Sequence[Clue]) -> tuple[int, float]:
    """How much of the likeliest date is to be told, and how likely that is; 0 where nothing is likely enough."""
    yearless = any(clue.shape == "on" and precision(clue.edtf) == "unknown" for clue in clues)
    given = {clue.edtf for clue in clues if clue.shape == "on"}
    likeliest = _grouped(days, DAY)
    stated = bool(likeliest) and likeliest[0][0] in given
    rival = likeliest[1][1] if len(likeliest) > 1 else 0.0
    floors = [
        (DAY, STATED if stated else max(SURE, 2 * rival)),
        (MONTH, LIKELY),
        *([(YEARLESS, LIKELY)] if yearless else []),
        (YEAR, LIKELY),
    ]
    for size, floor in floors:
        best = _grouped(days, size)
        if best and best[0][1] >= floor:
            return size, best[0][1]
    return 0, 0.0


def _grouped(days: Mapping[int, float], size: int) -> list[tuple[str, float]]:
    """Days, months or years with their weights, the heaviest first."""
    groups: dict[str, list[float]] = defaultdict(list)
    for day, weight in days.items():
        whole = _iso(day)
        groups[whole[:size] if size > 0 else f"XXXX-{whole[size:]}"].append(weight)
    found = [(value, math.fsum(some)) for value, some in groups.items()]
    return sorted(found, key=lambda item: (-item[1], item[0]))


@lru_cache(1 << 14)
def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _about(value: str, clues: Iterable[Clue]) -> str:
    """A month or a year that nothing states is about right, not exact."""
    stated = any(clue.shape == "on" and clue.edtf.startswith(value) for clue in clues)
    return "" if len(value) == DAY or stated else "~"


def _open(size: int) -> list[str]:
    return ["Nothing in the archive settles the year."] if size == YEARLESS else []


def _speaking(reasons: Iterable[_Reason], value: str) -> list[str]:
    """The sentences that speak for a value, the strongest first."""
    days = days_of(value)
    weighed = [(max(map(reason.weigh, days), default=0.0), reason.sentence) for reason in reasons]
    strong = sorted((-weight, sentence) for weight, sentence in weighed if weight >= TELLING)
    return list(dict.fromkeys(sentence for _, sentence in strong))


def _against(clues: Iterable[Clue], value: str) -> list[str]:
    """The sentences of sources that give another date."""
    days = days_of(value)
    near = {day + offset for day in days for offset in (-2, -1, 0, 1, 2)}
    return [f"But: {clue.reason}" for clue in clues if clue.shape == "on" and not clue.days & near]


def _hearsay(other: Annotated, link: Link, news: News) -> _Reason:
    return _Reason(f"“{other.article.title}”{_when(news)} {link.reason}.", news.ratio)


def _when(news: News) -> str:
    """The date that a neighbour would give itself, as far as it is one."""
    most = max(news.ratios.values())
    best = [date.fromordinal(day) for day, weight in news.ratios.items() if weight >= 0.9 * most]
    if len(best) <= 3:
        return f", of about {display(best[len(best) // 2].isoformat())},"
    if len({(day.month, day.day) for day in best}) == 1:
        return f", of {best[0].day} {display(best[0].isoformat()).split()[1]},"
    span = {day.isoformat()[:YEAR] for day in best}
    return f", of about {min(span)}," if len(span) == 1 else ""
