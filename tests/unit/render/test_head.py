"""What a page's head tells programs: meta tags, feeds, data, and what the page may load."""

import json
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from builder.render import render_site
from builder.render.settings import THEME_DIR
from tests.unit.render.conftest import HOSTILE, Lay
from tests.unit.render.test_theme import Page

SITE = "site_name: A & B\nsite_url: https://a.example/sub\nnav: [{Home: index.md}]\nnot_in_nav: /*.md\n"
META = {
    "title": HOSTILE,
    "template": "article.html",
    "kind": "article",
    "outlet": HOSTILE,
    "byline": [HOSTILE, "Ann Vik"],
    "published": "2019-05-04",
    "language": "de",
    "description": HOSTILE,
    "feed": "feeds/x.xml",
    "tags": [HOSTILE],
    "seed": {"path": f"seeds/{HOSTILE}.md", "first": 1, "last": 9, "sha256": "0" * 64, "href": "seeds/a%20b.md.txt"},
    "cite": {"key": "k", "text": HOSTILE, "bibtex": f"@misc{{k,\n{HOSTILE}}}", "ris": "TY  - NEWS", "csl": "[]"},
    "json_ld": {"@type": "NewsArticle", "headline": HOSTILE},
}
BODY = "# Head\n\nText.\n\n---\n\n## About\n\n- x\n\n## Source\n\nseeds, as plain Markdown has it\n"


@pytest.fixture
def page(lay: Lay, tmp_path: Path) -> Page:
    text = f"---\n{json.dumps(META)}\n---\n\n{BODY}"
    render_site(lay(SITE, {"index.md": "# Home\n", "a.md": text}), str(tmp_path / "site"), strict=True)
    return Page(tmp_path / "site/a.html")


def said(page: Page) -> list[tuple[str, str]]:
    return [(meta.get("name") or meta.get("property") or "", meta.get("content", "")) for meta in page.named("meta")]


def test_an_article_is_told_to_catalogues(page: Page) -> None:
    """OpenGraph, Dublin Core and Highwire tags with the page's own facts, whatever characters these have."""
    address = "https://a.example/sub/a.html"
    wanted = {
        ("og:title", HOSTILE), ("og:type", "article"), ("og:url", address), ("og:description", HOSTILE),
        ("og:site_name", "A & B"), ("article:published_time", "2019-05-04"),
        ("DC.title", HOSTILE), ("DC.creator", HOSTILE), ("DC.creator", "Ann Vik"), ("DC.publisher", HOSTILE),
        ("DC.date", "2019-05-04"), ("DC.identifier", address), ("DC.language", "de"), ("DC.type", "Text"),
        ("citation_title", HOSTILE), ("citation_author", "Ann Vik"), ("citation_journal_title", HOSTILE),
        ("citation_publication_date", "2019/05/04"), ("citation_public_url", address), ("citation_language", "de"),
        ("z:itemType", "newspaperArticle"),
    }  # fmt: skip
    assert wanted <= set(said(page))
    assert not [name for name, _ in said(page) if name == "og:image"]


def test_the_language_is_the_articles(page: Page) -> None:
    """The page speaks English around an article that may not."""
    assert [html["lang"] for html in page.named("html")] == ["en"]
    assert [article["lang"] for article in page.named("article")] == ["de"]


def test_the_data_is_data_whatever_it_holds(page: Page) -> None:
    """JSON-LD reads back as it was, and none of it ends its element."""
    assert [json.loads(text) for text in page.texts["script"] if text] == [META["json_ld"]]


def test_links_lead_to_feeds_and_to_search(page: Page) -> None:
    """The archive's feed, the page's own, and the description for a browser's search box."""
    links = {(link.get("rel"), link.get("type"), link["href"]) for link in page.named("link")}
    assert {
        ("canonical", None, "https://a.example/sub/a.html"),
        ("alternate", "application/atom+xml", "feeds/articles.xml"),
        ("alternate", "application/atom+xml", "feeds/x.xml"),
        ("search", "application/opensearchdescription+xml", "search/opensearch.xml"),
    } <= links


def test_citations_are_files_of_the_page_itself(page: Page) -> None:
    """Each is whole in its link, with a name to be kept under; the words stand beside."""
    files = {link["download"]: link["href"] for link in page.named("a") if link.get("href", "").startswith("data:")}
    assert sorted(files) == ["k.bib", "k.json", "k.ris"]
    assert unquote(files["k.bib"].partition(",")[2]) == f"@misc{{k,\n{HOSTILE}}}"
    assert HOSTILE in [text.strip() for text in page.texts["p"]]


def test_the_seed_is_linked(page: Page) -> None:
    """Under its own name, with its lines and hash, in place of the plain words."""
    (link,) = (link for link in page.named("a") if link.get("href") == "seeds/a%20b.md.txt")
    assert link["download"] == f"{HOSTILE}.md".rpartition("/")[2]
    aside = page.texts["aside"][0]
    assert "lines 1 to 9" in aside
    assert "as plain Markdown has it" not in aside


def test_without_facts_nothing_is_claimed(lay: Lay, tmp_path: Path) -> None:
    """A page written by hand, and a site without an address, have no empty tags and no addresses made up."""
    pages = {"index.md": "# Home\n", "b.md": "---\ntitle: B\nkind: article\ntemplate: article.html\n---\n\n# B\n"}
    mkdocs = "site_name: A\nnav: [{Home: index.md}]\nnot_in_nav: /*.md\n"
    render_site(lay(mkdocs, pages), str(tmp_path / "site"), strict=True)
    page = Page(tmp_path / "site/b.html")
    assert [name for name, content in said(page) if name and not content] == []
    assert {name for name, _ in said(page)}.isdisjoint({"og:url", "DC.identifier", "DC.date", "citation_public_url"})
    assert "canonical" not in [link["rel"] for link in page.named("link")]
    assert not (tmp_path / "site/search/opensearch.xml").exists()


@pytest.mark.parametrize("url", ["site_url: https://a.example/sub", ""])
def test_home_says_how_to_search(lay: Lay, tmp_path: Path, url: str) -> None:
    """A WebSite with a SearchAction whose words are named in its address."""
    render_site(lay(f"site_name: A\n{url}\n", {"index.md": "# Home\n"}), str(tmp_path / "site"), strict=True)
    (text,) = (text for text in Page(tmp_path / "site/index.html").texts["script"] if text)
    told = json.loads(text)
    root = "https://a.example/sub/" if url else ""
    assert (told["@type"], told["@id"], told["name"]) == ("WebSite", f"{root}index.html", "A")
    assert told["potentialAction"]["target"]["urlTemplate"] == f"{root}search/index.html?q={{words}}"
    assert told["potentialAction"]["query-input"] == "required name=words"


def test_opensearch_describes_the_search(lay: Lay, tmp_path: Path) -> None:
    """Names are no longer than the format allows, addresses are whole, what is asked stands in its place."""
    mkdocs = "site_name: The Harbour & <Lamp> Archive of Hull\nsite_url: https://a.example/sub\n"
    render_site(lay(mkdocs, {"index.md": "# Home\n"}), str(tmp_path / "site"), strict=True)
    root = ET.parse(tmp_path / "site/search/opensearch.xml").getroot()
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.tag == f"{space}OpenSearchDescription"
    assert root.findtext(f"{space}ShortName") == "The Harbour &"
    assert root.findtext(f"{space}LongName") == "The Harbour & <Lamp> Archive of Hull"
    assert root.find(f"{space}Url").get("template") == "https://a.example/sub/search/index.html?q={searchTerms}"  # type: ignore[union-attr] # it is there


def test_every_page_and_the_headers_say_what_may_be_loaded(site: Path) -> None:
    """The same policy on each page, redirects and 404 too; the file of headers adds who may frame it."""
    policy = (THEME_DIR / "partials/policy.html").read_text("utf-8").partition('content="')[2].partition('"')[0]
    assert "unsafe" not in policy
    assert {"default-src 'self'", "object-src 'none'", "form-action 'self'"} <= set(policy.split("; "))
    for path in sorted(site.rglob("*.html")):
        stated = [
            meta["content"] for meta in Page(path).named("meta") if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        assert stated == [policy], path
    headers = (site / "_headers").read_text("utf-8").splitlines()
    assert headers[0] == "/*"
    assert f"  Content-Security-Policy: {policy}; frame-ancestors 'none'" in headers
    assert headers[headers.index("/seeds/*") + 1] == "  Content-Type: text/plain"
