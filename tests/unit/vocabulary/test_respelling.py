"""Tables of rules that spell a word another way."""

from __future__ import annotations

from builder.vocabulary.respelling import respelled, rules


def test_rules_are_taken_in_order() -> None:
    """Each rule reads what the rules before it wrote."""
    assert respelled("phish", rules((r"ph", "f"), (r"^fi", "v"), (r"sh$", "s"))) == "vs"
    assert respelled("phish", rules((r"^fi", "v"), (r"ph", "f"))) == "fish"
