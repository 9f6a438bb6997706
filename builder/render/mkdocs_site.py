"""docs/ → site/: MkDocs loads once, pages are rendered in several processes, and only those that would differ."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from importlib.metadata import version

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from builder.compose import is_generated
from builder.config import Config
from builder.errors import RenderError
from builder.render.converter import INCLUDES
from builder.render.listener import Listener, Progress, listening, one_line
from builder.render.loading import load_settings, quiet_environment
from builder.render.manifest import Manifest, Shaped
from builder.render.pages import Site, Told, check_anchors, copy_assets, load_site, render_page, write_templates

NOTHING = Manifest()
Spread = Callable[[Callable[[str, Site], Told], Sequence[str], Callable[[], Site]], Iterator[Told]]

# What turns the same Markdown into other bytes when it is upgraded.
RENDERERS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")


def versions() -> str:
    """The installed versions of all that renders, for a fingerprint of the site: ``mkdocs 1.6.1, …``."""
    return ", ".join(f"{name} {version(name)}" for name in RENDERERS)


@dataclass(frozen=True, slots=True)
class Job:
    """How a site is to be rendered: the hash of settings and theme, what the last one left, who hears of progress.

    ``spread`` maps a function over items in several processes, as ``workers.mapped`` does with ``inherit``.
    """

    shared: str = ""
    known: Manifest = NOTHING
    strict: bool = False
    spread: Spread | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """What rendering left: warnings, one line each, the manifest, and the files of the site that stay as they are."""

    warnings: tuple[str, ...]
    manifest: Manifest
    untouched: tuple[str, ...] = ()


def render_site(config: Config, destination: str, strict: bool, progress: Progress | None = None) -> tuple[str, ...]:
    """Render all of ``docs/`` into the folder ``destination``; MkDocs's warnings. See ``render_changes``."""
    return render_changes(config, destination, Job(strict=strict, progress=progress)).warnings


def render_changes(config: Config, destination: str, job: Job) -> Rendered:
    """Render into the folder ``destination``, which is emptied first, what the last build would give otherwise.

    A page is left out where ``job.known`` has the hash of its Markdown and of all that pages share; pages written by
    hand are always rendered, since they may take in others. ``progress`` is called with (steps done, steps in all).
    Raises RenderError where the configuration or a page is wrong, or where ``strict`` (here or in mkdocs.yml) met
    a warning.
    """
    shutil.rmtree(destination, ignore_errors=True)
    with quiet_environment(), listening() as listener:
        settings = load_settings(config, destination, listener)
        if settings.plugins:  # they may look at all pages at once, and keep what they saw
            listener.progress = job.progress
            _build(settings, config, listener)
            rendered = Rendered(tuple(listener.warnings), Manifest())
        else:
            rendered = _render(settings, config, listener, job)
    if (job.strict or settings.strict) and rendered.warnings:
        more = f" (and {len(rendered.warnings) - 1} more)" if len(rendered.warnings) > 1 else ""
        raise RenderError(f"{config.docs_dir}: {rendered.warnings[0]}{more}; mend it, or build without --strict")
    return rendered


def _render(settings: MkDocsConfig, config: Config, listener: Listener, job: Job) -> Rendered:
    site = load_site(settings)
    pages, fresh = _changed(site, job)
    copy_assets(site)
    told: list[Told] = []
    spread = job.spread or _here
    for one in spread(render_page, fresh, Loader(config, settings.site_dir, site)):
        told.append(one)
        if one.error:
            raise RenderError(f"{config.docs_dir}: {one.error}")
        listener.take(one.warnings)
        if job.progress:
            job.progress(len(told), len(fresh))
    pages |= {one.path: replace(pages[one.path], shown=one.shown) for one in told}
    write_templates(site, {path: page.shown for path, page in pages.items()})
    check_anchors(told, site)
    rendered = set(fresh)
    untouched = tuple(sorted(file.dest_uri for file in site.documents if file.src_uri not in rendered))
    return Rendered(tuple(listener.warnings), Manifest(_shared(site, job), pages), untouched)


def _changed(site: Site, job: Job) -> tuple[dict[str, Shaped], list[str]]:
    """What shapes each page now, and the pages that have to be rendered, in MkDocs's order."""
    known = job.known.pages if job.known.shared == _shared(site, job) else {}
    pages: dict[str, Shaped] = {}
    fresh: list[str] = []
    for file in site.documents:
        content = file.content_bytes
        digest = blake2b(content, digest_size=12).hexdigest()
        before = known.get(file.src_uri)
        same = before is not None and before.digest == digest and _of_ours(content)
        pages[file.src_uri] = before if same and before else Shaped(digest)
        if not same:
            fresh.append(file.src_uri)
    return pages, fresh


def _of_ours(page: bytes) -> bool:
    """Whether a page shows nothing but what its own Markdown says: others may take in any file."""
    return is_generated(page) and INCLUDES.encode() not in page


def _shared(site: Site, job: Job) -> str:
    """What every page shows: the theme and the settings by their hash, and the masthead's entries."""
    entries = repr([(page.title, page.url) for page in site.navigation.pages])
    return blake2b(f"{job.shared}\n{entries}".encode(), digest_size=12).hexdigest()


def _here(work: Callable[[str, Site], Told], paths: Sequence[str], prepare: Callable[[], Site]) -> Iterator[Told]:
    site = prepare()
    return (work(path, site) for path in paths)


class Loader:
    """Gives the site that is loaded already; sent to another process, it loads it there anew."""

    def __init__(self, config: Config, destination: str, site: Site | None = None) -> None:
        self._config, self._destination, self._site = config, destination, site

    def __call__(self) -> Site:
        """The site, loaded."""
        if self._site is None:
            with quiet_environment(), listening() as listener:
                self._site = load_site(load_settings(self._config, self._destination, listener))
        return self._site

    def __reduce__(self) -> tuple[type[Loader], tuple[Config, str]]:
        return Loader, (self._config, self._destination)


def _build(settings: MkDocsConfig, config: Config, listener: Listener) -> None:
    strict, settings.strict = settings.strict, False  # we count the warnings ourselves
    try:
        settings.plugins.on_startup(command="build", dirty=False)
        build(settings)
    except Exception as error:
        # MkDocs logs which page it was, then raises whatever that page, a template or a plugin raised.
        said = [line for line in listener.warnings if line.startswith("Error ")]
        raise RenderError(f"{config.docs_dir}: {said[-1] if said else one_line(error)}") from error
    finally:
        settings.plugins.on_shutdown()
        settings.strict = strict
