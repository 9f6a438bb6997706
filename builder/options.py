"""How one build is to run: how far, how parallel, and who hears of its progress."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

Stage = Literal["read", "extract", "resolve", "write", "index", "render"]
STAGES: tuple[Stage, ...] = get_args(Stage)
Progress = Callable[[str, int, int], None]
"""Told of a stage's name, how much of it is done, and of how much."""


def _quiet(*_: object) -> None:
    return None


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Options:
    """How one build is to run; ``cluster`` is the address of a Dask scheduler, whose workers read the articles."""

    until: Stage = "render"
    clean: bool = False
    strict: bool = False
    jobs: int = field(default_factory=cores)
    progress: Progress = _quiet
    cluster: str = ""
