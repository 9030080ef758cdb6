"""Papers of many kinds: telegrams, Party letters, youth unions, programmes inside articles."""

import pytest

from tests.core.doc.builders import numbers, read
from tongket.core.doc.model import Document, Signer, Standard, wording
from tongket.core.doc.outline import sections
from tongket.core.doc.walk import block_text


def _signed(signer: Signer | None) -> tuple[str | None, tuple[str, ...], str | None]:
    assert signer is not None
    return signer.authority, signer.titles, signer.name


def _paragraphs(document: Document) -> list[str]:
    return [block_text(block) for block in document.body]


def test_a_telegram_names_its_sender_where_others_write_kinh_gui() -> None:
    document = read(
        "THỦ TƯỚNG CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 92/CĐ-TTg\tĐộc lập - Tự do - Hạnh phúc\n\nCÔNG ĐIỆN\nVề việc ứng phó lũ lớn\n"
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ: Quốc phòng, Công an;\n"
        "- Chủ tịch UBND tỉnh Bình Mẫu.\nDo ảnh hưởng của bão, nước lên nhanh.\n1. Các tỉnh trực ban.\n"
    )
    assert document.header.subject == "Về việc ứng phó lũ lớn"
    assert document.header.addressees == (
        "Bộ trưởng các Bộ: Quốc phòng, Công an",
        "Chủ tịch UBND tỉnh Bình Mẫu",
    )
    assert _paragraphs(document)[0] == "Do ảnh hưởng của bão, nước lên nhanh."


def test_a_party_letter_tells_its_subject_without_a_formula() -> None:
    document = read(
        "TỈNH ỦY BÌNH MẪU\tĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC\t\n*\t\n"
        "Số 1456-CV/BTCTU\tBình Mẫu, ngày 3 tháng 8 năm 2021\nBáo cáo kết quả bổ sung quy hoạch\n"
        "nhiệm kỳ 2020 - 2025\n\nKính gửi:\t- Các huyện ủy,\n\t- Ban Thường vụ Tỉnh đoàn.\n\nLời.\n"
    )
    header = document.header
    assert (header.superior, header.issuer) == ("TỈNH ỦY BÌNH MẪU", "BAN TỔ CHỨC")
    assert header.subject == "Báo cáo kết quả bổ sung quy hoạch nhiệm kỳ 2020 - 2025"
    assert header.addressees == ("Các huyện ủy", "Ban Thường vụ Tỉnh đoàn")


def test_a_note_on_the_period_stands_between_subject_and_addressees() -> None:
    document = read(
        "BÁO CÁO\nKết quả công tác kiểm sát 6 tháng đầu năm\n(Từ ngày 01/12/2020 đến 31/5/2021)\n\n"
        "Kính gửi: - Thường trực Tỉnh ủy;\n- Thường trực HĐND tỉnh.\n\nI. A\nLời.\n"
    )
    assert document.header.subject == "Kết quả công tác kiểm sát 6 tháng đầu năm"
    assert document.header.addressees == ("Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh")
    assert _paragraphs(document)[0] == "(Từ ngày 01/12/2020 đến 31/5/2021)"


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("BÁO CÁO THẨM TRA\nVề chủ trương đầu tư", "THẨM TRA Về chủ trương đầu tư"),
        ("BÁO CÁO\nKẾT QUẢ GIÁM SÁT\nViệc xử lý vi phạm", "KẾT QUẢ GIÁM SÁT Việc xử lý vi phạm"),
        ("BÁO CÁO TỔNG KẾT\nCông tác năm 2025", "TỔNG KẾT Công tác năm 2025"),
    ],
)
def test_a_genre_in_capitals_goes_with_the_matter_below_it(title: str, subject: str) -> None:
    header = read(f"{title}\n\nKính gửi: Sở Tư pháp.\n\nI. A\nLời.\n").header
    assert (header.kind, header.subject) == ("Báo cáo", subject)
    assert header.addressees == ("Sở Tư pháp",)


def test_what_a_youth_union_writes_on_the_right_is_no_issuer() -> None:
    header = read(
        "BCH ĐOÀN TỈNH BÌNH MẪU\n***\nSố: 08-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\n"
        "Bình Mẫu, ngày 14 tháng 9 năm 2020\n\nKẾ HOẠCH\nTổ chức Ngày hội\n\nI. A\n"
    ).header
    assert (header.superior, header.issuer) == (None, "BCH ĐOÀN TỈNH BÌNH MẪU")


def test_an_article_may_hold_the_parts_of_what_it_approves() -> None:
    document = read(
        "QUYẾT ĐỊNH\nPhê duyệt Chương trình\n\nĐiều 1. Phê duyệt với nội dung sau:\nI. QUAN ĐIỂM\nLời.\n"
        "II. MỤC TIÊU\n1. Khôi phục nghề.\n2. Tăng thu nhập.\nĐiều 2. Tổ chức thực hiện\n1. Bộ chủ trì.\n"
        "a) Hướng dẫn;\nĐiều 3. Hiệu lực.\n"
    )
    assert numbers(sections(document)) == [
        "Điều 1.",
        ["I.", "II.", ["1.", "2."]],
        "Điều 2.",
        ["1.", ["a)"]],
        "Điều 3.",
    ]


def test_signers_of_a_joint_paper_stand_side_by_side_or_one_under_the_other() -> None:
    beside = read(
        "KẾ HOẠCH\nTổ chức Ngày hội\n\nI. A\nLời.\n\nSỞ TƯ PHÁP\tTM. BAN THƯỜNG VỤ\n"
        "PHÓ GIÁM ĐỐC\tPHÓ BÍ THƯ\n\nĐào Minh Thử\tLò Văn Mẫu\nNơi nhận:\n- TT Tỉnh ủy (B/c);\n- Lưu.\n"
    )
    assert _signed(beside.signer) == ("TM.", ("BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), "Lò Văn Mẫu")
    assert [(one.name, one.purpose) for one in beside.recipients] == [
        ("TT Tỉnh ủy", "B/c"),
        ("Lưu", None),
    ]
    below = read(
        "THÔNG TƯ LIÊN TỊCH\nQuy định phối hợp\n\nĐiều 1. A./.\n\nKT. CHÁNH ÁN\nTÒA ÁN NHÂN DÂN TỐI CAO\n"
        "PHÓ CHÁNH ÁN\n\nTống Văn Mẫu\n\nKT. BỘ TRƯỞNG\nBỘ TƯ PHÁP\nTHỨ TRƯỞNG\n\nPhan Văn Mẫu\n\n"
        "Nơi nhận:\n- Công báo;\n- Lưu: VT.\n"
    )
    assert _signed(below.signer) == (
        "KT.",
        ("BỘ TRƯỞNG", "BỘ TƯ PHÁP", "THỨ TRƯỞNG"),
        "Phan Văn Mẫu",
    )
    assert [_signed(signer)[2] for signer in below.other_signers] == ["Tống Văn Mẫu"]
    assert [recipient.name for recipient in below.recipients] == ["Công báo", "Lưu: VT"]


def test_purposes_may_stand_in_quotes() -> None:
    document = read(
        'BÁO CÁO\nKết quả\n\nI. A\nLời.\n\nNơi nhận:\n- Công an tỉnh (PV01) "b/c";\n- Lưu: VT.\n\n'
        "TRƯỞNG CÔNG AN PHƯỜNG\nK'Brơi Thử\n"
    )
    assert [(one.name, one.purpose) for one in document.recipients] == [
        ("Công an tỉnh (PV01)", "b/c"),
        ("Lưu: VT", None),
    ]
    assert _signed(document.signer)[2] == "K'Brơi Thử"


def test_page_numbers_and_the_column_of_ordinals_are_known_as_counters() -> None:
    text = (
        "KẾ HOẠCH\nĐào tạo\n\nI. A\nLời đầu.\n\n1\n\nLời sau.\n\n2\n\n"
        "| TT | Việc | Số |\n|---|---|---|\n| 1 | Lớp | 12 |\n| 2 | Sách | 40 |\n"
    )
    document = read(text)
    assert [span.cut(text) for span in document.counters] == ["1", "2", "1", "2"]
    assert document.standard is Standard.STATE
    assert "1" not in [
        wording(block.inlines) for block in document.body if hasattr(block, "inlines")
    ]


@pytest.mark.parametrize(
    ("lines", "issuer", "place"),
    [
        ("TỈNH ỦY BÌNH MẪU ĐẢNG CỘNG SẢN VIỆT NAM\n* Bình Mẫu, ngày 4 tháng 5 năm 2023\nSố 27-CT/TU",
         "TỈNH ỦY BÌNH MẪU", "Bình Mẫu"),
        ("TỈNH ỦY BÌNH MẪU ĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC Bình Mẫu, ngày 4 tháng 5 năm 2023\n*\n"
         "Số 27-CT/BTCTU", "BAN TỔ CHỨC", "Bình Mẫu"),
        ("SỞ TƯ PHÁP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n----- TP. Bình Mẫu, ngày 4 tháng 5 năm 2023\n"
         "Số: 27/CT-STP", "SỞ TƯ PHÁP", "TP. Bình Mẫu"),
        ("SỞ TƯ PHÁP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 27/STP-VP Độc lập - Tự do - Hạnh phúc\n"
         "V/v rà soát hòa giải viên Bình Mẫu, ngày 4 tháng 5 năm 2023", "SỞ TƯ PHÁP", "Bình Mẫu"),
    ],
)  # fmt: skip
def test_a_place_glued_to_the_left_column_is_told_apart(
    lines: str, issuer: str, place: str
) -> None:
    header = read(f"{lines}\n\nKính gửi: Sở Nội vụ.\n\nLời của thư.\n").header
    assert (header.issuer, header.place) == (issuer, place)
    assert header.date is not None
    assert header.date.iso() == "2023-05-04"


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Thử.\nLời của thư.", "Văn phòng Đăng ký đất đai tỉnh Mẫu - Chi nhánh huyện Lang Thử"),
        ("Lời của thư.", "Văn phòng Đăng ký đất đai tỉnh Mẫu - Chi nhánh huyện Lang"),
        ("Trân trọng./.", "Văn phòng Đăng ký đất đai tỉnh Mẫu - Chi nhánh huyện Lang"),
    ],
)
def test_a_name_that_fills_its_line_goes_on_to_the_full_stop(below: str, name: str) -> None:
    head = "Số: 27/TA-VP\nKính gửi: Văn phòng Đăng ký đất đai tỉnh Mẫu - Chi nhánh huyện Lang\n"
    assert read(f"{head}{below}\n").header.addressees == (name,)


@pytest.mark.parametrize("lead", ["", "Từ: phong@example.vn\nChủ đề: báo cáo quý I\n\n"])
def test_what_a_mail_program_wrote_above_is_no_part_of_the_header(lead: str) -> None:
    header = read(
        f"{lead}UBND PHƯỜNG MẪU\nPHÒNG KINH TẾ\nSố: 31/BC-PKT\nBÁO CÁO\nQuý I\n\nI. A\nLời.\n"
    ).header
    assert (header.superior, header.issuer) == ("UBND PHƯỜNG MẪU", "PHÒNG KINH TẾ")


def test_a_symbol_typed_in_small_letters_is_still_the_number_line() -> None:
    header = read("TRƯỜNG MẦM NON MẪU\nSỐ: 27/kh-mnm\nKẾ HOẠCH\nNĂM HỌC\n\nI. A\nLời.\n").header
    assert (header.issuer, header.number, header.symbol) == ("TRƯỜNG MẦM NON MẪU", "27", "kh-mnm")
