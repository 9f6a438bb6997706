"""Questions asked in Chromium, with what each fetched and how long it took, for three ways to search a static site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium
from tests.browser.serving import Handler, served

SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000, "uploadThroughput": 84_375}
"""The slow 4G of Chromium's tools: 1.44 Mbit/s, 562.5 ms from a request to its answer."""

EMPTY = "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><title>empty</title>"

SHOW = """const show = (rows) => document.body.replaceChildren(...rows.map((row) => {
  const line = document.createElement("p");
  line.textContent = row.join(" · ");
  return line;
}));
const script = (src) => new Promise((onload, onerror) =>
  document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror })));"""

OURS = """async ({ question, beginning, snippet }) => {
  const began = performance.now();
  /* show */
  if (!globalThis.archiveModules?.engine) await script("/assets/javascripts/search.js");
  const { engineOf } = archiveModules.doors;
  const engine = await engineOf(new URL("/search/", location.href));
  if (beginning) return { shown: (await engine.complete(beginning)).length, ms: performance.now() - began };
  globalThis.answer = snippet ? globalThis.answer : await engine.search(question);
  if (snippet) {
    const pieces = await engine.snippet(answer.hits[snippet - 1], answer);
    return { shown: pieces.length, ms: performance.now() - began };
  }
  show(answer.hits.map(({ title, outlet, published, standfirst }) => [title, outlet, published, standfirst]));
  return { shown: answer.hits.length, total: answer.total, ms: performance.now() - began };
}""".replace("/* show */", SHOW)

PAGEFIND = """async ({ question, person }) => {
  const began = performance.now();
  /* show */
  globalThis.pagefind ??= await import("/pagefind/pagefind.js");
  const found = await pagefind.search(question || null, person ? { filters: { person: [person] } } : {});
  const hits = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  show(hits.map(({ meta, excerpt }) => [meta.title, excerpt]));
  return { shown: hits.length, total: found.results.length, ms: performance.now() - began };
}""".replace("/* show */", SHOW)

MATERIAL = """async ({ question, worker }) => {
  const began = performance.now();
  /* show */
  const told = (type) => new Promise((resolve) => archiveWorker.addEventListener("message", ({ data }) => {
    if (data.type === type) resolve(data.data);
  }));
  if (!globalThis.archiveWorker) {
    globalThis.archiveWorker = new Worker(worker);
    const { config, docs } = await (await fetch("/search_index.json")).json();
    const ready = told(1);
    archiveWorker.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
    await ready;
  }
  const result = told(3);
  archiveWorker.postMessage({ type: 2, data: question });
  const { items } = await result;
  show(items.slice(0, 10).map(([{ title, text }]) => [title, text.slice(0, 150)]));
  return { shown: Math.min(10, items.length), total: items.length, ms: performance.now() - began };
}""".replace("/* show */", SHOW)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one question took: bytes as they were sent, requests, milliseconds to results, how many these are."""

    sent: int
    requests: int
    ms: float
    shown: int


class Host(Handler):
    """A host that counts what it sends, since Chromium does not tell what workers fetch.

    It has no policy, which would forbid Pagefind's WebAssembly. A whole file where parts were asked for is a request
    without bytes: the page stops it when it sees what comes.
    """

    sent: ClassVar[list[int]] = []
    status = 200

    def send_response(self, code: int, message: str | None = None) -> None:
        """The first line, remembered."""
        self.status = code
        super().send_response(code, message)

    def send_header(self, keyword: str, value: str) -> None:
        """All headers but the policy's; the length of what follows is counted."""
        if keyword == "Content-Length":
            self.sent.append(0 if self.status == 200 and "Range" in self.headers else int(value))
        if keyword != "Content-Security-Policy":
            super().send_header(keyword, value)


class PlainHost(Host):
    """A host that sends one part of a file, but the whole where several are asked for."""

    parts = 1


class WholeHost(Host):
    """A host that sends whole files only."""

    parts = 0


@contextmanager
def browser() -> Iterator[Browser]:
    """A running Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


def ask(
    running: Browser,
    site: Path,
    code: str,
    questions: list[dict[str, Any]],
    throttled: bool = False,
    host: type[Host] = Host,
) -> list[Cost]:
    """Ask questions one after another in a browser that has fetched nothing yet, from an empty page of a host."""
    (site / "empty.html").write_text(EMPTY)
    with served(site, host) as address:
        context = running.new_context()
        context.set_default_timeout(600_000)
        page = context.new_page()
        page.goto(f"{address}empty.html")
        costs = [_cost(page, code, question, throttled) for question in questions]
        context.close()
    return costs


def _cost(page: Page, code: str, question: dict[str, Any], throttled: bool) -> Cost:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    if throttled:
        session.send("Network.emulateNetworkConditions", SLOW_4G)
    Host.sent.clear()
    answer = page.evaluate(code, question)
    page.wait_for_timeout(100)
    session.detach()
    return Cost(sum(Host.sent), len(Host.sent), round(answer["ms"]), answer["shown"])
