"""The index as files: all that the page needs, the same bytes each time, in few files."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.search import build_index, shards
from builder.search.shards import MOST
from builder.search.shards.cards import MOST_BLOCKS, standfirst
from builder.search.shards.documents import CHUNK
from builder.search.shards.order import order_of
from builder.search.shards.packs import LARGE, MOST_PACKS
from builder.search.shards.scripts import Entry, cut, size_for
from builder.search.shards.slots import EACH
from builder.search.storage import opened
from tests.unit.search.conftest import DOCUMENTS


def files_of(folder: Path, *documents: object) -> dict[str, bytes]:
    build_index(str(folder), documents or DOCUMENTS)  # type: ignore[arg-type] # the tests' own documents
    return dict(shards(str(folder)))


def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    """The order in which documents come, and a second run, change nothing."""
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two", *reversed(DOCUMENTS))


def test_the_manifest_comes_last(tmp_path: Path, sample: Path) -> None:
    """The manifest comes last and names what there is; an empty archive has nothing but a manifest."""
    paths = [path for path, _ in shards(str(sample / "index"))]
    assert paths[-1] == "search/manifest.js"
    assert len(paths) == len(set(paths))
    build_index(str(tmp_path / "empty"), ())
    [(path, content)] = shards(str(tmp_path / "empty"))
    assert path == "search/manifest.js"
    assert b'"documents":0' in content


def test_the_number_of_files_is_bounded() -> None:
    """Families of shards stay below 5,000 files together, whatever the size of the archive."""
    ranks, slots = 250_000 // CHUNK + 1, 250_000 // EACH + 1  # of an archive of 100,000 articles and all their names
    whereabouts = 100_000_000 // LARGE + 1  # bytes of its words' positions
    assert sum(MOST.values()) + MOST_BLOCKS + MOST_PACKS + ranks + slots + whereabouts + 20 < 5000


@given(st.lists(st.integers(1, 500), min_size=1, max_size=300), st.integers(1, 40))
def test_no_family_has_more_shards_than_it_may(lengths: list[int], most: int) -> None:
    """Whatever the lengths of entries, the size that is chosen cuts them into at most so many shards."""
    entries = [Entry(f"{at:03d}", "x" * length) for at, length in enumerate(lengths)]
    assert len(list(cut(entries, size_for(lengths, most, 10)))) <= most


def test_documents_are_numbered_by_day(tmp_path: Path) -> None:
    """Dated documents come first and by day, so that a period is a slice; the others follow by id."""
    build_index(str(tmp_path / "index"), DOCUMENTS)
    with opened(str(tmp_path / "index")) as searcher:
        order = order_of(searcher)
        ids = [searcher.stored_fields(place)["id"] for place in order.place]
    assert ids == ["2015-10-26-bridge", "2015-11-ferry", "person/zofia-krol", "story/bridge", "undated-choir"]
    assert order.dated == 2
    assert order.latest[0] - order.earliest[0] == 0
    assert order.latest[1] - order.earliest[1] == 29


def test_a_shard_is_a_script_of_one_call(sample: Path) -> None:
    """Each file hands over one JSON value under its own name, and nothing in it ends the script or begins another."""
    for path in (sample / "site" / "search").rglob("*.js"):
        name = path.relative_to(sample / "site" / "search").with_suffix("").as_posix()
        text = path.read_text("utf-8")
        assert text.startswith(f'archiveShard("{name}",')
        assert text.endswith(")\n")
        json.loads(text[len(f'archiveShard("{name}",') : -2])


def test_a_standfirst_is_short_and_ends_well() -> None:
    """The first sentences as far as they are short; a long one is cut after a word and says so."""
    assert standfirst("Rain fell on Hull.\n\nNobody minded.") == "Rain fell on Hull. Nobody minded."
    words = "rain fell on the town and on the harbour"
    *whole, last = standfirst(f"{words} " * 9 + ".").split()
    assert last == "…"
    assert len(whole) > 20
    assert set(whole) <= set(words.split())
    assert standfirst("  ") == ""
