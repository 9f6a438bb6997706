"""Holds scores against the floors of floors.json, and renews them at the end of a run that was asked to."""

import json

import pytest

from tests.quality.floors import PATH, Floors

KEY = pytest.StashKey[Floors]()


@pytest.fixture(scope="session")
def floors(pytestconfig: pytest.Config) -> Floors:
    pinned = json.loads(PATH.read_text("utf-8"))
    renewing, lowering = (bool(pytestconfig.getoption(name)) for name in ("--renew-floors", "--lower-floors"))
    return pytestconfig.stash.setdefault(KEY, Floors(pinned, renewing, lowering))


def pytest_sessionfinish(session: pytest.Session) -> None:
    held = session.config.stash.get(KEY, None)
    if held and held.renewing:
        held.write()
