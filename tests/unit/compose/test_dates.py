"""Pages of dates, the listing of undated articles, and the evidence as lines."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from builder.compose import Catalogue, catalogue, compose_pages, data_files
from builder.compose.evidence import nearest
from builder.compose.explain import as_data, as_lines, explained
from builder.compose.links import date_value
from builder.model import Annotated, Archive, Article, DateCandidate, DateMention, Dating, Page, Published, Relative

TEXT = "The quay at Tema opened on Saturday. It had been shut for two years, since 3 May 2017."


def named(text: str, words: str, edtf: str, **more: object) -> DateMention:
    start = text.index(words)
    return DateMention("text", start, start + len(words), words, edtf, "as counted", **more)  # type: ignore[arg-type] # fields of the record


DATES = (
    named(TEXT, "Saturday", "2019-05-04", relative=Relative(target="XXXX-WXX-6", way="until")),
    named(TEXT, "two years", "", timeml="P2Y"),
    named(TEXT, "3 May 2017", "2017-05-03"),
)
ARTICLE = Article("a/quay", "seeds/a.txt", "0" * 64, 1, 5, "Quay opens", TEXT, dateline="Tema, May 6")


def article(name: str, published: Published | None, dates: tuple[DateMention, ...] = ()) -> Annotated:
    return Annotated(replace(ARTICLE, id=name, title=f"Quay {name}"), dates=dates, published=published)


ARCHIVE = Archive(
    articles=(
        article("a", Published("2019-05-06", "The dateline gives it.", 0.95), DATES),
        article("b", None),
        article("c", Published("XXXX-05-06", "The dateline knows no year.", 0.9)),
        article("d", Published("2019-05~", "A neighbour is of May.", 0.8)),
        article("e", Published("2019-05-07", "A weekday says so.", 0.6)),
    ),
    datings=(
        Dating(
            "a",
            Published("2019-05-06", "The dateline gives it.", 0.95),
            (DateCandidate("2019-05-06", 0.95, ("The dateline gives it.",)),),
            ("The address holds another day.",),
        ),
    ),
)


@pytest.fixture(scope="module")
def book() -> Catalogue:
    return catalogue(ARCHIVE, 3)


@pytest.fixture(scope="module")
def pages(book: Catalogue) -> dict[str, Page]:
    return {page.path: page for page in compose_pages(book, "Harbour news")}


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        ("2015-10-26", "2015-10-26"),
        ("2015-10~", "2015-10"),
        ("2015-10-26/2015-10-31", "2015-10"),
        ("2015-10-26/2015-11-01", "2015"),
        ("2015-12-28/2016-01-03", ""),
        ("2015-22", "2015"),
        ("194X", ""),
        ("XXXX-10-26", ""),
        ("2015/..", ""),
        ("", ""),
    ],
)
def test_the_page_of_a_date(value: str, whole: str) -> None:
    """A date stands on the page of the smallest day, month or year that holds all of it."""
    assert date_value(value) == whole


def test_published_and_told_are_parted(pages: dict[str, Page]) -> None:
    """The day of publication lists the article; the day that it tells of quotes its sentence."""
    published, told = pages["dates/2019-05-06.md"].body, pages["dates/2019-05-04.md"].body
    assert "## Published then" in published
    assert "Told of" not in published
    assert "No article of this archive was published then." in told
    assert "> The quay at Tema opened on **Saturday**." in told


def test_months_count_their_days(pages: dict[str, Page]) -> None:
    """A month leads to its days with what was published and told; an approximate month is published in it."""
    month = pages["dates/2019-05.md"].body
    assert "[4 May 2019](2019-05-04.md) (named in 1)" in month
    assert "[6 May 2019](2019-05-06.md) (1 published)" in month
    assert month.index("[Quay d](") < month.index("\n---\n\n## Days\n\n- [4 May 2019]")
    assert "\n---\n\n## Months\n\n- [May 2019](2019-05.md)" in pages["dates/2019.md"].body
    front = pages["dates/index.md"].body
    assert front.index("(3 published, named in 1)") < front.index("Other years") < front.index("[2017](2017.md)")


def test_undated_and_uncertain(pages: dict[str, Page]) -> None:
    """Articles without a day or with a doubtful one have a listing of their own, with what is known and why."""
    first, second = pages["dates/undated.md"].body, pages["dates/undated/page-2.md"].body
    assert [first.index(f"[Quay {name}](") for name in "bcd"] == sorted(
        first.index(f"[Quay {name}](") for name in "bcd"
    )
    assert "## No date is known" in first
    assert "## The year is not known" in first
    assert "6 May, 90% sure" in first
    assert "## The day is likely, not certain" in second
    assert "A weekday says so." in second
    assert "[Quay a](" not in first + second
    assert "[Undated and uncertain](undated.md): 4 articles." in pages["dates/index.md"].body


def test_an_archive_of_certain_days_has_no_such_listing() -> None:
    """Where every article has its day there is no listing and no link to one."""
    sure = catalogue(Archive(articles=ARCHIVE.articles[:1]), 3)
    pages = {page.path: page.body for page in compose_pages(sure, "Harbour news")}
    assert "dates/undated.md" not in pages
    assert "Undated" not in pages["dates/index.md"]


def test_the_article_tells_how_a_date_was_reckoned(pages: dict[str, Page]) -> None:
    """A weekday stands beside the day that it was reckoned to, a written date stands alone; doubt is told."""
    page = pages["articles/2019/quay-a.md"].body
    assert "[4 May 2019](../../dates/2019-05-04.md): “Saturday”, as counted" in page
    assert "- [3 May 2017](../../dates/2017-05-03.md)\n" in page
    assert "sure)" not in page
    assert "(60% sure): A weekday says so." in pages["articles/2019/quay-e.md"].body


def test_durations_are_kept_apart_in_the_data(book: Catalogue) -> None:
    """Every line of ``dates`` has an EDTF value; a duration stands under ``times`` with its TimeML value."""
    record = json.loads(next(iter(data_files(book, ())["articles.jsonl"])))
    assert [date["edtf"] for date in record["dates"]] == ["2019-05-04", "2017-05-03"]
    assert [time["timeml"] for time in record["times"]] == ["P2Y"]


@pytest.mark.parametrize("asked", ["a", "seeds/a", "articles/2019/quay-a.html", "articles/2019/quay-a.md"])
def test_an_article_is_found_by_its_names(book: Catalogue, asked: str) -> None:
    """Its id and the address of its page stand for an article."""
    (found,) = explained(ARCHIVE, book, asked)
    assert found.annotated.article.id == "a"


def test_a_seed_stands_for_all_its_articles(book: Catalogue) -> None:
    """The path of a seed gives every article in it; what nothing bears gives none, but the nearest id."""
    assert len(explained(ARCHIVE, book, "seeds/a.txt")) == 5
    assert explained(ARCHIVE, book, "quay") == ()
    assert nearest(catalogue(Archive(articles=(Annotated(ARTICLE),)), 10), "a/qay") == "a/quay"


def test_the_evidence_in_lines(book: Catalogue) -> None:
    """Fields, the date with every candidate and reason, contradictions, and each date with its basis."""
    (found,) = explained(ARCHIVE, book, "a")
    lines = "\n".join(as_lines(found))
    for words in (
        "Quay a",
        "Tema, May 6",
        "Published 2019-05-06 (6 May 2019), confidence 0.95",
        "0.950  2019-05-06",
        "· The dateline gives it.",
        "Contradiction: The address holds another day.",
        "“Saturday” → 2019-05-04",
        "“two years” → P2Y",
    ):
        assert words in lines
    data = as_data(found)
    assert data["candidates"] == ({"edtf": "2019-05-06", "score": 0.95, "reasons": ("The dateline gives it.",)},)
