"""What may be in the register already."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from tongket.apps.register.models import Document
from tongket.apps.register.queries.documents import visible_to
from tongket.core.law.issuer_names import same_issuer
from tongket.core.law.symbol_key import symbol_key
from tongket.core.text.fold import fold

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

_NEAR = timedelta(days=45)


class SameAs(Enum):
    """In what a registered document is like the one at hand."""

    SYMBOL = "symbol"  # number and symbol, issuer and date
    FILE = "file"  # the bytes of a file
    SUBJECT = "subject"  # the subject, dated near


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that the one at hand may be, and why."""

    document: Document
    reasons: frozenset[SameAs]


def duplicates(
    candidate: Document, desk: "Desk", *, sha256s: Iterable[str] = ()
) -> list[Duplicate]:
    """Documents this desk may open that ``candidate`` may be; the surest first. Three queries."""
    others = visible_to(desk).exclude(pk=candidate.pk)
    found: dict[int, tuple[Document, set[SameAs]]] = {}
    reasons: defaultdict[int, set[SameAs]] = defaultdict(set)
    for reason, rows in (
        (SameAs.FILE, _by_file(others, list(sha256s))),
        (SameAs.SYMBOL, _by_code(others, candidate)),
        (SameAs.SUBJECT, _by_subject(others, candidate)),
    ):
        for document in rows:
            reasons[document.pk].add(reason)
            found[document.pk] = (document, reasons[document.pk])
    made = [Duplicate(document, frozenset(why)) for document, why in found.values()]
    return sorted(made, key=lambda one: -len(one.reasons))


def _by_file(others: QuerySet[Document], sha256s: list[str]) -> Iterable[Document]:
    if not sha256s:
        return ()
    return others.filter(attachments__file__in=sha256s).distinct()


def _by_code(others: QuerySet[Document], candidate: Document) -> Iterable[Document]:
    key = candidate.code_key or symbol_key(candidate.code)
    if not key:
        return []
    undated = Q(issued_on=None) | Q(issued_on=candidate.issued_on)
    same_day = undated if candidate.issued_on else Q()
    return [one for one in others.filter(same_day, code_key=key) if _issued_alike(one, candidate)]


def _issued_alike(one: Document, other: Document) -> bool:
    if one.issuer_unit_id and other.issuer_unit_id:
        return one.issuer_unit_id == other.issuer_unit_id
    return not (one.issuer and other.issuer) or same_issuer(other.issuer, one.issuer)


def _by_subject(others: QuerySet[Document], candidate: Document) -> Iterable[Document]:
    day = candidate.issued_on
    subject = fold(candidate.subject)
    if day is None or len(subject) < 12:
        return []
    near = others.filter(issued_on__range=(day - _NEAR, day + _NEAR), kind=candidate.kind)
    rows = near.only("subject", "issuer", "issuer_unit")[:2000]
    ids = [one.pk for one in rows if fold(one.subject) == subject and _issued_alike(one, candidate)]
    return others.filter(pk__in=ids) if ids else []
