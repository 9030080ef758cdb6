"""Reading .txt and .md: find the encoding, and change nothing else.

A byte-order mark is taken as the mark it is; line ends and control characters stay.
"""

from dataclasses import replace

from tongket.core.doc.source import Source, from_text
from tongket.files.options import ReadOptions
from tongket.files.transcript import MOST_LETTERS
from tongket.files.unreadable import BINARY, DAMAGED, TOO_LONG, Refused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27}) + b"\x7f"
_FEW_IN_UTF8 = 0.3
_FEW_IN_BYTES = 0.01
_LONGEST_LETTER = 4


def read(data: bytes, options: ReadOptions) -> Source:
    """Read plain text; raises ``Refused``."""
    text, warnings = decode(data)
    if len(text) > MOST_LETTERS:
        raise Refused(TOO_LONG)
    return replace(from_text(text), warnings=tuple(sorted(warnings)))


def decode(data: bytes) -> tuple[str, set[str]]:
    """The characters of a text file and what was noticed on the way."""
    encoding = _marked(data) or _unmarked_wide(data)
    if encoding is not None:
        return _wide(data, encoding)
    if b"\0" in data:
        raise Refused(BINARY)
    controls = (len(data) - len(data.translate(None, _CONTROLS))) / max(1, len(data))
    try:
        text, warnings = data.decode("utf-8"), set[str]()
        few = _FEW_IN_UTF8
    except UnicodeDecodeError as error:
        few = _FEW_IN_BYTES
        text, warnings = _bytes(data, error)
    if controls > few:
        raise Refused(BINARY)
    return text, warnings


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is mostly ASCII is nought."""
    sample = data[:4096]
    half = max(1, len(sample) // 2)
    if len(sample) >= 8 and len(data) % 2 == 0:
        for encoding, lane in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
            if lane.count(0) / half > 0.4 and sample.count(0) == lane.count(0):
                return encoding
    return None


def _wide(data: bytes, encoding: str) -> tuple[str, set[str]]:
    try:
        return data.decode(encoding), set()
    except UnicodeDecodeError as error:
        raise Refused(DAMAGED, detail=encoding) from error


def _bytes(data: bytes, error: UnicodeDecodeError) -> tuple[str, set[str]]:
    """Not UTF-8: cut off in the middle of a letter, or one byte a letter."""
    if error.start >= len(data) - _LONGEST_LETTER and error.reason == "unexpected end of data":
        return data[: error.start].decode("utf-8"), {"cut-off"}
    try:
        return data.decode("cp1258"), {"windows-1258"}
    except UnicodeDecodeError:
        return data.decode("latin-1"), {"unknown-encoding"}
