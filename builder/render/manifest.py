"""What shaped each page of the last build, so that the next one renders only what would come out otherwise."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shaped:
    """One page: the hash of its Markdown, and what of its front matter other files of the site show."""

    digest: str
    shown: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The hash of what shapes every page, and what shaped each one (by its path in ``docs/``)."""

    shared: str = ""
    pages: Mapping[str, Shaped] = field(default_factory=dict)

    def only(self, present: Container[str]) -> Manifest:
        """Without the pages whose files (relative to the site's root) are not there."""
        pages = {path: one for path, one in self.pages.items() if f"{path.removesuffix('.md')}.html" in present}
        return Manifest(self.shared, pages)


def as_text(manifest: Manifest) -> str:
    """A manifest as lines: the shared hash, then a page a line, sorted."""
    lines = [
        json.dumps([path, one.digest, *one.shown], ensure_ascii=False) for path, one in sorted(manifest.pages.items())
    ]
    return "\n".join([manifest.shared, *lines])


def from_text(text: str | None) -> Manifest:
    """The manifest that ``as_text`` wrote; an empty one for nothing or for anything else."""
    shared, *lines = (text or "").split("\n")
    try:
        rows = [json.loads(line) for line in lines]
        pages = {path: Shaped(digest, tuple((key, value) for key, value in shown)) for path, digest, *shown in rows}
    except (ValueError, TypeError):
        return Manifest()
    return Manifest(shared, pages)
