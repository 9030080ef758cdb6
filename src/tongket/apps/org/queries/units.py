"""What units are called on a day, and which unit a name, a symbol or a code means."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Case, OuterRef, Q, Subquery, When

from tongket.apps.org.models import Side, Unit, UnitCode, UnitKind, UnitName, UnitSymbol
from tongket.core.text.fold import fold, tone_exact

if TYPE_CHECKING:
    from tongket.apps.org.models.validity import DatedQuerySet

MOST_FOUND = 20
LONGEST_TYPED, MOST_WORDS = 300, 24  # letters, words of a line that is looked for


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """A unit as a list shows it on one day."""

    id: int
    name: str
    short_name: str
    kind: UnitKind
    side: Side
    is_agency: bool
    sort_key: str

    @property
    def label(self) -> str:
        """The short name, or the whole one where there is none."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True)
class UnitCard:
    """The head of a unit's page: what it is, from when until when, by which name and symbol."""

    id: int
    name: str
    symbol: str
    kind: UnitKind
    side: Side
    is_agency: bool
    valid_from: date
    valid_to: date | None


def unit_card(unit_id: int, on: date) -> UnitCard | None:
    """A unit as of a day, with its last name and symbol when it is gone by then. One query."""
    begun = UnitName.objects.filter(unit_id=OuterRef("pk")).order_by(
        Case(When(valid_from__lte=on, then=0), default=1), "-valid_from"
    )
    written = UnitSymbol.objects.filter(
        unit_id=OuterRef("pk"), valid_from__lte=on, preferred=True
    ).order_by("-valid_from")
    row = (
        Unit.objects.filter(pk=unit_id)
        .annotate(
            name=Subquery(begun.values("name")[:1]), symbol=Subquery(written.values("symbol")[:1])
        )
        .first()
    )
    if row is None:
        return None
    return UnitCard(
        id=row.pk,
        name=row.name or "",
        symbol=row.symbol or "",
        kind=UnitKind(row.kind),
        side=Side(row.side),
        is_agency=row.is_agency,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def names_of(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """The name of each unit on ``on``; of one that is gone, its last name. One query."""
    return {unit_id: row.name for unit_id, row in _name_rows(unit_ids, on).items()}


def short_names_of(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """As ``names_of``, but short names where there are any. One query."""
    return {
        unit_id: row.short_name or row.name for unit_id, row in _name_rows(unit_ids, on).items()
    }


def unit_label(unit_id: int, on: date) -> str:
    """The name of one unit on a day; empty when there is no such unit."""
    return names_of([unit_id], on).get(unit_id, "")


def named_units(unit_ids: Iterable[int], on: date) -> list[NamedUnit]:
    """These units in the order of their names; a unit that is gone bears its last name. One query."""
    rows = _name_rows(unit_ids, on).values()
    return sorted(map(_named, rows), key=lambda unit: unit.sort_key)


def agencies(on: date) -> list[NamedUnit]:
    """Every body that keeps a register of its own on this day, in the order of names. One query."""
    rows = names_borne(on).filter(unit__is_agency=True).order_by("sort_key", "pk")
    return [_named(row) for row in rows]


def units_by_name(
    on: date, *, after: tuple[str | int, ...] | None = None, most: int = MOST_FOUND
) -> list[NamedUnit]:
    """Units that live on this day in the order of names, behind a sort key and an id. One query."""
    rows = names_borne(on)
    if after is not None:
        key, unit_id = after
        rows = rows.filter(Q(sort_key__gt=key) | Q(sort_key=key, unit_id__gt=unit_id))
    return [_named(row) for row in rows.order_by("sort_key", "unit_id")[:most]]


def unit_by_symbol(symbol: str, on: date) -> int | None:
    """The one unit that writes ``symbol`` on this day, letter for letter; ``None`` for none or many."""
    found = units_by_symbol(symbol, on)
    return found[0] if len(found) == 1 else None


def units_by_symbol(symbol: str, on: date) -> list[int]:
    """Every unit that writes exactly this symbol on this day."""
    rows = UnitSymbol.objects.as_of(on).filter(symbol=symbol)
    return list(rows.order_by("unit_id").values_list("unit_id", flat=True).distinct())


def units_by_symbol_like(symbol: str, on: date) -> list[int]:
    """Units whose symbol differs from this one by case, marks, Đ/D, blanks or dashes at most."""
    rows = UnitSymbol.objects.as_of(on).filter(folded=fold_symbol(symbol))
    return list(rows.order_by("unit_id").values_list("unit_id", flat=True).distinct())


def symbols_of(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """The symbol that each unit writes on this day; units without one are left out. One query."""
    rows = (
        UnitSymbol.objects.as_of(on)
        .filter(unit_id__in=list(unit_ids))
        .order_by("preferred", "-pk")
        .values_list("unit_id", "symbol")
    )
    return dict(rows)


def unit_by_code(code: str, on: date, scheme: str = "") -> int | None:
    """The unit that bears an identifier code on this day."""
    rows = UnitCode.objects.as_of(on).filter(code=code)
    if scheme:
        rows = rows.filter(scheme=scheme)
    return rows.order_by("pk").values_list("unit_id", flat=True).first()


def units_matching(
    text: str, on: date, *, agencies_only: bool = False, most: int = MOST_FOUND
) -> list[NamedUnit]:
    """Units whose name or symbol holds every word of ``text``, on this day.

    Marks may be left out and tones may stand in either place; names that have the marks as
    they were typed come first. One query.
    """
    words = words_typed(text)
    if not words:
        return []
    rows = names_borne(on)
    if agencies_only:
        rows = rows.filter(unit__is_agency=True)
    for word in words:
        rows = rows.filter(folded__contains=word)
    found = list(rows.order_by("sort_key", "pk")[: 4 * most])
    exact = tone_exact(text)
    found.sort(key=lambda row: exact not in tone_exact(row.name))
    return [_named(row) for row in found[:most]]


def words_typed(text: str) -> list[str]:
    """The words to look for, folded; of a line longer than any name only the beginning."""
    return fold(text[:LONGEST_TYPED]).split()[:MOST_WORDS]


def fold_symbol(symbol: str) -> str:
    """The key under which spellings of one symbol meet: no case, marks, blanks or dashes."""
    return "".join(letter for letter in fold(symbol) if letter.isalnum())


def unit_exists(unit_id: int, on: date) -> bool:
    """Whether the unit lives on this day."""
    return Unit.objects.as_of(on).filter(pk=unit_id).exists()


def names_borne(on: date) -> "DatedQuerySet[UnitName]":
    """The names borne on this day by the units that live on it, each with its unit."""
    lives = Q(unit__valid_to=None) | Q(unit__valid_to__gt=on)
    rows = UnitName.objects.as_of(on).filter(lives, unit__valid_from__lte=on)
    return rows.select_related("unit")


def _name_rows(unit_ids: Iterable[int], on: date) -> dict[int, UnitName]:
    rows = (
        UnitName.objects.filter(unit_id__in=set(unit_ids))
        .select_related("unit")
        .order_by("valid_from")
    )
    chosen: dict[int, UnitName] = {}
    for row in rows:
        if row.valid_from <= on or row.unit_id not in chosen:
            chosen[row.unit_id] = row
    return chosen


def _named(row: UnitName) -> NamedUnit:
    unit = row.unit
    return NamedUnit(
        id=row.unit_id,
        name=row.name,
        short_name=row.short_name,
        kind=UnitKind(unit.kind),
        side=Side(unit.side),
        is_agency=unit.is_agency,
        sort_key=row.sort_key,
    )
