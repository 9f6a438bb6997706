"""Passages that show a hit."""

from hypothesis import given
from hypothesis import strategies as st

from builder.search.analysis import stem, words
from builder.search.snippets import LENGTH, opening, snippet


def text_of(pieces: tuple[tuple[str, bool], ...] | None) -> str:
    return "".join(text for text, _ in pieces or ())


def test_the_densest_passage_is_shown() -> None:
    """Where most of the asked words stand together is shown, not where one of them comes first."""
    body = "The quay was calm. " * 40 + "The harbour master closed the lock. " + "Nothing moved. " * 40
    shown = snippet("A lock was sold. " + body, frozenset({("harbour",), ("lock",)}))
    assert text_of(shown).startswith("… The harbour master closed the lock.")
    assert text_of(shown).endswith(" …")


def test_without_a_hit_there_is_none() -> None:
    """A body that holds none of the words has no passage to show; its beginning is another matter."""
    assert snippet("The quay was calm.", frozenset({("harbour",)})) is None
    assert opening("The quay\n\nwas calm.") == (("The quay was calm.", False),)
    assert opening("  ") == ()


def test_a_phrase_is_marked_whole() -> None:
    """The words of a phrase are marked where they follow each other, and nowhere else."""
    body = "A lock of the quay. The lock keeper slept."
    shown = snippet(body, frozenset({("lock", "keeper")}))
    assert [text for text, asked in shown or () if asked] == ["lock keeper"]


@given(st.text(alphabet="ab. \n'", max_size=900), st.sampled_from(["a", "ab", "b"]))
def test_snippets_quote_the_body(body: str, word: str) -> None:
    """A snippet's text is the body's own, of bounded length, and its marked pieces are the asked word."""
    shown = snippet(body, frozenset({(stem(word),)}))
    found = any(stem(form) == stem(word) for *_, forms in words(body) for form in forms)
    assert (shown is not None) == found
    if shown:
        bare = text_of(shown).removeprefix("… ").removesuffix(" …")
        assert " ".join(bare.split()) in " ".join(body.split())
        assert len(bare) <= 2 * LENGTH + 100
        assert all(
            stem(word) in {stem(form) for *_, forms in words(text) for form in forms} for text, asked in shown if asked
        )
        assert any(asked for _, asked in shown)
