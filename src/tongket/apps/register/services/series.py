"""The agency's policy on numbers: which kinds share a series, and its committee terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from tongket.apps.audit.services import changes, claim, record, snapshot
from tongket.apps.register.models import (
    Allocation,
    NumberSeries,
    SeriesKind,
    SeriesPeriod,
    SeriesPurpose,
    Standard,
    Term,
)
from tongket.apps.register.queries.series import period_of
from tongket.apps.register.services.numbering import hold_counter
from tongket.core.doc.kinds import PARTY_KINDS

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

_COPIES = "BS"  # numbered with the copies


class KindElsewhere(Exception):
    """A kind already runs in another series of the agency."""

    def __init__(self, kind: str, series: NumberSeries) -> None:
        super().__init__(kind, series.pk)
        self.kind, self.series = kind, series


class TermsOverlap(Exception):
    """A term would begin or end inside another."""

    def __init__(self, term: Term) -> None:
        super().__init__(term.pk)
        self.term = term


class NumbersGiven(Exception):
    """Numbers were given already, so a series cannot be set to go on from elsewhere."""


@dataclass(frozen=True, slots=True)
class SeriesPlan:
    """Hệ thống số as the agency decides it."""

    name: str
    purpose: SeriesPurpose
    standard: Standard
    period: SeriesPeriod
    kinds: tuple[str, ...] = ()
    is_default: bool = False


@transaction.atomic
def open_series(holder_id: int, plan: SeriesPlan, *, actor: "User", at: datetime) -> NumberSeries:
    """A new series; raises ``KindElsewhere``."""
    series = NumberSeries(
        holder_id=holder_id,
        name=plan.name,
        purpose=plan.purpose,
        standard=plan.standard,
        period=plan.period,
        is_default=plan.is_default,
    )
    series.full_clean()
    series.save()
    _set_kinds(series, plan.kinds)
    record(actor, "register.series.open", series, at=at, after=_said(series))
    return series


@transaction.atomic
def change_series(
    series: NumberSeries, plan: SeriesPlan, *, version: int, actor: "User", at: datetime
) -> None:
    """Another name or other kinds; purpose, standard and period stay. Raises ``KindElsewhere``."""
    before = _said(series)
    claim(series, version)
    series.name, series.is_default = plan.name, plan.is_default
    series.full_clean()
    series.save(update_fields=["name", "is_default"])
    _set_kinds(series, plan.kinds)
    was, now = changes(before, _said(series))
    record(actor, "register.series.change", series, at=at, before=was, after=now)


@transaction.atomic
def set_up_numbering(
    holder_id: int, standard: Standard, *, actor: "User", at: datetime
) -> list[NumberSeries]:
    """The usual series, where they are missing.

    State: one for all kinds, begun each year. Party: one for each abbreviation, through a term.
    Both: one for arrivals, one for certified copies.
    """
    there = NumberSeries.objects.filter(holder_id=holder_id)
    made = []
    for plan in _usual(standard):
        same = there.filter(purpose=plan.purpose)
        if plan.purpose is not SeriesPurpose.ARRIVAL:
            same = same.filter(standard=standard)
        if plan.kinds:
            same = same.filter(kinds__kind__in=plan.kinds)
        if not same.exists():
            made.append(open_series(holder_id, plan, actor=actor, at=at))
    return made


@transaction.atomic
def continue_from(
    series: NumberSeries, *, on: date, last: int, actor: "User", at: datetime
) -> None:
    """Go on after the numbers given on paper before the series came here; raises ``NumbersGiven``."""
    counter = hold_counter(series, period_of(series, on))
    given = Allocation.objects.filter(series=series, period_key=counter.period_key)
    if given.exists():
        raise NumbersGiven
    before, counter.last = counter.last, last
    counter.save(update_fields=["last"])
    after = {"period": counter.period_key, "last": last}
    record(actor, "register.series.continue", series, at=at, before={"last": before}, after=after)


@transaction.atomic
def open_term(term: Term, *, actor: "User", at: datetime) -> Term:
    """A committee term (nhiệm kỳ); raises ``TermsOverlap``."""
    _refuse_overlap(term)
    term.full_clean()
    term.save()
    record(actor, "register.term.open", term, at=at, after=snapshot(term))
    return term


@transaction.atomic
def close_term(term: Term, *, last_day: date, actor: "User", at: datetime) -> None:
    """The last day of a term, which is inside it; raises ``TermsOverlap``."""
    before = snapshot(term, "last_day")
    term.last_day = last_day
    _refuse_overlap(term)
    term.full_clean()
    term.save(update_fields=["last_day"])
    record(
        actor, "register.term.close", term, at=at, before=before, after=snapshot(term, "last_day")
    )


def _usual(standard: Standard) -> Iterable[SeriesPlan]:
    period = SeriesPeriod.YEAR
    yield SeriesPlan("Sổ văn bản đến", SeriesPurpose.ARRIVAL, standard, period, is_default=True)
    yield SeriesPlan("Sổ bản sao", SeriesPurpose.COPY, standard, period, is_default=True)
    if standard is Standard.STATE:
        yield SeriesPlan("Sổ văn bản đi", SeriesPurpose.ISSUE, standard, period, is_default=True)
        return
    for code, kinds in PARTY_KINDS.items():
        if code == _COPIES:
            continue
        issue, term = SeriesPurpose.ISSUE, SeriesPeriod.TERM
        yield SeriesPlan(f"{' và '.join(kinds)} ({code})", issue, standard, term, kinds)


def _set_kinds(series: NumberSeries, kinds: Iterable[str]) -> None:
    wanted = set(kinds)
    elsewhere = SeriesKind.objects.filter(
        kind__in=wanted,
        series__holder_id=series.holder_id,
        series__standard=series.standard,
        series__purpose=series.purpose,
    ).exclude(series=series)
    taken = elsewhere.select_related("series").first()
    if taken is not None:
        raise KindElsewhere(taken.kind, taken.series)
    series.kinds.exclude(kind__in=wanted).delete()
    there = set(series.kinds.values_list("kind", flat=True))
    SeriesKind.objects.bulk_create(
        SeriesKind(series=series, kind=kind) for kind in sorted(wanted - there)
    )


def _said(series: NumberSeries) -> dict[str, object]:
    kinds = sorted(series.kinds.values_list("kind", flat=True))
    return {**snapshot(series), "kinds": kinds}


def _refuse_overlap(term: Term) -> None:
    others = Term.objects.filter(holder_id=term.holder_id).exclude(pk=term.pk)
    others = others.filter(Q(last_day=None) | Q(last_day__gte=term.first_day))
    if term.last_day is not None:
        others = others.filter(first_day__lte=term.last_day)
    met = others.first()
    if met is not None:
        raise TermsOverlap(met)
