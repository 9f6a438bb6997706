"""Mentions that the engine missed of names that it found elsewhere."""

from __future__ import annotations

from builder.extract.again import found_again
from builder.model import Article, Kind, Mention


def article(text: str, title: str = "") -> Article:
    return Article("a", "seeds/a.txt", "0", 1, 9, title, text)


def mention(text: str, name: str, kind: Kind = "organisation", confidence: float = 0.9, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(name, start + 1)
    return Mention(kind, "text", start, start + len(name), name, confidence)


def test_a_full_name_is_found_wherever_it_stands() -> None:
    """A name of several words, found once, is found in every field, with its reason and half its confidence."""
    text = "The Tarn Weavers struck. On 4 May the Tarn Weavers met."
    found = list(found_again([mention(text, "Tarn Weavers")], article(text, "Tarn Weavers meet")))
    assert [(m.field, m.start, m.text, m.kind) for m in found] == [
        ("title", 0, "Tarn Weavers", "organisation"),
        ("text", 38, "Tarn Weavers", "organisation"),
    ]
    assert {(m.confidence, m.reason) for m in found} == {(0.45, "named once elsewhere in the article")}


def test_a_lone_word_must_have_been_found_twice() -> None:
    """One word is looked for only where it was found twice: it may be a word like any other."""
    text = "Quill said no. Quill left. Quill it was."
    once = [mention(text, "Quill", "person")]
    twice = [*once, mention(text, "Quill", "person", nth=1)]
    assert found_again(once, article(text)) == []
    assert [m.start for m in found_again(twice, article(text))] == [27]


def test_what_is_marked_or_part_of_a_word_is_left() -> None:
    """No mention is found within another, in part of a word, or in other letters."""
    text = "Tarn Weavers and Tarn Weavers-Union, Tarn Weaversmith, tarn weavers"
    assert found_again([mention(text, "Tarn Weavers")], article(text)) == []


def test_doubtful_names_are_not_looked_for() -> None:
    """A name that the engine was not sure of anywhere brings no others."""
    text = "Tarn Weavers struck. Tarn Weavers met."
    assert found_again([mention(text, "Tarn Weavers", confidence=0.5)], article(text)) == []


def test_part_of_a_longer_name_is_left() -> None:
    """A name is not found within capitals that go on: *Tarn Weavers Hall* is another."""
    text = "Tarn Weavers struck. They met in the Tarn Weavers Hall, near Old Tarn Weavers."
    assert found_again([mention(text, "Tarn Weavers")], article(text)) == []


def test_what_the_engine_mostly_passed_over_is_left() -> None:
    """A word that was read as a name twice and as none thrice is none."""
    text = "Escrow came. Escrow went. the Escrow rule, an Escrow clause, our Escrow law"
    twice = [mention(text, "Escrow"), mention(text, "Escrow", nth=1)]
    assert found_again(twice, article(text)) == []
