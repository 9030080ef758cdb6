"""How far a round has come, with everything handed down below it."""

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from tongket.apps.dissemination.models import Dissemination, Duty


@dataclass(frozen=True, slots=True)
class Progress:
    """How many were told, how many confirmed, how many of those after the last day."""

    told: int
    confirmed: int
    late: int = 0

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


def with_progress(rounds: QuerySet[Dissemination]) -> QuerySet[Dissemination]:
    """Rounds with ``told``, ``confirmed`` and ``waiting`` of their own duties, newest first."""
    counted = rounds.annotate(
        told=Count("duties", distinct=True),
        confirmed=Count("duties", filter=Q(duties__confirmed_at__isnull=False), distinct=True),
    )
    return counted.annotate(waiting=F("told") - F("confirmed")).order_by("-opened_on", "-pk")


def progress_of(opened: Dissemination) -> Progress:
    """The progress of a round and of all rounds handed down from it."""
    return _progress(Duty.objects.filter(dissemination_id__in=family(opened.pk)))


def own_progress(opened: Dissemination) -> Progress:
    """The progress of a round without what was handed down."""
    return _progress(Duty.objects.filter(dissemination_id=opened.pk))


def progress_by_unit(opened: Dissemination) -> list[UnitProgress]:
    """The progress of each unit through which people were told, in this round only."""
    rows = opened.duties.values("unit_id").annotate(**_COUNTS).order_by("unit_id")
    return [
        UnitProgress(row["unit_id"], Progress(row["told"], row["confirmed"], row["late"]))
        for row in rows
    ]


def family(round_id: int) -> list[int]:
    """A round and everything below it; one query a level."""
    found = [round_id]
    level = [round_id]
    while level:
        level = list(
            Dissemination.objects.filter(parent_id__in=level)
            .exclude(pk__in=found)
            .values_list("pk", flat=True)
        )
        found += level
    return found


def _confirmed_late() -> Q:
    return Q(confirmed_at__date__gt=F("dissemination__due_on"))


_COUNTS = {
    "told": Count("pk"),
    "confirmed": Count("pk", filter=Q(confirmed_at__isnull=False)),
    "late": Count("pk", filter=_confirmed_late()),
}


def _progress(duties: QuerySet[Duty]) -> Progress:
    counted = duties.aggregate(**_COUNTS)
    return Progress(counted["told"], counted["confirmed"], counted["late"])
