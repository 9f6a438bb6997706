"""Days for programs: when an article was published, and of when the newest is that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.compose.catalogue import Catalogue
from builder.compose.links import FOLDERS, date_path, date_value, letter, letter_path, speaker_path
from builder.compose.names import filing_key
from builder.model import Annotated
from builder.vocabulary.edtf import bounds


def published(annotated: Annotated) -> str:
    """``2015-10-26``, ``2015-10`` or ``2015``: as much of a date as is certain; empty where not even the year is.

    Programs know neither *about* nor *between*, so of such a date only what holds in any case is said.
    """
    value = annotated.published.edtf if annotated.published else ""
    sure = date_value(value)
    return sure.rpartition("-")[0] if any(sign in value for sign in "~?%") else sure


def first_day(annotated: Annotated) -> str:
    """The first day (ISO 8601) that a publication date may mean; empty where its year is not known."""
    span = bounds(annotated.published.edtf) if annotated.published else None
    return span[0].isoformat() if span else ""


def newest_days(book: Catalogue) -> dict[str, str]:
    """By page: the day of publication of the newest article that it shows, as far as a day is known.

    Listings that are not named have the newest of all; that stands under an empty path.
    """
    day = {key: whole for key, one in book.articles.items() if len(whole := published(one)) == len("2015-10-26")}
    newest: dict[str, str] = {}
    for path, keys in _shown(book):
        last = max((day[key] for key in keys if key in day), default="")
        newest[path] = max(newest.get(path, ""), last)
    return newest


def _shown(book: Catalogue) -> Iterator[tuple[str, Iterable[str]]]:
    yield "", book.articles
    for key, path in book.links.articles.items():
        yield path, (key,)
    for key, path in book.links.stories.items():
        yield path, book.stories[key].articles
    for outlet, path in book.links.outlets.items():
        yield path, book.outlets[outlet]
    for shown in (book.published, book.mentioned):
        for value, keys in shown.items():
            yield date_path(value) or "", keys
    for entity in book.entities.values():
        path = book.links.entities[entity.id]
        folder = FOLDERS[entity.kind]
        for place in (path, speaker_path(path), letter_path(folder, letter(filing_key(entity)[0]))):
            yield place, entity.articles
