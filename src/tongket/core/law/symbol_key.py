"""One key for all the spellings of a document's number and symbol.

Only for finding: HD and HĐ share a key, so what is found is still held against kind and date.
"""

from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

_LABEL = Pattern(r"so:?(?=[0-9])")
_SEPARATORS = str.maketrans("/.", "--")


def symbol_key(text: str) -> str:
    """The key of ``Số: 05 /KH-STTTT``: ``5-kh-stttt``.

    Case, blanks, marks, Đ or D, the kind of separator, ``TƯ`` for ``TW`` and zeros in front make
    no difference.
    """
    folded = fold("".join(text.replace("TƯ", "TW").replace("Tư", "TW").split()))
    labelled = _LABEL.match(folded)
    plain = folded[labelled.end() :] if labelled else folded
    return plain.translate(_SEPARATORS).strip("-,;:").lstrip("0")
