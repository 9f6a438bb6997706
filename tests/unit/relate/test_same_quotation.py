"""The same quotation in several articles."""

from __future__ import annotations

import random

from builder.model import Annotated, Article, Quote
from builder.relate.quotes import with_variants

HARBOUR = "We shall keep the harbour open until the last of the ice has gone from the bay"
SHEEP = "Nobody counts the sheep at night, because the sheep would only count us back"
Said = str | tuple[str, str]


def article(id_: str, *said: Said) -> Annotated:
    pairs = [one if isinstance(one, tuple) else (one, None) for one in said]
    quotes = tuple(Quote(0, len(text), text, speaker=speaker) for text, speaker in pairs)
    return Annotated(Article(id_, f"seeds/{id_}.txt", "0" * 64, 1, 9, f"Headline {id_}", "Text."), quotes=quotes)


def same(*articles: Annotated) -> dict[str, tuple[str, ...]]:
    return {
        f"{found.article.id}#{number}": quote.same_as
        for found in with_variants(articles)
        for number, quote in enumerate(found.quotes)
    }


def test_edits_cuts_and_brackets_are_variants() -> None:
    """A changed word, a shorter cut, an ellipsis and an editor's bracket leave it the same quotation."""
    found = same(
        article("a", HARBOUR),
        article("b", HARBOUR.replace("harbour", "port") + "."),
        article("c", "keep the harbour open until the last of the ice has gone"),
        article("d", "We shall keep the harbour open … gone from the bay"),
        article("e", HARBOUR.replace("the bay", "[our] bay").upper()),
    )
    assert found["a#0"] == ("b#0", "c#0", "d#0", "e#0")


def test_the_longer_article_number_counts_every_quotation() -> None:
    """A variant is named by its article and its number among all quotations of it."""
    assert same(article("a", "No.", HARBOUR), article("b", HARBOUR)) == {"a#0": (), "a#1": ("b#0",), "b#0": ("a#1",)}


def test_an_article_does_not_vary_itself() -> None:
    """What one article repeats is linked to other articles alone."""
    assert same(article("a", HARBOUR, HARBOUR)) == {"a#0": (), "a#1": ()}


def test_overlapping_parts_are_variants() -> None:
    """Two cuts that share a long run of words are the same quotation though neither holds the other."""
    left = "I have told them before and I shall tell them again: " + HARBOUR
    right = HARBOUR + ", and if the ministry wants to close it then the ministry may come and try"
    assert same(article("a", left), article("b", right))["a#0"] == ("b#0",)


def test_a_chain_links_no_third() -> None:
    """Two parts of one long quotation that share nothing are each its variant and not each other's."""
    found = same(article("a", HARBOUR), article("b", f"{HARBOUR}. {SHEEP}"), article("c", SHEEP))
    assert found == {"a#0": ("b#0",), "b#0": ("a#0", "c#0"), "c#0": ("b#0",)}


def test_few_words_need_one_speaker() -> None:
    """Five words are anybody's, unless the same person says exactly them."""
    short = "open until the ice goes"
    assert same(article("a", short), article("b", short))["a#0"] == ()
    assert same(article("a", (short, "person/x")), article("b", (short, "person/y")))["a#0"] == ()
    assert same(article("a", (short, "person/x")), article("b", (short, "person/x")))["a#0"] == ("b#0",)


def test_two_speakers_need_many_words() -> None:
    """A common sentence of two people is two quotations; a long one is one, and somebody erred about who said it."""
    common = "We are very glad to be here"
    assert same(article("a", (common, "person/x")), article("b", (common, "person/y")))["a#0"] == ()
    assert same(article("a", (HARBOUR, "person/x")), article("b", (HARBOUR, "person/y")))["a#0"] == ("b#0",)


def test_likely_words_alone_are_no_variants() -> None:
    """Sentences with the same beginning and other endings are not the same."""
    assert (
        same(
            article("a", "We are going to tell them that the bridge is shut today"),
            article("b", "We are going to tell them nothing of the kind before Friday"),
        )["a#0"]
        == ()
    )


def test_the_order_of_articles_does_not_matter() -> None:
    """Articles in any order have the same variants."""
    some = [article(str(n), HARBOUR.replace("bay", f"bay {n}"), SHEEP[: 40 + n]) for n in range(9)]
    mixed = random.Random(1).sample(some, len(some))
    assert same(*some) == same(*mixed)
