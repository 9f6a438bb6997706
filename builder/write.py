"""Pages → docs/ and files → a folder: only what differs, each swapped in atomically, nothing of others removed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from builder.compose import is_generated
from builder.compose.links import GENERATED

_DRAFT = ".backfile.new"  # one a folder, so that what a killed build leaves behind is found again
_HEAD = 1 << 16  # front matter of an article with very many names is long


@dataclass(frozen=True, slots=True)
class Written:
    """What a writing changed; ``paths`` are all that belong to it now, relative and sorted."""

    written: int
    unchanged: int
    removed: int
    paths: tuple[str, ...]


def write_pages(docs: str, pages: Iterable[tuple[str, str]]) -> Written:
    """Write generated pages below ``docs/`` and remove those of earlier builds.

    A page of ours is known by its front matter; a hand-written page of the same name wins and stays.
    """
    mine = ((path, text.encode()) for path, text in pages)
    return write_files(docs, mine, lambda keep: _stray_pages(docs, keep), _by_hand)


def write_files(
    folder: str,
    files: Iterable[tuple[str, bytes]],
    stray: Callable[[frozenset[str]], Iterable[str]],
    stays: Callable[[str, bytes], bool] | None = None,
) -> Written:
    """Make files of a folder hold these bytes; then remove what ``stray`` names, given the paths to keep.

    A file of which ``stays`` says so, given its path and what it holds, is left as it is and does not count.
    """
    base = Path(folder)
    paths: set[str] = set()
    changed: set[str] = set()
    for path, content in files:
        held = _held(f"{folder}/{path}")
        if stays and held is not None and stays(path, held):
            continue
        paths.add(path)
        if held != content:
            _replace(base, path, content)
            changed.add(path)
    (base / _DRAFT).unlink(missing_ok=True)
    removed = sum(_remove(base, path) for path in sorted(stray(frozenset(paths))))
    return Written(len(changed), len(paths) - len(changed), removed, tuple(sorted(paths)))


def move_files(source: str, folder: str, kept: Iterable[str], before: Iterable[str]) -> Written:
    """Move the files of one folder that differ into another, each in one step; ``kept`` stay there as they are.

    What stood there ``before`` and is neither kept nor among them is removed.
    """
    base, stays = Path(folder), frozenset(kept)
    fresh = sorted(path for path in Path(source).rglob("*") if path.is_file())
    written = 0
    for path in fresh:
        target = base / path.relative_to(source)
        if _held(str(target)) != path.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
            written += 1
    paths = stays.union(path.relative_to(source).as_posix() for path in fresh)
    removed = sum(_remove(base, path) for path in sorted(set(before) - paths))
    return Written(written, len(paths) - written, removed, tuple(sorted(paths)))


def _replace(base: Path, path: str, content: bytes) -> None:
    """Put bytes in place of a file in one step: a reader sees the old ones or the new, never half."""
    target, draft = base / path, base / _DRAFT
    base.mkdir(parents=True, exist_ok=True)
    draft.write_bytes(content)
    try:
        draft.replace(target)
    except FileNotFoundError:  # the first file of its folder
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.replace(target)


def _held(path: str) -> bytes | None:
    """What a file holds; None where there is none."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path for each of 100,000 files takes its time
            return file.readall()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _by_hand(path: str, held: bytes) -> bool:
    return path.endswith(".md") and not path.rpartition("/")[2].startswith(".") and not is_generated(held[:_HEAD])


def _stray_pages(docs: str, keep: frozenset[str]) -> Iterable[str]:
    for folder in GENERATED:
        for here, _, names in os.walk(f"{docs}/{folder}"):
            within = Path(here).relative_to(docs).as_posix()
            paths = (f"{within}/{name}" for name in names if name.endswith(".md"))
            yield from (
                path for path in paths if path not in keep and is_generated((_held(f"{docs}/{path}") or b"")[:_HEAD])
            )


def _remove(base: Path, path: str) -> int:
    target = base / path
    if not target.is_file():
        return 0
    target.unlink()
    for folder in target.parents:
        if folder == base or any(folder.iterdir()):
            break
        folder.rmdir()
    return 1
