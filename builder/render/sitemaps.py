"""A sitemap of more addresses than one file may hold, parted into several with an index (sitemaps.org 0.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

MOST, LARGEST = 50_000, 50_000_000  # addresses and bytes of one file, as the protocol has them
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OVERHEAD = 200  # bytes of a file beside its addresses


def part_sitemap(folder: str, site_url: str, most: int = MOST, largest: int = LARGEST) -> None:
    """Part ``sitemap.xml`` of a folder where it is too large: it becomes the index of ``sitemap-1.xml`` and so on.

    The sitemap must hold one ``<url>`` a line, as our template writes it; another is left as it is.
    """
    path = Path(folder) / "sitemap.xml"
    if not path.is_file():
        return
    lines = [line for line in path.read_text("utf-8").splitlines() if line.startswith("<url>")]
    if len(lines) <= most and path.stat().st_size <= largest:
        return
    listed = []
    for number, part in enumerate(_parts(lines, most, largest), 1):
        name = f"sitemap-{number}.xml"
        path.with_name(name).write_text(_whole("urlset", part), "utf-8")
        listed.append(_entry(f"{site_url.rstrip('/')}/{name}", part))
    path.write_text(_whole("sitemapindex", listed), "utf-8")
    path.with_name("sitemap.xml.gz").unlink(missing_ok=True)


def _parts(lines: Sequence[str], most: int, largest: int) -> Iterator[list[str]]:
    part: list[str] = []
    size = _OVERHEAD
    for line in lines:
        room = len(line.encode()) + 1
        if part and (len(part) == most or size + room > largest):
            yield part
            part, size = [], _OVERHEAD
        part.append(line)
        size += room
    if part:
        yield part


def _entry(address: str, part: Sequence[str]) -> str:
    """One file in the index, with the newest day of its addresses."""
    newest = max((line.partition("<lastmod>")[2].partition("<")[0] for line in part), default="")
    day = f"<lastmod>{newest}</lastmod>" if newest else ""
    return f"<sitemap><loc>{escape(address)}</loc>{day}</sitemap>"


def _whole(root: str, lines: Sequence[str]) -> str:
    head = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{NAMESPACE}">']
    return "\n".join([*head, *lines, f"</{root}>", ""])
