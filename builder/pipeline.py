"""The stages in order: read → split → extract → resolve → relate → compose → write → index → render."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from builder import engines, read, render, search
from builder.compose import Catalogue, as_text, catalogue, compose_pages, data_files, search_documents
from builder.compose.links import Links
from builder.config import Config
from builder.extract import annotate
from builder.model import Annotated, Archive, Article, BuildReport, NameEngine, Problem, SourceFile
from builder.relate import relate
from builder.resolve import resolve
from builder.split import split_seed
from builder.state import State, digest, digest_files, extraction_key, opened, pack, unpack
from builder.workers import mapped
from builder.write import Written, write_files, write_pages

Stage = Literal["read", "extract", "resolve", "write", "index", "render"]
STAGES: tuple[Stage, ...] = get_args(Stage)
Progress = Callable[[str, int, int], None]
"""Told of a stage's name, how much of it is done, and of how much."""

HERE = Path(__file__).parent
NO_LINKS = Links({}, {}, {}, {})


def _quiet(*_: object) -> None:
    return None


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Options:
    """How one build is to run."""

    until: Stage = "render"
    clean: bool = False
    strict: bool = False
    jobs: int = field(default_factory=cores)
    progress: Progress = _quiet


def build(config: Config, options: Options) -> BuildReport:
    """From seeds to a searchable static site, as far as ``options.until``.

    Raises BuilderError for what the user must mend; trouble with one seed is a problem in the report.
    """
    started = time.monotonic()
    with opened(config.state_dir) as state:
        if options.clean:
            state.forget()
        articles, seeds, problems = gather(config, options)
        archive, found = understand(articles, state, options)
        problems = sorted({*problems, *found})
        report = BuildReport(len(articles), seeds, len(archive.entities), problems=tuple(problems))
        report = _put_out(config, options, state, archive, report)
    return replace(report, seconds=time.monotonic() - started)


def check(config: Config, options: Options) -> tuple[Problem, ...]:
    """All problems of an archive as it stands now; nothing is written but the store of extractions."""
    with opened(config.state_dir) as state:
        articles, _, problems = gather(config, options)
        _, found = understand(articles, state, options)
    return tuple(sorted({*problems, *found}))


def gather(config: Config, options: Options) -> tuple[list[Article], int, list[Problem]]:
    """Read and split every seed: the articles, the number of seeds read, and what went wrong."""
    paths, problems = read.seed_paths(config)
    articles: list[Article] = []
    gathered = list(problems)
    outlets = dict(config.outlets)
    seeds = 0
    for number, path in enumerate(paths, 1):
        source, troubles = read.read_seed(config, path)
        gathered += troubles
        if source:
            seeds += 1
            told, troubles = _split(source, outlets)
            articles += told
            gathered += troubles
        options.progress("read", number, len(paths))
    return articles, seeds, gathered


def _split(source: SourceFile, outlets: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    try:
        return split_seed(source, outlets)
    except Exception as error:  # a fault of ours in one seed must not stop the others
        return (), (_fault(source.path, source.first_line, error, "the seed is left out"),)


def _fault(path: str, line: int, error: Exception, outcome: str) -> Problem:
    said = f"a fault of the program ({type(error).__name__}: {error}); {outcome}; please report it"
    return Problem(path, line, "error", "fault", " ".join(said.split()))


def understand(articles: Sequence[Article], state: State, options: Options) -> tuple[Archive, list[Problem]]:
    """Find names, dates and quotations in each article, and who and what stands behind them in all."""
    if options.until == "read":
        return Archive(tuple(Annotated(article) for article in articles)), []
    annotated, faults = extract(articles, state, options)
    if options.until == "extract":
        return Archive(tuple(annotated)), faults
    options.progress("resolve", 0, 1)
    archive = relate(resolve(annotated))
    options.progress("resolve", 1, 1)
    return archive, [*faults, *(_undated(found.article) for found in archive.articles if not found.published)]


def extract(articles: Sequence[Article], state: State, options: Options) -> tuple[list[Annotated], list[Problem]]:
    """Annotate every article; those that an earlier build has read are not read again."""
    code = _code("extract", "engines", "vocabulary") + engines.fingerprint()
    keys = {article.id: extraction_key(article, code) for article in articles}
    stored = state.extractions(keys.values())
    fresh = [article for article in articles if keys[article.id] not in stored]
    faults: list[Problem] = []
    batch: dict[str, bytes] = {}
    for number, found in enumerate(mapped(read_names, fresh, engines.load_engine, options.jobs), 1):
        if isinstance(found, Problem):
            faults.append(found)
        else:
            batch[keys[found.article.id]] = pack(found)
        options.progress("extract", number, len(fresh))
        if len(batch) == 64 or number == len(fresh):
            state.keep_extractions(batch)
            stored |= batch
            batch = {}
    state.forget_extractions(keys.values())
    return [_recalled(article, stored.get(keys[article.id])) for article in articles], faults


def read_names(article: Article, engine: NameEngine) -> Annotated | Problem:
    """Annotate one article; a fault of ours is a problem, so that all others are read."""
    try:
        return annotate(article, engine)
    except Exception as error:  # a fault of ours in one seed must not stop the others
        return _fault(article.seed, article.first_line, error, "the article is shown without names")


def _recalled(article: Article, packed: bytes | None) -> Annotated:
    return unpack(article, packed) if packed else Annotated(article)


def _undated(article: Article) -> Problem:
    mend = "state one: a line `Date: 2015-10-26` at the head of the article, or front matter"
    return Problem(
        article.seed,
        article.first_line,
        "note",
        "undated",
        f"no date of publication is known for “{article.title}”; {mend}",
    )


def _put_out(config: Config, options: Options, state: State, archive: Archive, report: BuildReport) -> BuildReport:
    """Write what ``until`` asks for: data files always, then pages, the index and the site."""
    book = catalogue(archive, config.page_size)
    if options.until in {"read", "extract"}:
        book = replace(book, links=NO_LINKS)
    report = _counted(report, write_data(config, book, report.problems))
    if _reaches(options, "write"):
        report = _counted(report, write_docs(config, book, options))
    if _reaches(options, "index"):
        index(config, book, options)
    if _reaches(options, "render"):
        report = _counted(report, render_changes(config, state, options))
    return report


def write_data(config: Config, book: Catalogue, problems: Sequence[Problem]) -> Written:
    """The data files of ``SITE/data/``."""
    files = (
        (f"data/{name}", "".join(f"{line}\n" for line in lines).encode())
        for name, lines in data_files(book, problems).items()
    )
    return write_files(config.site_dir, files, lambda _: ())


def write_docs(config: Config, book: Catalogue, options: Options) -> Written:
    """The generated pages of ``docs/``; a home page too where nobody has written one."""

    def pages() -> Iterator[tuple[str, str]]:
        for number, page in enumerate(compose_pages(book, config.site_name), 1):
            options.progress("write", number, 0)
            yield page.path, as_text(page)

    return write_pages(config.docs_dir, pages())


def index(config: Config, book: Catalogue, options: Options) -> None:
    """The Whoosh index, made anew when anything that it holds has changed."""
    documents = list(search_documents(book))
    search.build_index(config.index_dir, documents, lambda done: options.progress("index", done, len(documents)))


def render_changes(config: Config, state: State, options: Options) -> Written:
    """The site, from docs/: rendered aside, then only the files that differ are swapped in."""
    wanted = _site_fingerprint(config)
    before = _listed(state)
    warned = options.strict and state.recall("site warnings")
    if (
        not warned
        and state.recall("site") == wanted
        and all((Path(config.site_dir) / path).is_file() for path in before)
    ):
        return Written(0, len(before), 0, ())
    fresh = Path(config.state_dir) / "site.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        warnings = render.render_site(config, str(fresh), options.strict, partial(options.progress, "render"))
        files = ((path.relative_to(fresh).as_posix(), path.read_bytes()) for path in _files(fresh))
        written = write_files(config.site_dir, files, lambda keep: [path for path in before if path not in keep])
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    state.remember("site", wanted)
    state.remember("site warnings", "\n".join(warnings))
    state.remember("site files", "\n".join(written.paths))
    return written


def _listed(state: State) -> list[str]:
    return (state.recall("site files") or "").splitlines()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _site_fingerprint(config: Config) -> str:
    """All that shapes the rendered site: its Markdown, the configuration, the theme, MkDocs and what it uses."""
    settings = (Path(config.root) / "mkdocs.yml").read_bytes()
    return digest(digest_files(config.docs_dir), settings, digest_files(str(HERE / "render")), render.versions())


def _code(*packages: str) -> str:
    """The hash of the program text of some packages of ours."""
    return digest(*(digest_files(str(HERE / package), ("**/*.py",)) for package in packages))


def _reaches(options: Options, stage: Stage) -> bool:
    return STAGES.index(options.until) >= STAGES.index(stage)


def _counted(report: BuildReport, written: Written) -> BuildReport:
    return replace(
        report,
        written=report.written + written.written,
        unchanged=report.unchanged + written.unchanged,
        removed=report.removed + written.removed,
    )
