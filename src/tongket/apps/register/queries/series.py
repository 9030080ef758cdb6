"""Which series numbers a document, in which period, and the symbol that goes with the number."""

from datetime import date

from django.db.models import Case, Q, Value, When

from tongket.apps.org.queries import symbols_of
from tongket.apps.register.models import (
    Document,
    NumberSeries,
    SeriesPeriod,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.core.doc import model
from tongket.core.law.compose import compose_symbol, kinds_alike

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


class NoSymbol(Exception):
    """The issuing body writes no abbreviation in symbols on this day."""

    def __init__(self, unit_id: int, day: date) -> None:
        super().__init__(unit_id, day)
        self.unit_id, self.day = unit_id, day


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


def symbol_on(document: Document, on: date) -> str:
    """The symbol a draft would bear on a day; raises ``NoSymbol`` and ``NoAbbreviation``."""
    assert document.holder_id is not None
    drafter = document.drafting_unit_id
    wanted = [document.holder_id] + ([drafter] if drafter else [])
    symbols = symbols_of(wanted, on)
    issuer = symbols.get(document.holder_id)
    if issuer is None:
        raise NoSymbol(document.holder_id, on)
    unit = document.symbol_unit or (symbols.get(drafter, "") if drafter else "")
    if unit == issuer:
        unit = ""
    return compose_symbol(document.kind, model.Standard(document.standard), issuer, unit=unit)


def kind_in_series(document: Document) -> str:
    """What a series calls the document's kind: normative acts are kept apart."""
    return f"{document.kind}{NORMATIVE}" if document.year else document.kind


def _alike(kind: str, standard: Standard) -> frozenset[str]:
    if kind.endswith(NORMATIVE) or standard != Standard.PARTY:
        return frozenset({kind})
    return kinds_alike(kind, model.Standard.PARTY)
