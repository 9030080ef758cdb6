"""Documents by number and symbol, as it is typed: exactly, as a beginning, one slip away."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tongket.apps.register.index.marks import Field, words_of
from tongket.apps.register.index.spellings import (
    Parts,
    compact,
    near_numbers,
    parts_of,
    spellings,
    typed_key,
)
from tongket.apps.register.index.wanted import Phrase
from tongket.apps.register.models import Document, SymbolSpelling
from tongket.apps.register.queries.documents import visible_to
from tongket.apps.register.search.finding import newest_within
from tongket.apps.register.search.syntax import Query
from tongket.core.law.register import one_slip

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

_MOST_SYMBOLS, _MOST_DOCUMENTS = 60, 20


class Closeness(StrEnum):
    """How a suggestion lies to what was typed."""

    SAME = "same"
    LONGER = "longer"  # what was typed is its beginning
    SLIP = "slip"  # one letter or digit away


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document that may be meant."""

    document: Document
    closeness: Closeness


def symbols(desk: "Desk", text: str, *, limit: int = 8) -> list[Suggestion]:
    """Documents whose number and symbol were typed, the closest first, then the newest.

    Case, blanks, marks, Đ or D and the separators make no difference; one slip is forgiven when
    nothing else fits. Each step is a look-up in an index; nothing is read through.
    """
    typed = parts_of(typed_key(text))
    if not typed.number:
        return []
    found = dict.fromkeys(_same(desk, typed), Closeness.SAME)
    if len(found) < limit:
        for document in _longer(desk, text, limit):
            found.setdefault(document, Closeness.LONGER)
    if not found:
        found = dict.fromkeys(_slips(desk, typed, limit), Closeness.SLIP)
    return [Suggestion(*one) for one in list(found.items())[:limit]]


def _same(desk: "Desk", typed: Parts) -> list[Document]:
    """By the whole key, however the symbol is parted."""
    if not typed.symbol:
        return []
    rows = SymbolSpelling.objects.filter(spelling=compact(typed.symbol), whole=True)
    return _by_keys(
        desk, {_key(typed.number, one) for one in rows.values_list("symbol", flat=True)}
    )


def _longer(desk: "Desk", text: str, limit: int) -> list[Document]:
    """By the words of number and symbol, the last of which may go on."""
    *words, last = words_of(text) or [""]
    if not last:
        return []
    open_end = bool(words) and len(last) > 1
    phrases = [Phrase((word,), field=Field.CODE) for word in words]
    phrases.append(Phrase((last,), begins=open_end, field=Field.CODE))
    return newest_within(desk, Query(tuple(phrases)), limit)


def _slips(desk: "Desk", typed: Parts, limit: int) -> list[Document]:
    """A digit of the number or a letter of the symbol left out, added, changed, or two swapped."""
    if not typed.symbol:
        return []
    letters = compact(typed.symbol)
    rows = SymbolSpelling.objects.filter(spelling__in=spellings(letters))
    near = list(rows.values_list("symbol", flat=True).distinct()[:_MOST_SYMBOLS])
    same = [symbol for symbol in near if compact(symbol) == letters]
    keys = {_key(typed.number, symbol) for symbol in near if one_slip(compact(symbol), letters)}
    keys |= {_key(number, symbol) for symbol in same for number in near_numbers(typed.number)}
    return _by_keys(desk, keys)[:limit]


def _key(number: str, symbol: str) -> str:
    return f"{number}-{symbol}"


def _by_keys(desk: "Desk", keys: set[str]) -> list[Document]:
    if not keys:
        return []
    rows = visible_to(desk).filter(code_key__in=sorted(keys))
    return list(rows.order_by("-issued_on", "-pk")[:_MOST_DOCUMENTS])
