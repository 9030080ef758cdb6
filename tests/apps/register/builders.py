"""An office with a register, and documents for it: a builder names only what matters."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count

from tests.apps.org.builders import a_unit, a_user, an_agency
from tongket.apps.accounts.models import User
from tongket.apps.org.models import Role, Side, Unit, UnitKind
from tongket.apps.org.queries import Desk, desk_of
from tongket.apps.register import services
from tongket.apps.register.models import Document, NumberSeries, Standard

AT = datetime(2024, 6, 25, 2, 0, tzinfo=UTC)
DAY = date(2024, 6, 25)
_REQUEST = count(1)


@dataclass
class Office:
    """Sở Thông tin và Truyền thông with a division, and who works there."""

    agency: Unit
    division: Unit
    clerk: User
    specialist: User
    director: User

    def desk(self, user: User, on: date = DAY) -> Desk:
        return desk_of(user.pk, on)


def an_office(name: str = "Sở Thông tin và Truyền thông", symbol: str = "STTTT") -> Office:
    """An agency of the state with the usual series."""
    agency = an_agency(name, symbol=symbol)
    division = a_unit("Thanh tra", below=agency, symbol="TTra")
    clerk = a_user(role=Role.CLERK, unit=agency)
    services.set_up_numbering(agency.pk, Standard.STATE, actor=clerk, at=AT)
    return Office(
        agency,
        division,
        clerk,
        a_user(role=Role.SPECIALIST, unit=division),
        a_user(role=Role.DIRECTOR, unit=agency),
    )


def a_committee(symbol: str = "BCĐ") -> Office:
    """A steering committee of the Party with the usual series."""
    agency = an_agency(
        "Ban Chỉ đạo cải cách tư pháp",
        kind=UnitKind.STEERING_COMMITTEE,
        side=Side.PARTY,
        symbol=symbol,
    )
    clerk = a_user(role=Role.CLERK, unit=agency)
    services.set_up_numbering(agency.pk, Standard.PARTY, actor=clerk, at=AT)
    return Office(agency, agency, clerk, clerk, clerk)


def a_draft(office: Office, kind: str = "Kế hoạch", **said: object) -> Document:
    """A draft in the clerk's hand."""
    said.setdefault("standard", Standard.STATE)
    said.setdefault("subject", "Triển khai công tác cải cách tư pháp năm 2024")
    document = Document(holder=office.agency, kind=kind, **said)
    return services.save_draft(document, actor=office.clerk, at=AT)


def issued(office: Office, kind: str = "Kế hoạch", on: date = DAY, **said: object) -> Document:
    """An outgoing document with its number."""
    draft = a_draft(office, kind, **said)
    issue = services.Issue(on, draft.version, f"r{next(_REQUEST)}")
    return services.register_outgoing(draft, issue, actor=office.clerk, at=AT)


def an_arrival(office: Office, on: date = DAY, **said: object) -> Document:
    """An incoming document that is not entered yet."""
    said.setdefault("standard", Standard.STATE)
    said.setdefault("kind", "Kế hoạch")
    said.setdefault("subject", "Kiểm tra công tác tư pháp năm 2024")
    said.setdefault("issuer", "Ủy ban nhân dân tỉnh")
    return Document(holder=office.agency, arrived_on=on, **said)


def arrived(office: Office, on: date = DAY, **said: object) -> Document:
    """An incoming document with its arrival number."""
    return services.register_incoming(an_arrival(office, on, **said), actor=office.clerk, at=AT)


def cited(number: str, symbol: str, on: date, **said: object) -> Document:
    """A document of somebody else's, entered because it is cited."""
    said.setdefault("standard", Standard.STATE)
    document = Document(number=number, symbol=symbol, issued_on=on, **said)
    return services.register_referenced(document, actor=None, at=AT)  # type: ignore[arg-type]


def the_series(office: Office, **said: object) -> NumberSeries:
    """One series of the office."""
    return NumberSeries.objects.get(holder=office.agency, **said)
