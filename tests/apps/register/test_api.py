"""Programs read and enter documents by the rules of the pages."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.apps.register.builders import DAY, Office, a_draft, an_office, arrived, issued
from tongket.apps.accounts import services as accounts
from tongket.apps.accounts.models import User
from tongket.apps.register.models import Access, Document

pytestmark = pytest.mark.django_db

ROOT = "/api/v1/register"
ARRIVAL = {
    "kind": "Kế hoạch",
    "code": "15/KH-UBND",
    "issued_on": "2024-06-20",
    "arrived_on": "2024-06-21",
    "issuer": "Ủy ban nhân dân tỉnh",
    "subject": "Kiểm tra công tác tư pháp",
    "recipients": [{"name": "Sở Tư pháp", "purpose": "thực hiện"}],
    "addressees": ["Các sở", "Các huyện"],
}
TEXT = "Số: 30/KH-STP\nBắc Giang, ngày 05 tháng 02 năm 2024\nKẾ HOẠCH\nKiểm tra năm 2024\n"


@pytest.fixture
def office(tmp_path: Path, settings: Settings) -> Office:
    settings.FILES = tmp_path / "files"
    settings.DEMO_DAY = DAY
    return an_office()


def program(user: User) -> Client:
    """What acts with a token of this account."""
    now = timezone.now()
    scopes = ["register:read", "register:write"]
    _token, secret = accounts.issue_token(
        "trục", scopes, now + timedelta(days=9), actor=user, at=now
    )
    return Client(headers={"Authorization": f"Bearer {secret}"})


def post(office: Office, path: str, said: dict[str, Any], user: User | None = None) -> Any:
    client = program(user or office.clerk)
    return client.post(f"{ROOT}{path}", said, content_type="application/json")


def test_an_arrival_gets_its_number_and_comes_back_whole(office: Office) -> None:
    answer = post(office, "/documents/incoming", ARRIVAL)
    said = answer.json()
    assert (answer.status_code, said["arrival_number"], said["code"]) == (201, 1, "15/KH-UBND")
    assert said["recipients"] == ARRIVAL["recipients"]
    assert said["addressees"] == ARRIVAL["addressees"]


def test_one_request_key_enters_one_document(office: Office) -> None:
    said = {**ARRIVAL, "request_key": "trục-17"}
    first, second = (post(office, "/documents/incoming", said).json() for _time in range(2))
    assert (first["id"], Document.objects.count()) == (second["id"], 1)


def test_what_is_wrong_is_named_by_its_field(office: Office) -> None:
    answer = post(office, "/documents/incoming", {**ARRIVAL, "subject": "Báo cáo (Mật)"})
    assert answer.status_code == 422
    assert [one["field"] for one in answer.json()["errors"]] == ["subject"]


def test_who_may_not_register_may_not_by_program(office: Office) -> None:
    assert post(office, "/documents/incoming", ARRIVAL, office.specialist).status_code == 403


def test_a_draft_is_numbered_by_the_register(office: Office) -> None:
    draft = post(office, "/documents/outgoing", {"kind": "Báo cáo", "subject": "Kết quả"}).json()
    assert draft["number"] == ""
    wanted = {"on": "2024-06-25", "version": draft["version"], "request_key": "k"}
    given = post(office, f"/documents/{draft['id']}/number", wanted).json()
    assert (given["code"], given["state"]) == ("01/BC-STTTT", "registered")


def test_a_stale_draft_gets_409(office: Office) -> None:
    draft = a_draft(office)
    wanted = {"on": "2024-06-25", "version": 7, "request_key": "k"}
    assert post(office, f"/documents/{draft.pk}/number", wanted).status_code == 409


def test_a_refusal_is_a_sentence(office: Office) -> None:
    numbered = issued(office)
    wanted = {"on": "2024-06-25", "version": 2, "request_key": "k"}
    answer = post(office, f"/documents/{numbered.pk}/number", wanted)
    assert (answer.status_code, len(answer.json()["errors"])) == (422, 1)


def test_a_file_is_handed_in_and_entered_with_its_document(office: Office) -> None:
    file = SimpleUploadedFile("ke-hoach.txt", TEXT.encode())
    taken = program(office.clerk).post(f"{ROOT}/files", {"file": file})
    said = taken.json()
    assert (taken.status_code, said["code"], said["issued_on"]) == (201, "30/KH-STP", "2024-02-05")
    arrival = {**ARRIVAL, "sha256": said["sha256"], "file_name": said["file_name"]}
    whole = post(office, "/documents/incoming", arrival).json()
    assert [one["name"] for one in whole["files"]] == ["ke-hoach.txt"]


def test_a_disguised_file_is_refused(office: Office) -> None:
    file = SimpleUploadedFile("ke-hoach.pdf", b"MZ\x90\0")
    assert program(office.clerk).post(f"{ROOT}/files", {"file": file}).status_code == 422


def test_a_program_sees_what_its_owner_sees_page_by_page(office: Office) -> None:
    for _turn in range(3):
        arrived(office)
    arrived(office, access=Access.RESTRICTED)
    client = program(office.specialist)
    first = client.get(f"{ROOT}/documents", {"limit": "2", "direction": "incoming"}).json()
    rest = client.get(f"{ROOT}/documents", {"limit": "2", "after": str(first["next"])}).json()
    assert [len(page["items"]) for page in (first, rest)] == [2, 1]
    assert rest["next"] is None


def test_what_the_owner_may_not_open_does_not_exist(office: Office) -> None:
    hidden = arrived(office, access=Access.RESTRICTED)
    assert program(office.specialist).get(f"{ROOT}/documents/{hidden.pk}").status_code == 404
