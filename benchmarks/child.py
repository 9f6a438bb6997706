"""One build in a process of its own: ``python -m benchmarks.child ARCHIVE JOBS CLEAN``; seconds by stage as JSON.

Seconds are counted by the clock, and by what all processes had of the processor: the latter hardly depends on what
else the machine is doing.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from builder import pipeline, publish
from builder.config import load
from builder.options import Options

# What is timed: the function by which a stage is called, and the stage's name in the table.
STAGES = {
    (pipeline, "gather"): "read, split",
    (pipeline, "extract"): "extract",
    (pipeline, "resolve"): "resolve",
    (pipeline, "relate"): "relate",
    (pipeline, "catalogue"): "compose",
    (publish, "write_docs"): "compose",
    (publish, "write_data"): "compose",
    (publish, "index"): "index",
    (publish, "write_shards"): "index",
    (publish, "render_changes"): "render",
    (publish, "write_feeds"): "render",
    (publish, "write_seeds"): "render",
}


Spent = dict[str, list[float]]


def now() -> tuple[float, float]:
    """Seconds by the clock, and of the processor for this process and those that it has started and seen end."""
    used = os.times()
    return time.perf_counter(), used.user + used.system + used.children_user + used.children_system


def timed(work: Callable[..., Any], stage: str, spent: Spent) -> Callable[..., Any]:
    """The same function, which adds the seconds it takes to its stage."""

    def wrapped(*given: Any, **named: Any) -> Any:
        begun = now()
        try:
            return work(*given, **named)
        finally:
            for kind, (end, start) in enumerate(zip(now(), begun, strict=True)):
                spent[stage][kind] += end - start

    return wrapped


def main(archive: str, jobs: str, clean: str) -> None:
    """Build, and print the report and the seconds."""
    spent: Spent = {stage: [0.0, 0.0] for stage in STAGES.values()}
    for (module, name), stage in STAGES.items():
        setattr(module, name, timed(getattr(module, name), stage, spent))
    begun = now()
    report = pipeline.build(load(archive), Options(jobs=int(jobs), clean=clean == "clean"))
    whole = [end - start for end, start in zip(now(), begun, strict=True)]
    spent["rest"] = [all_of - sum(one[kind] for one in spent.values()) for kind, all_of in enumerate(whole)]
    clock, processor = ({stage: one[kind] for stage, one in spent.items()} for kind in (0, 1))
    counts = {key: value for key, value in asdict(report).items() if isinstance(value, int)}
    told = {"seconds": whole[0], "stages": clock, "processor": whole[1], "processor_stages": processor}
    print(json.dumps(told | {"report": counts}))


if __name__ == "__main__":
    main(*sys.argv[1:])
