"""The index on disk: written beside the old one, swapped in whole, opened with a plain sentence when it cannot be."""

from __future__ import annotations

import json
import shutil
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from whoosh import index, scoring

from builder.errors import IndexMissing
from builder.model import SearchDocument
from builder.search.groups import Group, digest, groups
from builder.search.schema import FORMAT, index_schema, row

LAYOUT = 2
"""Raise it whenever the files of the index mean something else: an older index then asks for a build."""
_LABEL = "backfile.json"
_RANKS, _WORDS = "ranks", "words"  # of the index as a whole; a segment's words have the ending
_MEMORY = 128  # megabytes of postings held before Whoosh spills them to disk
_EVERY = 100  # documents between two reports of progress

Progress = Callable[[int], None]


def build_index(directory: str, documents: Iterable[SearchDocument], progress: Progress | None = None) -> int:
    """Make the index hold exactly these documents; how many they are.

    It is written into a folder beside ``directory`` and takes its place when complete, so a
    killed build leaves the old index as it was. Each group of documents is a segment; those that
    the old index has already are taken over, and where it has them all nothing is written.
    ``progress`` hears now and then how many are done.
    """
    wanted = groups(documents)
    count = sum(len(group.documents) for group in wanted)
    label = {"format": [FORMAT, LAYOUT], "documents": count, "sha256": digest(wanted)}
    place, fresh = Path(directory), Path(f"{directory}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    if (known := _kept(place)) is None or {**label, "segments": list(known)} != _label(place):
        fresh.mkdir(parents=True)
        try:
            segments = _write(fresh, wanted, (place, known or {}), progress or (lambda _: None))
        except BaseException:  # Ctrl-C too
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        (fresh / _RANKS).write_bytes(_ranks(wanted).tobytes())
        (fresh / _LABEL).write_text(json.dumps({**label, "segments": segments}), "utf-8")
        _swap(fresh, place)
    shutil.rmtree(_old(place), ignore_errors=True)
    return count


def fingerprint(directory: str) -> str:
    """What the index in a folder holds, as a hash; empty where there is none."""
    return str((_label(Path(directory)) or {}).get("sha256", ""))


def _kept(place: Path) -> dict[str, Any] | None:
    """The segments of a fit index of this layout, each by the hash of its group; None where there is none."""
    label = _label(place) or {}
    if label.get("format") != [FORMAT, LAYOUT] or not _opens(place):
        return None
    hashes, segments = label.get("segments", ()), _toc(place).segments
    if len(hashes) != len(segments):
        return None
    pairs = zip(hashes, segments, strict=True)
    return {key: segment for key, segment in pairs if (place / f"{segment.segment_id()}.{_WORDS}").is_file()}


def _write(folder: Path, wanted: list[Group], old: tuple[Path, Mapping[str, Any]], progress: Progress) -> list[str]:
    """A segment for each group, in their order: taken over from the ``old`` index where it has it, else written."""
    place, known = old
    made = index.create_in(str(folder), index_schema())
    segments = []
    done = 0
    for group in wanted:
        if group.sha256 in known:
            segments.append(known[group.sha256])
        else:
            segments.append(_segment(made, group.documents, partial(_heard, progress, done)))
        done += len(group.documents)
        progress(done)
    for segment in segments:  # not before: Whoosh removes at each writing what it has not written itself
        _take_over(place, folder, segment)
    _put_words(folder / _WORDS, {word for path in folder.glob(f"*.{_WORDS}") for word in _words(path)} - {""})
    toc = _toc(folder)
    toc.segments, toc.generation = segments, toc.generation + 1
    toc.write(made.storage, made.indexname)
    index.clean_files(made.storage, made.indexname, toc.generation, segments)
    return [group.sha256 for group in wanted]


def _heard(progress: Progress, before: int, number: int) -> None:
    progress(before + number)


def _segment(made: Any, documents: Iterable[SearchDocument], progress: Progress) -> Any:
    """Whoosh's record of the segment that it writes of some documents."""
    writer = made.writer(limitmb=_MEMORY, procs=1, compound=False)  # of a compound file Whoosh reads all at opening
    seen: set[str] = set()
    try:
        for number, document in enumerate(documents, 1):
            writer.add_document(**row(document, seen))
            if not number % _EVERY:
                progress(number)
    except BaseException:  # Whoosh's files are closed before the folder goes
        writer.cancel()
        raise
    writer.commit(merge=False)
    _put_words(Path(made.storage.folder) / f"{writer.newsegment.segment_id()}.{_WORDS}", seen)
    return writer.newsegment


def _put_words(path: Path, words: set[str]) -> None:
    path.write_text("\n".join(sorted(words)), "utf-8", newline="\n")


def _words(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")


def _take_over(place: Path, folder: Path, segment: Any) -> None:
    """The files of a segment, which nobody changes, in another folder too."""
    for path in place.glob(f"{segment.segment_id()}.*"):
        if (folder / path.name).exists():
            continue
        try:
            (folder / path.name).hardlink_to(path)
        except OSError:  # a file system without links
            shutil.copy2(path, folder / path.name)


def _ranks(wanted: list[Group]) -> array[int]:
    """Each document's place by id, by its number in the index."""
    ids = [document.id for group in wanted for document in group.documents]
    ranks = array("I", bytes(4 * len(ids)))
    for rank, number in enumerate(sorted(range(len(ids)), key=ids.__getitem__)):
        ranks[number] = rank
    return ranks


def _toc(folder: Path) -> Any:
    made = index.open_dir(str(folder))
    return index.TOC.read(made.storage, made.indexname)


def _swap(fresh: Path, place: Path) -> None:
    """Two renames; should the program die between them, ``opened`` and the next build find the old folder."""
    if place.exists():
        shutil.rmtree(_old(place), ignore_errors=True)
        place.rename(_old(place))
    fresh.rename(place)


def _old(place: Path) -> Path:
    return place.with_name(f"{place.name}.old")


def _label(folder: Path) -> dict[str, Any] | None:
    try:
        label = json.loads((folder / _LABEL).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return label if isinstance(label, dict) else None


def _opens(folder: Path) -> bool:
    try:
        _searcher(folder).close()
    except Exception:  # whatever Whoosh stumbles over, the mend is to write the index anew
        return False
    return True


def _searcher(folder: Path) -> Any:
    """A Whoosh searcher that has its ``folder``, the documents' ``ranks``: places by id, in which equals stand.

    ``surface()`` gives all words of the prose as they are written, sorted, since to ask each segment for them is slow.
    """
    ranks = array("I", (folder / _RANKS).read_bytes())
    searcher = index.open_dir(str(folder), readonly=True).searcher(weighting=scoring.BM25F())
    if len(ranks) != searcher.doc_count_all() or not (folder / _WORDS).is_file():
        searcher.close()
        raise ValueError("what stands beside the segments is damaged")
    searcher.ranks, searcher.folder, searcher.surface = ranks, folder, partial(_words, folder / _WORDS)
    return searcher


@contextmanager
def opened(directory: str) -> Iterator[Any]:
    """A Whoosh searcher over the index, with the ``ranks`` of its documents by id.

    Raises IndexMissing where there is no index, or an unfit one.
    """
    searcher = _reach(Path(directory))
    try:
        yield searcher
    finally:
        searcher.close()


def column(reader: Any, name: str) -> list[int]:
    """What a column has of each document, segment by segment, since to ask for single ones is slow."""
    return [value for leaf, _ in reader.leaf_readers() for value in leaf.column_reader(name).load()]


def _reach(place: Path) -> Any:
    problem: Exception | None = None
    for folder in (place, _old(place), place):  # the last again: a build may be swapping the first just now
        label = _label(folder)
        if label and label.get("format") != [FORMAT, LAYOUT]:
            raise IndexMissing(f"{place}: the index is of another version; run backfile build")
        if label:
            try:
                return _searcher(folder)
            except Exception as error:  # Whoosh raises much over damaged files; the mend is one and the same
                problem = error
    if problem or (place.is_dir() and any(place.iterdir())):
        raise IndexMissing(f"{place}: the index is damaged; run backfile build") from problem
    raise IndexMissing(f"{place}: no index yet; run backfile build first")
