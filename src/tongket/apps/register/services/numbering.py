"""Giving numbers: the next of the right series, inside the transaction that writes the document.

Decree 30/2020/NĐ-CP, article 15: in the order of issue, from 01 each year, none twice. Party
numbers run through a committee term. Whoever gives a number holds the counter's row until the end
of the transaction; what is undone there gives its number back, so no gap remains.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Case, Q, Value, When

from tongket.apps.register.models import (
    Allocation,
    Counter,
    Document,
    NumberSeries,
    SeriesPeriod,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.core.doc import model
from tongket.core.law.compose import kinds_alike

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

NORMATIVE = " (QPPL)"  # behind a kind: normative acts run in series of their own


class NoSeries(Exception):
    """The agency has no series for this purpose, standard and kind."""

    def __init__(self, purpose: SeriesPurpose, standard: Standard, kind: str) -> None:
        super().__init__(purpose, standard, kind)
        self.purpose, self.standard, self.kind = purpose, standard, kind


class NoTerm(Exception):
    """No committee term of the agency holds this day."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a number is wanted for: one document, on one day; ``request_key`` names the request."""

    series: NumberSeries
    on: date
    document: Document | None = None
    request_key: str = ""


def series_for(
    holder_id: int, purpose: SeriesPurpose, standard: Standard, kind: str
) -> NumberSeries:
    """The series that numbers a kind: the one that names it, else the default; raises ``NoSeries``.

    Kinds with one abbreviation share a series. Arrivals run in one series unless the agency opened
    another for the standard.
    """
    rows = NumberSeries.objects.filter(holder_id=holder_id, purpose=purpose)
    if purpose is SeriesPurpose.ARRIVAL:
        ours = Case(When(standard=standard, then=Value(0)), default=Value(1))
        found = rows.order_by(ours, "pk").first()
    else:
        named = Q(kinds__kind__in=_alike(kind, standard))
        rows = rows.filter(named | Q(is_default=True), standard=standard)
        found = rows.order_by("is_default", "pk").first()
    if found is None:
        raise NoSeries(purpose, standard, kind)
    return found


def period_of(series: NumberSeries, on: date) -> str:
    """The year or committee term in which the numbers run; raises ``NoTerm``."""
    if series.period == SeriesPeriod.YEAR:
        return str(on.year)
    open_end = Q(last_day=None) | Q(last_day__gte=on)
    terms = Term.objects.filter(open_end, holder_id=series.holder_id, first_day__lte=on)
    term = terms.order_by("-first_day").values_list("pk", flat=True).first()
    if term is None:
        raise NoTerm(on)
    return f"term:{term}"


def hold_counter(series: NumberSeries, period_key: str) -> Counter:
    """The counter's row, held until the transaction ends."""
    Counter.objects.get_or_create(series=series, period_key=period_key)
    return Counter.objects.select_for_update().get(series=series, period_key=period_key)


def given_to(request_key: str) -> Allocation | None:
    """The number that this very request was given before."""
    if not request_key:
        return None
    return Allocation.objects.filter(request_key=request_key).select_related("document").first()


def allocate(wanted: Wanted, counter: Counter, *, actor: "User | None", at: datetime) -> Allocation:
    """The next number of a counter that is held; it belongs to ``wanted.document``."""
    counter.last += 1
    counter.save(update_fields=["last"])
    return Allocation.objects.create(
        series=wanted.series,
        period_key=counter.period_key,
        number=counter.last,
        document=wanted.document,
        at=at,
        by=actor,
        request_key=wanted.request_key,
    )


def kind_in_series(document: Document) -> str:
    """What a series calls the document's kind: normative acts are kept apart."""
    return f"{document.kind}{NORMATIVE}" if document.year else document.kind


def _alike(kind: str, standard: Standard) -> frozenset[str]:
    if kind.endswith(NORMATIVE) or standard != Standard.PARTY:
        return frozenset({kind})
    return kinds_alike(kind, model.Standard.PARTY)
