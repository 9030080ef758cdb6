"""The log as administrators list it: newest first, page by page, without what the records hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.apps import apps
from django.db.models import QuerySet
from django.utils import timezone

from tongket.apps.audit.models import Entry
from tongket.apps.audit.queries.wording import Line, line_of
from tongket.core.text.sortkey import sort_key

PAGE = 50


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asks for; ``until`` is the last day that counts."""

    actor_id: int | None = None
    person: str = ""
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
    if filters.person.strip():
        rows = rows.filter(actor_name__contains=filters.person.strip())
    if filters.since:
        rows = rows.filter(at__gte=_midnight(filters.since))
    if filters.until:
        rows = rows.filter(at__lt=_midnight(filters.until + timedelta(days=1)))
    return rows


def kinds() -> list[tuple[str, str]]:
    """The kinds of record of this site, by their names."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("tongket.")]
    named = [(model._meta.label_lower, str(model._meta.verbose_name)) for model in ours]
    return sorted(named, key=lambda pair: sort_key(pair[1]))


def acts() -> list[tuple[str, str]]:
    """The acts that the apps' cards name, by their words."""
    cards = [getattr(card, "acts", {}) for card in apps.get_app_configs()]
    worded = [(action, str(words)) for card in cards for action, words in card.items()]
    return sorted(worded, key=lambda pair: sort_key(pair[1]))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
