"""Files that are not what they seem, too large, or that nobody may have."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.http import urlencode
from pytest_django.fixtures import Settings

from tests.apps.register.builders import AT, Office, an_office, arrived
from tongket.apps.accounts import services as accounts
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry
from tongket.apps.register import services
from tongket.apps.register.models import Attachment, Document, StoredFile
from tongket.web.limits import FORM_AROUND, LimitsMiddleware

pytestmark = pytest.mark.django_db
TEXT = "UBND TỈNH\nKẾ HOẠCH\nTriển khai công tác năm 2024\n".encode()
NAMES = (
    "../../etc/passwd.txt", "a\r\nSet-Cookie: x=1.txt", "\u202egpj.txt", "a\0b.txt", 'a".txt',
    "x" * 400 + ".txt", ".txt", "run.bat", "trang.html", "bản sao.txt", "",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def office() -> Office:
    return an_office()


def window(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def taken(office: Office) -> StoredFile:
    stream = io.BytesIO(TEXT)
    day = AT.date()
    return services.take_in(stream, "x.txt", office.agency.pk, on=day, at=AT).stored


def everything_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_comes_back_with_the_form_is_plain_and_fits_the_content(
    name: str, office: Office
) -> None:
    client = window(office.clerk)
    form = {
        "standard": "state", "kind": "Kế hoạch", "subject": "Triển khai công tác", "issuer": "UBND",
        "arrived_on": "25/06/2024", "urgency": "0", "language": "Tiếng Việt", "access": "agency",
    }  # fmt: skip
    url = reverse("register:confirm", args=[taken(office).sha256])
    answer = client.post(f"{url}?{urlencode({'ten': name, 'so': 'den'})}", form)
    assert answer.status_code == 302
    hung = Attachment.objects.get()
    assert hung.name.isprintable()
    assert hung.name.endswith(".txt")
    assert "/" not in hung.name
    sent = client.get(reverse("register:file", args=[hung.pk]))
    assert sent.getvalue() == TEXT
    assert sent["Content-Type"] == "text/plain"
    assert sent["Content-Disposition"].startswith("attachment")
    assert "\n" not in sent["Content-Disposition"]


def test_a_program_hangs_on_no_file_that_its_owner_may_not_open(office: Office) -> None:
    other = an_office("Sở Tư pháp", "STP")
    stored = taken(other)
    paper = services.Paper(stored, "x.txt")
    services.register_incoming(
        Document(
            holder=other.agency, arrived_on=AT.date(), standard="state", kind="Kế hoạch",
            subject="Kiểm tra", issuer="UBND",
        ),
        services.Enclosed((paper,), ""),
        actor=other.clerk,
        at=AT,
    )  # fmt: skip
    _token, secret = accounts.issue_token(
        "x", ["register:write"], AT.replace(year=2025), actor=office.clerk, at=AT
    )
    written = {
        "kind": "Kế hoạch", "subject": "Xin tệp", "issuer": "UBND", "arrived_on": "2024-06-25",
        "sha256": stored.sha256,
    }  # fmt: skip
    answer = Client(headers={"Authorization": f"Bearer {secret}"}).post(
        reverse("api:register-incoming"), written, content_type="application/json"
    )
    assert answer.status_code == 422
    assert Attachment.objects.count() == 1


def test_a_body_larger_than_a_file_may_be_is_not_read() -> None:
    def read(request: object) -> None:
        raise AssertionError("the request went on")

    size = settings.UPLOAD_LIMIT + FORM_AROUND + 1
    request = RequestFactory().post("/", CONTENT_LENGTH=str(size))
    answer = LimitsMiddleware(read)(request)  # type: ignore[arg-type]
    assert answer.status_code == 413
    assert "50 MiB" in answer.content.decode()


def test_thousands_of_fields_are_refused_with_a_page(office: Office) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(office.clerk, backend=settings.AUTHENTICATION_BACKENDS[0])
    url = reverse("register:by_hand", args=["den"])
    answer = client.post(url, {f"x{number}": "1" for number in range(5000)})
    assert answer.status_code == 400
    assert "Tổng kết" in answer.content.decode()


@pytest.mark.parametrize("name", ["BC 12 (MẬT).txt", "Tờ trình [Tuyệt mật].txt"])
def test_a_file_whose_name_bears_a_mark_of_secrecy_leaves_nothing(
    name: str, office: Office, store: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = Entry.objects.count()
    client = window(office.clerk)
    file = SimpleUploadedFile(name, TEXT)
    answer = client.post(reverse("register:take_in"), {"file": file})
    assert answer.status_code == 422
    assert everything_under(store) == []
    assert StoredFile.objects.count() == 0
    assert Entry.objects.count() == before
    assert name[:6] not in caplog.text
    assert name not in str(dict(client.session))


@pytest.mark.parametrize(
    ("route", "form"),
    [
        ("route", {"words": "Giao tham mưu (Mật)"}),
        ("relations", {"kind": "cites", "other": "#1", "note": ""}),
    ],
)
def test_a_direction_with_a_mark_of_secrecy_is_not_written(
    route: str, form: dict[str, str], office: Office
) -> None:
    document = arrived(office)
    url = reverse(f"register:{route}", args=[document.pk])
    before = Entry.objects.count()
    answer = window(office.clerk).post(url, {"lead": str(office.division.pk), **form})
    assert answer.status_code == 422
    assert Entry.objects.count() == before


def test_a_case_file_with_a_mark_of_secrecy_is_not_opened(office: Office) -> None:
    form = {
        "catalogue_year": "2024", "notation": "01", "title": "Hồ sơ chuyên án (Tối mật)",
        "retention": "Vĩnh viễn", "opened_on": "25/06/2024",
    }  # fmt: skip
    answer = window(office.clerk).post(reverse("register:open_case_file"), form)
    assert answer.status_code == 422
    assert "Tối mật" in answer.content.decode()
