"""Photographs every kind of page at three widths, light and dark, onto one sheet: ``make contact-sheet``."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium
from tests.browser.kinds import page_kinds
from tests.browser.serving import served

WIDTHS = (390, 820, 1440)
TALLEST = 2600  # pixels of a page that are shown; what follows is more of the same
HEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 1rem; }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; }
img { border: 1px solid #999; max-block-size: 90vh; }
</style>
"""


def main() -> None:
    """Write the photographs and ``index.html`` into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="a built site")
    parser.add_argument("out", type=Path, help="where the sheet is written")
    parser.add_argument("--only", default="", help="kinds of pages whose names hold this pattern")
    parser.add_argument("--widths", type=int, nargs="*", default=WIDTHS)
    parser.add_argument("--schemes", nargs="*", default=("light", "dark"))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    path = chromium.find()
    if not path:
        raise SystemExit(chromium.MISSING)
    flags = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with served(asked.site) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        kinds = {kind: page for kind, page in page_kinds(asked.site).items() if re.search(asked.only, kind)}
        sheet = [HEAD, *_photographs(browser, host, kinds, asked)]
        (asked.out / "index.html").write_text("\n".join(sheet), "utf-8")
        browser.close()
    print(f"{len(kinds)} kinds of pages: {asked.out / 'index.html'}")


def _photographs(browser: Browser, host: str, kinds: dict[str, str], asked: argparse.Namespace) -> Iterator[str]:
    tabs = [(width, scheme, _tab(browser, width, scheme)) for width in asked.widths for scheme in asked.schemes]
    for kind, path in kinds.items():
        yield f'<h2><a href="{escape(path)}">{escape(kind)}</a></h2>'
        for width, scheme, tab in tabs:
            name = f"{re.sub(r'[^a-z]+', '-', kind)}-{width}-{scheme}.png"
            tab.goto(host + path, wait_until="load")
            tall = min(TALLEST, tab.evaluate("document.documentElement.scrollHeight"))
            tab.screenshot(path=asked.out / name, clip={"x": 0, "y": 0, "width": width, "height": tall}, full_page=True)
            picture = f'<img src="{name}" alt="" loading="lazy" width="{width // 3}">'
            yield f"<figure>{picture}<figcaption>{width}, {scheme}</figcaption></figure>"


def _tab(browser: Browser, width: int, scheme: str) -> Page:
    dark = {"color_scheme": "dark" if scheme == "dark" else "light"}
    return browser.new_context(viewport={"width": width, "height": 900}, **dark).new_page()  # type: ignore[arg-type] # Playwright's own options


if __name__ == "__main__":
    main()
