"""The whole organisation as rows of tables, in an order that does not change."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Model

from tongket.apps.org.models import (
    Holding,
    Person,
    Post,
    Succession,
    Unit,
    UnitCode,
    UnitName,
    UnitParent,
    UnitSymbol,
)
from tongket.files.xlsx import Value

ExportedRow = Mapping[str, Value]


def export_rows() -> dict[str, Iterator[ExportedRow]]:
    """Rows by table; units, posts and people are numbered from 1 in the order they came in.

    The same organisation gives the same rows, whatever numbers the database gave. Twelve queries.
    """
    units, posts, people = _numbers(Unit), _numbers(Post), _numbers(Person)
    return {
        "units": _rows(Unit.objects.order_by("pk"), _unit, key=units),
        "names": _rows(_by_unit(UnitName, "name"), _name, unit=units),
        "symbols": _rows(_by_unit(UnitSymbol, "symbol"), _symbol, unit=units),
        "codes": _rows(_by_unit(UnitCode, "scheme", "code"), _code, unit=units),
        "places": _rows(_by_unit(UnitParent), _place, unit=units),
        "posts": _rows(Post.objects.order_by("pk"), _post, key=posts, unit=units),
        "people": _rows(Person.objects.order_by("pk"), _person, key=people),
        "holdings": _rows(
            Holding.objects.order_by("post_id", "valid_from", "person_id", "pk"),
            _holding,
            post=posts,
            person=people,
        ),
        "successions": _rows(
            Succession.objects.order_by("on", "predecessor_id", "successor_id", "kind"),
            _succession,
            unit=units,
        ),
    }


def _numbers(model: type[Model]) -> dict[int, str]:
    ids = model._default_manager.order_by("pk").values_list("pk", flat=True)
    return {pk: str(number) for number, pk in enumerate(ids, start=1)}


def _by_unit(model: Any, *then: str) -> Iterable[Any]:
    rows: Iterable[Any] = model.objects.order_by("unit_id", "valid_from", *then, "pk")
    return rows


def _rows(rows: Any, told: Any, **numbers: Mapping[int, str]) -> Iterator[ExportedRow]:
    for row in rows.iterator(chunk_size=2000):
        yield told(row, **numbers)


def _days(row: Any) -> dict[str, Value]:
    return {"since": row.valid_from, "until": row.valid_to}


def _unit(row: Unit, key: Mapping[int, str]) -> ExportedRow:
    said: dict[str, Value] = {"kind": row.kind, "side": row.side, "is_agency": row.is_agency}
    return {"key": key[row.pk], **said, **_days(row)}


def _name(row: UnitName, unit: Mapping[int, str]) -> ExportedRow:
    said: dict[str, Value] = {"name": row.name, "short_name": row.short_name}
    return {"unit": unit[row.unit_id], **said, **_days(row)}


def _symbol(row: UnitSymbol, unit: Mapping[int, str]) -> ExportedRow:
    said: dict[str, Value] = {"symbol": row.symbol, "preferred": row.preferred}
    return {"unit": unit[row.unit_id], **said, **_days(row)}


def _code(row: UnitCode, unit: Mapping[int, str]) -> ExportedRow:
    return {"unit": unit[row.unit_id], "scheme": row.scheme, "code": row.code, **_days(row)}


def _place(row: UnitParent, unit: Mapping[int, str]) -> ExportedRow:
    said: dict[str, Value] = {"parent": unit[row.parent_id], "position": row.position}
    return {"unit": unit[row.unit_id], **said, **_days(row)}


def _post(row: Post, key: Mapping[int, str], unit: Mapping[int, str]) -> ExportedRow:
    said: dict[str, Value] = {"unit": unit[row.unit_id], "title": row.title, "rank": row.rank}
    return {"key": key[row.pk], **said, **_days(row)}


def _person(row: Person, key: Mapping[int, str]) -> ExportedRow:
    return {"key": key[row.pk], "full_name": row.full_name}


def _holding(row: Holding, post: Mapping[int, str], person: Mapping[int, str]) -> ExportedRow:
    said: dict[str, Value] = {
        "post": post[row.post_id],
        "person": person[row.person_id],
        "acting": row.acting,
    }
    return {**said, **_days(row)}


def _succession(row: Succession, unit: Mapping[int, str]) -> ExportedRow:
    return {
        "predecessor": unit[row.predecessor_id],
        "successor": unit[row.successor_id],
        "kind": row.kind,
        "on": row.on,
        "legal_act": row.legal_act,
        "scope": row.scope,
    }
