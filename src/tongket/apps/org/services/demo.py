"""Loads the organisation of the demo province, in the order in which it happened."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction

from tongket.apps.org.models import Person, Post, Unit, UnitCode
from tongket.apps.org.services import units as unit_services
from tongket.apps.org.services.delegations import SigningOrder, delegate
from tongket.apps.org.services.demo_records import (
    TWO_TIERS,
    PersonRecord,
    PostRecord,
    Province,
    ReorganisationRecord,
    UnitRecord,
    read_province,
)
from tongket.apps.org.services.posts import add_person, add_post, appoint
from tongket.apps.org.services.roles import give_role
from tongket.apps.org.services.successions import Below, Reorganisation, succeed
from tongket.apps.org.services.units import NewUnit, close_unit, found_unit

if TYPE_CHECKING:
    from collections.abc import Callable

DEMO_SCHEME = "demo"  # under it the other demo records find a unit by its key


@transaction.atomic
def load_demo(folder: Path, at: datetime) -> int:
    """Load the province from ``folder``; how many units were opened: none the second time."""
    if UnitCode.objects.filter(scheme=DEMO_SCHEME).exists():
        return 0
    province = read_province(folder)
    for _, step in sorted(_steps(province, at), key=lambda pair: pair[0]):
        step()
    units = _units()
    people = [_load_person(record, units, at) for record in province.people]
    _load_delegations(province, units, {person.full_name: person for person in people}, at)
    return len(units)


def _steps(province: Province, at: datetime) -> "Iterator[tuple[date, Callable[[], object]]]":
    """What happened to units, with its day; on one day reorganisations come before foundings."""
    for change in province.reorganisations:
        yield change.on, partial(_reorganise, change, at)
    for key in province.closing:
        yield TWO_TIERS, partial(_close, key, TWO_TIERS, at)
    for unit in province.units:
        yield unit.since, partial(_found, unit, at)


def _found(record: UnitRecord, at: datetime) -> None:
    found_unit(_new(record), on=record.since, actor=None, at=at)


def _close(key: str, on: date, at: datetime) -> None:
    unit = _unit(key)
    close_unit(unit, on=on, version=unit.version, with_children=True, actor=None, at=at)


def _reorganise(record: ReorganisationRecord, at: datetime) -> None:
    plan = Reorganisation(
        kind=record.kind,
        on=record.on,
        legal_act=record.act,
        predecessors=[_unit(key) for key in record.before],
        successors=[_unit(key) for key in record.after],
        founded=[_new(unit) for unit in record.found],
        scope=record.scope,
        below=Below.MOVE if record.moved is None else Below.CLOSE,
        placed={_unit(key).pk: 0 for key in record.moved or ()},
    )
    succeed(plan, actor=None, at=at)


def _new(record: UnitRecord) -> NewUnit:
    return NewUnit(
        name=record.name,
        short_name=record.short,
        kind=record.kind,
        side=record.side,
        is_agency=record.agency,
        parent_id=_unit(record.below).pk if record.below else None,
        symbol=record.symbol,
        code=record.key,
        scheme=DEMO_SCHEME,
    )


def _unit(key: str) -> Unit:
    return Unit.objects.get(codes__scheme=DEMO_SCHEME, codes__code=key)


def _units() -> dict[str, Unit]:
    codes = UnitCode.objects.filter(scheme=DEMO_SCHEME).select_related("unit")
    return {code.code: code.unit for code in codes}


def _load_person(record: PersonRecord, units: Mapping[str, Unit], at: datetime) -> Person:
    user = None
    if record.account:
        user = get_user_model().objects.create_user(record.account, full_name=record.name)
    person = add_person(record.name, actor=None, at=at, user=user)
    for seat in record.posts:
        _seat(person, seat, units[seat.unit], at)
    for part in record.roles:
        assert user is not None, record.name
        unit = units[part.unit]
        day = part.since or unit.valid_from
        give_role(user, unit, part.role, on=day, until=part.until, actor=None, at=at)
    return person


def _seat(person: Person, seat: PostRecord, unit: Unit, at: datetime) -> None:
    post = Post.objects.filter(unit=unit, title=unit_services.written(seat.title)).first()
    if post is None:
        post = add_post(unit, seat.title, rank=seat.rank, on=unit.valid_from, actor=None, at=at)
    appoint(
        post,
        person,
        on=seat.since or post.valid_from,
        until=seat.until,
        acting=seat.acting,
        actor=None,
        at=at,
    )


def _load_delegations(
    province: Province, units: Mapping[str, Unit], people: Mapping[str, Person], at: datetime
) -> None:
    for record in province.delegations:
        order = SigningOrder(
            authority=record.authority,
            giver=people[record.giver],
            receiver=people[record.receiver],
            scope=record.scope,
            legal_act=record.act,
        )
        unit = units[record.unit]
        delegate(unit, order, on=record.since, until=record.until, actor=None, at=at)
