"""Series, terms and numbers as they stand; what a draft would be called."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from tongket.apps.register.models import (
    Allocation,
    Counter,
    Document,
    NumberSeries,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.apps.register.queries.series import kind_in_series, period_of, series_for, symbol_on
from tongket.core.doc import model
from tongket.core.law.compose import compose_code, number_text


@dataclass(frozen=True, slots=True)
class NextNumber:
    """What would be given now; somebody else may be faster."""

    series: NumberSeries
    period_key: str
    number: int
    text: str  # 05
    symbol: str  # KH-STTTT
    code: str  # 05/KH-STTTT


def next_number(document: Document, on: date) -> NextNumber:
    """The number and symbol that a draft would get on a day.

    Raises ``NoSeries``, ``NoTerm``, ``NoSymbol``, ``NoAbbreviation``.
    """
    assert document.holder_id is not None
    standard = Standard(document.standard)
    kind = kind_in_series(document)
    series = series_for(document.holder_id, SeriesPurpose.ISSUE, standard, kind)
    key = period_of(series, on)
    last = Counter.objects.filter(series=series, period_key=key).values_list("last", flat=True)
    number = (last.first() or 0) + 1
    text, symbol = number_text(number), symbol_on(document, on)
    year = str(on.year) if document.year else None
    code = compose_code(text, symbol, model.Standard(standard), year=year)
    return NextNumber(series, key, number, text, symbol, code)


def order_warning(document: Document, on: date) -> Document | None:
    """A document of the same series and period that is dated later than ``on``: the date would fall
    while the number rises.
    """
    assert document.holder_id is not None
    standard = Standard(document.standard)
    kind = kind_in_series(document)
    series = series_for(document.holder_id, SeriesPurpose.ISSUE, standard, kind)
    return _later(series, period_of(series, on), on, "issued_on")


def arrival_warning(document: Document) -> Document | None:
    """An arrival of the same year that was entered with a later day of arrival."""
    assert document.holder_id is not None
    assert document.arrived_on is not None
    standard = Standard(document.standard)
    series = series_for(document.holder_id, SeriesPurpose.ARRIVAL, standard, document.kind)
    key = period_of(series, document.arrived_on)
    return _later(series, key, document.arrived_on, "arrived_on")


def series_of(agency_id: int) -> list[NumberSeries]:
    """The agency's series with their kinds; two queries."""
    rows = NumberSeries.objects.filter(holder_id=agency_id).prefetch_related("kinds", "counters")
    return list(rows.order_by("purpose", "standard", "-is_default", "name"))


def terms_of(agency_id: int) -> list[Term]:
    """Committee terms, the newest first."""
    return list(Term.objects.filter(holder_id=agency_id).order_by("-first_day"))


def allocations_of(series: NumberSeries, period_key: str) -> QuerySet[Allocation]:
    """The numbers given in a period, voided ones with their reasons, in order."""
    rows = Allocation.objects.filter(series=series, period_key=period_key)
    return rows.select_related("document", "by").order_by("number")


def _later(series: NumberSeries, key: str, on: date, field: str) -> Document | None:
    dated = {f"document__{field}__gt": on}
    rows = Allocation.objects.filter(series=series, period_key=key, voided_at=None, **dated)
    found = rows.select_related("document").order_by("-number").first()
    return found.document if found else None
