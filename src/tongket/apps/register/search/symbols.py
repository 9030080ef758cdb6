"""Documents by number and symbol, as it is typed: exactly, as a beginning, one slip away."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tongket.apps.register.index.engine import engine
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

_MOST_SYMBOLS, _MOST_DOCUMENTS = 200, 20
_LONGEST = 200  # letters of a symbol that is looked for


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
    text = text[:_LONGEST]
    typed = parts_of(typed_key(text))
    if not typed.number:
        return []
    found = _beginning(desk, typed) if typed.symbol else []
    if not found:
        words = [Phrase((word,), field=Field.CODE) for word in words_of(text)]
        found = [(one, Closeness.LONGER) for one in newest_within(desk, Query(tuple(words)), limit)]
    if not found and typed.symbol:
        found = [(one, Closeness.SLIP) for one in _slips(desk, typed)]
    return [Suggestion(*one) for one in found[:limit]]


def _beginning(desk: "Desk", typed: Parts) -> list[tuple[Document, Closeness]]:
    """By number and the letters of the symbol, or the first of them, however they are parted."""
    letters = compact(typed.symbol)
    rows = SymbolSpelling.objects.filter(engine().begins("spelling", letters), whole=True)
    symbols = rows.order_by("spelling").values_list("symbol", flat=True)[:_MOST_SYMBOLS]
    keys = {_key(typed.number, symbol): compact(symbol) == letters for symbol in symbols}
    found = _by_keys(desk, keys)
    found.sort(key=lambda document: not keys[document.code_key])
    return [(one, Closeness.SAME if keys[one.code_key] else Closeness.LONGER) for one in found]


def _slips(desk: "Desk", typed: Parts) -> list[Document]:
    """A digit of the number or a letter of the symbol left out, added, changed, or two swapped."""
    letters = compact(typed.symbol)
    rows = SymbolSpelling.objects.filter(spelling__in=spellings(letters))
    near = list(rows.values_list("symbol", flat=True).distinct()[:_MOST_SYMBOLS])
    same = [symbol for symbol in near if compact(symbol) == letters]
    keys = {_key(typed.number, symbol) for symbol in near if one_slip(compact(symbol), letters)}
    keys |= {_key(number, symbol) for symbol in same for number in near_numbers(typed.number)}
    return _by_keys(desk, keys)


def _key(number: str, symbol: str) -> str:
    return f"{number}-{symbol}"


def _by_keys(desk: "Desk", keys: Iterable[str]) -> list[Document]:
    rows = visible_to(desk).filter(code_key__in=sorted(keys))
    return list(rows.order_by("-issued_on", "-pk")[:_MOST_DOCUMENTS])
