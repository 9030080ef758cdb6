"""Telling a document's own number line from a citation, by its shape."""

from tongket.core.law.scan import Symbol
from tongket.core.text.pattern import Pattern

# How far down a number line of the Party's form (no colon, so less telling) is believed.
_NEAR_TOP = 2500
_LABEL = Pattern(
    r"[ \t|*_#>]*(?:(?:Bản án|Quyết định|BẢN ÁN|QUYẾT ĐỊNH)[ ](?P<court>[sS]ố|SỐ)|(?P<word>Số|SỐ))"
    r"[ \t*_]{0,3}(?P<colon>:)?[ \t*_]{0,3}$"
)
_REST = Pattern(
    r"[ \t*_]*(?:$|\n|\r|[ ]?V/v |[|]|\t|[ ]{2,}|[ ]?[A-ZÀ-ỸĐ][^,\n]{1,40},[ \t]{0,2}ngày)"
)


def is_own_number(text: str, symbol: Symbol) -> bool:
    """Whether the symbol stands alone behind "Số:" on its line, as in the header of a document."""
    if text[symbol.start - 1 : symbol.start] not in {" ", ":", "\t", "*", "_", "\u1ed1", "\u1ed0"}:
        return False
    line = max(text.rfind("\n", max(0, symbol.start - 60), symbol.start) + 1, symbol.start - 60, 0)
    if line and text[line - 1] not in "\n\t|":
        return False
    label = _LABEL.match(text, line, symbol.start)
    if label is None or not _REST.match(text, symbol.end):
        return False
    if label["word"] and label["colon"]:
        return True
    return symbol.start < _NEAR_TOP and (label["word"] == "Số" or label["colon"] is not None)
