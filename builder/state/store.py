"""What the last build left in .backfile/: results of stages by their keys, and facts by name, in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from builder.errors import StateError

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
