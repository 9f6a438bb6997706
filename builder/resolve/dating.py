"""When an article was published: from its date line, its dateline and its address, never from guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from builder.model import Article, Published
from builder.vocabulary.calendar import MONTH_NUMBER, absolute_dates, whole_date
from builder.vocabulary.edtf import bounds, precision

_YEAR = r"(?P<y>19\d\d|20\d\d)"
_MONTH_NAMES = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))
_NO_PATH = re.compile(r"^(?:[a-z][a-z\d+.-]*:)?//[^/?#]*|#.*$", re.I)
# The first pattern that yields a real date wins; the more exact ones stand first.
_ADDRESSES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"/{_YEAR}/(?P<m>\d\d?|{_MONTH_NAMES})/(?P<d>\d\d?)(?=[/_?-]|$)",
        rf"(?<!\d){_YEAR}[-_](?P<m>\d\d)[-_](?P<d>\d\d)(?!\d)",
        rf"(?<!\d){_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?=\d{{0,6}}(?!\d))",  # a serial number may follow
        rf"/{_YEAR}[/-](?P<m>\d\d|{_MONTH_NAMES})(?=[/?]|$)",
    )
)


def published(article: Article) -> Published | None:
    """The best date that the article itself gives, or None.

    A stated date comes before the dateline's, that before the address's. A later source only makes an
    earlier one more exact, or lowers its confidence where it contradicts it.
    """
    evidence = [*_stated(article), *_dateline(article), *_address(article)]
    dated = [found for found in evidence if precision(found.edtf) != "unknown"]
    if not dated:
        return evidence[0] if evidence else None
    best = dated[0]
    for other in evidence:
        if other is not best:
            best = _together(best, other)
    return best


def _stated(article: Article) -> Iterator[Published]:
    words = (article.stated_date or "").strip()
    value = whole_date(words) or _first_date(words)
    if value:
        yield Published(value, f"The article states its date as “{words}”.", 0.98)


def _dateline(article: Article) -> Iterator[Published]:
    value = _first_date(article.dateline or "")
    if value and precision(value) == "unknown":
        yield Published(value, f"The dateline “{article.dateline}” gives the day and month, but no year.", 0.6)
    elif value:
        yield Published(value, f"The dateline “{article.dateline}” gives the date.", 0.95)


def _address(article: Article) -> Iterator[Published]:
    path = _NO_PATH.sub("", article.source_url or "")
    for pattern in _ADDRESSES:
        for match in pattern.finditer(path):
            value = _value(match)
            if value:
                exact = precision(value) == "day"
                basis = f"The article's address holds “{match[0].strip('/')}”."
                yield Published(value, basis, 0.9 if exact else 0.85)
                return


def _value(match: re.Match[str]) -> str | None:
    month = match["m"].lower()
    number = int(month) if month.isdigit() else MONTH_NUMBER[month]
    day = match.groupdict().get("d")
    try:
        date(int(match["y"]), number, int(day or 1))
    except ValueError:
        return None
    return f"{match['y']}-{number:02d}" + (f"-{int(day):02d}" if day else "")


def _first_date(words: str) -> str | None:
    """The first date in the words, one with a year before one without."""
    values = [stated.edtf for stated in absolute_dates(words)]
    return next((value for value in values if precision(value) != "unknown"), values[0] if values else None)


def _together(best: Published, other: Published) -> Published:
    """The first date made more exact by the second, or doubted where they contradict each other."""
    if precision(other.edtf) == "unknown":
        return _with_year(best, other)
    outer, inner = bounds(best.edtf), bounds(other.edtf)
    if not outer or not inner or best.edtf == other.edtf:
        return best
    if outer[0] <= inner[0] and inner[1] <= outer[1]:
        return Published(other.edtf, f"{best.basis} {other.basis}", min(best.confidence, other.confidence))
    if inner[0] <= outer[0] and outer[1] <= inner[1]:
        return best
    near = abs((outer[0] - inner[0]).days) <= 1
    return Published(best.edtf, f"{best.basis} But: {other.basis}", round(best.confidence - (0.05 if near else 0.2), 2))


def _with_year(best: Published, partial: Published) -> Published:
    """A day and month without a year, placed in the year that another source gives."""
    year, (_, month, day) = best.edtf[:4], partial.edtf.split("-")
    agrees = best.edtf in {year, f"{year}-{month}"} and year.isdigit()
    if not agrees:
        return best
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return best
    return Published(f"{year}-{month}-{day}", f"{partial.basis} {best.basis}", 0.85)
