"""What pages and feeds say of the site as a whole, and where a page stands as seen from another."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from builder.compose.links import relative, url


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who puts an archive out, and where.

    ``site_url`` is where it stands, with a slash at its end; empty where that is not known. ``engine`` is what found
    the names; ``seeds`` tells whether the site holds the seeds.
    """

    name: str = "News archive"
    site_url: str = ""
    engine: str = "backfile"
    seeds: bool = True


def address(imprint: Imprint, here: str, there: str) -> str:
    """A page or file as a program finds it: its whole address where that is known, else as seen from ``here``.

    Both are paths of pages in ``docs/`` (``people/x.md``) or of files of the site (``data/articles.jsonl``).
    """
    target = there if imprint.site_url else relative(here, there)
    return imprint.site_url + quote(url(target) if there.endswith(".md") else target)
