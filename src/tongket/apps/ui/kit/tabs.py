"""Pages that stand side by side."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tab:
    """One of them."""

    label: str
    url: str
    is_here: bool = False
    count: int | None = None
