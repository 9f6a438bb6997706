"""The index on disk."""

import gc
import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builder.errors import IndexMissing
from builder.model import SearchDocument, SearchRequest
from builder.search import build_index, search

LETTERS = tuple(
    SearchDocument(id=f"a{n}", kind="article", url=f"a{n}.html", title=f"Letter {n}", body="A lock on the quay.")
    for n in range(7)
)


def lock(place: str) -> list[str]:
    return [hit.id for hit in search(place, SearchRequest("lock")).hits]


def test_order_of_input_does_not_matter(tmp_path: Path) -> None:
    """Documents in any order give the same answers in the same order; equal ones stand by id."""
    shuffled = list(LETTERS)
    random.Random(5).shuffle(shuffled)
    build_index(str(tmp_path / "one"), LETTERS)
    build_index(str(tmp_path / "two"), shuffled)
    request = SearchRequest("lock quay", limit=5)
    assert search(str(tmp_path / "one"), request) == search(str(tmp_path / "two"), request)
    assert lock(str(tmp_path / "two")) == [document.id for document in LETTERS]


def test_a_new_build_replaces_the_old(tmp_path: Path) -> None:
    """After a build the index holds the new documents and nothing of the old; no other folder is left."""
    place = str(tmp_path / "index")
    heard: list[int] = []
    assert build_index(place, LETTERS, heard.append) == 7
    assert build_index(place, LETTERS[2:4]) == 2
    assert lock(place) == ["a2", "a3"]
    assert heard == [7]
    assert [entry.name for entry in tmp_path.iterdir()] == ["index"]


def test_the_same_documents_are_not_written_again(tmp_path: Path) -> None:
    """A build with the same documents leaves every file of the index as it was; one changed word does not."""
    place = tmp_path / "index"
    build_index(str(place), LETTERS)
    before = {path.name: path.stat().st_mtime_ns for path in place.iterdir()}
    build_index(str(place), reversed(LETTERS))
    assert {path.name: path.stat().st_mtime_ns for path in place.iterdir()} == before
    build_index(str(place), [*LETTERS[1:], replace(LETTERS[0], body="A lock of hair.")])
    assert search(str(place), SearchRequest("hair")).total == 1


def test_a_killed_build_leaves_the_old_index(tmp_path: Path) -> None:
    """A build that is stopped half-way leaves the old answers, and nothing of its own."""
    place = str(tmp_path / "index")
    build_index(place, LETTERS[:2])

    def dying(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_index(place, LETTERS, dying)
    assert lock(place) == ["a0", "a1"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["index"]


def test_what_a_kill_left_behind_is_cleared(tmp_path: Path) -> None:
    """Folders of a build that had no time to clear up are gone after the next one."""
    place = str(tmp_path / "index")
    for stale in ("index.new", "index.old"):
        (tmp_path / stale / "MAIN.tmp").mkdir(parents=True)
        (tmp_path / stale / "MAIN.tmp" / "x.ctmp").write_bytes(b"half")
    build_index(place, LETTERS)
    assert len(lock(place)) == 7
    assert [entry.name for entry in tmp_path.iterdir()] == ["index"]


def test_a_death_between_the_two_renames_costs_nothing(tmp_path: Path) -> None:
    """Where only the set-aside index is left it answers, and the next build puts things right."""
    place = tmp_path / "index"
    build_index(str(place), LETTERS[:2])
    place.rename(tmp_path / "index.old")
    assert lock(str(place)) == ["a0", "a1"]
    build_index(str(place), LETTERS[:2])
    assert [entry.name for entry in tmp_path.iterdir()] == ["index"]
    assert lock(str(place)) == ["a0", "a1"]


def test_no_documents_is_an_index_too(tmp_path: Path) -> None:
    """An empty archive answers with nothing."""
    place = str(tmp_path / "index")
    assert build_index(place, []) == 0
    assert search(place, SearchRequest("lock")).total == 0
    assert search(place, SearchRequest(person=("Ama",))).did_you_mean is None


def test_hostile_text_is_indexed(tmp_path: Path) -> None:
    """Lone surrogates, control characters and a word without end neither stop a build nor a search."""
    body = "A lock\ud800 \x00 \x1b[0m " + "x" * 100_000 + " quay"
    document = SearchDocument("a", "article", "a.html", "T\ud800", body, people=("Ama\nOsei\x07", "\ud800", ""))
    place = str(tmp_path / "index")
    build_index(place, [document])
    assert search(place, SearchRequest("lock quay", person=("Ama Osei",))).total == 1
    assert search(place, SearchRequest("lock\ud800")).total == 1


def damaged(place: Path) -> Iterator[str]:
    for path in sorted(place.iterdir()):
        if path.suffix in {".toc", ".trm"}:
            path.write_bytes(path.read_bytes()[:40])
            yield path.name


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_unfit_indexes_say_what_to_do(tmp_path: Path) -> None:
    """None, damaged or of another version: one line that names the place and says to build; a build mends it."""
    place = tmp_path / "index"
    with pytest.raises(IndexMissing, match=r"index: no index yet; run backfile build first$"):
        lock(str(place))
    build_index(str(place), LETTERS)
    for _ in damaged(place):
        with pytest.raises(IndexMissing, match=r"index: the index is damaged; run backfile build$"):
            lock(str(place))
    build_index(str(place), LETTERS)
    assert len(lock(str(place))) == 7
    label = json.loads((place / "backfile.json").read_text("utf-8"))
    (place / "backfile.json").write_text(json.dumps(label | {"format": 0}), "utf-8")
    with pytest.raises(IndexMissing, match=r"of another version; run backfile build$"):
        lock(str(place))
    shutil.rmtree(place)
    place.mkdir()
    with pytest.raises(IndexMissing, match="no index yet"):
        lock(str(place))
    gc.collect()  # Whoosh leaves files open that it could not read; their end belongs to this test
