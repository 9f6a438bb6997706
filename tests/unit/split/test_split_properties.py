"""What must hold of any text that is split."""

from __future__ import annotations

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import SourceFile
from builder.split import split_seed
from builder.split.layout import blocks

LINES = (
    "", "", "", "Council votes to close the pool", "By Jane Doe", "BY JANE DOE and John Roe", "Jane Doe, Staff Writer",
    "Paris, October 26", "ROME, Jan 3, 2019 — The pool will close on Monday, the council said.", "***", "=====", "---",
    "The mayor said that nobody had been asked about the plan.", "“Nobody asked me,” said the baker, Odile Farrant.",
    "https://news.example/2020/pool-to-close-next-week", "Photo by: Reuters", "A man walks past the pool, May 4, 2015.",
    "Harbour Times and agencies", "(Reuters)", "Correction: The name was wrong.", "# A title", "## A subhead", "WORLD",
    "Headline: Pool to close", "Date: 3 May 2020", "Article 2 of 5", "26 October 2015", "\f",
    "The Argus, 14 March 1921",
    "a line that goes on in lower case", "Muscat: The pool will open again in the autumn, says the city's engineer.",
    "- an item", "ENDS", "GREAT FIRE AT THE DOCKS.", "  indented text of a paragraph", "Previous claims about the pool",
)  # fmt: skip
seeds = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)
texts = st.one_of(seeds, st.text(max_size=300), st.lists(st.one_of(seeds, st.text(max_size=40))).map("\n".join))


def source(text: str, first_line: int = 1) -> SourceFile:
    return SourceFile("seeds/x.txt", "0" * 64, "text/plain", text, first_line)


@given(texts)
@settings(max_examples=150, deadline=None)
def test_no_word_of_a_body_is_invented(text: str) -> None:
    """Every paragraph stands in its seed, line wraps aside."""
    flat = " ".join(text.split())
    for article in split_seed(source(text), {})[0]:
        for paragraph in article.text.split("\n\n"):
            # A title made from a first sentence ends in an ellipsis; it is a body only where nothing else is.
            assert " ".join(paragraph.split()) in flat or article.title == paragraph


@given(texts, st.integers(1, 50))
@settings(max_examples=150, deadline=None)
def test_articles_follow_each_other(text: str, first_line: int) -> None:
    """Articles ascend through the file without overlapping, and stay inside it."""
    last = first_line - 1
    for article in split_seed(source(text, first_line), {})[0]:
        assert article.first_line <= article.last_line
        assert last <= article.first_line  # pages may part two articles within one line
        last = article.last_line
    assert last <= first_line + text.count("\n")


@given(texts)
@settings(max_examples=150, deadline=None)
def test_articles_are_complete_and_the_same_each_time(text: str) -> None:
    """Splitting never raises, is deterministic, and leaves no title, text or id empty or repeated."""
    articles, problems = split_seed(source(text), {})
    assert (articles, problems) == split_seed(source(text), {})
    assert all(article.title and article.text for article in articles)
    assert len({article.id for article in articles}) == len(articles)
    assert bool(articles) == bool(text.strip())


@given(texts)
@settings(max_examples=150, deadline=None)
def test_every_word_stands_in_one_block(text: str) -> None:
    """Layout loses no word and repeats none."""
    words = " ".join(block.text for block in blocks(text)).split()
    assert words == text.split()


def test_long_files_take_time_in_proportion() -> None:
    """Ten times the lines, or one line of ten megabytes, take no more than their share of time."""

    def seconds(text: str) -> float:
        start = time.process_time()
        split_seed(source(text), {})
        return time.process_time() - start

    article = "Pool to close\n\nBy Jane Doe\n\nThe pool will close, the council said.\n\n"
    small, large = seconds(article * 300), seconds(article * 3000)
    assert large < 30 * small + 1
    assert seconds("word " * 2_000_000) < 5
    assert seconds("(" * 1_000_000) < 5


def test_spaces_inside_a_line_stay() -> None:
    """Words and the spaces between them stay as they stand in the seed."""
    text = "Pool to close\n\nThe pool\u00a0 will close,  the “council” said.\n\nNobody's surprised by it, it seems.\n"
    article = split_seed(source(text), {})[0][0]
    assert article.text.split("\n\n")[0] == "The pool\u00a0 will close,  the “council” said."
    assert re.search("Nobody's", article.text)
