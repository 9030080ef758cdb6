"""The way in: a file is read, its form confirmed, what may be there already is shown first."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.apps.register.builders import Office, arrived
from tests.apps.register.pages.conftest import page
from tongket.apps.audit.models import Entry
from tongket.apps.register.models import Attachment, Document, StoredFile
from tongket.core.doc.recognise import recognise
from tongket.core.text.nfc import clean
from tongket.files.docx_write import write_docx
from tongket.files.options import ReadOptions
from tongket.files.text_read import read

LETTER = """\
ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 141/KH-UBND
Bắc Giang, ngày 30 tháng 5 năm 2024
KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.
"""
TAKE_IN = "/van-ban/vao-so/"


def docx(text: str = LETTER) -> bytes:
    source = read(text.encode(), ReadOptions())
    return write_docx(recognise(source, clean(source.text)), at=datetime(2024, 6, 1, tzinfo=UTC))


def dropped(client: Client, content: bytes, name: str = "ke-hoach.docx") -> str:
    """The address of the form that a dropped file leads to."""
    answer = client.post(TAKE_IN, {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def typed(client: Client, url: str) -> dict[str, str]:
    """What the form of a page holds, as a browser would send it."""
    form = client.get(url).context["page"].form
    values = {field.name: field.value() for field in form}
    prepared = {
        name: form.fields[name].prepare_value(value)
        for name, value in values.items()
        if value not in (None, "")
    }
    return {
        name: value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else str(value)
        for name, value in prepared.items()
    }


def test_a_dropped_file_fills_the_form_and_says_where_it_read(clerk: Client) -> None:
    shown = page(clerk, dropped(clerk, docx()))
    assert 'value="141/KH-UBND"' in shown
    assert "Kiểm tra công tác văn thư, lưu trữ năm 2024</textarea>" in shown
    assert '<mark id="cho-number">' in shown
    assert not Document.objects.exists()


def test_confirmed_it_stands_in_the_register_with_file_text_and_citations(clerk: Client) -> None:
    url = dropped(clerk, docx())
    answer = clerk.post(url, typed(clerk, url))
    document = Document.objects.get()
    assert answer["Location"] == reverse("register:document", args=[document.pk])
    assert (document.arrival_number, document.code) == (1, "141/KH-UBND")
    assert document.attachments.get().name == "ke-hoach.docx"
    assert document.mentions.get().code == "30/2020/NĐ-CP"


def test_a_form_sent_twice_enters_one_document(clerk: Client) -> None:
    url = dropped(clerk, docx())
    said = {**typed(clerk, url), "van-vao": "1"}
    assert clerk.post(url, said)["Location"] == clerk.post(url, said)["Location"]
    assert Document.objects.count() == 1


def test_what_may_be_there_already_is_shown_before_it_is_entered(
    office: Office, clerk: Client
) -> None:
    url = dropped(clerk, docx())
    said = typed(clerk, url)
    clerk.post(url, said)
    again = page(clerk, url)
    assert "trùng tệp" in again
    said["request_key"] = "another"
    answer = clerk.post(url, said)
    assert answer.status_code == 422
    assert "Đây là văn bản khác" in answer.content.decode()
    assert clerk.post(url, {**said, "van-vao": "1"}).status_code == 302
    assert Document.objects.count() == 2


def test_the_other_book_can_be_chosen(clerk: Client) -> None:
    shown = page(clerk, dropped(clerk, docx()) + "&so=dan")
    assert "Vào sổ văn bản được trích dẫn" in shown
    assert 'name="arrived_on"' not in shown


def test_our_own_paper_becomes_a_draft_that_waits_for_its_number(
    office: Office, clerk: Client
) -> None:
    ours = LETTER.replace("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG")
    ours = ours.replace("Số: 141/KH-UBND", "Số:      /KH-STTTT")
    url = dropped(clerk, docx(ours))
    answer = clerk.post(url, typed(clerk, url))
    document = Document.objects.get()
    assert document.state == "draft"
    assert answer["Location"] == reverse("register:issue", args=[document.pk])
    assert "01/KH-STTTT" in page(clerk, answer["Location"])


def test_a_secret_document_is_refused_and_nothing_of_it_is_kept(clerk: Client) -> None:
    lines = LETTER.splitlines(keepends=True)
    secret = "".join([*lines[:3], "MẬT\n", *lines[3:]])
    answer = clerk.post(TAKE_IN, {"file": SimpleUploadedFile("kin.txt", secret.encode())})
    assert answer.status_code == 422
    assert "Văn bản này không vào sổ ở đây" in answer.content.decode()
    assert not StoredFile.objects.exists()
    assert not Entry.objects.filter(after__icontains="kin.txt").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [("trang.docx", b"<html><script>alert(1)</script></html>"), ("trong.docx", b"")],
)
def test_a_disguised_or_empty_file_is_refused_in_words(
    clerk: Client, name: str, content: bytes
) -> None:
    answer = clerk.post(TAKE_IN, {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert 'class="field-e"' in answer.content.decode()
    assert not StoredFile.objects.exists()


def test_a_mark_of_secrecy_typed_by_hand_is_refused(clerk: Client) -> None:
    url = reverse("register:by_hand", args=["den"])
    said = {**typed(clerk, url), "subject": "Việc (TUYỆT MẬT)", "kind": "Công văn"}
    assert clerk.post(url, said).status_code == 422
    assert not Document.objects.exists()


def test_what_was_typed_survives_a_fault(clerk: Client) -> None:
    url = reverse("register:by_hand", args=["den"])
    said = {**typed(clerk, url), "subject": "", "issuer": "Hội Luật gia tỉnh"}
    answer = clerk.post(url, said)
    assert answer.status_code == 422
    assert 'value="Hội Luật gia tỉnh"' in answer.content.decode()


def test_a_file_of_a_closed_document_is_not_opened_by_its_hash(
    office: Office, clerk: Client
) -> None:
    url = dropped(clerk, docx())
    clerk.post(url, typed(clerk, url))
    other = Document.objects.get()
    Document.objects.filter(pk=other.pk).update(holder=office.division)
    assert clerk.get(url).status_code == 404


def test_a_file_comes_back_as_it_was_and_as_a_download(clerk: Client) -> None:
    content = docx()
    url = dropped(clerk, content)
    clerk.post(url, typed(clerk, url))
    answer = clerk.get(reverse("register:file", args=[Attachment.objects.get().pk]))
    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_table_with_a_wrong_row_takes_nothing_in_and_names_it(clerk: Client) -> None:
    empty = clerk.get(reverse("register:empty_table", args=["incoming"]))
    assert empty["Content-Disposition"].startswith("attachment")
    file = BytesIO(empty.content)
    file.name = "bang.xlsx"
    said = {"file": file, "direction": "incoming", "all_or_nothing": "on"}
    answer = clerk.post(reverse("register:import"), said)
    assert answer.status_code == 422
    assert "không có dòng nào" in answer.content.decode()


def test_only_those_who_register_take_files_in(specialist: Client) -> None:
    assert specialist.get(TAKE_IN).status_code == 403
    assert specialist.get(reverse("register:new_draft")).status_code == 200


def test_the_desk_tells_the_clerk_what_waits(office: Office, clerk: Client) -> None:
    arrived(office, number="15", symbol="KH-UBND", subject="Kiểm tra công tác tư pháp")
    assert "Văn bản đến chờ phân phối" in page(clerk, "/")
