"""Hears what MkDocs logs, so that nothing of it reaches the terminal: its warnings, and how far it is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int], None]

BUILD = "mkdocs.commands.build"
# Each page is read once and built once; MkDocs has no other sign of life without a plugin.
STEPS = ("Reading: ", "Building page ")


class Listener(logging.Handler):
    """Keeps warnings as one line each, in order and once; ``progress`` hears of each step of MkDocs's own build."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.warnings: list[str] = []
        self.progress: Progress | None = None
        self._done = 0

    def take(self, lines: Iterable[str]) -> None:
        """Keep warnings that are not kept already."""
        self.warnings += [line for line in dict.fromkeys(lines) if line not in self.warnings]

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record of MkDocs's log."""
        if record.levelno >= logging.WARNING:
            self.take([one_line(record.getMessage())])
        elif self.progress and record.name == BUILD and str(record.msg).startswith(STEPS):
            self._done += 1
            self.progress(self._done, 0)


def one_line(text: object) -> str:
    """Any message as one line."""
    return " ".join(str(text).split())


@contextmanager
def listening() -> Iterator[Listener]:
    """Take MkDocs's log for ourselves, and give it back."""
    listener = Listener()
    log, build = logging.getLogger("mkdocs"), logging.getLogger(BUILD)
    before = log.propagate, log.level, build.level
    log.addHandler(listener)
    log.propagate = False
    log.setLevel(logging.INFO)
    # Debug for this one logger alone: elsewhere MkDocs then skips its check of anchors.
    build.setLevel(logging.DEBUG)
    try:
        yield listener
    finally:
        log.removeHandler(listener)
        log.propagate, level, build_level = before
        log.setLevel(level)
        build.setLevel(build_level)
