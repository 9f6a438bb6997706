"""MkDocs's own steps, apart: what it loads once, and what it does for one page in this process or another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs.commands.build import _build_extra_template, _build_page, _build_theme_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from builder.render.converter import Convert, converter
from builder.render.listener import listening, one_line
from builder.render.sitemaps import part_sitemap

Shown = tuple[tuple[str, str], ...]
SHOWN = ("redirect", "modified")  # of a page's front matter, what the sitemap looks at


@dataclass(frozen=True, slots=True)
class Site:
    """What MkDocs loads once for all pages; ``documents`` are the files of pages, in its order."""

    settings: MkDocsConfig
    files: Files
    navigation: Navigation
    templates: Any
    documents: Sequence[File]
    convert: Convert


@dataclass(frozen=True, slots=True)
class Told:
    """What a rendered page leaves behind: warnings, one line each, and its anchors, a line each.

    ``leads`` are the anchors of pages that it leads to: path, anchor, the link as it is written. ``error`` says why it
    could not be rendered.
    """

    path: str
    warnings: tuple[str, ...] = ()
    shown: Shown = ()
    anchors: str = ""
    leads: tuple[tuple[str, str, str], ...] = ()
    error: str = ""


def load_site(settings: MkDocsConfig) -> Site:
    """Settings, files, navigation and templates, as MkDocs's own build gathers them."""
    files = get_files(settings)
    templates = settings.theme.get_env()
    files.add_files_from_theme(templates, settings)
    set_exclusions(files, settings)
    navigation = get_navigation(files, settings)
    documents = files.documentation_pages()
    for file in documents:
        if file.page is None:
            Page(None, file, settings)
    site = Site(settings, files, navigation, templates, documents, converter(settings, files))
    for page in navigation.pages:
        if page.title is None:  # every masthead shows it, before the page's own turn comes
            read(page, site)
            page.title = page.title
    return site


def read(page: Page, site: Site) -> None:
    """A page's front matter, title, HTML and anchors, from its Markdown."""
    site.settings._current_page = page
    try:
        page.read_source(site.settings)
        site.convert(page)
    finally:
        site.settings._current_page = None


def render_page(path: str, site: Site) -> Told:
    """Write one page's HTML, and forget it."""
    file = site.files.get_file_from_path(path)
    assert file is not None
    assert file.page is not None
    page = file.page
    with listening() as listener:
        try:
            read(page, site)
            _build_page(page, site.settings, site.documents, site.navigation, site.templates)
        except Exception as error:  # whatever a page, a template or an extension raises
            said = [line for line in listener.warnings if line.startswith("Error ")]
            return Told(path, error=said[-1] if said else f"{path}: {one_line(error)}")
    told = Told(path, tuple(listener.warnings), _shown(page), "\n".join(sorted(page.present_anchor_ids)), _leads(page))
    page.content, page.markdown, page.toc, page.present_anchor_ids, page.links_to_anchors = "", "", [], None, None
    return told


def _shown(page: Page) -> Shown:
    return tuple((key, str(page.meta[key])) for key in SHOWN if page.meta.get(key))


def _leads(page: Page) -> tuple[tuple[str, str, str], ...]:
    links = ((file, some) for file, some in (page.links_to_anchors or {}).items() if file.page)
    return tuple((file.src_uri, anchor, link) for file, some in links for anchor, link in some.items())


def check_anchors(told: Iterable[Told], site: Site) -> None:
    """Have MkDocs warn of links to anchors that are not there; pages that were not rendered are read for it."""
    anchors = {one.path: one.anchors for one in told}
    for one in told:
        page = _page(one.path, site)
        page.links_to_anchors = {}
        for path, anchor, link in one.leads:
            target = _page(path, site)
            if target.present_anchor_ids is None:
                _know_anchors(target, anchors.get(path), site)
            page.links_to_anchors.setdefault(target.file, {})[anchor] = link
        page.validate_anchor_links(files=site.files, log_level=site.settings.validation.links.anchors)


def _page(path: str, site: Site) -> Page:
    file = site.files.get_file_from_path(path)
    assert file is not None
    assert file.page is not None
    return file.page


def _know_anchors(page: Page, known: str | None, site: Site) -> None:
    if known is None:
        read(page, site)
    else:
        page.present_anchor_ids = set(known.split("\n"))


def copy_assets(site: Site) -> None:
    """Static files of the theme and of ``docs/``."""
    site.files.copy_static_files()


def write_templates(site: Site, shown: Mapping[str, Shown]) -> None:
    """What stands for no page: the sitemap, what is shown where a page is missing. ``shown`` is of all pages."""
    for file in site.documents:
        assert file.page is not None
        file.page.meta = dict(shown.get(file.src_uri, ()))
    pages = {file.dest_uri for file in site.documents}
    for name in site.settings.theme.static_templates - pages:
        _build_theme_template(name, site.templates, site.files, site.settings, site.navigation)
    for name in site.settings.extra_templates:
        _build_extra_template(name, site.files, site.settings, site.navigation)
    part_sitemap(site.settings.site_dir, site.settings.site_url or "")
