"""Putting number and symbol together, and taking them apart.

State: NĐ 30/2020/NĐ-CP, annex I (``30/KH-STTTT``, ``632/STTTT-TTra``, ``21/2026/QĐ-UBND``);
Party: the guide on form (``64-CTr/BCĐ``, ``896-CV/TU``).
"""

from typing import NamedTuple

from tongket.core.doc.kinds import NORMATIVE_KINDS, OFFICIAL_LETTER, STATE_KINDS
from tongket.core.doc.model import Standard
from tongket.core.law.vocabulary import PARTY_CODES, STATE_CODES
from tongket.core.text.pattern import Pattern

_STATE: dict[str, str] = {
    **{kind: code for code, (kind,) in reversed(tuple(STATE_CODES.items()))},
    **{kind: code for code, kind in NORMATIVE_KINDS.items() if kind not in STATE_KINDS.values()},
    **{kind: code for code, kind in STATE_KINDS.items()},
}
_PARTY: dict[str, str] = {
    kind: code for code, kinds in reversed(tuple(PARTY_CODES.items())) for kind in kinds
}
_PARTS = Pattern(
    r"(?P<number>[0-9]{1,7}(?:\.[0-9]{1,3})?[a-zđ]?)(?:[/-](?P<year>(?:19|20)[0-9]{2}))?[/-](?P<symbol>.+)\Z",
)


class NoAbbreviation(ValueError):
    """A kind that has no abbreviation in this standard, so no symbol can be made."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class CodeParts(NamedTuple):
    """Số và ký hiệu apart: ``30`` and ``KH-STTTT``; ``year`` only where the symbol carries one."""

    number: str
    year: str | None
    symbol: str


def number_text(number: int) -> str:
    """A number as it is written: below 10 with a zero in front."""
    return f"{number:02d}"


def abbreviation(kind: str, standard: Standard) -> str:
    """The abbreviation (chữ viết tắt) of a kind; empty for a letter of the state, which has none.

    Raises ``NoAbbreviation``.
    """
    if standard is Standard.STATE and kind == OFFICIAL_LETTER:
        return ""
    codes = _PARTY if standard is Standard.PARTY else _STATE
    try:
        return codes[kind]
    except KeyError:
        raise NoAbbreviation(kind) from None


def kinds_alike(kind: str, standard: Standard) -> frozenset[str]:
    """The kinds that share this one's abbreviation, itself among them: Party QĐ stands for two."""
    if standard is Standard.STATE:
        return frozenset({kind})
    code = abbreviation(kind, standard)
    return frozenset({kind, *(other for other, its in _PARTY.items() if its == code)})


def compose_symbol(kind: str, standard: Standard, issuer: str, *, unit: str = "") -> str:
    """The symbol of a document; ``unit`` is who drafted it or its field, and stands in letters only."""
    code = abbreviation(kind, standard)
    if standard is Standard.PARTY:
        return f"{code}/{issuer}"
    if code:
        return f"{code}-{issuer}"
    return f"{issuer}-{unit}" if unit else issuer


def compose_code(number: str, symbol: str, standard: Standard, *, year: str | None = None) -> str:
    """Number and symbol as one; what is missing leaves only the other."""
    if not (number and symbol):
        return number or symbol
    if year:
        return f"{number}/{year}/{symbol}"
    return f"{number}{'-' if standard is Standard.PARTY else '/'}{symbol}"


def code_parts(code: str) -> CodeParts:
    """Take a written code apart; one that begins with no number is all symbol."""
    plain = "".join(code.split())
    found = _PARTS.match(plain)
    if found is None:
        return CodeParts("", None, plain)
    return CodeParts(found["number"], found["year"], found["symbol"])
