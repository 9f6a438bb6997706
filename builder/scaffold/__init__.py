"""Lays a fresh archive in a folder: configuration, places for seeds and decisions, what CI needs to publish it."""

from __future__ import annotations

import json
from pathlib import Path

from builder.errors import ScaffoldError

_TEMPLATES = Path(__file__).parent / "archive"

# Where each template goes; the names here have no leading dots, so that packaging keeps them.
_PLACES = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    "index.md": "docs/index.md",
    "about.md": "docs/about.md",
    "authority.md": "authority/README.md",
    "workflow.yml": ".github/workflows/archive.yml",
    "gitlab.yml": ".gitlab-ci.yml",
    "build.sh": ".ci/build",
    "gitignore": ".gitignore",
    "gitkeep": "seeds/.gitkeep",
}


def lay(folder: str) -> tuple[str, ...]:
    """Make what a new archive needs in a folder and return the paths made; files already there are kept.

    Raises ScaffoldError where the folder holds an archive already or cannot be written.
    """
    base = Path(folder)
    if (base / "mkdocs.yml").exists():
        raise ScaffoldError(f"{base / 'mkdocs.yml'}: there is an archive here already; choose another folder")
    name = base.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "News archive"
    made = []
    try:
        for template, place in _PLACES.items():
            target = base / place
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                text = (_TEMPLATES / template).read_text("utf-8")
                target.write_text(text.replace("@NAME_IN_QUOTES@", json.dumps(name)).replace("@NAME@", name), "utf-8")
                made.append(str(target))
    except OSError as error:
        raise ScaffoldError(f"{error.filename}: cannot be made ({error.strerror}); choose another folder") from None
    return tuple(made)
