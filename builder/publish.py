"""What a build puts out: data files, pages, the index and the site; of each only what differs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder import authority, changes, compose, render, search
from builder.compose import Catalogue, Imprint
from builder.compose.links import GENERATED, Links, seed_files
from builder.config import Config
from builder.model import BuildReport, Change, Problem
from builder.options import STAGES, Options, Stage
from builder.read import on_disk
from builder.state import AS_WRITTEN, PUBLISHED, SITE_FILES, State, digest, digest_files, standing
from builder.workers import mapped
from builder.write import Written, move_files, write_files, write_pages

HERE = Path(__file__).parent
NO_LINKS = Links({}, {}, {}, {})


def put_out(config: Config, options: Options, state: State, book: Catalogue, report: BuildReport) -> BuildReport:
    """Write what ``until`` asks for: pages, the index and the site, and the data files always."""
    if options.until in {"read", "extract"}:
        book = replace(book, links=NO_LINKS)
    if not _reaches(options, "render"):
        report = _counted(report, write_data(config, book, report.problems))
    if _reaches(options, "write"):
        report = _counted(report, write_docs(config, book, options))
        published = authority.as_text(compose.permalinks(book)).encode()
        write_files(config.root, [(authority.PERMALINKS, published)], lambda _: ())
        state.remember(AS_WRITTEN, standing(config.docs_dir))
    if _reaches(options, "index"):
        index(config, book, options)
    if _reaches(options, "render"):
        report = _counted(report, render_changes(config, state, options))
        report = _counted(report, write_shards(config, state))
        report = _counted(report, write_feeds(config, state, book))
        report = _counted(report, write_seeds(config, state, book))
        report = _counted(report, write_data(config, book, report.problems))  # not before: rendering may fail
        report = replace(report, changes=_changes(state, book))
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
        for number, page in enumerate(compose.compose_pages(book, config.site_name, imprint(config)), 1):
            options.progress("write", number, 0)
            yield page.path, compose.as_text(page)

    return write_pages(config.docs_dir, pages())


def index(config: Config, book: Catalogue, options: Options) -> None:
    """The Whoosh index, of which the groups of documents are written that changed."""
    documents = list(compose.search_documents(book))
    search.build_index(config.index_dir, documents, lambda done: options.progress("index", done, len(documents)))


def render_changes(config: Config, state: State, options: Options) -> Written:
    """The site, from docs/: what would come out otherwise is rendered aside, then what differs is swapped in.

    Before the first file is swapped in, the state forgets what it knew of the pages that will change: a build that is
    killed on the way leaves nothing that a later one takes for what it is not.
    """
    site = Path(config.site_dir)
    shared = _shared_fingerprint(config)
    wanted = digest(shared, digest_files(config.docs_dir))
    before = _site_files(config, state)
    present = {path for path in before if (site / path).is_file()}
    warned = bool(state.recall("site warnings"))  # those of pages that are not rendered would not be heard again
    if state.recall("site") == wanted and len(present) == len(before) and not (warned and options.strict):
        return Written(0, len(before), 0, ())
    known = render.Manifest() if warned else render.from_text(state.recall("site pages")).only(present)
    fresh = Path(config.state_dir) / "site.new"
    job = render.Job(shared, known, options.strict, partial(mapped, jobs=options.jobs, inherit=True), _step(options))
    try:
        rendered = render.render_changes(config, str(fresh), job)
        coming = {path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file()}
        state.remember(_files_of(config), "\n".join(sorted(coming.union(before))))
        state.remember("site pages", render.as_text(known.only(frozenset(rendered.untouched))))
        state.remember("site", "")
        written = move_files(str(fresh), config.site_dir, rendered.untouched, before)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    state.remember("site pages", render.as_text(rendered.manifest))
    state.remember("site warnings", "\n".join(rendered.warnings))
    state.remember(_files_of(config), "\n".join(written.paths))
    state.remember("site", wanted)
    return written


def _changes(state: State, book: Catalogue) -> tuple[Change, ...]:
    now = changes.published(book)
    before = changes.from_text(state.recall(PUBLISHED))
    state.remember(PUBLISHED, changes.as_text(now))
    return changes.compared(before, now, book.moved)


def _step(options: Options) -> Callable[[int, int], None]:
    return partial(options.progress, "render")


def write_shards(config: Config, state: State) -> Written:
    """The index as files of the site, from which its search page answers; nothing where it is as it was."""
    code = digest_files(str(HERE / "search"), ("**/*.py",))
    wanted = digest(search.fingerprint(config.index_dir), code, _place(config))
    before = (state.recall("shard files") or "").splitlines()
    if state.recall("shards") == wanted and all((Path(config.site_dir) / path).is_file() for path in before):
        return Written(0, len(before), 0, ())
    state.remember("shards", "")
    shards = search.shards(config.index_dir)
    written = write_files(config.site_dir, shards, partial(_stray, config, state, "search"))
    state.remember("shard files", "\n".join(written.paths))
    state.remember("shards", wanted)
    return written


def imprint(config: Config) -> Imprint:
    """What pages and feeds say of the site as a whole."""
    return Imprint(config.site_name, config.site_url, config.names.engine, config.publish_seeds)


def write_feeds(config: Config, state: State, book: Catalogue) -> Written:
    """The Atom feeds of ``SITE/feeds/``."""
    made = ((path, text.encode()) for path, text in compose.feeds(book, imprint(config)))
    return write_files(config.site_dir, made, partial(_stray, config, state, "feeds"))


def write_seeds(config: Config, state: State, book: Catalogue) -> Written:
    """The seeds as they arrived, in ``SITE/seeds/``, each under a name that a host serves as text; or none."""
    hashes = {one.article.seed: one.article.sha256 for one in book.articles.values()} if config.publish_seeds else {}
    files = seed_files(hashes)
    fact = f"seeds {_place(config)}"
    wanted = digest(*(f"{path} {files[path]} {hashes[path]}" for path in sorted(files)))
    if state.recall(fact) == wanted and all((Path(config.site_dir) / file).is_file() for file in files.values()):
        return Written(0, len(files), 0, tuple(sorted(files.values())))
    state.remember(fact, "")
    copies = ((files[path], on_disk(config, path).read_bytes()) for path in sorted(files))
    written = write_files(config.site_dir, copies, partial(_stray, config, state, "seeds"))
    state.remember(fact, wanted)
    return written


def _stray(config: Config, state: State, folder: str, keep: frozenset[str]) -> list[str]:
    """Files of a folder of ours in the site that are neither to be kept nor rendered from docs/."""
    site = Path(config.site_dir)
    present = (path.relative_to(site).as_posix() for path in (site / folder).rglob("*") if path.is_file())
    return sorted(set(present) - keep - set(_site_files(config, state)))


def _site_files(config: Config, state: State) -> list[str]:
    """The files of the rendered site; where the state is lost, all pages in the folders of generated ones."""
    listed = state.recall(_files_of(config))
    if listed is not None:
        return listed.splitlines()
    site = Path(config.site_dir)
    pages = (path for folder in GENERATED for path in (site / folder).rglob("*.html"))
    return sorted(path.relative_to(site).as_posix() for path in pages)


def _files_of(config: Config) -> str:
    return f"{SITE_FILES} {_place(config)}"


def _place(config: Config) -> str:
    """Where the site lies, seen from the archive: the same in another checkout."""
    return Path(os.path.relpath(config.site_dir, config.root)).as_posix()


def _shared_fingerprint(config: Config) -> str:
    """All that shapes every page of the site beside its Markdown: configuration, theme, MkDocs and what it uses.

    So does the place of the site: what the state knows of one is not true of another.
    """
    settings = (Path(config.root) / "mkdocs.yml").read_bytes()
    overrides = digest_files(config.overrides_dir) if config.overrides_dir else ""
    return digest(settings, digest_files(str(HERE / "render")), overrides, render.versions(), _place(config))


def _reaches(options: Options, stage: Stage) -> bool:
    return STAGES.index(options.until) >= STAGES.index(stage)


def _counted(report: BuildReport, written: Written) -> BuildReport:
    return replace(
        report,
        written=report.written + written.written,
        unchanged=report.unchanged + written.unchanged,
        removed=report.removed + written.removed,
    )
