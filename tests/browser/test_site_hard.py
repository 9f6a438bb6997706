"""What is hard to lay out: names without a break, headlines like paragraphs, a dozen words, text from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import served
from tests.browser.walking import ALL, ASK, AXE, SCHEMES
from tests.conftest import Command

VILLAGE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
OUTLET = "The Intercollegiate Maritime and Inland Waterways Observer of Kingston upon Hull and Holderness"
HEADLINE = f"After eleven years of hearings and two drowned surveyors, {'a bridge, ' * 12}at last, in {VILLAGE}"
ARABIC = "عودة القوارب إلى ميناء الإسكندرية"
SEEDS = {
    "bridge": f"title: {HEADLINE}\noutlet: {OUTLET}\ndate: 2020-03-03\nauthor: Wilhelmina Featherstonehaugh-Brandt\n"
    f"---\n\nHULL — Wilhelmina Featherstonehaugh-Brandt of the {VILLAGE} Rowing Club crossed it first, in March.\n",
    "bell": "title: Bell\noutlet: Quay Post\ndate: 2020-03-02\n---\n\nThe bell of Hull will not ring on Thursday.\n",
    "boats": f"title: {ARABIC}\noutlet: Quay Post\ndate: 2020-05-04\nlanguage: ar\n---\n\n{ARABIC} صباح الثلاثاء.\n",
}
TITLES = {"long headline": HEADLINE, "few words": "Bell", "right to left": ARABIC}
LISTINGS = ("index.html", "articles/index.html", "outlets/index.html", "dates/2020-03.html")


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    """A site of such articles."""
    folder = tmp_path_factory.mktemp("hard")
    (folder / "mkdocs.yml").write_text(f"site_name: Archive of {VILLAGE}\n", "utf-8")
    (folder / "seeds").mkdir()
    for name, text in SEEDS.items():
        (folder / "seeds" / f"{name}.md").write_text(f"---\n{text}", "utf-8")
    done = backfile("build", "-C", folder, "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def kinds(hard: Path) -> dict[str, str]:
    """The articles by what is hard about them, the listings that show them, and the page of each name."""
    titled = {_title(path): path for path in hard.glob("articles/*/*.html")}
    found = {kind: titled[title] for kind, title in TITLES.items()}
    found |= {listing: hard / listing for listing in LISTINGS}
    found |= {path.name: path for path in (hard / "people").glob("*.html")}
    return {kind: path.relative_to(hard).as_posix() for kind, path in found.items()}


def _title(page: Path) -> str:
    return page.read_text("utf-8").partition('property="og:title" content="')[2].partition('"')[0]


@pytest.fixture
def tab(browser: Browser, hard: Path) -> Iterator[tuple[Page, str]]:
    """A tab of a small phone, and the address of the site."""
    with served(hard) as host:
        context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
        yield context.new_page(), host
        context.close()


def test_nothing_hard_sticks_out_or_is_out_of_reach(tab: tuple[Page, str], kinds: dict[str, str]) -> None:
    """On a small phone words without a break are broken, and axe finds nothing, light or dark."""
    page, host = tab
    wrong: dict[tuple[str, str], list[object]] = {}
    for kind, path in kinds.items():
        page.goto(host + path)
        page.evaluate(AXE)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            wrong[kind, scheme] = page.evaluate(ASK, ALL)
        wrong[kind, "width"] = [page.evaluate("document.documentElement.scrollWidth")]
    assert {place: found for place, found in wrong.items() if found not in ([], [320])} == {}


def test_a_headline_leaves_room_for_the_text(tab: tuple[Page, str], kinds: dict[str, str]) -> None:
    """The longest headline is set smaller than the shortest, and the text begins on the first screen."""
    page, host = tab
    page.set_viewport_size({"width": 1200, "height": 900})
    sizes = []
    for kind in ("few words", "long headline"):
        page.goto(host + kinds[kind])
        sizes.append(page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"))
    assert sizes[1] < sizes[0] * 0.7
    assert page.evaluate("document.querySelector('.story > p:has(> a[id])').getBoundingClientRect().top") < 700


def test_right_to_left_text_begins_at_the_right(tab: tuple[Page, str], kinds: dict[str, str]) -> None:
    """Every line of the headline and of the text ends at the column's right edge, where the text of others ends."""
    page, host = tab
    page.set_viewport_size({"width": 1200, "height": 900})
    page.goto(host + kinds["right to left"])
    gaps = page.evaluate(
        """() => [...document.querySelectorAll(".story > h1, .story > p:has(> a[id])")].map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return Math.round(one.closest(".story").getBoundingClientRect().right - range.getBoundingClientRect().right);
        })"""
    )
    assert len(gaps) > 1
    assert max(gaps) <= 2
