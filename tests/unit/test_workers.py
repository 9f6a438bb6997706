"""builder/workers.py: the order of results is the order of items, in any number of processes."""

import pytest

from builder.workers import mapped


def prepare() -> int:
    return 100


def add(item: int, context: int) -> int:
    return item + context


def fail(item: int, context: int) -> int:
    raise ValueError(item + context)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_keep_their_order(jobs: int) -> None:
    """One process or two give the same results in the same order."""
    items = list(range(40))
    assert list(mapped(add, items, prepare, jobs)) == [item + 100 for item in items]


def test_no_items_prepare_nothing() -> None:
    """Where nothing is to be done, no model is loaded."""
    assert list(mapped(add, [], lambda: pytest.fail("prepared"), 2)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_is_told(jobs: int) -> None:
    """An exception in a worker reaches the caller."""
    with pytest.raises(ValueError, match="100"):
        list(mapped(fail, list(range(40)), prepare, jobs))
