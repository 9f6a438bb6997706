"""What a built site gives programs: seeds to compare, feeds, data in every page, a page about the archive."""

import hashlib
import json
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from pyld import jsonld

from tests.conftest import Command, broken_links
from tests.unit.compose.machine.schema_rules import broken_rules, loader
from tests.unit.render.test_theme import Page

SEEDS = {
    "times/ferry one.txt": "Ferry to Gdańsk sails again\r\n\r\nBy Per Moen\r\n\r\nOSLO, May 4, 2019 — The ferry "
    "from Oslo to Gdańsk sails again, said Ama Osei of the Norlind Line.\r\n",
    "lamp.md": '---\ntitle: <b>Lamp</b> & "tower"\ndate: 2019-05-09\n---\n\n<script>alert(1)</script> Ama Osei met '
    "Ida Lund in Oslo.\n",
    "old.txt": "Caf\xe9 in Bergen\n\nBERGEN, June 1, 2019 — Nobody in Bergen laughed, said Jonas Berg.\n",
}
MKDOCS = "site_name: Coast & News\nextra:\n  archive:\n    publish_seeds: true\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    folder = tmp_path_factory.mktemp("machines")
    (folder / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    for name, text in SEEDS.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("cp1252" if name == "old.txt" else "utf-8"))
    done = backfile("build", "-C", folder, "--strict")
    assert done.returncode == 0, done.stderr
    return folder


def articles(built: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (built / "site/data/articles.jsonl").read_text("utf-8").splitlines()]


def test_every_article_leads_to_its_seed_byte_for_byte(built: Path) -> None:
    """The link's file has the hash that stands beside it, and a name that no host shows as a page."""
    for article in articles(built):
        path = built / "site" / str(article["url"])
        page = Page(path)
        (link,) = (a for a in page.named("a") if "/seeds/" in a.get("href", ""))
        file = path.parent / unquote(link["href"])
        assert file.name.endswith(".txt")
        seed = article["seed"]
        assert isinstance(seed, dict)
        assert hashlib.sha256(file.read_bytes()).hexdigest() == seed["sha256"]
        assert seed["sha256"] in "".join(page.texts["code"])
        assert link["download"] == Path(str(seed["path"])).name
    assert len(list((built / "site/seeds").rglob("*.txt"))) == len(SEEDS)


def test_every_link_feed_and_file_is_there(built: Path) -> None:
    """Nothing that a page leads to is missing, about the archive too, and nothing comes from another host."""
    assert list(broken_links(built / "site")) == []
    about = (built / "site/about.html").read_text("utf-8")
    assert all(f'href="data/{name}.jsonl"' in about for name in ("articles", "entities", "stories", "problems"))


def test_every_page_of_an_article_or_a_name_is_data_too(built: Path) -> None:
    """JSON-LD keeps schema.org's rules and leads to pages that are there."""
    site, kinds = built / "site", set()
    for path in sorted(site.rglob("*.html")):
        for text in (text for text in Page(path).texts.get("script", []) if text):
            base = f"https://a.example/{path.relative_to(site).as_posix()}"
            (node,) = jsonld.expand(json.loads(text), {"documentLoader": loader, "base": base})
            assert list(broken_rules(node)) == [], path
            kinds.add(node["@type"][0].rpartition("/")[2])
            for one in json.dumps(node).split('"@id": "https://a.example/')[1:]:
                assert (site / one.partition('"')[0]).is_file()
    assert {"NewsArticle", "Person", "Place", "WebSite"} <= kinds


def test_feeds_are_for_names_of_several_articles(built: Path) -> None:
    """Oslo is named in two; who is named in one has none."""
    feeds = {path.relative_to(built / "site").as_posix() for path in (built / "site/feeds").rglob("*.xml")}
    assert {"feeds/articles.xml", "feeds/places/oslo.xml"} <= feeds
    assert "feeds/people/jonas-berg.xml" not in feeds
    entries = ET.parse(built / "site/feeds/articles.xml").findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == len(SEEDS)


def test_a_second_build_changes_nothing_and_what_goes_is_gone(built: Path, backfile: Command) -> None:
    """Seeds and feeds are written as they differ; a seed that was taken out, or may not be shown, leaves nothing."""
    again = json.loads(backfile("build", "-C", built, "--json").stdout)
    assert (again["written"], again["removed"]) == (0, 0)
    (built / "seeds/lamp.md").unlink()
    assert backfile("build", "-C", built).returncode == 0
    assert not (built / "site/seeds/lamp.md.txt").exists()
    assert not (built / "site/feeds/places/oslo.xml").exists()
    assert (built / "site/seeds/old.txt").is_file()
    (built / "mkdocs.yml").write_text(MKDOCS.replace("true", "false"), "utf-8")
    assert backfile("build", "-C", built).returncode == 0
    assert not (built / "site/seeds").exists()
    assert list(broken_links(built / "site")) == []
