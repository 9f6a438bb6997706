"""The page's engine gives the answers of ``backfile search``: same results, order and scores, whatever is asked."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from whoosh.lang.porter2 import stem as porter2

from builder.errors import QueryError
from builder.model import Article, SearchRequest
from builder.search import search
from builder.search.analysis import words
from tests.unit.search.shards.conftest import NAME, PLACES, Shown, question, sample_articles

Called = Callable[[str, str, Sequence[object]], Any]
WORD = re.compile(r"[\w’'-]+")
PIECES = """bridge London person: place: published: title: kind: id: outlet: AND OR NOT ANDNOT ANDMAYBE REQUIRE ( ) " '
    [ ] { } TO to * ? ~3 ^2 ^ ^0.5 : *:* - + 2015-10 2012 al-Ray* “ ’ \\ é مرحبا 東京 a~9999 ! & <b> %00 = > , the u.s.
    Person: people: x: O'Brien 'a "a syri* kind:article kind:"person" [2010 TO 2013] published:2011 {2012 TO}""".split()


def told(index: Path, asked: dict[str, Any]) -> dict[str, Any]:
    """The answer of the index itself."""
    person, place, organisation, outlet = (
        tuple(map(str, asked[name])) for name in ("person", "place", "organisation", "outlet")
    )
    request = SearchRequest(
        asked["query"], person, place, organisation, outlet, asked["from"] or None, asked["to"] or None,
        asked["kind"] or None, asked["sort"], asked["limit"],
    )  # fmt: skip
    try:
        answer = search(str(index), request)
    except QueryError:
        return {"refused": True, "total": 0, "hits": []}
    return {"refused": False, "total": answer.total, "hits": [(hit.id, hit.score) for hit in answer.hits]}


def differences(sample: Path, page: Shown, questions: list[dict[str, Any]]) -> list[object]:
    found: list[object] = []
    for asked, shown in zip(questions, page(questions), strict=True):
        expected = told(sample / "index", asked)
        ids = [hit["id"] for hit in shown["hits"]]
        same = (bool(shown["error"]), shown["total"], ids) == (
            expected["refused"],
            expected["total"],
            [key for key, _ in expected["hits"]],
        )
        close = [
            abs(hit["score"] - score) < 1e-6 for hit, (_, score) in zip(shown["hits"], expected["hits"], strict=False)
        ]
        if not (same and all(close)):
            found.append((asked, shown["error"], shown["total"], ids[:5], expected))
    return found


class Asking:
    """Questions made of an archive's own words, names and dates."""

    def __init__(self, articles: list[Article], seed: int) -> None:
        self.chance = random.Random(seed)
        self.texts = [article.text for article in articles if len(article.text.split()) > 8]

    def word(self) -> str:
        return str(self.chance.choice(WORD.findall(self.chance.choice(self.texts))))

    def phrase(self, length: int) -> str:
        text = self.chance.choice(self.texts).split()
        start = self.chance.randrange(len(text) - length)
        return '"' + " ".join(text[start : start + length]).replace('"', "") + '"'

    def name(self) -> str:
        return str(self.chance.choice([name for text in self.texts[:40] for name in NAME.findall(text)]))

    def date(self) -> str:
        year, month = self.chance.randrange(2010, 2017), self.chance.randrange(1, 13)
        return self.chance.choice([f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{month:02d}"])

    def questions(self, count: int) -> list[dict[str, Any]]:
        kinds = [getattr(self, name) for name in dir(self) if name.startswith("ask_")]
        return [kinds[number % len(kinds)]() for number in range(count)]

    def ask_word(self) -> dict[str, Any]:
        return question(self.word())

    def ask_words(self) -> dict[str, Any]:
        return question(f"{self.word()} {self.word().swapcase()}", kind=self.chance.choice(["", "article", "person"]))

    def ask_phrase(self) -> dict[str, Any]:
        return question(f"{self.phrase(self.chance.randrange(2, 5))}{self.chance.choice(['', '~3', '^2', '*'])}")

    def ask_field(self) -> dict[str, Any]:
        field = self.chance.choice("person place organisation title body outlet Person headline".split())
        return question(f"{field}:{self.chance.choice(self.name().split())} OR place:{self.word()}")

    def ask_quoted_field(self) -> dict[str, Any]:
        return question(f'person:"{self.name()}" OR organisation:"{self.name()}"^2')

    def ask_joined(self) -> dict[str, Any]:
        joint = self.chance.choice("NOT OR AND ANDNOT ANDMAYBE REQUIRE".split())
        return question(f"({self.word()} OR {self.word()}^3) {joint} {self.word()} {self.word()}")

    def ask_pattern(self) -> dict[str, Any]:
        word = self.word()
        return question(self.chance.choice([f"{word[:3]}*", f"{word[:1]}?{word[2:]}", f"person:{self.name()[:2]}*"]))

    def ask_range(self) -> dict[str, Any]:
        first, last = sorted([self.date(), self.date()])
        opening, closing = self.chance.choice("[{"), self.chance.choice("]}")
        return question(f"published:{opening}{first} TO {last}{closing} {self.word()}")

    def ask_period(self) -> dict[str, Any]:
        first, last = sorted([self.date(), self.date()])
        return question(self.chance.choice(["", self.word()]), since=first, until=last)

    def ask_person(self) -> dict[str, Any]:
        return question(self.chance.choice(["", self.word()]), person=[self.name()])

    def ask_filters(self) -> dict[str, Any]:
        place, outlet = self.chance.choice(PLACES), self.chance.choice([[], ["Hull Courier"]])
        return question(f"{self.word()} OR {self.word()}", place=[place], outlet=outlet, sort="date")

    def ask_anything(self) -> dict[str, Any]:
        joint = self.chance.choice(["", " "])
        return question(joint.join(self.chance.choices(PIECES, k=self.chance.randrange(1, 10))))


@pytest.mark.parametrize("seed", [1, 2])
def test_generated_questions_have_the_same_answers(sample: Path, page: Shown, seed: int) -> None:
    """Words, phrases, fields, joints, patterns, ranges, filters and nonsense: the same twenty, in the same order."""
    assert differences(sample, page, Asking(sample_articles(), seed).questions(250)) == []


def test_equal_scores_stand_by_id(sample: Path, page: Shown) -> None:
    """Where many results are equal, dated and undated ones, the first are those with the first ids."""
    asked = [question(query, limit=limit) for query in ("*:*", "t*", "kind:article", "NOT zzz") for limit in (1, 7, 60)]
    assert differences(sample, page, asked) == []


def test_stems_are_whooshs(called: Called) -> None:
    """Every word of the sample archive, and many made of the stemmer's endings, has Whoosh's stem."""
    known = {form for article in sample_articles() for *_, forms in words(article.text) for form in forms}
    chance = random.Random(3)
    ends = """s es ed edly eedly ing ingly ies ied ous us ss ational tional ization fulness ogi li bli alli ness ful
        ative alize icate ement ment ent sion tion ism ate iti ive ize y e l ll 's""".split()
    made = [
        "".join(chance.choices("aeiouybcdlmnrstvwxz", k=chance.randrange(0, 7))) + chance.choice(ends)
        for _ in range(4000)
    ]
    texts = sorted(
        known | {word for word in made if word.isalnum()} | {"skies", "dying", "gently", "proceed", "generous"}
    )
    assert called("stemming", "stem", texts) == [porter2(text) for text in texts]


def test_words_are_folded_as_in_the_index(called: Called) -> None:
    """Letters of every script lose case and accents as they do in the index."""
    letters = [chr(code) for code in range(0x20, 0x2FFF) if chr(code).isprintable()]
    texts = [f"a{letter}b" for letter in letters] + [
        "O’Brien's",
        "U.S.A.",
        "l'Aquila",
        "Gdańsk",
        "ΣΊΣΥΦΟΣ",
        "Straße",
        "x" * 99,
    ]
    assert called("folding", "firstForms", texts) == [[forms[0] for *_, forms in words(text)] for text in texts]
