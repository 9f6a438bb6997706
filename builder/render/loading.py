"""mkdocs.yml as MkDocs reads it, with what an archive leaves unsaid, in a process that a build leaves as it was."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from builder.config import Config
from builder.errors import RenderError
from builder.render.listener import Listener, one_line
from builder.render.settings import THEME_DIR, overlay

# A build has no date: MkDocs would write today's into its sitemap. Material prints a notice of its own.
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "true"}


def load_settings(config: Config, destination: str, listener: Listener) -> MkDocsConfig:
    """MkDocs's settings for an archive, rendered into a folder. Raises RenderError; warnings go to the listener."""
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


@contextmanager
def quiet_environment() -> Iterator[None]:
    """Set what MkDocs and Material read from the environment, and put it back."""
    before = {key: os.environ.get(key) for key in ENVIRONMENT}
    os.environ.update(ENVIRONMENT)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
