"""Stories keep the ids under which they were published."""

from __future__ import annotations

from builder.model import Permalink, Story
from builder.relate.permanent import permanent


def story(key: str, *articles: str) -> Story:
    return Story(f"story/{key}", key, articles, tuple("" for _ in articles))


def test_a_story_with_an_older_article_keeps_its_id() -> None:
    """A story whose first article is new would be called otherwise, and is not."""
    old = [Permalink("story/quay", "stories/quay.html", "", (("b", ""), ("c", "")))]
    told, moved = permanent([story("lamp", "a", "b", "c")], old)
    assert [one.id for one in told] == ["story/quay"]
    assert moved == ()


def test_two_stories_that_became_one() -> None:
    """Of two published stories the one with more articles in it stays, and the other leads there."""
    old = [
        Permalink("story/quay", "stories/quay.html", "", (("b", ""), ("c", ""))),
        Permalink("story/lamp", "stories/lamp.html", "", (("a", ""),)),
        Permalink("person/ann-roe", "people/ann-roe.html", "", (("a", "Ann Roe"),)),
    ]
    told, moved = permanent([story("lamp", "a", "b", "c")], old)
    assert [one.id for one in told] == ["story/quay"]
    assert moved == (("story/lamp", "story/quay"),)
