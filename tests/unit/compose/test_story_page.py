"""builder/compose/stories/: a story's tellings side by side, bounded, each entry leading to its sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest

from builder.compose import Catalogue, catalogue
from builder.compose.article import article_page
from builder.compose.cards import cards
from builder.compose.evidence import evidence
from builder.compose.stories.listing import story_pages
from builder.compose.stories.page import story_page
from builder.compose.stories.sides import MOST_SIDES, sides
from builder.compose.stories.table import ROWS
from builder.errors import QueryError
from builder.model import Annotated, Archive, Article, Entity, Follow, Mention, Published, Quote, Reprint, Story
from builder.relate.facts import story_facts

WORDS = "We rowed until the oars froze"


def told(name: str, outlet: str | None, day: str, text: str, **more: object) -> Annotated:
    article = Article(f"{name}.txt/x", f"seeds/{name}.txt", "0" * 64, 1, 9, f"Headline {name}", text, outlet=outlet)
    article = replace(article, **more)  # type: ignore[arg-type] # fields of the record
    at = [m.span() for m in re.finditer("Ida Lund", text)]
    names = tuple(Mention("person", "text", a, b, "Ida Lund", 0.9, "person/ida-lund") for a, b in at)
    start = text.find(WORDS)
    quotes = (Quote(start, start + len(WORDS), WORDS, None, "person/ida-lund", same_as(name)),) if start >= 0 else ()
    return Annotated(article, names, (), quotes, Published(day, "stated", 0.9) if day else None)


def same_as(name: str) -> tuple[str, ...]:
    return tuple(f"{other}.txt/x#0" for other in "ab" if other != name)


TOLD = (
    told(
        "a",
        "Anchor",
        "2019-05-04",
        f"A ferry sank.\n\nIda Lund, 58, saved 12 people from the ferry. “{WORDS},” she said.",
    ),
    told("b", "Beacon", "2019-05-05", f"Ida Lund, 59, rescued twelve people from a ferry. “{WORDS}.” It cost $3m."),
    told("c", None, "2019-05-06", "At least 14 people were saved from the ferry, and a whale."),
)


def archive_of(articles: tuple[Annotated, ...], *reprints: Reprint) -> Archive:
    keys = tuple(one.article.id for one in articles)
    ida = Entity("person/ida-lund", "person", "Ida Lund", articles=tuple(a.article.id for a in articles if a.mentions))
    story = Story("story/ferry", "A ferry sinks", keys, tuple(f"Reason {n}" for n in range(len(keys))), "2019-05-04")
    ordered = tuple(sorted(articles, key=lambda one: one.article.id))
    archive = Archive(ordered, (ida,) if ida.articles else (), stories=(story,), reprints=reprints)
    return replace(archive, facts=story_facts(archive))


def book_of(articles: tuple[Annotated, ...]) -> Catalogue:
    return catalogue(archive_of(articles), 50)


@pytest.fixture(scope="module")
def book() -> Catalogue:
    return book_of(TOLD)


@pytest.fixture(scope="module")
def body(book: Catalogue) -> str:
    return story_page(book, book.stories["story/ferry"]).body


def part(body: str, heading: str) -> str:
    return body.split(f"\n\n## {heading}\n\n")[1].split("\n\n## ")[0]


def test_who_told_it_first_and_when(body: str) -> None:
    """The page opens with the event, how many tell it, and who was first; then the articles under their days."""
    first = "3 articles of 2 known outlets. First told here by Anchor, on 4 May 2019."
    assert body.startswith(f"[Stories](index.md)\n\n# A ferry sinks\n\n{first}")
    lines = part(body, "Told by").splitlines()
    assert [line for line in lines if line.startswith("- ")] == ["- 4 May 2019", "- 5 May 2019", "- 6 May 2019"]
    assert "    - [Headline b](../articles/2019/headline-b.md), Beacon" in lines


def test_an_unknown_order_is_said() -> None:
    """Where two articles share the first day, or the first has no day, the page does not claim an order."""
    same = book_of((TOLD[0], replace(TOLD[1], published=TOLD[0].published)))
    shown = story_page(same, same.stories["story/ferry"]).body
    assert "First told here on 4 May 2019, by Anchor and Beacon; which of them was first is not known." in shown
    undated = book_of((replace(TOLD[0], published=None), TOLD[1]))
    assert "Which came first is not known." in story_page(undated, undated.stories["story/ferry"]).body


def test_the_table_marks_what_differs(body: str) -> None:
    """Each side has a column; a differing cell bears a sign, an empty one a dash."""
    rows = {
        line.split(" | ")[0].strip("| "): line for line in part(body, "Side by side").splitlines() if line[:1] == "|"
    }
    assert "[Anchor](../articles/2019/headline-a.md) | [Beacon]" in rows[""]
    assert "[Headline c](../articles/2019/headline-c.md) |" in rows[""]
    assert re.fullmatch(
        r"\| People rescued \| \[12 people\]\[f\d+\] \| \[twelve people\]\[f\d+\] "
        r"\| <mark>≠ \[At least 14 people\]\[f\d+\]</mark> \|",
        rows["People rescued"],
    )
    age = rows["Age of [Ida Lund](../people/ida-lund.md)"]
    assert age.count("≠") == 2 and age.endswith("| – |")


def test_every_entry_leads_to_its_sentence(body: str) -> None:
    """Each link of the table has an address: the article's paragraph, with the sentence to show."""
    used = set(re.findall(r"\]\[(f\d+)\]", body))
    known = dict(re.findall(r"^\[(f\d+)\]: (.*)$", body, re.M))
    assert used == set(known)
    assert '../articles/2019/headline-a.md#p2 "Ida Lund, 58, saved 12 people from the ferry."' in known.values()


def test_contradictions_are_quoted(body: str) -> None:
    """Each statement of a contradiction stands with who makes it and its sentence."""
    shown = part(body, "Where they differ")
    assert "- **People rescued**" in shown
    there = "[Read it there](../articles/2019/headline-c.md#p1)"
    assert f"“**At least 14 people** were saved from the ferry, and a whale.” {there}" in shown
    assert "[Anchor](../articles/2019/headline-a.md), [Beacon](../articles/2019/headline-b.md): “" in shown


def test_shared_quotations_stand_once(body: str) -> None:
    """What two articles quote stands once, with both places."""
    shown = part(body, "Quoted by more than one")
    assert shown.count(WORDS) == 1
    assert "headline-a.md#p2), Anchor, 4 May 2019; [Headline b](../articles/2019/headline-b.md#p1), Beacon" in shown


def test_what_one_alone_has(body: str) -> None:
    """A figure that only one outlet tells stands under its name."""
    alone = part(body, "Only in one")
    assert re.search(r"### Beacon\n\n- Figures: \[\$3m\]\[f\d+\]", alone)
    assert "Anchor" not in alone


def test_reasons_stand_at_the_end(body: str) -> None:
    """Why each article belongs stands beside the story, behind the rule."""
    assert "[Headline b](../articles/2019/headline-b.md): Reason 1" in body.partition("\n\n---\n\n")[2]


def test_an_outlet_that_tells_twice_has_two_sides() -> None:
    """Of one outlet's two articles each has a column, told apart by date or, on one day, by headline."""
    again = told("d", "Anchor", "2019-05-09", "A whale came.")
    twin = told("e", "Anchor", "2019-05-09", "A whale went, and Ida Lund stood on the quay for a very long while.",
                title="Ida Lund stands on the quay for a very long while")  # fmt: skip
    book = book_of((*TOLD, again, twin))
    names = sides(book, book.stories["story/ferry"]).names
    assert names["a.txt/x"] == "Anchor, 4 May 2019"
    assert names["e.txt/x"] == "Anchor, Ida Lund stands on the quay for a very …"
    assert names["b.txt/x"] == "Beacon"


def test_a_reprint_is_no_side_of_its_own() -> None:
    """What another article of the story prints word for word stands beside it, and speaks for nothing."""
    copy = told("d", "Echo", "2019-05-07", TOLD[0].article.text)
    archive = archive_of((*TOLD, copy), Reprint("d.txt/x", "a.txt/x", 1.0, reason="word for word"))
    book = catalogue(archive, 50)
    shown = story_page(book, book.stories["story/ferry"]).body
    assert "Anchor; also printed as [Headline d](../articles/2019/headline-d.md), Echo, 7 May" in part(shown, "Told by")
    assert "Echo" not in part(shown, "Side by side")
    assert "d.txt/x" not in {key for fact in book.facts["story/ferry"] for key in fact.tellers}
    own = article_page(book, book.articles["a.txt/x"], cards(book)).body
    assert "[Headline d](headline-d.md), Echo, 7 May 2019: word for word" in part(own, "Printed elsewhere too")


def test_a_reprint_that_adds_much_is_a_side() -> None:
    """Who prints another's text and reports more beside it has a column."""
    more = told("d", "Echo", "2019-05-07", f"{TOLD[0].article.text} {'A whale came. ' * 30}")
    added = ((len(TOLD[0].article.text), len(more.article.text)),)
    book = catalogue(archive_of((*TOLD, more), Reprint("d.txt/x", "a.txt/x", 1.0, added=added)), 50)
    assert "d.txt/x" in sides(book, book.stories["story/ferry"]).own


def test_stories_before_and_after_are_led_to() -> None:
    """A story leads to what it goes on from and to what goes on from it, with the reason."""
    archive = archive_of(TOLD)
    later = Story("story/inquiry", "An inquiry", ("c.txt/x",), ("why",), "2019-05-06", None,
                  (Follow("story/ferry", "Both name the ferry"),))  # fmt: skip
    book = catalogue(replace(archive, stories=(*archive.stories, later)), 50)
    before = part(story_page(book, book.stories["story/ferry"]).body, "What follows")
    assert before.startswith("- [An inquiry](inquiry.md), 6 May 2019, 1 article: Both name the ferry")
    after = part(story_page(book, later).body, "What came before")
    assert after.startswith("- [A ferry sinks](ferry.md), 4 May 2019, 3 articles: Both name the ferry")


def test_the_evidence_tells_what_a_story_follows() -> None:
    """Both ends of the thread are told with its reason; a story on no thread says so."""
    archive = archive_of(TOLD)
    later = Story("story/inquiry", "An inquiry", ("c.txt/x",), ("why",), "2019-05-06", None,
                  (Follow("story/ferry", "Both name the ferry"),))  # fmt: skip
    book = catalogue(replace(archive, stories=(*archive.stories, later)), 50)
    (first,), (second,) = (evidence(archive, book, key) for key in ("story/ferry", "story/inquiry"))
    for lines, heading, other in (
        (first.lines, "Goes on in: 1", "  story/inquiry, An inquiry"),
        (second.lines, "Goes on from: 1", "  story/ferry, A ferry sinks"),
    ):
        start = lines.index(heading)
        assert lines[start : start + 3] == (heading, other, "         · Both name the ferry")
    assert "Goes on from: nothing" in first.lines


def test_stories_stand_by_number_and_from_a_to_z() -> None:
    """The most told come first, and where there is a choice a second page has them by headline."""
    archive = archive_of(TOLD)
    other = Story("story/apple", "A barge of apples", ("c.txt/x",), ("why",), "2019-05-06")
    both = replace(archive, stories=(*archive.stories, other))
    pages = {page.path: page.body for page in story_pages(catalogue(both, 50))}
    first, second = pages["stories/index.md"], pages["stories/a-z.md"]
    assert "[A to Z](a-z.md) · **by number of articles**" in first
    assert "**A to Z** · [by number of articles](index.md)" in second
    assert first.index("[A ferry sinks](ferry.md)") < first.index("[A barge of apples](apple.md)")
    assert second.index("[A barge of apples](apple.md)") < second.index("[A ferry sinks](ferry.md)")
    alone = {page.path for page in story_pages(catalogue(archive, 50))}
    assert alone == {"stories/index.md", "stories/ferry.md"}


def test_a_huge_story_has_a_bounded_page() -> None:
    """Hundreds of articles and thousands of names make a page of bounded size, which says what it leaves out."""
    text = " ".join(f"Ship {n} carried {n + 20} goats, {n + 300} sheep and $4{n}m." for n in range(60))
    many = tuple(told(f"n{n}", f"Outlet {n}", "2019-05-04", f"{text} Ida Lund saw {n + 3} whales.") for n in range(120))
    book = book_of(many)
    shown = story_page(book, book.stories["story/ferry"]).body
    assert len(shown) < 200_000
    assert f"{120 - MOST_SIDES} more articles of this story are not in the table." in shown
    assert "And 80 more articles." in part(shown, "Told by")
    assert part(shown, "Side by side").count("\n|") < sum(ROWS.values()) + 10


def test_hostile_text_stays_text() -> None:
    """Markup, pipes and quotes in seeds break neither the table nor the sentences shown on hovering."""
    bad = 'Ida Lund, 58, said "go" | <script>x</script> & [f1]: y to 12 people who were saved.'
    book = book_of((told("a", "An | chor", "2019-05-04", bad), told("b", "<b>", "2019-05-05", bad)))
    html = markdown.markdown(story_page(book, book.stories["story/ferry"]).body, extensions=["tables", "toc"])
    assert "<script" not in html
    assert "<b>" not in html
    assert 'title="Ida Lund, 58, said &quot;go&quot; | &lt;script&gt;x' in html
    assert len(re.findall(r"<th[ >]", html)) == 3


def test_a_story_explains_itself(book: Catalogue) -> None:
    """Asked for by id, page or headline, a story gives its reasons, its contradictions and all facts as data."""
    archive = Archive()
    for asked in ("story/ferry", "stories/ferry.html", "a ferry sinks"):
        (found,) = evidence(archive, book, asked)
        assert "         · Reason 1" in found.lines
        assert any(line.startswith("    ≠ 14 (or more): “At least 14 people”") for line in found.lines)
    assert found.data["id"] == "story/ferry"
    with pytest.raises(QueryError):
        evidence(archive, book, "story/no-such")


def test_a_quotation_explains_itself(book: Catalogue) -> None:
    """Asked for as the data files write it, a quotation tells its speaker and where else it stands."""
    (found,) = evidence(Archive(), book, "a.txt/x#0")
    assert found.lines[0] == f"“{WORDS}”"
    assert "  b.txt/x#0" in found.lines
    assert any("person/ida-lund" in line for line in found.lines)
    with pytest.raises(QueryError):
        evidence(Archive(), book, "a.txt/x#9")
