"""Reading .txt and .md: find the encoding, and change nothing else.

A byte-order mark is taken as the mark it is; line ends and control characters stay.
"""

from typing import NamedTuple

from tongket.core.doc.source import Source, from_text
from tongket.files.legacy_fonts import suspicions
from tongket.files.legacy_tables import convert, detect, encoding_named
from tongket.files.options import Legacy, ReadOptions
from tongket.files.transcript import MOST_LETTERS, MOST_PARAGRAPHS
from tongket.files.unreadable import BINARY, DAMAGED, TOO_LONG, Refused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27}) + b"\x7f"
_MOST_CONTROLS_UTF8 = 0.3  # Unicode that decodes is text, however odd
_MOST_CONTROLS_BYTES = 0.01
_LONGEST_LETTER = 4
_SAMPLE = 4096
_FEWEST_BYTES = 8
_MOSTLY_NOUGHT = 0.4
_CHOICES = frozenset({Legacy.TCVN3, Legacy.VNI})


class Decoded(NamedTuple):
    """The characters of a text file, and what was noticed on the way."""

    text: str
    warnings: tuple[str, ...] = ()


def read(data: bytes, options: ReadOptions) -> Source:
    """Read plain text; raises ``Refused``."""
    text, warnings = decode(data, options.legacy)
    # Every line becomes a paragraph, and a paragraph costs far more than its letters.
    if len(text) > MOST_LETTERS or len(text.splitlines()) > MOST_PARAGRAPHS:
        raise Refused(TOO_LONG)
    return from_text(text)._replace(warnings=warnings)


def decode(data: bytes, legacy: Legacy) -> Decoded:
    """Find the encoding and decode; raises ``Refused``."""
    encoding = _marked(data) or _unmarked_wide(data)
    if encoding is None and b"\0" in data:
        raise Refused(BINARY)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        return _not_unicode(data, error, legacy)
    if _controls(data) > _MOST_CONTROLS_UTF8 and encoding is None:
        raise Refused(BINARY)
    return _unicode(text, legacy)


def _unicode(text: str, legacy: Legacy) -> Decoded:
    """Good Unicode is left as it is, unless the person says what it really is."""
    if legacy in _CHOICES:
        return Decoded(convert(text, encoding_named(legacy.value)), (f"legacy-{legacy.value}",))
    return Decoded(text, tuple(suspicions(text)) if legacy is Legacy.AUTO else ())


def _not_unicode(data: bytes, error: UnicodeDecodeError, legacy: Legacy) -> Decoded:
    """Cut off in the middle of a letter, or one byte a letter."""
    if error.start >= len(data) - _LONGEST_LETTER and error.reason == "unexpected end of data":
        text = error.object[: error.start].decode(error.encoding)
        return Decoded(text.removeprefix("\ufeff"), ("cut-off",))
    if error.encoding != "utf-8" or data.startswith(b"\xef\xbb\xbf"):
        raise Refused(DAMAGED, detail=error.encoding) from error
    if _controls(data) > _MOST_CONTROLS_BYTES:
        raise Refused(BINARY)
    latin = data.decode("latin-1")
    encoding = detect(latin) if legacy is Legacy.AUTO else None
    if legacy in _CHOICES:
        encoding = encoding_named(legacy.value)
    if encoding is not None:
        return Decoded(convert(latin, encoding), (f"legacy-{encoding.value}",))
    try:
        return Decoded(data.decode("cp1258"), ("windows-1258",))
    except UnicodeDecodeError:
        return Decoded(latin, ("unknown-encoding",))


def _controls(data: bytes) -> float:
    """The share of control characters, tabs and line ends apart."""
    return (len(data) - len(data.translate(None, _CONTROLS))) / max(1, len(data))


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is mostly ASCII is nought."""
    sample = data[:_SAMPLE]
    if len(sample) < _FEWEST_BYTES or len(data) % 2:
        return None
    for encoding, lane in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if lane.count(0) / len(lane) > _MOSTLY_NOUGHT and sample.count(0) == lane.count(0):
            return encoding
    return None
