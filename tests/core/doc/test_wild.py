"""Forms met in real files: pages saved from the web, bad conversions, minutes, laws, attached texts."""

import pytest

from tests.core.doc.builders import Para, numbers, read, read_paras
from tongket.core.doc.model import Document, Header, Signer, Standard
from tongket.core.doc.outline import sections, sections_of
from tongket.core.doc.source import Align, Cell
from tongket.core.text.dates import PartialDate


def _names(header: Header) -> tuple[str | None, str | None, str | None]:
    return header.superior, header.issuer, header.symbol


def _signed(signer: Signer | None) -> tuple[str | None, tuple[str, ...], str | None]:
    assert signer is not None
    return signer.authority, signer.titles, signer.name


def test_strokes_alone_on_a_line_part_what_were_cells() -> None:
    document = read(
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MẪU\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n35/2022/QĐ-UBND\n|\n"
        "Bình Mẫu, ngày 16\ntháng 9 năm 2022\n|\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ PHỐI HỢP TRONG CÔNG\n"
        "TÁC THEO DÕI THI HÀNH PHÁP LUẬT\nỦY BAN NHÂN DÂN TỈNH BÌNH MẪU\nCăn cứ Luật Tổ chức;\n"
        "Điều 1. Ban hành Quy chế./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n|\nTM.\nỦY BAN NHÂN DÂN\n"
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Ví Dụ\n|\n"
    )
    header = document.header
    assert (header.issuer, header.number, header.year) == (
        "ỦY BAN NHÂN DÂN TỈNH BÌNH MẪU",
        "35",
        "2022",
    )
    assert (header.place, header.date) == ("Bình Mẫu", PartialDate(2022, 9, 16))
    assert header.subject == (
        "BAN HÀNH QUY CHẾ PHỐI HỢP TRONG CÔNG TÁC THEO DÕI THI HÀNH PHÁP LUẬT"
    )
    titles = ("ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert _signed(document.signer) == ("TM.", titles, "Nguyễn Văn Ví Dụ")


def test_words_of_a_web_page_above_the_header_are_plain_paragraphs() -> None:
    document = read(
        "Cổng tra cứu văn bản\nĐang tải nội dung, vui lòng chờ...\n\nUBND TỈNH BÌNH MẪU\nSỞ NỘI VỤ\n\n"
        "CỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập \u00ad Tự do \u00ad Hạnh phúc\n\n"
        "Số: 12/KH\u00ad-SNV\n\nBình Mẫu, ngày 3 tháng 4 năm 2024\n\nKẾ HOẠCH\nSắp xếp tổ chức\n\nI. A\n"
    )
    assert _names(document.header) == ("UBND TỈNH BÌNH MẪU", "SỞ NỘI VỤ", "KH-SNV")
    assert len(document.body) == 3
    assert numbers(sections(document)) == ["I."]


def test_breaks_of_a_markdown_table_part_the_lines_of_a_cell() -> None:
    document = read(
        "# QUYẾT ĐỊNH\nVề việc công bố danh mục\n\nĐiều 1. Công bố.\n\n"
        "| **Nơi nhận:**<br>- Như Điều 3;<br/>- Lưu: VT. | **KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br>"
        "**Lê Văn Ví Dụ** |\n|---|---|\n",
        "md",
    )
    assert [recipient.name for recipient in document.recipients] == ["Như Điều 3", "Lưu: VT"]
    assert _signed(document.signer) == ("KT.", ("CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Văn Ví Dụ")


def test_minutes_are_dated_and_signed_by_two_at_their_end() -> None:
    document = read(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBIÊN BẢN\nHỌP TỔ GIÚP VIỆC\n"
        "Thời gian: 8 giờ ngày 05/3/2024\nI. NỘI DUNG\nThống nhất./.\n"
        "Bình Mẫu, ngày 05 tháng 3 năm 2024\nTHƯ KÝ          CHỦ TRÌ\n(Ký tên)      (Ký tên)\n"
        "Trần Thị Mẫu          Nguyễn Văn Ví Dụ\n"
    )
    header = document.header
    assert (header.kind, header.subject) == ("Biên bản", "HỌP TỔ GIÚP VIỆC")
    assert (header.place, header.date) == ("Bình Mẫu", PartialDate(2024, 3, 5))
    assert _signed(document.signer) == (None, ("CHỦ TRÌ",), "Nguyễn Văn Ví Dụ")
    assert [_signed(signer) for signer in document.other_signers] == [
        (None, ("THƯ KÝ",), "Trần Thị Mẫu")
    ]


def test_a_law_says_its_kind_in_the_number_line() -> None:
    document = read(
        "QUỐC HỘI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Luật số: 51/2010/QH12          Độc lập - Tự do - Hạnh phúc\n\nLUẬT\nNGƯỜI KHUYẾT TẬT\n\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992;\n"
        "Chương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định.\n"
    )
    header = document.header
    assert (header.number, header.year, header.symbol) == ("51", "2010", "QH12")
    assert (header.kind, header.subject) == ("Luật", "NGƯỜI KHUYẾT TẬT")


def test_an_attached_text_is_an_annex_with_a_tree_of_its_own() -> None:
    document = read(
        "QUYẾT ĐỊNH\nVề việc ban hành Quy chế làm việc\n\nĐiều 1. Ban hành.\nĐiều 2. Thi hành./.\n"
        "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nPhạm Văn Ví Dụ\n\nQUY CHẾ\nLÀM VIỆC CỦA TRUNG TÂM\n"
        "(Ban hành kèm theo Quyết định số 12/QĐ-TT\nngày 03 tháng 4 năm 2024)\n\n"
        "Chương I\nCHUNG\nĐiều 1. Phạm vi\n1. Quy chế này quy định việc làm.\nChương II\nRIÊNG\n"
    )
    (annex,) = document.annexes
    assert (annex.label, annex.title) == ("Quy chế", "LÀM VIỆC CỦA TRUNG TÂM")
    assert annex.guide == "Ban hành kèm theo Quyết định số 12/QĐ-TT ngày 03 tháng 4 năm 2024"
    assert numbers(sections_of(annex.body)) == ["Chương I", ["Điều 1.", ["1."]], "Chương II"]
    assert numbers(sections(document)) == ["Điều 1.", "Điều 2."]


def test_several_annexes_and_forms_follow_the_signature() -> None:
    document = read(
        "KẾ HOẠCH\nRà soát máy tính\n\nI. A\nXem Phụ lục I.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Ví Dụ\n\n"
        "PHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 03/KH-STTTT)\n| TT | Việc |\n| 1 | Đếm |\n\n"
        "Phụ lục 02\nBiểu tổng hợp\n1. Cột một\n\nBiểu số 01\nSỐ LIỆU\nLời.\n"
    )
    assert [(annex.label, annex.title, annex.guide) for annex in document.annexes] == [
        ("PHỤ LỤC I", "DANH MỤC NHIỆM VỤ", "Kèm theo Kế hoạch số 03/KH-STTTT"),
        ("Phụ lục 02", "Biểu tổng hợp", None),
        ("Biểu số 01", "SỐ LIỆU", None),
    ]


def test_marks_of_signing_programs_stamps_and_urgency_stand_in_no_field() -> None:
    document = read(
        "Người ký: Sở Nội vụ\nThời gian ký: 26/06/2024 10:15:00 +07:00\nUBND TỈNH BÌNH MẪU\nSỞ NỘI VỤ\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/BC-SNV\nHỎA TỐC\n"
        "Bình Mẫu, ngày 26 tháng 6 năm 2024\nDỰ THẢO LẦN 2\nBÁO CÁO\nNhanh về sắp xếp\n\nI. A\n"
    )
    assert _names(document.header) == ("UBND TỈNH BÌNH MẪU", "SỞ NỘI VỤ", "BC-SNV")
    assert document.header.urgency == "HỎA TỐC"
    assert document.header.subject == "Nhanh về sắp xếp"


def test_kind_and_subject_may_stand_on_one_line_in_capitals() -> None:
    document = read("BÁO CÁO KẾT QUẢ CẢI CÁCH TƯ PHÁP\nNĂM 2024\n\nI. A\n")
    assert document.header.kind == "Báo cáo"
    assert document.header.subject == "KẾT QUẢ CẢI CÁCH TƯ PHÁP NĂM 2024"


def test_the_blanks_of_a_form_are_left_blank() -> None:
    document = read(
        "ĐẢNG BỘ BỘ NÔNG NGHIỆP\nĐẢNG ỦY ……\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "…….., ngày ……tháng….. năm….\nSố -BC/ĐU\nBÁO CÁO sơ kết công tác\n\nI. A\n"
    )
    header = document.header
    assert _names(header) == ("ĐẢNG BỘ BỘ NÔNG NGHIỆP", "ĐẢNG ỦY", "BC/ĐU")
    assert (header.place, header.date, header.number) == (None, None, None)
    assert (header.kind, header.subject) == ("Báo cáo", "sơ kết công tác")


def test_a_stroke_between_two_columns_parts_them() -> None:
    document = read(
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "TỈNH BÌNH MẪU | Độc lập - Tự do - Hạnh phúc |\n"
        "Số: 41/2019/QĐ-UBND | Bình Mẫu, ngày 22 tháng 10 năm 2019 |\nQUYẾT ĐỊNH\nVề chế độ báo cáo\n\n"
        "Điều 1. Ban hành./.\nNơi nhận: | TM. ỦY BAN NHÂN DÂN |\n- Lưu: VT. | CHỦ TỊCH |\n"
    )
    assert _names(document.header) == (None, "ỦY BAN NHÂN DÂN TỈNH BÌNH MẪU", "QĐ-UBND")
    assert document.header.place == "Bình Mẫu"
    assert _signed(document.signer) == ("TM.", ("ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), None)


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("Số: /BC-STTTT\n\nBÁO CÁO\nKết quả\n\nI. A\n", Standard.STATE),
        ("Số     -BC/BNCTU\n\nBÁO CÁO\nkết quả\n\nI. A\n", Standard.PARTY),
        ("BÁO CÁO\nkết quả\n\nI. A\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Ví Dụ\n", Standard.PARTY),
        ("BÁO CÁO\nkết quả\n\nI. A\n\nTM. BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Ví Dụ\n", Standard.STATE),
        ("Chỉ là một câu.\n", Standard.STATE),
    ],
)
def test_the_standard_shows_even_without_the_formula(text: str, standard: Standard) -> None:
    assert read(text).standard is standard


def test_prose_without_a_header_keeps_every_word_in_the_body() -> None:
    document = read("Thực hiện nhiệm vụ, Sở báo cáo như sau.\nSở đã làm xong.\n")
    assert document.header == Header()
    assert len(document.body) == 2


def test_two_issuers_side_by_side_are_joint() -> None:
    document = read_paras(
        Para("SỞ TƯ PHÁP", bold=True, cell=Cell(0, 0, 0)),
        Para("SỞ NỘI VỤ", bold=True, cell=Cell(0, 0, 1)),
        Para("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, cell=Cell(0, 0, 2)),
        Para("Số: 05/KHLN-STP-SNV", cell=Cell(0, 1, 0)),
        Para("KẾ HOẠCH LIÊN NGÀNH", bold=True, align=Align.CENTRE),
        Para("Kiểm tra văn thư", bold=True, align=Align.CENTRE),
        Para("I. A", bold=True),
    )
    assert _names(document.header) == (None, "SỞ TƯ PHÁP - SỞ NỘI VỤ", "KHLN-STP-SNV")


def test_names_set_in_capitals_by_format_are_read_as_they_are_typed() -> None:
    document = read_paras(
        Para("Ubnd tỉnh Bình Mẫu", capitals=True, cell=Cell(0, 0, 0)),
        Para("Sở Nội vụ", capitals=True, bold=True, cell=Cell(0, 0, 0)),
        Para("Cộng hòa xã hội chủ nghĩa Việt Nam", capitals=True, cell=Cell(0, 0, 1)),
        Para("Báo cáo", capitals=True, bold=True, align=Align.CENTRE),
        Para("Kết quả công tác", bold=True, align=Align.CENTRE),
        Para("Sở báo cáo như sau.", align=Align.JUSTIFY),
    )
    assert _names(document.header)[:2] == ("Ubnd tỉnh Bình Mẫu", "Sở Nội vụ")
    assert (document.header.kind, document.header.subject) == ("Báo cáo", "Kết quả công tác")


def test_the_sample_report_reads_as_a_person_reads_it(sample_text: str) -> None:
    document = read(sample_text)
    header = document.header
    assert (header.number, header.symbol, header.place) == (None, "BC-STTTT", "Bắc Giang")
    assert header.date == PartialDate(2024, 6)
    assert numbers(sections(document)) == ["I.", ["1.", "2.", "3.", "4.", "5."], "II-", "III-"]
    assert [inner.nil for inner in sections(document)[0].sections] == [False] * 3 + [True] * 2
    assert _recipients(document)[0] == ("Ban Nội chính", "báo cáo")
    assert _signed(document.signer) == (None, ("GIÁM ĐỐC",), "Nguyễn Văn Mẫu")


def _recipients(document: Document) -> list[tuple[str, str | None]]:
    return [(recipient.name, recipient.purpose) for recipient in document.recipients]
