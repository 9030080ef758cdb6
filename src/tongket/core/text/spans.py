"""Places in a text, as half-open ranges of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open: ``start`` is inside, ``end`` is the first code point after."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The characters this span covers."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
