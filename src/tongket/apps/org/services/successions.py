"""Merging, splitting, renaming, absorbing bodies, and moving one function from body to body."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from tongket.apps.audit import services as audit
from tongket.apps.org.models import Succession, SuccessionKind, Unit
from tongket.apps.org.queries.tree import children, descendants_of_any
from tongket.apps.org.refusals import BadSuccession, HasChildren
from tongket.apps.org.services import ancestry, dated
from tongket.apps.org.services.units import (
    NewUnit,
    end_units,
    open_unit,
    place_unit,
    put_name,
    written,
)

if TYPE_CHECKING:
    from tongket.apps.audit.services import Actor

MANY = 1_000


class Below(Enum):
    """What becomes of the units right below a body that ends."""

    MOVE = "move"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """Sắp xếp tổ chức: one decision about some bodies, as its legal act orders it.

    Successors are units there are and units to be founded, in this order. ``placed`` says under
    which successor (by its place in that order) a unit goes that stood below a predecessor; what
    is not named follows ``below``. ``name`` is the new name when a body is only renamed.
    """

    kind: SuccessionKind
    on: date
    legal_act: str
    predecessors: Sequence[Unit]
    successors: Sequence[Unit] = ()
    founded: Sequence[NewUnit] = ()
    scope: str = ""
    name: str = ""
    short_name: str = ""
    below: Below = Below.MOVE
    placed: Mapping[int, int] = field(default_factory=dict)


# How many bodies each kind wants, before and after: least and most.
_WANTED = {
    SuccessionKind.MERGE: ((2, MANY), (1, 1)),
    SuccessionKind.SPLIT: ((1, 1), (2, MANY)),
    SuccessionKind.RENAME: ((1, 1), (0, 1)),
    SuccessionKind.ABSORB: ((1, MANY), (1, 1)),
    SuccessionKind.FUNCTION_TRANSFER: ((1, 1), (1, MANY)),
}


@transaction.atomic
def succeed(plan: Reorganisation, *, actor: "Actor | None", at: datetime) -> list[Succession]:
    """Carry out a reorganisation: successors open, predecessors end, what stood below moves or ends.

    A renamed body lives on, and so does the giver of a function. Raises a ``Refusal``.
    """
    _refuse_plan(plan)
    ancestry.hold_tree()
    for unit in plan.predecessors:
        audit.claim(unit, unit.version)
        dated.refuse_outside(unit, plan.on, None)
    if plan.kind is SuccessionKind.RENAME and not plan.successors and not plan.founded:
        acts, successors = _rename(plan), list(plan.predecessors)
    else:
        successors = [*plan.successors, *(open_unit(new, plan.on) for new in plan.founded)]
        ancestry.refresh([unit.pk for unit in successors])
        acts = [] if plan.kind is SuccessionKind.FUNCTION_TRANSFER else _wind_up(plan, successors)
    rows = _lines(plan, successors)
    acts += [audit.Act("org.unit.succeed", row, after=audit.snapshot(row)) for row in rows]
    audit.record_all(actor, acts, at=at)
    return rows


def _rename(plan: Reorganisation) -> list[audit.Act]:
    (unit,) = plan.predecessors
    row, before = put_name(unit, plan.name, plan.short_name, plan.on)
    return [audit.Act("org.unit.rename", unit, {"name": before}, {"name": row.name, "on": plan.on})]


def _wind_up(plan: Reorganisation, successors: list[Unit]) -> list[audit.Act]:
    """End the predecessors that do not live on; first their children go where they belong."""
    ending = [unit for unit in plan.predecessors if unit not in successors]
    moved = _move_below(plan, ending, successors)
    ids = [unit.pk for unit in ending]
    closed = list(
        descendants_of_any(ids, plan.on).exclude(descendant_id__in=_all_below(moved, plan.on))
    )
    end_units(closed, plan.on)
    ancestry.refresh({*closed, *moved})
    gone = Unit.objects.filter(pk__in=closed).order_by("pk")
    shifted = Unit.objects.filter(pk__in=moved).order_by("pk")
    return [
        *(audit.Act("org.unit.close", unit, after={"on": plan.on}) for unit in gone),
        *(
            audit.Act("org.unit.move", unit, after={"parent": moved[unit.pk], "on": plan.on})
            for unit in shifted
        ),
    ]


def _all_below(unit_ids: Mapping[int, int], on: date) -> list[int]:
    return list(descendants_of_any(unit_ids, on))


def _move_below(plan: Reorganisation, ending: list[Unit], successors: list[Unit]) -> dict[int, int]:
    """Place what stood below under the successors; the ids of the units moved, with their parents."""
    below = [branch.id for unit in ending for branch in children(unit.pk, plan.on)]
    staying = {unit.pk for unit in [*ending, *successors]}
    goals = {each: _goal(plan, each, successors) for each in below if each not in staying}
    lost = [each for each, goal in goals.items() if goal is None and plan.below is Below.MOVE]
    if lost:
        raise HasChildren(lost)
    moved = {each: goal for each, goal in goals.items() if goal is not None}
    units = Unit.objects.in_bulk(moved)
    for each, goal in moved.items():
        place_unit(units[each], goal, plan.on)
    return {each: goal.pk for each, goal in moved.items()}


def _goal(plan: Reorganisation, unit_id: int, successors: list[Unit]) -> Unit | None:
    """The successor under which a unit goes; ``None`` when nothing says which."""
    if unit_id in plan.placed:
        return successors[plan.placed[unit_id]]
    if plan.below is Below.MOVE and len(successors) == 1:
        return successors[0]
    return None


def _lines(plan: Reorganisation, successors: list[Unit]) -> list[Succession]:
    return [
        Succession.objects.create(
            predecessor=before,
            successor=after,
            kind=plan.kind,
            on=plan.on,
            legal_act=written(plan.legal_act),
            scope=written(plan.scope),
        )
        for before in plan.predecessors
        for after in successors
        if before != after or plan.kind is SuccessionKind.RENAME
    ]


def _refuse_plan(plan: Reorganisation) -> None:
    (least, most), (fewest, greatest) = _WANTED[plan.kind]
    after = len(plan.successors) + len(plan.founded)
    if not least <= len(plan.predecessors) <= most:
        raise BadSuccession("predecessors", _("This kind wants another number of bodies before."))
    if not fewest <= after <= greatest:
        raise BadSuccession("successors", _("This kind wants another number of bodies after."))
    if not plan.legal_act.strip():
        raise BadSuccession("legal_act", _("Name the legal act; write 'not known' if it is."))
    if plan.kind is SuccessionKind.FUNCTION_TRANSFER and not plan.scope.strip():
        raise BadSuccession("scope", _("Name the function that is transferred."))
    if plan.kind is SuccessionKind.RENAME and not after and not plan.name.strip():
        raise BadSuccession("name", _("Enter the new name."))
