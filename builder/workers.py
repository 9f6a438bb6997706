"""Map a function over items, here or in processes of this machine; the order of results is the order of items."""

from __future__ import annotations

import gc
import multiprocessing
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Item = TypeVar("Item")
Context = TypeVar("Context")
Result = TypeVar("Result")

FORKS = sys.platform == "linux"  # elsewhere the system's own libraries may start threads that a fork breaks
WORTH = 16  # fewer items than this a process do not pay for starting it

_context: Any = None  # what a worker process prepared once, before its first item


def mapped(
    work: Callable[[Item, Context], Result],
    items: Sequence[Item],
    prepare: Callable[[], Context],
    jobs: int,
    inherit: bool = False,
) -> Iterator[Result]:
    """Yield ``work(item, context)`` for each item, in order; each process prepares its own context once.

    With ``inherit`` it is prepared here, and processes are forked off that have it, where that is safe. ``work`` and
    ``prepare`` are functions of modules, or can be pickled, so that they can be sent to a process.
    """
    processes = min(jobs, len(items) // WORTH)
    if processes < 2:
        yield from _here(work, items, prepare)
        return
    with _pool(processes, prepare, inherit and FORKS) as pool:
        size = max(1, min(8, len(items) // (processes * 4)))
        yield from pool.map(_call, ((work, item) for item in items), chunksize=size)


@contextmanager
def _pool(processes: int, prepare: Callable[[], Any], fork: bool) -> Iterator[ProcessPoolExecutor]:
    """Processes that have their context: forked with it, or started anew, safe beside inference libraries' threads."""
    if not fork:
        with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _prepare, (prepare,)) as pool:
            yield pool
        return
    _prepare(prepare)
    gc.freeze()  # what all share is not to be copied for the sake of counting it
    try:
        with ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as pool, warnings.catch_warnings():
            # Python 3.12 warns of forking beside threads; ours only draw a progress bar, which the forked never touch.
            warnings.filterwarnings("ignore", category=DeprecationWarning, message=".*fork.*")
            yield pool
    finally:
        gc.unfreeze()
        _prepare(_nothing)


def _nothing() -> None:
    return None


def _here(
    work: Callable[[Item, Context], Result], items: Sequence[Item], prepare: Callable[[], Context]
) -> Iterator[Result]:
    if items:
        context = prepare()
        for item in items:
            yield work(item, context)


def _prepare(prepare: Callable[[], Any]) -> None:
    global _context
    _context = prepare()


def _call(task: tuple[Callable[[Any, Any], Any], Any]) -> Any:
    work, item = task
    return work(item, _context)
