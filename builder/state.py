"""What the last build left in .backfile/: extractions by the hash of all that shaped them, and fingerprints."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple
from dataclasses import fields as dataclass_fields
from hashlib import blake2b
from pathlib import Path
from typing import Any

from builder.errors import StateError
from builder.model import Annotated, Article, DateMention, Mention, Quote, Relative, fields

BATCH = 500  # keys asked of SQLite at once; its own limit on variables is 999 in old versions


class State:
    """An embedded store, safe when a build is killed: a lost or broken one costs time, never truth."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def extractions(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The stored extractions among these keys."""
        wanted = sorted(set(keys))
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), BATCH):
            some = wanted[start : start + BATCH]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value FROM extraction WHERE key IN ({marks})"  # noqa: S608 - marks are question marks
            found.update(self._connection.execute(query, some))
        return found

    def keep_extractions(self, values: Mapping[str, bytes]) -> None:
        """Store extractions under their keys, at once or not at all."""
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO extraction VALUES (?, ?)", sorted(values.items()))

    def forget_extractions(self, keep: Iterable[str]) -> None:
        """Drop what no article of the archive needs any more."""
        with self._connection:
            self._connection.execute("CREATE TEMP TABLE IF NOT EXISTS keep (key TEXT PRIMARY KEY)")
            self._connection.execute("DELETE FROM keep")
            self._connection.executemany("INSERT OR IGNORE INTO keep VALUES (?)", ((key,) for key in keep))
            self._connection.execute("DELETE FROM extraction WHERE key NOT IN (SELECT key FROM keep)")

    def forget(self) -> None:
        """Drop everything, so that the next build starts from the seeds alone."""
        with self._connection:
            self._connection.execute("DELETE FROM extraction")
            self._connection.execute("DELETE FROM fact WHERE name != 'site files'")

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
        connection.execute("CREATE TABLE IF NOT EXISTS extraction (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
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
    base = Path(folder)
    paths = sorted({path for pattern in patterns for path in base.glob(pattern) if path.is_file()})
    counted = (path for path in paths if "__pycache__" not in path.parts and not path.name.endswith((".new", "~")))
    return digest(*(part for path in counted for part in (path.relative_to(base).as_posix(), path.read_bytes())))


def extraction_key(article: Article, code: str) -> str:
    """The hash of all that shapes an article's extraction: its fields, and the code and model that read them."""
    return digest(code, *(part for field in fields(article) for part in field))


def pack(annotated: Annotated) -> bytes:
    """What extraction found, without the article that it was found in."""
    found = (annotated.mentions, annotated.dates, annotated.quotes)
    return json.dumps([[astuple(item) for item in items] for items in found], ensure_ascii=False).encode()


def unpack(article: Article, packed: bytes) -> Annotated:
    """The article with what was found in it, as ``pack`` stored it."""
    mentions, dates, quotes = json.loads(packed)
    return Annotated(
        article,
        tuple(Mention(*row) for row in mentions),
        tuple(_date(*row) for row in dates),
        tuple(_quote(**dict(zip(_QUOTE, row, strict=True))) for row in quotes),
    )


_QUOTE = tuple(field.name for field in dataclass_fields(Quote))
_SPANS = ("named", "source", "told", "when")


def _quote(same_as: list[str], **row: Any) -> Quote:
    spans = {name: tuple(row[name]) if row[name] else None for name in _SPANS}
    return Quote(**{**row, **spans}, same_as=tuple(same_as))


def _date(
    field: str, start: int, end: int, text: str, edtf: str, basis: str, timeml: str, modifier: str, relative: list[Any]
) -> DateMention:
    counted = Relative(*relative) if relative else None
    return DateMention(field, start, end, text, edtf, basis, timeml, modifier, counted)
