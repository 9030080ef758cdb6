"""Records of one agency, by which the access test asks for real pages.

``access.toml`` names them (``record = "session"``). A maker gets the house with its people and
returns what stands in the gaps of the address. It runs inside the test's own transaction.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from allauth.usersessions.models import UserSession

from tongket.apps.accounts.models import User
from tongket.apps.dissemination.models import Campaign, CampaignActivity, Dissemination
from tongket.apps.org.models import Person, Role, Unit
from tongket.apps.register.models import CaseFile, Document, NumberSeries

MOMENT = datetime(2024, 6, 25, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class House:
    """Two agencies with one person a role in each, somebody without a role, and their sessions."""

    agency: Unit
    abroad: Unit
    people: Mapping[Role, User]
    people_abroad: Mapping[Role, User]
    roleless: User
    sessions: Mapping[int, str]  # by account

    def specialist(self) -> User:
        """Whoever owns what has an owner."""
        return self.people[Role.SPECIALIST]


def session(house: House) -> dict[str, object]:
    """A session of the specialist."""
    own = UserSession.objects.create(
        user=house.specialist(), ip="127.0.0.1", session_key="x" * 32, user_agent=""
    )
    return {"pk": own.pk}


def arrival(house: House) -> dict[str, object]:
    """An incoming document of the agency."""
    document = Document.objects.create(
        holder=house.agency,
        direction="incoming",
        standard="state",
        subject="x",
        arrived_on=date(2024, 6, 25),
        created_at=MOMENT,
        updated_at=MOMENT,
    )
    return {"pk": document.pk}


def case_file(house: House) -> dict[str, object]:
    """A case file of the agency."""
    made = CaseFile.objects.create(
        holder=house.agency,
        catalogue_year=2024,
        notation="01",
        title="x",
        retention="x",
        opened_on=date(2024, 6, 25),
    )
    return {"pk": made.pk}


def series(house: House) -> dict[str, object]:
    """A number series of the agency."""
    made = NumberSeries.objects.create(
        holder=house.agency, name="x", standard="state", period="year", is_default=True
    )
    return {"pk": made.pk}


def told(house: House) -> Dissemination:
    """A round of the agency in which the specialist is told."""
    opened = Dissemination.objects.create(
        holder=house.agency,
        document=Document.objects.get(**arrival(house)),
        opened_on=date(2024, 6, 25),
        due_on=date(2124, 6, 25),
    )
    person = Person.objects.create(full_name="x", user=house.specialist())
    opened.duties.create(person=person, unit=house.agency, assigned_at=MOMENT)
    return opened


def round_(house: House) -> dict[str, object]:
    """A round of the agency."""
    return {"round_id": told(house).pk}


def person_told(house: House) -> dict[str, object]:
    """Somebody told in a round of the agency."""
    opened = told(house)
    return {"round_id": opened.pk, "person_id": opened.duties.get().person_id}


def unit_told(house: House) -> dict[str, object]:
    """The agency told to hand down a round."""
    return {"duty_id": told(house).unit_duties.create(unit=house.agency, assigned_at=MOMENT).pk}


def document_to_study(house: House) -> dict[str, object]:
    """An incoming document of the agency, to be disseminated."""
    return {"document_id": arrival(house)["pk"]}


def campaign(house: House) -> dict[str, object]:
    """A campaign of the agency."""
    made = Campaign.objects.create(
        holder=house.agency, name="x", first_day=date(2024, 1, 1), last_day=date(2024, 12, 31)
    )
    return {"campaign_id": made.pk}


def activity(house: House) -> dict[str, object]:
    """Something that was done in a campaign of the agency."""
    gaps = campaign(house)
    made = CampaignActivity.objects.create(
        channel="press", on=date(2024, 6, 25), title="x", recorded_at=MOMENT, **gaps
    )
    return gaps | {"activity_id": made.pk}


RECORDS: dict[str, Callable[[House], dict[str, object]]] = {
    "session": session,
    "arrival": arrival,
    "case_file": case_file,
    "series": series,
    "round": round_,
    "person_told": person_told,
    "unit_told": unit_told,
    "document_to_study": document_to_study,
    "campaign": campaign,
    "activity": activity,
}
