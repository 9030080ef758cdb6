"""A document's date in front of its number.

Directly: "Tờ trình ngày 15/5/2024 số 45/TTr-STC". As the day of issuing: "Ngày 29/01/2024, Sở đã ban
hành Kế hoạch số 30/KH-STTTT". The day on which a document was received, studied or discussed is
not its date, so only verbs of issuing lead from a day to a document.
"""

import re

from tongket.core.text.dates import DateFound, read_date_at
from tongket.core.text.pattern import Pattern

_REACH = 150
_DIRECT_REACH = 48
_ISSUING = ("ban hành", " ký", "phát hành", " có", "đã gửi")
_TO_DOCUMENT = Pattern(r",?\s[^\d.;:()\n]{0,110}")
_OPENS_CLAUSE = (",", "-", "+", ":", "vào", "Vào", "và", "“", '"')


def date_directly_before(text: str, begin: int) -> DateFound | None:
    """The date that ends where the number, or the "số" in front of it, begins."""
    window = text[max(0, begin - _DIRECT_REACH) : begin].rstrip()
    if not window[-1:].isdigit():
        return None
    found = _last_date(text, begin - _DIRECT_REACH, begin)
    if found is None or text[found.span.end : begin].strip():
        return None
    return found


def date_of_issuing_before(text: str, begin: int) -> DateFound | None:
    """The date that opens the clause in which the document at ``begin`` is said to be issued."""
    verb = text[max(0, begin - 14) : begin].rstrip()
    verb = verb.removesuffix(" các").removesuffix(" văn bản")
    if not verb.endswith(_ISSUING):
        return None
    found = _last_date(text, begin - _REACH, begin)
    if found is None or not _TO_DOCUMENT.fullmatch(text, found.span.end, begin):
        return None
    before = text[max(0, found.span.start - _REACH) : found.span.start]
    clause = re.split(r"[.;\n]", before)[-1].strip()
    return found if not clause or clause.endswith(_OPENS_CLAUSE) else None


def _last_date(text: str, low: int, high: int) -> DateFound | None:
    at = max(text.rfind("ngày ", max(0, low), high), text.rfind("Ngày ", max(0, low), high))
    found = read_date_at(text, at) if at >= 0 else None
    return found if found and found.span.end <= high else None
