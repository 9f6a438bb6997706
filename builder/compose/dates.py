"""Pages of days, months and years: what was published then, and what happened then, told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from builder.compose.catalogue import Catalogue, levels
from builder.compose.draw import calendar
from builder.compose.draw.calendar import Dated
from builder.compose.excerpt import naming_sentence
from builder.compose.links import date_path, date_value, relative, url
from builder.compose.listing import Listing, article_items, article_line, count, paged
from builder.compose.markdown import link
from builder.compose.undated import UNDATED, undated
from builder.model import Page
from builder.vocabulary.edtf import display

Ids = frozenset[str]


def date_pages(book: Catalogue) -> Iterator[Page]:
    """The listing of years, and a page for every year, month and day that the archive knows."""
    named = _named(book)
    values = sorted({level for value in book.published for level in levels(value)} | set(named))
    inner: dict[str, list[str]] = defaultdict(list)
    for value in values:
        inner[value.rpartition("-")[0]].append(value)
    yield _front(book, inner, named)
    for value in values:
        yield from _page(book, value, inner, named)


def _named(book: Catalogue) -> dict[str, Ids]:
    """For each year, month and day the articles that name it, or a day or month in it."""
    named: dict[str, set[str]] = defaultdict(set)
    for value, articles in book.mentioned.items():
        for level in levels(value):
            named[level].update(articles)
    return {value: frozenset(articles) for value, articles in named.items()}


def _front(book: Catalogue, inner: Mapping[str, Sequence[str]], named: Mapping[str, Ids]) -> Page:
    here, years = "dates/index.md", inner.get("", ())
    lines = {year: f"- {_counted(book, here, year, named)}" for year in reversed(years)}
    own, others = ([lines[year] for year in lines if (year in book.published) == known] for known in (True, False))
    months = _cells(book, here, [value for year in years for value in inner.get(year, ())], named)
    told = "Articles by the day they were published, and by the days they tell of."
    body = ["# Dates", told, calendar.years(months, "Months by number of articles"), "\n".join(own)]
    body += ["Other years that these articles tell of:", "\n".join(others)] if others else []
    if not years:
        body[1:] = ["No dates are known in this archive yet."]
    unsure = len(undated(book))
    if unsure:
        body.append(f"{link('Undated and uncertain', relative(here, UNDATED))}: {count(unsure, 'article')}.")
    return Page(here, "Dates", "\n\n".join(part for part in body if part), (("template", "listing.html"),))


def _counted(book: Catalogue, here: str, value: str, named: Mapping[str, Ids]) -> str:
    published, mentioned = len(book.published.get(value, ())), len(named.get(value, ()))
    numbers = [f"{published:,} published"] if published else []
    numbers += [f"named in {mentioned:,}"] if mentioned else []
    words = f" ({', '.join(numbers)})" if numbers else ""
    return f"{link(display(value), relative(here, date_path(value) or ''))}{words}"


def _cells(book: Catalogue, here: str, values: Sequence[str], named: Mapping[str, Ids]) -> dict[str, Dated]:
    """What a calendar shows of some days or months, as seen from a page."""
    return {
        value: Dated(
            len(book.published.get(value, ())), len(named.get(value, ())), url(relative(here, date_path(value) or ""))
        )
        for value in values
    }


def _calendar(book: Catalogue, value: str, inner: Mapping[str, Sequence[str]], named: Mapping[str, Ids]) -> list[str]:
    """The calendar of a year or month that has days; nothing else has one."""
    here, label = date_path(value) or "", f"Days of {display(value)} by number of articles"
    if len(value) == 4:
        months = inner.get(value, ())
        known = [*months, *(day for month in months for day in inner.get(month, ()))]
        drawn = calendar.year(value, _cells(book, here, known, named), label)
    else:
        drawn = calendar.month(value, _cells(book, here, inner.get(value, ()), named), label)
    return [drawn] if drawn else []


def _page(book: Catalogue, value: str, inner: Mapping[str, Sequence[str]], named: Mapping[str, Ids]) -> Iterator[Page]:
    here = date_path(value) or ""
    title = display(value)
    trail = [link("Dates", relative(here, "dates/index.md"))]
    trail += [link(display(level), relative(here, date_path(level) or "")) for level in levels(value)[:-1]]
    head = [" · ".join(trail), f"# {title}"]
    head += _calendar(book, value, inner, named)
    parts = inner.get(value, ())
    published = book.published.get(value, ())
    head += ["## Published then"] if published else ["No article of this archive was published then."]
    tail = _happened(book, here, value)
    if parts:
        lines = (f"- {_counted(book, here, part, named)}" for part in parts)
        tail += ["---", "## Months" if len(value) == 4 else "## Days", "\n".join(lines)]
    listing = Listing(
        here, title, "\n\n".join(head), published, lambda page, ids: article_items(book, page, ids), book.page_size
    )
    for number, page in enumerate(paged(listing)):
        yield page if number or not tail else Page(page.path, page.title, "\n\n".join([page.body, *tail]), page.meta)


def _happened(book: Catalogue, here: str, value: str) -> list[str]:
    """What the articles tell of that time: each with the sentence that names it."""
    articles = book.mentioned.get(value, ())
    if not articles:
        return []
    shown = articles[: book.page_size]
    more = [f"And {len(articles) - len(shown):,} more."] if len(shown) < len(articles) else []
    heading = "## Told of this day" if len(value) == 10 else f"## Told of {display(value)}, without a day"
    return [heading, "\n\n".join(_telling(book, here, article, value) for article in shown), *more]


def _telling(book: Catalogue, here: str, article: str, value: str) -> str:
    annotated = book.articles[article]
    dates = [date for date in annotated.dates if date.field != "dateline" and date_value(date.edtf) == value]
    sentence = naming_sentence(annotated, dates)
    line = f"- {article_line(book, here, article)}"
    return f"{line}\n\n    > {sentence}" if sentence else line
