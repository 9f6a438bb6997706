"""builder/console.py: plain lines where there is no terminal."""

import pytest

from builder.console import print_answer, print_problems, print_report, tally
from builder.model import BuildReport, Problem, SearchAnswer, SearchHit

TROUBLE = Problem("seeds/a.txt", 3, "warning", "code", "is odd\x1b[31m; mend it")


def test_problems_are_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    """Path, line, severity, code and mend stand on one line, and no control character reaches the terminal."""
    print_problems([TROUBLE])
    assert capsys.readouterr().out == "seeds/a.txt:3: warning [code] is odd [31m; mend it\n"


def test_report(capsys: pytest.CaptureFixture[str]) -> None:
    """A build that wrote nothing says so; problems are counted by severity."""
    print_report(BuildReport(3, 2, 9, 0, 40, 0, (TROUBLE,), 1.25), "site", "render")
    told = capsys.readouterr().out
    assert "3 articles from 2 seeds, 9 names" in told
    assert "Nothing changed" in told
    assert tally([TROUBLE, TROUBLE]) == "Problems: 2 warnings"


def test_answers(capsys: pytest.CaptureFixture[str]) -> None:
    """A result is a line of address, headline, outlet and date; a better spelling is offered."""
    hit = SearchHit("a", "article", "a.html", "Lamp", "Times", "2019", 1.0, (("the ", False), ("lamp", True)))
    print_answer(SearchAnswer("lmap", 2, (hit,), "lamp"))
    assert capsys.readouterr().out == "a.html\tLamp\tTimes\t2019\n2 found, the first 1 shown\nDid you mean: lamp?\n"
