"""Documents: entered, changed, taken back, held against each other, and seen by whom they should."""

from datetime import date
from typing import Any

import pytest
from django.http import Http404

from tests.apps.org.builders import a_unit, a_user
from tests.apps.register.builders import (
    AT,
    DAY,
    Office,
    a_draft,
    an_arrival,
    an_office,
    arrived,
    cited,
    issued,
)
from tongket.apps.audit.models import Entry
from tongket.apps.audit.services import StaleEdit
from tongket.apps.org.models import Role
from tongket.apps.register import queries, services
from tongket.apps.register.models import (
    Access,
    Direction,
    Document,
    DocumentState,
    Relation,
    RelationKind,
)
from tongket.apps.register.queries import SameAs

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return an_office()


def related(source: Document, target: Document, kind: str, office: Office) -> Relation:
    relation = Relation(source=source, target=target, kind=kind)
    return services.relate(relation, actor=office.clerk, at=AT)


def test_a_draft_has_neither_number_nor_day(office: Office) -> None:
    draft = a_draft(office, number="7", issued_on=DAY)
    assert (draft.number, draft.issued_on, draft.state) == ("", None, DocumentState.DRAFT)


def test_every_write_leaves_one_line(office: Office) -> None:
    before = Entry.objects.count()
    document = issued(office)
    lines = Entry.objects.filter(seq__gt=before).values_list("action", "record_id")
    assert list(lines) == [
        ("register.draft.save", str(document.pk)),
        ("register.document.issue", str(document.pk)),
    ]


def test_an_arrival_entered_twice_by_one_request_stands_once(office: Office) -> None:
    for _time in range(2):
        services.register_incoming(
            an_arrival(office), request_key="once", actor=office.clerk, at=AT
        )
    assert Document.objects.count() == 1


def test_the_second_of_two_editors_sees_what_the_first_changed(office: Office) -> None:
    entered = arrived(office, number="15", symbol="KH-UBND")
    mine, theirs = (Document.objects.get(pk=entered.pk) for _ in range(2))
    theirs.subject = "Kiểm tra việc thi hành án"
    services.edit(theirs, version=entered.version, actor=office.clerk, at=AT)
    mine.note = "chuyển gấp"
    with pytest.raises(services.EditedMeanwhile) as stale:
        services.edit(mine, version=entered.version, actor=office.clerk, at=AT)
    assert stale.value.differs["subject"][0] == "Kiểm tra việc thi hành án"
    assert isinstance(stale.value, StaleEdit)


def test_what_the_system_gave_is_not_changed_by_hand(office: Office) -> None:
    document = issued(office)
    document.number = "99"
    with pytest.raises(services.FixedField):
        services.edit(document, version=document.version, actor=office.clerk, at=AT)


@pytest.mark.parametrize("subject", ["Báo cáo tình hình (Mật)", "[TUYỆT MẬT]"])
def test_a_document_marked_secret_is_refused_and_nothing_of_it_kept(
    office: Office, subject: str
) -> None:
    before = Entry.objects.count()
    with pytest.raises(services.SecretDocument):
        arrived(office, subject=subject)
    assert (Document.objects.count(), Entry.objects.count()) == (0, before)


def test_a_document_about_secrecy_is_not_secret(office: Office) -> None:
    assert arrived(office, subject="Tăng cường bảo vệ bí mật nhà nước, tài liệu tối mật").pk


def test_a_recalled_document_remains_with_what_recalled_it(office: Office) -> None:
    plan, letter = issued(office), issued(office, "Công văn")
    services.recall(
        plan, version=plan.version, reason="Sai thẩm quyền", by=letter, actor=office.clerk, at=AT
    )
    assert Document.objects.get(pk=plan.pk).state == DocumentState.RECALLED
    assert plan.relations_in.get().kind == RelationKind.RECALLS


def test_faults_are_corrected_by_a_letter(office: Office) -> None:
    plan, notice, letter = issued(office), issued(office, "Thông báo"), issued(office, "Công văn")
    with pytest.raises(services.NotALetter):
        related(notice, plan, "corrects", office)
    assert related(letter, plan, "corrects", office).pk


def test_a_document_is_replaced_by_one_of_its_kind(office: Office) -> None:
    plan, report, other = issued(office), issued(office, "Báo cáo"), issued(office)
    with pytest.raises(services.OtherKind):
        related(report, plan, "replaces", office)
    assert related(other, plan, "replaces", office).pk


def test_a_relation_said_twice_stands_once(office: Office) -> None:
    one, other = issued(office), issued(office)
    assert related(one, other, "implements", office) == related(one, other, "implements", office)


def test_the_same_code_issuer_and_date_or_the_same_subject_are_shown_as_duplicates(
    office: Office,
) -> None:
    said: dict[str, Any] = {"number": "15", "symbol": "KH-UBND", "issued_on": date(2024, 6, 20)}
    there = arrived(office, **said)
    code = an_arrival(office, code="15/kh-ubnd", issued_on=date(2024, 6, 20), subject="khác")
    subject = an_arrival(office, issued_on=date(2024, 6, 21))
    desk = office.desk(office.clerk)
    assert [(d.document, d.reasons) for d in queries.duplicates(code, desk)] == [
        (there, frozenset({SameAs.SYMBOL}))
    ]
    assert queries.duplicates(subject, desk)[0].reasons == {SameAs.SUBJECT}


def test_another_body_with_the_same_code_is_no_duplicate(office: Office) -> None:
    arrived(office, number="15", symbol="KH-UBND", issued_on=DAY, issuer="UBND huyện Yên Dũng")
    other = an_arrival(office, code="15/KH-UBND", issued_on=DAY, issuer="UBND huyện Lạng Giang")
    other.subject = "Một việc khác hẳn"
    assert queries.duplicates(other, office.desk(office.clerk)) == []


def test_the_register_of_another_agency_is_closed(office: Office) -> None:
    document = arrived(office)
    stranger = a_user(role=Role.CLERK, unit=an_office("Sở Tư pháp", "STP").agency)
    with pytest.raises(Http404):
        queries.document_for(office.desk(stranger), document.pk)


def test_a_restricted_document_is_open_to_who_handles_it(office: Office) -> None:
    document = arrived(office, access=Access.RESTRICTED)
    desk = office.desk(office.specialist)
    assert not queries.visible_to(desk).filter(pk=document.pk).exists()
    directive = services.Directive(office.division.pk)
    services.route(document, directive, actor=office.director, at=AT)
    assert queries.document_for(desk, document.pk) == document


def test_a_draft_is_open_to_its_division_and_the_keepers(office: Office) -> None:
    draft = a_draft(office, drafting_unit=office.division)
    elsewhere = a_user(role=Role.SPECIALIST, unit=a_unit(below=office.agency))
    seen = [
        queries.visible_to(office.desk(user)).filter(pk=draft.pk).exists()
        for user in (office.specialist, office.director, elsewhere)
    ]
    assert seen == [True, True, False]


def test_cited_documents_are_everybodys(office: Office) -> None:
    decree = cited("30", "NĐ-CP", date(2020, 3, 5), year=2020, kind="Nghị định")
    assert list(queries.visible_to(office.desk(office.specialist))) == [decree]
    assert decree.code == "30/2020/NĐ-CP"


def test_administrators_open_no_documents(office: Office) -> None:
    arrived(office)
    admin = a_user(role=Role.ADMINISTRATOR, unit=office.agency)
    assert not queries.visible_to(office.desk(admin)).exists()


def test_lists_go_by_direction_and_year(office: Office) -> None:
    arrived(office, date(2023, 5, 4))
    now = arrived(office)
    issued(office)
    desk = office.desk(office.specialist)
    assert list(queries.documents_of(desk, Direction.INCOMING, year=2024)) == [now]
