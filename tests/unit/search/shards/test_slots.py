"""Cards in slots of one size: each where it is looked for, none in another's room."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.search.shards import slots
from builder.search.shards.slots import LARGEST, Sizes, sizes_of, slot_packs

CARDS = st.lists(st.tuples(st.text(max_size=40), st.booleans()), min_size=1, max_size=60)


@given(CARDS, st.integers(1, 20))
def test_every_card_lies_in_its_own_slot(cards: list[tuple[str, bool]], each: int) -> None:
    """In a file articles come first, then the others; a card that is too long is blank, all others are whole."""
    rows, articles = [json.dumps([text]) for text, _ in cards], [article for _, article in cards]
    sizes = Sizes(30, 12)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "EACH", each)
        packs = list(slot_packs(rows, articles, sizes))
    found: list[str] = []
    for first, pack in zip(range(0, len(rows), each), packs, strict=True):
        here = articles[first : first + each]
        assert len(pack.content) == sum(here) * sizes.article + (len(here) - sum(here)) * sizes.other
        for at, article in enumerate(here):
            before = sum(here[:at])
            start = before * sizes.article if article else sum(here) * sizes.article + (at - before) * sizes.other
            found.append(pack.content[start : start + (sizes.article if article else sizes.other)].decode().rstrip())
    assert found == [
        row if len(row.encode()) <= (sizes.article if article else sizes.other) else ""
        for row, article in zip(rows, articles, strict=True)
    ]


@given(CARDS)
def test_slots_hold_nearly_all_cards(cards: list[tuple[str, bool]]) -> None:
    """Of few cards every one has room, whatever its letters take; no slot is larger than that."""
    rows, articles = [json.dumps([text], ensure_ascii=False) for text, _ in cards], [article for _, article in cards]
    sizes = sizes_of(rows, articles)
    for kind, size in ((True, sizes.article), (False, sizes.other)):
        lengths = [len(row.encode()) for row, article in zip(rows, articles, strict=True) if article is kind]
        assert size == max(lengths, default=1)


def test_an_absurd_headline_makes_no_large_slots() -> None:
    """Slots have a largest size, and one card in thousands does not make all others' slots larger."""
    assert sizes_of(["x" * 5000], [True]) == Sizes(LARGEST, 1)
    assert sizes_of(["x" * 900, *(["x" * 300] * 2000)], [True] * 2001) == Sizes(300, 1)
