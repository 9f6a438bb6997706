"""builder/render/manifest.py: what the last build left, kept as text."""

import pytest

from builder.render.manifest import Manifest, Shaped, as_text, from_text

MANIFEST = Manifest("aa", {"index.md": Shaped("bb"), "people/é.md": Shaped("cc", (("redirect", "x.md"),))})


def test_a_manifest_is_read_as_it_was_written() -> None:
    """The shared hash, each page's own, and what other files show of it."""
    assert from_text(as_text(MANIFEST)) == MANIFEST


@pytest.mark.parametrize("text", [None, "", "aa\nnot json", "aa\n[1]\n[]", "aa\n{}"])
def test_a_broken_manifest_knows_no_page(text: str | None) -> None:
    """Whatever is not a manifest makes the next build render every page."""
    assert from_text(text).pages == {}


def test_pages_whose_files_are_gone_are_not_known() -> None:
    """A page that somebody removed from the site is rendered again."""
    assert set(MANIFEST.only({"people/é.html"}).pages) == {"people/é.md"}
