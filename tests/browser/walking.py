"""A walk over one page of every kind: what each says of itself, what axe finds wrong in it, and all that it loads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.base import AXE_FILE_PATH

from tests.browser.reader import Reader

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
AXE = Path(AXE_FILE_PATH).read_text("utf-8")
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async (rules) => {
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `${id}: ${html.slice(0, 150)}`));
}"""
TOLD = """() => [
  document.querySelectorAll("h1").length, document.querySelectorAll("body > header").length,
  document.querySelectorAll("main").length, document.querySelectorAll("body > footer").length,
  document.documentElement.lang, document.documentElement.dir,
  [...document.querySelectorAll("[id]")].map((one) => one.id).filter((id, n, all) => all.indexOf(id) !== n),
]"""


@dataclass(frozen=True)
class Seen:
    """A page: its parts, language, direction and repeated identifiers; what axe finds; what was loaded for it."""

    kind: str
    told: list[Any]
    wrong: dict[str, list[str]]
    loaded: tuple[str, ...]


def walk(reader: Reader, pages: dict[str, str]) -> Iterator[Seen]:
    """Open each page once, and look at it in light and in dark."""
    for kind, path in pages.items():
        before = len(reader.asked)
        reader.goes_to(path)
        told = reader.page.evaluate(TOLD)
        reader.page.evaluate(AXE)
        wrong: dict[str, list[str]] = {}
        for scheme in SCHEMES:
            reader.page.emulate_media(color_scheme=scheme)
            wrong[scheme] = reader.page.evaluate(ASK, ALL)
        yield Seen(kind, told, wrong, tuple(reader.asked[before:]))
