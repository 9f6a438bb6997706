"""Dates in the address of an article and in the path of its seed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from builder.model import Article
from builder.resolve.dating.clues import Clue, days_of
from builder.vocabulary.calendar import MONTH_NUMBER
from builder.vocabulary.edtf import display

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
# The same of a seed's path; a digest (d0e20191231f) is no date, so letters and figures must not touch one.
_SEEDS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<![\da-z]){_YEAR}(?P<s>[-_. /]?)(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d|[a-z])",
        rf"(?<![\da-z])(?P<d>\d\d?)[-_. ](?P<m>{_MONTH_NAMES})[-_. ]{_YEAR}(?![\da-z])",
        rf"(?<![\da-z]){_YEAR}[-_. /](?P<m>\d\d|{_MONTH_NAMES})(?![\da-z])",
        rf"(?<![\da-z]){_YEAR}(?=/)",
    )
)
# The moment of publication in seconds or milliseconds after 1970 (from 2008 to 2033), as content systems give it.
_SECONDS = re.compile(r"(?<=/)(?P<seconds>1[2-9]\d{8})(?:\d{3})?(?=[_/.-]|$)")
_EPOCH = date(1970, 1, 1).toordinal()
_IN_FOLDER = re.compile(r"(?<!\d)(?P<m>\d\d)[-_]?(?P<d>\d\d)(?=\.\w+$)")


def address(article: Article) -> Iterator[Clue]:
    """The date in the path of the article's URL, or a moment counted in seconds; its host and fragment are no date."""
    path = _NO_PATH.sub("", article.source_url or "")
    found = _first(_ADDRESSES, path)
    if found:
        value, words = found
        trust = 0.96 if len(value) == 10 else 0.9
        yield Clue("address", "on", value, trust, f"The article's address holds “{words}”.", days_of(value))
    elif counted := _SECONDS.search(path):
        day = _EPOCH + int(counted["seconds"]) // 86_400
        value = date.fromordinal(day).isoformat()
        reason = (
            f"The article's address holds “{counted['seconds']}”: so many seconds after 1970 it was {display(value)}."
        )
        yield Clue("address", "on", value, 0.8, reason, frozenset({day}))


def seed_path(article: Article) -> Iterator[Clue]:
    """The date in the seed's file name or in the names of its folders, which people give with less care."""
    folder, _, name = article.seed.removeprefix("seeds/").rpartition("/")
    found = _first(_SEEDS, name)
    if found:
        value, words = found
        trust = 0.93 if len(value) == 10 else 0.85
        yield Clue("file name", "on", value, trust, f"The file's name “{name}” holds “{words}”.", days_of(value))
        return
    found = _first(_SEEDS, f"{folder}/")
    if found:
        value, words = found
        yield Clue("folder", "on", value, 0.85, f"The file lies in a folder named “{words}”.", days_of(value))
        match = _IN_FOLDER.search(name)
        whole = f"{value[:4]}-{match['m']}-{match['d']}" if match else ""
        if match and _real(whole):
            reason = f"The file's name “{name}” ends in “{match[0]}”, a month and a day."
            yield Clue("file name", "on", f"XXXX-{match['m']}-{match['d']}", 0.6, reason, days_of(f"XXXX{whole[4:]}"))


def _first(patterns: tuple[re.Pattern[str], ...], path: str) -> tuple[str, str] | None:
    """The first real date of a path, and the words that give it."""
    for pattern in patterns:
        for match in pattern.finditer(path):
            value = _value(match)
            if _real(value):
                return value, match[0].strip("/")
    return None


def _value(match: re.Match[str]) -> str:
    groups = match.groupdict()
    month = (groups.get("m") or "").lower()
    number = int(month) if month.isdigit() else MONTH_NUMBER.get(month)
    value = match["y"] + (f"-{number:02d}" if number else "")
    return value + (f"-{int(groups['d']):02d}" if groups.get("d") else "")


def _real(value: str) -> bool:
    try:
        return bool(days_of(value))
    except ValueError:
        return False
