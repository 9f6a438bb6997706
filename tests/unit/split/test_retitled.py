"""Headlines that people corrected."""

from __future__ import annotations

from builder.model import Article, Headline, Source
from builder.split.retitled import retitled

LAMP = Article("a.txt/lmap", "seeds/a.txt", "0" * 64, 1, 5, "Lmap goes out", "It went out.")


def test_a_headline_is_put_right_and_nothing_else() -> None:
    """The last headline stated for an article counts; its id stays."""
    said = [Headline(LAMP.id, "Lamp goes"), Headline(LAMP.id, "Lamp goes out")]
    (article,), problems = retitled([LAMP], said)
    assert (article.id, article.title, article.text) == (LAMP.id, "Lamp goes out", LAMP.text)
    assert problems == []


def test_a_headline_of_no_article_is_told() -> None:
    """An id that no article bears is a warning with file and line."""
    articles, (problem,) = retitled([LAMP], [Headline("b", "x", Source("authority/dates.yml", 4))])
    assert articles == [LAMP]
    assert (problem.path, problem.line, problem.code) == ("authority/dates.yml", 4, "decision-unmet")
