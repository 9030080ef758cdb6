"""Changing what is true from a day on, without overlap and without a hole nobody asked for."""

from datetime import date
from typing import TypeVar

from django.db.models import Q

from tongket.apps.org.models.units import Unit
from tongket.apps.org.models.validity import DatedQuerySet, Validity
from tongket.apps.org.refusals import OutsideLife, Overlap, WrongOrder

Dated = TypeVar("Dated", bound=Validity)


def put_in_force(rows: "DatedQuerySet[Dated]", row: Dated) -> Dated | None:
    """Let ``row`` hold from its first day until what follows it among ``rows`` begins.

    The row that held on that day ends then, or goes when it began on the very day. Returns it.
    """
    on = row.valid_from
    current = rows.as_of(on).first()
    following = rows.filter(valid_from__gt=on).order_by("valid_from").first()
    if current is not None:
        row.valid_to = current.valid_to
        _end(current, on)
    elif following is not None:
        row.valid_to = following.valid_from
    row.save()
    return current


def end_on(rows: "DatedQuerySet[Dated]", on: date) -> int:
    """Nothing of ``rows`` holds from ``on``: what has not begun by then goes. How many ended."""
    rows.filter(valid_from__gte=on).delete()
    return rows.as_of(on).update(valid_to=on)


def refuse_overlap(rows: "DatedQuerySet[Dated]", start: date, end: date | None) -> None:
    """Raise ``Overlap`` when one of ``rows`` holds on any of these days."""
    taken = overlapping(rows, start, end).order_by("valid_from").first()
    if taken is not None:
        raise Overlap(taken.valid_from, taken.valid_to)


def overlapping(
    rows: "DatedQuerySet[Dated]", start: date, end: date | None
) -> "DatedQuerySet[Dated]":
    """The rows that hold on any of these days."""
    begun = rows if end is None else rows.filter(valid_from__lt=end)
    return begun.filter(Q(valid_to=None) | Q(valid_to__gt=start))


def refuse_outside(unit: Unit, start: date, end: date | None) -> None:
    """Raise ``OutsideLife`` or ``WrongOrder`` unless these days lie within the unit's life."""
    if end is not None and end <= start:
        raise WrongOrder(start, end)
    if start < unit.valid_from or (unit.valid_to is not None and start >= unit.valid_to):
        raise OutsideLife(unit, start)
    if unit.valid_to is not None and end is not None and end > unit.valid_to:
        raise OutsideLife(unit, end)


def refuse_uncovered(unit: Unit, start: date, end: date | None) -> None:
    """Raise ``OutsideLife`` unless the unit lives on every one of these days."""
    if start < unit.valid_from:
        raise OutsideLife(unit, start)
    if unit.valid_to is not None and (end is None or end > unit.valid_to):
        raise OutsideLife(unit, unit.valid_to)


def _end(row: Validity, on: date) -> None:
    if row.valid_from == on:
        row.delete()
    else:
        row.valid_to = on
        row.save(update_fields=["valid_to"])
