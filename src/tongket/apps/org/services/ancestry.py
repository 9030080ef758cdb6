"""Keeps the lines of descent in step with the places of units, within the same transaction."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction

from tongket.apps.org.lineage import FOREVER, Descent, Place, Stretch, lineage
from tongket.apps.org.models import Ancestry, Unit, UnitParent

_BATCH = 2000


def hold_tree() -> None:
    """Let one transaction at a time change the shape of the tree."""
    Unit.objects.select_for_update().order_by("pk").values_list("pk", flat=True).first()


def refresh(unit_ids: Collection[int]) -> None:
    """Work out anew the lines of these units and of all that ever stood below them."""
    below = Ancestry.objects.filter(ancestor_id__in=unit_ids)
    affected = set(unit_ids) | set(below.values_list("descendant_id", flat=True))
    parents = set(
        UnitParent.objects.filter(unit_id__in=affected).values_list("parent_id", flat=True)
    )
    higher = Ancestry.objects.filter(descendant_id__in=parents)
    known = affected | parents | set(higher.values_list("ancestor_id", flat=True))
    places = UnitParent.objects.filter(unit_id__in=known)
    lives = Unit.objects.filter(pk__in=known)
    Ancestry.objects.filter(descendant_id__in=affected).delete()
    _write(lineage(sorted(affected), _lives(lives), _places(places)))


@transaction.atomic
def rebuild() -> int:
    """Forget every line and work all of them out anew; how many there are."""
    hold_tree()
    Ancestry.objects.all().delete()
    lives = _lives(Unit.objects.all())
    lines = lineage(sorted(lives), lives, _places(UnitParent.objects.all()))
    _write(lines)
    return len(lines)


def _lives(units: Iterable[Unit]) -> dict[int, Stretch]:
    return {unit.pk: Stretch(unit.valid_from, unit.valid_to or FOREVER) for unit in units}


def _places(rows: Iterable[UnitParent]) -> list[Place]:
    return [
        Place(row.unit_id, row.parent_id, Stretch(row.valid_from, row.valid_to or FOREVER))
        for row in rows
    ]


def _write(lines: Iterable[Descent]) -> None:
    Ancestry.objects.bulk_create(
        (
            Ancestry(
                ancestor_id=line.ancestor_id,
                descendant_id=line.descendant_id,
                depth=line.depth,
                valid_from=line.days.start,
                valid_to=_end(line.days.end),
            )
            for line in lines
        ),
        batch_size=_BATCH,
    )


def _end(day: date) -> date | None:
    return None if day == FOREVER else day
