"""The pages that the theme makes: inert, self-contained, readable in both schemes."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from builder.render import render_site
from builder.render.settings import THEME_DIR
from tests.unit.render.conftest import Lay

STYLESHEET = THEME_DIR / "assets/stylesheets/archive.css"
VOID = {"meta", "link", "input", "br", "hr", "img"}


class Page(HTMLParser):
    """Elements with their attributes, and the text of each element by its name."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_a_hostile_title_shows_as_its_characters(site: Path, hostile: str) -> None:
    """In title, heading, masthead, description and OpenGraph it is text, whole and unchanged."""
    page = Page(site / "articles/2019/hostile.html")
    assert page.texts["title"] == [f"{hostile} · {hostile}"]
    assert page.texts["h1"] == [hostile]
    said = {meta.get("name") or meta.get("property"): meta.get("content") for meta in page.named("meta")}
    assert said["description"] == said["og:title"] == said["og:site_name"] == hostile
    assert hostile in Page(site / "people/mara-quill.html").texts["header"][0]


def test_nothing_of_a_seed_becomes_an_element_that_acts(site: Path) -> None:
    """Every script is a file of ours or data, no element carries a handler or a style, no link runs a script."""
    for path in pages(site):
        page = Page(path)
        for script in page.named("script"):
            if script.get("type") == "application/ld+json":
                continue
            assert (path.parent / script["src"]).resolve().parent == (site / "assets/javascripts").resolve() or (
                path.name == "404.html" and script["src"].startswith("/sub/assets/")
            )
        for tag, attributes in page.elements:
            assert tag not in {"style", "iframe", "object", "embed", "base"}
            assert not [key for key in attributes if key.startswith("on") or key == "style"]
            assert not attributes.get("href", "").lower().startswith("javascript:")
        data = [text for text in page.texts.get("script", []) if text]
        assert len(data) == len([script for script in page.named("script") if "type" in script])
        assert all(isinstance(json.loads(text), dict) for text in data)
        assert "49" not in "".join(page.texts["title"] + page.texts["h1"])


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    """What a page, the stylesheet or a script loads is in the site."""
    for path in pages(site):
        page = Page(path)
        loads = [a["src"] for _, a in page.elements if "src" in a]
        loads += [a["href"] for a in page.named("link") if a.get("rel") != "canonical"]
        assert not [address for address in loads if urlsplit(address).netloc]
    for asset in (site / "assets").rglob("*.*"):
        text = asset.read_text("utf-8").replace("http://www.w3.org/2000/svg", "").replace("file://", "")
        assert "://" not in text, asset
        assert "@import" not in text


def test_every_page_has_one_main_heading_a_language_and_landmarks(site: Path) -> None:
    """Also the home page whose owner wrote no heading: there the archive's name is it."""
    for path in pages(site):
        page = Page(path)
        assert len(page.named("h1")) == 1, path
        assert page.named("html")[0]["lang"] == "en"
        assert len(page.named("main")) == len(page.named("header")) == len(page.named("footer")) == 1
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids)), path


def test_an_article_is_cut_once_at_its_first_rule(site: Path) -> None:
    """Reading text before the rule, the apparatus beside it; a later rule stays where it is."""
    html = (site / "articles/2019/harbour.html").read_text("utf-8")
    story, aside = re.split("<aside[^>]*>", html)
    assert "It is told by" in story
    assert "<hr" not in story
    assert aside.count("<section>") == 2
    assert aside.count("<hr") == 1


def made(lay: Lay, site: Path, path: str, front: str, body: str) -> Page:
    """One page of an archive of its own, rendered."""
    text = f"---\n{front}\n---\n\n{body}\n"
    archive = lay("site_name: Small\n", {"index.md": "# Home\n", f"{path}.md": text})
    assert render_site(archive, str(site), strict=True) == ()
    return Page(site / f"{path}.html")


def test_a_headline_does_not_take_the_name_of_a_paragraph(lay: Lay, tmp_path: Path) -> None:
    """An article that is called as its paragraphs are numbered has no identifier twice."""
    body = '# P2\n\n<a id="p1"></a>One.\n\n<a id="p2"></a>Two.'
    page = made(lay, tmp_path / "site", "articles/p2", "title: P2\ntemplate: article.html\nkind: article", body)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert sorted(ids) == sorted(set(ids))
    assert {"p1", "p2"} < set(ids)


def test_a_long_headline_is_set_smaller(lay: Lay, tmp_path: Path) -> None:
    """More than a hundred characters, and more than two hundred, have classes of their own."""
    for letters, classes in ((100, "story"), (101, "story story--long"), (201, "story story--longest")):
        title = "a" * letters
        front = f"title: {title}\ntemplate: article.html\nkind: article"
        page = made(lay, tmp_path / "site", "articles/long", front, f"# {title}\n\nText.")
        assert [article["class"] for article in page.named("article")] == [classes]


def test_what_follows_a_headline_is_held_together(lay: Lay, tmp_path: Path) -> None:
    """In a list outlet and date are one piece, also where a sentence follows; what does not open a line is let be."""
    body = (
        "# Mara Quill\n\n## Described as\n\n- **rower**, in [A harbour](../index.md), Courier\n\n## Articles\n\n"
        "- [A harbour](../index.md), Courier, 3 May 2019\n\n    > She rowed.\n\n"
        "- [A quay](../index.md), Post; also printed by [A](../index.md), [B](../index.md)"
    )
    front = "title: Mara Quill\ntemplate: entity.html\nkind: person"
    page = made(lay, tmp_path / "site", "people/mara-quill", front, body)
    assert page.texts["span"] == ["Courier, 3 May 2019", "Post; also printed by A, B"]


def test_how_to_mend_an_entry_is_folded_away(site: Path) -> None:
    """What to do about a wrong entry unfolds without a script under its heading; what stands beside is in sight."""
    page = Page(site / "people/mara-quill.html")
    assert [text.strip() for text in page.texts["summary"]] == ["Something wrong?"]
    (folded,) = page.texts["details"]
    assert "authority/names.yml" in folded
    assert "As found" not in folded
    assert "As found" in page.texts["aside"][0]
    assert "details" not in Page(site / "articles/2019/harbour.html").texts


def test_a_hand_written_page_keeps_its_rules(site: Path) -> None:
    """Only generated pages are cut: About shows its rule and all its text."""
    html = (site / "about.html").read_text("utf-8")
    assert "<hr" in html
    assert "The end." in html


def test_the_section_that_a_page_belongs_to_is_marked(site: Path) -> None:
    """The masthead marks the page itself as the page, and the listing that leads to it as the section."""
    for path, current in (("people/index.html", "page"), ("people/mara-quill.html", "true")):
        marked = [a for a in Page(site / path).named("a") if "aria-current" in a]
        assert [a["aria-current"] for a in marked] == [current]
        assert marked[0]["href"].endswith("index.html")


def test_without_scripts_search_offers_the_lists(site: Path) -> None:
    """The form is hidden until a script wakes it; what a reader sees without one are a sentence and plain links."""
    page = Page(site / "search/index.html")
    assert all("hidden" in form for form in page.named("form"))
    assert "Searching needs scripts" in "".join(page.texts["p"])
    (lists,) = (a for tag, a in page.elements if tag == "div" and a.get("class") == "search__absent")
    assert "hidden" not in lists
    assert {"../people/index.html", "../dates/index.html"} <= {a["href"] for a in page.named("a")}


def test_the_search_page_suggests_the_questions_of_its_front_matter(site: Path, hostile: str) -> None:
    """Each as a link to its answer, whatever characters it has; a phrase is asked for in quotation marks."""
    page = Page(site / "search/index.html")
    asked = [parse_qs(a["href"].removeprefix("?")) for a in page.named("a") if a.get("href", "").startswith("?")]
    assert asked == [{"person": [hostile]}, {"place": ["Hull"]}, {"q": ['"salt & sand"']}]
    assert hostile in [text.strip() for text in page.texts["a"]]


def test_other_pages_lead_to_the_search_page(site: Path) -> None:
    """The box in the masthead asks the search page, relative to where it stands."""
    (form,) = Page(site / "articles/2019/harbour.html").named("form")
    assert form["action"] == "../../search/index.html"
    assert form["method"] == "get"


def schemes() -> dict[str, dict[str, str]]:
    css = STYLESHEET.read_text("utf-8")
    blocks = re.findall(r"\{([^{}]*--paper:[^{}]*)\}", css)
    light, dark, chosen = (dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block)) for block in blocks[:3])
    return {"light": light, "dark": dark, "chosen dark": chosen}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "chosen dark"])
def test_every_colour_can_be_read_on_its_ground(scheme: str) -> None:
    """WCAG 2.2: AAA for reading text, AA for small print, the accent and the four kinds of name."""
    tokens = schemes()[scheme]
    assert contrast(tokens["ink"], tokens["paper"]) >= 7
    for ground in ("paper", "field"):
        for name in ("soft", "accent", "person", "place", "organisation", "date"):
            assert contrast(tokens[name], tokens[ground]) >= 4.5, (name, ground)
    assert contrast(tokens["ink"], tokens["marked"]) >= 4.5


def test_chosen_dark_is_the_systems_dark() -> None:
    """The two places where the stylesheet tells the dark colours say the same."""
    assert schemes()["dark"] == schemes()["chosen dark"] != schemes()["light"]
