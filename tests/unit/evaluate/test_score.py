"""Precision, recall and F1 are what their definitions say, for exact and for partial matches."""

from hypothesis import given
from hypothesis import strategies as st

from builder.evaluate import Name, Rates, Tally, total
from builder.evaluate.score import added, tallied
from builder.model import KINDS, Kind


def name(start: int, end: int, kind: Kind = "person", field: str = "text") -> Name:
    return Name(field, start, end, kind)


def test_exact_needs_both_ends_and_the_kind() -> None:
    """A name counts as exact only where both ends and its kind are right."""
    gold = [name(0, 5), name(10, 15), name(20, 25), name(30, 35, field="title")]
    found = [name(0, 5), name(10, 14), name(20, 25, "place"), name(30, 35)]
    tallies = tallied(gold, found)
    assert tallies["person"] == Tally(gold=4, found=3, exact=1, partial=2)
    assert tallies["place"] == Tally(gold=0, found=1)


def test_rates_are_shares() -> None:
    """Precision is of what was found, recall of the gold, F1 their harmonic mean; partial takes overlaps."""
    tally = Tally(gold=4, found=5, exact=2, partial=4)
    assert tally.exact_rates() == Rates(0.4, 0.5, 4 / 9)
    assert tally.partial_rates() == Rates(0.8, 1.0, 8 / 9)


def test_nothing_has_no_share() -> None:
    """Where nothing was found there is no precision, where there is no gold no recall, where neither no F1."""
    assert Tally().exact_rates() == Rates(None, None, None)
    assert Tally(gold=2).exact_rates() == Rates(None, 0.0, 0.0)
    assert Tally(found=2).partial_rates() == Rates(0.0, None, 0.0)


def test_each_name_is_in_one_pair_at_most() -> None:
    """One long find over three names is one partial match, and three finds in one name are one too."""
    three = [name(0, 3), name(4, 7), name(8, 12)]
    assert tallied(three, [name(0, 12)])["person"].partial == 1
    assert tallied([name(0, 12)], three)["person"].partial == 1
    assert tallied([name(0, 5), name(5, 9)], [name(4, 6), name(6, 8)])["person"].partial == 2


def test_touching_is_no_overlap() -> None:
    """Names that only touch have no character in common."""
    assert tallied([name(0, 5)], [name(5, 9)])["person"].partial == 0


def test_tallies_add_up() -> None:
    """Tallies of articles add up kind by kind, and all kinds to the micro average's counts."""
    one, two = tallied([name(0, 5)], [name(0, 5)]), tallied([name(0, 5, "place")], [name(1, 5, "place")])
    assert added([one, two])["person"] == Tally(1, 1, 1, 1)
    assert total(added([one, two])) == Tally(2, 2, 1, 2)
    assert total(added([])) == Tally()


LAID = st.lists(st.tuples(st.integers(0, 4), st.integers(1, 5), st.sampled_from(KINDS)), max_size=12)


def laid(steps: list[tuple[int, int, Kind]]) -> list[Name]:
    """Names one after another: gaps, lengths and kinds."""
    names, at = [], 0
    for gap, length, kind in steps:
        names.append(name(at + gap, at + gap + length, kind))
        at += gap + length
    return names


@given(LAID, LAID)
def test_partial_is_between_exact_and_all(
    left: list[tuple[int, int, Kind]], right: list[tuple[int, int, Kind]]
) -> None:
    """An exact match is a partial one, there are no more than names, and turning the sides round changes nothing."""
    gold, found = laid(left), laid(right)
    there, back = tallied(gold, found), tallied(found, gold)
    for kind in KINDS:
        tally = there[kind]
        assert tally.exact <= tally.partial <= min(tally.gold, tally.found)
        assert (tally.exact, tally.partial) == (back[kind].exact, back[kind].partial)


@given(LAID)
def test_gold_against_itself_is_right(steps: list[tuple[int, int, Kind]]) -> None:
    """What finds exactly the gold is right in all."""
    tally = total(tallied(laid(steps), laid(steps)))
    assert tally.gold == tally.found == tally.exact == tally.partial
