"""What is done to a document: numbered, changed, voided, recalled, routed, copied, filed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.apps.register.builders import AT, DAY, Office, a_draft, arrived, issued
from tests.apps.register.pages.conftest import MaxQueries, page, signed_in
from tongket.apps.register import services
from tongket.apps.register.models import (
    Allocation,
    CaseFile,
    CertifiedCopy,
    Document,
    NumberSeries,
    Routing,
)


def url(name: str, *args: object) -> str:
    return reverse(f"register:{name}", args=args)


def fresh(document: Document) -> Document:
    return Document.objects.get(pk=document.pk)


def test_the_number_is_shown_before_it_is_given(office: Office, clerk: Client) -> None:
    draft = a_draft(office)
    assert "<b>01/KH-STTTT</b>" in page(clerk, url("issue", draft.pk))
    said = {"on": "25/06/2024", "version": draft.version, "request_key": "r"}
    clerk.post(url("issue", draft.pk), said)
    clerk.post(url("issue", draft.pk), said)
    assert fresh(draft).code == "01/KH-STTTT"
    assert Allocation.objects.count() == 1


def test_why_no_number_can_be_given_is_said(office: Office, clerk: Client) -> None:
    NumberSeries.objects.all().delete()
    shown = page(clerk, url("issue", a_draft(office).pk))
    assert "Chưa có hệ thống số" in shown
    assert url("series") in shown


def test_two_who_edit_lose_nothing(office: Office, clerk: Client) -> None:
    document = arrived(office, subject="Kiểm tra tư pháp")
    said = {
        "version": document.version,
        "standard": "state",
        "kind": "Kế hoạch",
        "subject": "Của tôi",
        "issuer": document.issuer,
        "arrived_on": "25/06/2024",
        "urgency": "0",
        "access": "agency",
        "language": "Tiếng Việt",
    }
    theirs = fresh(document)
    theirs.subject = "Của người khác"
    services.edit(theirs, version=theirs.version, actor=office.director, at=AT)
    answer = clerk.post(url("edit", document.pk), said)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "<td>Của người khác</td><td>Của tôi</td>" in shown
    assert "Của tôi</textarea>" in shown
    said["version"] = fresh(document).version
    assert clerk.post(url("edit", document.pk), said).status_code == 302
    assert fresh(document).subject == "Của tôi"


def test_a_number_is_voided_with_its_reason(office: Office, clerk: Client) -> None:
    document = issued(office)
    assert "Hủy số 01/KH-STTTT?" in page(clerk, url("void", document.pk))
    assert clerk.post(url("void", document.pk), {"version": document.version}).status_code == 422
    said = {"version": document.version, "reason": "Cấp trùng"}
    clerk.post(url("void", document.pk), said)
    assert fresh(document).state == "voided"
    series = NumberSeries.objects.get(purpose="issue")
    assert "Cấp trùng" in page(clerk, url("numbers", series.pk))


def test_a_document_is_recalled_by_another(office: Office, clerk: Client) -> None:
    document, by = issued(office), issued(office, "Quyết định")
    said = {"version": document.version, "reason": "Không còn phù hợp", "by": by.code}
    clerk.post(url("recall", document.pk), said)
    assert fresh(document).state == "recalled"
    assert document.code in page(clerk, url("relations", by.pk))


def test_an_arrival_is_routed_taken_over_and_dealt_with(office: Office, clerk: Client) -> None:
    document = arrived(office)
    said = {"lead": office.division.pk, "words": "Tham mưu", "deadline": "30/06/2024"}
    assert clerk.post(url("route", document.pk), said).status_code == 302
    routing = Routing.objects.get()
    member = signed_in(office.specialist)
    assert str(document.subject) in page(member, url("desk"))
    unit = routing.units.get()
    assert member.post(url("take_over", unit.pk), {"person": ""}).status_code == 302
    done = {"version": routing.version, "outcome": "Đã trả lời"}
    assert member.post(url("close_routing", routing.pk), done).status_code == 302
    assert "Đã trả lời" in page(member, url("handling", document.pk))


def test_a_day_that_has_passed_is_no_deadline(office: Office, clerk: Client) -> None:
    document = arrived(office)
    said = {"lead": office.division.pk, "deadline": f"{DAY - timedelta(days=1):%d/%m/%Y}"}
    assert clerk.post(url("route", document.pk), said).status_code == 422


@pytest.mark.parametrize("pile", ["", "?xem=dang", "?xem=qua-han", "?xem=cua-toi"])
def test_the_routing_desk_takes_few_queries(
    office: Office, clerk: Client, django_assert_max_num_queries: MaxQueries, pile: str
) -> None:
    for n in range(50):
        document = arrived(office)
        if n % 2:
            day = DAY - timedelta(days=n)
            directive = services.Directive(lead_id=office.division.pk, deadline=day)
            services.route(document, directive, actor=office.director, at=AT)
    clerk.get(url("desk"))
    with django_assert_max_num_queries(12):
        assert clerk.get(f"{url('desk')}{pile}").status_code == 200


def test_a_document_is_sent_and_its_receipt_noted(office: Office, clerk: Client) -> None:
    document = issued(office)
    said = {"recipients": "Sở Tư pháp\nSở Nội vụ", "channel": "post", "sent_on": "25/06/2024"}
    clerk.post(url("send", document.pk), said)
    first = document.dispatches.first()
    assert first is not None
    clerk.post(url("acknowledge", document.pk, first.pk), {"on": "25/06/2024", "receipt": "Sổ ký"})
    assert "Sổ ký" in page(clerk, url("handling", document.pk))


def test_a_copy_is_numbered_in_its_own_series(office: Office, clerk: Client) -> None:
    document = arrived(office)
    said = {
        "standard": "state",
        "form": "SY",
        "issued_on": "25/06/2024",
        "signer": "Người ký",
        "copies": "2",
        "request_key": "k",
    }
    clerk.post(url("certify", document.pk), said)
    assert CertifiedCopy.objects.get().code == "01/SY-STTTT"
    assert "01/SY-STTTT" in page(clerk, url("copies", document.pk))


def test_picked_documents_go_into_a_case_file(office: Office, clerk: Client) -> None:
    opened = {
        "catalogue_year": "2024",
        "notation": "03.TTra",
        "title": "Cải cách tư pháp",
        "retention": "10 năm",
        "opened_on": "01/06/2024",
    }
    clerk.post(url("open_case_file"), opened)
    case = CaseFile.objects.get()
    picked = [issued(office).pk, issued(office).pk]
    clerk.post(url("file_many"), {"case_file": case.pk, "chon": picked})
    assert case.filed.count() == 2
    clerk.post(url("close_case_file", case.pk))
    clerk.post(url("take_out", case.pk, case.filed.first().pk))  # type: ignore[union-attr]
    assert case.filed.count() == 2


@pytest.mark.parametrize("key", ["outgoing", "incoming", "follow_up"])
def test_the_books_are_printed(office: Office, clerk: Client, key: str) -> None:
    arrived(office)
    asked = "?first=01/01/2024&last=30/06/2024"
    answer = clerk.get(url("book", key, "xlsx") + asked)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert clerk.get(url("book", key, "xlsx") + "?first=x").status_code == 422


def test_the_usual_series_are_set_up_by_one_click(office: Office, clerk: Client) -> None:
    NumberSeries.objects.all().delete()
    assert url("usual_series") in page(clerk, url("series"))
    clerk.post(url("usual_series"))
    assert NumberSeries.objects.count() == 3


def test_one_box_finds_documents_units_and_people(office: Office, clerk: Client) -> None:
    issued(office, subject="Tuyên truyền đất đai")
    shown = page(clerk, f"{url('search')}?q=dat+dai")
    assert "Tuyên truyền đất đai" in shown
    assert "Thanh tra" in page(clerk, f"{url('search')}?q=thanh+tra")
    exact = page(clerk, f"{url('search')}?q=đạt+đài&dau=1")
    assert "Không tìm thấy" in exact
