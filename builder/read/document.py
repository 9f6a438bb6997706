"""The text of one seed once its format is taken off."""

from __future__ import annotations

from dataclasses import dataclass

from builder.read.unreadable import Remark


@dataclass(frozen=True, slots=True)
class Document:
    """Text, the line of the seed at which it begins, the front matter above it, and remarks on both."""

    text: str
    first_line: int = 1
    metadata: tuple[tuple[str, tuple[str, ...]], ...] = ()
    remarks: tuple[Remark, ...] = ()
