"""What a build puts out: data files, pages, the index and the site; of each only what differs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
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
from builder.write import Written, write_files, write_pages

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


def _reaches(options: Options, stage: Stage) -> bool:
    return STAGES.index(options.until) >= STAGES.index(stage)


def _counted(report: BuildReport, written: Written) -> BuildReport:
    return replace(
        report,
        written=report.written + written.written,
        unchanged=report.unchanged + written.unchanged,
        removed=report.removed + written.removed,
    )
