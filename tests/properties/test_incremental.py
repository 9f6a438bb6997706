"""Any sequence of changes, built step by step, leaves what a clean build of the last state leaves.

``BACKFILE_EXAMPLES=500`` tries so many archives instead of a few.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builder import engines, pipeline
from builder.config import load
from builder.errors import BuilderError
from builder.model import Kind, SearchRequest
from builder.options import Options, Stage
from builder.search import as_json, search
from tests.conftest import lexicon_engine

EXAMPLES = int(os.environ.get("BACKFILE_EXAMPLES", "8"))
NAMES: dict[str, Kind] = {
    "Ida Lund": "person",
    "Ida K. Lund": "person",
    "Lund": "person",
    "Ama Osei": "person",
    "Kofi Osei": "person",
    "Osei": "person",
    "Coastal Lamp Trust": "organisation",
    "CLT": "organisation",
    "Oslo": "place",
    "Gdańsk": "place",
    "Lincoln": "place",
}
SENTENCES = [
    "Ida Lund left Oslo on 3 May 2019.",
    "“We go now, all of us together, and nobody stays behind,” said Kofi Osei in Gdańsk.",
    "Lund and Ida K. Lund said nothing on Saturday.",
    "The Coastal Lamp Trust (CLT) met Ama Osei in Lincoln.",
    "Osei counted <b>everything</b> & more, in 1926.",
    "CLT paid 40 crowns for the ferry that sank off Gdańsk; 12 people drowned.",
]
HEADLINES = ["Lamp goes out in Oslo", "Ferry sails again", "Steps counted", "Index", "<i>Lamp</i> goes out"]
DATELINES = ["", "OSLO, May 4, 2019 — ", "GDAŃSK, May 5, 2019 — ", "Lincoln, June 1\n\n"]
SEEDS = ["a.txt", "b.txt", "harbour-times/c.txt", "harbour-times/d.md", "the-courier/e.txt"]
DECISIONS = [
    "- same: [{person: Ida Lund}, {person: Ama Osei}]",
    "- not_same: [{person: Ida Lund}, {person: Ida K. Lund}]",
    "- not_same: [{person: Kofi Osei}, {person: Osei}]",
    "- same: [person/ama-osei, person/kofi-osei]",
    "- undecided: [person/osei, person/ama-osei]",
    "- entity: person/ida-lund\n  name: Ida Marie Lund\n  alias: [Idun]",
    "- entity: organisation/coastal-lamp-trust\n  kind: place",
    "- not_a_name: {place: Lincoln}",
    "- article: seeds/a.txt\n  date: 2019-05-07",
    "- article: a.txt/steps-counted\n  date: 2018\n  headline: Steps were counted",
]
QUESTIONS = [
    SearchRequest("lamp OR ferry OR osei", limit=50),
    SearchRequest("lund", sort="date", limit=50),
    SearchRequest(person=("osei",), limit=50),
    SearchRequest("everything", since="2019", kind="article", limit=50),
    SearchRequest("oslp", limit=50),
]


@dataclass(frozen=True)
class Change:
    """One thing that happens to an archive, and how far the build after it goes; ``None`` builds nothing."""

    what: str
    path: str
    text: str
    build: Stage | None


texts = st.builds(
    lambda head, date, body: f"{head}\n\n{date}" + "\n\n".join(" ".join(some) for some in body) + "\n",
    st.sampled_from(HEADLINES),
    st.sampled_from(DATELINES),
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), min_size=1, max_size=3),
)
stages = st.sampled_from([None, "render", "render", "render", "write", "index", "resolve"])
seeds = st.sampled_from(SEEDS)
changes = st.one_of(
    st.builds(Change, st.just("write"), seeds, texts, stages),
    st.builds(Change, st.just("delete"), seeds, st.just(""), stages),
    st.builds(Change, st.just("move"), seeds, seeds, stages),
    st.builds(
        Change, st.just("decide"), st.sampled_from(["names.yml", "more.yml"]), st.sampled_from(DECISIONS), stages
    ),
    st.builds(Change, st.just("take back"), st.sampled_from(["names.yml", "more.yml"]), st.just(""), stages),
    st.builds(Change, st.just("set"), st.just("mkdocs.yml"), st.sampled_from(["2", "200"]), stages),
    st.builds(Change, st.just("page"), st.just("docs/about.md"), st.sampled_from(["# A\n", "# B\n"]), stages),
    st.builds(
        Change,
        st.just("lose"),
        st.sampled_from(["site", "docs/people", ".backfile", "site/search"]),
        st.just(""),
        stages,
    ),
)


def settled(root: Path, size: str) -> None:
    (root / "mkdocs.yml").write_text(
        f"site_name: Archive\nsite_url: https://news.example/\nextra: {{archive: {{page_size: {size}}}}}\n"
    )


def apply(root: Path, change: Change) -> None:
    """Let a change happen in an archive's folder."""
    path = root / ("authority" if change.path.endswith("s.yml") and change.what != "set" else "") / change.path
    if change.what in {"write", "delete", "move"}:
        path = root / "seeds" / change.path
    path = root / "authority" / change.path if change.what in {"decide", "take back"} else path
    path.parent.mkdir(parents=True, exist_ok=True)
    if change.what in {"write", "page"}:
        path.write_text(change.text, "utf-8")
    elif change.what in {"delete", "take back"}:
        path.unlink(missing_ok=True)
    elif change.what == "move" and path.is_file():
        target = root / "seeds" / change.text
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    elif change.what == "decide":
        path.write_text((path.read_text("utf-8") if path.is_file() else "") + change.text + "\n", "utf-8")
    elif change.what == "set":
        settled(root, change.text)
    elif change.what == "lose":
        shutil.rmtree(path, ignore_errors=True)


def built(root: Path, until: Stage = "render") -> str:
    """Build; the error that ended it, where one did."""
    try:
        pipeline.build(load(str(root)), Options(until=until, jobs=1))
    except BuilderError as error:
        return str(error).replace(str(root), "")
    return ""


def product(root: Path) -> dict[str, bytes]:
    """All that a build leaves for others: docs/, site/, and the permalinks."""
    paths = [path for part in ("docs", "site", "authority") for path in (root / part).rglob("*") if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def answers(root: Path) -> list[object]:
    """What a search answers to some questions."""
    return [as_json(search(load(str(root)).index_dir, question)) for question in QUESTIONS]


@contextmanager
def archive() -> Iterator[tuple[Path, Path]]:
    """Two folders, the first of them laid out as an archive; names are found by heart."""
    with (
        TemporaryDirectory() as folder,
        patch.object(engines, "load_engine", lambda choice: lexicon_engine(NAMES)),
        patch.object(engines, "fingerprint", lambda choice: "by heart"),
    ):
        root = Path(folder) / "step-by-step"
        for name in ("seeds", "docs", "authority"):
            (root / name).mkdir(parents=True)
        settled(root, "200")
        yield root, Path(folder) / "clean"


def checked_out(root: Path, fresh: Path) -> None:
    """What git would hold of an archive, in a new folder."""
    for part in ("seeds", "authority", "mkdocs.yml", "docs/about.md"):
        if (root / part).is_dir():
            shutil.copytree(root / part, fresh / part)
        elif (root / part).is_file():
            (fresh / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / part, fresh / part)


def differences(ours: dict[str, bytes], theirs: dict[str, bytes]) -> list[str]:
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)


@settings(max_examples=EXAMPLES, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(st.lists(changes, min_size=1, max_size=5), changes)
def test_step_by_step_equals_clean(before: list[Change], last: Change) -> None:
    """Seeds, decisions and settings that come, change and go, built at each step, leave what a clean build leaves."""
    with archive() as (root, clean):
        apply(root, Change("write", "a.txt", f"Lamp goes out\n\n{SENTENCES[0]} {SENTENCES[3]}\n", None))
        built(root)
        for change in before:
            apply(root, change)
            if change.build:
                built(root, change.build)
        apply(root, last)
        checked_out(root, clean)
        said = built(root)
        assert built(clean) == said
        if not said:
            assert differences(product(root), product(clean)) == []
            assert answers(root) == answers(clean)


@pytest.mark.parametrize("lost", ["site", "docs/people", ".backfile", ".backfile/index", "site/search", "site/data"])
def test_what_is_lost_is_made_again(lost: str) -> None:
    """Whatever generated folder goes, the next build brings it back as it was."""
    with archive() as (root, _):
        for number, sentence in enumerate(SENTENCES):
            apply(root, Change("write", f"{number}.txt", f"Lamp {number}\n\nOSLO, May 4, 2019 — {sentence}\n", None))
        built(root)
        before, told = product(root), answers(root)
        shutil.rmtree(root / lost)
        built(root)
        assert differences(product(root), before) == []
        assert answers(root) == told


class Killed(BaseException):
    """What stands for signal 9 here: nothing of the builder expects it."""


@pytest.mark.parametrize("steps", [0, 1, 6, 18, 33, 60])
def test_killed_while_files_are_swapped_in(steps: int) -> None:
    """A build that dies after so many files, whatever the next one builds, leaves no file that is not of the last."""
    told = [f"Lamp goes out\n\nOSLO, May 4, 2019 — {SENTENCES[number]}\n" for number in (0, 3)]
    replace, count = Path.replace, 0

    def dying(path: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count > steps:
            raise Killed
        return replace(path, target)

    with archive() as (root, clean):
        apply(root, Change("write", "a.txt", told[0], None))
        built(root)
        apply(root, Change("write", "a.txt", told[1], None))
        apply(root, Change("write", "b.txt", f"Ferry sails again\n\n{SENTENCES[5]}\n", None))
        with patch.object(Path, "replace", dying), pytest.raises(Killed):
            built(root)
        apply(root, Change("write", "a.txt", told[0], None))
        apply(root, Change("delete", "b.txt", "", None))
        checked_out(root, clean)
        assert built(root) == built(clean) == ""
        assert differences(product(root), product(clean)) == []
        assert answers(root) == answers(clean)
