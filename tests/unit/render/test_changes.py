"""builder/render/mkdocs_site.py: only what would come out otherwise is rendered, in any number of processes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from builder.config import Config
from builder.render import Job, Manifest, render_changes
from builder.workers import mapped

Lay = Callable[..., Config]
MKDOCS = "site_name: A\nsite_url: https://a.example/\n"
GENERATED = '---\ntitle: "{0}"\ngenerator: "backfile"\n---\n\n# {0}\n\n{1}\n'


def pages(**changed: str) -> dict[str, str]:
    made = {f"people/p{n}.md": GENERATED.format(f"P {n}", "[next](p1.md#p-1)") for n in range(40)}
    other = {f"people/{name}.md": GENERATED.format(name, text) for name, text in changed.items()}
    return {"index.md": "# Home\n\n[one](people/p1.md#p-1)\n", **made, **other}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_several_processes_write_the_same_site(lay: Lay, tmp_path: Path) -> None:
    """One process or two, the bytes, the warnings and the manifest are the same."""
    archive = lay(MKDOCS, pages(p3="[gone](gone.md) [nowhere](p1.md#nowhere)"))
    one = render_changes(archive, str(tmp_path / "one"), Job())
    two = render_changes(archive, str(tmp_path / "two"), Job(spread=partial(mapped, jobs=2, inherit=True)))
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert one == two
    assert [("gone.md" in line, "#nowhere" in line) for line in one.warnings] == [(True, False), (False, True)]


def test_a_second_build_renders_what_changed(lay: Lay, tmp_path: Path) -> None:
    """Pages of ours that are as they were stay untouched; others and hand-written ones come out as in a whole build."""
    first = render_changes(lay(MKDOCS, pages()), str(tmp_path / "one"), Job("same"))
    archive = lay(MKDOCS, pages(p7="Other words."))
    second = render_changes(archive, str(tmp_path / "two"), Job("same", first.manifest))
    whole = render_changes(archive, str(tmp_path / "whole"), Job("same"))
    rendered = files(tmp_path / "two")
    assert {path for path in rendered if path.endswith(".html")} == {"404.html", "index.html", "people/p7.html"}
    assert set(second.untouched) == files(tmp_path / "one").keys() - rendered.keys()
    assert files(tmp_path / "whole") == {**files(tmp_path / "one"), **rendered}
    assert second.manifest == whole.manifest


def test_what_all_pages_share_makes_all_anew(lay: Lay, tmp_path: Path) -> None:
    """Another theme, another setting or another entry of the masthead leaves no page as it was."""
    archive = lay(MKDOCS, pages())
    first = render_changes(archive, str(tmp_path / "one"), Job("same"))
    assert render_changes(archive, str(tmp_path / "two"), Job("other", first.manifest)).untouched == ()
    renamed = lay(MKDOCS + "nav: [{Start: index.md}]\n", pages())
    assert render_changes(renamed, str(tmp_path / "three"), Job("same", first.manifest)).untouched == ()


def test_a_hand_written_page_is_held_against_pages_that_stay(lay: Lay, tmp_path: Path) -> None:
    """A link to an anchor of a page that is not rendered again is checked all the same."""
    first = render_changes(lay(MKDOCS, pages()), str(tmp_path / "one"), Job("same"))
    archive = lay(MKDOCS, {**pages(), "index.md": "[one](people/p1.md#p-1) [no](people/p1.md#p-2)\n"})
    again = render_changes(archive, str(tmp_path / "two"), Job("same", first.manifest))
    assert [("#p-2" in line) for line in again.warnings] == [True]


def test_with_a_plugin_every_page_is_rendered(lay: Lay, tmp_path: Path) -> None:
    """A plugin may look at all pages, so MkDocs's own build has the site, and nothing is known for the next time."""
    archive = lay(MKDOCS + "plugins: [search]\n", pages())
    rendered = render_changes(archive, str(tmp_path / "site"), Job("same"))
    assert rendered.manifest == Manifest()
    assert (tmp_path / "site/search/search_index.json").is_file()
    assert (tmp_path / "site/people/p7.html").is_file()
