from __future__ import annotations

from typing import Any

import pytest

from builder.resolve.acronyms import initials

UNION = "organisation/harbour-workers-union"


@pytest.mark.parametrize(
    "body",
    [
        "The [Harbour Workers Union] ([HWU]) met. The [HWU] struck.",
        "The [Harbour Workers Union] (HWU) met. The [HWU] struck.",
        "The [Harbour Workers Union (HWU)] met. The [HWU] struck.",
        "The [HWU] ([Harbour Workers Union]) met.",
        "The [Harbour Workers Union] met. The [H.W.U.] struck.",
    ],
)
def test_an_acronym_joins_what_introduced_it(tell: Any, resolved: Any, body: str) -> None:
    """In brackets, before brackets, or by its initials alone: acronym and name are one organisation."""
    assert resolved(tell("a", body)).ids() == [UNION]


def test_an_acronym_of_another_language_must_be_used_again(tell: Any, resolved: Any) -> None:
    """Letters in brackets that are not the initials count where the article goes on to use them."""
    used = tell("a", "The [Northern Farmers League] ([BDN]) met. The [BDN] struck.")
    stray = tell("b", "The [Lagoon Ferry Company] ([NYSE]) met.")
    world = resolved(used, stray)
    assert world.who("a", "BDN") == "organisation/northern-farmers-league"
    assert world.who("b", "NYSE") == "organisation/nyse"


def test_acronyms_reach_articles_that_do_not_explain_them(tell: Any, resolved: Any) -> None:
    """Where all explanations of the archive agree, an acronym by itself joins them, with a reason."""
    world = resolved(tell("a", "The [Harbour Workers Union] ([HWU]) met."), tell("b", "The [HWU] struck."))
    assert world.who("b", "HWU") == UNION
    assert world.comparison(UNION, "organisation:HWU").reasons


def test_acronyms_with_two_meanings_stay_apart(tell: Any, resolved: Any) -> None:
    """Where the archive explains an acronym in two ways, an article that does not explain it keeps it as it is."""
    world = resolved(
        tell("a", "The [Harbour Workers Union] ([HWU]) met."),
        tell("b", "The [Highland Weather Unit] ([HWU]) met. The [HWU] measured."),
        tell("c", "The [HWU] struck."),
    )
    assert world.who("b", "HWU", 1) == "organisation/highland-weather-unit"
    assert world.who("c", "HWU") == "organisation/hwu"


def test_what_newspapers_never_explain(tell: Any, resolved: Any) -> None:
    """U.S., US and United States are one place, named in full; the short form alone stays as it stands."""
    assert resolved(tell("a", "<U.S.> and <US> left."), tell("b", "The <United States> left.")).ids() == [
        "place/united-states"
    ]
    assert resolved(tell("a", "The <UK> left.")).ids() == ["place/uk"]


def test_initials() -> None:
    """Small words may count or not; the article never does."""
    assert initials("the Bureau of Inland Water") == {"biw", "boiw"}
