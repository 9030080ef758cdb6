"""Routing, answers, files, copies, sending."""

from datetime import UTC, date, datetime

import pytest

from tests.apps.register.builders import AT, DAY, Office, an_office, arrived, issued
from tongket.apps.register import queries, services
from tongket.apps.register.models import (
    CaseFile,
    CertifiedCopy,
    Dispatch,
    Document,
    Relation,
    Routing,
    Standard,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return an_office()


def routed(office: Office, document: Document, **said: object) -> Routing:
    directive = services.Directive(office.division.pk, **said)  # type: ignore[arg-type]
    return services.route(document, directive, actor=office.director, at=AT)


def a_case_file(office: Office, notation: str = "01.TP") -> CaseFile:
    case_file = CaseFile(
        holder=office.agency,
        catalogue_year=2024,
        notation=notation,
        title="Cải cách tư pháp",
        retention="20 năm",
        opened_on=date(2024, 1, 2),
    )
    return services.open_case_file(case_file, actor=office.clerk, at=AT)


def test_a_time_limit_is_counted_in_working_days(office: Office) -> None:
    assert routed(office, arrived(office), working_days=5).deadline == date(2024, 7, 2)


def test_what_is_open_and_what_is_late_depends_on_the_day(office: Office) -> None:
    routing = routed(office, arrived(office), deadline=date(2024, 7, 2))
    desk = office.desk(office.specialist)
    assert list(queries.open_routings(desk, date(2024, 7, 2), late=True)) == []
    assert list(queries.open_routings(desk, date(2024, 7, 3), late=True)) == [routing]


def test_an_answer_closes_what_waited_for_it(office: Office) -> None:
    request = arrived(office)
    waiting = routed(office, request, answer_needed=True)
    other = routed(office, request)
    answer = issued(office, "Công văn")
    relation = Relation(source=answer, target=request, kind="answers")
    services.relate(relation, actor=office.clerk, at=AT)
    waiting.refresh_from_db()
    assert (waiting.closed_at, waiting.outcome) == (AT, answer.code)
    assert list(queries.open_routings(office.desk(office.clerk), DAY)) == [other]


def test_the_leading_unit_is_not_among_the_others(office: Office) -> None:
    with pytest.raises(services.LeadAmongOthers):
        routed(office, arrived(office), others=(office.division.pk,))


def test_only_arrivals_are_routed(office: Office) -> None:
    with pytest.raises(services.NotRoutable):
        routed(office, issued(office))


def test_a_routing_is_closed_once(office: Office) -> None:
    routing = routed(office, arrived(office))
    services.close_routing(routing, version=1, outcome="Đã xong", actor=office.clerk, at=AT)
    with pytest.raises(services.RoutingClosed):
        services.close_routing(routing, version=2, outcome="nữa", actor=office.clerk, at=AT)


def test_an_arrival_entered_after_the_next_working_day_is_late(office: Office) -> None:
    friday = arrived(office, date(2024, 6, 21))
    arrived(office, date(2024, 6, 24))
    on_tuesday = datetime(2024, 6, 25, 2, tzinfo=UTC)
    assert on_tuesday == AT
    desk = office.desk(office.clerk)
    late = queries.registered_late(desk, date(2024, 6, 1), date(2024, 6, 30))
    assert late == [friday]


def test_one_document_stands_in_several_files_each_in_its_place(office: Office) -> None:
    one, other = a_case_file(office), a_case_file(office, "02.TP")
    first, second = issued(office), issued(office)
    for document in (first, second, first):
        services.file_document(one, document, actor=office.clerk, at=AT)
    services.file_document(other, second, actor=office.clerk, at=AT)
    filed = queries.filed_in_case(one, office.desk(office.clerk))
    assert [(row.ordinal, row.document) for row in filed] == [(1, first), (2, second)]
    assert len(queries.case_files_holding(second)) == 2


def test_a_closed_file_takes_nothing_more(office: Office) -> None:
    case_file = a_case_file(office)
    services.close_case_file(case_file, on=DAY, actor=office.clerk, at=AT)
    with pytest.raises(services.CaseFileClosed):
        services.file_document(case_file, issued(office), actor=office.clerk, at=AT)


def a_copy(office: Office, form: str, document: Document, key: str) -> CertifiedCopy:
    return services.certify_copy(
        CertifiedCopy(document=document, form=form, issued_on=DAY, signer="Trần Văn Bình"),
        Standard.STATE,
        holder_id=office.agency.pk,
        request_key=key,
        actor=office.clerk,
        at=AT,
    )


def test_copies_run_in_a_series_of_their_own(office: Office) -> None:
    document = arrived(office)
    codes = [a_copy(office, form, document, form).code for form in ("SY", "TrS", "SL")]
    assert codes == ["01/SY-STTTT", "02/TrS-STTTT", "03/SL-STTTT"]
    assert a_copy(office, "SY", document, "SY").code == "01/SY-STTTT"
    assert issued(office).number == "01"


def test_sending_is_noted_for_each_recipient_and_so_is_the_receipt(office: Office) -> None:
    document = issued(office)
    dispatches = [
        Dispatch(recipient=name, channel="exchange", sent_on=DAY)
        for name in ("Ban Nội chính Tỉnh ủy", "Sở Tư pháp")
    ]
    sent = services.send(document, dispatches, actor=office.clerk, at=AT)
    services.acknowledge(sent[0], on=DAY, receipt="03", actor=office.clerk, at=AT)
    received = [one.received_on for one in queries.dispatches_of(document)]
    assert received == [DAY, None]


def test_what_has_no_number_is_not_sent(office: Office) -> None:
    with pytest.raises(services.NotIssued):
        services.send(arrived(office), [], actor=office.clerk, at=AT)
