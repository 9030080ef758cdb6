"""Reading a Word file so that every letter of its text leads back to the element it came from."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from lxml.etree import _Element as Element

from tongket.core.doc.source import Setting
from tongket.core.text.spans import Span
from tongket.files.in_place.letters import Letters, shown
from tongket.files.transcript import PLAIN_SETTING, Piece, Place, Transcript

_START = attrgetter("start")


class TracedTranscript(Transcript):
    """Writes paragraphs down and keeps the element of every letter.

    Letters that the paper shows otherwise than the element has them (old encodings, fonts of symbols)
    or that have no element (list numbers) lead nowhere.
    """

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[Letters] = []

    def write(
        self,
        pieces: Sequence[Piece],
        place: Place,
        setting: Setting = PLAIN_SETTING,
        label: str | None = None,
    ) -> int:
        """Add a paragraph; returns its index."""
        at = self._at
        for piece in pieces:
            if piece.text and isinstance(piece.origin, Element):
                letters = Letters(piece.origin, piece.text, at)
                if not letters.editable or shown(letters.element) == piece.text:
                    self.letters.append(letters)
            at += len(piece.text)
        return super().write(pieces, place, setting, label)

    def covered(self, span: Span) -> Sequence[Letters] | None:
        """The letters that share some with ``span``; ``None`` when one in it leads nowhere."""
        first = max(0, bisect_right(self.letters, span.start, key=_START) - 1)
        last = bisect_left(self.letters, span.end, key=_START)
        found = [one for one in self.letters[first:last] if one.end > span.start]
        at = span.start
        for one in found:
            if one.start > at:
                return None
            at = one.end
        return found if at >= span.end else None

    def beside(self, at: int) -> Sequence[Letters]:
        """What stands before and behind a place between two letters, without a gap."""
        first = max(0, bisect_left(self.letters, at, key=_START) - 1)
        return [one for one in self.letters[first : first + 2] if one.start <= at <= one.end]
