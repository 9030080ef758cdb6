"""Files: kept once, as they came; active, disguised and secret ones not at all."""

import os
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.conf import settings
from pytest_django.fixtures import Settings

from tests.apps.org.builders import an_agency
from tests.apps.register.builders import AT, DAY, Office, an_office, arrived
from tests.files.readers.builders import docx, p
from tongket.apps.audit.models import Entry
from tongket.apps.register import queries, services
from tongket.apps.register.downloads import attachment_response
from tongket.apps.register.models import (
    AttachmentRole,
    Direction,
    Document,
    StoredFile,
    Urgency,
)
from tongket.apps.register.services import Enclosed, Intake, Paper, SecretDocument, Unreadable
from tongket.apps.register.services.files import place_of
from tongket.apps.register.services.orphans import sweep

pytestmark = pytest.mark.django_db

PLAN = """UBND TỈNH BẮC GIANG
SỞ TƯ PHÁP
Số: 30/KH-STP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 05 tháng 02 năm 2024
KẾ HOẠCH
Triển khai công tác cải cách tư pháp năm 2024
Thực hiện Chương trình số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo.
"""


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Settings) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def office() -> Office:
    return an_office()


def taken(office: Office, data: bytes, name: str = "ke-hoach.txt") -> Intake:
    return services.take_in(BytesIO(data), name, office.agency.pk, on=DAY, at=AT)


def everything_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_once_under_its_hash_as_it_came(office: Office, store: Path) -> None:
    for name in ("a.txt", "b.txt"):
        taken(office, PLAN.encode(), name)
    key = sha256(PLAN.encode()).hexdigest()
    assert everything_under(store) == [store / key[:2] / key[2:4] / key]
    assert place_of(key).read_bytes() == PLAN.encode()


def test_a_dropped_document_fills_the_form(office: Office) -> None:
    department = an_agency("Sở Tư pháp", symbol="STP")
    made = taken(office, PLAN.encode()).proposal
    document = made.document
    assert (document.code, document.kind, document.issuer) == (
        "30/KH-STP",
        "Kế hoạch",
        "Sở Tư pháp",
    )
    assert (document.issuer_unit_id, document.direction) == (department.pk, Direction.INCOMING)
    assert document.subject == "Triển khai công tác cải cách tư pháp năm 2024"
    assert made.found["symbol"].wording == "KH-STP"
    assert document.arrived_on == DAY
    assert not document.pk


def test_what_the_agency_itself_issued_is_outgoing() -> None:
    office = an_office("Sở Tư pháp", "STP")
    assert taken(office, PLAN.encode()).proposal.document.direction == Direction.OUTGOING


def test_urgency_stands_as_edxml_numbers_it(office: Office) -> None:
    urgent = PLAN.replace("Số: 30/KH-STP", "Số: 30/KH-STP\nHỎA TỐC")
    assert taken(office, urgent.encode()).proposal.document.urgency == Urgency.EXPRESS


def test_a_file_that_cannot_be_read_is_kept_and_the_trouble_told(office: Office) -> None:
    made = taken(office, b"\xff\xd8\xff\xe0 a scan", "quet.jpg")
    assert made.trouble is not None
    assert made.stored.media_type == "image/jpeg"


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "[Tuyệt mật]", "Độ mật: Tối mật"])
def test_a_secret_document_leaves_nothing(
    office: Office, store: Path, mark: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = Entry.objects.count()
    with pytest.raises(SecretDocument) as refused:
        taken(office, f"{mark}\n{PLAN}".encode())
    assert everything_under(store) == []
    assert (StoredFile.objects.count(), Entry.objects.count()) == (0, before)
    assert "cải cách" not in caplog.text + str(refused.value)


def test_the_word_in_a_sentence_is_no_mark(office: Office) -> None:
    about = PLAN + "Tài liệu tối mật, tuyệt mật được quản lý theo Luật Bảo vệ bí mật nhà nước.\n"
    assert taken(office, about.encode()).stored.pk


def a_zip(*parts: tuple[str, str]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, text in parts:
            archive.writestr(name, text)
    return held.getvalue()


MACROS = a_zip(("[Content_Types].xml", "macroEnabled"), ("word/vbaProject.bin", "x"))


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"MZ\x90\0", "bao-cao.docx", "active"),
        (b"#!/bin/sh\nrm -rf\n", "bao-cao.txt", "active"),
        (b"<html><script>alert(1)</script>", "bao-cao.txt", "active"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "anh.png", "active"),
        (b"  \n<!DOCTYPE html><p>", "bao-cao.pdf", "active"),
        (b"<script>1</script> %PDF-1.7", "bao-cao.pdf", "active"),
        (MACROS, "bao-cao.docx", "macros"),
        (a_zip(("a.txt", "x")), "bao-cao.docx", "active"),
        (b"\x1f\x8b\x08", "bao-cao.txt", "active"),
        (b"%PDF-1.7\n", "bao-cao.docx", "misnamed"),
        (b"%PDF-1.7\n", "bao-cao.pdf.exe", "misnamed"),
        (b"a\0b", "bao-cao.txt", "binary"),
        (b"", "bao-cao.txt", "empty"),
    ],
)
def test_active_and_disguised_files_are_refused(
    office: Office, store: Path, data: bytes, name: str, code: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        taken(office, data, name)
    assert refused.value.code == code
    assert everything_under(store) == []


def test_a_file_over_the_limit_is_cut_off_while_it_comes(
    office: Office, settings: Settings
) -> None:
    settings.UPLOAD_LIMIT = 1_000_000
    stream = BytesIO(b"a" * 50_000_000)
    with pytest.raises(Unreadable):
        services.take_in(stream, "a.txt", office.agency.pk, on=DAY, at=AT)
    assert stream.tell() < 2_000_000


def test_a_word_file_is_known_by_what_it_holds(office: Office) -> None:
    made = taken(office, docx(p("Xin chào")), "thu.docx")
    assert made.stored.media_type.endswith("wordprocessingml.document")
    assert made.proposal.text.strip() == "Xin chào"


def test_a_file_name_leads_nowhere(office: Office) -> None:
    made = taken(office, PLAN.encode(), "../../etc/\u202epasswd\n.txt")
    assert made.name == "passwd.txt"


def registered(office: Office, data: bytes = PLAN.encode()) -> Document:
    made = taken(office, data)
    enclosed = Enclosed((Paper(made.stored, made.name),), made.proposal.text)
    return services.register_incoming(made.proposal.document, enclosed, actor=office.clerk, at=AT)


def test_a_confirmed_document_has_its_file_its_text_and_its_citations(office: Office) -> None:
    document = registered(office)
    assert [one.name for one in queries.attachments_of(document)] == ["ke-hoach.txt"]
    assert queries.text_of(document) == PLAN
    assert [mention.code for mention in queries.cites(document)] == ["64-CTr/BCĐ"]


def test_the_same_file_again_is_shown_as_a_duplicate(office: Office) -> None:
    document = registered(office)
    made = taken(office, PLAN.encode())
    found = queries.duplicates(
        made.proposal.document, office.desk(office.clerk), sha256s=[made.stored.sha256]
    )
    assert [one.document for one in found] == [document]
    assert queries.SameAs.FILE in found[0].reasons


def test_a_file_is_added_to_a_document_later(office: Office) -> None:
    document = arrived(office)
    services.add_file(
        document, BytesIO(PLAN.encode()), "a.txt", AttachmentRole.MAIN, actor=office.clerk, at=AT
    )
    assert queries.text_of(document) == PLAN


def test_a_file_goes_out_as_a_download_that_runs_nothing(office: Office) -> None:
    response = attachment_response(queries.attachments_of(registered(office))[0])
    assert response["Content-Disposition"] == 'attachment; filename="ke-hoach.txt"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert b"".join(response) == PLAN.encode()
    response.close()


def test_what_no_document_holds_is_swept_after_a_while(office: Office) -> None:
    kept, orphan = registered(office), taken(office, b"Khong ai nhan\n")
    held = queries.attachments_of(kept)[0].file
    for stored in (held, orphan.stored):
        os.utime(place_of(stored.sha256), (AT.timestamp(), AT.timestamp()))
    gone = sweep(before=AT + timedelta(hours=1))
    assert gone == [place_of(orphan.stored.sha256)]
    assert list(StoredFile.objects.all()) == [held]
    assert Path(settings.FILES).is_dir()
