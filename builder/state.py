"""What the last build left in .backfile/: results of stages by the hash of all that shaped them, and fingerprints."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from dataclasses import fields as dataclass_fields
from fnmatch import fnmatchcase
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal

from builder.errors import StateError
from builder.model import (
    Annotated,
    Article,
    Caption,
    DateMention,
    Mention,
    Problem,
    Quote,
    Relative,
    SourceFile,
    fields,
)

SITE_FILES = "site files"  # how the names of facts begin that list what a site has
AS_WRITTEN = "docs as written"  # the fact that tells what docs/ was like before it was rendered
PUBLISHED = "published"  # the fact that lists what the last site had an address for; both outlast a clean build
BATCH = 500  # keys asked of SQLite at once; its own limit on variables is 999 in old versions


class State:
    """An embedded store, safe when a build is killed: a lost or broken one costs time, never truth."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def results(self, stage: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What is stored of a stage under these keys."""
        wanted = sorted(set(keys))
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), BATCH):
            some = wanted[start : start + BATCH]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value FROM result WHERE stage = ? AND key IN ({marks})"  # noqa: S608 - question marks
            found.update(self._connection.execute(query, [stage, *some]))
        return found

    def keep_results(self, stage: str, values: Mapping[str, bytes]) -> None:
        """Store results of a stage under their keys, at once or not at all."""
        rows = [(stage, key, value) for key, value in sorted(values.items())]
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", rows)

    def forget_results(self, stage: str, keep: Iterable[str]) -> None:
        """Drop what a stage gave and nothing of the archive needs any more."""
        with self._connection:
            self._connection.execute("CREATE TEMP TABLE IF NOT EXISTS keep (key TEXT PRIMARY KEY)")
            self._connection.execute("DELETE FROM keep")
            self._connection.executemany("INSERT OR IGNORE INTO keep VALUES (?)", ((key,) for key in keep))
            self._connection.execute(
                "DELETE FROM result WHERE stage = ? AND key NOT IN (SELECT key FROM keep)", (stage,)
            )

    def forget(self) -> None:
        """Drop everything, so that the next build starts from the seeds alone."""
        with self._connection:
            self._connection.execute("DELETE FROM result")
            self._connection.execute(
                "DELETE FROM fact WHERE name NOT LIKE ? || ' %' AND name != ?", (SITE_FILES, PUBLISHED)
            )

    def recall(self, name: str) -> str | None:
        """A fingerprint by name, as the last finished build left it."""
        row = self._connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def remember(self, name: str, value: str) -> None:
        """Keep a fingerprint."""
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))


@contextmanager
def opened(folder: str) -> Iterator[State]:
    """The state kept in a folder, made where there is none and made anew where it cannot be read.

    Raises StateError while another process has it open, or where it cannot be written.
    """
    path = Path(folder) / "state.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path.parent):
        try:
            connection = _connect(path)
        except sqlite3.DatabaseError:
            path.unlink()
            connection = _connect(path)
        try:
            yield State(connection)
        finally:
            connection.close()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder for one build; the hold goes with the process, however it ends."""
    lock = None
    try:
        lock = sqlite3.connect(folder / "lock.sqlite", timeout=0)
        lock.execute("BEGIN EXCLUSIVE")
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise StateError(f"{folder}: another build of this archive is running; wait for it to end") from None
        raise StateError(f"{folder}: the state cannot be kept there ({error}); mend the disk or permissions") from None
    finally:
        if lock:
            lock.close()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=60)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA temp_store = MEMORY")  # a full /tmp is no reason to fail
        connection.execute("DROP TABLE IF EXISTS extraction")  # where results were kept before
        connection.execute("CREATE TABLE IF NOT EXISTS result (stage TEXT, key TEXT, value BLOB)")
        connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS result_key ON result (stage, key)")
        connection.execute("CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT)")
        connection.commit()
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


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


def pack_split(articles: Iterable[Article], problems: Iterable[Problem]) -> bytes:
    """The articles of a seed and what there is to say about them."""
    rows = [[astuple(article) for article in articles], [astuple(problem) for problem in problems]]
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpack_split(packed: bytes) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles and problems that ``pack_split`` stored."""
    articles, problems = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return tuple(_article(row) for row in articles), tuple(Problem(*row) for row in problems)


_ARTICLE = tuple(field.name for field in dataclass_fields(Article))
_LISTS = ("byline", "credits", "corrections")


def _article(row: list[Any]) -> Article:
    values = dict(zip(_ARTICLE, row, strict=True))
    lists = {name: tuple(values[name]) for name in _LISTS}
    return Article(**{**values, **lists, "captions": tuple(Caption(*caption) for caption in values["captions"])})


def pack(annotated: Annotated) -> bytes:
    """What extraction found, without the article that it was found in."""
    found = (annotated.mentions, annotated.dates, annotated.quotes)
    return json.dumps([[astuple(item) for item in items] for items in found], ensure_ascii=False).encode()


def unpack(article: Article, packed: bytes) -> Annotated:
    """The article with what was found in it, as ``pack`` stored it; equal names and reasons of an archive are one."""
    mentions, dates, quotes = json.loads(packed)
    return Annotated(
        article,
        tuple(Mention(*map(_shared, row)) for row in mentions),
        tuple(_date(*map(_shared, row)) for row in dates),
        tuple(_quote(**dict(zip(_QUOTE, row, strict=True))) for row in quotes),
    )


_QUOTE = tuple(field.name for field in dataclass_fields(Quote))
_SPANS = ("named", "source", "told", "when")


def _shared(value: Any) -> Any:
    return sys.intern(value) if type(value) is str else value


def _quote(same_as: list[str], **row: Any) -> Quote:
    spans = {name: tuple(row[name]) if row[name] else None for name in _SPANS}
    return Quote(**{**row, **spans, "how": sys.intern(row["how"])}, same_as=tuple(same_as))


def _date(
    field: str, start: int, end: int, text: str, edtf: str, basis: str, timeml: str, modifier: str, relative: list[Any]
) -> DateMention:
    counted = Relative(*relative) if relative else None
    return DateMention(field, start, end, text, edtf, basis, timeml, modifier, counted)
