"""The local server, run on a free port."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from builder.config import Config
from builder.errors import SeedsError, ServeError
from builder.model import BuildReport, SearchDocument
from builder.search import build_index
from builder.serve import Server, address, is_loopback, serve, server, signature, watch

DOCUMENT = SearchDocument(
    id="a",
    kind="article",
    url="articles/a.html",
    title="The lock",
    body="A <b>lock</b> on the quay.",
    people=("Ama Osei",),
)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "seeds" / "post").mkdir(parents=True)
    (tmp_path / "site" / "people").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    for path, text in {
        "index.html": "home",
        "404.html": "no such page",
        "people/index.html": "people",
        "people/zofia król.html": "zofia",
        "s.js": "1",
        "s.css": "a",
        "d.jsonl": "{}",
        "i.svg": "<svg/>",
        "w.woff2": "w",
        "x.unknown": "x",
        ".hidden": "hidden",
    }.items():
        (tmp_path / "site" / path).write_text(text, "utf-8")
    return Config(str(tmp_path), "A", str(tmp_path / "seeds"), str(tmp_path / "docs"), str(tmp_path / "site"))


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict[str, str]
    text: str


Get = Callable[..., Got]


@pytest.fixture
def running(config: Config) -> Iterator[Server]:
    with server(config, 0) as up:
        thread = threading.Thread(target=up.serve_forever, args=(0.05,))
        thread.start()
        yield up
        up.shutdown()
        thread.join()


@pytest.fixture
def get(running: Server) -> Get:
    def ask(target: str, method: str = "GET", **headers: str | bytes) -> Got:
        connection = http.client.HTTPConnection("127.0.0.1", running.server_port, timeout=10)
        connection.request(method, target, headers=headers)
        answer = connection.getresponse()
        got = Got(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read().decode())
        connection.close()
        return got

    return ask


@pytest.mark.parametrize(
    ("target", "text", "media_type"),
    [
        ("/", "home", "text/html; charset=utf-8"),
        ("/index.html?x=1", "home", "text/html; charset=utf-8"),
        ("/people/", "people", "text/html; charset=utf-8"),
        ("/people/zofia%20kr%C3%B3l.html", "zofia", "text/html; charset=utf-8"),
        ("/s.js", "1", "text/javascript; charset=utf-8"),
        ("/s.css", "a", "text/css; charset=utf-8"),
        ("/d.jsonl", "{}", "application/jsonl; charset=utf-8"),
        ("/i.svg", "<svg/>", "image/svg+xml"),
        ("/w.woff2", "w", "font/woff2"),
        ("/x.unknown", "x", "application/octet-stream"),
    ],
)
def test_files_of_the_site(get: Get, target: str, text: str, media_type: str) -> None:
    """A file comes with its type, a folder with its index page."""
    got = get(target)
    assert (got.status, got.text, got.headers["content-type"]) == (200, text, media_type)
    assert got.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "target",
    [
        "/none.html",
        "/../secret.txt",
        "/people/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/.hidden",
        "/people/.%00",
        "/index.html%00.js",
        "/index.html/",
        "/%ff",
        "/link.txt",
        "/" + "a" * 5000,
    ],
)
def test_nothing_else_is_shown(get: Get, config: Config, target: str) -> None:
    """What lies outside the site, is hidden or does not exist is the site's own page for missing ones."""
    (Path(config.site_dir) / "link.txt").symlink_to(Path(config.root) / "secret.txt")
    got = get(target)
    assert (got.status, got.text) == (404, "no such page")


def test_folders(get: Get, config: Config) -> None:
    """A folder without a slash leads to the one with it, on this host only; one without an index page is not listed."""
    assert get("/people").headers["location"] == "/people/"
    assert get("//people").headers["location"] == "/people/"
    (Path(config.site_dir) / "bare").mkdir()
    assert get("/bare/").status == 404
    (Path(config.site_dir) / "404.html").unlink()
    assert get("/bare/").text == "not found\n"


def test_head_and_other_methods(get: Get) -> None:
    """HEAD answers like GET without a body; nothing can be changed through the server."""
    got = get("/people/index.html", "HEAD")
    assert (got.status, got.text, got.headers["content-length"]) == (200, "", "6")
    assert get("/index.html", "POST").status == 501


@pytest.mark.parametrize(
    ("asked", "text", "content_range"),
    [
        ("bytes=0-1", "pe", "bytes 0-1/6"),
        ("bytes=2-3", "op", "bytes 2-3/6"),
        ("bytes=4-", "le", "bytes 4-5/6"),
        ("bytes=-4", "ople", "bytes 2-5/6"),
        ("bytes=-100", "people", "bytes 0-5/6"),
        ("bytes=5-99", "e", "bytes 5-5/6"),
        ("bytes=0-999999999999999999", "people", "bytes 0-5/6"),
    ],
)
def test_a_part_of_a_file(get: Get, asked: str, text: str, content_range: str) -> None:
    """One range of bytes comes as asked, as far as the file goes, and says which part of how much it is."""
    got = get("/people/index.html", Range=asked)
    assert (got.status, got.text, got.headers["content-range"]) == (206, text, content_range)
    assert got.headers["content-type"] == "text/html; charset=utf-8"
    assert got.headers["content-length"] == str(len(text))


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=3-2",
        "bytes=0-1,3-2",
        "bytes=0-4,1-5",
        "bytes=-",
        "bytes=0-1,",
        "bytes=a-b",
        "lines=0-1",
        "bytes=" + "9" * 5000 + "-",
        "bytes=٣-٤",
    ],
)
def test_what_asks_for_no_part_gets_the_whole(get: Get, asked: str) -> None:
    """A header that cannot be read, another unit, or more than the whole file give the whole file."""
    got = get("/people/index.html", Range=asked.encode())
    assert (got.status, got.text) == (200, "people")
    assert got.headers["accept-ranges"] == "bytes"


def test_several_parts_of_a_file(get: Get) -> None:
    """Parts come in one answer, each with its type and place, in the order asked; those behind the end are left out."""
    got = get("/people/index.html", Range="bytes=4-4, 0-1,-1,99-")
    assert got.status == 206
    media_type, _, boundary = got.headers["content-type"].partition("; boundary=")
    assert media_type == "multipart/byteranges"
    before, *parts, after = got.text.split(f"--{boundary}")
    assert (before, after) == ("", "--\r\n")
    assert parts == [
        f"\r\nContent-Type: text/html; charset=utf-8\r\nContent-Range: bytes {where}/6\r\n\r\n{text}\r\n"
        for where, text in (("4-4", "l"), ("0-1", "pe"), ("5-5", "e"))
    ]
    assert get("/people/index.html", Range="bytes=1-1,99-").text == "e"
    assert get("/people/index.html", Range="bytes=" + ",".join(["1-1"] * 101)).status == 200


@pytest.mark.parametrize("asked", ["bytes=6-", "bytes=6-7", "bytes=-0", "bytes=6-,9-9"])
def test_a_part_that_is_not_there(get: Get, config: Config, asked: str) -> None:
    """What lies behind a file's end is refused, with the file's size; so is any part of an empty file."""
    got = get("/people/index.html", Range=asked)
    assert (got.status, got.text, got.headers["content-range"]) == (416, "", "bytes */6")
    (Path(config.site_dir) / "empty.bin").write_bytes(b"")
    assert get("/empty.bin", Range="bytes=0-1").headers["content-range"] == "bytes */0"


def test_a_part_of_a_file_that_has_changed(get: Get, config: Config) -> None:
    """A part is sent only of the very file that the reader has the rest of; else the whole, as without a part."""
    first = get("/people/index.html")
    tag = first.headers["etag"]
    assert get("/people/index.html", Range="bytes=1-2", **{"If-Range": tag}).text == "eo"
    for other in ('"another"', f"W/{tag}", "Tue, 24 Nov 2026 18:00:00 GMT"):
        got = get("/people/index.html", Range="bytes=1-2", **{"If-Range": other})
        assert (got.status, got.text) == (200, "people")
    (Path(config.site_dir) / "people" / "index.html").write_text("others", "utf-8")
    got = get("/people/index.html", Range="bytes=1-2", **{"If-Range": tag})
    assert (got.status, got.text) == (200, "others")
    assert get("/people/index.html", "HEAD", Range="bytes=1-2").status == 200
    assert get("/none.html", Range="bytes=1-2").status == 404


def test_search(get: Get, config: Config) -> None:
    """/api/search answers from the index as JSON; before a build, and for wrong questions, with one line."""
    missing = get("/api/search?q=lock")
    assert missing.status == 503
    assert "run backfile build first" in json.loads(missing.text)["error"]
    build_index(str(Path(config.state_dir) / "index"), [DOCUMENT])
    found = get("/api/search?q=lock&person=ama+osei&kind=article&limit=7")
    value: Any = json.loads(found.text)
    assert (found.status, found.headers["content-type"]) == (200, "application/json")
    assert value["total"] == 1
    assert value["results"][0]["snippet"] == "A &lt;b&gt;<mark>lock</mark>&lt;/b&gt; on the quay."
    for wrong in ("from=soon", "kind=sport", "limit=x", "sort=size", "q=published:soon", "colour=red"):
        got = get(f"/api/search?{wrong}")
        assert got.status == 400
        assert list(json.loads(got.text)) == ["error"]
    assert get("/api/other").status == 404


def test_other_hosts_are_refused(get: Get) -> None:
    """On loopback only a request to a loopback name is answered, so a page elsewhere cannot read the archive."""
    for name in ("localhost:8000", "127.0.0.1", "[::1]:80", "LOCALHOST"):
        assert get("/", Host=name).status == 200
    for name in ("evil.example", "127.0.0.1.evil.example:8000", "localhost.evil.example", ""):
        got = get("/", Host=name)
        assert (got.status, "home" in got.text) == (421, False)


def test_is_loopback() -> None:
    """Only this machine's own names and addresses count as loopback."""
    assert all(map(is_loopback, ["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost", "Localhost."]))
    assert not any(map(is_loopback, ["0.0.0.0", "192.168.1.4", "::", "example.org", "", "localhost.example.org"]))


def test_reading_while_the_site_is_rebuilt(get: Get, config: Config) -> None:
    """Files that come and go while they are read give a page or a 404, never a broken answer."""
    page = Path(config.site_dir) / "page.html"
    stop = threading.Event()

    def swap() -> None:
        while not stop.is_set():
            page.write_text("x" * 50_000, "utf-8")
            page.unlink()

    writer = threading.Thread(target=swap)
    writer.start()
    try:
        assert {get("/page.html").status for _ in range(40)} <= {200, 404}
    finally:
        stop.set()
        writer.join()
    assert get("/").status == 200


def test_a_taken_port_says_so(config: Config, running: Server) -> None:
    """A port in use, one that does not exist and an unknown host are one line with the mend."""
    with pytest.raises(ServeError, match=rf"port {running.server_port} is in use; choose another: --port"):
        server(config, running.server_port)
    with pytest.raises(ServeError, match="port 70000 does not exist; choose one from 1024 to 65535"):
        server(config, 70000)
    with pytest.raises(ServeError, match="--"):
        server(config, 0, "203.0.113.7")  # an address of documentation, never this machine's


def test_address(running: Server) -> None:
    """The address that is printed is the one that answers."""
    assert address(running) == f"http://127.0.0.1:{running.server_port}/"


@dataclass
class Watched:
    """A watcher at work on an archive, what it said, and how its builds go."""

    lines: list[str]
    outcomes: list[object]

    def build(self) -> object:
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def wait(self, count: int) -> list[str]:
        deadline = time.monotonic() + 10
        while len(self.lines) < count and time.monotonic() < deadline:
            time.sleep(0.01)
        return self.lines


@pytest.fixture
def watched(config: Config) -> Iterator[Watched]:
    report = BuildReport(articles=3, written=2, seconds=0.25)
    wrong = [SeedsError("seeds: not found; make the folder"), RuntimeError("two\nlines"), SystemExit(1)]
    at_work = Watched([], [report, *wrong, "3 articles", None])
    stop = threading.Event()
    thread = threading.Thread(target=watch, args=(config, at_work.build, at_work.lines.append, stop, 0.02))
    thread.start()
    time.sleep(0.1)
    yield at_work
    stop.set()
    thread.join()


def test_changes_are_built_and_failures_survived(config: Config, watched: Watched) -> None:
    """A new, changed or removed input is built and told in one line each; a failed build ends nothing."""
    root = Path(config.root)
    seed = root / "seeds" / "post" / "a.txt"
    seed.write_text("one", "utf-8")
    assert watched.wait(1)[0].startswith("seeds/post/a.txt changed: rebuilt: 3 articles, 2 files written")
    seed.write_text("one two", "utf-8")
    assert watched.wait(2)[1] == "seeds/post/a.txt changed: not rebuilt: seeds: not found; make the folder"
    (root / "mkdocs.yml").write_text("site_name: B C\n", "utf-8")
    assert watched.wait(3)[2] == "mkdocs.yml changed: not rebuilt: RuntimeError: two lines"
    (root / "authority").mkdir()
    (root / "authority" / "same.yml").write_text("x", "utf-8")
    assert watched.wait(4)[3].startswith("authority/same.yml changed: not rebuilt: SystemExit")
    seed.unlink()
    assert watched.wait(5)[4] == "seeds/post/a.txt changed: rebuilt: 3 articles"


def test_products_are_not_inputs(config: Config) -> None:
    """What a build writes, and hand-written pages, do not set off another build; a seed does."""
    before = signature(config)
    (Path(config.site_dir) / "index.html").write_text("changed", "utf-8")
    (Path(config.root) / "docs").mkdir()
    (Path(config.root) / "docs" / "about.md").write_text("x", "utf-8")
    assert signature(config) == before
    (Path(config.seeds_dir) / "b.txt").write_text("x", "utf-8")
    assert signature(config) != before


def test_control_c_ends_cleanly(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C returns to the caller, says so, and frees the port."""
    lines: list[str] = []

    def interrupted(self: Server) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Server, "serve_forever", interrupted)
    serve(config, 0, "127.0.0.1", lambda: None, lines.append)
    assert lines[0].startswith("http://127.0.0.1:")
    assert lines[1] == "stopped"
    port = int(lines[0].split(":")[2].split("/")[0])
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
