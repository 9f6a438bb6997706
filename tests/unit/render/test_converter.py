"""builder/render/converter.py: one converter for all pages gives what a new one for each page gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.structure.pages import Page

from builder.config import Config, load
from builder.render.listener import listening
from builder.render.loading import load_settings, quiet_environment
from builder.render.pages import Site, load_site

Lay = Callable[..., Config]
Made = tuple[str | None, object, list[str], set[str] | None]

SIGNS = st.sampled_from(
    ["`", "\\", "[", "]", "](", "]:", "![", "<", ">", "&", "*", "_", "**", "  \n", "\n\n", "\n", "# ", "- ", "a", "b c",
     "[a](index.md)", "[b]: index.md\n", "<i>", "&amp;", "<https://a.example>", "<a@b.example>", "x_y_z", " ", "1. "]
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root: Path = tmp_path_factory.mktemp("converter")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Home\n", "utf-8")
    (root / "mkdocs.yml").write_text("site_name: A\nmarkdown_extensions: [toc, tables]\n", "utf-8")
    with quiet_environment(), listening() as listener:
        return load_site(load_settings(load(str(root)), str(root / "site"), listener))


def made(text: str, site: Site, convert: Callable[[Page], None]) -> Made:
    page = Page(None, site.documents[0], site.settings)
    page.markdown, page.meta = text, {}
    with listening():
        try:
            convert(page)
        except AssertionError as error:  # Python's own parser of HTML refuses some marks; MkDocs lets it
            return str(error), None, [], None
    return page.content, page.title, [item.id for item in page.toc], page.present_anchor_ids


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SIGNS, max_size=12).map("".join), st.lists(SIGNS, max_size=12).map("".join))
def test_any_page_after_any_other_is_as_mkdocs_has_it(loaded: Site, first: str, second: str) -> None:
    """Patterns that are left out could not have matched, and nothing of a page stays for the next one."""
    for text in (first, second):
        fresh = made(text, loaded, lambda page: page.render(loaded.settings, loaded.files))
        assert made(text, loaded, loaded.convert) == fresh


def test_unknown_extensions_are_set_up_for_every_page(
    lay: Lay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extension that keeps what it saw of one page does not show it on the next."""
    (tmp_path / "counting.py").write_text(
        "from markdown.extensions import Extension\nfrom markdown.postprocessors import Postprocessor\n"
        "class Count(Postprocessor):\n    seen = ''\n    def run(self, text):\n"
        "        self.seen += 'x'\n        return text + self.seen\n"
        "class Counting(Extension):\n    def extendMarkdown(self, md):\n"
        "        md.postprocessors.register(Count(md), 'count', 1)\n"
        "def makeExtension(**options):\n    return Counting(**options)\n",
        "utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    archive = lay("site_name: A\nmarkdown_extensions: [counting]\n", {"index.md": "One", "about.md": "Two"})
    with quiet_environment(), listening() as listener:
        site = load_site(load_settings(archive, str(tmp_path / "site"), listener))
        one, two = (made("Text", site, site.convert) for _ in range(2))
        assert one == two == made("Text", site, lambda page: page.render(site.settings, site.files))
