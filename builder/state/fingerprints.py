"""Hashes of texts, of files and folders, and of all that shapes what a stage gives."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from builder.model import Article, SourceFile, fields


def digest(*parts: str | bytes) -> str:
    """One hash of several texts or byte strings, each told apart from its neighbours by its length."""
    whole = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def digest_files(folder: str, patterns: Iterable[str] = ("**/*",)) -> str:
    """One hash of the names and bytes of a folder's files; caches of Python and editors do not count."""
    wanted = [pattern.rpartition("/")[2] for pattern in patterns]
    found = (file for file in files(folder) if "__pycache__/" not in file.name and not file.name.endswith(_DRAFTS))
    counted = (file for file in found if any(fnmatchcase(file.name.rpartition("/")[2], end) for end in wanted))
    return digest(*(digest(file.name, file.content()) for file in counted))  # never all of their bytes at once


_DRAFTS = (".new", "~")


@dataclass(frozen=True, slots=True)
class File:
    """A file of a folder: its name there, whether it is a link, and where it lies."""

    name: str
    kind: Literal["file", "link", "other"]
    path: str

    def content(self, limit: int = 1 << 40) -> bytes:
        """Its bytes; what there is to say of it instead where it is no file, too large, or cannot be read."""
        try:
            size = os.stat(self.path).st_size  # noqa: PTH116 - a Path for each of 100,000 files takes its time
            if self.kind == "other" or size > limit:
                return f"{size} bytes, not read".encode()
            with open(self.path, "rb", buffering=0) as file:  # noqa: PTH123 - the same
                return file.readall()
        except OSError as error:
            return f"not read: {error.strerror}".encode()


def files(folder: str) -> list[File]:
    """All files of a folder and of those in it, sorted by name; a folder that cannot be listed is told as one."""
    found: list[File] = []
    waiting, linked = [""], set[str]()
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(Path(folder, here)) as entries:
                listed = list(entries)
        except FileNotFoundError:
            continue
        except OSError:
            found.append(File(here, "other", str(Path(folder, here))))
            continue
        for entry in listed:
            if not entry.is_dir():
                found.append(File(here + entry.name, _kind(entry), entry.path))
            elif _unseen(entry, linked):
                waiting.append(f"{here}{entry.name}/")
    return sorted(found, key=lambda file: file.name)


def _kind(entry: os.DirEntry[str]) -> Literal["file", "link", "other"]:
    return "link" if entry.is_symlink() else "file" if entry.is_file() else "other"


def _unseen(entry: os.DirEntry[str], linked: set[str]) -> bool:
    """Whether a folder is to be entered: each to which links lead once, so that none leads round for ever."""
    if not entry.is_symlink():
        return True
    real = os.path.realpath(entry.path)
    new = real not in linked
    linked.add(real)
    return new


def standing(folder: str) -> str:
    """One hash of the sizes and times of a folder's files, or of one file: it stays while nobody writes to them."""
    return digest("\n".join(map(_standing, files(folder))))


def _standing(file: File) -> str:
    try:
        known = os.stat(file.path)  # noqa: PTH116 - the same
    except OSError as error:
        return f"{file.name} {error.strerror}"
    return f"{file.name} {known.st_size} {known.st_mtime_ns} {known.st_ctime_ns}"


def extraction_key(article: Article, code: str) -> str:
    """The hash of all that shapes an article's extraction: its fields, and the code and model that read them."""
    return digest(code, *(part for field in fields(article) for part in field))


def split_key(source: SourceFile, code: str) -> str:
    """The hash of all that shapes how a seed is split: what it holds, where it lies, and the code that splits it."""
    stated = (part for key, values in source.metadata for part in (key, str(len(values)), *values))
    return digest(code, source.path, source.sha256, source.media_type, str(source.first_line), source.text, *stated)
