"""The index on disk: written beside the old one, swapped in whole, opened with a plain sentence when it cannot be."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index, scoring

from builder.errors import IndexMissing
from builder.model import SearchDocument
from builder.search.schema import FORMAT, index_schema, row

_LABEL = "backfile.json"
_MEMORY = 128  # megabytes of postings held before Whoosh spills them to disk
_EVERY = 100  # documents between two reports of progress


def build_index(
    directory: str, documents: Iterable[SearchDocument], progress: Callable[[int], None] | None = None
) -> int:
    """Make the index hold exactly these documents; how many they are.

    It is written into a folder beside ``directory`` and takes its place when complete, so a
    killed build leaves the old index as it was. Where the index already holds the same
    documents nothing is written. ``progress`` hears now and then how many are done.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    label = {"format": FORMAT, "documents": len(ordered), "sha256": _digest(ordered)}
    place, fresh = Path(directory), Path(f"{directory}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    if _label(place) != label or not _opens(place):
        fresh.mkdir(parents=True)
        _write(fresh, ordered, progress or (lambda _: None))
        (fresh / _LABEL).write_text(json.dumps(label), "utf-8")
        _swap(fresh, place)
    shutil.rmtree(_old(place), ignore_errors=True)
    return len(ordered)


def fingerprint(directory: str) -> str:
    """What the index in a folder holds, as a hash; empty where there is none."""
    return str((_label(Path(directory)) or {}).get("sha256", ""))


def _write(folder: Path, documents: list[SearchDocument], progress: Callable[[int], None]) -> None:
    """One segment, so that a document's number is its place by id."""
    writer = index.create_in(str(folder), index_schema()).writer(limitmb=_MEMORY, procs=1)
    seen: set[str] = set()
    try:
        for number, document in enumerate(documents, 1):
            writer.add_document(**row(document, seen))
            if number % _EVERY == 0 or number == len(documents):
                progress(number)
    except BaseException:  # Ctrl-C too: Whoosh's files are closed before the folder goes
        writer.cancel()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    writer.commit(merge=False)


def _swap(fresh: Path, place: Path) -> None:
    """Two renames; should the program die between them, ``opened`` and the next build find the old folder."""
    if place.exists():
        shutil.rmtree(_old(place), ignore_errors=True)
        place.rename(_old(place))
    fresh.rename(place)


def _old(place: Path) -> Path:
    return place.with_name(f"{place.name}.old")


def _digest(documents: list[SearchDocument]) -> str:
    digest = hashlib.sha256()
    for document in documents:
        digest.update(repr(document).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


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
    return index.open_dir(str(folder), readonly=True).searcher(weighting=scoring.BM25F())


@contextmanager
def opened(directory: str) -> Iterator[Any]:
    """A Whoosh searcher over the index. Raises IndexMissing where there is none, or an unfit one."""
    searcher = _reach(Path(directory))
    try:
        yield searcher
    finally:
        searcher.close()


def _reach(place: Path) -> Any:
    problem: Exception | None = None
    for folder in (place, _old(place), place):  # the last again: a build may be swapping the first just now
        label = _label(folder)
        if label and label.get("format") != FORMAT:
            raise IndexMissing(f"{place}: the index is of another version; run backfile build")
        if label:
            try:
                return _searcher(folder)
            except Exception as error:  # Whoosh raises much over damaged files; the mend is one and the same
                problem = error
    if problem or (place.is_dir() and any(place.iterdir())):
        raise IndexMissing(f"{place}: the index is damaged; run backfile build") from problem
    raise IndexMissing(f"{place}: no index yet; run backfile build first")
