"""What was worked out of a segment, kept beside it for the next export, since nobody changes a segment."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

Kept = TypeVar("Kept")

_HERE = Path(__file__).parents[1]


def kept(folder: Path, leaf: Any, what: str, made: Callable[[Any], Kept]) -> Kept:
    """What ``made`` makes of a segment's reader, from its file in the index's folder where it stands there already.

    Whoosh removes all files that have their segment's name together with it.
    """
    name = f"{leaf.segment().segment_id()}.{what}"
    path = folder / f"{name}_{_code()}"
    try:
        known: Kept = pickle.loads(path.read_bytes())  # noqa: S301 - the index is our own, and Whoosh pickles in it too
    except Exception:  # none yet, or a damaged one, over which unpickling raises much
        known = made(leaf)
        for stale in folder.glob(f"{name}_*"):  # of other code, or half written
            stale.unlink(missing_ok=True)
        draft = folder / f"{name}_new"
        draft.write_bytes(pickle.dumps(known, pickle.HIGHEST_PROTOCOL))
        with suppress(FileNotFoundError):  # another export of the same index is at the same work
            draft.replace(path)
    return known


@cache
def _code() -> str:
    """A hash of the code that shapes what is kept."""
    sources = (path.read_bytes() for path in sorted(_HERE.rglob("*.py")))
    return hashlib.sha256(b"\0".join(sources)).hexdigest()[:16]
