"""A register in memory: documents found by number and symbol, however the symbol is spelt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.model import Category, Citation
from tongket.core.text.fold import fold


class Register:
    """Sổ văn bản, looked up like a function: ``register(citation)`` gives what may be meant.

    Case, blanks, the stroke of Đ, the kind of separator, ``TƯ`` for ``TW`` and zeros in front of
    a number make no difference.
    """

    def __init__(self, documents: Iterable[RegisteredDocument]) -> None:
        self._by_key: defaultdict[tuple[str, str], list[RegisteredDocument]] = defaultdict(list)
        self._by_number: defaultdict[str, list[RegisteredDocument]] = defaultdict(list)
        self._by_symbol: defaultdict[str, list[RegisteredDocument]] = defaultdict(list)
        self._by_name: defaultdict[str, list[RegisteredDocument]] = defaultdict(list)
        for document in documents:
            number, symbol = _number(document.number), _symbol(document.symbol)
            self._by_key[number, symbol].append(document)
            self._by_number[number].append(document)
            self._by_symbol[symbol].append(document)
            self._by_name[_name(document)].append(document)

    def __call__(self, citation: Citation) -> Sequence[RegisteredDocument]:
        """The documents of this number and symbol, or of this name and year for a law by name."""
        if citation.category is Category.LAW_BY_NAME:
            named = self._by_name.get(fold(citation.name or ""), ())
            return [document for document in named if _of_year(document, citation.year)]
        key = _number(citation.number or ""), _symbol(citation.symbol or "")
        return [found for found in self._by_key.get(key, ()) if _of_year(found, citation.year)]

    def nearest(self, citation: Citation) -> tuple[RegisteredDocument, ...]:
        """Documents one slip of the hand away: a letter or digit more, less, other or swapped."""
        number, symbol = _number(citation.number or ""), _symbol(citation.symbol or "")
        slips = [
            found
            for found in self._by_number.get(number, ())
            if one_slip(_symbol(found.symbol), symbol)
        ]
        slips += [
            found
            for found in self._by_symbol.get(symbol, ())
            if one_slip(_number(found.number), number)
        ]
        day = citation.date.full if citation.date else None
        return tuple(sorted(slips, key=lambda found: found.date != day))


def register_of(documents: Iterable[RegisteredDocument]) -> Register:
    """An indexed lookup over these documents."""
    return Register(documents)


def one_slip(one: str, other: str) -> bool:
    """Whether two spellings differ by one letter more, less, other, or two swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    rest, other_rest = one[start:], other[start:]
    swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    changed = rest[1:] == other_rest[1:]
    return swapped or changed or rest[1:] == other_rest or rest == other_rest[1:]


def _of_year(document: RegisteredDocument, year: str | None) -> bool:
    return year is None or year == (document.year or str(document.date.year))


def _number(written: str) -> str:
    return fold(written).lstrip("0")


def _symbol(written: str) -> str:
    unified = written.replace("TƯ", "TW").translate(str.maketrans("/.", "--"))
    return fold("".join(unified.split()))


def _name(document: RegisteredDocument) -> str:
    return fold(f"{document.kind} {document.subject}")
