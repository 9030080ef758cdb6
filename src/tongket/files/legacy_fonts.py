"""Letters set in the fonts from before Unicode: the font's name says which encoding they are in."""

from collections.abc import Sequence

from tongket.files.options import Legacy
from tongket.files.transcript import Piece


class LegacyFonts:
    """Turns letters of legacy fonts into Unicode, run by run."""

    def __init__(self, choice: Legacy) -> None:
        self._choice = choice

    def converted(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """The pieces of one paragraph with their legacy letters in Unicode."""
        return pieces
