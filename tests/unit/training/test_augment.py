"""Tests of training.names.augment: whatever is done to a text, its names stay where they are."""

from __future__ import annotations

import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from training.names.augment import Names, augmented, edited, names_of, recased, renamed, with_dateline
from training.names.corpora import Document

NAMES = Names(("Ilse", "Kwame"), ("Oduya", "Brandt"), ("Tallinn", "Accra"))
WORDS = "harbour council Løkken said on and the ferry, crew. “never” al-Qasim north-west".split()


def document(sentence: list[str], marked: dict[int, str]) -> Document:
    text, spans = "", []
    for number, word in enumerate(sentence):
        text += " " if text else ""
        if number in marked:
            spans.append((len(text), len(text) + len(word.rstrip(",.")), marked[number]))
        text += word
    return Document(text, tuple(spans))


documents = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).flatmap(
    lambda words: st.builds(
        document,
        st.just(words),
        st.dictionaries(st.integers(0, len(words) - 1), st.sampled_from(["PER", "LOC", "ORG", "MISC"]), max_size=8),
    )
)


@given(documents, st.integers(0, 10_000))
def test_spans_go_with_their_letters(one: Document, seed: int) -> None:
    """No span is lost, none overlaps another, none begins or ends within a word or with white space."""
    changed = augmented(one, Random(seed), NAMES)
    assert len(changed.spans) >= len(one.spans)
    done = 0
    for start, end, _ in changed.spans:
        assert done <= start < end <= len(changed.text)
        assert changed.text[start:end].strip() == changed.text[start:end]
        assert not re.search(r"\w\Z", changed.text[:start])
        done = end


@given(documents, st.integers(0, 10_000))
def test_the_same_chance_gives_the_same_text(one: Document, seed: int) -> None:
    """Augmentation depends on its document and seed alone."""
    assert augmented(one, Random(seed), NAMES) == augmented(one, Random(seed), NAMES)


def test_edits_move_what_follows() -> None:
    """What stands after an edit moves by the letters that it adds or takes, a span over an edit grows with it."""
    one = Document("Kim met Lee-Ann in Oslo", ((0, 3, "PER"), (8, 15, "PER"), (19, 23, "LOC")))
    changed = edited(one, [(0, 3, "Kimberly"), (11, 12, "- ")])
    assert changed.text == "Kimberly met Lee- Ann in Oslo"
    assert [changed.text[start:end] for start, end, _ in changed.spans] == ["Kimberly", "Lee- Ann", "Oslo"]


def test_a_person_keeps_one_new_name() -> None:
    """The same surname becomes the same other surname throughout an article."""
    text = "Mara Hollis spoke. Hollis left."
    one = Document(text, ((0, 11, "PER"), (19, 25, "PER")))
    changed = renamed(one, Random(3), NAMES)
    first, second = (changed.text[start:end] for start, end, _ in changed.spans)
    assert first.split()[1] == second
    assert second in NAMES.last


def test_a_dateline_brings_its_names() -> None:
    """A dateline is put before the first long paragraph, its place and agency marked."""
    one = Document("A headline\n\n" + "The council of the harbour met again and again. " * 5, ())
    found = {
        (changed.text[start:end].upper(), label)
        for seed in range(20)
        for changed in [with_dateline(one, Random(seed), NAMES)]
        for start, end, label in changed.spans
    }
    assert ("ACCRA", "LOC") in found
    assert ("REUTERS", "ORG") in found


def test_letters_without_a_capital_twin_keep_the_length() -> None:
    """A paragraph whose capitals would be longer (ß) stays as it is, so that no span slips."""
    one = Document("Die Straße nach Gießen " * 3, ((16, 22, "LOC"),))
    assert all(len(recased(one, Random(seed)).text) == len(one.text) for seed in range(30))


def test_names_of_takes_full_names_apart() -> None:
    """Given names and surnames come from full names, places from places written like a name."""
    one = Document("Mara Hollis of OSLO saw Bergen", ((0, 11, "PER"), (15, 19, "LOC"), (24, 30, "LOC")))
    assert names_of([one]) == Names(("Mara",), ("Hollis",), ("Bergen",))
