"""Map a function over items, here, in processes of this machine, or on a Dask cluster; results keep the items' order.

Only this module imports Dask, and only where a cluster is asked for.
"""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import platform
import re
import sys
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from builder import __version__
from builder.errors import ClusterError

Item = TypeVar("Item")
Context = TypeVar("Context")
Result = TypeVar("Result")
Standing = tuple[str, str, str]

FORKS = sys.platform == "linux"  # elsewhere the system's own libraries may start threads that a fork breaks
WORTH = 16  # fewer items than this a process do not pay for starting it
CHUNK = 16  # items that go to a cluster at once: what is lost with a worker, some half second of reading
AHEAD = 3  # chunks in flight for each worker: one in work, the others on their way there or back
ANSWER = 10  # seconds within which a scheduler answers
PATIENCE = 60  # seconds without a single worker before a build gives up

_context: Any = None  # what a worker process prepared once, before its first item
_contexts: dict[bytes, Any] = {}  # the same in a worker of a cluster, by the pickle of what prepares it
_line = ThreadPoolExecutor(1)  # all work of a cluster's worker: a model may be asked by one thread alone


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask scheduler's address, and what its workers must have in common with this process.

    ``alike`` is called here and in each worker: only where it gives the same text may the worker's results be taken.
    """

    address: str
    alike: Callable[[], str]


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


def mapped_there(
    work: Callable[[Item, Context], Result],
    items: Sequence[Item],
    prepare: Callable[[], Context],
    cluster: Cluster,
) -> Iterator[Result]:
    """What ``mapped`` yields, worked out by the workers of a Dask cluster, each of which prepares its context once.

    Items travel in chunks, some chunks for each worker at a time. A worker that dies costs what it had in hand, which
    others do again. Raises ClusterError where Dask is not installed, no scheduler or worker answers, a worker is not
    like this process, or the cluster is lost; what was yielded until then holds.
    """
    if not items:
        return
    with _connected(cluster.address) as client:
        _compare(client, cluster)
        send = _Sender(client, pickle.dumps((work, cluster.alike, _standing(cluster.alike))), pickle.dumps(prepare))
        waiting = deque(items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
        flying: deque[Any] = deque()
        while waiting or flying:
            room = AHEAD * max(1, len(client.nthreads()))
            while waiting and len(flying) < room:
                flying.append(send(waiting.popleft()))
            yield from _landed(flying.popleft(), client, cluster.address)


@dataclass(frozen=True, slots=True)
class _Sender:
    """Sends a chunk to the cluster, with all that a worker needs to work on it; gives Dask's promise of its results."""

    client: Any
    work: bytes
    prepare: bytes

    def __call__(self, chunk: Sequence[Any]) -> Any:
        return self.client.submit(_chunk, pickle.dumps(chunk), self.work, self.prepare, pure=False)


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError('--cluster needs Dask, which is not installed; run: pip install "backfile[dask]"') from None
    if not re.fullmatch(r"(tcp|tls)://.+:\d+", address):
        raise ClusterError(f"{address}: not the address of a Dask scheduler; write it as tcp://HOST:PORT")
    try:
        client = Client(address, timeout=ANSWER, set_as_default=False)
    except OSError:
        raise ClusterError(f"{address}: no Dask scheduler answers there; start one or mend the address") from None
    try:
        yield client
    finally:
        client.close(timeout=ANSWER)


def _compare(client: Any, cluster: Cluster) -> None:
    """Wait for a first worker, and ask all that are there who they are; later ones are asked with their first chunk."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise _no_workers(cluster.address) from None
    ours = _standing(cluster.alike)
    for worker, answer in sorted(client.run(_standing, cluster.alike, on_error="return").items()):
        if isinstance(answer, BaseException):
            said = " ".join(f"{type(answer).__name__}: {answer}".split())
            raise ClusterError(f"worker {worker} of {cluster.address} cannot read ({said}); {_mend(ours)}")
        if answer != ours:
            raise ClusterError(f"worker {worker} of {cluster.address} {_unlike(answer, ours)}")


def _standing(alike: Callable[[], str]) -> Standing:
    """Our version, Python's, whose tables of characters differ, and the text of all else that shapes results."""
    return __version__, ".".join(platform.python_version_tuple()[:2]), alike()


def _unlike(theirs: Standing, ours: Standing) -> str:
    other = " with other code, libraries or another model than here" if theirs[:2] == ours[:2] else ""
    return f"has backfile {theirs[0]} on Python {theirs[1]}{other}; {_mend(ours)}"


def _mend(ours: Standing) -> str:
    return f"give it what is here: backfile {ours[0]} on Python {ours[1]}, the same libraries and model"


def _no_workers(address: str) -> ClusterError:
    return ClusterError(f"{address}: no worker has been there for {PATIENCE} s; start some: dask worker {address}")


def _landed(future: Any, client: Any, address: str) -> Any:
    """A chunk's results, waited for as long as there are workers."""
    from distributed import KilledWorker

    seen = time.monotonic()
    while True:
        try:
            return future.result(timeout=ANSWER)
        except KilledWorker:
            raise ClusterError(f"{address}: {CHUNK} articles ended every worker that read them; {_ROOM}") from None
        except ImportError as error:
            raise ClusterError(f"{address}: a worker that came later has no backfile ({error}); install it") from None
        except (CancelledError, OSError) as error:
            if not isinstance(error, TimeoutError) or client.status != "running":
                raise ClusterError(f"{address}: the cluster was lost; {_AGAIN}") from None
            seen = time.monotonic() if client.nthreads() else seen
            if time.monotonic() - seen > PATIENCE:
                raise _no_workers(address) from None


_AGAIN = "what was read until then is kept, so build again when it is back, or without --cluster"
_ROOM = "give workers more memory, or build without --cluster"


def _chunk(items: bytes, work: bytes, prepare: bytes) -> list[Any]:
    """In a worker: the results of a chunk. One thread does it, whatever their number, so one model is enough."""
    return _line.submit(_worked, items, work, prepare).result()


def _worked(items: bytes, work: bytes, prepare: bytes) -> list[Any]:
    call, alike, wanted = pickle.loads(work)  # noqa: S301 - a worker runs what its scheduler sends, as Dask itself does
    if prepare not in _contexts:
        here = _standing(alike)
        if here != wanted:
            raise ClusterError(f"a worker that came later {_unlike(here, wanted)}")
        _contexts.clear()  # of an earlier build
        _contexts[prepare] = pickle.loads(prepare)()  # noqa: S301 - the same
    context = _contexts[prepare]
    return [call(item, context) for item in pickle.loads(items)]  # noqa: S301 - the same
