"""Bản sao có giá trị như bản chính, numbered in series of their own. Decree 30/2020, 25–27."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit.services import record, snapshot
from tongket.apps.org.queries import symbols_of
from tongket.apps.register.models import (
    CertifiedCopy,
    CopyForm,
    DocumentState,
    SeriesPurpose,
    Standard,
)
from tongket.apps.register.queries.series import NoSymbol, period_of, series_for
from tongket.apps.register.services.numbering import Wanted, allocate, given_to, hold_counter
from tongket.core.doc import model
from tongket.core.law.compose import compose_code, number_text

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

_PARTY_COPY = "Bản sao"
_PARTY_CODE = "BS"


class NothingToCopy(Exception):
    """A draft or a voided number has nothing that could be certified."""


@transaction.atomic
def certify_copy(
    copy: CertifiedCopy,
    standard: Standard,
    *,
    holder_id: int,
    request_key: str,
    actor: "User",
    at: datetime,
) -> CertifiedCopy:
    """Number a copy that the agency makes: ``03/SY-STTTT``, by the Party ``24-BS/UBKTTU``.

    The same request twice finds the first copy. Raises ``NothingToCopy``, ``NoSeries``,
    ``NoSymbol``, ``ValidationError``.
    """
    if copy.document.state in (DocumentState.DRAFT, DocumentState.VOIDED):
        raise NothingToCopy
    kind = CopyForm(copy.form).label if standard is Standard.STATE else _PARTY_COPY
    series = series_for(holder_id, SeriesPurpose.COPY, standard, str(kind))
    counter = hold_counter(series, period_of(series, copy.issued_on))
    before_now = given_to(request_key)
    if before_now is not None:
        return CertifiedCopy.objects.get(allocation=before_now)
    issuer = symbols_of([holder_id], copy.issued_on).get(holder_id)
    if issuer is None:
        raise NoSymbol(holder_id, copy.issued_on)
    wanted = Wanted(series, copy.issued_on, copy.document, request_key)
    copy.allocation = allocate(wanted, counter, actor=actor, at=at)
    copy.code = _code(copy, standard, issuer)
    copy.created_by = actor
    copy.full_clean()
    copy.save()
    record(actor, "register.copy.certify", copy.document, at=at, after=snapshot(copy))
    return copy


def _code(copy: CertifiedCopy, standard: Standard, issuer: str) -> str:
    party = standard is Standard.PARTY
    symbol = f"{_PARTY_CODE}/{issuer}" if party else f"{copy.form}-{issuer}"
    return compose_code(number_text(copy.allocation.number), symbol, model.Standard(standard))
