"""Near-duplicate text: who printed it first, who is credited, what was cut and what was added."""

from __future__ import annotations

import random

import pytest

from builder.model import Annotated, Archive, Article, Published, Reprint
from builder.relate import relate
from builder.relate.reprints import reprints
from builder.relate.reprints.agencies import credited

CHANCE = random.Random(4)
SENTENCES = [
    " ".join("".join(CHANCE.choices("bdfgklmnprst", k=2)) + "a" + CHANCE.choice("xyzv") for _ in range(14)).capitalize()
    + "."
    for _ in range(12)
]


def article(id_: str, text: str, date: str | None = None, **more: object) -> Annotated:
    published = Published(date, "It is stated.", 0.98) if date else None
    return Annotated(Article(id_, f"seeds/{id_}.txt", "", 1, 9, f"Headline {id_}", text, **more), published=published)  # type: ignore[arg-type] # any field


def found(*articles: Annotated) -> tuple[Reprint, ...]:
    return reprints(Archive(tuple(sorted(articles, key=lambda a: a.article.id))))


WHOLE = " ".join(SENTENCES)


def test_the_same_text_again() -> None:
    """Equal texts are reprints, whatever their case and marks; the earlier is the source."""
    copy = WHOLE.upper().replace(".", " …")
    (one,) = found(article("a", copy, "1930-02-04"), article("b", WHOLE, "1930-02-02"))
    assert (one.article, one.of, one.likeness, one.dated) == ("a", "b", 1.0, True)
    assert "nothing was cut or added" in one.reason


def test_nobody_knows_who_was_first() -> None:
    """Without dates the longer text is the source, and the record says that it is not known."""
    (one,) = found(article("a", " ".join(SENTENCES[:8])), article("b", WHOLE))
    assert (one.article, one.of, one.dated) == ("a", "b", False)


def test_what_was_cut_and_what_was_added() -> None:
    """Spans quote the sentences of the first that are missing, and those that the reprint has of its own."""
    own = "Our correspondent in the harbour adds that the tide was unusually low for the season and calm."
    text = " ".join([*SENTENCES[:4], own, *SENTENCES[6:]])
    first, again = article("a", WHOLE, "1930-02-02"), article("b", text, "1930-02-03")
    (one,) = found(first, again)
    assert [first.article.text[start:end] for start, end in one.cut] == [" ".join(SENTENCES[4:6])]
    assert [again.article.text[start:end] for start, end in one.added] == [own]


def test_a_few_sentences_of_a_long_text() -> None:
    """A short cutting of a long text is found: what is left of it stands in the whole."""
    long = " ".join(
        [*SENTENCES, *(sentence[::-1] for sentence in SENTENCES), *(s.replace("a", "o") for s in SENTENCES)]
    )
    (one,) = found(article("long", long), article("short", " ".join(SENTENCES[2:5])))
    assert (one.article, one.of) == ("short", "long")


def test_a_shared_passage_is_no_reprint() -> None:
    """Two articles that share a passage, as a quoted statement, print no other's text."""
    left = " ".join([*SENTENCES[:1], *(s.replace("a", "o") for s in SENTENCES)])
    right = " ".join([*SENTENCES[:1], *(s.replace("a", "u") for s in SENTENCES)])
    assert found(article("a", left), article("b", right)) == ()


def test_a_text_that_many_print_has_one_source() -> None:
    """All copies lead to the first of them, not each to the next."""
    many = [article(f"a{n:02}", WHOLE, f"1930-02-{n + 1:02}") for n in range(25)]
    assert {one.of for one in found(*many)} == {"a00"}
    assert len(found(*many)) == 24


def test_reprints_are_one_story_and_not_related() -> None:
    """An article and its reprint are of one story by that alone, and its reason says so."""
    told = relate(Archive((article("a", WHOLE), article("b", " ".join(SENTENCES[:9])))))
    (story,) = told.stories
    assert set(story.articles) == {"a", "b"}
    assert all("prints the same text" in reason for reason in story.reasons)
    assert told.related == ()


@pytest.mark.parametrize(
    ("text", "fields", "agency"),
    [
        ("LAGOS (Reuters) - The market opened.", {}, "Reuters"),
        ("The market opened.", {"credits": ("TRTWorld, AFP and staff",)}, "Agence France-Presse"),
        ("The market opened.", {"byline": ("The Associated Press",)}, "Associated Press"),
        ("The minister told Reuters (and others) that the market opened.", {}, None),
        ("The market opened.", {"credits": ("The Tapa Courier",)}, None),
        ("The market opened.", {"credits": ("MAPS BY P. A. ROE",)}, None),
    ],
)
def test_the_agency_credited(text: str, fields: dict[str, object], agency: str | None) -> None:
    """An agency is credited by a credit line, a byline or the dateline's brackets, not by being quoted."""
    assert credited(article("a", text, None, **fields).article) == agency
