"""A write leaves a line; lines hang together."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction

from tongket.apps.accounts.models import User
from tongket.apps.audit import services
from tongket.apps.audit.models import Entry

AT = datetime(2024, 6, 25, 8, tzinfo=UTC)


@pytest.fixture
def clerk(db: None) -> User:
    return User.objects.create_user("vt", full_name="Lê Thị Thảo")


def test_lines_are_chained_in_their_order(clerk: User) -> None:
    for name in ("a", "b"):
        services.record(clerk, "accounts.user.rename", clerk, at=AT, after={"full_name": name})
    first, second = Entry.objects.all()
    assert (first.seq, second.seq, second.previous) == (1, 2, first.hash)


def test_the_database_refuses_to_change_a_line(clerk: User) -> None:
    services.record(clerk, "accounts.user.rename", clerk, at=AT)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.update(action="nothing.happened")


def test_the_second_of_two_editors_is_told(clerk: User) -> None:
    services.claim(clerk, 1)
    with pytest.raises(services.StaleEdit):
        services.claim(clerk, 1)
