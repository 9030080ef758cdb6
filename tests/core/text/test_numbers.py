"""Numbers as officials write them: found with place, value and unit, and told from all else."""

import time
import unicodedata
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.nfc import clean
from tongket.core.text.number_format import plain
from tongket.core.text.number_spelling import spell
from tongket.core.text.numbers import NumberFound, UnreadableNumber, find_numbers, read_number
from tongket.core.text.spans import Span

Found = tuple[str, str | None, str | None]


def shown(number: NumberFound) -> Found:
    value = None if number.value is None else plain(number.value)
    return number.text, value, number.unit


def found_in(text: str) -> list[Found]:
    return [shown(number) for number in find_numbers(clean(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Đánh giá 08 bài viết đăng tải trên mạng", ("08 bài viết", "8", "bài viết")),
        ("- Đánh giá 02 video đăng tải", ("02 video", "2", "video")),
        ("lưu trữ thông tin 09 video\n\nđăng tải", ("09 video", "9", "video")),
        ("với số tiền là 7,5 triệu đồng.", ("7,5 triệu đồng", "7500000", "đồng")),
        ("đạt 1.234,5 điểm", ("1.234,5 điểm", "1234.5", "điểm")),
        ("kinh phí 12 tỷ 500 triệu đồng", ("12 tỷ 500 triệu đồng", "12500000000", "đồng")),
        ("kinh phí 12 tỷ 500 triệu, trong đó", ("12 tỷ 500 triệu", "12500000000", None)),
        ("3 tỷ 250 triệu 700 nghìn đồng", ("3 tỷ 250 triệu 700 nghìn đồng", "3250700000", "đồng")),
        ("3 tỷ 250.000.000 đồng", ("3 tỷ 250.000.000 đồng", "3250000000", "đồng")),
        ("thu được 1 tỷ rưỡi", ("1 tỷ rưỡi", "1500000000", None)),
        ("tổng tài sản 1,9 triệu tỷ đồng", ("1,9 triệu tỷ đồng", "1900000000000000", "đồng")),
        ("5 chục nghìn lượt xem", ("5 chục nghìn lượt xem", "50000", "lượt xem")),
        ("đạt 61,8 vạn tấn", ("61,8 vạn tấn", "618000", "tấn")),
        ("thụ lý 05 (năm) vụ", ("05 (năm) vụ", "5", "vụ")),
        ("có năm (05) vụ việc", ("năm (05) vụ việc", "5", "vụ việc")),
        ("01 (một) bộ hồ sơ", ("01 (một) bộ hồ sơ", "1", "bộ hồ sơ")),
        (
            "7,5 triệu (bảy phẩy năm triệu) đồng",
            ("7,5 triệu (bảy phẩy năm triệu) đồng", "7500000", "đồng"),
        ),
        ("đạt 12,5% kế hoạch", ("12,5%", "12.5", "%")),
        ("đạt 12,5 % kế hoạch", ("12,5 %", "12.5", "%")),
        ("đạt 12,5 phần trăm", ("12,5 phần trăm", "12.5", "%")),
        ("tăng 0,5 điểm phần trăm", ("0,5 điểm phần trăm", "0.5", "điểm phần trăm")),
        ("giảm -5% so với", ("-5%", "-5", "%")),
        ("xuống tới -2°C", ("-2°C", "-2", "°C")),
        ("giảm \u22123,2%", ("\u22123,2%", "-3.2", "%")),
        ("dân số 1 234 567 người", ("1 234 567 người", "1234567", "người")),
        ("500.000đ/người", ("500.000đ", "500000", "đồng")),
        ("tổng 2.500.000 VNĐ", ("2.500.000 VNĐ", "2500000", "đồng")),
        ("diện tích 3.895,59 km2", ("3.895,59 km2", "3895.59", "km²")),
        ("30m2 sàn", ("30m2", "30", "m²")),
        ("ổ cứng 500GB", ("500GB", "500", "GB")),
        ("08\u00a0bài viết", ("08\u00a0bài viết", "8", "bài viết")),
        ("án hình sự thụ lý 80vụ trong kỳ", ("80vụ", "80", "vụ")),
        ("tuyên truyền 03 lần/tuần", ("03 lần", "3", "lần")),
        ("209 xã, phường, thị trấn", ("209 xã, phường, thị trấn", "209", "xã, phường, thị trấn")),
        ("tổng số 12 vụ án hình sự", ("12 vụ án", "12", "vụ án")),
        ("HOÀN THÀNH 12 NHIỆM VỤ", ("12 NHIỆM VỤ", "12", "nhiệm vụ")),
        ("số lượng: 05", ("05", "5", None)),
        ("sửa đổi 3 chương", ("3 chương", "3", "chương")),
        ("mỗi ngày 15 lượt người", ("15 lượt người", "15", "lượt người")),
        ("trong năm 120 vụ", ("120 vụ", "120", "vụ")),
        ("phạt tù 9 tháng", ("9 tháng", "9", "tháng")),
        ("trong thời hạn 10 ngày làm việc", ("10 ngày làm việc", "10", "ngày làm việc")),
        ("Mức phạt khoản 5 triệu đồng", ("5 triệu đồng", "5000000", "đồng")),
        ("hai mươi lăm vụ án", ("hai mươi lăm vụ án", "25", "vụ án")),
        ("Một trăm linh năm người", ("Một trăm linh năm người", "105", "người")),
        ("hai mươi năm sau", ("hai mươi năm", "20", "năm")),
        ("mười lăm phút", ("mười lăm phút", "15", "phút")),
        ("ba triệu đồng", ("ba triệu đồng", "3000000", "đồng")),
        ("một phần ba số phiếu", ("một phần ba", "0.3333333333333333333333333333", None)),
        ("ba phần tư diện tích", ("ba phần tư", "0.75", None)),
        ("một trăm phần trăm", ("một trăm phần trăm", "100", "%")),
        ("tội giết người tăng tám vụ", ("tám vụ", "8", "vụ")),
        ("có từ ba đảng viên chính thức", ("ba đảng viên", "3", "đảng viên")),
        (
            "Sáu mươi lăm triệu, một trăm tám mươi sáu nghìn đồng",
            ("Sáu mươi lăm triệu, một trăm tám mươi sáu nghìn đồng", "65186000", "đồng"),
        ),
        ("ít nhất 2/3 đại biểu", ("2/3 đại biểu", "0.6666666666666666666666666667", "đại biểu")),
        ("nghỉ 1/2 ngày", ("1/2 ngày", "0.5", "ngày")),
        ("hàng trăm vụ việc.", ("hàng trăm vụ việc", None, "vụ việc")),
        ("Hàng nghìn lượt người", ("Hàng nghìn lượt người", None, "lượt người")),
        ("hàng chục tỷ đồng", ("hàng chục tỷ đồng", None, "đồng")),
        ("với hàng nghìn", ("hàng nghìn", None, None)),
        ("vài chục hộ dân", ("vài chục hộ dân", None, "hộ dân")),
        ("xử lý dứt điểm 13 vụ việc", ("13 vụ việc", "13", "vụ việc")),
        ("b) Thu điều tiết: 6.395.000 đồng", ("6.395.000 đồng", "6395000", "đồng")),
        ("trong 3 năm 2020 - 2022 thu được", ("3 năm", "3", "năm")),
        ("đã có 1 240 hộ tốc mái", ("1 240 hộ", "1240", "hộ")),
        ("đường có 8 làn xe", ("8 làn xe", "8", "làn xe")),
        ("gồm 34 thương nhân đầu mối", ("34 thương nhân", "34", "thương nhân")),
        ("Tổng cộng\n1.670,5\nNơi nhận:", ("1.670,5", "1670.5", None)),
        (
            "12 tỷ 345 triệu 678 nghìn 900 đồng",
            ("12 tỷ 345 triệu 678 nghìn 900 đồng", "12345678900", "đồng"),
        ),
        ("kiểm tra định kỳ 10", ("10", "10", None)),
        ("120 ngày\n2\tTư vấn giám sát", ("120 ngày", "120", "ngày")),
        ("hoàn thành trong 120 ngày 2 Thi công", ("120 ngày", "120", "ngày")),
        ("có 08 giải tập thể", ("08 giải", "8", "giải")),
        ("đáp ứng 05 điều kiện", ("05 điều kiện", "5", "điều kiện")),
        ("tổng số CB 1.250 người", ("1.250 người", "1250", "người")),
        ("công suất 50 MWp", ("50 MWp", "50", "MWp")),
    ],
)
def test_a_quantity_is_found_with_value_and_unit(text: str, expected: Found) -> None:
    assert found_in(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ 5-7 triệu đồng", [("5", "5000000", "đồng"), ("7 triệu đồng", "7000000", "đồng")]),
        ("khoảng 10 – 15%", [("10", "10", "%"), ("15%", "15", "%")]),
        ("nâng từ 20 lên 30 triệu đồng", [("20", "20000000", "đồng"),
                                          ("30 triệu đồng", "30000000", "đồng")]),
        ("giảm từ 45 xuống còn 30 ngày", [("45", "45", "ngày"), ("30 ngày", "30", "ngày")]),
        ("giải ngân 142,7/358,4 tỷ đồng", [("142,7", "142700000000", "đồng"),
                                           ("358,4 tỷ đồng", "358400000000", "đồng")]),
        ("từ 5 đến 7 người", [("5", "5", "người"), ("7 người", "7", "người")]),
        ("từ 02 năm đến 07 năm", [("02 năm", "2", "năm"), ("07 năm", "7", "năm")]),
        ("đã có 9/11 huyện", [("9", "9", "huyện"), ("11 huyện", "11", "huyện")]),
        ("kết nạp 1.342/2.500 đảng viên", [("1.342", "1342", "đảng viên"),
                                           ("2.500 đảng viên", "2500", "đảng viên")]),
        ("86 vụ/135 bị can", [("86 vụ", "86", "vụ"), ("135 bị can", "135", "bị can")]),
        ("195 vụ/ 369 bị cáo", [("195 vụ", "195", "vụ"), ("369 bị cáo", "369", "bị cáo")]),
        ("28 lượt/380 người/24 vụ", [("28 lượt", "28", "lượt"), ("380 người", "380", "người"),
                                     ("24 vụ", "24", "vụ")]),
        ("gieo 355,2/360 ha", [("355,2", "355.2", "ha"), ("360 ha", "360", "ha")]),
        ("05 vụ, 07 người", [("05 vụ", "5", "vụ"), ("07 người", "7", "người")]),
        (
            "300.000.000 đồng (ba trăm triệu đồng)",
            [("300.000.000 đồng", "300000000", "đồng"), ("ba trăm triệu đồng", "300000000", "đồng")],
        ),
        ("02 giải nhì, 03 giải ba", [("02 giải nhì", "2", "giải nhì"),
                                     ("03 giải ba", "3", "giải ba")]),
        ("khởi tố 83, không khởi tố 46, tạm đình chỉ 02", [("83", "83", None), ("46", "46", None),
                                                          ("02", "2", None)]),
    ],
)  # fmt: skip
def test_ranges_and_ratios_are_two_numbers_that_share_a_unit(
    text: str, expected: list[Found]
) -> None:
    assert found_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # dates, periods, years
        "ngày 29/01/2024", "Ngày 19 – 4, UBND tỉnh họp", "ngày 05 tháng 02 năm 2026", "15.01.2024",
        "2024-06-26", "từ 01/01 đến 31/12", "Chiều 29/5", "hôm 6-9", "chiều (24-8)", "dịp 20/11", "lễ 30/4 và 1/5",
        "năm 2024 người dân", "năm 2024 và 2025", "quý III/2024", "quý 2 xử lý", "tháng 6 vừa qua",
        "6 tháng đầu năm 2024", "9 tháng đầu năm", "sáu tháng cuối năm", "báo cáo 9 tháng",
        "giai đoạn 2021-2026", "nhiệm kỳ 2020 – 2025", "so với 2021", "tháng 10-2015",
        "ngày 10, 11/5/2024", "đợt 2 năm 2024",
        # clock times
        "8 giờ 30 phút ngày 5/6/2024", "lúc 14h30", "từ 7 giờ 30 đến 11 giờ", "20:55, 22/06/2022",
        "07h 30 phút", "trực 24/24 giờ", "hoạt động 24/7",
        # symbols and legal references
        "30/KH-STTTT", "64-CTr/BCĐ", "30/2020/NĐ-CP", "72/2025/QH15", "131-QĐ/TW và 132-QĐ/TW",
        "Quyết định số 2526 của Ban", "Nghị quyết 18", "Đề án 06", "Tờ trình số 53 ngày 04/12/2013",
        "khoản 2, 3 và 4 Điều 5", "các Điều 8, 9, 10", "điểm a khoản 1 Mục 3 Chương II",
        "Mẫu số 07 ban hành kèm theo", "Phụ lục số 3 giải ngân vốn", "Kế hoạch 12 phòng, chống rét",
        "Tờ trình số 53 ngày\n04/12/2013", "Giấy chứng nhận số BX 104.227", "số sê-ri: CK 55.120",
        "Điều 1.11.LQ.1", "QCVN 102:2016/BTTTT", "TCVN ISO 27001", "Điều 5 Luật số 24/2018/QH14",
        # names and labels
        "Nhiệm vụ 01: Chỉ đạo", "Covid-19", "dịch Covid -19", "15:33 [GMT+7]",
        "PA05", "khổ A4", "mạng 4G", "Cách mạng công nghiệp 4.0",
        "đường tỉnh 293", "khu vực 4 đã họp", "đường Vành đai 5", "trên báo động 2 là", "máy lẻ 112", "tại cột 5 của biểu",
        "“2. Quỹ bảo hiểm", "số 12 Nam Kỳ Khởi Nghĩa", "BCĐ 138 tỉnh",
        "Phòng họp số 2, tầng 3", "số 27 đường Lý Thái Tổ", "Tổ 5 phường Trần Phú", "Quận 1",
        "lần thứ 13", "thứ 2 trong bảng xếp hạng", "Windows 10, Office 365", "(1)", "[12]",
        "1. Công tác", "1.1. Công tác", "2.3 Kết quả", "5) Kết luận", "IP 192.168.1.1", "phiên bản 2.0",
        # telephone, identity, addresses
        "ĐT: 0912345678", "Điện thoại: (0204) 3555 888", "0204.3854.383", "CCCD: 024088001234",
        "https://www.facebook.com/profile.php?id=100000000000000", "abc12@bacgiang.gov.vn",
        "tổng đài 1022",
        # words that only look like numbers
        "một người", "một số vụ", "một trong những", "mỗi năm một lần", "một phần kinh phí",
        "phần mềm", "ba mẹ", "Ba Đình", "Hai Bà Trưng", "thứ hai", "Bên thứ ba là tổ chức",
        "trong năm đơn vị đã", "tư pháp", "đầu tư", "không ai", "chính quyền địa phương hai cấp",
        "ba lô", "giải ba cá nhân", "cả hai đơn vị", "hai bên", "tỷ lệ", "triệu tập", "hàng loạt vụ",
        "linh hoạt", "năm năm hai lần",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_quantity_is_left_out(text: str) -> None:
    assert found_in(text) == []


def test_the_numbers_of_the_sample_report_are_found(sample_text: str) -> None:
    assert found_in(sample_text) == [
        ("hàng trăm vụ việc", None, "vụ việc"),
        ("08 bài viết", "8", "bài viết"),
        ("02 video", "2", "video"),
        ("03 bài viết", "3", "bài viết"),
        ("7,5 triệu đồng", "7500000", "đồng"),
        ("09 video", "9", "video"),
    ]


def test_a_judicial_paragraph_is_read_whole() -> None:
    text = (
        "Trong kỳ thụ lý 218 tố giác (khởi tố 83, tạm đình chỉ 02); giải quyết 70 vụ/103 bị can, đạt "
        "36,5%, tăng sáu vụ so với cùng kỳ năm 2023; thu hồi gần 1,6 tỷ đồng của 15 tổ chức."
    )
    assert [value for _, value, _ in found_in(text)] == [
        *("218", "83", "2", "70", "103", "36.5", "6", "1600000000", "15")
    ]


def test_the_digits_are_marked_alone_inside_the_whole() -> None:
    text = "phạt 7,5 triệu đồng"
    (number,) = find_numbers(clean(text))
    assert number.span.cut(text) == "7,5 triệu đồng"
    assert number.digits is not None
    assert number.digits.cut(text) == "7,5"


@pytest.mark.parametrize("text", ["đánh giá 08 bài viết", "phạt 7,5 triệu đồng", "hai mươi lăm vụ"])
def test_spans_point_into_a_decomposed_original(text: str) -> None:
    original = "Bắc Giang: " + unicodedata.normalize("NFD", text)
    (plain_one,) = find_numbers(clean(text))
    (number,) = find_numbers(clean(original))
    assert number.span.cut(original) == number.text
    assert unicodedata.normalize("NFC", number.text) == plain_one.text
    assert (number.value, number.unit) == (plain_one.value, plain_one.unit)


SOME = (
    "08|7,5|1.234|2024| |-|/|(|)|,|.|\n|triệu| đồng|tỷ|năm|ngày |khoản | vụ việc|%|hai |mươi |trăm|phần "
    "|ba|một |0"
)
PIECES = st.sampled_from(SOME.split("|"))


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_numbers_of_any_text_stand_in_order_and_say_what_stands_there(text: str) -> None:
    numbers = find_numbers(clean(text))
    for number in numbers:
        assert number.span.cut(text) == number.text
        assert number.digits is None or number.span.covers(number.digits)
        assert number.value is None or number.value.is_finite()
    for before, after in pairwise(numbers):
        assert before.span.end <= after.span.start


@given(st.integers(1, 10**9), st.sampled_from(["vụ việc", "người", "đồng", "bài viết", "%"]))
def test_any_amount_is_found_again_in_a_sentence(value: int, unit: str) -> None:
    written = f"{value:,}".replace(",", ".")
    assert found_in(f"Đã có {written} {unit} trong kỳ.") == [
        (f"{written} {unit}", str(value), unit)
    ]


@given(st.integers(20, 10**12).filter(lambda n: n % 10 != 5 or n > 100))
def test_any_amount_in_words_is_found_again(value: int) -> None:
    assert found_in(f"tổng cộng {spell(value)} đồng") == [
        (f"{spell(value)} đồng", str(value), "đồng")
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", "1234.5"),
        (" 08 ", "8"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("12 tỷ 500 triệu", "12500000000"),
        ("7,5 triệu đồng", "7500000"),
        ("12,5%", "12.5"),
        ("2/3", "0.6666666666666666666666666667"),
        ("một phần ba", "0.3333333333333333333333333333"),
        ("âm hai mươi lăm", "-25"),
        ("Bảy triệu năm trăm nghìn đồng", "7500000"),
        ("sáu mươi lăm triệu, một trăm nghìn đồng", "65100000"),
        ("05 (năm) vụ", "5"),
        ("1 234 567", "1234567"),
        ("1,234,567.5", "1234567.5"),
        ("không", "0"),
        (unicodedata.normalize("NFD", "hai triệu rưỡi"), "2500000"),
    ],
)
def test_a_number_on_its_own_is_read(text: str, value: str) -> None:
    assert plain(read_number(text)) == value


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", ""),
        ("abc", "abc"),
        ("1.2.3", "1.2.3"),
        ("12 tỷ x", " x"),
        ("2/0", "2/0"),
        ("III", "III"),
        ("hai mươi năm trước", " trước"),
        ("5 vụ, 6 người", ", 6 người"),
    ],
)
def test_what_is_no_number_is_refused_with_its_place(text: str, wrong: str) -> None:
    with pytest.raises(UnreadableNumber) as refused:
        read_number(text)
    assert refused.value.text == text
    assert refused.value.span.cut(text) == wrong
    assert repr(text) in str(refused.value)


def test_the_place_of_what_is_wrong_is_in_the_text_as_given() -> None:
    text = unicodedata.normalize("NFD", "hai triệu gì đó")
    with pytest.raises(UnreadableNumber) as refused:
        read_number(text)
    assert unicodedata.normalize("NFC", refused.value.span.cut(text)) == " gì đó"
    assert refused.value.span == Span(text.index(" g"), len(text))


def reading(text: str) -> Decimal | Span:
    try:
        return read_number(text)
    except UnreadableNumber as refused:
        return refused.span


@given(st.text(max_size=40))
def test_reading_any_text_gives_a_number_or_the_named_error(text: str) -> None:
    read = reading(text)
    if isinstance(read, Span):
        assert 0 <= read.start <= read.end <= len(text)
    else:
        assert read.is_finite()


@pytest.mark.parametrize(
    "piece",
    ["1/", "1-", "năm ", "hai ", "1.111", "9", "tỷ ", "05 (năm ", "một triệu, ", "(1", "- "],
)
def test_a_long_paragraph_of_one_piece_takes_linear_time(piece: str) -> None:
    cleaned = clean(piece * (200_000 // len(piece)))
    begun = time.process_time()
    find_numbers(cleaned)
    assert time.process_time() - begun < 5
