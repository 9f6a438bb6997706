"""A build over a Dask cluster on this machine: the same bytes as alone, also where a worker is killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from builder import pipeline, workers
from builder.config import load
from builder.errors import ClusterError
from builder.options import Options
from builder.workers import Cluster, mapped_there
from tests.conftest import ROOT, Command

dask = pytest.mark.skipif(find_spec("distributed") is None, reason="distributed is not installed")


@dataclass(frozen=True)
class Started:
    """A scheduler's address and its two workers."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]


def start(*words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.{words[0]}", *words[1:], "--no-dashboard"]
    calm = os.environ | {"PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "error"}
    return subprocess.Popen(command, env=calm, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Started]:
    note = tmp_path / "scheduler.json"
    scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(note))
    worker = ("dask_worker", "--scheduler-file", str(note), "--no-nanny", "--local-directory", str(tmp_path / "dask"))
    started: list[subprocess.Popen[bytes]] = [scheduler]
    try:
        until = time.monotonic() + 30
        while not (note.is_file() and note.read_text("utf-8").rstrip().endswith("}")):
            assert time.monotonic() < until, "the scheduler did not start"
            time.sleep(0.05)
        started += [start(*worker, "--nthreads", threads) for threads in ("1", "2")]
        address = next(line.split('"')[3] for line in note.read_text("utf-8").splitlines() if '"address"' in line)
        from distributed import Client

        with Client(address, timeout=20, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield Started(address, (started[1], started[2]))
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


def alike() -> str:
    return "here and there"


def other() -> str:
    return f"process {os.getpid()}"


def prepare() -> int:
    return 1000 * os.getpid()


def slow(item: int, context: int) -> tuple[int, int]:
    time.sleep(0.002)
    return item, context // 1000


def refuse(item: int, context: int) -> int:
    raise ValueError(item)


def deadly(item: int, context: int) -> int:
    os._exit(1)


@dask
def test_a_killed_worker_costs_its_chunk_alone(
    tmp_path: Path, cluster: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build over two workers, one of them killed midway, leaves the bytes of a build without a cluster."""
    for name in ("alone", "there"):
        for path in sorted((ROOT / "seeds").rglob("*.txt"))[:24]:
            target = tmp_path / name / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        shutil.copy(ROOT / "mkdocs.yml", tmp_path / name / "mkdocs.yml")
    pipeline.build(load(str(tmp_path / "alone")), Options(until="resolve"))
    monkeypatch.setattr(workers, "CHUNK", 3)
    told: list[int] = []

    def kill(stage: str, done: int, _: int) -> None:
        if stage == "extract":
            told.append(done)
            if done == 2:
                cluster.workers[0].kill()

    pipeline.build(load(str(tmp_path / "there")), Options(until="resolve", progress=kill, cluster=cluster.address))
    assert cluster.workers[0].wait(10)
    assert told == list(range(1, len(told) + 1))
    alone, there = (
        {p.name: p.read_bytes() for p in (tmp_path / name / "site" / "data").iterdir()} for name in ("alone", "there")
    )
    assert alone == there
    assert len(alone["entities.jsonl"].splitlines()) > 20


@dask
def test_what_a_cluster_promises(cluster: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results keep their order, a worker prepares once, few chunks fly, and each kind of trouble is told."""
    ours = Cluster(cluster.address, alike)
    results = list(mapped_there(slow, list(range(800)), prepare, ours))
    assert [item for item, _ in results] == list(range(800))
    assert {process for _, process in results} == {process.pid for process in cluster.workers}

    few = mapped_there(slow, list(range(100_000)), prepare, ours)
    assert isinstance(few, Generator)
    begun = time.monotonic()
    assert next(few)[0] == 0
    few.close()  # what nobody waits for is not worked on
    assert time.monotonic() - begun < 10

    with pytest.raises(ValueError, match="0"):
        list(mapped_there(refuse, [0, 1], prepare, ours))
    with pytest.raises(ClusterError, match=r"worker tcp://.* has backfile .* give it what is here"):
        list(mapped_there(slow, [0], prepare, Cluster(cluster.address, other)))
    monkeypatch.setattr(workers, "ANSWER", 1)
    monkeypatch.setattr(workers, "PATIENCE", 1)
    with pytest.raises(ClusterError, match="no worker has been there for 1 s"):
        list(mapped_there(deadly, [0], prepare, ours))  # on one worker, then on the other


@dask
def test_articles_that_end_every_worker_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """When Dask gives a chunk up, since each worker that took it died, the error says what to do."""
    from distributed import KilledWorker

    class Lost:
        def result(self, timeout: float) -> None:
            raise KilledWorker("chunk", "tcp://127.0.0.1:1", 3)

    with pytest.raises(ClusterError, match="ended every worker that read them; give workers more memory"):
        workers._landed(Lost(), None, "tcp://127.0.0.1:9")


@dask
def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no scheduler answers the error names the address."""
    monkeypatch.setattr(workers, "ANSWER", 1)
    with pytest.raises(ClusterError, match="no Dask scheduler answers there; start one"):
        list(mapped_there(slow, [0], prepare, Cluster("tcp://127.0.0.1:9", alike)))


@dask
def test_a_wrong_address_is_one_line(tmp_path: Path, backfile: Command) -> None:
    """What is no address of a scheduler ends the command with one line and status 2."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Lamp goes out\n\nIda Lund left Oslo on a boat.\n")
    done = backfile("build", "-C", tmp_path, "--cluster", "nowhere")
    assert done.returncode == 2
    assert done.stderr == "backfile: nowhere: not the address of a Dask scheduler; write it as tcp://HOST:PORT\n"


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Dask is not installed the error names what to install."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r'pip install "backfile\[dask\]"'):
        list(mapped_there(slow, [0], prepare, Cluster("tcp://127.0.0.1:9", alike)))
