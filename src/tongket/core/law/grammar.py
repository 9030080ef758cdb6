"""The grammar of document symbols: which branch a tail belongs to, and what it says.

A *tail* is what follows the number, white space taken out and the year replaced by ``#``:
``/KH-STTTT``, ``/#/NĐ-CP``, ``-QĐ/TW``. The first rule that fits the whole tail wins; the order is
part of the grammar. Sources: Nghị định 30/2020/NĐ-CP (annexes I and III) for the state,
the Party's guides on form for the Party.
"""

from functools import lru_cache
from typing import NamedTuple

from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.law.model import Category
from tongket.core.law.vocabulary import (
    JOINT_CODES,
    NORMATIVE_CODES,
    PARTY_CODES,
    STATE_CODES,
    Codes,
)
from tongket.core.text.pattern import Pattern


def _any_of(codes: Codes) -> str:
    return "|".join(sorted(codes, key=len, reverse=True))


# One code: capitals, with small letters between or after them (TtrA, SNgV, TTg, QLVThT), & and digits.
CODE = r"[A-ZĐƯ][A-ZĐƯ&]*(?:[a-zđ]{1,3}[A-ZĐƯ&]+){0,4}(?:(?<=[A-ZĐƯ]{2})[a-zđ]{1,2})?[0-9]{0,3}"
# The rules below only tell where the codes of an issuer stand; that they are codes is asked once.
_CODES = Pattern(rf"{CODE}(?:-{CODE}){{0,9}}")
_ONE = r"[^/-]+"
_ANY = r"[^/]+"
_INSTANCE = r"(?:ST|PT|GĐT|TT|PQTT|PQ)"
_MATTER = r"(?:HS|DS|HC|KDTM|KT|LĐ|HNGĐ|HN&GĐ|HN|PS|XLHC|VHNGĐ|DSTC|HSTP)"


class _Rule(NamedTuple):
    category: Category
    pattern: Pattern
    codes: Codes


def _rule(category: Category, pattern: str, codes: Codes) -> _Rule:
    return _Rule(category, Pattern(pattern), codes)


_BY_ISSUER = {"": ("Pháp lệnh",), "PL": ("Pháp lệnh",), "NQ": ("Nghị quyết",), "L": ("Lệnh",)}
_CONTRACT = {"HĐ": ("Hợp đồng",), "BB": ("Biên bản",)}
_ORDERS = {"L": ("Lệnh",), "LCT": ("Lệnh",)}
_NONE: Codes = {}

RULES = (
    # 15/2012/QH13 · 72/2025/QH15 — laws and resolutions of the National Assembly
    _rule(Category.NA_LAW, r"/#/(?P<issuer>QH[0-9]{1,2})", _NONE),
    # 06/2003/PL-UBTVQH11 · 1003/2006/NQ-UBTVQH11 · 02/2012/UBTVQH13
    _rule(
        Category.NA_STANDING, r"/#/(?:(?P<code>PL|NQ|L)-)?(?P<issuer>UBTVQH[0-9]{1,2})", _BY_ISSUER
    ),
    # 05/2016/TTLT/BTP-BCA-BTC · 04/2018/TTLT-VKSNDTC-BCA · 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN
    _rule(
        Category.NORMATIVE_JOINT,
        rf"/#/(?P<code>{_any_of(JOINT_CODES)})[-/](?P<issuer>{_ONE}-{_ANY})",
        JOINT_CODES,
    ),
    # 02/TTLN-TANDTC-VKSNDTC · 10/TTLB — the same before acts carried a year
    _rule(
        Category.NORMATIVE_JOINT,
        rf"(?:/#)?/(?P<code>{_any_of(JOINT_CODES)})(?:[-/](?P<issuer>{_ANY}))?",
        JOINT_CODES,
    ),
    # 12/2023/HS-ST · 05/2022/DS-GĐT · 123/2015/HSST · 98/2021/QĐST-HNGĐ · 45/2023/QĐXXST-HS
    # 02/2022/QĐ-PT · 07/2024/QĐ-TA · 27/2017/TLPT-HS · 10/2020/KN-DS
    _rule(
        Category.COURT_JUDGMENT,
        rf"/#/(?P<issuer>{_MATTER}-?{_INSTANCE}|QĐ-{_INSTANCE}|QĐ-TA"
        rf"|(?:QĐ|TL|TB|QĐXX|BA|QĐCNTTLH|QĐĐC){_INSTANCE}(?:-{_MATTER})?"
        rf"|KN-{_MATTER}|{_MATTER}{_INSTANCE}-QĐ)",
        _NONE,
    ),
    # 45/HSST · 12/DS-GĐT — the same without a year, as before the numbering of 2017
    _rule(Category.COURT_JUDGMENT, rf"/(?P<issuer>{_MATTER}-?(?:ST|PT|GĐT))", _NONE),
    # 02/2016/AL — precedents of the Supreme People's Court
    _rule(Category.COURT_JUDGMENT, r"/#/(?P<issuer>AL)", _NONE),
    # 30/2020/NĐ-CP · 21/2026/QĐ-TTg · 33/2005/TT-BGD&ĐT · 31/2002/QĐ/BGD&ĐT · 08/2025/L-CTN
    _rule(
        Category.NORMATIVE,
        rf"/#/(?P<code>{_any_of(NORMATIVE_CODES)})[-/](?P<issuer>{_ANY})",
        NORMATIVE_CODES,
    ),
    # 05/2024/HĐ-STTTT — contracts alone carry a year without being normative
    _rule(Category.STATE_TYPED, rf"/#/(?P<code>HĐ|BB)-(?P<issuer>{_ANY})", _CONTRACT),
    # 18-L/CTN · 21-LCT/HĐNN8 · 21-LCT/HDNN8 — orders that promulgated laws before 1997
    _rule(Category.HIST_ORDER, r"-(?P<code>LCT|L)/(?P<issuer>H[ĐD]NN[0-9]|CTN)", _ORDERS),
    # 64-CTr/BCĐ · 131-QĐ/TW · 27-NQ/TW · 5053-CV/VPTW/nb
    _rule(
        Category.PARTY,
        rf"-(?P<code>{_any_of(PARTY_CODES)})/(?P<issuer>{_ANY})(?P<internal>/nb)?",
        PARTY_CODES,
    ),
    # 30/KH-STTTT · 45/QyĐ-UBND · 1658/NQ-UBTVQH15 · 12/CT-TTg
    _rule(
        Category.STATE_TYPED,
        rf"/(?P<code>{_any_of(STATE_CODES)})-(?P<issuer>{_ANY})",
        STATE_CODES,
    ),
    # 12/TT-BTC · 43/NĐ-CP — acts of the time before the year was written into the number
    _rule(
        Category.STATE_TYPED,
        r"/(?P<code>TT|NĐ)-(?P<issuer>B[A-ZĐƯ]{1,6}|NHNN|CP|TANDTC|VKSNDTC)",
        NORMATIVE_CODES,
    ),
    # 632/STTTT-TTra · 123/CAT-PA05 · 7816/VPCP-TTĐT
    _rule(Category.OFFICIAL_LETTER, rf"/(?P<issuer>{_ONE})-(?P<unit>{_ANY})", _NONE),
    # 74/CP · 326/TTg · 111-HĐBT · 65/SL
    _rule(Category.HIST_BARE, r"[/-](?P<issuer>CP|TTg|HĐBT|SL)", _NONE),
    # 820/HĐPB · 3835/BTC
    _rule(Category.BARE_ISSUER, rf"/(?P<issuer>{_ONE})", _NONE),
)


class Tail(NamedTuple):
    """What a well-formed tail says; ``kinds`` are those its code may stand for."""

    category: Category
    kinds: tuple[str, ...]
    code: str
    issuer: str


@lru_cache(maxsize=4096)
def read_tail(tail: str) -> Tail | None:
    """The branch a tail belongs to, or ``None`` when it fits none."""
    for category, pattern, codes in RULES:
        said = _said(pattern, tail)
        if said is not None:
            code = said.get("code") or ""
            kinds = codes.get(code, ())
            if category is Category.OFFICIAL_LETTER:
                kinds = (OFFICIAL_LETTER,)
            return Tail(category, kinds, code, said["issuer"] or "")
    return None


def _said(pattern: Pattern, tail: str) -> dict[str, str | None] | None:
    """What a tail says by one rule; ``None`` when it does not fit, or its issuer is no codes."""
    match = pattern.fullmatch(tail)
    if match is None:
        return None
    said = match.groupdict()
    issuers = (said["issuer"], said.get("unit"))
    return said if all(_CODES.fullmatch(one) for one in issuers if one is not None) else None
