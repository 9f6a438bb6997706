"""Why one seed cannot be read, and the smaller things there are to say about one that can."""

from __future__ import annotations

from typing import NamedTuple

from builder.model import Severity


class Remark(NamedTuple):
    """What a ``Problem`` says, before it is known of which seed: line, severity, code, message."""

    line: int
    severity: Severity
    code: str
    message: str


class Unreadable(Exception):
    """A seed that holds no text for us; caught in ``read_seed``, which never raises for a bad seed."""

    def __init__(self, line: int, code: str, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.code = code
