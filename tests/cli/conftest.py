"""What the tests of the command line share."""

import pytest

from tongket.cli.crew import FORKED


@pytest.fixture
def inheriting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children are forked from the test itself, so that they see what it has replaced."""
    monkeypatch.setattr("tongket.cli.crew._way", lambda: FORKED)
