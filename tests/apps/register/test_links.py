"""What a text cites is found in the register, now or when it is entered later."""

from datetime import date

import pytest

from tests.apps.register.builders import AT, Office, an_office, arrived, cited, issued
from tongket.apps.register import queries, services
from tongket.apps.register.models import (
    Access,
    Document,
    Mention,
    MentionStatus,
    Relation,
)

pytestmark = pytest.mark.django_db

FIFTEENTH = date(2024, 1, 15)


@pytest.fixture
def office() -> Office:
    return an_office()


def saying(office: Office, text: str, document: Document | None = None) -> Document:
    document = document or issued(office)
    services.set_text(document, text, actor=office.clerk, at=AT)
    return document


def the_mention(document: Document) -> Mention:
    return document.mentions.select_related("target").get()


def programme(**said: object) -> Document:
    said = {"standard": "party", "kind": "Chương trình", "issuer": "Ban Chỉ đạo", **said}
    return cited("64", "CTr/BCĐ", FIFTEENTH, **said)


def test_a_cited_document_is_found_and_the_way_back_too(office: Office) -> None:
    target = programme()
    plan = saying(office, "Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo.")
    mention = the_mention(plan)
    assert (mention.target, mention.status, mention.text) == (target, "known", "64-CTr/BCĐ")
    back = queries.cited_by(target, office.desk(office.specialist))
    assert [one.document for one in back] == [plan]


def test_an_unknown_citation_is_offered_with_what_it_says(office: Office) -> None:
    plan = saying(office, "Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024.")
    offered = queries.offer(queries.unknown_mentions(plan)[0])
    assert (offered.number, offered.symbol, offered.kind) == ("64", "CTr/BCĐ", "Chương trình")
    assert (offered.standard, offered.issued_on) == ("party", FIFTEENTH)
    assert not offered.pk


def test_a_document_entered_later_is_found_by_those_who_cited_it(office: Office) -> None:
    plan = saying(office, "Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024.")
    target = programme()
    assert the_mention(plan).target == target


def test_a_later_mention_is_read_with_what_the_first_said(office: Office) -> None:
    target = programme()
    programme_of_before = cited("64", "CTr/BCĐ", date(2018, 1, 15), standard="party")
    text = "Chương trình số 64-CTr/BCĐ ngày 15/01/2024.\nTheo Chương trình số 64-CTr/BCĐ thì"
    plan = saying(office, text)
    assert [one.target for one in queries.cites(plan)] == [target, target]
    assert programme_of_before.pk


def test_several_that_fit_are_told_and_none_is_chosen(office: Office) -> None:
    for year in (2023, 2024):
        cited("15", "KH-UBND", date(year, 1, 5), kind="Kế hoạch")
    mention = the_mention(saying(office, "Thực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh."))
    assert (mention.status, mention.target) == (MentionStatus.AMBIGUOUS, None)


def test_another_date_than_the_registers_is_told(office: Office) -> None:
    target = programme()
    mention = the_mention(saying(office, "Chương trình số 64-CTr/BCĐ ngày 16/01/2024."))
    assert (mention.status, mention.target) == (MentionStatus.CONTRADICTS, target)


def test_a_law_is_found_by_its_name_and_year(office: Office) -> None:
    plan = saying(office, "Căn cứ Luật Giám định tư pháp ngày 20 tháng 6 năm 2012;")
    law = cited(
        "13", "QH13", date(2012, 6, 20), year=2012, kind="Luật", subject="Giám định tư pháp"
    )
    assert the_mention(plan).target == law


def test_a_voided_number_is_cited_by_nobody(office: Office) -> None:
    target = issued(office, "Thông báo")
    plan = saying(office, f"Thực hiện Thông báo số {target.code}.")
    assert the_mention(plan).target == target
    services.void_number(target, version=target.version, reason="Trùng", actor=office.clerk, at=AT)
    assert the_mention(plan).status == MentionStatus.UNKNOWN


def test_one_agency_does_not_see_into_the_register_of_another(office: Office) -> None:
    other = an_office("Sở Tư pháp", "STP")
    issued(other)
    mention = the_mention(saying(office, "Thực hiện Kế hoạch số 01/KH-STP."))
    assert mention.status == MentionStatus.UNKNOWN


def test_a_code_put_right_moves_the_citations(office: Office) -> None:
    plan = saying(office, "Thực hiện Kế hoạch số 15/KH-UBND.")
    target = arrived(office, number="16", symbol="KH-UBND", issued_on=FIFTEENTH)
    target.number = "15"
    services.edit(target, version=target.version, actor=office.clerk, at=AT)
    assert the_mention(plan).target == target


def test_a_restricted_document_is_not_among_those_that_cite(office: Office) -> None:
    target = programme()
    hidden = issued(office, access=Access.RESTRICTED)
    saying(office, "Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024.", hidden)
    assert not queries.cited_by(target, office.desk(office.specialist)).exists()
    assert queries.cited_by(target, office.desk(office.clerk)).exists()


def test_documents_hang_together_by_what_is_said_and_what_is_written(office: Office) -> None:
    target = programme()
    plan = saying(office, "Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024.")
    report = issued(office, "Báo cáo")
    relation = Relation(source=report, target=plan, kind="implements")
    services.relate(relation, actor=office.clerk, at=AT)
    graph = queries.graph(report, office.desk(office.clerk))
    assert set(graph.documents) == {report.pk, plan.pk, target.pk}
    assert {(link.kind, link.stated) for link in graph.links} == {
        ("implements", True),
        ("cites", False),
    }
