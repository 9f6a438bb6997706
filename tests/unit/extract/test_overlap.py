"""How crossing spans are settled."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from builder.extract.overlap import settle
from builder.model import DateMention, Mention


def name(start: int, end: int, confidence: float = 0.9, field: str = "text") -> Mention:
    return Mention("person", field, start, end, "x" * (end - start), confidence)


def date(start: int, end: int, field: str = "text") -> DateMention:
    return DateMention(field, start, end, "x" * (end - start), "2000", "written as a year")


def test_a_name_inside_a_date_goes() -> None:
    """The month of a date is no person."""
    assert settle([name(0, 3)], [date(0, 6)]) == ((), (date(0, 6),))


def test_a_date_inside_a_name_goes() -> None:
    """The date in the name of a square is no date."""
    assert settle([name(0, 20)], [date(5, 15)]) == ((name(0, 20),), ())


def test_the_surer_of_two_equal_spans_stays() -> None:
    """Of two names of one length the surer stays; a date beats both."""
    assert settle([name(0, 4, 0.5), name(2, 6, 0.8)], [])[0] == (name(2, 6, 0.8),)
    assert settle([name(0, 4, 0.99)], [date(0, 4)]) == ((), (date(0, 4),))


def test_fields_do_not_cross() -> None:
    """Spans of two fields stand beside each other."""
    assert settle([name(0, 4)], [date(0, 4, "title")]) == ((name(0, 4),), (date(0, 4, "title"),))


def test_the_order_of_arrival_does_not_matter() -> None:
    """The same spans in any order leave the same ones."""
    spans = [name(0, 5), name(4, 9), name(8, 13), name(3, 6, 0.95)]
    assert len({frozenset(settle(order, [date(12, 17)])[0]) for order in permutations(spans)}) == 1


places = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(places, max_size=12), st.lists(places, max_size=12))
def test_nothing_crosses_and_nothing_is_lost_in_vain(
    names: list[tuple[int, int]], dates: list[tuple[int, int]]
) -> None:
    """No two spans that stay overlap, and each one that went overlaps one that stayed."""
    mentions, stated = settle([name(*span) for span in names], [date(*span) for span in dates])
    kept = sorted([*((m.start, m.end) for m in mentions), *((d.start, d.end) for d in stated)])
    assert all(left[1] <= right[0] for left, right in zip(kept, kept[1:]))  # noqa: B905, RUF007 - successive pairs
    assert all(any(a < end and start < b for a, b in kept) for start, end in names + dates)
