"""When two sentences are the same, and when one is the other with new figures."""

from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern

_DATE = Pattern(
    r"(?i:ngày[\s.…]{0,6}\d{0,2}[\s.…]{0,6}tháng[\s.…]{0,6}\d{0,2}[\s.…]{0,6}năm\s{0,3}\d{4})"
    r"|(?:ngày\s{1,3})?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}/\d{4}"
)
_FIGURE = Pattern(r"\d[\d.,]*")
_WORD = Pattern(r"[^\W_]+|#")


def sentence_key(text: str, *, masked: bool) -> str:
    """What makes two sentences the same: their words; ``masked`` puts # for dates and numbers."""
    words = clean(text).text.casefold()
    if masked:
        words = _FIGURE.sub("#", _DATE.sub("#", words))
    return " ".join(_WORD.findall(words))
