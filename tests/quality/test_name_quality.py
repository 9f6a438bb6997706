"""How well the shipped engine finds names in raw text: entity-exact F1, against the floors of floors.json.

Hand-annotated corpora are read as raw text with the names in it by character.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pytest

from builder.engines import load_engine
from builder.model import NameEngine

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "shared" / "data"
FLOORS: dict[str, float] = json.loads((HERE / "floors.json").read_text("utf-8"))

Gold = tuple[str, frozenset[tuple[int, int, str]]]
Token = tuple[str, str]

KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
KINDS |= {"Person": "person", "Location": "place", "Facility": "place", "Organization": "organisation"}
_TIGHT = frozenset(".,:;!?)]}%") | {"'s", "'S", "'re", "'ve", "'ll", "'m", "'d", "n't", "..."}
_OWN = re.compile(r"\[([^\]]+)\]\((person|place|organisation)\)")


def conll(path: Path) -> Iterator[Gold]:
    """The documents of a CoNLL-2003 file, their tokens set as running text."""
    for block in path.read_text("utf-8").split("-DOCSTART- -X- O O")[1:]:
        sentences = [
            [(row.split()[0], row.split()[-1]) for row in sentence.splitlines()]
            for sentence in block.strip().split("\n\n")
            if sentence.strip()
        ]
        if sentences:
            text, places = _set(sentences)
            yield text, _gold(sentences, places)


def worldwide(folder: Path, share: int) -> Iterator[Gold]:
    """Articles of the worldwide newswire corpus as published, one in ``share`` of them, by the hash of their names.

    An article whose tokens cannot be found in its text one after another is left out.
    """
    for path in sorted((folder / "names/worldwide").glob("*/*.tsv")):
        if int(hashlib.md5(path.stem.encode(), usedforsecurity=False).hexdigest(), 16) % share:
            continue
        rows = [[tuple(row.split("\t")) for row in part.splitlines()] for part in path.read_text("utf-8").split("\n\n")]
        sentences = [[(row[0], row[1] if len(row) > 1 else "O") for row in part if row[0].strip()] for part in rows]
        sentences = [part for part in sentences if part and not part[0][0].startswith("http")]
        text = (folder / f"articles/worldwide/{path.stem}.txt").read_text("utf-8")
        text = text.split("\n\n", 1)[1] if text.startswith("http") else text
        places = _found(sentences, text)
        if places:
            yield text, _gold(sentences, places)


def own(path: Path) -> Iterator[Gold]:
    """Sentences in which names stand as ``[words](kind)``, one a line."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, names, done = "", set(), 0
        for match in _OWN.finditer(line):
            text += line[done : match.start()] + match[1]
            names.add((len(text) - len(match[1]), len(text), match[2]))
            done = match.end()
        yield text + line[done:], frozenset(names)


def micro_f1(engine: NameEngine, documents: Iterator[Gold]) -> tuple[float, dict[str, float]]:
    """Entity-exact F1 over all kinds, and of each: the span's characters and its kind must both be right."""
    tally: Counter[tuple[str, str]] = Counter()
    for text, gold in documents:
        found = {(span.start, span.end, span.kind) for span in engine([text])[0]}
        tally.update(("right", kind) for *_, kind in found & gold)
        tally.update(("wrong", kind) for *_, kind in found ^ gold)
    kinds = sorted({kind for _, kind in tally})
    each = {kind: _f1(tally["right", kind], tally["wrong", kind]) for kind in kinds}
    return _f1(sum(tally["right", kind] for kind in kinds), sum(tally["wrong", kind] for kind in kinds)), each


def _f1(right: int, wrong: int) -> float:
    return 2 * right / max(1, 2 * right + wrong)


def _set(sentences: Sequence[Sequence[Token]]) -> tuple[str, list[list[tuple[int, int]]]]:
    """Tokens as running text, and where each stands. A line that ends in no stop is a paragraph of its own."""
    text = ""
    places: list[list[tuple[int, int]]] = []
    for sentence in sentences:
        runs_on = len(text) - text.rfind("\n") > 40 and text.endswith((".", "?", "!", '"'))
        text += " " if runs_on else "\n\n" if text else ""
        text, row = _line(text, [token for token, _ in sentence])
        places.append(row)
    return text, places


def _line(text: str, tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    row: list[tuple[int, int]] = []
    glued, quoted = True, False
    for token in tokens:
        closes = token == '"' and quoted
        quoted ^= token == '"'
        possessive = token == "'" and text.endswith("s")
        text += "" if glued or closes or possessive or token in _TIGHT else " "
        row.append((len(text), len(text) + len(token)))
        text += token
        glued = token in {"(", "[", "$"} or (token == '"' and quoted)
    return text, row


def _found(sentences: Sequence[Sequence[Token]], text: str) -> list[list[tuple[int, int]]]:
    """Where each token stands in the text that they were cut from; empty where one cannot be found near."""
    places: list[list[tuple[int, int]]] = []
    done = 0
    for sentence in sentences:
        row: list[tuple[int, int]] = []
        for token, _ in sentence:
            match = re.compile(r"\s*".join(map(re.escape, re.sub(r"\s", "", token)))).search(text, done)
            if match is None or match.start() - done > 40:
                return []
            row.append(match.span())
            done = match.end()
        places.append(row)
    return places


def _gold(
    sentences: Sequence[Sequence[Token]], places: Sequence[Sequence[tuple[int, int]]]
) -> frozenset[tuple[int, int, str]]:
    """The names by character, without a leading article and a trailing possessive."""
    names: set[tuple[int, int, str]] = set()
    for sentence, row in zip(sentences, places, strict=True):
        for first, last, label in _spans([label for _, label in sentence]):
            words = [word for word, _ in sentence]
            while first < last and words[first].lower() in {"the", "a", "an"}:
                first += 1
            while last > first and words[last - 1] in {"'s", "'", "’s", "’"}:
                last -= 1
            if first < last and label in KINDS:
                names.add((row[first][0], row[last - 1][1], KINDS[label]))
    return frozenset(names)


def _spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of one label, from BIO or BIOES tags: first token, token after the last, label."""
    opened, held = 0, ""
    for place, tag in enumerate([*labels, "O"]):
        part, _, label = tag.strip().partition("-")
        if held and (label != held or part in {"B", "S"}):
            yield opened, place, held
            held = ""
        if label and not held:
            opened, held = place, label


needs_corpora = pytest.mark.skipif(not DATA.is_dir(), reason="the corpora of ../shared/data are not here")


@pytest.fixture(scope="module")
def engine() -> NameEngine:
    return load_engine()


@needs_corpora
def test_reuters_names_reach_the_floor(engine: NameEngine) -> None:
    """Names of Reuters news that the model was not trained on are found at least as well as floors.json pins."""
    documents = islice(conll(DATA / "names/conll2003/eng.testa"), 0, None, 2)
    f1, each = micro_f1(engine, documents)
    assert f1 >= FLOORS["names/conll-testa"], each


@needs_corpora
def test_worldwide_names_reach_the_floor(engine: NameEngine) -> None:
    """Names of published articles are found in their raw text: the model has seen these, so it guards the path."""
    f1, each = micro_f1(engine, worldwide(DATA, 20))
    assert f1 >= FLOORS["names/worldwide-trained"], each


def test_own_names_reach_the_floor(engine: NameEngine) -> None:
    """Names of many cultures in sentences written for this project are found as well as floors.json pins."""
    f1, each = micro_f1(engine, own(HERE / "names_own.txt"))
    assert f1 >= FLOORS["names/own"], each
