"""From a ``Ref`` to words and an address: each app answers for its own kinds of record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk
    from tongket.core.doc.ref import Ref


@dataclass(frozen=True, slots=True)
class Followed:
    """A record as a reader meets it; ``url`` is ``None`` when this desk may not open it."""

    label: str
    url: str | None


class RefResolver(Protocol):
    """What an app's ``refs`` room offers."""

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of record it answers for: ``org.unit``."""
        ...

    def follow(self, ids: Mapping[str, Sequence[str]], desk: "Desk") -> "dict[Ref, Followed]":
        """Many records at once, ids by kind; one that is gone is left out."""
        ...
