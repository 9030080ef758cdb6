"""Reading a source through."""

import os
from pathlib import Path

import pytest

from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through

SAMPLE = Path(__file__).parents[4] / "shared" / "sample" / "bao-cao-6-thang-2024.txt"

ISSUED = """UBND TỈNH BẮC NINH
SỞ KHOA HỌC VÀ CÔNG NGHỆ

Số: 05/BC-SKHCN

Bắc Ninh, ngày 05 tháng 02 năm 2026

BÁO CÁO
Kết quả công tác tháng 01 năm 2026

I. KẾT QUẢ

1. Thực hiện Kế hoạch số 30/KH-SKHCN ngày 29/01/2026, Sở đã tổ chức 04 hội nghị.

2. Căn cứ khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP, đã lập 12 hồ sơ, kinh phí 7,5 triệu đồng.

Liên hệ: 0204.3854.123, https://skhcn.bacninh.gov.vn/tin/4711, vanthu12@bacninh.gov.vn.

Nơi nhận:
- Như trên;
- Lưu: VT, VP.

GIÁM ĐỐC

Nguyễn Văn Mẫu
"""


def _read(text: str) -> Reading:
    return read_through(from_text(text))


def test_the_number_in_the_header_is_the_documents_own() -> None:
    reading = _read(ISSUED)
    assert reading.document.header.number == "05"
    assert [citation.text for citation in reading.citations] == ["30/KH-SKHCN", "30/2020/NĐ-CP"]


def test_only_quantities_are_left_among_the_numbers() -> None:
    assert [number.text for number in _read(ISSUED).numbers] == [
        "04 hội nghị",
        "12 hồ sơ",
        "7,5 triệu đồng",
    ]


def test_dates_and_provisions_are_read_as_well() -> None:
    reading = _read(ISSUED)
    assert [found.date.iso() for found in reading.dates] == ["2026-02-05", "2026-01", "2026-01-29"]
    (provision,) = reading.provisions
    assert provision.instrument is not None
    assert provision.instrument.text == "30/2020/NĐ-CP"


def test_every_place_points_into_the_source() -> None:
    reading = _read(ISSUED)
    found = [(citation.span, citation.text) for citation in reading.citations]
    found += [(provision.span, provision.text) for provision in reading.provisions]
    found += [(number.span, number.text) for number in reading.numbers]
    found += [(day.span, day.text) for day in reading.dates]
    assert all(span.cut(reading.text) == written for span, written in found)


def test_automatic_list_numbers_are_no_quantities() -> None:
    source = from_text("12. đồng chí tham dự hội nghị")
    (paragraph,) = source.paragraphs
    labelled = source._replace(paragraphs=(paragraph._replace(label="12."),))
    assert read_through(labelled).numbers == ()


def test_an_empty_source_reads_as_nothing() -> None:
    reading = _read("")
    assert (reading.citations, reading.numbers, reading.provisions) == ((), (), ())


@pytest.mark.skipif(
    not SAMPLE.exists() and not os.environ.get("CI"), reason="the sample report is not at hand"
)
def test_the_sample_report_gives_its_citations_with_kind_date_and_issuer() -> None:
    reading = _read(SAMPLE.read_text("utf-8"))
    found = [
        (one.text, one.kind, one.date and one.date.iso(), one.issuer) for one in reading.citations
    ]
    assert found == [
        ("30/KH-STTTT", "Kế hoạch", "2024-01-29", None),
        ("114-QĐ/TW", "Quy định", "2023-07-11", "Bộ Chính trị"),
        ("131-QĐ/TW", "Quy định", "2023-10-27", "Bộ Chính trị"),
        ("132-QĐ/TW", "Quy định", "2023-10-27", "Bộ Chính trị"),
        ("42/KH-STTTT", "Kế hoạch", "2024-02-23", None),
        ("26/KH-STTTT", "Kế hoạch", "2024-01-26", None),
        ("632/STTTT-TTra", "Công văn", "2024-05-06", None),
        ("64-CTr/BCĐ", "Chương trình", "2024-01-15", "BCĐ"),
        ("893/STTTT-TtrA", "Công văn", "2024-06-24", None),
    ]
