"""Pages of days, months and years: what was published then, and which articles speak of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue, levels
from builder.compose.links import date_path, relative
from builder.compose.listing import Listing, article_items, count, paged
from builder.compose.markdown import link
from builder.model import Page
from builder.vocabulary.edtf import display


def date_pages(book: Catalogue) -> Iterator[Page]:
    """The listing of years, and a page for every year, month and day that the archive knows."""
    values = sorted({level for value in {*book.published, *book.mentioned} for level in levels(value)})
    inner: dict[str, list[str]] = defaultdict(list)
    for value in values:
        inner[value.rpartition("-")[0]].append(value)
    yield _front(book, inner[""])
    for value in values:
        yield from _page(book, value, inner[value])


def _front(book: Catalogue, years: Sequence[str]) -> Page:
    here = "dates/index.md"
    undated = sum(1 for key in book.articles if not book.articles[key].published)
    lines = [f"- {_counted(book, here, year)}" for year in reversed(years)]
    body = ["# Dates", "Articles by the day they were published, and by the days they speak of.", "\n".join(lines)]
    if undated:
        body.append(f"{count(undated, 'article')} without a date of publication.")
    if not years:
        body[1:] = ["No dates are known in this archive yet."]
    return Page(here, "Dates", "\n\n".join(part for part in body if part), (("template", "listing.html"),))


def _counted(book: Catalogue, here: str, value: str) -> str:
    published, mentioned = len(book.published.get(value, ())), len(book.mentioned.get(value, ()))
    numbers = [f"{published} published"] if published else []
    numbers += [f"named in {mentioned}"] if mentioned else []
    words = f" ({', '.join(numbers)})" if numbers else ""
    return f"{link(display(value), relative(here, date_path(value) or ''))}{words}"


def _page(book: Catalogue, value: str, inner: Sequence[str]) -> Iterator[Page]:
    here = date_path(value) or ""
    title = display(value)
    above = levels(value)[:-1]
    trail = [link("Dates", relative(here, "dates/index.md"))]
    trail += [link(display(level), relative(here, date_path(level) or "")) for level in above]
    head = [" · ".join(trail), f"# {title}"]
    head += ["\n".join(f"- {_counted(book, here, value)}" for value in inner)] if inner else []
    published = book.published.get(value, ())
    head += ["## Published"] if published else ["No article of this archive was published then."]
    mentioned = [key for key in book.mentioned.get(value, ()) if key not in set(published)]
    tail = ["## Articles that speak of it", *_mentioned(book, here, mentioned)] if mentioned else []
    listing = Listing(
        here, title, "\n\n".join(head), published, lambda page, ids: article_items(book, page, ids), book.page_size
    )
    for number, page in enumerate(paged(listing)):
        yield page if number or not tail else Page(page.path, page.title, "\n\n".join([page.body, *tail]), page.meta)


def _mentioned(book: Catalogue, here: str, articles: Sequence[str]) -> list[str]:
    shown = articles[: book.page_size]
    more = [f"And {len(articles) - len(shown):,} more."] if len(shown) < len(articles) else []
    return ["\n".join(article_items(book, here, shown)), *more]
