"""The page of one story: who told it when, where they differ, their facts side by side, what each alone has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.links import relative
from builder.compose.listing import article_line, count, counted_by_kind
from builder.compose.markdown import inline, link
from builder.compose.pictures import story_timeline
from builder.compose.quotes.said import Saying
from builder.compose.quotes.shown import compared
from builder.compose.stories.differ import differences
from builder.compose.stories.notes import addresses, notes
from builder.compose.stories.only import linked_to, lone, only_here
from builder.compose.stories.sides import Sides, breadth, sides
from builder.compose.stories.table import cells, side_by_side, table_rows
from builder.model import Page, Story
from builder.vocabulary.edtf import display, precision

TOLD, NAMED, QUOTED, FOLLOWS = 40, 20, 20, 20  # articles, names of a kind, quotations, stories that are shown
PRINTED = 12  # reprints of one article
DRAWN = 5  # articles from which their days are drawn
SERIES = 2  # outlets that are named where they share the first day


def story_page(book: Catalogue, story: Story) -> Page:
    """One story as a page of Markdown: its tellings compared, a rule, then who is named and why it is one story."""
    here = book.links.stories[story.id]
    facts, whose = book.facts.get(story.id, ()), sides(book, story)
    rows, alone = table_rows(facts, whose), lone(book, facts, whose)
    in_table = [one for fact in rows for key in whose.shown for one in cells(fact, key)]
    known = notes([*in_table, *linked_to(alone)])
    body = [
        link("Stories", relative(here, "stories/index.md")),
        f"# {inline(story.title)}",
        _first_told(book, story),
        story_timeline(book, here, story) if _many_days(book, story) else "",
        *_told_by(book, here, whose),
        *differences(book, here, facts, whose),
        *side_by_side(book, here, rows, whose, known),
        *_said(book, here, story),
        *only_here(alone, known),
        *_before_and_after(book, here, story),
        addresses(book, here, known),
        "---",
        *_named(book, here, story),
        *_reasons(book, here, story),
    ]
    meta = (("template", "story.html"), ("kind", "story"))
    return Page(here, story.title, "\n\n".join(part for part in body if part), meta)


def _first_told(book: Catalogue, story: Story) -> str:
    """How many tell it, and who was first, or that the order is not known."""
    told = f"{breadth(book, story)}."
    first = book.articles[story.articles[0]]
    day = _day(book, first.article.id)
    if not day or "/" in day or precision(day) != "day":
        return f"{told} Which came first is not known."
    same = [key for key in story.articles if _day(book, key) == day]
    if len(same) > 1:
        outlets = list(dict.fromkeys(book.articles[key].article.outlet or "" for key in same))
        named = len(outlets) == len(same) <= SERIES and "" not in outlets
        who = f" by {inline(' and '.join(outlets))}" if named else f" by {count(len(same), 'article')}"
        return f"{told} First told here on {display(day)},{who}; which of them was first is not known."
    who = first.article.outlet or f"“{first.article.title}”"
    return f"{told} First told here by {inline(who)}, on {display(day)}."


def _day(book: Catalogue, article: str) -> str:
    published = book.articles[article].published
    return published.edtf if published else ""


def _many_days(book: Catalogue, story: Story) -> bool:
    """Whether a drawing shows more than the list of days does."""
    return len(story.articles) >= DRAWN and len({_day(book, key) for key in story.articles}) > SERIES


def _told_by(book: Catalogue, here: str, whose: Sides) -> Iterator[str]:
    """The articles under their days, reprints beside what they print."""
    yield "## Told by"
    before, lines = None, []
    for key in whose.own[:TOLD]:
        day = dateline_of(book.articles[key]) or "Undated"
        lines += [f"- {day}"] if day != before else []
        lines.append(f"    - {_telling(book, here, key, whose)}")
        before = day
    yield "\n".join(lines)
    if len(whose.own) > TOLD:
        yield f"And {len(whose.own) - TOLD:,} more articles."


def _telling(book: Catalogue, here: str, key: str, whose: Sides) -> str:
    article = book.articles[key].article
    head = link(article.title, relative(here, book.path(key)))
    outlet = f", {inline(article.outlet)}" if article.outlet else ""
    copies = whose.copies[key]
    printed = "; ".join(article_line(book, here, copy) for copy in copies[:PRINTED])
    printed += f"; and {len(copies) - PRINTED:,} more" if len(copies) > PRINTED else ""
    return f"{head}{outlet}" + (f"; also printed as {printed}" if printed else "")


def _said(book: Catalogue, here: str, story: Story) -> Iterator[str]:
    """The quotations that more than one of its articles print, those of most first."""
    ours = set(story.articles)
    shared = [(one, len({p.article for p in one.printings} & ours)) for one in _sayings(book, story)]
    most = sorted((-number, n) for n, (_, number) in enumerate(shared) if number > 1)
    if most:
        yield "## Quoted by more than one"
        yield "\n\n".join(compared(book, here, shared[n][0]) for _, n in most[:QUOTED])
    if len(most) > QUOTED:
        yield f"And {len(most) - QUOTED:,} more quotations."


def _sayings(book: Catalogue, story: Story) -> list[Saying]:
    return list(dict.fromkeys(one for key in story.articles for one in book.said_in.get(key, ())))


def _before_and_after(book: Catalogue, here: str, story: Story) -> Iterator[str]:
    before = [(one.story, one.reason) for one in story.follows if one.story in book.stories]
    after = [(key, _reason(book.stories[key], story)) for key in book.follow_ups.get(story.id, ())]
    for heading, others in (("What came before", before), ("What follows", after)):
        if others:
            yield f"## {heading}"
            yield "\n".join(
                f"- {_other(book, here, book.stories[key])}: {inline(why)}" for key, why in others[:FOLLOWS]
            )


def _reason(later: Story, story: Story) -> str:
    return next(one.reason for one in later.follows if one.story == story.id)


def _other(book: Catalogue, here: str, story: Story) -> str:
    when = f", {display(story.first)}" if story.first else ""
    head = link(story.title, relative(here, book.links.stories[story.id]))
    return f"{head}{when}, {count(len(story.articles), 'article')}"


def _named(book: Catalogue, here: str, story: Story) -> Iterator[str]:
    told = Counter(entity for key in story.articles for entity in book.naming[key])
    most = {key: told[key] for key in sorted(told, key=lambda key: (-told[key], key))}
    for folder, lines in counted_by_kind(book, here, most):
        yield f"## {folder.capitalize()}"
        yield "\n".join(lines[:NAMED])


def _reasons(book: Catalogue, here: str, story: Story) -> Iterator[str]:
    """Why each article belongs, one sentence an article."""
    reasons = list(zip(story.articles, story.reasons, strict=True))[:TOLD]
    yield "## Why this is one story"
    yield "\n".join(
        f"- {link(book.articles[key].article.title, relative(here, book.path(key)))}: {inline(why)}"
        for key, why in reasons
    )
