"""Changing a text file: its encoding, its mark and its line ends stay."""

from collections.abc import Sequence
from dataclasses import dataclass

from tongket.core.check.finding import Edit
from tongket.core.check.runner import written_over
from tongket.core.doc.source import Source, from_text
from tongket.files.in_place.encodings import as_written

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
