"""A small archive whose pages have the shapes that compose gives them, written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from builder import config
from builder.render import render_site

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} [x](javascript:1) | *a* \"q\" 'p' &amp;"
ESCAPED = (
    "&lt;script&gt;alert(1)&lt;/script&gt; \\{\\{ 7\\*7 \\}\\} \\[x\\](javascript:1) &#124; \\*a\\* \"q\" 'p' &amp;amp;"
)
QUOTED = HOSTILE.replace('"', '\\"')

PAGES = {
    "index.md": '---\ntitle: Home\ntemplate: home.html\n---\n\nAn introduction.\n\n--8<-- "articles/.home.md"\n',
    "about.md": "# About & more\n\nSee the [articles](articles/index.md).\n\n***\n\nThe end.\n",
    "articles/.home.md": "**1 article.**\n\n## People\n\n- [Mara Quill](people/mara-quill.md) (1)\n\n## Latest\n\n"
    "- [A harbour](articles/2019/harbour.md), Courier\n",
    "articles/index.md": "---\ntitle: Articles\ntemplate: listing.html\n---\n\n# Articles\n\n"
    "- [A harbour](2019/harbour.md)\n- [Hostile](2019/hostile.md)\n",
    "articles/2019/harbour.md": "---\ntitle: A harbour\ntemplate: article.html\nkind: article\n---\n\nCourier\n\n"
    "# A harbour\n\n**Hull, May 3** — It is told by [Mara Quill](../../people/mara-quill.md).\n\n---\n\n"
    "## People\n\n- [Mara Quill](../../people/mara-quill.md)\n\n---\n\n## Source\n\nseeds/a.txt\n",
    "articles/2019/hostile.md": f'---\ntitle: "{QUOTED}"\ntemplate: article.html\nkind: article\noutlet: "{QUOTED}"\n'
    f'description: "{QUOTED}"\npeople: ["{QUOTED}"]\ntags: ["{QUOTED}"]\n---\n\n# {ESCAPED}\n\nText.\n\n---\n\n'
    f"## People\n\n- [{ESCAPED}](../../people/hostile.md)\n",
    "people/index.md": "---\ntitle: People\ntemplate: listing.html\n---\n\n# People\n\n"
    "- [Mara Quill](mara-quill.md) (1)\n",
    "people/mara-quill.md": "---\ntitle: Mara Quill\ntemplate: entity.html\nkind: person\n---\n\n# Mara Quill\n\n"
    "Person.\n\n## Articles\n\n- [A harbour](../articles/2019/harbour.md)\n\n---\n\n"
    "## As found\n\n- Mara Quill (2)\n\n## Something wrong?\n\nAdd a line to `authority/names.yml`.\n",
    "people/hostile.md": f'---\ntitle: "{QUOTED}"\ntemplate: entity.html\nkind: person\n---\n\n'
    f"# {ESCAPED}\n\nPerson.\n",
    "search/index.md": f'---\ntitle: Search\ntemplate: search.html\ntry_person: "{QUOTED}"\ntry_place: Hull\n'
    "try_phrase: salt & sand\n---\n\n# Search\n",
}


Lay = Callable[..., config.Config]


def _lay(root: Path, mkdocs: str, pages: Mapping[str, str] = PAGES) -> config.Config:
    (root / "mkdocs.yml").write_text(mkdocs, "utf-8")
    for path, text in pages.items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, "utf-8")
    return config.load(str(root))


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Write an archive: ``lay(mkdocs_yml)`` with the pages above, ``lay(mkdocs_yml, pages)`` with others."""
    return partial(_lay, tmp_path)


@pytest.fixture(scope="session")
def hostile() -> str:
    return HOSTILE


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive above rendered once, with a hostile name and tagline too."""
    root = tmp_path_factory.mktemp("archive")
    mkdocs = f'site_name: "{QUOTED}"\nsite_description: "{QUOTED}"\nsite_url: https://archive.example/sub/\n'
    assert render_site(_lay(root, mkdocs), str(root / "site"), strict=True) == ()
    return root / "site"
