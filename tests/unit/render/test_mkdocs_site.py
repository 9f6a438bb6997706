"""One build of MkDocs: silent, reproducible, and one line for whatever is wrong."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.config import Config
from builder.errors import RenderError
from builder.render import render_site, versions
from builder.render.settings import THEME_DIR

Lay = Callable[..., Config]
ONE_PAGE = {"index.md": "# One page\n"}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_page_is_a_file_of_the_same_name_and_nothing_of_material_is_copied(site: Path) -> None:
    """docs/x.md becomes site/x.html; beside the pages stand only the theme's own files."""
    theme = {path.relative_to(THEME_DIR).as_posix() for path in (THEME_DIR / "assets").rglob("*.*")}
    assets = {path for path in theme if not path.startswith("assets/javascripts/search/")}  # parts of search.js
    assert {path for path in files(site) if path.startswith("assets/")} == assets
    assert {path for path in files(site) if path.endswith(".html")} == {
        "404.html", "about.html", "index.html", "articles/index.html", "articles/2019/harbour.html",
        "articles/2019/hostile.html", "people/index.html", "people/mara-quill.html", "people/hostile.html",
        "search/index.html",
    }  # fmt: skip


def test_the_same_pages_give_the_same_bytes_on_any_day(
    lay: Lay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs dates a build by SOURCE_DATE_EPOCH or the clock; neither shows in the site."""
    archive = lay("site_name: A\nsite_url: https://archive.example/\n")
    builds = []
    for number, epoch in enumerate(("1000000000", "1700000000", None)):
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        if epoch:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        render_site(archive, str(tmp_path / f"site{number}"), strict=True)
        builds.append(files(tmp_path / f"site{number}"))
    assert builds[0] == builds[1] == builds[2]
    assert b"<lastmod>" not in builds[0]["sitemap.xml"]
    assert b"https://archive.example/people/mara-quill.html" in builds[0]["sitemap.xml"]


def test_without_an_address_there_is_no_sitemap(lay: Lay, tmp_path: Path) -> None:
    """A sitemap names whole addresses, so an archive without site_url has none."""
    render_site(lay("site_name: A\n", ONE_PAGE), str(tmp_path / "site"), strict=True)
    assert not (tmp_path / "site/sitemap.xml").exists()


def test_a_build_leaves_no_trace_outside_its_folder(
    lay: Lay, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing on the terminal, no record in anyone's log, the environment and MkDocs's logger as before."""
    log = logging.getLogger("mkdocs")
    before = dict(os.environ), log.level, log.propagate, list(log.handlers)
    render_site(lay("site_name: A\n", {"index.md": "[gone](gone.md)\n"}), str(tmp_path / "site"), strict=False)
    assert before[0].get("SOURCE_DATE_EPOCH") == os.environ.get("SOURCE_DATE_EPOCH")
    assert before[1:] == (log.level, log.propagate, list(log.handlers))
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


def test_a_broken_link_is_a_warning_and_with_strict_an_error(lay: Lay, tmp_path: Path) -> None:
    """Each warning is one line that names the page and the link; strict counts them and stops."""
    archive = lay("site_name: A\n", {"index.md": "[a](gone.md), [b](#nowhere)\n"})
    warnings = render_site(archive, str(tmp_path / "site"), strict=False)
    assert len(warnings) == 2
    assert "index.md" in warnings[0]
    assert "gone.md" in warnings[0]
    assert "#nowhere" in warnings[1]
    with pytest.raises(RenderError, match=r"gone\.md.*and 1 more") as caught:
        render_site(archive, str(tmp_path / "site"), strict=True)
    assert "\n" not in str(caught.value)


def test_strict_may_also_be_said_in_mkdocs_yml(lay: Lay, tmp_path: Path) -> None:
    """``strict: true`` in the archive's file means what --strict means."""
    archive = lay("site_name: A\nstrict: true\n", {"index.md": "[a](gone.md)\n"})
    with pytest.raises(RenderError, match=r"gone\.md"):
        render_site(archive, str(tmp_path / "site"), strict=False)


@pytest.mark.parametrize(
    ("mkdocs", "said"),
    [
        ("site_name: A\nplugins: [unheard-of]\n", "unheard-of"),
        ("site_name: A\nsite_url: 7\n", "site_url"),
        ("site_name: A\nuse_directory_urls: true\n", "use_directory_urls"),
        ("site_name: A\ntheme: readthedocs\n", "readthedocs"),
        ("site_name: A\nmarkdown_extensions: [unheard_of]\n", "unheard_of"),
        ("site_name: A\nvalidation: {links: {not_found: shout}}\n", "validation"),
    ],
)
def test_a_wrong_configuration_is_one_line(lay: Lay, tmp_path: Path, mkdocs: str, said: str) -> None:
    """The error names mkdocs.yml and the key or value, on one line."""
    with pytest.raises(RenderError) as caught:
        render_site(lay(mkdocs, ONE_PAGE), str(tmp_path / "site"), strict=False)
    assert "mkdocs.yml" in str(caught.value)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_page_that_cannot_be_rendered_is_named(lay: Lay, tmp_path: Path) -> None:
    """Where a page asks for a template or a file that is not there, the error names the page."""
    for text in ("---\ntemplate: none.html\n---\n\nA\n", '--8<-- "articles/.none.md"\n'):
        with pytest.raises(RenderError, match=r"index\.md") as caught:
            render_site(lay("site_name: A\n", {"index.md": text}), str(tmp_path / "site"), strict=False)
        assert "\n" not in str(caught.value)


def test_progress_runs_from_one_to_all(lay: Lay, tmp_path: Path) -> None:
    """Steps are reported one by one and the last is the total; hidden files are no steps."""
    steps: list[tuple[int, int]] = []
    render_site(lay("site_name: A\n"), str(tmp_path / "site"), False, lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == list(range(1, len(steps) + 1))
    assert {total for _, total in steps} == {len(steps)}


def test_an_archive_may_override_a_template(lay: Lay, tmp_path: Path) -> None:
    """``theme: custom_dir`` of the archive wins over our templates, and the rest stays ours."""
    (tmp_path / "own/partials").mkdir(parents=True)
    (tmp_path / "own/partials/footer.html").write_text("<footer>Kept by the town library</footer>")
    render_site(
        lay("site_name: A\ntheme: {name: backfile, custom_dir: own}\n", ONE_PAGE), str(tmp_path / "site"), False
    )
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert "Kept by the town library" in page
    assert 'class="masthead' in page


@pytest.mark.parametrize("theme", ["", "theme: material\n", "theme: {name: material}\n", "theme: backfile\n"])
def test_our_theme_is_laid_over_material_by_whatever_name(lay: Lay, tmp_path: Path, theme: str) -> None:
    """An archive that names no theme, Material or ours gets the same pages, without Material's fonts or scripts."""
    render_site(lay(f"site_name: A\n{theme}", ONE_PAGE), str(tmp_path / "site"), strict=True)
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert "assets/stylesheets/archive.css" in page
    assert "fonts.g" not in page
    assert "bundle" not in page


def test_the_versions_of_all_that_renders_are_told() -> None:
    """An upgrade of MkDocs, Material or Markdown changes the site's fingerprint."""
    told = dict(part.split(" ") for part in versions().split(", "))
    assert told["mkdocs"] == "1.6.1"
    assert {"mkdocs-material", "markdown", "jinja2"} <= set(told)
