"""A citation as a person reads it on the screen."""

from tongket.core.law.model import Category, Citation
from tongket.core.text.date_format import short_date
from tongket.core.text.dates import PartialDate
from tongket.core.text.words import Language

_NAMED_WHOLE = (Category.LAW_BY_NAME, Category.NUMBER_ALONE)


def title(citation: Citation) -> str:
    """``Kế hoạch 30/KH-STTTT``; a law without a number by its name and year."""
    written = " ".join(citation.text.split()) if citation.repair else citation.key
    if citation.category in _NAMED_WHOLE or citation.kind is None:
        return written
    return f"{citation.kind} {written}"


def day(citation: Citation, language: Language) -> str:
    """The day as the language writes it; nothing where the title says as much."""
    date = citation.date
    if date is None or (citation.category is Category.LAW_BY_NAME and date.full is None):
        return ""
    return written_day(date, language)


def written_day(date: PartialDate, language: Language) -> str:
    """``06/5/2024`` for an office, ``2024-05-06`` in English."""
    return short_date(date) if language == "vi" else date.iso()
