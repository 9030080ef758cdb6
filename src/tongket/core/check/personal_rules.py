"""Personal data (dữ liệu cá nhân) that a copy for the public must not show."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Example, Hit, Rule, Severity, hit
from tongket.core.check.personal_kinds import PersonalFound, PersonalKind
from tongket.core.text.words import Words

_WHY = Words(
    vi="Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP (trước ngày 01/01/2026: "
    "Nghị định 13/2023/NĐ-CP); Luật Tiếp cận thông tin số 104/2016/QH13: thông tin về đời sống riêng tư chỉ "
    "công khai khi người đó đồng ý. Người ký và người được nêu theo chức vụ không thuộc diện này.",
    en="Law 91/2025/QH15 on personal data and decree 356/2025/NĐ-CP (before 1 January 2026: decree "
    "13/2023/NĐ-CP); law 104/2016/QH13 on access to information: what concerns private life is published "
    "with consent only. The signer and people named by their office are not meant.",
)
_REMEDY = Words(
    vi="Giữ trong bản gốc nếu cần cho công việc; bản công khai phải che (lệnh tongket redact).",
    en="Keep it in the original if the work needs it; mask it in a public copy (tongket redact).",
)
_AS_PUBLIC = "Kiểm tra như bản công khai (--public)."


class _Wording(NamedTuple):
    """What one rule says; ``{words}`` is what was found."""

    code: str
    name: str
    title: Words
    message: Words


def _finder(kind: PersonalKind, *, sure: bool | None = None) -> Callable[[Brief], Iterator[Hit]]:
    """A function that finds one kind; ``sure`` asks for those alone that are, or are not."""

    def find(brief: Brief) -> Iterator[Hit]:
        for one in brief.personal.found:
            if one.kind is kind and sure in (None, one.sure) and (one.sure or brief.public):
                yield hit(one.span, severity=_severity(brief, one), words=one.words)

    return find


def _severity(brief: Brief, one: PersonalFound) -> Severity | None:
    """Health, children and criminal records weigh as much at home as in public."""
    grave = one.sure and (brief.public or one.grave)
    return Severity.ERROR if grave else None


def _rule(
    wording: _Wording,
    find: Callable[[Brief], Iterator[Hit]],
    bad: tuple[Example, ...],
    good: tuple[Example, ...],
) -> Rule:
    return Rule(
        code=wording.code,
        name=wording.name,
        severity=Severity.WARNING,
        title=wording.title,
        why=_WHY,
        message=wording.message,
        remedy=_REMEDY,
        find=find,
        bad=bad,
        good=good,
    )


ACCUSED_PERSON = _rule(
    _Wording(
        "P101",
        "person-beside-offence",
        Words("Tên người bên cạnh vi phạm, vụ việc", "Person named beside an alleged offence"),
        Words(
            "“{words}” được nêu tên trong nội dung về vi phạm, vụ việc.",
            "“{words}” is named where an offence or a case is spoken of.",
        ),
    ),
    _finder(PersonalKind.PERSON, sure=True),
    bad=(
        text("Rà soát thông tin liên quan đến các vụ việc phức tạp như ⟦N.V.A⟧, ⟦N.V.B⟧,..."),
        text("Khởi tố bị can đối với ông ⟦Nguyễn Văn Mẫu⟧, nguyên Giám đốc Công ty X."),
        text("Các đối tượng ⟦Trần Thị Bê⟧ (ở xã Mẫu) và ⟦Giàng A Mẫu⟧ đánh bạc."),
    ),
    good=(
        text(
            "Đồng chí Nguyễn Văn Mẫu, Giám đốc Công an tỉnh, báo cáo kết quả xử lý 120 vụ vi phạm."
        ),
        text(
            "Xử phạt 03 hộ ở đường Nguyễn Văn Cừ, phường Trần Phú; thăm Trường THPT Lê Hồng Phong."
        ),
        text("Tặng Bằng khen cho ông Lê Văn Mẫu có thành tích trong phòng, chống tội phạm."),
    ),
)
PRIVATE_PERSON = _rule(
    _Wording(
        "P102",
        "private-person-named",
        Words("Tên người riêng tư trong bản công khai", "Private person named in a public copy"),
        Words(
            "“{words}” được nêu tên mà không theo chức vụ.",
            "“{words}” is named, and not by an office.",
        ),
    ),
    _finder(PersonalKind.PERSON, sure=False),
    bad=(
        text(
            "Sở đã tiếp ông ⟦Trần Văn Mẫu⟧ và trả lời bằng văn bản.", told=_AS_PUBLIC, public=True
        ),
    ),
    good=(
        text("Sở đã tiếp ông Trần Văn Mẫu và trả lời bằng văn bản."),
        text("Bà Hà Thị Mẫu, Trưởng ban, chủ trì cuộc họp.", told=_AS_PUBLIC, public=True),
    ),
)
ACCOUNT = _rule(
    _Wording(
        "P111",
        "personal-account",
        Words("Tên tài khoản mạng xã hội", "Account of a social network"),
        Words("Nêu tên tài khoản, trang, kênh “{words}”.", "Names the account or page “{words}”."),
    ),
    _finder(PersonalKind.ACCOUNT),
    bad=(
        text("Tài khoản Facebook “⟦Hoa Mẫu⟧” và kênh TikTok “⟦Tin Mẫu⟧” đăng tin sai sự thật."),
        text('Gỡ bỏ 09 video trên kênh Youtube "⟦Kênh Mẫu⟧" có nội dung xúc phạm.'),
    ),
    good=(
        text("Duy trì trang Facebook “Chuyển đổi số Bình Mẫu” của Sở và kênh VTV1."),
        text("Chuyển tiền vào tài khoản “Tiền gửi” của đơn vị."),
    ),
)
WEB_ADDRESS = _rule(
    _Wording(
        "P112",
        "personal-web-address",
        Words("Địa chỉ trang cá nhân", "Address of a personal page"),
        Words("Có địa chỉ trang cá nhân: {words}", "Gives the address of a personal page: {words}"),
    ),
    _finder(PersonalKind.WEB_ADDRESS),
    bad=(
        text("Tại địa chỉ <⟦https://www.facebook.com/profile.php?id=100000000000000⟧> có 03 bài."),
        text("Bài đăng ở ⟦facebook.com/nguyen.van.mau⟧, nay đã gỡ."),
    ),
    good=(
        text("Đăng trên https://binhmau.gov.vn/tin-tuc và fanpage facebook.com/ của tỉnh."),
        text("Theo dõi fanpage của Sở: https://www.facebook.com/soxaydungbinhmau"),
    ),
)
PHONE = _rule(
    _Wording(
        "P121",
        "personal-phone",
        Words("Số điện thoại cá nhân", "Personal telephone number"),
        Words("Có số điện thoại: {words}", "Gives a telephone number: {words}"),
    ),
    _finder(PersonalKind.PHONE),
    bad=(
        text("Ông Trần Văn Mẫu, số điện thoại ⟦0912.345.678⟧, phản ánh việc cấp nước."),
        text("Công dân gọi từ số ⟦+84 912 345 678⟧."),
    ),
    good=(
        text("Đường dây nóng của tỉnh: 0912.345.678; tổng đài 1900 1234."),
        text("Điện thoại: 0204.3854.123; Fax: 0204.3854.124"),
        text("Chi phí 0912.345.678 đồng, giai đoạn 2020-2025."),
    ),
)
EMAIL = _rule(
    _Wording(
        "P122",
        "personal-email",
        Words("Thư điện tử cá nhân", "Personal e-mail address"),
        Words("Có địa chỉ thư điện tử: {words}", "Gives an e-mail address: {words}"),
    ),
    _finder(PersonalKind.EMAIL),
    bad=(text("Người phản ánh dùng địa chỉ ⟦nguoimau@gmail.com⟧."),),
    good=(text("Góp ý gửi về Sở Xây dựng, hộp thư sxd@binhmau.gov.vn hoặc sxdbinhmau@gmail.com."),),
)
ID_NUMBER = _rule(
    _Wording(
        "P131",
        "identity-number",
        Words("Số căn cước, chứng minh nhân dân", "Identity number"),
        Words("Có số định danh cá nhân: {words}", "Gives an identity number: {words}"),
    ),
    _finder(PersonalKind.ID_NUMBER),
    bad=(
        text("Bà Trần Thị Mẫu, CCCD số ⟦024 188 001 234⟧; CMND số ⟦121234567⟧."),
        text("Người nhận: Lê Văn Mẫu, ⟦024090001234⟧."),
    ),
    good=(text("Mã hồ sơ 024090001234, kinh phí 124090001234 đồng."),),
)
PASSPORT = _rule(
    _Wording(
        "P132",
        "passport-number",
        Words("Số hộ chiếu", "Passport number"),
        Words("Có số hộ chiếu: {words}", "Gives a passport number: {words}"),
    ),
    _finder(PersonalKind.PASSPORT),
    bad=(text("Anh Lê Văn Mẫu, hộ chiếu số ⟦B1234567⟧, nhập cảnh trái phép."),),
    good=(text("Cấp 1234 hộ chiếu; mẫu C1234567 của hệ thống."),),
)
TAX_CODE = _rule(
    _Wording(
        "P133",
        "personal-tax-code",
        Words("Mã số thuế cá nhân", "Personal tax code"),
        Words("Có mã số thuế: {words}", "Gives a tax code: {words}"),
    ),
    _finder(PersonalKind.TAX_CODE),
    bad=(text("Bà Trần Thị Mẫu, mã số thuế ⟦8012345678⟧."),),
    good=(text("Công ty TNHH Mẫu, MST 2400123456; mã số thuế 2400123457 của Công ty X."),),
)
BANK_ACCOUNT = _rule(
    _Wording(
        "P134",
        "personal-bank-account",
        Words("Số tài khoản ngân hàng cá nhân", "Personal bank account"),
        Words("Có số tài khoản ngân hàng: {words}", "Gives a bank account: {words}"),
    ),
    _finder(PersonalKind.BANK_ACCOUNT),
    bad=(text("Ông Lê Văn Mẫu, STK ⟦0123456789012⟧ tại Ngân hàng Mẫu."),),
    good=(text("Nộp vào tài khoản số 3711.0.1034567.00000 tại Kho bạc Nhà nước tỉnh."),),
)
PLATE = _rule(
    _Wording(
        "P135",
        "licence-plate",
        Words("Biển số xe", "Licence plate"),
        Words("Có biển số xe: {words}", "Gives a licence plate: {words}"),
    ),
    _finder(PersonalKind.PLATE),
    bad=(text("Xe mô tô biển số ⟦98B1-123.45⟧ vượt đèn đỏ."),),
    good=(text("Công văn số 98/SXD-123 và 29A hộ dân."),),
)
BIRTH = _rule(
    _Wording(
        "P141",
        "date-of-birth",
        Words("Ngày sinh", "Date of birth"),
        Words("Có ngày, năm sinh của người được nêu: {words}", "Gives a date of birth: {words}"),
    ),
    _finder(PersonalKind.BIRTH),
    bad=(
        text("Ông Lê Văn Mẫu (SN ⟦1990⟧), bà Trần Thị Mẫu, sinh ngày ⟦01/02/1985⟧."),
        text("Ngày sinh: ⟦12/5/1990⟧"),
    ),
    good=(
        text("Học sinh năm 2024; trẻ sinh năm 2020; nợ phát sinh ngày 05/6/2024."),
        text("Ông Lê Văn Mẫu phụ trách nhóm sinh năm 2010 trở về sau."),
    ),
)
HOME = _rule(
    _Wording(
        "P142",
        "home-address",
        Words("Nơi ở của người được nêu", "Home of a named person"),
        Words("Có nơi ở của người được nêu: {words}", "Tells where a named person lives: {words}"),
    ),
    _finder(PersonalKind.HOME),
    bad=(
        text("Ông N.V.C, ở ⟦Thị trấn Mẫu, Lạng Mẫu⟧ phản ánh."),
        text("Bà Trần Thị Mẫu, trú tại ⟦số 15, ngõ 2, phường Mẫu⟧, khiếu nại."),
    ),
    good=(
        text("Địa chỉ: Số 1, đường Mẫu, thành phố Mẫu."),
        text("Cơ quan thường trú tại Hà Nội; công dân đăng ký thường trú tại Công an xã."),
    ),
)
