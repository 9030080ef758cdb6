"""Ten thousand lines in one transaction, raced against the same rows without log or seal."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from time import perf_counter

from django.core.management import call_command
from django.db import connection, transaction

from benchmarks.yardstick import Reading, Result, medians
from tongket.apps.accounts.models import User
from tongket.apps.audit import services
from tongket.apps.audit.queries import verify

_MANY = 10_000
_AT = datetime(2024, 6, 25, 2, tzinfo=UTC)
_COLUMNS = 11


def readings() -> Iterator[Reading]:
    """Written, then proved."""
    call_command("migrate", verbosity=0, skip_checks=True)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bare ({', '.join(f'c{n}' for n in range(_COLUMNS))})")
    clerk = User.objects.create_user("vanthu", full_name="Lê Thị Thảo")
    acts = [_act(clerk, number) for number in range(_MANY)]
    ours, bare = medians(7, lambda _run: _log(clerk, acts), lambda _run: _bare(clerk))
    detail = f"{_MANY} in {ours:.2f} s, bare rows in {bare:.2f} s"
    yield Result("log: lines", _MANY / ours, 10_000, "/s", detail)
    yield Result("log: beside bare rows", ours / bare, 6, "x", detail, ceiling=True)
    begun = perf_counter()
    verdict = verify()
    taken = perf_counter() - begun
    assert verdict.broken is None
    detail = f"{verdict.end.seq} lines in {taken:.1f} s"
    yield Result("log: proof", verdict.end.seq / taken, 20_000, "/s", detail)


def _act(clerk: User, number: int) -> services.Act:
    before, after = {"full_name": f"tên {number}"}, {"full_name": f"tên {number + 1}", "n": number}
    return services.Act("account.change", clerk, before, after)


def _log(clerk: User, acts: list[services.Act]) -> None:
    with transaction.atomic():
        services.record_all(clerk, acts, at=_AT)


def _bare(clerk: User) -> None:
    """The same rows, ready made but for their JSON, into a table without an index."""
    marks = ", ".join(["%s"] * _COLUMNS)
    at, kind, seal = _AT.isoformat(), "accounts.user", "0" * 64
    named = (at, clerk.pk, clerk.full_name, "account.change", kind, "1")
    told = [
        (number, *named, json.dumps({"full_name": f"tên {number}"}), json.dumps({"n": number}))
        for number in range(_MANY)
    ]
    rows = [(*row, seal, seal) for row in told]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO bare VALUES ({marks})", rows)  # noqa: S608 - marks of ours
