"""seeds/ → Article…: every seed is read; what an earlier build has split is taken from the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder import read
from builder.config import Config
from builder.model import Article, Problem, SourceFile
from builder.options import Options
from builder.split import split_seed
from builder.state import State, digest, digest_files, pack_split, split_key, unpack_split
from builder.workers import mapped

HERE = Path(__file__).parent
STAGE = "split"
AT_ONCE = 512  # seeds that are held as read text at a time

Outlets = Mapping[str, str]
Split = tuple[tuple[Article, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class _Splitter:
    """What splitting needs beside a seed; ``code`` is the hash of all of it."""

    outlets: Outlets
    jobs: int
    code: str
    state: State | None


def gather(config: Config, options: Options, state: State | None = None) -> tuple[list[Article], int, list[Problem]]:
    """Read and split every seed: the articles, the number of seeds read, and what went wrong.

    With a state, seeds that an earlier build has split are not split again.
    """
    paths, problems = read.seed_paths(config)
    splitter = _Splitter(dict(config.outlets), options.jobs, _code(config), state)
    articles: list[Article] = []
    gathered = list(problems)
    keys: set[str] = set()
    seeds = 0
    for start in range(0, len(paths), AT_ONCE):
        sources, troubles = _read(config, paths[start : start + AT_ONCE])
        gathered += troubles
        seeds += len(sources)
        for key, (told, found) in _split_all(sources, splitter):
            keys.add(key)
            articles += told
            gathered += found
        options.progress("read", min(start + AT_ONCE, len(paths)), len(paths))
    if state:
        state.forget_results(STAGE, keys)
    return articles, seeds, gathered


def _code(config: Config) -> str:
    rooms = (digest_files(str(HERE / room), ("**/*.py",)) for room in ("split", "vocabulary"))
    return digest(*rooms, repr(config.outlets))


def _read(config: Config, paths: Sequence[str]) -> tuple[list[SourceFile], list[Problem]]:
    sources: list[SourceFile] = []
    problems: list[Problem] = []
    for path in paths:
        source, troubles = read.read_seed(config, path)
        problems += troubles
        sources += [source] if source else []
    return sources, problems


def _split_all(sources: Sequence[SourceFile], splitter: _Splitter) -> Iterator[tuple[str, Split]]:
    """Each seed's key and what it holds, in order."""
    keys = [split_key(source, splitter.code) for source in sources]
    stored = splitter.state.results(STAGE, keys) if splitter.state else {}
    fresh = [source for source, key in zip(sources, keys, strict=True) if key not in stored]
    made = mapped(_split, fresh, partial(dict, splitter.outlets), splitter.jobs)
    kept: dict[str, bytes] = {}
    for key in keys:
        if key in stored:
            yield key, unpack_split(stored[key])
            continue
        split = next(made)
        if not any(problem.code == "fault" for problem in split[1]):
            kept[key] = pack_split(*split)
        yield key, split
    if splitter.state:
        splitter.state.keep_results(STAGE, kept)


def _split(source: SourceFile, outlets: Outlets) -> Split:
    try:
        return split_seed(source, outlets)
    except Exception as error:  # a fault of ours in one seed must not stop the others
        return (), (fault(source.path, source.first_line, error, "the seed is left out"),)


def fault(path: str, line: int, error: Exception, outcome: str) -> Problem:
    """A fault of ours as a problem of one seed."""
    said = f"a fault of the program ({type(error).__name__}: {error}); {outcome}; please report it"
    return Problem(path, line, "error", "fault", " ".join(said.split()))
