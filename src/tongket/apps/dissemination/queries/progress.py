"""How far a round has come, with everything handed down below it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from django.db import connection
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from tongket.apps.dissemination.models import Dissemination, Duty, UnitDuty


@dataclass(frozen=True, slots=True)
class Progress:
    """How many were told, how many confirmed, how many of those after the last day."""

    told: int = 0
    confirmed: int = 0
    late: int = 0

    def __add__(self, other: "Progress") -> "Progress":
        """People of both."""
        return Progress(
            self.told + other.told, self.confirmed + other.confirmed, self.late + other.late
        )

    @property
    def waiting(self) -> int:
        """Those who have not confirmed."""
        return self.told - self.confirmed

    @property
    def percent(self) -> int:
        """The share confirmed, rounded down so that 100 means everybody; 0 when nobody was told."""
        return self.confirmed * 100 // self.told if self.told else 0


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """The progress of the people told through one unit."""

    unit_id: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class BodyProgress:
    """A unit that was told to hand a round down, and how far its people have come."""

    duty: UnitDuty
    progress: Progress


def with_progress(rounds: QuerySet[Dissemination]) -> QuerySet[Dissemination]:
    """Rounds with ``told``, ``confirmed`` and ``unfinished``, newest first.

    ``unfinished`` counts people of their own and units that have not handed it down, or whose own
    people have not all confirmed.
    """
    waiting = Duty.objects.filter(dissemination=OuterRef("cascade"), confirmed_at=None)
    units = (
        UnitDuty.objects.filter(Q(cascade=None) | Q(Exists(waiting)), dissemination=OuterRef("pk"))
        .order_by()
        .values("dissemination")
        .annotate(count=Count("pk"))
        .values("count")
    )
    counted = rounds.annotate(
        told=Count("duties"),
        confirmed=Count("duties", filter=Q(duties__confirmed_at__isnull=False)),
        waiting_units=Coalesce(Subquery(units), 0),
    )
    unfinished = F("told") - F("confirmed") + F("waiting_units")
    return counted.annotate(unfinished=unfinished).order_by("-opened_on", "-pk")


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a round has come: its own people by unit, and the units that hand it down."""

    units: tuple[UnitProgress, ...]
    bodies: tuple[BodyProgress, ...]

    @property
    def own(self) -> Progress:
        """Its own people only."""
        return total(one.progress for one in self.units)

    @property
    def handed_down(self) -> int:
        """How many units have handed it down."""
        return sum(one.duty.cascade_id is not None for one in self.bodies)

    @property
    def unfinished(self) -> int:
        """How many people have not confirmed, and how many units have not handed it down."""
        return self.all.waiting + len(self.bodies) - self.handed_down

    @property
    def all(self) -> Progress:
        """Everybody below it too."""
        return self.own + total(one.progress for one in self.bodies)


def standing_of(opened: Dissemination) -> Standing:
    """Three queries, however deep it was handed down."""
    tops = _below(opened.pk)
    units: list[UnitProgress] = []
    bodies: defaultdict[int, Progress] = defaultdict(Progress)
    rows = Duty.objects.filter(dissemination__in=[opened.pk, *tops]).order_by()
    for row in rows.values("dissemination_id", "unit_id").annotate(**_COUNTS).order_by("unit_id"):
        found = Progress(row["told"], row["confirmed"], row["late"])
        if row["dissemination_id"] == opened.pk:
            units.append(UnitProgress(row["unit_id"], found))
        else:
            bodies[tops[row["dissemination_id"]]] += found
    told = opened.unit_duties.order_by("pk")
    return Standing(
        tuple(units), tuple(BodyProgress(one, bodies[one.cascade_id or 0]) for one in told)
    )


def total(parts: Iterable[Progress]) -> Progress:
    """All of them together."""
    return reduce(Progress.__add__, parts, Progress())


def _below(round_id: int) -> dict[int, int]:
    """Each round somewhere below one, with the one right below it that it hangs on. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_TREE, [round_id])
        return dict(cursor.fetchall())


_TREE = """
    WITH RECURSIVE below(id, top) AS (
        SELECT id, id FROM dissemination_dissemination WHERE parent_id = %s
        UNION
        SELECT one.id, below.top FROM dissemination_dissemination one
        JOIN below ON one.parent_id = below.id
    )
    SELECT id, top FROM below
"""
_COUNTS = {
    "told": Count("pk"),
    "confirmed": Count("pk", filter=Q(confirmed_at__isnull=False)),
    "late": Count("pk", filter=Q(confirmed_at__date__gt=F("dissemination__due_on"))),
}
