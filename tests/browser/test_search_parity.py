"""The page's engine in a real browser gives the answers of ``backfile search``, over the archive that was built."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Reads
from tests.browser.reader import SEARCH, Reader
from tests.unit.search.shards.conftest import sample_articles
from tests.unit.search.shards.test_parity import Asking, told

ASKED = 200
ASK = """async (questions) => {
  const engine = await globalThis.archiveModules.engine.open(new URL("./", location.href).href);
  const answers = [];
  for (const question of questions) {
    const { total, error, hits } = await engine.search(question);
    answers.push({ total, refused: Boolean(error), hits: hits.map(({ id, score }) => [id, score]) });
  }
  return answers;
}"""


def asked_of(reader: Reader, questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers of the search page's own engine."""
    reader.goes_to(SEARCH)
    found: list[dict[str, Any]] = reader.page.evaluate(ASK, questions)
    return found


@pytest.fixture(scope="module")
def answers(archive: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Questions of all kinds, with what the index itself answers."""
    questions = Asking(sample_articles(), seed=77).questions(ASKED)
    return [(asked, told(archive / ".backfile" / "index", asked)) for asked in questions]


@pytest.mark.parametrize("where", ["host", "disk"])
def test_a_browser_answers_as_the_command(
    reads: Reads, host: str, site: Path, answers: list[tuple[dict[str, Any], dict[str, Any]]], where: str
) -> None:
    """Words, phrases, fields, patterns, periods and filters: same total, same first 20, scores within 1e-6."""
    reader = reads(host if where == "host" else f"{site.as_uri()}/")
    found = 0
    for (asked, expected), shown in zip(answers, asked_of(reader, [asked for asked, _ in answers]), strict=True):
        assert (shown["refused"], shown["total"]) == (expected["refused"], expected["total"]), asked
        assert [key for key, _ in shown["hits"]] == [key for key, _ in expected["hits"]], asked
        assert [score for _, score in shown["hits"]] == pytest.approx(
            [score for _, score in expected["hits"]], abs=1e-6
        )
        found += bool(shown["total"])
    assert found > ASKED / 4
