"""Stretches of time as the office counts them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Kỳ. Half-open: ``start`` is inside, ``end`` is the first day after."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"empty period: {self.start} .. {self.end}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end
