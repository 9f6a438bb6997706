"""Numbers and shards as files: what Python packs the page reads back, and nothing is looked for in the wrong shard."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.search.shards.numbers import gaps, packed
from builder.search.shards.scripts import Entry, by_script, cut, family

Called = Callable[[str, str, Sequence[object]], Any]
NUMBERS = [*range(300), 1977, 1978, 2047, 2048, 54_999, 55_000, 55_001, 65_535, 1_234_567, 13_000_000]


def test_the_page_reads_the_numbers_that_python_packs(called: Called) -> None:
    """Every number, whatever its size, comes back, alone and among others."""
    texts = [packed(NUMBERS), packed([]), *(packed([number]) for number in NUMBERS)]
    assert called("numbers", "unpacked", texts) == [NUMBERS, [], *([number] for number in NUMBERS)]


@given(st.lists(st.integers(0, 10_000_000)))
def test_packed_numbers_need_no_escaping(numbers: list[int]) -> None:
    """A text of numbers stands in a script as it is, and is valid UTF-8."""
    text = packed(numbers)
    assert json.dumps(text, ensure_ascii=False) == f'"{text}"'
    assert text.encode().decode() == text


@given(st.lists(st.integers(0, 1000)).map(sorted))
def test_gaps_sum_to_the_numbers(numbers: list[int]) -> None:
    """Gaps are what is between ascending numbers, the first from nothing."""
    assert list(accumulate(gaps(numbers))) == numbers


@given(st.sets(st.text(min_size=1, max_size=5), min_size=1), st.integers(1, 60))
def test_every_key_lies_in_the_shard_that_its_start_tells(keys: set[str], size: int) -> None:
    """A key is in the last shard whose start is not after it, compared as a script compares strings."""
    entries = [Entry(key, json.dumps(key, ensure_ascii=False)) for key in sorted(keys, key=by_script)]
    shards = list(cut(entries, size))
    made = family("words", lambda: shards)
    assert [value for shard in shards for value in json.loads(shard.text)] == [entry.key for entry in entries]
    for name, shard in zip(made.names, shards, strict=True):
        assert all(made.holding(key) == name for key in json.loads(shard.text))


def test_a_large_entry_stands_alone() -> None:
    """What many ask for is not fetched by those who ask for its neighbours."""
    entries = [Entry("a", '"a"'), Entry("b", f'"{"b" * 50}"'), Entry("c", '"c"'), Entry("d", '"d"')]
    assert [json.loads(shard.text) for shard in cut(entries, 20)] == [["a"], ["b" * 50], ["c", "d"]]


def test_a_file_is_named_after_what_it_holds() -> None:
    """Equal content has an equal name, other content another, whatever stands beside it."""
    alone = family("words", lambda: cut([Entry("a", '"a"')], 1))
    both = family("words", lambda: cut([Entry("a", '"a"'), Entry("b", '"b"')], 1))
    assert alone.names[0] == both.names[0] != both.names[1]
    path, content = next(alone.files())
    assert (path, content) == (
        f"search/words/{alone.names[0]}.js",
        f'archiveShard("words/{alone.names[0]}",["a"])\n'.encode(),
    )
