"""What a unit was through time, where it came from and what became of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from tongket.apps.org.models import (
    Succession,
    SuccessionKind,
    Unit,
    UnitCode,
    UnitName,
    UnitParent,
    UnitSymbol,
)

_LONGEST_CHAIN = 32


@dataclass(frozen=True, slots=True)
class Heritage:
    """One succession as told of a unit: the other body, by the name it bore then."""

    kind: SuccessionKind
    on: date
    other_id: int
    other: str
    legal_act: str
    scope: str
    forward: bool


@dataclass(frozen=True, slots=True)
class UnitLife:
    """Everything dated that hangs on one unit, the newest first."""

    names: list[UnitName]
    symbols: list[UnitSymbol]
    codes: list[UnitCode]
    places: list[tuple[UnitParent, str]]
    heritage: list[Heritage]


def life_of(unit_id: int) -> UnitLife:
    """Names, symbols, codes, places and successions of a unit through time. Five queries."""
    places = list(UnitParent.objects.filter(unit_id=unit_id).order_by("-valid_from"))
    followed = successions_of(unit_id)
    ids = {unit_id, *(row.parent_id for row in places), *(_other(row, unit_id) for row in followed)}
    names = list(UnitName.objects.filter(unit_id__in=ids).order_by("-valid_from"))
    return UnitLife(
        names=[row for row in names if row.unit_id == unit_id],
        symbols=list(UnitSymbol.objects.filter(unit_id=unit_id).order_by("-valid_from", "symbol")),
        codes=list(UnitCode.objects.filter(unit_id=unit_id).order_by("-valid_from", "scheme")),
        places=[(row, _called(row.parent_id, row.valid_from, names)) for row in places],
        heritage=[_heritage(row, unit_id, names) for row in followed],
    )


def _called(unit_id: int, on: date, names: list[UnitName]) -> str:
    """The name of a unit on a day, or its first; ``names`` are newest first."""
    own = [row for row in names if row.unit_id == unit_id]
    chosen = next((row for row in own if row.valid_from <= on), own[-1] if own else None)
    return chosen.name if chosen else ""


def _heritage(row: Succession, unit_id: int, names: list[UnitName]) -> Heritage:
    other_id = _other(row, unit_id)
    return Heritage(
        kind=SuccessionKind(row.kind),
        on=row.on,
        other_id=other_id,
        other=_called(other_id, row.on, names),
        legal_act=row.legal_act,
        scope=row.scope,
        forward=row.predecessor_id == unit_id,
    )


def successions_of(unit_id: int) -> list[Succession]:
    """Every succession a unit took part in, in the order of time. One query."""
    part = Q(predecessor_id=unit_id) | Q(successor_id=unit_id)
    return list(Succession.objects.filter(part))


def heirs_of(unit_id: int, on: date) -> list[int]:
    """The bodies in which a unit lives on a day: itself, or what it became, step by step.

    A function that was transferred makes no heir. Two queries a step.
    """
    return heirs_of_all([unit_id], on)[unit_id]


def heirs_of_all(unit_ids: Iterable[int], on: date) -> dict[int, list[int]]:
    """As ``heirs_of``, for many units at once; what ended without an heir has none."""
    origins: dict[int, set[int]] = {unit_id: {unit_id} for unit_id in unit_ids}
    heirs: dict[int, set[int]] = {unit_id: set() for unit_id in origins}
    for _ in range(_LONGEST_CHAIN):
        if not origins:
            break
        alive = set(Unit.objects.as_of(on).filter(pk__in=origins).values_list("pk", flat=True))
        for each in alive:
            for origin in origins[each]:
                heirs[origin].add(each)
        origins = _next({k: v for k, v in origins.items() if k not in alive}, on)
    return {unit_id: sorted(found) for unit_id, found in heirs.items()}


def forebears_of(unit_ids: Iterable[int], on: date) -> dict[int, list[int]]:
    """The bodies whose papers a body keeps on a day: itself, then what became of it, step by step.

    Where a body was split, each heir keeps its papers. A query a step.
    """
    kept: dict[int, list[int]] = {unit_id: [unit_id] for unit_id in unit_ids}
    heirs: dict[int, set[int]] = {unit_id: {unit_id} for unit_id in kept}
    for _ in range(_LONGEST_CHAIN):
        rows = Succession.objects.filter(successor_id__in=heirs, on__lte=on).exclude(
            kind__in=(SuccessionKind.FUNCTION_TRANSFER, SuccessionKind.RENAME)
        )
        earlier: dict[int, set[int]] = defaultdict(set)
        for before, after in rows.values_list("predecessor_id", "successor_id"):
            new = {heir for heir in heirs[after] if before not in kept[heir]}
            earlier[before] |= new
            for heir in new:
                kept[heir].append(before)
        heirs = {before: standing for before, standing in earlier.items() if standing}
        if not heirs:
            break
    return kept


def _next(origins: dict[int, set[int]], on: date) -> dict[int, set[int]]:
    """Those that follow right after the units that are gone, with the units they stand for."""
    following: dict[int, set[int]] = defaultdict(set)
    rows = Succession.objects.filter(predecessor_id__in=origins, on__lte=on).exclude(
        kind__in=(SuccessionKind.FUNCTION_TRANSFER, SuccessionKind.RENAME)
    )
    for predecessor, successor in rows.values_list("predecessor_id", "successor_id"):
        following[successor] |= origins[predecessor]
    return dict(following)


def _other(row: Succession, unit_id: int) -> int:
    return row.successor_id if row.predecessor_id == unit_id else row.predecessor_id
