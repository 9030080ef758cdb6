"""Records of one agency, by which the access test asks for real pages.

``access.toml`` names them (``record = "session"``). A maker gets the house with its people and
returns what stands in the gaps of the address. It runs inside the test's own transaction.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from allauth.usersessions.models import UserSession

from tongket.apps.accounts.models import ApiToken, User
from tongket.apps.dissemination.models import Campaign, CampaignActivity, Dissemination
from tongket.apps.org.models import (
    Ancestry,
    DayOff,
    Delegation,
    Holding,
    Person,
    Post,
    Role,
    RoleHolding,
    Unit,
)
from tongket.apps.register.models import (
    Attachment,
    CaseFile,
    Document,
    Mention,
    NumberSeries,
    Relation,
    Routing,
    RoutingUnit,
    StoredFile,
    Term,
)
from tongket.apps.register.services.files import place_of

DAY = date(2024, 6, 25)
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


def token(house: House) -> dict[str, object]:
    """A token of the specialist's."""
    made = ApiToken.objects.create(
        user=house.specialist(), name="x", digest="x", created_at=MOMENT, expires_at=MOMENT
    )
    return {"pk": made.pk}


def account(house: House) -> dict[str, object]:
    """The account of the specialist."""
    return {"pk": house.specialist().pk}


def unit(house: House) -> dict[str, object]:
    """The agency."""
    return {"unit_id": house.agency.pk}


def unit_by_pk(house: House) -> dict[str, object]:
    """The agency, as programs name it."""
    return {"pk": house.agency.pk}


def post(house: House) -> dict[str, object]:
    """A post of the agency."""
    made = Post.objects.create(unit=house.agency, title="x", valid_from=DAY)
    return {"post_id": made.pk}


def person(house: House) -> dict[str, object]:
    """Somebody."""
    return {"person_id": Person.objects.create(full_name="x").pk}


def holding(house: House) -> dict[str, object]:
    """Somebody in a post."""
    made = Holding.objects.create(valid_from=DAY, **post(house), **person(house))
    return {"holding_id": made.pk}


def role(house: House) -> dict[str, object]:
    """The specialist's role."""
    return {"holding_id": RoleHolding.objects.get(user=house.specialist()).pk}


def delegation(house: House) -> dict[str, object]:
    """A signing authority in the agency."""
    giver, receiver = (Person.objects.create(full_name="x") for _turn in range(2))
    made = Delegation.objects.create(
        unit=house.agency,
        authority="KT.",
        giver=giver,
        receiver=receiver,
        scope="x",
        valid_from=DAY,
    )
    return {"delegation_id": made.pk}


def day_off(house: House) -> dict[str, object]:
    """A day off that was decided here."""
    DayOff.objects.create(day=DAY, reason="x")
    return {"year": DAY.year, "month": DAY.month, "day": DAY.day}


def arrived(house: House) -> Document:
    """An incoming document of the agency."""
    return Document.objects.create(
        holder=house.agency,
        direction="incoming",
        standard="state",
        subject="x",
        arrived_on=DAY,
        created_at=MOMENT,
        updated_at=MOMENT,
    )


def outgoing(house: House, state: str) -> Document:
    """An outgoing document of the agency, drafted by nobody who is still there."""
    return Document.objects.create(
        holder=house.agency,
        direction="outgoing",
        standard="state",
        state=state,
        subject="x",
        created_at=MOMENT,
        updated_at=MOMENT,
    )


def arrival(house: House) -> dict[str, object]:
    """An incoming document of the agency."""
    return {"pk": arrived(house).pk}


def arrival_in_log(house: House) -> dict[str, object]:
    """The same, as the log names it."""
    return {"kind": "register.document", "record_id": str(arrived(house).pk)}


def draft(house: House) -> dict[str, object]:
    """A draft of the agency."""
    return {"pk": outgoing(house, "draft").pk}


def issued(house: House) -> dict[str, object]:
    """An outgoing document of the agency that is in the register."""
    return {"pk": outgoing(house, "registered").pk}


def dispatch(house: House) -> dict[str, object]:
    """A sending of an outgoing document."""
    sent = outgoing(house, "registered")
    made = sent.dispatches.create(recipient="x", channel="mail", sent_on=DAY)
    return {"pk": sent.pk, "dispatch_id": made.pk}


def hung(house: House) -> Attachment:
    """A file on an incoming document of the agency, also on the disk."""
    content = b"x"
    sha256 = hashlib.sha256(content).hexdigest()
    place = place_of(sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        place.write_bytes(content)
    stored = StoredFile.objects.create(
        sha256=sha256, size=1, media_type="text/plain", stored_at=MOMENT
    )
    return Attachment.objects.create(
        document=arrived(house), file=stored, name="x.txt", added_at=MOMENT
    )


def attachment(house: House) -> dict[str, object]:
    """A file on an incoming document."""
    return {"pk": hung(house).pk}


def stored_file(house: House) -> dict[str, object]:
    """The content of a file that hangs on an incoming document."""
    return {"sha256": hung(house).file_id}


def mention(house: House) -> dict[str, object]:
    """A citation in an incoming document, of one that the register does not hold."""
    made = Mention.objects.create(
        document=arrived(house), start=0, end=1, text="x", code="1/KH-X", status="unknown"
    )
    return {"pk": made.pk}


def relation(house: House) -> dict[str, object]:
    """A relation between two documents of the agency."""
    source = arrived(house)
    made = Relation.objects.create(
        source=source, target=arrived(house), kind="cites", created_at=MOMENT
    )
    return {"pk": source.pk, "relation_id": made.pk}


def routed(house: House) -> RoutingUnit:
    """An incoming document given to a division in which nobody has a role."""
    division = Unit.objects.create(side="state", kind="division", valid_from=DAY)
    Ancestry.objects.create(ancestor=house.agency, descendant=division, depth=1, valid_from=DAY)
    given = Routing.objects.create(document=arrived(house), at=MOMENT)
    return RoutingUnit.objects.create(routing=given, unit=division, is_lead=True)


def routing(house: House) -> dict[str, object]:
    """What was given to a division."""
    return {"pk": routed(house).routing_id}


def routing_unit(house: House) -> dict[str, object]:
    """The division that it was given to."""
    return {"pk": routed(house).pk}


def filed(house: House) -> dict[str, object]:
    """A document in a case file of the agency."""
    gaps = case_file(house)
    made = CaseFile.objects.get(**gaps).filed.create(document=arrived(house), ordinal=1)
    return {**gaps, "filed_id": made.pk}


def term(house: House) -> dict[str, object]:
    """A committee term of the agency."""
    made = Term.objects.create(holder=house.agency, name="x", first_day=DAY)
    return {"pk": made.pk}


def case_file(house: House) -> dict[str, object]:
    """A case file of the agency."""
    made = CaseFile.objects.create(
        holder=house.agency,
        catalogue_year=2024,
        notation="01",
        title="x",
        retention="x",
        opened_on=DAY,
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
        document=arrived(house),
        opened_on=DAY,
        due_on=date(2124, 6, 25),
    )
    person = Person.objects.create(full_name="x", user=house.specialist())
    opened.duties.create(person=person, unit=house.agency, assigned_at=MOMENT)
    return opened


def round_(house: House) -> dict[str, object]:
    """A round of the agency."""
    return {"round_id": told(house).pk}


def round_by_pk(house: House) -> dict[str, object]:
    """The same, as programs name it."""
    return {"pk": told(house).pk}


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


def campaign_by_pk(house: House) -> dict[str, object]:
    """The same, as programs name it."""
    return {"pk": campaign(house)["campaign_id"]}


def activity(house: House) -> dict[str, object]:
    """Something that was done in a campaign of the agency."""
    gaps = campaign(house)
    made = CampaignActivity.objects.create(
        channel="press", on=DAY, title="x", recorded_at=MOMENT, **gaps
    )
    return gaps | {"activity_id": made.pk}


RECORDS: dict[str, Callable[[House], dict[str, object]]] = {
    "session": session,
    "token": token,
    "account": account,
    "unit": unit,
    "unit_by_pk": unit_by_pk,
    "post": post,
    "person": person,
    "holding": holding,
    "role": role,
    "delegation": delegation,
    "day_off": day_off,
    "arrival": arrival,
    "arrival_in_log": arrival_in_log,
    "draft": draft,
    "issued": issued,
    "dispatch": dispatch,
    "attachment": attachment,
    "stored_file": stored_file,
    "mention": mention,
    "relation": relation,
    "routing": routing,
    "routing_unit": routing_unit,
    "filed": filed,
    "term": term,
    "case_file": case_file,
    "series": series,
    "round": round_,
    "person_told": person_told,
    "unit_told": unit_told,
    "round_by_pk": round_by_pk,
    "document_to_study": document_to_study,
    "campaign": campaign,
    "campaign_by_pk": campaign_by_pk,
    "activity": activity,
}

# The makers of one document and what hangs on it.
OF_ONE_DOCUMENT = frozenset(
    {
        "arrival", "arrival_in_log", "draft", "issued", "dispatch", "attachment", "stored_file",
        "mention", "relation", "routing", "routing_unit", "document_to_study",
    }
)  # fmt: skip
