"""What the optional engines share: their libraries' versions, their models' bytes, and how to say what is missing."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from builder.errors import EngineError


def versions(engine: str, *libraries: str) -> str:
    """The installed versions of an engine's libraries: ``spacy 3.8.7``. Raises EngineError where one is missing."""
    try:
        return ", ".join(f"{library} {version(library)}" for library in libraries)
    except PackageNotFoundError as error:
        raise missing(engine, f"{error.name or error} is not installed") from None


def missing(engine: str, reason: str) -> EngineError:
    """The error of an engine whose library cannot be used, with the mend."""
    package = "backfile" if engine == "backfile" else f"backfile[{engine}]"
    said = f'extra.archive.names.engine is {engine}, but {reason}; mend: pip install "{package}"'
    return EngineError(" ".join(said.split()))


def unusable(engine: str, model: str, reason: object, mend: str) -> EngineError:
    """The error of a model that cannot be loaded, with the mend."""
    said = str(reason).strip().partition("\n")[0].rstrip(".")
    return EngineError(f"{model}: is no {engine} model that can be loaded here ({said}); mend: {mend}")


def digest(folder: Path) -> str:
    """The hash of the names and bytes of a model's files; what Python leaves beside them does not count."""
    whole = hashlib.blake2b(digest_size=16)
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0")
        with path.open("rb") as stream:
            whole.update(hashlib.file_digest(stream, "blake2b").digest())
    return whole.hexdigest()
