"""What people write of stories in ``authority/``."""

from __future__ import annotations

from builder.authority.ledger import entries_of
from builder.model import Problem, Source, StoryDecision

FILE = "authority/stories.yml"


def test_articles_of_one_story_and_of_several() -> None:
    """A list of articles decides of each pair, with who, when and why."""
    text = b"- same_story: [a.txt/x, b.txt/y]\n- not_same_story: [a.txt/x, c.txt/z, d.txt/w]\n  why: two fires\n"
    same, *parted = entries_of(text, FILE)
    assert same == StoryDecision("a.txt/x", "b.txt/y", True, Source(FILE, 1))
    assert [(one.left, one.right, one.same) for one in parted if isinstance(one, StoryDecision)] == [
        ("a.txt/x", "c.txt/z", False),
        ("a.txt/x", "d.txt/w", False),
        ("c.txt/z", "d.txt/w", False),
    ]
    assert all(isinstance(one, StoryDecision) and one.source == Source(FILE, 2, why="two fires") for one in parted)


def test_one_article_is_no_judgement() -> None:
    """A list of fewer than two articles is told with its line and the mend."""
    (told,) = entries_of(b"- same_story: [a.txt/x]\n", FILE)
    assert isinstance(told, Problem)
    assert told.line == 1
    assert "two articles or more" in told.message
