"""Who may sign for whom: KT., TL., TUQ., with dates, and never onward."""

from datetime import date
from typing import NamedTuple

import pytest

from tests.apps.org.builders import AT, DAY, FOUNDED, a_person, a_unit, an_agency, seated
from tongket.apps.org import queries, services
from tongket.apps.org.models import Delegation, Holding, Person, Unit
from tongket.apps.org.refusals import (
    AuthorisationIncomplete,
    NotHead,
    NotInPost,
    OnwardDelegation,
    Overlap,
    WrongOrder,
)
from tongket.apps.org.services import SigningOrder

pytestmark = pytest.mark.django_db
Authority = Delegation.Authority
UNTIL = date(2024, 12, 31)


class Office(NamedTuple):
    agency: Unit
    division: Unit
    director: Person
    deputy: Person
    chief: Person


@pytest.fixture
def office() -> Office:
    agency = an_agency()
    division = a_unit("Văn phòng", below=agency)
    return Office(
        agency,
        division,
        seated(agency, "Đỗ Quang Hải"),
        seated(agency, "Vũ Thị Lan", "Phó Giám đốc", rank=2),
        seated(division, "Ngô Văn Tú", "Chánh Văn phòng"),
    )


def give(
    office: Office, authority: Authority, to: Person, by: Person | None = None, **said: object
) -> Delegation:
    order = SigningOrder(
        authority, by or office.director, to, "Văn bản hành chính", str(said.pop("act", ""))
    )
    until = said.pop("until", None)
    assert until is None or isinstance(until, date)
    return services.delegate(office.agency, order, on=DAY, until=until, actor=None, at=AT)


def test_head_and_deputies_sign_in_their_order(office: Office) -> None:
    give(office, Authority.FOR_HEAD, office.deputy)
    give(office, Authority.BY_ORDER, office.chief)
    signing = queries.signing_authorities(office.agency.pk, DAY)
    assert [(each.authority, each.full_name, each.title) for each in signing] == [
        ("", "Đỗ Quang Hải", "Giám đốc"),
        ("KT.", "Vũ Thị Lan", "Phó Giám đốc"),
        ("TL.", "Ngô Văn Tú", "Chánh Văn phòng"),
    ]


def test_an_authorisation_needs_a_document_and_an_end(office: Office) -> None:
    for said in ({}, {"until": UNTIL}, {"act": "Quyết định số 05/QĐ-STTTT"}):
        with pytest.raises(AuthorisationIncomplete):
            give(office, Authority.BY_DELEGATION, office.chief, **said)
    row = give(office, Authority.BY_DELEGATION, office.chief, until=UNTIL, act="QĐ 05")
    assert row.valid_to == UNTIL


def test_only_the_head_gives(office: Office) -> None:
    with pytest.raises(NotHead):
        give(office, Authority.BY_ORDER, office.chief, by=office.deputy)


def test_what_is_held_by_delegation_is_not_passed_on(office: Office) -> None:
    give(office, Authority.BY_DELEGATION, office.chief, until=UNTIL, act="QĐ 05")
    with pytest.raises(OnwardDelegation):
        give(office, Authority.BY_ORDER, office.deputy, by=office.chief)


def test_the_giver_must_head_the_unit_on_every_day(office: Office) -> None:
    holding = Holding.objects.get(person=office.director)
    services.dismiss(holding, on=date(2024, 9, 1), actor=None, at=AT)
    with pytest.raises(NotHead):
        give(office, Authority.BY_ORDER, office.chief, until=UNTIL)
    give(office, Authority.BY_ORDER, office.chief, until=date(2024, 9, 1))


def test_a_deputy_signs_for_the_head_and_nobody_else_does(office: Office) -> None:
    with pytest.raises(NotInPost):
        give(office, Authority.FOR_HEAD, office.chief)
    with pytest.raises(NotInPost):
        give(office, Authority.BY_ORDER, a_person("Người Ngoài"))


def test_the_same_delegation_does_not_overlap_itself(office: Office) -> None:
    give(office, Authority.FOR_HEAD, office.deputy, until=UNTIL)
    with pytest.raises(Overlap):
        give(office, Authority.FOR_HEAD, office.deputy)


def test_a_withdrawn_delegation_holds_no_more_and_may_be_given_anew(office: Office) -> None:
    row = give(office, Authority.BY_ORDER, office.chief)
    services.withdraw(row, on=DAY, version=1, actor=None, at=AT)
    assert len(queries.signing_authorities(office.agency.pk, DAY)) == 1
    give(office, Authority.BY_ORDER, office.chief)


def test_a_delegation_is_withdrawn_on_a_day_of_its_own(office: Office) -> None:
    row = give(office, Authority.BY_ORDER, office.chief, until=UNTIL)
    with pytest.raises(WrongOrder):
        services.withdraw(row, on=UNTIL, version=1, actor=None, at=AT)


def test_what_a_head_delegated_ends_when_he_leaves(office: Office) -> None:
    give(office, Authority.BY_ORDER, office.chief)
    left = date(2024, 9, 1)
    services.dismiss(Holding.objects.get(person=office.director), on=left, actor=None, at=AT)
    assert queries.signing_authorities(office.agency.pk, left) == []


def test_a_head_acting_is_written_q(office: Office) -> None:
    services.dismiss(Holding.objects.get(person=office.director), on=DAY, actor=None, at=AT)
    post = office.agency.posts.get(rank=1)
    services.appoint(post, office.deputy, on=DAY, acting=True, actor=None, at=AT)
    assert queries.signing_authorities(office.agency.pk, DAY)[0].authority == "Q."


def test_a_head_post_has_one_holder_at_a_time(office: Office) -> None:
    post = office.agency.posts.get(rank=1)
    with pytest.raises(Overlap):
        services.appoint(post, office.deputy, on=FOUNDED, actor=None, at=AT)
