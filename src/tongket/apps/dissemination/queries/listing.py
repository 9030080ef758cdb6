"""Who has confirmed and who has not, as a list for the desk drawer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tongket.apps.dissemination.models import Dissemination
from tongket.apps.org import queries as org


@dataclass(frozen=True, slots=True)
class Listed:
    """One person in a round: who, through which unit, and how it stands."""

    full_name: str
    title: str
    unit: str
    opened_at: datetime | None
    confirmed_at: datetime | None
    is_late: bool
    score: int | None
    on_paper: bool


def listed(opened: Dissemination, on: date) -> Iterator[Listed]:
    """Everybody told, by unit and given name; units and posts as of a day. Four queries."""
    duties = list(opened.duties.select_related("person"))
    units = {unit.id: unit for unit in org.named_units({duty.unit_id for duty in duties}, on)}
    held = org.people_in(org.descendants_of_any(units, on), on)
    titles = {(one.person_id): one.title for one in reversed(held)}
    duties.sort(key=lambda duty: (units[duty.unit_id].sort_key, duty.person.sort_key, duty.pk))
    for duty in duties:
        yield Listed(
            full_name=duty.person.full_name,
            title=titles.get(duty.person_id, ""),
            unit=units[duty.unit_id].name,
            opened_at=duty.opened_at,
            confirmed_at=duty.confirmed_at,
            is_late=duty.is_late(on),
            score=duty.score,
            on_paper=duty.on_paper,
        )
