"""Founding, renaming, moving, coding and closing units."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.org.models import (
    Ancestry,
    Delegation,
    Holding,
    Post,
    RoleHolding,
    Side,
    Unit,
    UnitCode,
    UnitKind,
    UnitName,
    UnitParent,
    UnitSymbol,
)
from tongket.apps.org.queries.tree import descendants_of_any
from tongket.apps.org.queries.units import fold_symbol
from tongket.apps.org.refusals import (
    CodeTaken,
    HasChildren,
    NameMissing,
    StandsBelow,
    WrongOrder,
)
from tongket.apps.org.services import ancestry, dated
from tongket.core.text.fold import fold
from tongket.core.text.sortkey import sort_key

if TYPE_CHECKING:
    from tongket.apps.audit.services import Actor

DEFAULT_SCHEME = "qd20"


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What must be known of a unit on its first day; ``parent_id`` ``None`` makes a root."""

    name: str
    kind: UnitKind
    side: Side = Side.STATE
    short_name: str = ""
    is_agency: bool = False
    parent_id: int | None = None
    position: int = 0
    symbol: str = ""
    code: str = ""
    scheme: str = DEFAULT_SCHEME


@transaction.atomic
def found_unit(new: NewUnit, *, on: date, actor: "Actor | None", at: datetime) -> Unit:
    """Open a unit on a day, with its name, its place, and its symbol and code if it has them."""
    ancestry.hold_tree()
    unit = open_unit(new, on)
    ancestry.refresh([unit.pk])
    audit.record(actor, "org.unit.found", unit, at=at, after={"on": on, **_told(new)})
    return unit


def open_unit(new: NewUnit, on: date) -> Unit:
    """The rows of a new unit; lines of descent and the log are left to the caller."""
    unit = Unit.objects.create(side=new.side, kind=new.kind, is_agency=new.is_agency, valid_from=on)
    _name_row(unit, new.name, new.short_name, on).save()
    if new.parent_id is not None:
        _place(unit, Unit.objects.get(pk=new.parent_id), on, new.position)
    if new.symbol:
        _symbol_row(unit, new.symbol, on).save()
    if new.code:
        _put_code(unit, new.code, new.scheme, on)
    return unit


@transaction.atomic
def rename_unit(
    unit: Unit,
    name: str,
    *,
    on: date,
    version: int,
    actor: "Actor | None",
    at: datetime,
    short_name: str = "",
) -> UnitName:
    """Give a unit another name from a day on."""
    audit.claim(unit, version)
    row, before = put_name(unit, name, short_name, on)
    audit.record(
        actor,
        "org.unit.rename",
        unit,
        at=at,
        before={"name": before},
        after={"name": row.name, "short_name": row.short_name, "on": on},
    )
    return row


def put_name(unit: Unit, name: str, short_name: str, on: date) -> tuple[UnitName, str]:
    """The new name in force and the one before it; the log is left to the caller."""
    dated.refuse_outside(unit, on, None)
    row = _name_row(unit, name, short_name, on)
    row.valid_to = unit.valid_to
    before = dated.put_in_force(UnitName.objects.filter(unit=unit), row)
    return row, before.name if before else ""


@transaction.atomic
def move_unit(
    unit: Unit,
    parent: Unit | None,
    *,
    on: date,
    version: int,
    actor: "Actor | None",
    at: datetime,
    position: int = 0,
) -> None:
    """Place a unit under another from a day on, with all that stands below it; ``None``: a root."""
    ancestry.hold_tree()
    audit.claim(unit, version)
    before = UnitParent.objects.as_of(on).filter(unit=unit).first()
    place_unit(unit, parent, on, position)
    ancestry.refresh([unit.pk])
    audit.record(
        actor,
        "org.unit.move",
        unit,
        at=at,
        before={"parent": before.parent_id if before else None},
        after={"parent": parent.pk if parent else None, "position": position, "on": on},
    )


def place_unit(unit: Unit, parent: Unit | None, on: date, position: int = 0) -> None:
    """The new place in force; lines of descent and the log are left to the caller."""
    dated.refuse_outside(unit, on, None)
    if parent is None:
        dated.end_on(UnitParent.objects.filter(unit=unit), on)
        return
    _place(unit, parent, on, position)


@transaction.atomic
def close_unit(
    unit: Unit,
    *,
    on: date,
    version: int,
    actor: "Actor | None",
    at: datetime,
    with_children: bool = False,
) -> list[int]:
    """End a unit on a day: the first on which it is no more. The ids of all units that ended.

    Its names, symbols, codes, posts, holders, roles and delegations end with it.
    """
    ancestry.hold_tree()
    audit.claim(unit, version)
    dated.refuse_outside(unit, on, None)
    closed = list(descendants_of_any([unit.pk], on))
    below = [each for each in closed if each != unit.pk]
    if below and not with_children:
        raise HasChildren(below)
    end_units(closed, on)
    ancestry.refresh([unit.pk])
    acts = [
        audit.Act("org.unit.close", each, after={"on": on})
        for each in Unit.objects.filter(pk__in=closed).order_by("pk")
    ]
    audit.record_all(actor, acts, at=at)
    return closed


def end_units(unit_ids: list[int], on: date) -> None:
    """End these units and all that hangs on them; lines of descent and the log are the caller's."""
    unborn = Unit.objects.filter(pk__in=unit_ids, valid_from__gte=on).first()
    if unborn is not None:
        raise WrongOrder(unborn.valid_from, on)
    later = UnitParent.objects.filter(parent_id__in=unit_ids).exclude(unit_id__in=unit_ids)
    staying = dated.overlapping(later, on, None).values_list("unit_id", flat=True)
    if staying:
        raise HasChildren(sorted(set(staying)))
    for rows in (
        Delegation.objects.filter(unit_id__in=unit_ids),
        RoleHolding.objects.filter(unit_id__in=unit_ids),
        Holding.objects.filter(post__unit_id__in=unit_ids),
        Post.objects.filter(unit_id__in=unit_ids),
        UnitParent.objects.filter(unit_id__in=unit_ids),
        UnitCode.objects.filter(unit_id__in=unit_ids),
        UnitSymbol.objects.filter(unit_id__in=unit_ids),
        UnitName.objects.filter(unit_id__in=unit_ids),
    ):
        dated.end_on(rows, on)
    Unit.objects.filter(pk__in=unit_ids).update(valid_to=on)


@transaction.atomic
def give_symbol(
    unit: Unit,
    symbol: str,
    *,
    on: date,
    version: int,
    actor: "Actor | None",
    at: datetime,
    preferred: bool = True,
) -> UnitSymbol:
    """Let a unit write an abbreviation from a day on; one that is preferred ends the one before."""
    audit.claim(unit, version)
    dated.refuse_outside(unit, on, None)
    row = _symbol_row(unit, symbol, on)
    row.preferred, row.valid_to = preferred, unit.valid_to
    same = UnitSymbol.objects.filter(unit=unit, symbol=row.symbol)
    if preferred:
        dated.refuse_overlap(same.filter(preferred=False), on, row.valid_to)
        before = dated.put_in_force(UnitSymbol.objects.filter(unit=unit, preferred=True), row)
    else:
        dated.refuse_overlap(same, on, row.valid_to)
        before = None
        row.save()
    told = {"symbol": row.symbol, "preferred": preferred, "on": on}
    audit.record(
        actor,
        "org.unit.symbol",
        unit,
        at=at,
        before={"symbol": before.symbol if before else None},
        after=told,
    )
    return row


@transaction.atomic
def give_code(
    unit: Unit,
    code: str,
    *,
    on: date,
    version: int,
    actor: "Actor | None",
    at: datetime,
    scheme: str = DEFAULT_SCHEME,
) -> UnitCode:
    """Let a code of a scheme name a unit from a day on; no two bodies share one at a time."""
    audit.claim(unit, version)
    dated.refuse_outside(unit, on, None)
    row, before = _put_code(unit, code, scheme, on)
    audit.record(
        actor,
        "org.unit.code",
        unit,
        at=at,
        before={"code": before},
        after={"code": row.code, "scheme": scheme, "on": on},
    )
    return row


def _name_row(unit: Unit, name: str, short_name: str, on: date) -> UnitName:
    name, short_name = written(name), written(short_name)
    if not name:
        raise NameMissing
    return UnitName(
        unit=unit,
        name=name,
        short_name=short_name,
        folded=folded_name(name, short_name),
        sort_key=sort_key(name),
        valid_from=on,
    )


def _symbol_row(unit: Unit, symbol: str, on: date) -> UnitSymbol:
    symbol = written(symbol)
    return UnitSymbol(unit=unit, symbol=symbol, folded=fold_symbol(symbol), valid_from=on)


def _put_code(unit: Unit, code: str, scheme: str, on: date) -> tuple[UnitCode, str | None]:
    row = UnitCode(unit=unit, code=written(code), scheme=scheme, valid_from=on)
    row.valid_to = unit.valid_to
    others = UnitCode.objects.filter(scheme=scheme, code=row.code).exclude(unit=unit)
    taken = dated.overlapping(others, on, row.valid_to).first()
    if taken:
        raise CodeTaken(taken.valid_from, taken.valid_to)
    before = dated.put_in_force(UnitCode.objects.filter(unit=unit, scheme=scheme), row)
    return row, before.code if before else None


def _place(unit: Unit, parent: Unit, on: date, position: int) -> None:
    row = UnitParent(unit=unit, parent=parent, position=position, valid_from=on)
    row.valid_to = unit.valid_to
    rows = UnitParent.objects.filter(unit=unit)
    following = rows.filter(valid_from__gt=on).order_by("valid_from").first()
    until = following.valid_from if following else unit.valid_to
    _refuse_loop(unit, parent, on, until)
    dated.refuse_uncovered(parent, on, until)
    dated.put_in_force(rows, row)


def _refuse_loop(unit: Unit, parent: Unit, on: date, until: date | None) -> None:
    below = Ancestry.objects.filter(ancestor=unit, descendant=parent)
    if unit.pk == parent.pk or dated.overlapping(below, on, until).exists():
        raise StandsBelow(unit.pk, parent.pk)


def written(text: str) -> str:
    """Text of one line as it is kept: composed letters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def folded_name(name: str, short_name: str) -> str:
    """The key for searching a unit: both its names without marks, within the column."""
    return fold(f"{name} {short_name}".strip())[:400]


def _told(new: NewUnit) -> dict[str, object]:
    fields = {
        "name": new.name,
        "short_name": new.short_name,
        "kind": new.kind.value,
        "side": new.side.value,
        "is_agency": new.is_agency,
        "parent": new.parent_id,
        "symbol": new.symbol,
        "code": new.code,
    }
    return {key: value for key, value in fields.items() if value not in ("", None)}
