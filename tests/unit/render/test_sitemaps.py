"""builder/render/sitemaps: a sitemap within the protocol's limits, however many pages there are."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from builder.render.sitemaps import LARGEST, MOST, part_sitemap
from tests.unit.render.conftest import Lay

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def written(folder: Path, number: int) -> Path:
    lines = [
        f"<url><loc>https://a.example/x{n}.html?a&amp;b</loc><lastmod>2019-01-{1 + n % 28:02}</lastmod></url>"
        for n in range(number)
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    path = folder / "sitemap.xml"
    path.write_text("\n".join([head, *lines, "</urlset>"]), "utf-8")
    (folder / "sitemap.xml.gz").write_bytes(b"as it was")
    return path


def faults(path: Path, root: str = "urlset", most: int = MOST, largest: int = LARGEST) -> list[str]:
    """What of a file breaks sitemaps.org's rules."""
    tree = ET.parse(path).getroot()
    found = [] if tree.tag == NAMESPACE + root else [f"{tree.tag} is no {root}"]
    found += [] if 0 < len(tree) <= most and path.stat().st_size <= largest else ["too large, or empty"]
    for entry in tree:
        found += [] if [part.tag for part in entry][:1] == [f"{NAMESPACE}loc"] else ["no loc"]
        address = entry.findtext(f"{NAMESPACE}loc") or ""
        found += [] if re.fullmatch(r"https?://[!-~]{1,2040}", address) else [address]
        found += [day.text or "" for day in entry.findall(f"{NAMESPACE}lastmod") if not DAY.fullmatch(day.text or "")]
    return found


def test_what_fits_stays_one_file(tmp_path: Path) -> None:
    """Up to the limit nothing is changed."""
    path = written(tmp_path, 10)
    before = path.read_bytes()
    part_sitemap(str(tmp_path), "https://a.example/", most=10)
    assert path.read_bytes() == before
    assert (tmp_path / "sitemap.xml.gz").exists()
    assert faults(path, most=10) == []


def test_what_does_not_fit_is_parted(tmp_path: Path) -> None:
    """Every address stands in exactly one file; the index names each with its newest day."""
    path = written(tmp_path, 25)
    part_sitemap(str(tmp_path), "https://a.example/sub", most=10)
    parts = [tmp_path / f"sitemap-{n}.xml" for n in (1, 2, 3)]
    assert [faults(part, most=10) for part in parts] == [[], [], []]
    assert faults(path, "sitemapindex") == []
    addresses = [loc.text for part in parts for loc in ET.parse(part).iter(f"{NAMESPACE}loc")]
    assert addresses == [f"https://a.example/x{n}.html?a&b" for n in range(25)]
    listed = [tuple(part.text for part in entry) for entry in ET.parse(path).getroot()]
    assert listed == [
        (f"https://a.example/sub/sitemap-{n}.xml", day)
        for n, day in ((1, "2019-01-10"), (2, "2019-01-20"), (3, "2019-01-25"))
    ]
    assert not (tmp_path / "sitemap.xml.gz").exists()  # it would hold the whole


def test_bytes_are_a_limit_too(tmp_path: Path) -> None:
    """No file is larger than allowed."""
    written(tmp_path, 25)
    part_sitemap(str(tmp_path), "https://a.example/", largest=1000)
    parts = sorted(tmp_path.glob("sitemap-*.xml"))
    assert len(parts) > 2
    assert [fault for part in parts for fault in faults(part, largest=1000)] == []


def test_the_limit_is_the_protocols(tmp_path: Path) -> None:
    """50,000 addresses are one file, one more are two."""
    written(tmp_path, MOST + 1)
    part_sitemap(str(tmp_path), "https://a.example/")
    sizes = [len(ET.parse(tmp_path / f"sitemap-{n}.xml").getroot()) for n in (1, 2)]
    assert sizes == [50_000, 1]


def test_the_theme_writes_a_sitemap_of_pages_and_days(lay: Lay, tmp_path: Path) -> None:
    """A page's day is that of its front matter; a page that leads to another, and one without a day, has none."""
    from builder.render import render_site

    pages = {
        "index.md": "# Home\n",
        "a.md": '---\ntitle: A\nmodified: "2019-05-04"\n---\n\n# A\n',
        "old.md": "---\ntitle: Old\ntemplate: redirect.html\nredirect: a.html\n---\n\n# Old\n",
    }
    archive = lay("site_name: A\nsite_url: https://a.example/sub\nnav: [{Home: index.md}]\nnot_in_nav: /*.md\n", pages)
    render_site(archive, str(tmp_path / "site"), strict=True)
    path = tmp_path / "site/sitemap.xml"
    assert faults(path) == []
    listed = [tuple(part.text for part in entry) for entry in ET.parse(path).getroot()]
    assert listed == [("https://a.example/sub/index.html",), ("https://a.example/sub/a.html", "2019-05-04")]
