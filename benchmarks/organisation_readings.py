"""An organisation of 15,000 units and 200,000 people, each unit with a reorganisation behind it."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from benchmarks.yardstick import Reading, Result, medians, milliseconds
from tongket.apps.accounts.models import User
from tongket.apps.org import queries, services
from tongket.apps.org.exchange.tables import TABLES
from tongket.apps.org.models import Person, Role, Unit
from tongket.apps.org.services.posts import new_person
from tongket.files.xlsx import Row, Rows, Value

UNITS, PEOPLE, BELOW = 15_000, 200_000, 25
FOUNDED, REFORM, DAY = date(2016, 1, 1), date(2025, 7, 1), date(2025, 9, 1)
AT = datetime(2025, 9, 1, tzinfo=UTC)
TURNS = 12
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Giáp", "Thân", "Ngô")
MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Thu", "Quang", "Hồng")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc")

DESCENDANTS = """SELECT descendant_id FROM org_ancestry
WHERE ancestor_id = %s AND valid_from <= %s AND (valid_to IS NULL OR valid_to > %s)"""
SHOWN = """SELECT n.unit_id, n.name, n.short_name, u.kind, u.side, u.is_agency, s.symbol,
EXISTS (SELECT 1 FROM org_unitparent c WHERE c.parent_id = n.unit_id AND c.valid_from <= %(day)s
        AND (c.valid_to IS NULL OR c.valid_to > %(day)s))
FROM org_unitparent p JOIN org_unit u ON u.id = p.unit_id
JOIN org_unitname n ON n.unit_id = u.id AND n.valid_from <= %(day)s
     AND (n.valid_to IS NULL OR n.valid_to > %(day)s)
LEFT JOIN org_unitsymbol s ON s.unit_id = u.id AND s.valid_from <= %(day)s
     AND (s.valid_to IS NULL OR s.valid_to > %(day)s)
WHERE p.parent_id IN ({ids}) AND p.valid_from <= %(day)s
AND (p.valid_to IS NULL OR p.valid_to > %(day)s) ORDER BY p.position, n.sort_key"""
ROOTS = """SELECT u.id FROM org_unit u WHERE u.valid_from <= %(day)s
AND (u.valid_to IS NULL OR u.valid_to > %(day)s)
AND NOT EXISTS (SELECT 1 FROM org_unitparent p WHERE p.unit_id = u.id AND p.valid_from <= %(day)s
                AND (p.valid_to IS NULL OR p.valid_to > %(day)s))"""
NAMED = "SELECT id, full_name FROM org_person WHERE folded LIKE %s ORDER BY sort_key, id LIMIT 80"


def readings() -> Iterator[Reading]:
    """Ours beside the bare query on the same rows in the same run."""
    call_command("migrate", verbosity=0, skip_checks=True)
    with transaction.atomic():
        _fill()
    top, leaf = Unit.objects.order_by("pk")[0].pk, Unit.objects.order_by("-pk")[0]
    yield _descendants(top)
    yield from _tree(leaf)
    yield _people()


def _fill() -> None:
    keys = [str(number) for number in range(UNITS)]
    rows: dict[str, list[dict[str, Value]]] = {
        "units": [_unit(number, key) for number, key in enumerate(keys)],
        "names": [row for number, key in enumerate(keys) for row in _names(number, key)],
        "places": [
            row for number, key in enumerate(keys) if number for row in _places(number, key)
        ],
    }
    read = Rows({each.key: _numbered(rows.get(each.key, [])) for each in TABLES}, [], _none())
    done = services.import_organisation(read, all_or_nothing=True, actor=None, at=AT)
    assert done.written["units"] == UNITS
    people = (
        f"{FAMILIES[n % 8]} {MIDDLES[n // 8 % 7]} {GIVEN[n // 56 % 12]} {n}" for n in range(PEOPLE)
    )
    Person.objects.bulk_create((new_person(name) for name in people), batch_size=5_000)


def _numbered(rows: Sequence[dict[str, Value]]) -> list[Row]:
    return [Row(number, row) for number, row in enumerate(rows, start=2)]


def _none() -> dict[str, list[Row]]:
    return {each.key: [] for each in TABLES}


def _unit(number: int, key: str) -> dict[str, Value]:
    said: dict[str, Value] = {"kind": "division", "side": "state", "is_agency": number < 1 + BELOW}
    return {"key": key, **said, "since": FOUNDED, "until": None}


def _names(number: int, key: str) -> list[dict[str, Value]]:
    """Every unit was renamed once."""
    old: dict[str, Value] = {"unit": key, "name": f"Phòng số {number}", "short_name": ""}
    new = {**old, "name": f"Phòng Nghiệp vụ số {number}"}
    return [{**old, "since": FOUNDED, "until": REFORM}, {**new, "since": REFORM, "until": None}]


def _places(number: int, key: str) -> list[dict[str, Value]]:
    """Every unit was placed anew once: the same parent, another order."""
    said: dict[str, Value] = {"unit": key, "parent": str((number - 1) // BELOW), "position": 1}
    moved = {**said, "position": 0}
    return [{**said, "since": FOUNDED, "until": REFORM}, {**moved, "since": REFORM, "until": None}]


def _descendants(top: int) -> Result:
    def ours(_run: int) -> int:
        return len(list(queries.descendants(top, DAY)))

    def bare(_run: int) -> int:
        return len(_rows(DESCENDANTS, [top, DAY, DAY]))

    assert ours(0) == bare(0) == UNITS
    mine, theirs = medians(TURNS, ours, bare, in_a_row=2)
    detail = f"{UNITS} units: {milliseconds(mine)}, bare query {milliseconds(theirs)}"
    return Result("all descendants on a day", mine / theirs, 1.5, "x", detail, ceiling=True)


def _tree(leaf: Unit) -> Iterator[Result]:
    """The tree open down to a leaf: its rows, and the whole page as the server makes it."""
    user = User.objects.create_user("quantri", full_name="Quản trị")
    services.give_role(user, leaf, Role.SPECIALIST, on=FOUNDED, actor=None, at=AT)
    client = Client()
    client.force_login(user)
    opened = sorted(queries.ids_above(leaf.pk, DAY))
    said = {"ngay": DAY.isoformat(), "mo": ",".join(map(str, opened))}
    below = SHOWN.format(ids=",".join(map(str, opened)))

    def ours(_run: int) -> int:
        return len(queries.opened(opened, DAY, most=300))

    def bare(_run: int) -> int:
        return len(_rows(ROOTS, {"day": DAY})) + len(_rows(below, {"day": DAY}))

    def page(_run: int) -> int:
        return len(client.get(reverse("org:index"), said).content)

    shown, size = bare(0), page(0)
    mine, theirs, whole = medians(TURNS, ours, bare, page, in_a_row=2)
    detail = f"{shown} rows: {milliseconds(mine)}, bare queries {milliseconds(theirs)}"
    yield Result("rows of the tree page", mine / theirs, 2, "x", detail, ceiling=True)
    detail = f"{size / 1000:.0f} kB, the whole answer"
    yield Result("tree page, server time", 1e3 * whole, 100, "ms", detail, ceiling=True)


def _people() -> Result:
    def ours(_run: int) -> int:
        return len(queries.people_matching("hong binh"))

    def bare(_run: int) -> int:
        return len(_rows(NAMED, ["%hong binh%"]))

    assert ours(0)
    assert bare(0)
    mine, theirs = medians(TURNS, ours, bare)
    detail = f"{PEOPLE} people: {milliseconds(mine)}, bare query {milliseconds(theirs)}"
    return Result("people by part of a name", mine / theirs, 3, "x", detail, ceiling=True)


def _rows(sql: str, said: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, said)
        rows: list[Any] = cursor.fetchall()
    return rows
