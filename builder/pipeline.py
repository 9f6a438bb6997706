"""The stages in order: read → split → extract → resolve → relate → compose → write → index → render."""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder import authority, compose, engines, gazetteer, unchanged
from builder.compose import Doubt, catalogue
from builder.compose.evidence import Evidence, evidence
from builder.config import Config, NameChoice
from builder.errors import AuthorityError
from builder.extract import annotate
from builder.gather import fault, gather
from builder.model import Annotated, Archive, Article, BuildReport, Gazetteer, Ledger, NameEngine, Problem
from builder.options import STAGES, Options, Stage, cores
from builder.publish import put_out
from builder.relate import relate
from builder.resolve import resolve
from builder.resolve.problems import date_problems
from builder.split.retitled import retitled
from builder.state import State, digest, digest_files, extraction_key, opened, pack, unpack
from builder.workers import Cluster, mapped, mapped_there

HERE = Path(__file__).parent
NO_LEDGER = Ledger()
Tools = tuple[NameEngine, Gazetteer]

__all__ = ["STAGES", "Options", "Stage", "build", "check", "cores", "explain", "extract", "gather", "understand"]


def build(config: Config, options: Options) -> BuildReport:
    """From seeds to a searchable static site, as far as ``options.until``.

    Raises BuilderError for what the user must mend; trouble with one seed is a problem in the report.
    """
    started = time.monotonic()
    with opened(config.state_dir) as state:
        if options.clean:
            state.forget()
        whole = options.until == "render"
        made_of = unchanged.made_from(config) if whole else ""
        report = unchanged.last_report(config, options, state, made_of) if whole else None
        if not report:
            unchanged.forget(state)
            report = _built(config, options, state)
            if whole:
                unchanged.keep(config, state, made_of, report)
    return replace(report, seconds=time.monotonic() - started)


def _built(config: Config, options: Options, state: State) -> BuildReport:
    articles, seeds, ledger, problems = begin(config, options, state)
    archive, found = understand(config, articles, state, options, ledger)
    problems = sorted({*problems, *found})
    denied = next((problem for problem in problems if problem.code == "contradiction"), None)
    if denied:
        raise AuthorityError(denied.message)
    report = BuildReport(len(articles), seeds, len(archive.entities), problems=tuple(problems))
    with _uncollected():
        book = catalogue(archive, config.page_size, ledger.permalinks)
    return put_out(config, options, state, book, report)


def check(config: Config, options: Options) -> tuple[tuple[Problem, ...], tuple[Doubt, ...]]:
    """All problems of an archive as it stands now, and the names of which a person may say whether they are one.

    Nothing is written but the store of extractions.
    """
    with opened(config.state_dir) as state:
        articles, _, ledger, problems = begin(config, options, state)
        archive, found = understand(config, articles, state, options, ledger)
    return tuple(sorted({*problems, *found})), compose.doubts(archive, ledger.decisions)


def begin(config: Config, options: Options, state: State) -> tuple[list[Article], int, Ledger, list[Problem]]:
    """What there is to start from: articles as people corrected them, the number of seeds, decisions, problems."""
    ledger, misread = authority.read_ledger(config)
    articles, seeds, problems = gather(config, options, state)
    articles, unmet = retitled(articles, ledger.headlines)
    return articles, seeds, ledger, [*problems, *misread, *unmet]


def understand(
    config: Config, articles: Sequence[Article], state: State, options: Options, ledger: Ledger = NO_LEDGER
) -> tuple[Archive, list[Problem]]:
    """Find names, dates and quotations in each article, and who and what stands behind them in all."""
    if options.until == "read":
        return Archive(tuple(Annotated(article) for article in articles)), []
    annotated, faults = extract(config, articles, state, options)
    if options.until == "extract":
        return Archive(tuple(annotated)), faults
    options.progress("resolve", 0, 1)
    dates = dict(ledger.dates)
    with _uncollected():
        archive = resolve(annotated, dates, gazetteer.load_gazetteer(config.state_dir), ledger)
        del annotated  # the archive has records of its own
        archive = relate(archive, ledger.permalinks, ledger.stories)
    options.progress("resolve", 1, 1)
    return archive, [*faults, *archive.problems, *date_problems(archive, dates)]


def extract(
    config: Config, articles: Sequence[Article], state: State, options: Options
) -> tuple[list[Annotated], list[Problem]]:
    """Annotate every article; those that an earlier build has read are not read again."""
    code = reading(config.names)
    keys = {article.id: extraction_key(article, code) for article in articles}
    stored = state.results("extract", keys.values())
    fresh = [article for article in articles if keys[article.id] not in stored]
    faults: list[Problem] = []
    batch: dict[str, bytes] = {}
    if fresh:
        gazetteer.load_gazetteer(config.state_dir)  # made here at first use, so that no two workers make it
    for number, found in enumerate(_read_all(config, fresh, options), 1):
        if isinstance(found, Problem):
            faults.append(found)
        else:
            batch[keys[found.article.id]] = pack(found)
        options.progress("extract", number, len(fresh))
        if len(batch) == 64 or number == len(fresh):
            state.keep_results("extract", batch)
            stored |= batch
            batch = {}
    state.forget_results("extract", keys.values())
    with _uncollected():
        return [_recalled(article, stored.get(keys[article.id])) for article in articles], faults


def reading(choice: NameChoice) -> str:
    """The hash of all that shapes an extraction beside the article: code, model, gazetteer, libraries."""
    return _code("extract", "engines", "vocabulary") + engines.fingerprint(choice) + gazetteer.fingerprint()


def _read_all(config: Config, articles: Sequence[Article], options: Options) -> Iterator[Annotated | Problem]:
    if options.cluster:
        cluster = Cluster(options.cluster, partial(reading, config.names))
        return mapped_there(read_names, articles, partial(_tools_there, config.names), cluster)
    return mapped(read_names, articles, partial(_tools, config.names, config.state_dir), options.jobs)


def _tools_there(choice: NameChoice) -> Tools:
    """In another machine's worker, which does not have the archive's folder."""
    return _tools(choice, tempfile.gettempdir())


def _tools(choice: NameChoice, folder: str) -> Tools:
    return engines.load_engine(choice), gazetteer.load_gazetteer(folder)


def read_names(article: Article, tools: Tools) -> Annotated | Problem:
    """Annotate one article; a fault of ours is a problem, so that all others are read."""
    try:
        return annotate(article, *tools)
    except Exception as error:  # a fault of ours in one seed must not stop the others
        return fault(article.seed, article.first_line, error, "the article is shown without names")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for rings of garbage, which spends a fifth of resolving on records that stay."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _recalled(article: Article, packed: bytes | None) -> Annotated:
    return unpack(article, packed) if packed else Annotated(article)


def explain(config: Config, options: Options, asked: str) -> tuple[Evidence, ...]:
    """The evidence behind an article or an entry; ``asked`` is its id, its page's address, or an entry's name.

    A seed's path asks for all its articles. Raises QueryError where nothing bears that name, or several entries do.
    Nothing is written but the store of extractions.
    """
    with opened(config.state_dir) as state:
        articles, _, ledger, _ = begin(config, options, state)
        archive, _ = understand(config, articles, state, options, ledger)
    return evidence(archive, catalogue(archive, config.page_size, ledger.permalinks), asked)


def _code(*packages: str) -> str:
    """The hash of the program text of some packages of ours."""
    return digest(*(digest_files(str(HERE / package), ("**/*.py",)) for package in packages))
