"""What an archive's mkdocs.yml leaves unsaid: MkDocs's settings for an archive, laid under the owner's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from builder.compose.links import GENERATED, LISTINGS
from builder.config import Config
from builder.errors import RenderError

THEME_DIR = Path(__file__).parent / "theme"

NAVIGATION = (
    ("Home", "index.md"),
    *((folder.capitalize(), f"{folder}/index.md") for folder in LISTINGS),
    ("Search", "search/index.md"),
    ("Guide", "guide.md"),
    ("About", "about.md"),
)

# An automatic navigation of all pages grows with the square of the archive.
NOT_IN_NAV = "".join(f"/{folder}/**\n" for folder in GENERATED)

# Material's own styles and scripts, which our templates never load: 2.5 MB of every site.
UNUSED = """
/assets/images/favicon.png
/assets/javascripts/bundle.*
/assets/javascripts/lunr/
/assets/javascripts/search/
/assets/javascripts/workers/
/assets/stylesheets/main.*
/assets/stylesheets/palette.*
"""

VALIDATION = {
    "nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"},
    "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
}


def overlay(stated: Mapping[str, Any], config: Config) -> dict[str, Any]:
    """MkDocs's keys for an archive: what mkdocs.yml states, and ours where it states nothing.

    Raises RenderError for a key that an archive cannot have otherwise.
    """
    if stated.get("use_directory_urls"):
        raise _wrong(config, "use_directory_urls", "pages are files, so that links work everywhere; set it to false")
    ours: dict[str, Any] = {
        "site_name": config.site_name,
        "use_directory_urls": False,
        "plugins": [],
        "validation": VALIDATION,
        "nav": [{title: path} for title, path in NAVIGATION],
        **{key: value for key, value in stated.items() if value is not None or key == "plugins"},
    }
    about = "" if "about.md" in repr(ours["nav"]) else "/about.md"  # generated where nobody has written it
    return ours | {
        "docs_dir": config.docs_dir,
        "theme": _theme(stated.get("theme"), config),
        "nav": existing(ours["nav"], Path(config.docs_dir)),
        "markdown_extensions": _extensions(stated.get("markdown_extensions"), config),
        "not_in_nav": f"{stated.get('not_in_nav') or ''}\n{NOT_IN_NAV}{about}",
        "exclude_docs": f"{stated.get('exclude_docs') or ''}\n{UNUSED}",
    }


def existing(entries: object, docs: Path) -> object:
    """Navigation without listings that this archive has no pages for; MkDocs warns of any other missing page."""
    if isinstance(entries, list):
        return [kept for entry in entries if (kept := existing(entry, docs)) not in (None, {}, [])]
    if isinstance(entries, dict):
        return {
            title: kept for title, entry in entries.items() if (kept := existing(entry, docs)) not in (None, {}, [])
        }
    generated = isinstance(entries, str) and entries in dict(NAVIGATION).values()
    return None if generated and not (docs / str(entries)).is_file() else entries


def _theme(stated: object, config: Config) -> dict[str, Any]:
    """Our theme over Material, whether the archive names ``backfile``, ``material`` or nothing."""
    keys = stated if isinstance(stated, dict) else {"name": stated}
    if keys.get("name") not in (None, "backfile", "material"):
        raise _wrong(config, "theme", f"{keys['name']!r} has no templates for an archive; name it backfile")
    ours = yaml.safe_load((THEME_DIR / "mkdocs_theme.yml").read_text("utf-8"))
    del ours["extends"]
    return {**ours, **keys, "name": "material"}


def _extensions(stated: object, config: Config) -> list[Any]:
    """The archive's Markdown extensions, and snippets: the home page includes what was generated for it."""
    extensions = list(stated) if isinstance(stated, list) else [{key: value} for key, value in _items(stated)]
    names = {name for entry in extensions for name in (entry if isinstance(entry, dict) else [entry])}
    if "pymdownx.snippets" in names:
        return extensions
    return [*extensions, {"pymdownx.snippets": {"base_path": [config.docs_dir], "check_paths": True}}]


def _items(stated: object) -> list[tuple[str, Any]]:
    return list(stated.items()) if isinstance(stated, dict) else []


def _wrong(config: Config, key: str, mend: str) -> RenderError:
    return RenderError(f"{Path(config.root) / 'mkdocs.yml'}: {key}: {mend}")
