"""The policy of every page, in a real browser: nothing of ours breaks it, over HTTP or from disk, and it holds."""

from __future__ import annotations

import hashlib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from builder.compose.links import LISTINGS
from tests.browser.conftest import Reads
from tests.browser.reader import Reader

KINDS = (
    "index.html", "404.html", "about.html", "guide.html", "search/index.html", "places/map.html",
    *(f"{folder}/index.html" for folder in LISTINGS),
)  # fmt: skip
SINGLE = ("articles/20*", "outlets", "people", "places", "organisations", "dates", "stories")


def one_of_each(site: Path) -> list[str]:
    """A page of every kind, the article that means harm among them."""
    paths = list(KINDS)
    for folder in SINGLE:
        found = sorted(path for path in site.glob(f"{folder}/*.html") if path.name != "index.html")
        paths += [path.relative_to(site).as_posix() for path in (found[0], found[-1])]
    harmful = next(path for path in site.glob("articles/2020/*.html") if "alert(1)" in path.read_text("utf-8"))
    return [*dict.fromkeys(paths), harmful.relative_to(site).as_posix()]


@pytest.fixture(params=["over HTTP", "below a sub-path", "from disk"])
def anywhere(request: pytest.FixtureRequest, reads: Reads, host: str, site: Path) -> Reader:
    places = {"over HTTP": host, "below a sub-path": f"{host}papers/archive/", "from disk": f"{site.as_uri()}/"}
    return reads(places[request.param])


def test_no_page_breaks_its_policy(anywhere: Reader, site: Path) -> None:
    """Every kind of page opens with an empty console, asks no other host, and its own scripts and styles count."""
    for path in one_of_each(site):
        if path == "404.html" and urlsplit(anywhere.site).path != "/":
            continue  # it is made for a host's root: its addresses begin there
        anywhere.goes_to(path)
        if path != "404.html":
            assert anywhere.page.evaluate("document.documentElement.className") == "js", path
            assert anywhere.page.evaluate("getComputedStyle(document.body).marginTop") == "0px", path
        assert anywhere.errors == [], path


@pytest.mark.parametrize("address", ["http", "file"])
def test_the_policy_holds(reads: Reads, host: str, site: Path, address: str) -> None:
    """Code and style within the page, and a form to elsewhere, are refused and noticed, so the test above can fail."""
    reader = reads(host if address == "http" else f"{site.as_uri()}/")
    reader.goes_to("about.html")
    reader.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<p id='styled' style='position: fixed'>x</p>");
        }"""
    )
    assert reader.page.evaluate("window.ran") is None
    assert reader.page.evaluate("getComputedStyle(document.querySelector('#styled')).position") == "static"
    refused = [error.split()[1:3] for error in reader.errors if "Content Security Policy" in error]
    assert ["inline", "script"] in refused
    assert ["inline", "style"] in refused
    reader.errors.clear()


def test_citations_and_seeds_are_kept_without_scripts(reads: Reads, host: str, site: Path) -> None:
    """One press opens the citation, another saves it as a file; the seed is saved as it arrived."""
    reader = reads(host, java_script_enabled=False, accept_downloads=True)
    article = min(site.glob("articles/2019/*.html"))
    reader.goes_to(article.relative_to(site).as_posix())
    reader.page.get_by_role("heading", name="Cite").click()
    for name, begins in (("BibTeX", "@article{"), ("RIS", "TY  - NEWS"), ("CSL-JSON", '[{"id"')):
        with reader.page.expect_download() as download:
            reader.page.get_by_role("link", name=name).click()
        assert Path(download.value.path()).read_text("utf-8").startswith(begins)
        assert Path(download.value.suggested_filename).suffix in {".bib", ".ris", ".json"}
    seed = reader.page.locator('a[href*="/seeds/"]')
    with reader.page.expect_download() as download:
        seed.click()
    assert hashlib.sha256(Path(download.value.path()).read_bytes()).hexdigest() in reader.page.content()
