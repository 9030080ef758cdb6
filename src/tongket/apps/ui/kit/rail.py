"""The work areas beside every page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """Khu vực làm việc: one entry of the rail. ``prefix`` is the part of the address it stands for."""

    label: str
    icon: str
    url: str
    is_here: bool = False
    waiting: int = 0
