"""A large register, filled once on a database of its own and kept for the next run."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from benchmarks import register_corpus
from benchmarks.register_database import DOCUMENTS, FOLDER
from tongket.apps.accounts.models import User
from tongket.apps.org.models import Role, Side, Unit, UnitKind
from tongket.apps.org.queries import Desk, desk_of
from tongket.apps.org.services import NewUnit, found_unit, give_role
from tongket.apps.register.models import Document, DocumentText, SearchEntry
from tongket.apps.register.search import rebuild
from tongket.core.law.symbol_key import symbol_key

DAY = date(2024, 12, 31)
AT = datetime(2024, 12, 31, 2, tzinfo=UTC)
_SOURCES = Path(__file__).parents[1] / "src/tongket/apps"
_AT_ONCE = 5_000


class Site(NamedTuple):
    """The agency with half of all documents, its clerk's desk, and a specialist's."""

    agency_id: int
    clerk: Desk
    specialist: Desk


def filled(name: str) -> Site:
    """The register with all its documents, made now when what makes it has changed since."""
    mark, seal = FOLDER / f"{name}.seal", _seal()
    if not mark.exists() or mark.read_text() != seal:
        begun = perf_counter()
        _empty()
        call_command("migrate", verbosity=0, skip_checks=True)
        _found_agencies()
        _fill()
        print(f"filled {name} in {perf_counter() - begun:.0f} s", flush=True)
        mark.write_text(seal)
    assert SearchEntry.objects.count() == DOCUMENTS
    return _site()


def _seal() -> str:
    """What the filled database hangs on: the tables, the index, the made-up documents."""
    paths = [Path(__file__), Path(register_corpus.__file__)]
    paths += sorted(_SOURCES.glob("register/migrations/0*.py"))
    paths += sorted(_SOURCES.glob("register/index/*.py"))
    digest = hashlib.sha256(str(DOCUMENTS).encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _empty() -> None:
    if connection.vendor == "sqlite":
        connection.close()
        for path in FOLDER.glob(f"{Path(connection.settings_dict['NAME']).name}*"):
            path.unlink()
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")


def _found_agencies() -> None:
    agencies = [
        _unit(register_corpus.agency_name(place), UnitKind.DEPARTMENT, is_agency=True)
        for place in range(register_corpus.AGENCIES)
    ]
    divisions = [
        _unit(f"Phòng {place}", UnitKind.DIVISION, parent_id=agencies[0].pk)
        for place in range(register_corpus.UNITS)
    ]
    for name, role, unit in (
        ("vanthu", Role.CLERK, agencies[0]),
        ("chuyenvien", Role.SPECIALIST, divisions[0]),
    ):
        user = User.objects.create_user(name, full_name=name)
        give_role(user, unit, role, on=unit.valid_from, actor=None, at=AT)


def _unit(
    name: str, kind: UnitKind, *, parent_id: int | None = None, is_agency: bool = False
) -> Unit:
    new = NewUnit(name=name, kind=kind, side=Side.STATE, parent_id=parent_id, is_agency=is_agency)
    return found_unit(new, on=register_corpus.FIRST_DAY, actor=None, at=AT)


def _site() -> Site:
    users = dict(User.objects.values_list("username", "pk"))
    desks = (desk_of(users[name], DAY) for name in ("vanthu", "chuyenvien"))
    agency = Unit.objects.filter(is_agency=True).order_by("pk")[0]
    return Site(agency.pk, *desks)


def _fill() -> None:
    """Documents and texts in bulk; the index by the site's own ``rebuild``."""
    agencies = list(Unit.objects.filter(is_agency=True).order_by("pk").values_list("pk", flat=True))
    units = list(Unit.objects.filter(is_agency=False).order_by("pk").values_list("pk", flat=True))
    numbered = enumerate(register_corpus.papers(DOCUMENTS), start=1)
    while batch := list(islice(numbered, _AT_ONCE)):
        with transaction.atomic():
            _load(Document, [_row(at, paper, agencies, units) for at, paper in batch])
            _load(DocumentText, [{"document_id": at, "text": paper.text} for at, paper in batch])
    begun = perf_counter()
    rebuild()
    print(f"indexed {DOCUMENTS / (perf_counter() - begun):.0f} documents a second", flush=True)
    _settle()


def _row(
    at: int, paper: register_corpus.Paper, agencies: Sequence[int], units: Sequence[int]
) -> dict[str, object]:
    day = paper.issued_on.isoformat()
    return {
        "id": at,
        "holder_id": agencies[paper.holder] if paper.holder >= 0 else None,
        "drafting_unit_id": units[paper.unit] if paper.unit >= 0 else None,
        "direction": paper.direction,
        "standard": "state",
        "state": paper.state,
        "access": paper.access,
        "kind": paper.kind,
        "number": paper.number,
        "symbol": paper.symbol,
        "code": paper.code,
        "code_key": symbol_key(paper.code),
        "issued_on": day,
        "arrived_on": day if paper.direction == "incoming" else None,
        "issuer": paper.issuer,
        "subject": paper.subject,
        "signer": paper.signer,
    }


def _load(table: type[Model], rows: Sequence[dict[str, object]]) -> None:
    """Rows into a table, what they do not name as the model would have it."""
    blank = table(**({"created_at": AT, "updated_at": AT} if table is Document else {}))
    usual = {
        field.column: field.get_db_prep_save(getattr(blank, field.attname), connection)
        for field in table._meta.concrete_fields
        if field.column not in rows[0]
    }
    columns = [*rows[0], *usual]
    values = [[*row.values(), *usual.values()] for row in rows]
    names = ", ".join(columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            copying = f"COPY {table._meta.db_table} ({names}) FROM STDIN"
            with cursor.copy(copying) as copy:
                for row in values:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(
                f"INSERT INTO {table._meta.db_table} ({names}) VALUES ({places})",  # noqa: S608
                values,
            )


def _settle() -> None:
    """Numbers go on behind the last one; the planner knows what there is."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Document]):
            cursor.execute(statement)
        cursor.execute("ANALYZE")
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM")
