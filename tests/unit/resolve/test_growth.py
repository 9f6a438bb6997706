from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType

from builder.model import Annotated, Article, Mention
from builder.resolve import resolve
from builder.resolve.bearers import CROWD
from builder.resolve.block import pairs
from builder.resolve.completed import completed
from builder.resolve.found import find
from builder.resolve.references import company
from builder.resolve.within import settle
from tests.quality.growth import archive


def _pairs(articles: int) -> int:
    names = {found.node: found.name for article in archive(articles) for found in find(article).founds}
    return len(list(pairs(names)))


def test_comparisons_grow_with_the_names_and_not_with_their_square() -> None:
    """Four times the archive has about four times the pairs to compare, not sixteen times."""
    small, large = _pairs(500), _pairs(2000)
    assert math.log(large / small) / math.log(4) < 1.35
    assert large < 20 * 4000


def _list_of(names: list[str], id_: str = "a") -> Annotated:
    """An article that is nothing but a list of people."""
    text, mentions = "", []
    for name in names:
        mentions.append(Mention("person", "text", len(text), len(text) + len(name), name, 0.97))
        text += f"{name} and the "
    return Annotated(Article(id_, f"seeds/{id_}.txt", "", 1, 9, "A headline", text), tuple(mentions))


def _families(count: int, each: int) -> list[str]:
    """So many given names in each of some families, all of them unlike each other."""
    return [f"A{_letters(number)} Vel{_letters(number // each)}mar" for number in range(count)]


def _letters(number: int) -> str:
    return "".join("bdfgklmnprst"[number // 12**place % 12] + "aeiou"[place] for place in range(4))


def _calls(work: Callable[[], object]) -> int:
    """How many Python functions some work calls: its length whatever else the machine does."""
    called = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal called
        called += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return called


def _company(names: list[str]) -> int:
    settled = settle(find(_list_of(names)))
    return len(company(settled, Counter(settled.nodes())))


def test_an_endless_list_of_names_is_no_company() -> None:
    """Who stands in an article of many hundred people is not taken to keep company: it would cost their square."""
    assert _company(_families(50, 5)) == 50
    assert _company(_families(600, 5)) == 0


def test_names_that_begin_alike_are_completed_in_linear_time() -> None:
    """Twice as many names that share their first word take about twice the steps to complete."""
    steps = []
    for size in (500, 1000):
        article = _list_of([f"Ada Vel{_letters(number)}mar" for number in range(size)])
        texts = {"text": article.article.text}
        steps.append(_calls(lambda a=article, t=texts: completed(a.mentions, t)))  # type: ignore[misc] # as above
    assert steps[1] < 2.3 * steps[0]


def test_a_surname_that_a_crowd_bears_means_none_of_them() -> None:
    """Where one article names dozens of people of one family, the family name alone joins none of them."""
    names = [f"{given} Quistmar" for given in (f"A{_letters(number)}" for number in range(CROWD + 5))]
    resolved = resolve([_list_of([*names, "Quistmar"])])
    assert resolved.articles[0].mentions[-1].entity == "person/quistmar"
