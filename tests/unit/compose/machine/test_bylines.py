"""builder/compose/machine/bylines and summary: whom a byline names, and what stands for a page."""

from dataclasses import replace

import pytest

from builder.compose import Catalogue
from builder.compose.links import seed_files
from builder.compose.machine.bylines import LONGEST, MOST, authors, bodies
from builder.compose.machine.summary import LONGEST as SUMMARY
from builder.compose.machine.summary import summary


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Per Moen", False),
        ("Desky Presswood", False),
        ("Staff Reporter", True),
        ("Our Correspondents", True),
        ("Baltic News Service", True),
        ("lamp guild", True),
        ("HARBOUR TIMES", True),
    ],
)
def test_a_body_is_told_from_a_person(book: Catalogue, name: str, body: bool) -> None:
    """By a word for a body, or since an outlet or organisation of the archive is called so."""
    assert bodies(book)(name) is body


def test_a_byline_is_bounded(book: Catalogue) -> None:
    """An endless byline does not make an endless page."""
    article = replace(book.articles["a.txt/lamp"].article, byline=("n" * 999,) * 99)
    assert [len(name) for name in authors(article)] == [LONGEST] * MOST


def test_a_summary_is_one_short_line(book: Catalogue) -> None:
    """The deck, or the text's beginning cut at a word."""
    article = book.articles["c.txt/x"].article
    assert summary(article) == "A page called index."
    long = summary(replace(article, text="lamps\n\n" * 200))
    assert long.startswith("lamps lamps")
    assert long.endswith("lamps …")
    assert len(long) <= SUMMARY + 2
    assert len(summary(replace(article, text="x" * 9999))) <= SUMMARY + 2


def test_seeds_are_put_out_as_text() -> None:
    """Each has its own file, ending in .txt, whatever it ended in; no two share one."""
    files = seed_files(["seeds/a.md", "seeds/a.txt", "seeds/a.md.txt", "seeds/b.TXT", "seeds/a.md"])
    assert files["seeds/a.txt"] == "seeds/a.txt"
    assert files["seeds/a.md.txt"] == "seeds/a.md.txt"
    assert files["seeds/b.TXT"] == "seeds/b.TXT.txt"
    assert files["seeds/a.md"].startswith("seeds/a.md-")
    assert len(set(files.values())) == len(files) == 4
    assert all(file.endswith(".txt") for file in files.values())
