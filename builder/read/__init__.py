"""Seeds as they lie on disk become decoded text: found, measured, decoded, never guessed at silently."""

from __future__ import annotations

import hashlib
from pathlib import Path

from builder.config import Config
from builder.model import Problem, SourceFile
from builder.read import decode, markdown, plain, rtf
from builder.read.listing import FORMATS, on_disk, seed_paths
from builder.read.unreadable import Remark, Unreadable

__all__ = ["on_disk", "read_seed", "seed_paths"]

_READERS = {"text/plain": plain.read, "text/markdown": markdown.read, "text/rtf": rtf.read}


def read_seed(config: Config, path: str) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """One seed as text, and what there is to say about it; ``path`` is as ``seed_paths`` gives it.

    A seed that cannot be read is None with exactly one error; nothing is raised for it.
    """
    try:
        source, remarks = _read(_load(config, path), path)
    except Unreadable as trouble:
        return None, (Problem(path, trouble.line, "error", trouble.code, str(trouble)),)
    return source, tuple(sorted(Problem(path, *remark) for remark in remarks))


def _read(data: bytes, path: str) -> tuple[SourceFile, tuple[Remark, ...]]:
    media_type = "text/rtf" if data.startswith(b"{\\rtf") else FORMATS[Path(path).suffix.lower()]
    text, decoded = decode.text_of(data)
    document = _READERS[media_type](text)
    if not document.text.strip():
        raise Unreadable(document.first_line, "empty", "holds no text below its front matter; add the article's text")
    source = SourceFile(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        text=document.text,
        first_line=document.first_line,
        metadata=document.metadata,
    )
    return source, decoded + document.remarks


def _load(config: Config, path: str) -> bytes:
    place = on_disk(config, path)
    try:
        size = place.stat().st_size
        if size > config.max_seed_bytes:
            raise Unreadable(
                1,
                "too-large",
                f"holds {size} bytes, more than the {config.max_seed_bytes} allowed; split the file, "
                "or raise extra.archive.max_seed_bytes in mkdocs.yml",
            )
        return place.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system gives no reason"
        raise Unreadable(1, "unreadable", f"cannot be read ({reason}); mend its permissions or remove it") from None
