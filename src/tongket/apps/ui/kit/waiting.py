"""What waits for somebody, as the desk and the frame show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


@dataclass(frozen=True, slots=True)
class Waiting:
    """Việc chờ: one row. ``state`` is a key of ``ui/status.html``; ``note`` is the muted line."""

    title: str
    url: str
    state: str
    state_label: str
    note: str = ""
    who: str = ""
    due: date | None = None
    due_note: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class WaitingGroup:
    """A heading of the desk with its rows, the most pressing first; ``total`` may exceed the rows."""

    heading: str
    rows: Sequence[Waiting]
    total: int
    more_url: str = ""


class Waits(Protocol):
    """What an app owes to the desk; listed in ``web/wiring.py``."""

    def count(self, desk: "Desk") -> int:
        """How many things wait for this desk; one query."""
        ...

    def groups(self, desk: "Desk") -> Sequence[WaitingGroup]:
        """The rows to show; few queries, twenty rows at most."""
        ...
