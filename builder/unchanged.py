"""Whether all is as the last finished build found and left it, so that there is nothing to do.

What a site is made from is known by its bytes. What a build left is known by its files' sizes and times: these never
say that a file is right, only that nobody has written to it since the build that made it so.
"""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterator
from dataclasses import astuple
from importlib.metadata import requires, version
from pathlib import Path, PurePosixPath

from builder import authority, engines, gazetteer
from builder.compose import is_generated
from builder.compose.links import GENERATED
from builder.config import Config
from builder.model import BuildReport, Problem
from builder.options import Options
from builder.state import AS_WRITTEN, State, digest, digest_files, files, standing

HERE = Path(__file__).parent
FACT = "finished"
PERMALINKS = PurePosixPath(authority.PERMALINKS)
_NAME = re.compile(r"[\w.-]+")


def last_report(config: Config, options: Options, state: State, made_of: str) -> BuildReport | None:
    """What the last finished build of a site would say now, if nothing has changed since; None where anything may have.

    ``made_of`` is what ``made_from`` gives. Warnings of rendering are not heard again, so a strict build is not spared.
    """
    told = json.loads(state.recall(FACT) or "{}")
    if not told or told["made from"] != made_of or (options.strict and state.recall("site warnings")):
        return None
    if told["left"] != _left(config, standing(config.docs_dir)):
        return None
    return BuildReport(**told["report"], problems=tuple(Problem(*row) for row in told["problems"]))


def forget(state: State) -> None:
    """Before a build begins: until it has finished, what the last one left says nothing."""
    state.remember(FACT, "")
    state.remember(AS_WRITTEN, "")


def keep(config: Config, state: State, made_of: str, report: BuildReport) -> None:
    """After a build of a site has finished: what the next will say, should nothing change until then."""
    told = {
        "made from": made_of,
        "left": _left(config, state.recall(AS_WRITTEN) or ""),
        "report": {
            "articles": report.articles,
            "seeds": report.seeds,
            "entities": report.entities,
            "unchanged": report.written + report.unchanged,
        },
        "problems": [astuple(problem) for problem in report.problems],
    }
    state.remember(FACT, json.dumps(told))


def made_from(config: Config) -> str:
    """The hash of all that a site is made from: seeds, decisions, pages by hand, configuration, program, libraries.

    Raises EngineError where what finds names is missing.
    """
    root = Path(config.root)
    return digest(
        repr(config),
        (root / "mkdocs.yml").read_bytes(),
        *_seeds(config),
        *_decisions(root),
        *_by_hand(config),
        digest_files(config.overrides_dir) if config.overrides_dir else "",
        digest_files(str(HERE)),
        engines.fingerprint(config.names),
        gazetteer.fingerprint(),
        platform.python_version(),
        *_libraries(),
    )


def _seeds(config: Config) -> Iterator[str]:
    return (digest(file.name, file.kind, file.content(config.max_seed_bytes)) for file in files(config.seeds_dir))


def _decisions(root: Path) -> Iterator[str]:
    """All that people wrote; a build itself writes the permalinks."""
    found = (file for file in files(str(root / PERMALINKS.parent)) if file.name != PERMALINKS.name)
    return (digest(file.name, file.kind, file.content()) for file in found)


def _by_hand(config: Config) -> Iterator[str]:
    """The pages and pictures of people; those among generated ones are known by their times, as these are."""
    for file in files(config.docs_dir):
        content = b"" if file.name.partition("/")[0] in GENERATED else file.content()
        if content and not is_generated(content):
            yield digest(file.name, file.kind, content)


def _libraries() -> Iterator[str]:
    """What is installed of what the program needs; optional engines tell theirs themselves."""
    needed = (_NAME.match(line) for line in requires("backfile") or () if "extra ==" not in line)
    return (f"{name[0]} {version(name[0])}" for name in needed if name)


def _left(config: Config, docs: str) -> str:
    """The hash of the sizes and times of all that a build leaves; of ``docs`` as they were when it rendered them."""
    return digest(docs, *map(standing, (config.site_dir, config.index_dir, str(Path(config.root) / PERMALINKS))))
