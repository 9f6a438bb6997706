"""Runs MkDocs's own build in this process, silently, with the same bytes on any day."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from builder.config import Config
from builder.errors import RenderError
from builder.render.listener import Listener, Progress, listening, one_line
from builder.render.settings import THEME_DIR, overlay

# A build has no date: MkDocs would write today's into its sitemap. Material prints a notice of its own.
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "true"}

# What turns the same Markdown into other bytes when it is upgraded.
RENDERERS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")


def versions() -> str:
    """The installed versions of all that renders, for a fingerprint of the site: ``mkdocs 1.6.1, …``."""
    return ", ".join(f"{name} {version(name)}" for name in RENDERERS)


def render_site(config: Config, destination: str, strict: bool, progress: Progress | None = None) -> tuple[str, ...]:
    """Render ``docs/`` into the folder ``destination``, which is emptied first.

    ``progress`` is called with (steps done, steps in all). Returns MkDocs's warnings, one line each.
    Raises RenderError where the configuration or a page is wrong, or where ``strict``
    (here or in mkdocs.yml) met a warning.
    """
    pages = _count_pages(config.docs_dir) if progress else 0
    with _environment(ENVIRONMENT), listening(pages, progress) as listener:
        settings = _settings(config, destination, listener)
        _build(settings, config, listener)
    if (strict or settings.strict) and listener.warnings:
        more = f" (and {len(listener.warnings) - 1} more)" if len(listener.warnings) > 1 else ""
        raise RenderError(f"{config.docs_dir}: {listener.warnings[0]}{more}; mend it, or build without --strict")
    return tuple(listener.warnings)


def _settings(config: Config, destination: str, listener: Listener) -> MkDocsConfig:
    path = Path(config.root) / "mkdocs.yml"
    settings = MkDocsConfig(config_file_path=str(path))
    try:
        with path.open("rb") as file:
            stated = yaml_load(file, get_yaml_loader(config=settings))
        settings.load_dict(overlay(stated, config) | {"site_dir": str(Path(destination).resolve())})
        errors, warnings = settings.validate()
    except (OSError, MkDocsException, yaml.YAMLError) as error:
        raise RenderError(f"{path}: {one_line(error)}") from error
    if errors:
        key, reason = errors[0]
        raise RenderError(f"{path}: {key}: {one_line(reason)}; mend that key")
    listener.warnings += [f"{path}: {key}: {one_line(warning)}" for key, warning in warnings]
    _lay_theme_over_material(settings)
    return settings


def _lay_theme_over_material(settings: MkDocsConfig) -> None:
    """Search our templates after the archive's own overrides and before Material's."""
    dirs = settings.theme.dirs
    dirs.insert(1 if settings.theme.custom_dir else 0, str(THEME_DIR))


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


def _count_pages(docs: str) -> int:
    """Pages that MkDocs will render; hidden files and folders are none."""
    count = 0
    for _, folders, files in os.walk(docs):
        folders[:] = [folder for folder in folders if not folder.startswith(".")]
        count += sum(file.endswith(".md") and not file.startswith(".") for file in files)
    return count


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {key: os.environ.get(key) for key in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
