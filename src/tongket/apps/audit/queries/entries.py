"""The log as administrators list it: newest first, page by page, without what the records hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from tongket.apps.audit.models import Entry
from tongket.apps.audit.queries.wording import Line, act_words, kind_words, line_of

PAGE = 50


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asks for; ``until`` is the last day that counts."""

    actor_id: int | None = None
    action: str = ""
    kind: str = ""
    record_id: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, and the ordinal to ask on from (``None`` at the end)."""

    lines: Sequence[Line]
    older: int | None


def page_of(filters: Filters, *, before: int | None = None, size: int = PAGE) -> Page:
    """The newest lines, or those older than the ordinal ``before``. One query."""
    rows = matching(filters).order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    found = list(rows[: size + 1])
    lines = [line_of(entry) for entry in found[:size]]
    return Page(lines, found[size - 1].seq if len(found) > size else None)


def matching(filters: Filters) -> QuerySet[Entry]:
    """The entries that pass every filter that is set."""
    rows = Entry.objects.all()
    exact = {
        "actor_id": filters.actor_id,
        "action": filters.action,
        "kind": filters.kind,
        "record_id": filters.record_id,
    }
    rows = rows.filter(**{name: value for name, value in exact.items() if value not in (None, "")})
    if filters.since:
        rows = rows.filter(at__gte=_midnight(filters.since))
    if filters.until:
        rows = rows.filter(at__lt=_midnight(filters.until + timedelta(days=1)))
    return rows


def kinds_in_use() -> list[tuple[str, str]]:
    """The kinds of record that the log speaks of, with their names."""
    kinds = Entry.objects.order_by().values_list("kind", flat=True).distinct()
    return sorted(((kind, kind_words(kind)) for kind in kinds), key=lambda pair: pair[1])


def acts_in_use() -> list[tuple[str, str]]:
    """The acts that the log speaks of, with their words."""
    acts = Entry.objects.order_by().values_list("kind", "action").distinct()
    worded = {action: act_words(kind, action) for kind, action in acts}
    return sorted(worded.items(), key=lambda pair: pair[1])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
