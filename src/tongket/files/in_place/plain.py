"""Changing a text file: its encoding, its mark and its line ends stay."""

from collections.abc import Sequence
from dataclasses import dataclass

from tongket.core.check.finding import Edit
from tongket.core.check.runner import written_over
from tongket.core.doc.source import Source, from_text

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_GUESSED = frozenset({"unknown-encoding", "cut-off"})


@dataclass(frozen=True, slots=True)
class PlainManuscript:
    """A text file under the hand."""

    source: Source
    data: bytes

    def can(self, _: Edit) -> bool:
        """Whether an edit can be made: always, unless the letters were only guessed."""
        return not _GUESSED & {*self.source.warnings}

    def edited(self, edits: Sequence[Edit]) -> "PlainManuscript":
        """The same file with its edits made; they lie in order, none touching another."""
        text = written_over(self.source.text, edits)
        return PlainManuscript(_saying(text, self.source), as_written(text, self.data))


def _saying(text: str, source: Source) -> Source:
    paragraphs = from_text(text).paragraphs
    return Source(source.format, text, paragraphs, warnings=source.warnings)


def as_written(text: str, original: bytes) -> bytes:
    """The bytes of a text in the Unicode encoding, and with the mark, that the original has.

    What was read from an encoding older than Unicode becomes UTF-8.
    """
    for mark, encoding in _MARKS:
        if original.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode("utf-8")
