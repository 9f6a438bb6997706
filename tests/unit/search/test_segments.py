"""An index of several segments, some of which are taken over from the index before."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import SearchAnswer, SearchDocument, SearchRequest
from builder.search import build_index, groups, search, shards, storage
from builder.search.evaluate import Evaluation, term_scores
from builder.search.storage import opened

WORDS = st.sampled_from(["lock", "locks", "quay", "Ama", "Ama's", "harbour", "O’Brien", "Gdańsk", "rain"])
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
NAMES = st.lists(st.sampled_from(["Ama Osei", "Kofi Osei", "Gdańsk", "Harbour Union"]), max_size=2).map(tuple)
DAYS = st.sampled_from([None, "2019-05-06", "2019-05-07", "2021-01-01"])


def document(number: int, told: tuple[str, str, tuple[str, ...], str | None]) -> SearchDocument:
    title, body, names, day = told
    kind = "person" if number % 3 == 2 else "article"
    return SearchDocument(
        f"{kind}/{number}", kind, f"{number}.html", title, body, names, names[:1], (), "Harbour Post", day, day, day
    )


ARCHIVES = st.dictionaries(st.integers(0, 11), st.tuples(TEXTS, TEXTS, NAMES, DAYS), max_size=12).map(
    lambda told: tuple(document(number, told[number]) for number in told)
)
QUESTIONS = (
    SearchRequest("lock OR quay OR osei", limit=50),
    SearchRequest("harbour", sort="date", limit=50),
    SearchRequest('"lock quay" OR ama*', limit=50),
    SearchRequest(person=("osei",), since="2019-05-07", limit=50),
    SearchRequest("harbuor", limit=50),
    SearchRequest("ama oseii", limit=50),
    SearchRequest("", limit=50),
)


def answers(place: str) -> list[SearchAnswer]:
    return [search(place, request) for request in QUESTIONS]


@pytest.fixture(autouse=True, scope="module")
def small_groups() -> Iterator[None]:
    """Groups of two or three documents, so that a dozen make several segments."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(groups, "SMALLEST", 2)
        yield


@settings(max_examples=12, deadline=None)
@given(st.lists(ARCHIVES, min_size=2, max_size=4))
def test_any_sequence_equals_a_clean_index(archives: list[tuple[SearchDocument, ...]]) -> None:
    """Whatever was indexed before, answers with their scores and the shards' bytes are those of a clean index."""
    with TemporaryDirectory() as folder:
        grown, clean = f"{folder}/grown", f"{folder}/clean"
        for documents in archives:
            build_index(grown, documents)
            exported = dict(shards(grown))
        build_index(clean, archives[-1])
        assert answers(grown) == answers(clean)
        assert exported == dict(shards(clean))


@settings(max_examples=12, deadline=None)
@given(ARCHIVES.filter(bool))
def test_segments_do_not_show_in_answers(documents: tuple[SearchDocument, ...]) -> None:
    """An index of many segments gives the answers, scores and shards of an index of one."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        many, one = f"{folder}/many", f"{folder}/one"
        build_index(many, documents)
        whole = groups.Group(tuple(sorted(documents, key=lambda document: document.id)), "all")
        patch.setattr(storage, "groups", lambda _: [whole])
        build_index(one, documents)
        assert len(list(Path(one).glob("*.trm"))) == 1
        assert answers(many) == answers(one)
        assert dict(shards(many)) == dict(shards(one))


def test_unchanged_groups_are_taken_over(tmp_path: Path) -> None:
    """Where one document changes, only the segment that holds it is written."""
    documents = [document(number, ("Lock", "quay", (), f"2019-01-{number + 1:02d}")) for number in range(20)]
    place = tmp_path / "index"
    build_index(str(place), documents)
    before = {path.name for path in place.glob("*.trm")}
    build_index(str(place), [document(0, ("Lock", "harbour", (), "2019-01-01")), *documents[1:]])
    after = {path.name for path in place.glob("*.trm")}
    assert len(after) == len(before) > 4
    assert len(after - before) == 1


def test_scores_are_those_of_whoosh_as_a_whole(tmp_path: Path) -> None:
    """A term's documents are weighed by how often all segments have it, not by one segment's count."""
    documents = [document(number, ("Lock", "quay rain", (), f"2019-01-{number + 1:02d}")) for number in range(20)]
    build_index(str(tmp_path / "index"), documents)
    with opened(str(tmp_path / "index")) as searcher:
        assert len(searcher.reader().leaf_readers()) > 4
        found = term_scores(Evaluation(searcher), "body", "rain")
    assert len(found) == 20
    assert len(set(found.values())) == 1


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_lost_segment_is_written_again(tmp_path: Path) -> None:
    """Where a file of the index is gone, the next build writes it anew."""
    documents = [document(number, ("Lock", "quay", (), None)) for number in range(12)]
    place = tmp_path / "index"
    build_index(str(place), documents)
    min(place.glob("*.trm")).unlink()
    build_index(str(place), documents)
    assert search(str(place), SearchRequest("quay")).total == 12
    gc.collect()  # Whoosh leaves files open beside one that it could not open; their end belongs to this test
