"""Annotated articles in brackets become an article and its names, or one line that says what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import GoldError
from builder.evaluate import Gold, Name
from builder.evaluate.bracketed import bracketed
from builder.model import KINDS, field_text


def read(content: str) -> list[Gold]:
    return list(bracketed("gold/a.txt", content))


def named(gold: Gold) -> list[tuple[str, str, str]]:
    return [(n.field, field_text(gold.article, n.field)[n.start : n.end], n.kind) for n in gold.names]


def test_headline_and_text_hold_their_names() -> None:
    """The first line before an empty one is the headline, the rest is the text, and both keep their names."""
    (gold,) = read("[Ida Lund](person) leaves\n\nShe left [Bergen](place).\n\nThe [Lamp Guild](organisation) wept.\n")
    assert gold.article.title == "Ida Lund leaves"
    assert gold.article.text == "She left Bergen.\n\nThe Lamp Guild wept."
    assert named(gold) == [
        ("text", "Bergen", "place"),
        ("text", "Lamp Guild", "organisation"),
        ("title", "Ida Lund", "person"),
    ]


def test_one_paragraph_is_no_headline() -> None:
    """An article of one paragraph has no headline."""
    (gold,) = read("[Ida Lund](person) left.")
    assert (gold.article.title, gold.article.text) == ("", "Ida Lund left.")


def test_a_dateline_stands_apart_as_in_a_build() -> None:
    """A dateline becomes its own field, with its names; the text begins behind it."""
    (gold,) = read(
        "Lamp lit\n\n[BERGEN](place), [Norway](place) (Lamp Wire), May 9, 2019 — [Ida Lund](person) lit it.\n"
    )
    assert gold.article.dateline == "BERGEN, Norway (Lamp Wire), May 9, 2019"
    assert gold.article.text == "Ida Lund lit it."
    assert named(gold) == [
        ("dateline", "BERGEN", "place"),
        ("dateline", "Norway", "place"),
        ("text", "Ida Lund", "person"),
    ]
    assert {gold.line(name) for name in gold.names} == {3}


def test_hyphens_part_articles_and_hashes_open_comments() -> None:
    """A line of hyphens parts two articles, and comments are of neither; lines are counted through the file."""
    golds = read(
        "# one\n[A. Berg](person) slept.\n----\n\n# two\n[Oslo](place) slept.\n\n# three\n[Oslo](place) woke.\n"
    )
    assert [gold.article.text for gold in golds] == ["A. Berg slept.", "Oslo woke."]
    assert golds[1].article.title == "Oslo slept."
    assert [gold.article.id for gold in golds] == ["gold/a.txt:2", "gold/a.txt:6"]
    assert [golds[1].line(name) for name in golds[1].names] == [9, 6]


def test_signs_behind_a_backslash_are_themselves() -> None:
    r"""``\[``, ``\]``, ``\#`` and ``\\`` stand for the sign; another backslash is a backslash."""
    (gold,) = read(r"\# \[sic\] [Ola \[O.\] Berg](person) \\ a\b (c)")
    assert gold.article.text == r"# [sic] Ola [O.] Berg \ a\b (c)"
    assert named(gold) == [("text", "Ola [O.] Berg", "person")]


def test_a_name_may_run_over_the_end_of_a_line() -> None:
    """A name may be broken by the end of a line, but not by an empty line."""
    (gold,) = read("He met [Ola\nBerg](person) there.")
    assert named(gold) == [("text", "Ola\nBerg", "person")]
    with pytest.raises(GoldError, match=r"a\.txt:1: "):
        read("He met [Ola\n\nBerg](person) there.")


def test_articles_and_possessives_are_no_part_of_a_name() -> None:
    """*The* before a name and *'s* behind it count for nothing, wherever the brackets stand."""
    (gold,) = read("[The Lamp Guild's](organisation) oil, [Jonas'](person) wick, [Bergen’s](place) rain")
    assert [text for _, text, _ in named(gold)] == ["Lamp Guild", "Jonas", "Bergen"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Fine.\n\nA [Berg here.", r"a\.txt:3: “\[” opens or closes no name"),
        ("A Berg](person) here.", r"a\.txt:1: “\]” opens or closes no name"),
        ("A [Berg] here.", r"a\.txt:1: “\[” opens or closes no name"),
        ("A [B [C](person)](place)", r"a\.txt:1: “\[” opens"),
        ("Fine.\n\nGood.\nA [Berg](persn) here.", r"a\.txt:4: “persn” is no kind of name; known are person, place"),
        ("A [ ](person) here.", r"a\.txt:1: “\[ \]\(person\)” marks no words"),
    ],
)
def test_a_wrong_mark_is_told_with_its_line(content: str, said: str) -> None:
    """An open bracket, an unknown kind and an empty name are each one line with file, line and mend."""
    with pytest.raises(GoldError, match=said) as raised:
        read(content)
    assert "\n" not in str(raised.value)


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))


@given(TEXT, TEXT.filter(lambda text: bool(text.strip())), st.sampled_from(KINDS))
def test_any_text_survives_its_marking(before: str, name: str, kind: str) -> None:
    """Whatever stands around and in a name, escaping and reading it gives the same text."""
    escaped = [text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]") for text in (before, name)]
    (gold,) = read(f"x{escaped[0]}[{escaped[1]}]({kind})x")
    assert f"{gold.article.dateline or ''}{gold.article.text}".endswith(f"{name}x")
    assert len(gold.names) == 1 or gold.article.dateline


def test_a_long_open_bracket_is_told_at_once() -> None:
    """An open bracket before ten thousand backslashes takes no time to refuse."""
    with pytest.raises(GoldError, match="opens or closes no name"):
        read("[" + "\\" * 10_001 + "x")


def test_names_are_sorted_tuples() -> None:
    """A gold article's names are sorted and say field, start, end and kind."""
    (gold,) = read("[B](person) [A](place)")
    assert gold.names == (Name("text", 0, 1, "person"), Name("text", 2, 3, "place"))
