"""Who and what gives a person away, and what does not."""

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given

from tests.core.check.personal_scraps import TEXTS
from tongket.core.check.brief import Brief
from tongket.core.check.finding import Severity
from tongket.core.check.personal_kinds import PersonalKind
from tongket.core.check.personal_numbers import is_citizen_number
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import read_through

PERSONAL = [rule for rule in RULES if rule.code.startswith("P")]


def brief(text: str, *, public: bool = False) -> Brief:
    return Brief(read_through(from_text(text)), public=public)


def sure(text: str, kind: PersonalKind) -> list[str]:
    """What of one kind an ordinary check would point at."""
    return [one.words for one in brief(text).personal.found if one.kind is kind and one.sure]


def people(text: str) -> list[str]:
    return sure(text, PersonalKind.PERSON)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bắt tạm giam Nguyễn Văn Bình về tội đánh bạc.", ["Nguyễn Văn Bình"]),
        ("Tuyên phạt bị cáo LÊ THỊ HẠNH 03 năm tù.", ["LÊ THỊ HẠNH"]),
        ("Đơn khiếu nại của bà Phạm Thị Thu Hương về đất đai.", ["Phạm Thị Thu Hương"]),
        ("Xử phạt bà Nguyễn Thị Q. vì phát tán tin xấu độc.", ["Nguyễn Thị Q."]),
        ("Đối tượng Nguyễn V.T và Ng.V.A cùng bị khởi tố.", ["Nguyễn V.T", "Ng.V.A"]),
        ("Bị can Vừ A Dơ, Lầu Thị Mỷ buôn bán ma túy.", ["Vừ A Dơ", "Lầu Thị Mỷ"]),
        ("Bà H'Hen Êban và ông Y Moan Niê tố cáo.", ["H'Hen Êban", "Y Moan Niê"]),
        ("Nguyễn văn Tám (SN 1990) trộm cắp tài sản.", ["Nguyễn văn Tám"]),
        ("Vụ án Trần Đình Long và đồng phạm lừa đảo.", ["Trần Đình Long"]),
        ("Kỷ luật khai trừ đồng chí Lý Văn Mẫu, Phó Chủ tịch UBND xã.", ["Lý Văn Mẫu"]),
        ("Công dân tố cáo Chủ tịch UBND xã Trần Văn Mười nhận tiền.", ["Trần Văn Mười"]),
        (
            "Bắt 03 đối tượng gồm: 1. Lê Thế Anh; 2. Bùi Hải Yến, trú cùng thôn; 3. Y Thông Niê.",
            ["Lê Thế Anh", "Bùi Hải Yến", "Y Thông Niê"],
        ),
        (
            "Tiếp công dân khiếu nại, có các ông, bà: Lý Thị Na (thôn Mẫu) về đất; Trần Bá Tước về nhà.",
            ["Lý Thị Na", "Trần Bá Tước"],
        ),
        ("Triệu tập chị T. và anh K. vì vụ việc trên.", ["T.", "K."]),
        ("Anh Hoàng Văn Nam Giám đốc Công ty X bị đối tượng Mai Văn Bê hành hung.", ["Mai Văn Bê"]),
        ("Liên quan đến đối tượng Nguyễn Văn Cừ, trú ở xã Mẫu.", ["Nguyễn Văn Cừ"]),
        (
            "Xử phạt 02 trường hợp vi phạm:\n- Đỗ Thị Lan;\n- Hồ Văn Ba.",
            ["Đỗ Thị Lan", "Hồ Văn Ba"],
        ),
    ],
)
def test_a_private_person_beside_an_offence_is_named(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Nguyễn Văn Mẫu, Giám đốc Công an tỉnh, chỉ đạo xử lý các vụ việc vi phạm.",
        "Chủ tịch UBND tỉnh Nguyễn Văn Bảy yêu cầu xử phạt nghiêm hành vi lừa đảo.",
        "Thượng tá Trần Văn Mẫu, Phó Trưởng phòng, thông tin về vụ án.",
        "Luật sư Lê Thị Mẫu bào chữa trong vụ án ma túy.",
        "Thẩm phán Hoàng Văn Mẫu chủ tọa phiên tòa xét xử vụ án trộm cắp.",
        "Xử phạt quán ăn trên đường Nguyễn Văn Cừ, phố Trần Nguyên Hãn, phường Lê Lợi.",
        "Trường THPT Nguyễn Thị Minh Khai, Bệnh viện Hoàng Thị Mẫu vi phạm quy định.",
        "Công ty TNHH Xây dựng Nguyễn Hoàng Nam bị xử phạt vi phạm hành chính.",
        "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh; phòng ngừa vi phạm.",
        "Sở Tư pháp Hà Giang, Cao Bằng, Thái Nguyên và T.P Bắc Giang xử lý 120 vụ vi phạm.",
        "Tặng Bằng khen cho ông Lê Văn Sáu có thành tích phát hiện tội phạm.",
        "Đoàn Luật sư, Đoàn Thanh niên, Lưu Văn phòng; Bà Rịa - Vũng Tàu có 05 vụ việc.",
        "Công dân Việt Nam ở nước ngoài không có vi phạm; người dân Bắc Giang tố giác 12 vụ.",
        "| STT | Họ và tên | Chức vụ |\n|---|---|---|\n| 1 | Nguyễn Văn Tư | Trưởng phòng |",
        "Đối tượng chính sách được hỗ trợ; đối tượng Bảo trợ xã hội tăng 5 %.",
        "Khởi tố 45 vụ, 67 bị can; Viện Kiểm sát nhân dân Tối cao kháng nghị.",
        "Giải Nhất: Nguyễn Thu Hà (Sở Tư pháp); Giải Nhì: Trần Minh Đức.",
    ],
)
def test_office_holders_places_and_bodies_are_left_alone(text: str) -> None:
    assert people(text) == []


WRAPPED = """Trong kỳ, cơ quan đã tiếp nhận và xử lý đơn của các công dân, trong đó có đơn
tố cáo đối với hành vi vi phạm hành chính xảy ra tại xã Mẫu do ông Nguyễn
Văn Hùng thực hiện; cơ quan đã xác minh, làm rõ và ban hành quyết định xử
phạt theo đúng quy định của pháp luật, sau đó thông báo kết quả tới người
có đơn và niêm yết công khai tại trụ sở trong thời gian mười lăm ngày làm
việc, không có ý kiến phản hồi."""


def test_a_name_that_the_end_of_a_line_cuts_is_one_name() -> None:
    assert people(WRAPPED) == ["Nguyễn\nVăn Hùng"]


def test_an_official_once_is_an_official_throughout() -> None:
    text = "Bà Trần Thị Bình, Giám đốc Sở, dự họp. Bà Trần Thị Bình nêu 03 vụ vi phạm; bà Bình kết luận."
    found = brief(text).personal
    assert found.found == ()
    assert len(found.left) == 3


def test_the_signer_is_no_private_person() -> None:
    text = "Xử phạt ông Lê Văn Mẫu.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Ký"
    assert people(text) == ["Lê Văn Mẫu"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("kênh TikTok @tin.mau đăng bài xuyên tạc", PersonalKind.ACCOUNT, ["@tin.mau"]),
        ("nick Facebook Hoa Lan Mẫu nói xấu cán bộ", PersonalKind.ACCOUNT, ["Hoa Lan Mẫu"]),
        ("các tài khoản Zalo “A”, “B C” và «D» vu khống", PersonalKind.ACCOUNT, ["A", "B C", "D"]),
        ("tài khoản có tên “Sự Thật” trên mạng xã hội bịa đặt", PersonalKind.ACCOUNT, ["Sự Thật"]),
        ("trang Facebook “Công an tỉnh Mẫu” cảnh báo lừa đảo", PersonalKind.ACCOUNT, []),
        ("mở tài khoản “Tiền gửi” tại ngân hàng, xử lý vi phạm", PersonalKind.ACCOUNT, []),
        ("bài ở (https://fb.com/a.b.c).", PersonalKind.WEB_ADDRESS, ["https://fb.com/a.b.c"]),
        (
            "xem youtu.be/x1y2 và zalo.me/09",
            PersonalKind.WEB_ADDRESS,
            ["youtu.be/x1y2", "zalo.me/09"],
        ),
        ("vi phạm nêu tại https://baomau.vn/tin và mau.gov.vn/a", PersonalKind.WEB_ADDRESS, []),
        ("gọi số 091 234 5678, (0204) 3854 123", PersonalKind.PHONE, ["091 234 5678"]),
        ("bà Lê Thị Mẫu, ĐT (0204) 3854 123", PersonalKind.PHONE, ["(0204) 3854 123"]),
        ("số 0912345678-0987654321", PersonalKind.PHONE, ["0912345678", "0987654321"]),
        ("Fax: 0912345678; tổng đài 1900 1234; năm 2020 - 2025", PersonalKind.PHONE, []),
        ("tỷ lệ 0.9261 (0.9253)", PersonalKind.PHONE, []),
        ("số 24.090.001.234 đồng; 0912.345.678 đ", PersonalKind.PHONE, []),
        ("căn cước công dân: 024090001234", PersonalKind.ID_NUMBER, ["024090001234"]),
        ("(CMTND 121 234 567)", PersonalKind.ID_NUMBER, ["121 234 567"]),
        ("năm 1990 024090001234", PersonalKind.ID_NUMBER, ["024090001234"]),
        ("mã hồ sơ 024090001234; hóa đơn 024090001235", PersonalKind.ID_NUMBER, []),
        ("999990001234 và 024990001234 lượt", PersonalKind.ID_NUMBER, []),
        ("hộ chiếu B 1234567 của ông A", PersonalKind.PASSPORT, ["B 1234567"]),
        ("bà Lê Thị Mẫu, STK: 1903 4567 8901 23", PersonalKind.BANK_ACCOUNT, ["1903 4567 8901 23"]),
        ("xe BKS: 98A - 123.45, 29-T8 2843", PersonalKind.PLATE, ["98A - 123.45", "29-T8 2843"]),
        ("Lê Văn Mẫu, sinh ngày 5/6/1990", PersonalKind.BIRTH, ["5/6/1990"]),
        ("học sinh năm 2024, tân sinh viên, sinh năm 2010 trở lên", PersonalKind.BIRTH, []),
        ("Mời họp tại số 5, đường Mẫu, phường Mẫu", PersonalKind.HOME, []),
        (
            "Lê Văn Mẫu (sinh 1990, HKTT: TDP số 3, P. Mẫu, TP. Mẫu) và Hồ Văn Ba",
            PersonalKind.HOME,
            ["TDP số 3, P. Mẫu, TP. Mẫu"],
        ),
        ("tiếp bà Lê Thị Mẫu (thôn Đoài, xã Mẫu)", PersonalKind.HOME, ["thôn Đoài, xã Mẫu"]),
        ("chủ tài khoản Zalo 0977 123 456", PersonalKind.PHONE, ["0977 123 456"]),
        (
            "ông Lê Văn Mẫu, hiện trú tại 12/5 đường Lê Lai, quận 3, vắng mặt",
            PersonalKind.HOME,
            ["12/5 đường Lê Lai, quận 3"],
        ),
    ],
)
def test_what_gives_a_person_away(text: str, kind: PersonalKind, words: list[str]) -> None:
    assert sure(text, kind) == words


TABLE = (
    "Danh sách vi phạm:\n"
    "| STT | Họ và tên | Năm sinh | Nơi ở | Số CCCD | SĐT |\n|---|---|---|---|---|---|\n"
    "| 1 | Nguyễn Văn Tư | 1990 | Thôn Đông, xã Mẫu | 024090001234 | 0912345678 |\n"
)


def test_the_head_of_a_column_says_what_stands_below() -> None:
    found = {one.kind: one.words for one in brief(TABLE).personal.found}
    assert found == {
        PersonalKind.PERSON: "Nguyễn Văn Tư",
        PersonalKind.BIRTH: "1990",
        PersonalKind.HOME: "Thôn Đông, xã Mẫu",
        PersonalKind.ID_NUMBER: "024090001234",
        PersonalKind.PHONE: "0912345678",
    }


FORM = "Họ và tên: ĐỖ THỊ MINH HẰNG\nSinh ngày: 12 tháng 5 năm 1990\nChỗ ở: số 5, tổ 3, phường Mẫu\nCCCD số: 024 190 001 234"


def test_a_form_is_read_by_its_labels() -> None:
    kinds = [one.kind for one in brief(FORM).personal.found]
    assert kinds == [
        PersonalKind.PERSON,
        PersonalKind.BIRTH,
        PersonalKind.HOME,
        PersonalKind.ID_NUMBER,
    ]


def test_health_and_children_weigh_more() -> None:
    for text, severity in (
        ("Ông Lê Văn Mẫu tố cáo.", Severity.WARNING),
        ("Ông Lê Văn Mẫu, nhiễm HIV, tố cáo.", Severity.ERROR),
    ):
        (finding,) = examine(brief(text), PERSONAL).findings
        assert finding.severity is severity


@pytest.mark.parametrize(
    ("public", "said"),
    [
        (False, [("P101", Severity.WARNING)]),
        (True, [("P102", Severity.WARNING), ("P101", Severity.ERROR)]),
    ],
)
def test_in_a_public_copy_the_sure_is_an_error_and_the_doubtful_a_warning(
    *, public: bool, said: list[tuple[str, Severity]]
) -> None:
    text = "Sở tiếp bà Đỗ Thị Mẫu.\n" + "Nội dung khác. " * 40 + "\nXử phạt ông Lê Văn Mẫu."
    found = examine(brief(text, public=public), PERSONAL).findings
    assert [(finding.code, finding.severity) for finding in found] == said


EXPECTED = [
    ("P101", "N.V.A"),
    ("P101", "N.V.B"),
    ("P101", "N.V.C"),
    ("P111", "Kênh Mẫu"),
    ("P111", "Tài khoản Mẫu"),
    ("P112", "https://www.facebook.com/profile.php?id=100000000000000"),
    ("P142", "Thị trấn Vôi, Lạng Giang"),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_sample_report_gives_away_these_and_nobody_else(shared: Path, form: str) -> None:
    text = (shared / "sample" / "bao-cao-6-thang-2024.txt").read_text(encoding="utf-8")
    text = text if form == "NFC" else unicodedata.normalize("NFD", text)
    findings = examine(brief(text), PERSONAL).findings
    said = [(f.code, unicodedata.normalize("NFC", f.span.cut(text))) for f in findings if f.span]
    assert sorted(said) == EXPECTED


CLEAN = sorted((Path(__file__).parent / "clean").glob("*.txt"))


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_correct_documents_name_nobody_privately(path: Path) -> None:
    assert brief(path.read_text(encoding="utf-8")).personal.found == ()


@given(TEXTS)
def test_places_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for one in brief(text, public=True).personal.found:
        assert end <= one.span.start < one.span.end <= len(text)
        end = one.span.end


@given(TEXTS)
def test_no_text_breaks_a_rule_of_the_public_copy(text: str) -> None:
    assert examine(brief(text, public=True), PERSONAL).failures == ()


@pytest.mark.parametrize(
    ("digits", "good"), [("024090001234", True), ("024490001234", False), ("999090001234", False)]
)
def test_a_citizens_number_names_province_sex_and_century(digits: str, *, good: bool) -> None:
    assert is_citizen_number(digits) is good


HOSTILE = [
    "ông Nguyễn Văn An, ",
    "N.V.A, ",
    "0912.345.678 ",
    "facebook.com/a ",
    "tài khoản “A”, ",
    "Nguyễn ",
    "sinh năm 1990 ",
    "ở thôn 3, ",
    "((((",
    "9 ",
    "ông ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_takes_little_more_than_ten_times_as_long(piece: str) -> None:
    def seconds(times: int) -> float:
        one = brief(piece * times)
        _ = one.passages
        begin = time.process_time()
        _ = one.personal
        return time.process_time() - begin

    assert seconds(8_000) < 40 * max(seconds(800), 0.02)
