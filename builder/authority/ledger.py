"""All of ``authority/*.yml`` and the permalinks, in the order of their names; what cannot be read is told and left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from builder.authority.dates import dated
from builder.authority.entries import Read, entries
from builder.authority.nodes import BadEntry, problem
from builder.authority.permalinks import read_permalinks
from builder.config import Config
from builder.model import Correction, Decision, Ledger, Problem, StoryDecision

FOLDER = "authority"


def read_ledger(config: Config) -> tuple[Ledger, tuple[Problem, ...]]:
    """Everything that people decided, and a problem for every entry that cannot be read.

    Raises AuthorityError where the permalinks cannot be read, which a build would write over.
    """
    found = [one for path in _files(Path(config.root)) for one in _read(Path(config.root), path)]
    articles = [one for one in found if not isinstance(one, Problem | Decision | Correction | StoryDecision)]
    permalinks, troubles = read_permalinks(config)
    ledger = Ledger(
        decisions=tuple(one for one in found if isinstance(one, Decision)),
        corrections=tuple(one for one in found if isinstance(one, Correction)),
        headlines=tuple(one.headline for one in articles if one.headline),
        dates=tuple((one.name, one.date) for one in articles if one.date),
        permalinks=permalinks,
        stories=tuple(one for one in found if isinstance(one, StoryDecision)),
    )
    return ledger, (*(one for one in found if isinstance(one, Problem)), *troubles)


def entries_of(data: bytes, path: str) -> list[Read | Problem]:
    """The entries of one file's bytes, and the problems with them."""
    try:
        return list(_entries(yaml.compose(data, yaml.BaseLoader), path))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        said = f"is not valid YAML ({getattr(error, 'problem', None) or 'not UTF-8 text'}); nothing in it counts"
        return [problem(path, mark.line + 1 if mark else 1, said)]


def _files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in (root / FOLDER).glob("*.y*ml"))


def _read(root: Path, path: str) -> list[Read | Problem]:
    try:
        return entries_of((root / path).read_bytes(), path)
    except OSError as error:
        return [problem(path, 1, f"cannot be read ({error.strerror}); mend its permissions")]


def _entries(root: yaml.Node | None, path: str) -> Iterator[Read | Problem]:
    if root is None:
        return
    if isinstance(root, yaml.ScalarNode):
        yield problem(path, 1, "must be a list of decisions, or a mapping of article ids to dates")
        return
    for item in root.value:
        try:
            if isinstance(root, yaml.MappingNode):
                key, value = item
                yield dated(key, value, path)
            else:
                yield from entries(item, path)
        except BadEntry as error:
            yield problem(path, error.line, str(error))
