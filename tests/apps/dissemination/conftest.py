"""A department with three people, a document to study, and who is who."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from tongket.apps.accounts.models import User
from tongket.apps.org.models import Ancestry, Person, Role, RoleHolding, Unit, UnitName
from tongket.apps.org.queries import Desk, desk_of
from tongket.apps.register.models import Document
from tongket.core.law.symbol_key import symbol_key

AT = datetime(2024, 3, 6, 2, 0, tzinfo=UTC)
DAY = date(2024, 3, 6)


def a_unit(name: str, *, agency: bool = False, parent: Unit | None = None) -> Unit:
    unit = Unit.objects.create(
        side="state", kind="department", is_agency=agency, valid_from=date(2020, 1, 1)
    )
    UnitName.objects.create(
        unit=unit, name=name, folded=name.lower(), sort_key=name, valid_from=unit.valid_from
    )
    above = [unit, parent] if parent else [unit]
    for depth, ancestor in enumerate(above):
        Ancestry.objects.create(
            ancestor=ancestor, descendant=unit, depth=depth, valid_from=unit.valid_from
        )
    return unit


def a_person(name: str, unit: Unit, role: Role) -> Person:
    user = User.objects.create_user(name.lower().replace(" ", ""), full_name=name)
    RoleHolding.objects.create(user=user, unit=unit, role=role, valid_from=date(2020, 1, 1))
    return Person.objects.create(full_name=name, user=user, folded=name.lower(), sort_key=name)


def account(person: Person) -> User:
    """The account a person signs in with."""
    assert person.user is not None
    return person.user


@dataclass
class Office:
    """Sở Thông tin và Truyền thông with one division."""

    agency: Unit
    division: Unit
    clerk: Person
    specialist: Person
    head: Person
    document: Document

    def desk(self, person: Person) -> Desk:
        assert person.user_id is not None
        return desk_of(person.user_id, DAY)


def a_document() -> Document:
    """Quy định 114-QĐ/TW, which everybody may open."""
    return Document.objects.create(
        direction="referenced",
        standard="party",
        kind="Quy định",
        number="114",
        symbol="QĐ/TW",
        code="114-QĐ/TW",
        code_key=symbol_key("114-QĐ/TW"),
        issued_on=date(2023, 7, 11),
        subject="Kiểm soát quyền lực trong công tác cán bộ",
        created_at=AT,
        updated_at=AT,
    )


@pytest.fixture
def office(db: None) -> Office:
    agency = a_unit("Sở Thông tin và Truyền thông", agency=True)
    division = a_unit("Phòng Công nghệ thông tin", parent=agency)
    document = a_document()
    return Office(
        agency,
        division,
        a_person("Lê Thị Thảo", agency, Role.CLERK),
        a_person("Phạm Thu Hà", division, Role.SPECIALIST),
        a_person("Vũ Minh Châu", division, Role.HEAD_OF_DIVISION),
        document,
    )
