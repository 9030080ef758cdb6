"""What happened to a record, as a page tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One field, before and after, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what and when; ``tone`` is good, warn, link or nothing."""

    title: str
    at: datetime
    who: str = ""
    icon: str = "circle-dot"
    tone: str = ""
    note: str = ""
    changes: Sequence[Change] = ()
