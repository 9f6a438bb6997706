"""Which files of the seeds' folder are seeds, and where each lies on disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder.config import Config
from builder.errors import SeedsError
from builder.model import Problem

FORMATS = {".txt": "text/plain", ".md": "text/markdown"}


def seed_paths(config: Config) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """All seeds as sorted paths such as ``seeds/x.txt``, and what lies among them that is none.

    Raises SeedsError where there is no such folder.
    """
    root = Path(config.seeds_dir)
    if not root.is_dir():
        raise SeedsError(f"{root}: no folder of seeds; make it and put .txt or .md files in, or name one: --seeds DIR")
    problems: list[Problem] = []
    found = [path for path in _files(root, problems) if _is_seed(root, path, problems)]
    return tuple(sorted(_name(root, path) for path in found)), tuple(sorted(problems))


def on_disk(config: Config, path: str) -> Path:
    """Where a seed lies: the first part of its path stands for the seeds' folder, wherever that is."""
    return Path(config.seeds_dir).joinpath(*PurePosixPath(path).parts[1:])


def _name(root: Path, path: Path) -> str:
    name = PurePosixPath("seeds", *path.relative_to(root).parts)
    # A name that is not UTF-8 on disk must still be printable in a report.
    return str(name).encode("utf-8", "replace").decode("utf-8")


def _files(root: Path, problems: list[Problem]) -> Iterator[Path]:
    def report(error: OSError) -> None:
        _say(problems, root, Path(error.filename), "error", "unreadable", f"cannot be listed ({error.strerror})")

    for folder, inner, names in os.walk(root, onerror=report):
        for name in sorted(inner):
            if name.startswith("."):
                inner.remove(name)
            elif (Path(folder) / name).is_symlink():
                _say(problems, root, Path(folder) / name, "warning", "linked-folder", _LINKED_FOLDER)
        yield from (Path(folder) / name for name in names if not name.startswith("."))


_LINKED_FOLDER = "is a link to a folder, which is not followed; copy the folder itself here"


def _is_seed(root: Path, path: Path, problems: list[Problem]) -> bool:
    trouble = _trouble(root, path)
    if trouble:
        _say(problems, root, path, *trouble)
    return trouble is None


def _trouble(root: Path, path: Path) -> tuple[str, str, str] | None:
    if path.suffix.lower() not in FORMATS:
        return "note", "not-a-seed", "is not read; seeds end in .txt or .md, so rename it if it is one"
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        return "warning", "outside-link", "is a link that leads out of the seeds' folder; copy the file itself here"
    if not path.is_file():
        return "warning", "not-a-file", "is no regular file; remove it, or mend the link"
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return "error", "file-name", "has a name that is not UTF-8; rename it"
    return None


def _say(problems: list[Problem], root: Path, path: Path, severity: str, code: str, message: str) -> None:
    level = {"note": "note", "warning": "warning"}.get(severity, "error")
    problems.append(Problem(_name(root, path), 1, level, code, message))  # type: ignore[arg-type] # one of the three
