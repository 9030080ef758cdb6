"""Citations as they stand in real reports: what is said of them, and what is let pass."""

from datetime import date
from pathlib import Path

import pytest

from tests.core.check.builders import a_reading, found_in, marked, said_of
from tongket.core.check.brief import Brief
from tongket.core.check.citations_mentions import by_document, citation_key, own_code
from tongket.core.check.finding import Severity
from tongket.core.check.rules import RULES
from tongket.core.check.runner import apply_fixes, examine
from tongket.core.doc.ref import Ref
from tongket.core.doc.source import Source, SourceParagraph, from_text
from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.reading import read_through
from tongket.core.law.register import register_of
from tongket.core.text.spans import Span

CITATIONS = [rule for rule in RULES if rule.code.startswith("C")]

FOUND = [
    # symbols
    ("C101", "Thực hiện Thông tư số ⟦12/2019/tt-btp⟧ ngày 30/12/2019 của Bộ Tư pháp."),
    ("C101", "UBND tỉnh có Tờ trình số ⟦45/TTR-UBND⟧ ngày 02/4/2024."),
    ("C101", "Theo Quyết định số ⟦112/QD-UBND⟧ ngày 12/3/2024 của Chủ tịch UBND tỉnh."),
    ("C102", "Thực hiện Nghị định số ⟦30 / 2020 / NĐ-CP⟧ ngày 05/3/2020 của Chính phủ."),
    ("C103", "Tỉnh ủy ban hành Thông báo số ⟦896/TB-TU⟧ ngày 03/6/2024 của Thường trực Tỉnh ủy."),
    ("C103", "Sở Tài chính có Báo cáo số ⟦112-BC/STC⟧ ngày 03/6/2024."),
    ("C106", "Công văn số 12/SXD-QLN ngày 02/5/2024, Công văn số 19/SXD-⟦QLn⟧ ngày 06/5/2024."),
    ("C107", "Sở đã ban hành Quyết định số ⟦7⟧/QĐ-SXD ngày 12/3/2024."),
    # kind, date, issuer against each other
    ("C111", "Sở đã trình ⟦Báo cáo⟧ số 45/TTr-SXD ngày 02/4/2024."),
    ("C111", "Quán triệt ⟦Kết luận⟧ số 04-NQ/TW ngày 30/10/2016 của Ban Chấp hành Trung ương."),
    ("C113", "Kế hoạch số 12/KH-SXD ngày 02/5/2024. Sau Kế hoạch số 12/KH-SXD ⟦ngày 05/02/2024⟧ …"),
    ("C114", "Quyết định số 112/QĐ-BXD ngày 12/3/2024 của Bộ Xây dựng. Theo Quyết định số "
     "112/QĐ-BXD ngày 12/3/2024 của ⟦Bộ Tài chính⟧, mức chi được điều chỉnh."),
    ("C115", "Theo Thông tư số 12/2019/TT-BTP ⟦ngày 30/12/2020⟧ của Bộ Tư pháp."),
    # the first mention
    ("C121", "Căn cứ vào Hướng dẫn số ⟦33/HD-SNV⟧ của Sở Nội vụ, các phòng đã bình xét."),
    ("C122", "Đã triển khai Chỉ thị số ⟦25-CT/TU⟧ ngày 14/3/2024 về công tác cán bộ."),
    ("C123", "Các phòng thực hiện theo ⟦45/KH-SXD⟧ ngày 02/4/2024."),
    ("C125", "Tại ⟦Thông báo của Văn phòng UBND tỉnh ngày 09/6/2024⟧, Sở được giao 03 việc."),
    ("C126", "Học tập ⟦Chỉ thị số 05⟧ của Bộ Chính trị; thực hiện Chỉ thị 05 của Bộ Chính trị."),
    # dates
    ("C131", "Họp ⟦ngày 30/02/2024⟧ tại trụ sở Sở Xây dựng."),
    ("C132", "Sở Tài chính có Công văn số 632/STC-NS ⟦ngày 06/5/2025⟧ về kinh phí."),
    ("C133", "Sở đã ban hành Quyết định số 12/QĐ-SXD ⟦ngày 12/3/2022⟧ về phân công."),
    ("C134", "Sở Tài chính có Công văn số 632/STC-NS ngày 16/⟦2⟧/2024 về kinh phí."),
    ("C135", "Công văn số 100/SXD-VP ngày 02/4/2024, số 110/SXD-QLN ngày 12/4/2024, số 120/SXD-VP "
     "⟦ngày 15/3/2024⟧."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body"), FOUND)
def test_one_slip_is_named_once_and_nothing_else_with_it(code: str, body: str) -> None:
    bare, marks = marked(body)
    assert said_of(bare, "C") == [(code, words) for words in marks]


PASSED = [
    "Ngân hàng Nhà nước ban hành Quyết định số 92/2000/QĐ-NHNN7 ngày 17/3/2000; Chính phủ ban hành "
    "Nghị quyết số 66.16/2024/NQ-CP ngày 05/3/2024.",
    "Sở Nội vụ có Công văn số 2231/SNV-CCHC&PC ngày 28/9/2023 gửi các sở, ngành.",
    "Công an tỉnh có Công văn số 123/CAT-PA05 ngày 18/6/2024, số 124/CAT-PA06 ngày 19/6/2024.",
    "Bộ Chính trị ban hành Quy định số 114-QĐ/TW ngày 11/7/2023, 131-QĐ/TW và 132-QĐ/TW ngày 27/10/2023.",
    "Văn phòng Trung ương Đảng có Công văn số 5053-CV/VPTW/nb ngày 06/3/2024.",
    "Theo Bộ luật Hình sự năm 2015, Luật Giám định tư pháp ngày 20/6/2012, Luật số 56/2020/QH14.",
    "Tòa án tuyên tại Bản án số 12/2024/HS-ST ngày 15/4/2024; áp dụng QCVN 102:2016/BTTTT.",
    "UBND tỉnh có Kế hoạch số 15/KH-UBND ngày 12/01/2024, UBND huyện có Kế hoạch số 15/KH-UBND "
    "ngày 20/02/2024, UBND xã có Kế hoạch số 15/KH-UBND ngày 01/3/2024.",
    "Sở đã ban hành 25 kế hoạch, trong đó có Kế hoạch số 45/KH-SXD ngày 28/02/2024.",
    "Sở Tư pháp có Báo cáo thẩm định số 18/BCTĐ-STP ngày 25/5/2024 về dự thảo.",
    "Từ ngày 01/7/2025, Luật Đất đai có hiệu lực; Quyết định này thay thế quy định cũ.",
    "Liên ngành ban hành Quy chế phối hợp số 04/QCPH-SXD-CAT ngày 20/01/2024.",
    "Biên bản ngày 12/3/2024, Hợp đồng ngày 15/3/2024 và Báo cáo của các xã đến ngày 20/6/2024.",
    "Phòng Nội vụ (Công văn số 77/STC-NS ngày 15/3/2024 của Sở Tài chính) đã rà soát.",
    "Sở Tài chính có các Công văn số 70/STC-NS, 75/STC-NS ngày 15/3/2024 và 80/STC-GCS ngày 16/3/2024.",
]  # fmt: skip


@pytest.mark.parametrize("body", PASSED)
def test_a_regular_citation_is_let_pass(body: str) -> None:
    assert said_of(body, "C") == []


def test_in_the_sample_report_only_the_unit_spelt_two_ways_is_found(shared: Path) -> None:
    text = (shared / "sample" / "bao-cao-6-thang-2024.txt").read_text(encoding="utf-8")
    brief = Brief(read_through(from_text(text)))
    assert found_in(brief, "C") == [("C106", "TtrA")]
    (found,) = examine(brief, CITATIONS).findings
    assert "“STTTT-TtrA”" in found.message.vi
    assert "“STTTT-TTra”" in found.message.vi


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Thực hiện Nghị định số 63/2010/nđ-cp ngày 8/6/2010.", "63/2010/NĐ-CP ngày 08/6/2010"),
        ("Thực hiện Nghị quyết số 27/NQ-TW ngày 9/11/2022.", "27-NQ/TW ngày 09/11/2022"),
        ("Thực hiện Kế hoạch số 5 /KH-SXD ngày 02/2/2024.", "05/KH-SXD ngày 02/02/2024"),
    ],
)
def test_the_fixes_of_one_citation_may_be_applied_together(written: str, mended: str) -> None:
    reading = a_reading(written)
    findings = examine(Brief(reading), CITATIONS).findings
    once = apply_fixes(reading.text, findings)
    # A fix inside another one waits for the next time.
    again = apply_fixes(once, examine(Brief(read_through(from_text(once))), CITATIONS).findings)
    assert mended in again


def a_document(
    number: str, symbol: str, day: date, issuer: str = "Sở Xây dựng"
) -> RegisteredDocument:
    ref = Ref("register.document", citation_key(number, symbol, None))
    return RegisteredDocument(ref, number, symbol, "Công văn", day, issuer, "trồng cây")


def test_a_symbol_that_the_register_has_so_is_no_misspelling() -> None:
    odd = a_document("12", "SXD-QLn", date(2024, 5, 2))
    usual = a_document("19", "SXD-QLN", date(2024, 5, 6))
    body = "Công văn số 12/SXD-QLn ngày 02/5/2024; Công văn số 19/SXD-QLN ngày 06/5/2024."
    brief = Brief(a_reading(body), register=register_of([odd, usual]))
    (found,) = examine(brief, CITATIONS).findings
    assert (found.code, found.severity) == ("C106", Severity.NOTE)


def test_the_nearest_registered_documents_are_suggested() -> None:
    register = register_of([a_document("632", "SXD-QLN", date(2024, 5, 6))])
    brief = Brief(a_reading("Sở có Công văn số 623/SXD-QLN ngày 06/5/2024."), register=register)
    (found,) = examine(brief, CITATIONS).findings
    assert found.code == "C141"
    assert "“632/SXD-QLN”" in found.message.vi
    assert "“632/SXD-QLN”" in found.message.en


def test_a_short_citation_is_read_with_the_date_of_the_first_one() -> None:
    register = register_of(
        [
            a_document("12", "SXD-QLN", date(2024, 5, 2)),
            a_document("12", "SXD-QLN", date(2023, 5, 2)),
        ]
    )
    body = "Sở có Công văn số 12/SXD-QLN ngày 02/5/2024. Công văn số 12/SXD-QLN đã nêu rõ."
    assert said_of(body, "C14", register=register) == []


def test_every_difference_to_the_register_is_shown_where_it_stands() -> None:
    register = register_of([a_document("77", "STC-NS", date(2024, 3, 15), "Sở Tài chính")])
    bare, marks = marked("Theo ⟦Kế hoạch⟧ số 77/STC-NS ⟦ngày 16/3/2024⟧ của ⟦Sở Nội vụ⟧.")
    found = said_of(bare, "C143", register=register)
    assert sorted(found) == sorted(("C143", words) for words in marks)


def test_mentions_of_one_document_are_grouped_however_they_are_spelt() -> None:
    body = "Quy định số 69-QĐ/TW ngày 06/7/2022; quy định 69- QĐ/TƯ; Quyết định số 69/QĐ-UBND."
    groups = by_document(Brief(a_reading(body)).cited)
    assert [[one.citation.symbol for one in group] for group in groups] == [
        ["QĐ/TW", "QĐ/TƯ"],
        ["QĐ-UBND"],
    ]


@pytest.mark.parametrize(
    ("number", "code"),
    [("Số: 05/BC-SXD", "SXD"), ("Số: 632/STTTT-TTra", "STTTT"), ("Số:     /BC-STTTT", "STTTT")],
)
def test_the_code_of_the_office_is_read_from_its_own_symbol(number: str, code: str) -> None:
    document = a_reading("Đã trồng 120 cây.", number=number).document
    assert own_code(document.header, document.standard) == code


def test_without_an_own_symbol_nobody_asks_for_issuers() -> None:
    text = "Các phòng thực hiện Kế hoạch số 30/KH-UBND ngày 29/01/2024 về trồng cây.\n" * 2
    assert "C122" not in [code for code, _ in found_in(Brief(read_through(from_text(text))), "C")]


def test_a_line_broken_by_hand_inside_a_symbol_is_mended() -> None:
    text = "I. KẾT QUẢ\nBộ Tài chính có Thông tư số 16/2015/TT-\nBTC ngày 02/02/2015 về lệ phí."
    first, rest = text.split("\n", 1)
    paragraphs = (
        SourceParagraph(Span(0, len(first))),
        SourceParagraph(Span(len(first) + 1, len(text))),
    )
    reading = read_through(Source("docx", text, paragraphs))
    (found,) = [one for one in examine(Brief(reading), CITATIONS).findings if one.code == "C102"]
    assert apply_fixes(text, [found]).endswith(rest.replace("\n", ""))
