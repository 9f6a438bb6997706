"""The groups of documents from which segments are written."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.model import SearchDocument
from builder.search.groups import groups

MANY = tuple(
    SearchDocument(
        f"a{number}",
        "article",
        f"a{number}.html",
        f"Letter {number}",
        "A lock.",
        earliest=f"20{10 + number // 365:02d}-{1 + number % 12:02d}-{1 + number % 28:02d}",
    )
    for number in range(3000)
)
NAMES = tuple(replace(one, id=f"person/{one.id}", kind="person", earliest=None) for one in MANY[:800])


@given(st.permutations(range(40)))
def test_groups_do_not_depend_on_the_order(order: list[int]) -> None:
    """The same documents give the same groups, in whatever order they come."""
    assert groups(MANY[number] for number in order) == groups(MANY[:40])


def test_new_days_leave_the_groups_of_old_ones() -> None:
    """Ten documents of the latest days change no group but the last one with days."""
    before = {group.sha256 for group in groups((*MANY, *NAMES))}
    latest = tuple(replace(one, id=f"new/{one.id}", earliest="2031-01-01") for one in MANY[:10])
    after = {group.sha256: group for group in groups((*MANY, *NAMES, *latest))}
    changed = [after[key] for key in after.keys() - before]
    assert len(before) > 8
    assert {one.id for group in changed for one in group.documents} >= {one.id for one in latest}
    assert len(changed) == 1


def test_names_stand_apart() -> None:
    """No group has articles and pages of names."""
    for group in groups((*MANY, *NAMES)):
        assert len({one.kind for one in group.documents}) == 1


def test_a_group_tells_a_change_of_any_field() -> None:
    """A document that differs in a single field gives its group another hash."""
    one = MANY[0]
    others = [replace(one, title="Else"), replace(one, people=("Ama Osei",)), replace(one, url="b.html")]
    assert len({groups([each])[0].sha256 for each in (one, *others)}) == 4
