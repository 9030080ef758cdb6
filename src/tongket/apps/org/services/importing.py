"""Bringing in a whole organisation: checked in memory, written in one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from tongket.apps.audit import services as audit
from tongket.apps.org.exchange.checking import EXISTING, Checked, Known, check
from tongket.apps.org.lineage import FOREVER, Stretch
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
from tongket.apps.org.queries.units import fold_symbol
from tongket.apps.org.services import ancestry
from tongket.apps.org.services.posts import new_person
from tongket.apps.org.services.units import folded_name, written
from tongket.core.text.sortkey import sort_key
from tongket.files.xlsx import Row, Rows

if TYPE_CHECKING:
    from tongket.apps.audit.services import Actor

BATCH = 1000


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows of each table went in, and what was wrong with the others."""

    written: Mapping[str, int]
    checked: Checked


def preview_import(read: Rows) -> Checked:
    """What an import would take and refuse; nothing is written."""
    return check(read, _known())


@transaction.atomic
def import_organisation(
    read: Rows, *, all_or_nothing: bool, actor: "Actor | None", at: datetime
) -> Imported:
    """Write the rows in which nothing is wrong; with ``all_or_nothing`` none if any is wrong.

    One line in the log for each unit, post, person, holding and succession.
    """
    ancestry.hold_tree()
    checked = check(read, _known())
    if checked.faults and all_or_nothing:
        return Imported({}, checked)
    acts = list(_write(checked.rows))
    audit.record_all(actor, acts, at=at)
    return Imported({key: len(rows) for key, rows in checked.rows.items()}, checked)


def _known() -> Known:
    codes: dict[tuple[str, str], list[Stretch]] = {}
    for row in UnitCode.objects.all():
        days = Stretch(row.valid_from, row.valid_to or FOREVER)
        codes.setdefault((row.scheme, row.code), []).append(days)
    return Known(
        units={
            f"{EXISTING}{pk}": Stretch(start, end or FOREVER)
            for pk, start, end in Unit.objects.values_list("pk", "valid_from", "valid_to")
        },
        people=frozenset(f"{EXISTING}{pk}" for pk in Person.objects.values_list("pk", flat=True)),
        names=frozenset(UnitName.objects.values_list("name", "valid_from")),
        codes=codes,
    )


class _Keys(dict[str, int]):
    """From the key of a row to the number in the database; ``#12`` is 12."""

    def __missing__(self, key: str) -> int:
        return int(key.removeprefix(EXISTING))


def _write(rows: Mapping[str, Sequence[Row]]) -> Iterator[audit.Act]:
    units = _made(Unit, rows["units"], lambda s: Unit(is_agency=s["is_agency"], **_kind(s)))
    unit = _keys(rows["units"], units)
    _made(UnitName, rows["names"], lambda s: _name(s, unit))
    _made(UnitSymbol, rows["symbols"], lambda s: _symbol(s, unit))
    _made(UnitCode, rows["codes"], lambda s: _code(s, unit))
    _made(UnitParent, rows["places"], lambda s: _place(s, unit))
    ancestry.refresh([each.pk for each in units])
    posts = _made(Post, rows["posts"], lambda s: _post(s, unit))
    people = _made(Person, rows["people"], lambda s: new_person(s["full_name"]))
    post, person = _keys(rows["posts"], posts), _keys(rows["people"], people)
    held = _made(Holding, rows["holdings"], lambda s: _holding(s, post, person))
    followed = _made(Succession, rows["successions"], lambda s: _succession(s, unit))
    for key, records in (
        ("units", units),
        ("posts", posts),
        ("people", people),
        ("holdings", held),
        ("successions", followed),
    ):
        for record, row in zip(records, rows[key], strict=True):
            yield audit.Act("org.import", record, after=row.values)


def _made(model: type[models.Model], rows: Sequence[Row], build: Any) -> list[Any]:
    return model._default_manager.bulk_create([build(row.values) for row in rows], BATCH)


def _keys(rows: Sequence[Row], records: Sequence[models.Model]) -> _Keys:
    return _Keys(
        (str(row.values["key"]), int(record.pk)) for row, record in zip(rows, records, strict=True)
    )


def _days(said: Mapping[str, Any]) -> dict[str, Any]:
    return {"valid_from": said["since"], "valid_to": said["until"]}


def _kind(said: Mapping[str, Any]) -> dict[str, Any]:
    return {"kind": said["kind"], "side": said["side"], **_days(said)}


def _name(said: Mapping[str, Any], unit: _Keys) -> UnitName:
    name, short_name = written(said["name"]), written(said["short_name"])
    return UnitName(
        unit_id=unit[said["unit"]],
        name=name,
        short_name=short_name,
        folded=folded_name(name, short_name),
        sort_key=sort_key(name),
        **_days(said),
    )


def _symbol(said: Mapping[str, Any], unit: _Keys) -> UnitSymbol:
    symbol = written(said["symbol"])
    return UnitSymbol(
        unit_id=unit[said["unit"]],
        symbol=symbol,
        folded=fold_symbol(symbol),
        preferred=said["preferred"],
        **_days(said),
    )


def _code(said: Mapping[str, Any], unit: _Keys) -> UnitCode:
    code = written(said["code"])
    return UnitCode(unit_id=unit[said["unit"]], scheme=said["scheme"], code=code, **_days(said))


def _place(said: Mapping[str, Any], unit: _Keys) -> UnitParent:
    return UnitParent(
        unit_id=unit[said["unit"]],
        parent_id=unit[said["parent"]],
        position=said["position"] or 0,
        **_days(said),
    )


def _post(said: Mapping[str, Any], unit: _Keys) -> Post:
    title = written(said["title"])
    return Post(unit_id=unit[said["unit"]], title=title, rank=said["rank"], **_days(said))


def _holding(said: Mapping[str, Any], post: _Keys, person: _Keys) -> Holding:
    return Holding(
        post_id=post[said["post"]],
        person_id=person[said["person"]],
        acting=said["acting"],
        **_days(said),
    )


def _succession(said: Mapping[str, Any], unit: _Keys) -> Succession:
    return Succession(
        predecessor_id=unit[said["predecessor"]],
        successor_id=unit[said["successor"]],
        kind=said["kind"],
        on=said["on"],
        legal_act=written(said["legal_act"]),
        scope=written(said["scope"]),
    )
