"""Lengths that cannot be mistaken for bare numbers."""

PT_PER_MM = 72 / 25.4


class Mm(float):
    """A length in millimetres."""

    __slots__ = ()

    @property
    def pt(self) -> float:
        """The same length in points (1/72 inch)."""
        return self * PT_PER_MM

    @property
    def twips(self) -> int:
        """The same length in twentieths of a point, as Word counts."""
        return round(self * PT_PER_MM * 20)


class Pt(float):
    """A length in points of 1/72 inch."""

    __slots__ = ()

    @property
    def mm(self) -> float:
        """The same length in millimetres."""
        return self / PT_PER_MM

    @property
    def twips(self) -> int:
        """The same length in twentieths of a point, as Word counts."""
        return round(self * 20)

    @property
    def half_points(self) -> int:
        """As Word counts type sizes."""
        return round(self * 2)
