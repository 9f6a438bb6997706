"""Markdown to HTML as MkDocs has it, by one converter for all pages of a process.

MkDocs sets up a new converter for every page and holds every pattern against every line. Here it is set up once, and
a pattern is left out on pages that hold none of the characters it begins with, so the HTML is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from markdown import Markdown
from markdown.util import Registry
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc

Convert = Callable[[Page], None]
"""Fills a page's content, title, table of contents and anchors from its Markdown."""

# What a page must hold for one of Markdown's own patterns to match anywhere; patterns that are not named always stay.
BEGINNINGS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("]:",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("]:",),
    "short_reference": ("]:",),
    "short_image_ref": ("]:",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    "em_strong2": ("_",),
}

INCLUDES = "--8<--"  # a line of pymdownx.snippets, which takes in another file

# These extensions put themselves back between two pages (Markdown.reset); of others nothing is known.
RESETTING = ("markdown.extensions.", "pymdownx.")
BUILT_IN = frozenset("abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs "
                     "legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks".split())  # fmt: skip


def converter(settings: MkDocsConfig, files: Files) -> Convert:
    """How pages of a site are converted; a new set-up each time where an extension may not put itself back."""
    names = [str(name) for name in settings.markdown_extensions]
    if not all(name in BUILT_IN or name.startswith(RESETTING) for name in names):
        return partial(Page.render, config=settings, files=files)
    markdown = Markdown(extensions=settings.markdown_extensions, extension_configs=settings.mdx_configs or {})
    inline: Any = markdown.treeprocessors["inline"]
    every: Any = markdown.inlinePatterns  # whose names and priorities it keeps to itself
    kept: dict[tuple[str, ...], Registry[Any]] = {}

    def convert(page: Page) -> None:
        names = _fitting(page.markdown or "", list(every._data))
        if names not in kept:
            kept[names] = _only(every, names)
        inline.inlinePatterns = kept[names]
        _convert(page, markdown, settings, files)

    return convert


def _fitting(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """The patterns that may match in a text; all of them where it takes in other files."""
    if INCLUDES in text:
        return tuple(names)
    return tuple(name for name in names if any(sign in text for sign in BEGINNINGS.get(name, ("",))))


def _only(every: Any, names: Iterable[str]) -> Registry[Any]:
    """Some patterns of a registry, with their priorities."""
    some: Registry[Any] = Registry()
    for name, priority in every._priority:
        if name in names:
            some.register(every[name], name, priority)
    return some


def _convert(page: Page, markdown: Markdown, settings: MkDocsConfig, files: Files) -> None:
    """What ``Page.render`` of MkDocs 1.6.1 does, with a converter that is there already."""
    raw, title = _RawHTMLPreprocessor(), _ExtractTitleTreeprocessor()
    anchors = _ExtractAnchorsTreeprocessor(page.file, files, settings)
    paths = _RelativePathTreeprocessor(page.file, files, settings)
    markdown.reset()
    for processor in (raw, anchors, paths, title):
        processor._register(markdown)
    page.content = markdown.convert(page.markdown or "")
    page.toc = get_toc(getattr(markdown, "toc_tokens", []))
    page._title_from_render = title.title
    page.present_anchor_ids = anchors.present_anchor_ids | raw.present_anchor_ids
    page.links_to_anchors = paths.links_to_anchors
