"""Map a function over items, here or in processes of this machine; the order of results is the order of items."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Item = TypeVar("Item")
Context = TypeVar("Context")
Result = TypeVar("Result")

WORTH = 16  # fewer items than this a process do not pay for starting it

_context: Any = None  # what a worker process prepared once, before its first item


def mapped(
    work: Callable[[Item, Context], Result], items: Sequence[Item], prepare: Callable[[], Context], jobs: int
) -> Iterator[Result]:
    """Yield ``work(item, context)`` for each item, in order; each process prepares its own context once.

    ``work`` and ``prepare`` are functions of modules, so that they can be sent to a process.
    """
    processes = min(jobs, len(items) // WORTH)
    if processes < 2:
        yield from _here(work, items, prepare)
        return
    spawn = multiprocessing.get_context("spawn")  # safe beside the threads of inference libraries
    with ProcessPoolExecutor(processes, spawn, _prepare, (prepare,)) as pool:
        size = max(1, min(8, len(items) // (processes * 4)))
        yield from pool.map(_call, ((work, item) for item in items), chunksize=size)


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
