"""builder/compose/machine/describing: what front matter tells programs, read back as the renderer reads it."""

from collections.abc import Iterator

import pytest
import yaml

from builder.compose import Catalogue, as_text, compose_pages
from builder.compose.machine import Imprint
from builder.compose.machine.days import newest_days
from builder.model import Page

Meta = dict[str, object]


def metas(book: Catalogue, imprint: Imprint) -> Iterator[tuple[Page, Meta]]:
    for page in compose_pages(book, imprint.name, imprint):
        text = as_text(page)
        yield page, yaml.safe_load(text.split("\n---\n", 1)[0].removeprefix("---\n")) if page.title else {}


@pytest.fixture(scope="module")
def told(book: Catalogue) -> dict[str, Meta]:
    return {page.path: meta for page, meta in metas(book, Imprint("The Harbour Archive", "https://papers.example/a/"))}


def test_front_matter_is_read_back_as_it_was_meant(book: Catalogue, imprint: Imprint) -> None:
    """Whatever a seed says, YAML gives every key and text back, control characters apart."""
    for page, meta in metas(book, imprint):
        if page.title:
            said = {key: value for key, value in page.meta if value not in (None, (), [], "")}
            assert meta.keys() - {"title", "generator"} == said.keys()
            assert plain(meta["json_ld"]) == plain(said["json_ld"]) if "json_ld" in said else "json_ld" not in meta


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.replace("\x07", "") if isinstance(value, str) else value


def test_an_article_tells_what_catalogues_want(told: dict[str, Meta]) -> None:
    """Who wrote it, when as far as that is certain, in which language, what it says, from which seed."""
    lamp = told["articles/2019/hull-mourns-a-lamp.md"]
    assert (lamp["byline"], lamp["published"], lamp["modified"]) == (
        ["Per Moen", "Lamp Wire Staff"],
        *["2019-05-04"] * 2,
    )
    assert (lamp["language"], lamp["description"]) == ("en", "A tower is locked")
    assert lamp["seed"] == {
        "path": "seeds/a b.md", "first": 1, "last": 9, "sha256": "0" * 64, "href": "../../seeds/a%20b.md.txt"
    }  # fmt: skip
    assert set(lamp["cite"]) == {"key", "text", "bibtex", "ris", "csl"}  # type: ignore[call-overload] # a mapping


def test_a_seed_that_is_not_put_out_has_no_address(book: Catalogue) -> None:
    """Its path, lines and hash are told all the same."""
    pages = {page.path: meta for page, meta in metas(book, Imprint("N", seeds=False))}
    assert pages["articles/undated/index-1.md"]["seed"] == {
        "path": "seeds/c.txt", "first": 1, "last": 2, "sha256": "2" * 64
    }  # fmt: skip


def test_a_page_is_as_new_as_the_newest_article_that_it_shows(told: dict[str, Meta]) -> None:
    """Known days alone count; a page of which none is known has none; a listing is as new as the archive."""
    days = {path: meta.get("modified") for path, meta in told.items()}
    assert days["people/ida-lund.md"] == "2019-05-04"
    assert days["people/harm.md"] == "2019-05-02"
    assert days["outlets/harbour-times.md"] == "2019-05-04"
    assert days["articles/undated/index-1.md"] is days["articles/2019/lund-again.md"] is None
    assert days["dates/2019-05-02.md"] == "2019-05-02"
    assert days["dates/2019.md"] == days["articles/index.md"] == days["stories/lamp.md"] == "2019-05-04"
    assert days["people/a-z/l.md"] == "2019-05-04"
    assert days["places/england.md"] is None


def test_every_page_that_has_a_day_is_a_page(book: Catalogue) -> None:
    """No day is kept for an address that nothing stands at, but for speakers who are never quoted."""
    paths = {page.path for page in compose_pages(book, "N")}
    days = {path for path in newest_days(book) if not path.startswith("quotes/")}
    assert days - {""} <= paths


def test_names_and_stories_tell_of_themselves(told: dict[str, Meta]) -> None:
    """A summary, the data, and a feed where more than one article has a date."""
    lund, story = told["people/ida-lund.md"], told["stories/lamp.md"]
    assert lund["description"] == "lamp keeper. Named in 2 articles, 4 May 2019 to about June 2019."
    assert (lund["feed"], story["feed"]) == ("feeds/people/ida-lund.xml", "feeds/stories/lamp.xml")
    assert story["description"] == "The lamp: 3 articles compared."
    assert "feed" not in told["people/harm.md"]
    assert all("json_ld" in told[path] for path in ("people/harm.md", "places/england.md", "stories/lamp.md"))


def test_fragments_stay_as_they_are(book: Catalogue) -> None:
    """What other pages include has no front matter."""
    pages = {page.path: page for page in compose_pages(book, "N")}
    assert pages["articles/.home.md"].meta == pages["articles/.about.md"].meta == ()
