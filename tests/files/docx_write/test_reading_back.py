"""Our own reader finds in our own files what was written into them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.files.docx_write.builders import (
    HEADER,
    PLAN,
    POSTS,
    a_document,
    grouped_table,
    heading,
    paragraph,
    row,
)
from tongket.core.doc.model import (
    Annex,
    Document,
    Header,
    Heading,
    Recipient,
    RowKind,
    Signer,
    Standard,
    Table,
    wording,
)
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Source
from tongket.core.text.dates import PartialDate
from tongket.core.text.nfc import clean
from tongket.files.docx_write import write_docx
from tongket.files.read import read_bytes

PLACES = ["Hà Nội", "Bắc Giang", "Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh", "Đắk Lắk"]
OFFICES = [
    ("UBND TỈNH BÌNH MẪU", "SỞ XÂY DỰNG"),
    ("BỘ NỘI VỤ", "VĂN PHÒNG"),
    ("ỦY BAN NHÂN DÂN TỈNH BÌNH MẪU", "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
    ("UBND HUYỆN YÊN MẪU", "PHÒNG TÀI CHÍNH - KẾ HOẠCH"),
]
SUBJECTS = [
    "Kết quả công tác quý I năm 2024",
    "Tình hình thực hiện Chương trình số 64-CTr/BCĐ và phương hướng, nhiệm vụ 6 tháng cuối năm",
    "Sơ kết giai đoạn 2021-2026 về ứng dụng công nghệ thông tin, chuyển đổi số trong hoạt động"
    " của các cơ quan nhà nước trên địa bàn tỉnh",
]
KINDS = [("Báo cáo", "BC"), ("Kế hoạch", "KH"), ("Tờ trình", "TTr"), ("Quyết định", "QĐ")]

dates = st.one_of(
    st.dates().map(lambda day: PartialDate(max(day.year, 1945), day.month, min(day.day, 28))),
    st.integers(1, 12).map(lambda month: PartialDate(2024, month)),
)


@st.composite
def headers(draw: st.DrawFn) -> Header:
    superior, issuer = draw(st.sampled_from(OFFICES))
    kind, short = draw(st.sampled_from(KINDS))
    return replace(
        HEADER,
        superior=superior,
        issuer=issuer,
        number=draw(st.none() | st.integers(1, 9999).map(lambda number: f"{number:02}")),
        symbol=f"{short}-{draw(st.sampled_from(['SXD', 'VP', 'SNNPTNT']))}",
        place=draw(st.sampled_from(PLACES)),
        date=draw(dates),
        kind=kind,
        subject=draw(st.sampled_from(SUBJECTS)),
    )


def source_of(document: Document) -> Source:
    return read_bytes(write_docx(document), "document.docx")


def back(document: Document) -> Document:
    source = source_of(document)
    return recognise(source, clean(source.text))


def plain(text: str | None) -> str | None:
    """Words as they are once text is cleaned: spaces and hyphens that held a line are plain."""
    return None if text is None else clean(text).text


def said(header: Header) -> dict[str, object]:
    names = ("superior", "issuer", "number", "symbol", "place", "kind", "subject", "urgency")
    return {name: plain(getattr(header, name)) for name in names} | {
        "date": header.date,
        "addressees": tuple(map(plain, header.addressees)),
    }


@settings(max_examples=60, deadline=None)
@given(headers())
def test_the_header_of_a_titled_paper_is_read_back(header: Header) -> None:
    assert said(back(a_document(header=header)).header) == said(header)


@settings(max_examples=30, deadline=None)
@given(headers(), st.lists(st.sampled_from(["Sở Tài chính", "UBND các xã"]), max_size=3))
def test_the_header_of_a_letter_is_read_back(header: Header, names: list[str]) -> None:
    letter = replace(header, kind=None, symbol="SXD-HTKT", addressees=tuple(names))
    assert said(back(a_document(header=letter)).header) == said(letter)


def test_the_header_of_a_party_paper_is_read_back() -> None:
    header = replace(
        HEADER,
        superior="TỈNH ỦY BÌNH MẪU",
        issuer="BAN CHỈ ĐẠO CẢI CÁCH TƯ PHÁP",
        symbol="CTr/BCĐ",
        kind="Chương trình",
    )
    document = a_document(paragraph("Nội dung."), header=header, standard=Standard.PARTY)
    document = replace(document, signer=Signer("T/M", ("BAN CHỈ ĐẠO", "TRƯỞNG BAN"), "Lê Văn A"))
    again = back(document)
    assert again.standard is Standard.PARTY
    assert said(again.header) == said(header)
    assert again.signer is not None
    assert (again.signer.authority, again.signer.titles) == ("T/M", ("BAN CHỈ ĐẠO", "TRƯỞNG BAN"))


@pytest.mark.parametrize("urgency", ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"])
def test_the_mark_of_urgency_is_read_back(urgency: str) -> None:
    again = back(a_document(header=replace(HEADER, urgency=urgency))).header
    assert again.urgency == urgency
    assert again.subject == HEADER.subject


def outline(document: Document) -> list[tuple[int, str, str]]:
    return [
        (block.level, str(block.numbering), wording(block.title))
        for block in document.body
        if isinstance(block, Heading)
    ]


def test_the_section_tree_is_read_back() -> None:
    body = [
        part
        for numeral in ("I", "II", "III")
        for part in (
            heading(f"PHẦN {numeral}", numeral),
            heading("Công tác chỉ đạo, điều hành", "1", 2),
            paragraph("Nội dung của mục một, đã triển khai."),
            heading("Công tác phối hợp", "2", 2),
            paragraph("Nội dung của mục hai, đã triển khai."),
        )
    ]
    document = a_document(*body)
    assert outline(back(document)) == outline(document)


def test_recipients_and_signer_are_read_back() -> None:
    recipients = (
        Recipient("UBND tỉnh", "để báo cáo"),
        Recipient("Các phòng, đơn vị thuộc Sở và các cơ quan có liên quan trên địa bàn cả tỉnh"),
        Recipient("Lưu: VT, HTKT"),
    )
    again = back(replace(a_document(), recipients=recipients))
    assert [(one.name, one.purpose) for one in again.recipients] == [
        ("UBND tỉnh", "báo cáo"),
        (recipients[1].name, None),
        ("Lưu: VT, HTKT", None),
    ]
    assert again.signer is not None
    assert (again.signer.authority, again.signer.titles, again.signer.name) == (
        "KT.",
        ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Nguyễn Văn Mẫu",
    )


def test_tables_and_annexes_are_read_back() -> None:
    table = grouped_table(2, 2)
    annex = Annex("Phụ lục I", "DANH MỤC NHIỆM VỤ", "Kèm theo Kế hoạch này", (table,))
    again = back(a_document(paragraph("Số liệu như sau:"), table, annexes=[annex]))
    (read,) = again.annexes
    assert (read.label, read.title, read.guide) == (annex.label, annex.title, annex.guide)
    for found in (*again.body, *read.body):
        if isinstance(found, Table):
            assert cells(found) == cells(table)


def cells(table: Table) -> list[list[str]]:
    return [[wording(cell.inlines) for cell in row.cells] for row in table.rows]


def test_paragraphs_are_read_back_word_for_word() -> None:
    words = "Giai đoạn 2021-2026, 2020 – 2025 và 7,5 triệu đồng theo Kế hoạch số 30/KH-STTTT."
    source = source_of(a_document(paragraph(words)))
    assert "\u2060" not in source.text
    assert clean(words).text in clean(source.text).text


def test_runs_know_the_control_around_them() -> None:
    source = source_of(a_document(paragraph("Có ", POSTS, " theo ", PLAN, ".")))
    tagged = {
        run.tag: source.text[run.span.start : run.span.end]
        for one in source.paragraphs
        for run in one.runs
        if run.tag
    }
    assert {tag: plain(words) for tag, words in tagged.items()} == {
        "tk:f:activity.posts": POSTS.wording,
        "tk:d:register.document:4711": PLAN.wording,
    }


def test_the_page_set_up_is_that_of_the_rules() -> None:
    (page,) = source_of(a_document()).pages
    margins = (page.top_mm, page.bottom_mm, page.left_mm, page.right_mm)
    assert margins == pytest.approx((20, 20, 30, 15), abs=0.05)
    assert (page.width_mm, page.height_mm) == pytest.approx((210, 297), abs=0.05)
    assert page.different_first_page
    assert (page.number_place, page.number_on_first_page) == ("top", False)


def test_groups_of_a_table_keep_their_rows() -> None:
    kinds = [RowKind.HEAD, RowKind.GROUP, RowKind.ROW, RowKind.TOTAL]
    table = Table(tuple(row("1", "x", kind=kind) for kind in kinds))
    source = source_of(a_document(table))
    rows = [one.cell.row for one in source.paragraphs if one.cell and one.cell.table == 1]
    assert all(before <= after for before, after in pairwise(rows))
    assert max(rows) == len(kinds) - 1
