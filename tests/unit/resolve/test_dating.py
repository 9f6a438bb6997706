"""Publication dates: what one article says of itself, what articles say of each other, and what is left open."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.extract.dates import dates
from builder.model import Annotated, Article, Caption, DateDecision, Dating, Mention, Quote
from builder.resolve import resolve
from builder.resolve.dating import date_articles

PLAIN = Article("a", "seeds/a.txt", "0" * 64, 1, 9, "A headline", "A body.")
SITE = "https://example.org"
SAID = "The bridge will stand when all of us are gone, and it will still be unpainted"
DULL = "The council spoke of rents, ferries, lamps and drains until the hall was cold."


def told(article: Article, quotes: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> Annotated:
    """An article as extraction leaves it: the real date mentions, quotations and names as given."""
    text = article.text
    mentions = tuple(
        Mention("person", "text", text.index(name), text.index(name) + len(name), name, 0.9) for name in names
    )
    said = tuple(Quote(text.index(quote), text.index(quote) + len(quote), quote) for quote in quotes)
    return Annotated(article, mentions, dates(article), said)


def dated(*articles: Annotated, decisions: Mapping[str, DateDecision] | None = None) -> dict[str, Dating]:
    found = date_articles(sorted(articles, key=lambda a: a.article.id), decisions or {})
    return {dating.article: dating for dating in found}


def edtf(dating: Dating) -> str | None:
    return dating.published.edtf if dating.published else None


@pytest.mark.parametrize(
    ("stated", "dateline", "address", "value"),
    [
        ("12 March 2019", None, None, "2019-03-12"),
        ("Published on Tuesday, 12 March 2019 at 10:15", None, None, "2019-03-12"),
        ("2019", None, None, "2019"),
        (None, "ROTTERDAM, March 15, 2019", None, "2019-03-15"),
        (None, "Oslo, Oct 26", None, "XXXX-10-26"),
        (None, None, "/2022/07/26/a-title", "2022-07-26"),
        (None, None, "/2022/jul/26/a-title", "2022-07-26"),
        (None, None, "/news/2022-07-31/a-title", "2022-07-31"),
        (None, None, "/2022/07/a-title.html", "2022-07"),
        (None, None, "/stories/20220726.html", "2022-07-26"),
        (None, None, "/stories/202207260345.html", "2022-07-26"),
        (None, None, "/view.php?ud=20220725000767", "2022-07-25"),
        (None, None, "/a-title-2022/", None),
        (None, None, "/2022/13/45/a", None),
        (None, None, "/id/99999999", None),
        (None, "Oslo, Oct 26", "/2015/10/a-title", "2015-10-26"),
        (None, "Oslo, Oct 26", "/2015/10/27/a-title", "2015-10-27"),
        ("2015", "Oslo, Oct 26", None, "2015-10-26"),
        ("October 2015", None, "/2015/10/27/a-title", "2015-10-27"),
        (None, None, None, None),
    ],
)
def test_what_an_article_says_of_itself(
    stated: str | None, dateline: str | None, address: str | None, value: str | None
) -> None:
    """Stated date, dateline and address give the date together, none more exact than they are."""
    article = replace(PLAIN, stated_date=stated, dateline=dateline, source_url=SITE + address if address else None)
    found = dated(told(article))["a"]
    assert edtf(found) == value
    if found.published:
        assert found.published.basis.endswith(".")
        assert 0.5 < found.published.confidence < 1


@pytest.mark.parametrize(
    ("seed", "dateline", "value"),
    [
        ("seeds/2019-03-15_p1_ferry.txt", None, "2019-03-15"),
        ("seeds/courier/20190315.txt", None, "2019-03-15"),
        ("seeds/courier/15-mar-2019 ferry.txt", None, "2019-03-15"),
        ("seeds/courier/2019/03/15.txt", None, "2019-03"),
        ("seeds/courier/2019/ferry.txt", None, "2019"),
        ("seeds/courier/2019/ferry.txt", "Hull, March 15", "2019-03-15"),
        ("seeds/000_d0e2019031511.txt", None, None),
        ("seeds/ferry-20191399.txt", None, None),
    ],
)
def test_the_path_of_a_seed(seed: str, dateline: str | None, value: str | None) -> None:
    """A date in a file's name or its folders counts; the figures of a digest do not."""
    assert edtf(dated(told(replace(PLAIN, seed=seed, dateline=dateline)))["a"]) == value


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("harbour/1657558218_40838.html", "2022-07-11"),
        ("harbour/1657558218000/ferry", "2022-07-11"),
        ("harbour/ferry-1657558218.html", None),
        ("harbour/1057558218_40838.html", None),
        ("harbour/16575582181_4.html", None),
    ],
)
def test_a_moment_in_an_address(address: str, value: str | None) -> None:
    """Seconds or milliseconds after 1970 that open a part of an address give the day; other long numbers do not."""
    assert edtf(dated(told(replace(PLAIN, source_url=f"https://example.org/{address}")))["a"]) == value


def test_the_host_is_no_date() -> None:
    """Digits of a host or a fragment are not read as a date, and a broken address is no obstacle."""
    assert edtf(dated(told(replace(PLAIN, source_url="https://20220726.example.org/a#2022-07-26")))["a"]) is None
    assert edtf(dated(told(replace(PLAIN, source_url="http://[broken/2022/07/26/a")))["a"]) is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Divers today (July 26, 2022) raised the bell of the old ferry.", "2022-07-26"),
        ("Divers yesterday (26 July 2022) raised the bell of the old ferry.", "2022-07-27"),
        ("Divers have today Tuesday 26th July 2022 raised the bell of the old ferry.", "2022-07-26"),
        ("Today, July 26, the bell of July 26, 2021, was raised at last.", "XXXX-07-26"),
        ("Divers raised the bell of the old ferry on July 26, 2022.", None),
        ("Divers raised the bell of the old ferry on Tuesday.", None),
    ],
)
def test_a_day_beside_the_word_today(text: str, value: str | None) -> None:
    """A date beside *today* or *yesterday* gives the day of publication; a date alone may be history."""
    assert edtf(dated(told(replace(PLAIN, text=text)))["a"]) == value


def photographed(weekday: str) -> Annotated:
    """A photograph of Saturday 14 November 2020, and a text that tells what was said on a weekday."""
    caption = Caption("The bell of the ferry hangs over the quay at Rotterdam on November 14, 2020.")
    text = f"The harbour master said on {weekday} that the bell would stay in Rotterdam.\n\n{DULL}"
    return told(replace(PLAIN, text=text, captions=(caption,)))


@pytest.mark.parametrize(("weekday", "day"), [("Sunday", "15"), ("Monday", "16"), ("Tuesday", "17")])
def test_a_weekday_beside_a_caption(weekday: str, day: str) -> None:
    """The weekday on which the news was told, after the day of the photograph, is the likeliest day."""
    found = dated(photographed(weekday))["a"]
    assert found.candidates[0].edtf.startswith("2020-11")
    days = dated(photographed(weekday), told(quoting("b", f"Hull, Nov {day}")))["a"]
    assert (edtf(found) or "").startswith("2020-11")
    assert days == found, "an article that shares nothing says nothing"


def quoting(name: str, dateline: str | None, **more: str) -> Article:
    text = f"“{SAID},” said the keeper of the bridge.\n\nIt was raining in {name}."
    return replace(PLAIN, id=name, seed=f"seeds/{name}.txt", text=text, dateline=dateline, **more)  # type: ignore[arg-type] # all text


def test_a_shared_quotation_settles_the_year() -> None:
    """Of two articles with one quotation, the dated one gives the other's dateline its year."""
    left = told(quoting("a", "Hull, Nov 16"), (SAID,))
    right = told(quoting("b", "Riga, November 16, 2020"), (SAID,))
    assert edtf(dated(left, right)["a"]) == "2020-11-16"
    assert "same quotation" in dated(left, right)["a"].published.basis  # type: ignore[union-attr] # it has one


def test_without_a_year_anywhere_it_stays_open() -> None:
    """A quotation shared by articles that know no year, or by none, leaves the year open, with the reason."""
    left, right = told(quoting("a", "Hull, Nov 16"), (SAID,)), told(quoting("b", "Riga, Nov 16"), (SAID,))
    for found in dated(left, right).values():
        assert edtf(found) == "XXXX-11-16"
        assert "Nothing in the archive settles the year." in found.published.basis  # type: ignore[union-attr]


def test_knowledge_passes_on() -> None:
    """A caption dates its article, a quotation carries the year to a second one, their file to a third."""
    caption = Caption("The bridge at Riga in fog, November 14, 2020.")
    first = told(replace(quoting("a", None), captions=(caption,)), (SAID,))
    second = told(replace(quoting("b", "Riga, Nov 16"), seed="seeds/pair.txt"), (SAID,))
    third = told(replace(PLAIN, id="c", seed="seeds/pair.txt", first_line=20, dateline="Hull, November 16", text=DULL))
    found = dated(first, second, third)
    assert [edtf(found[name]) for name in "bc"] == ["2020-11-16", "2020-11-16"]


def test_neighbours_of_other_days_settle_nothing() -> None:
    """A box of clippings of many days says nothing of one whose year is not known."""
    box = [("a", "Tema, January 28, 2019"), ("b", "Kiel, May 21, 2019"), ("c", "Penang, March 9")]
    found = dated(*(told(replace(PLAIN, id=n, seed="seeds/box.txt", dateline=line)) for n, line in box))
    assert edtf(found["c"]) == "XXXX-03-09"


def test_a_weekday_with_its_day_narrows_the_years() -> None:
    """*Saturday, November 14* in a text leaves only years whose 14 November is a Saturday."""
    text = f"The ferry sank on Saturday, November 14, and nobody was hurt.\n\n{DULL}"
    found = dated(told(replace(PLAIN, dateline="Hull, Nov 16", text=text)))["a"]
    years = {candidate.edtf for candidate in found.candidates if not candidate.edtf.startswith("X")}
    assert edtf(found) == "XXXX-11-16"
    assert years
    assert years <= {f"{year}-11-16" for year in (1903, 1908, *range(1914, 2100)) if _saturday(year)}


def _saturday(year: int) -> bool:
    return date(year, 11, 14).weekday() == 5


def event(name: str, dateline: str | None, detail: str) -> Annotated:
    text = (
        "Divers lifted the bronze bell of the ferry Hollandia from the seabed off Terschelling, where trawlermen had "
        f"snagged their nets on its mast for eleven winters. Captain Wouter Dekkinga and Sietske Boersma {detail}."
    )
    article = replace(PLAIN, id=name, seed=f"seeds/{name}.txt", text=text, dateline=dateline)
    return told(article, names=("Hollandia", "Terschelling", "Wouter Dekkinga", "Sietske Boersma"))


def test_the_same_event_in_close_words() -> None:
    """An undated article in much the same words, with the same rare names, is of about the same time."""
    found = dated(event("a", "Harlingen, 4 May 2018", "rang it twice"), event("b", None, "kept it dry and rang it"))
    assert (edtf(found["b"]) or "").startswith("2018-05")
    assert "Hollandia" in found["b"].published.basis  # type: ignore[union-attr] # it has one


def test_a_contradiction_is_told_and_lowers_the_confidence() -> None:
    """What the article states stands against its address, with less confidence, and both are named."""
    calm = dated(told(replace(PLAIN, stated_date="12 March 2019")))["a"]
    doubted = dated(told(replace(PLAIN, stated_date="12 March 2019", source_url=SITE + "/2020/01/02/a")))["a"]
    assert edtf(doubted) == edtf(calm) == "2019-03-12"
    assert doubted.published.confidence < calm.published.confidence  # type: ignore[union-attr] # both have one
    assert "But:" in doubted.published.basis  # type: ignore[union-attr]
    assert not calm.disagreements
    (said,) = doubted.disagreements
    assert "12 March 2019" in said
    assert "2020/01/02" in said


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("The ferry sank on 4 May 2021 and was raised in a week.", 1),
        ("The ferry sank on 4 May 2019 and was raised in a week.", 0),
        ("The ferry will be raised by 4 May 2021, its owners say.", 0),
        ("The ferry was found. Its permit is valid until 4 May 2021.", 0),
    ],
)
def test_a_text_that_knows_the_future(text: str, problems: int) -> None:
    """A date told as past that lies after publication is a contradiction; one to come is none."""
    found = dated(told(replace(PLAIN, stated_date="1 June 2020", text=text)))["a"]
    assert len(found.disagreements) == problems


def test_a_decision_wins_and_travels() -> None:
    """A date that a person states stands as it is, silences contradictions and reaches the neighbours."""
    left = told(replace(quoting("a", "Hull, Nov 16"), source_url=SITE + "/1999/01/01/a"), (SAID,))
    right = told(quoting("b", "Riga, Nov 16"), (SAID,))
    decided = dated(left, right, decisions={"a": DateDecision("2020-11-16", "the masthead says so")})
    assert edtf(decided["a"]) == "2020-11-16"
    assert decided["a"].published.confidence == 1  # type: ignore[union-attr] # it has one
    assert not decided["a"].disagreements
    assert edtf(decided["b"]) == "2020-11-16"
    by_seed = dated(right, decisions={"seeds/b.txt": DateDecision("2020-11~", "")})
    assert edtf(by_seed["b"]) == "2020-11~"


def test_relative_dates_follow_the_publication_date() -> None:
    """Once an article is dated its weekdays are days; a decision moves them all."""
    text = f"The keeper said on Saturday that the bell would ring tomorrow.\n\n{DULL}"
    article = told(replace(PLAIN, dateline="Hull, November 16, 2020", text=text))
    (found,) = resolve([article]).articles
    assert [date.edtf for date in found.dates if date.field == "text"] == ["2020-11-14", "2020-11-17"]
    (moved,) = resolve([article], {"a": DateDecision("2020-11-23", "")}).articles
    assert [date.edtf for date in moved.dates if date.field == "text"] == ["2020-11-21", "2020-11-24"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    """Any order of the same articles gives the same datings."""
    articles = [
        told(quoting("a", "Hull, Nov 16"), (SAID,)),
        told(quoting("b", "Riga, November 16, 2020"), (SAID,)),
        event("c", "Harlingen, 4 May 2018", "rang it twice"),
        event("d", None, "kept it dry and rang it"),
        photographed("Monday"),
    ]
    articles[4] = replace(articles[4], article=replace(articles[4].article, id="e"))
    first = resolve(articles).datings
    for seed in range(4):
        random.Random(seed).shuffle(articles)
        assert resolve(articles).datings == first


WORDS = st.sampled_from(
    "today yesterday Monday (July 26) 2022 26 Oct October 24, 2015 said will on Saturday 1 January 9999 0001-01-01 "
    "February 29 29.2.2021 XXXX was since until".split()
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_any_words_are_dated_or_not(text: list[str], dateline: list[str], stated: list[str]) -> None:
    """Whatever an article says, dating never fails, and its scores are shares of one whole."""
    article = replace(PLAIN, text=" ".join(text) or "-", dateline=" ".join(dateline), stated_date=" ".join(stated))
    found = dated(told(article))["a"]
    assert sum(c.score for c in found.candidates if not c.edtf.startswith("X")) <= 1.001
    assert found.published is None or 0 < found.published.confidence < 1
