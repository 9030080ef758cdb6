"""Days, partial days and periods as officials write them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or day and month, may still be blank."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def full(self) -> date | None:
        """The calendar day when all three parts are there and such a day exists, else ``None``."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def iso(self) -> str:
        """``2024``, ``2024-06`` or ``2024-06-26``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)
