"""Outlets, front matter, ids and problems of split seeds; the forms of articles are cases in tests/cases/split."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model import Article, SourceFile
from builder.split import bylines, datelines, split_seed
from builder.split.headlines import from_sentence, from_url

BODY = "The pool will close on Monday, the council said.\n\nNobody had been asked, said the baker, Odile Farrant.\n"


def source(text: str, path: str = "seeds/x.txt", **metadata: str) -> SourceFile:
    return SourceFile(path, "0" * 64, "text/plain", text, 1, tuple((key, (value,)) for key, value in metadata.items()))


def only(seed: SourceFile, outlets: dict[str, str] | None = None) -> Article:
    articles, _ = split_seed(seed, outlets or {})
    assert len(articles) == 1
    return articles[0]


@pytest.mark.parametrize(
    ("path", "metadata", "text", "outlet"),
    [
        ("seeds/northport-courier/x.txt", {"outlet": "Stated"}, "", "Stated"),
        ("seeds/northport-courier/x.txt", {}, "https://www.a.example/b", "Northport Courier"),
        ("seeds/nc/x.txt", {}, "", "The Courier"),
        ("seeds/2020/x.txt", {}, "https://www.a.example/b", "a.example"),
        ("seeds/x.txt", {}, "https://www.mapped.example/b", "Mapped"),
        ("seeds/x.txt", {}, "", "HarbourWorld"),
    ],
)
def test_outlet_comes_from_the_first_that_names_it(path: str, metadata: dict[str, str], text: str, outlet: str) -> None:
    """Front matter, then folder, then a URL's host, then the credit line name the outlet."""
    seed = source(f"{text}\n\nPool to close\n\n{BODY}\nHarbourWorld and agencies\n", path, **metadata)
    assert only(seed, {"nc": "The Courier", "mapped.example": "Mapped"}).outlet == outlet


def test_agencies_are_no_outlet() -> None:
    """A credit line that names agencies alone leaves the outlet unknown."""
    article = only(source(f"Pool to close\n\n{BODY}\nReuters and agencies\n"))
    assert (article.outlet, article.credits) == (None, ("Reuters and agencies",))


def test_front_matter_wins_over_the_text() -> None:
    """What front matter states replaces what the text says, which leaves the body all the same."""
    seed = source(f"Pool to close\n\nBy Jane Doe\n\nROME, Jan 3 — {BODY}", title="T", author="By Al Orr", dateline="D")
    article = only(seed)
    assert (article.title, article.byline, article.dateline) == ("T", ("Al Orr",), "D")
    assert article.text.startswith("The pool will close")


def test_ids_are_slugs_numbered_where_they_repeat() -> None:
    """Articles of one seed never share an id; a title without letters of ours still gets one."""
    one = f"Pool to close: naïve Åse’s view\n\nBy Jane Doe\n\n{BODY}\n"
    articles, _ = split_seed(source(one + one + f"?? !!\n\nBy Jane Doe\n\n{BODY}", "seeds/a/b.txt"), {})
    assert [article.id for article in articles[:2]] == [
        "a/b.txt/pool-to-close-naive-ases-view",
        "a/b.txt/pool-to-close-naive-ases-view-2",
    ]


def test_what_is_missing_is_reported() -> None:
    """A headline without text is kept with a warning, a text without headline with a note."""
    assert [problem.code for problem in split_seed(source("Pool to close\n"), {})[1]] == ["no-body"]
    assert [problem.code for problem in split_seed(source(BODY), {})[1]] == ["no-headline"]
    assert [problem.code for problem in split_seed(source(" \n"), {})[1]] == ["empty"]


def test_a_collections_own_title_is_no_article() -> None:
    """A masthead above the articles of a collection is noted and left out."""
    text = f"# The Week\n\n## Pool to close\n\n{BODY}\n## Fete tonight\n\n{BODY}"
    articles, problems = split_seed(source(text), {})
    assert [article.title for article in articles] == ["Pool to close", "Fete tonight"]
    assert [problem.code for problem in problems] == ["masthead"]


@pytest.mark.parametrize(
    ("url", "title"),
    [
        (
            "https://a.example/2020/03/pool-closes-in-northport-after-flood.phtml",
            "Pool closes in Northport after flood",
        ),
        ("https://a.example/x/pool-closes-again-f59b407f-e0ea-4cc2-a950-11fd04430592", "Pool closes again"),
        ("https://a.example/pool-closes-again/1234567", "Pool closes again"),
        ("https://a.example/the-mayors-pool-closes", "The mayor's pool closes"),
        ("https://a.example/news.php?id=376728", None),
        ("https://a.example/12345", None),
    ],
)
def test_a_url_gives_a_title_where_it_carries_words(url: str, title: str | None) -> None:
    """The words of a slug become a title, written as the body writes them."""
    assert from_url(url, "People in Northport know the mayor's pool well.") == title


def test_a_sentence_gives_a_title_cut_at_a_word() -> None:
    """A first sentence stands in for a headline, with an ellipsis where it was cut."""
    assert from_sentence("It rained. Then it stopped.") == "It rained"
    cut = from_sentence("word " * 40)
    assert cut.endswith("word…")
    assert len(cut) <= 91


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE and John Roe", ("JANE DOE", "John Roe")),
        ("By Jane Doe in Cairo and John Roe in Rome", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Staff Writer", ("Jane Doe",)),
        ("Words by Ana de la Cruz", ("Ana de la Cruz",)),
        ("By JANE DOE | jane@a.example", ("JANE DOE",)),
        ("By Jane Doe, Chief Economist and Director of Research at a bank (Farbank).", ("Jane Doe",)),
        ("By Monday evening the river had fallen.", None),
        ("By the river", None),
        ("Bylaws change", None),
    ],
)
def test_bylines_give_their_names(line: str, names: tuple[str, ...] | None) -> None:
    """A byline yields its names without roles, places and addresses; prose yields none."""
    assert bylines.parse(line) == names


@pytest.mark.parametrize(
    "paragraph",
    [
        "Question: Why did the pool close on Monday?",
        "UPDATE: The pool has closed after all, the council says.",
        "Jim Allen (Independent) — the only one to vote against — said nothing.",
        "“LONDON, Oct 26 — Send the gate,” it reads.",
        "At 14:02 the pool closed.",
        "The pool – once the pride of the town – has closed.",
    ],
)
def test_prose_is_no_dateline(paragraph: str) -> None:
    """Labels, speakers, quotes and asides before a dash or colon are not datelines."""
    assert datelines.opening(paragraph) is None


def test_real_seeds_give_three_articles() -> None:
    """The two seeds that the archive was first asked for hold three articles, and their furniture is not text."""
    folder = Path(__file__).resolve().parents[3] / "../shared/seeds"
    if not folder.is_dir():
        pytest.skip("../shared/seeds is not here")
    found = [article for path in sorted(folder.iterdir()) for article in split_seed(source(path.read_text()), {})[0]]
    assert [article.title for article in found] == [
        "Syrian rebels say Russia has to stop bombing before helping",
        "Stop bombing us, Syrian rebels tell Russia",
        "France hosting Syria talks today",
    ]
    assert [article.dateline for article in found] == [None, "London/Beirut, Oct 26", "Paris, October 26"]
    assert not any(words in article.text for article in found for words in ("Photo by", "TRTWorld", "Residents ride"))
    assert found[0].deck
    assert found[0].captions[0].credit == "Reuters"


def test_single_articles_stay_whole() -> None:
    """None of 885 news files that hold one article each is split in two or left empty."""
    folder = Path(__file__).resolve().parents[3] / "../shared/data/articles/worldwide"
    if not folder.is_dir():
        pytest.skip("../shared/data/articles/worldwide is not here")
    for path in sorted(folder.iterdir()):
        article = only(source(path.read_text("utf-8").replace("\r\n", "\n")))
        assert article.title
        assert article.text
