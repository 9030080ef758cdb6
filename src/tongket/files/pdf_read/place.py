"""From the coordinates of the file to those of the paper as it is looked at."""

from typing import Any, NamedTuple


class Box(NamedTuple):
    """Left, bottom, right, top in points."""

    x0: float
    y0: float
    x1: float
    y1: float


class Paper(NamedTuple):
    """A page as looked at: its size, its turn in degrees clockwise, and its corner in the file."""

    width: float
    height: float
    turn: int = 0
    left: float = 0.0
    bottom: float = 0.0

    @property
    def is_plain(self) -> bool:
        """Whether the file's coordinates are the paper's."""
        return not (self.turn or self.left or self.bottom)

    def seen(self, box: Box) -> Box:
        """A box of the file as it lies on the paper."""
        x0, y0 = box.x0 - self.left, box.y0 - self.bottom
        x1, y1 = box.x1 - self.left, box.y1 - self.bottom
        if self.turn == 90:
            return Box(y0, self.height - x1, y1, self.height - x0)
        if self.turn == 180:
            return Box(self.width - x1, self.height - y1, self.width - x0, self.height - y0)
        if self.turn == 270:
            return Box(self.width - y1, x0, self.width - y0, x1)
        return Box(x0, y0, x1, y1)

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """A direction of the file as it is seen."""
        return {90: (y, -x), 180: (-x, -y), 270: (-y, x)}.get(self.turn, (x, y))


def paper_of(page: Any) -> Paper:
    """The paper of a page of pypdfium2."""
    width, height = page.get_size()
    left, bottom, _, _ = page.get_cropbox()
    return Paper(width, height, page.get_rotation() % 360, left, bottom)
