"""What a build puts out: data files, pages, the index and the site; of each only what differs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder import authority, compose, render, search
from builder.compose import Catalogue
from builder.compose.links import Links
from builder.config import Config
from builder.model import BuildReport, Problem
from builder.options import STAGES, Options, Stage
from builder.state import State, digest, digest_files
from builder.workers import mapped
from builder.write import Written, move_files, write_files, write_pages

HERE = Path(__file__).parent
NO_LINKS = Links({}, {}, {}, {})


def put_out(config: Config, options: Options, state: State, book: Catalogue, report: BuildReport) -> BuildReport:
    """Write what ``until`` asks for: data files always, then pages, the index and the site."""
    if options.until in {"read", "extract"}:
        book = replace(book, links=NO_LINKS)
    report = _counted(report, write_data(config, book, report.problems))
    if _reaches(options, "write"):
        report = _counted(report, write_docs(config, book, options))
        published = authority.as_text(compose.permalinks(book)).encode()
        write_files(config.root, [(authority.PERMALINKS, published)], lambda _: ())
    if _reaches(options, "index"):
        index(config, book, options)
    if _reaches(options, "render"):
        report = _counted(report, render_changes(config, state, options))
    return report


def write_data(config: Config, book: Catalogue, problems: Sequence[Problem]) -> Written:
    """The data files of ``SITE/data/``."""
    files = (
        (f"data/{name}", "".join(f"{line}\n" for line in lines).encode())
        for name, lines in compose.data_files(book, problems).items()
    )
    return write_files(config.site_dir, files, lambda _: ())


def write_docs(config: Config, book: Catalogue, options: Options) -> Written:
    """The generated pages of ``docs/``; a home page too where nobody has written one."""

    def pages() -> Iterator[tuple[str, str]]:
        for number, page in enumerate(compose.compose_pages(book, config.site_name), 1):
            options.progress("write", number, 0)
            yield page.path, compose.as_text(page)

    return write_pages(config.docs_dir, pages())


def index(config: Config, book: Catalogue, options: Options) -> None:
    """The Whoosh index, made anew when anything that it holds has changed."""
    documents = list(compose.search_documents(book))
    search.build_index(config.index_dir, documents, lambda done: options.progress("index", done, len(documents)))


def render_changes(config: Config, state: State, options: Options) -> Written:
    """The site, from docs/: what would come out otherwise is rendered aside, then what differs is swapped in."""
    shared = _shared_fingerprint(config)
    wanted = digest(shared, digest_files(config.docs_dir))
    before = _listed(state)
    present = {path for path in before if (Path(config.site_dir) / path).is_file()}
    warned = bool(state.recall("site warnings"))  # those of pages that are not rendered would not be heard again
    if state.recall("site") == wanted and len(present) == len(before) and not (warned and options.strict):
        return Written(0, len(before), 0, ())
    known = render.Manifest() if warned else render.from_text(state.recall("site pages")).only(present)
    fresh = Path(config.state_dir) / "site.new"
    job = render.Job(shared, known, options.strict, partial(mapped, jobs=options.jobs, inherit=True), _step(options))
    try:
        rendered = render.render_changes(config, str(fresh), job)
        written = move_files(str(fresh), config.site_dir, rendered.untouched, before)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    state.remember("site", wanted)
    state.remember("site pages", render.as_text(rendered.manifest))
    state.remember("site warnings", "\n".join(rendered.warnings))
    state.remember("site files", "\n".join(written.paths))
    return written


def _step(options: Options) -> Callable[[int, int], None]:
    return partial(options.progress, "render")


def _listed(state: State) -> list[str]:
    return (state.recall("site files") or "").splitlines()


def _shared_fingerprint(config: Config) -> str:
    """All that shapes every page of the site beside its Markdown: configuration, theme, MkDocs and what it uses."""
    settings = (Path(config.root) / "mkdocs.yml").read_bytes()
    overrides = digest_files(config.overrides_dir) if config.overrides_dir else ""
    return digest(settings, digest_files(str(HERE / "render")), overrides, render.versions())


def _reaches(options: Options, stage: Stage) -> bool:
    return STAGES.index(options.until) >= STAGES.index(stage)


def _counted(report: BuildReport, written: Written) -> BuildReport:
    return replace(
        report,
        written=report.written + written.written,
        unchanged=report.unchanged + written.unchanged,
        removed=report.removed + written.removed,
    )
