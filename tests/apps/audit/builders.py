"""A chain to break, and hands that reach around the application."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module

from django.db import connection

from tongket.apps.accounts.models import User
from tongket.apps.audit import services

AT = datetime(2024, 6, 25, 1, 30, tzinfo=UTC)


def a_chain(length: int, actor: User) -> None:
    """So many lines about one record."""
    for number in range(length):
        services.record(
            actor,
            "accounts.user.rename",
            actor,
            at=AT + timedelta(minutes=number),
            before={"full_name": f"tên {number}"},
            after={"full_name": f"tên {number + 1}"},
        )


def thaw() -> None:
    """Take the triggers away, as somebody with the database's password could."""
    migration = import_module("tongket.apps.audit.migrations.0002_append_only")
    with connection.cursor() as cursor:
        for statement in migration.UNDO[connection.vendor]:
            cursor.execute(statement)


def tamper(statement: str, values: Sequence[str | int] = ()) -> None:
    """Write to the database behind the application's back."""
    thaw()
    with connection.cursor() as cursor:
        for one in statement.split(";"):
            cursor.execute(one, values if "%s" in one else ())
