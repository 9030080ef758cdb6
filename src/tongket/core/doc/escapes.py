"""Backslashes with which Markdown takes the meaning from a sign: ``1\\.``, ``\\- Lưu: VT``."""

from array import array

from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern

_ESCAPE = Pattern(r"\\(?=[^\w\\]|\Z)")


def unescaped(text: str) -> str:
    """The text without the backslashes that only escape."""
    return _ESCAPE.sub("", text) if "\\" in text else text


def without_escapes(cleaned: Cleaned) -> Cleaned:
    """The same text for the parsers without escaping backslashes, still leading back."""
    text = cleaned.text
    dropped = [found.start() for found in _ESCAPE.finditer(text)] if "\\" in text else []
    if not dropped:
        return cleaned
    before = cleaned.starts if cleaned.starts is not None else range(len(text) + 1)
    parts: list[str] = []
    starts = array("l")
    start = 0
    for stop in (*dropped, len(text)):
        parts.append(text[start:stop])
        starts.extend(before[start:stop])
        start = stop + 1
    starts.append(before[len(text)])
    return Cleaned(cleaned.original, "".join(parts), starts)
