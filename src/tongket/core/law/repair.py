"""Suggesting the spelling that was meant: lower case, a lost stroke, a separator out of place.

A repair is offered, never taken over in silence: the citation keeps what was written.
"""

from functools import lru_cache

from tongket.core.law.grammar import read_tail
from tongket.core.law.model import Category
from tongket.core.law.vocabulary import (
    ISSUER_BY_FOLD,
    ISSUERS,
    NEVER_PARTY,
    NORMATIVE_BY_FOLD,
    NORMATIVE_CODES,
    PARTY_BY_FOLD,
    PARTY_CODES,
    PARTY_ISSUERS,
    STATE_BY_FOLD,
    STATE_CODES,
    Codes,
    folded,
)
from tongket.core.text.pattern import Pattern

_LOOSE = Pattern(r"([/-])(#[/-])?(.+)")
_NA = Pattern(r"(?i:(QH|UBTVQH))([0-9]{1,2})")
_NEVER_NUMBERED = {"CP", "TTg", "TW", "TU", "UBND", "HĐND", "CTN"}
_SPLIT = Pattern(r"[-/.]")
_INTERNAL = "/nb"  # circulation inside the Party only: stands behind any of its symbols


@lru_cache(maxsize=4096)
def repaired_tail(tail: str) -> str | None:
    """A well-formed tail that was probably meant, or ``None`` when nothing better is known.

    Tails as in ``grammar``: ``/#/nđ-cp`` gives ``/#/NĐ-CP``, ``/NQ-TW`` gives ``-NQ/TW``.
    """
    bare = tail.removesuffix(_INTERNAL)
    read = read_tail(bare)
    if read is not None and read.category is Category.HIST_ORDER:
        return tail.replace("HDNN", "HĐNN") if "HDNN" in tail else None
    if read is not None and not _doubtful(read.category, bare):
        return None
    guess = _guess(bare)
    if guess is None or guess == bare or read_tail(guess) is None:
        return None
    return guess + tail[len(bare) :]


def _guess(tail: str) -> str | None:
    match = _LOOSE.fullmatch(tail)
    if match is None:
        return None
    first, year, rest = match.groups()
    codes = _SPLIT.split(rest)
    return _with_year(codes) if year else _without_year(codes, party=first == "-")


def _doubtful(category: Category, tail: str) -> bool:
    """Whether a tail that fits the grammar may fit only by chance."""
    first, *others = _SPLIT.split(tail.removeprefix("/#")[1:])
    if category is Category.OFFICIAL_LETTER:
        if others[0] in PARTY_ISSUERS:
            return first in PARTY_CODES
        known = first in ISSUERS or first in STATE_CODES
        return not known and folded(first) in STATE_BY_FOLD and others[0] in ISSUERS
    if category is Category.STATE_TYPED:
        return others[0] in PARTY_ISSUERS or _slipped(others)
    if category is Category.PARTY:
        return others[0] in NEVER_PARTY or _slipped(others)
    # A slash for the hyphen after the kind was regular in acts of the years before 2005.
    return category is Category.NORMATIVE and "/" not in tail[3:] and _slipped(others)


def _slipped(issuers: list[str]) -> bool:
    return any(_issuer(code) != code for code in issuers)


def _with_year(codes: list[str]) -> str | None:
    na = _NA.fullmatch(codes[0])
    if na and len(codes) == 1:
        return f"/#/{na[1].upper()}{na[2]}"
    if len(codes) < 2:
        return None
    kind = _code(codes[0], NORMATIVE_CODES, NORMATIVE_BY_FOLD)
    issuers = [_issuer(code) for code in codes[1:]]
    if kind:
        slash = "/" if kind in {"TTLT", "NQLT"} else "-"
        return f"/#/{kind}{slash}{'-'.join(issuers)}"
    # A year does not belong into the number of an administrative document.
    kind = _code(codes[0], STATE_CODES, STATE_BY_FOLD)
    return f"/{kind}-{'-'.join(issuers)}" if kind else None


def _without_year(codes: list[str], *, party: bool) -> str | None:
    if len(codes) < 2:
        return None
    issuers = [_issuer(code) for code in codes[1:]]
    if issuers[0] in PARTY_ISSUERS:
        party = True
    elif issuers[0] in NEVER_PARTY:
        party = False
    if party:
        kind = _code(codes[0], PARTY_CODES, PARTY_BY_FOLD)
        return f"-{kind}/{'-'.join(issuers)}" if kind else None
    kind = _code(codes[0], STATE_CODES, STATE_BY_FOLD)
    return f"/{kind}-{'-'.join(issuers)}" if kind else None


def _code(written: str, codes: Codes, by_fold: dict[str, str]) -> str | None:
    if written in codes:
        return written
    if len(written) < 2:
        return None
    # Case alone is the smaller change: "hđ" is HĐ, though "hd" and "hđ" fold alike.
    by_case = [code for code in codes if code.casefold() == written.casefold()]
    return by_case[0] if len(by_case) == 1 else by_fold.get(folded(written))


def _issuer(written: str) -> str:
    if written in ISSUERS:
        return written
    if written.rstrip("0123456789") in _NEVER_NUMBERED:  # the mark of a footnote glued on
        return written.rstrip("0123456789")
    known = ISSUER_BY_FOLD.get(folded(written))
    if known and (known.casefold() == written.casefold() or written.isupper() or written.islower()):
        return known
    return written.upper() if written.islower() else written
