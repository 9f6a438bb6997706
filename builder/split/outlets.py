"""Which outlet an article comes from: front matter, folder, URL's host or credit line, in that order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from builder.model import SourceFile
from builder.split import credit_lines
from builder.split.draft import Draft

_SMALL = frozenset("and of the de del la le les el in for on".split())


def outlet(source: SourceFile, draft: Draft, outlets: Mapping[str, str]) -> str | None:
    """The outlet's name, None where nothing names it. ``outlets`` names folders and hosts."""
    for key in ("outlet", "publication", "source"):
        stated = source.stated(key)
        if stated:
            return outlets.get(stated[0], stated[0])
    return (
        _from_folder(source.path, outlets)
        or (_from_host(draft.url, outlets) if draft.url else None)
        or draft.cited
        or next(filter(None, map(credit_lines.outlet, draft.credits)), None)
    )


def _from_folder(path: str, outlets: Mapping[str, str]) -> str | None:
    parts = path.split("/")
    folder = parts[1] if len(parts) > 2 else ""
    if folder in outlets:
        return outlets[folder]
    return pretty(folder) if any(char.isalpha() for char in folder) else None


def pretty(folder: str) -> str:
    """A folder's name as an outlet's: ``northport-courier`` is ``Northport Courier``."""
    words = [word for word in re.split(r"[-_\s]+", folder) if word]
    if folder != folder.lower():
        return " ".join(words)
    return " ".join(
        word if number and word in _SMALL else word[:1].upper() + word[1:] for number, word in enumerate(words)
    )


def _from_host(url: str, outlets: Mapping[str, str]) -> str | None:
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    bare = host.removeprefix("www.")
    return outlets.get(bare) or outlets.get(host) or bare or None
