"""Hears what MkDocs logs, so that nothing of it reaches the terminal: its warnings, and how far it is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int], None]

BUILD = "mkdocs.commands.build"
# Each page is read once and built once; MkDocs has no other sign of life without a plugin.
STEPS = ("Reading: ", "Building page ")


class Listener(logging.Handler):
    """Keeps warnings as one line each, in order and once, and counts pages for a progress bar."""

    def __init__(self, pages: int, progress: Progress | None) -> None:
        super().__init__(logging.DEBUG)
        self.warnings: list[str] = []
        self._progress = progress
        self._done, self._total = 0, pages * len(STEPS)

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record of MkDocs's log."""
        if record.levelno >= logging.WARNING:
            line = one_line(record.getMessage())
            if line not in self.warnings:
                self.warnings.append(line)
        elif self._progress and record.name == BUILD and str(record.msg).startswith(STEPS):
            self._done += 1
            self._progress(self._done, max(self._done, self._total))


def one_line(text: object) -> str:
    """Any message as one line."""
    return " ".join(str(text).split())


@contextmanager
def listening(pages: int, progress: Progress | None) -> Iterator[Listener]:
    """Take MkDocs's log for ourselves, and give it back."""
    listener = Listener(pages, progress)
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
