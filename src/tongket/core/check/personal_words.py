"""Words that tell who a named person is: just before a name, just behind it, and around it."""

from bisect import bisect_left
from enum import Enum
from functools import lru_cache

from tongket.core.check.personal_kinds import listed
from tongket.core.law.bodies import NAME_WORDS
from tongket.core.text.pattern import Pattern


class Cue(Enum):
    """What the words before a name make of the person."""

    ROLE = "role"  # accused, harmed, or party to a case
    OFFICE = "office"
    TITLE = "title"  # ông, bà: a person, no more is said
    LABEL = "label"  # "Họ và tên:"
    PLACE = "place"  # a street, a school, a company of this name


def _phrases(words: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in words.split(",")]


_BEFORE: dict[str, Cue] = {
    **dict.fromkeys(
        _phrases(
            """
            đối tượng, bị can, bị cáo, nghi can, nghi phạm, thủ phạm, hung thủ, phạm nhân, can
            phạm, bị hại, nạn nhân, nguyên đơn, bị đơn, đương sự, người làm chứng, nhân chứng,
            người tố cáo, người khiếu nại, người bị tố cáo, người bị kiện, người khởi kiện, người
            vi phạm, người phạm tội, người bị buộc tội, người nghiện, con nghiện, vụ án, vụ việc,
            vụ, khởi tố, bắt, bắt giữ, bắt giam, bắt khẩn cấp, bắt quả tang, tạm giam, tạm giữ,
            truy nã, xử phạt, phạt, xét xử, truy tố, tuyên phạt, kết án, triệu tập, đồng phạm,
            đồng bọn, kẻ, chủ tài khoản, liên quan, kỷ luật, kỉ luật, khai trừ, cách chức, khiển
            trách, cảnh cáo, tố cáo, khiếu nại, tố giác, vi phạm, hành vi, đơn, đơn thư, đơn tố
            cáo, đơn khiếu nại, phản ánh, kiến nghị, đơn kiến nghị, đơn phản ánh, chủ kênh, chủ
            trang, người sử dụng, người đăng, người đăng tải, quản trị, quản trị viên, admin, vi
            phạm hành chính, thương tích, tử vong, tai nạn, giết, hiếp dâm, lừa đảo, tham ô, nhận
            hối lộ, đưa hối lộ, dựng chuyện, xúc phạm, vu khống, bêu xấu, nói xấu, đe dọa, hành
            hung, cưỡng chế, thu hồi đất
            """
        ),
        Cue.ROLE,
    ),
    **dict.fromkeys(
        _phrases(
            "ông, bà, anh, chị, cháu, em, cô, chú, bác, cụ, thím, dì, mợ, cậu, ông/bà, ông bà, công dân, người dân,"
            "hộ, hộ gia đình, gia đình, vợ chồng, vợ, chồng, con, con trai, con gái, bố, mẹ, cha, hộ kinh doanh, chủ hộ,"
            "học sinh, sinh viên, bệnh nhân, người bệnh, thân nhân, em bé, bé"
        ),
        Cue.TITLE,
    ),
    **dict.fromkeys(
        _phrases(
            "họ và tên, họ tên, tên gọi, tên thường gọi, tên gọi khác, bí danh, họ và tên khai sinh, họ, tên"
        ),
        Cue.LABEL,
    ),
    **dict.fromkeys(
        _phrases(
            """
            đồng chí, đ/c, đc, các đồng chí, đại tướng, thượng tướng, trung tướng, thiếu tướng,
            đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy, trung úy, thiếu úy, đại uý,
            thượng uý, trung uý, thiếu uý, thẩm phán, kiểm sát viên, điều tra viên, thanh tra
            viên, luật sư, bác sĩ, bác sỹ, tiến sĩ, thạc sĩ, giáo sư, kỹ sư, ts, ths, pgs, gs, bs,
            ks, chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, trưởng phòng, phó trưởng phòng,
            trưởng ban, phó trưởng ban, bí thư, phó bí thư, chánh án, phó chánh án, viện trưởng,
            chánh văn phòng, phó chánh văn phòng, chánh thanh tra, bộ trưởng, thứ trưởng, tổng bí
            thư, chủ tịch nước, thủ tướng, phó thủ tướng, cục trưởng, vụ trưởng, chi cục trưởng,
            hiệu trưởng, trưởng công an, tổ trưởng, đội trưởng, anh hùng, liệt sĩ, liệt sỹ, nhà
            giáo, nghệ nhân, nghệ sĩ, nhà văn, nhà thơ, nhạc sĩ, họa sĩ, nhà báo, phóng viên, biên
            tập viên, tác giả, thư ký, chủ trì, chủ tọa, đại diện, người ký, thành viên, chuyên
            viên, cán bộ, công chức, chấp hành viên, ủy viên, uỷ viên, đại biểu, trưởng thôn, bí
            thư chi bộ, người ghi, chủ nhiệm, tổng giám đốc, kế toán trưởng, người lập biểu, diễn
            giả, báo cáo viên, giảng viên, thầy, thầy giáo
            """
        ),
        Cue.OFFICE,
    ),
    **dict.fromkeys(
        _phrases(
            """
            đường, phố, quận, huyện, xã, phường, tỉnh, thôn, bản, xóm, ấp, buôn, làng, trường,
            ngõ, ngách, hẻm, chợ, cầu, thpt, thcs, tiểu học, mầm non, mẫu giáo, thị trấn, thị xã,
            thành phố, công viên, quảng trường, giải thưởng, khu phố, khu, tổ dân phố, khu đô thị,
            bệnh viện, công ty, doanh nghiệp, tập đoàn, nhà máy, hợp tác xã, htx, khu công nghiệp,
            kcn, nhà hàng, khách sạn, cửa hàng, siêu thị, sân bay, ga, cảng, hồ, sông, núi, đèo,
            đảo, chùa, đền, đình, lăng, miếu, tượng, tượng đài, bảo tàng, di tích, nhà văn hóa,
            thư viện, học bổng, quỹ, lớp, chi bộ, đại đội, trung đoàn, sư đoàn, tư tưởng, phong
            trào, tp, tx, tt, hãng, thương hiệu, trung tâm, viện, nhà xuất bản, tnhh, cổ phần,
            mtv, tnhh mtv, dntn, doanh nghiệp tư nhân, mang tên, đặt tên, tập thể, đội, câu lạc
            bộ, clb, đoàn, bãi, đầm, vịnh, khu du lịch, khu di tích, tuyến đường, trục đường, cụm
            công nghiệp, ccn, đại học, cao đẳng, học viện, giải, cúp, đại lộ, cơ sở, tòa nhà,
            chung cư
            """
        ),
        Cue.PLACE,
    ),
}
# Small words between a cue and the name: "khởi tố bị can đối với ông …", "đối tượng tên là …".
_STEPS = listed(
    """
    là tên như gồm có với đối của các cho do đến tới từ việc về và hai ba bốn người trường hợp sau
    đây nêu trên : ( một số nguyên cựu riêng cá nhân : công khai khác vì tội này thuộc
    """
)
_WORDS = Pattern(r"[^\W_]+(?:/[^\W_]+)?|[,;:.()\n]")
_REACH = 80
_LONGEST_PHRASE = 4
_MOST_STEPS = 7
# What the first-found cue yields to when the words before it say more.
_STRONGER = {Cue.ROLE: 3, Cue.PLACE: 1, Cue.OFFICE: 2, Cue.LABEL: 0, Cue.TITLE: 0}


def cue_before(text: str, start: int) -> Cue | None:
    """What the words just before ``start`` say about the name that begins there."""
    words = _WORDS.findall(text[max(0, start - _REACH) : start].lower())
    if words[-1:] in (["."], [")"]) and words[-2:-1] and words[-2].isdigit():
        del words[-2:]  # the number of an item: "gồm: 1. Nguyễn Văn A"
    found: Cue | None = None
    steps = 0
    while words and steps < _MOST_STEPS:
        cue, length = _last_phrase(tuple(words[-_LONGEST_PHRASE:]))
        if cue is not None and _counts(cue, found):
            found = cue if found is None or _STRONGER[cue] > _STRONGER[found] else found
            del words[-length:]
        elif words[-1] in _STEPS or words[-1].isdigit():
            words.pop()
        else:
            break
        if found in (Cue.ROLE, Cue.PLACE):
            break
        steps += 1
    return found


def _counts(cue: Cue, found: Cue | None) -> bool:
    """Whether a cue farther away still speaks of the name: no place behind "ông"."""
    return found is None or cue is not Cue.PLACE


@lru_cache(maxsize=1 << 14)
def _last_phrase(words: tuple[str, ...]) -> tuple[Cue | None, int]:
    """The longest phrase of the table at the end of some words."""
    for length in range(len(words), 0, -1):
        cue = _BEFORE.get(" ".join(words[-length:]))
        if cue is not None:
            return cue, length
    return None, 0


_OFFICE = (
    r"(?:phó\s|quyền\s|nguyên\s|tổng\s)?(?:giám\sđốc|chủ\stịch|chủ\snhiệm|bí\sthư|trưởng\s(?:phòng"
    r"|ban|đoàn|khoa|thôn|bản|xóm|ấp"
    r"|khu|trạm|công\san|bộ\sphận|tiểu\sban|cơ\squan)|chánh\s(?:án|văn|thanh)|viện\strưởng"
    r"|cục\strưởng|chi\scục\strưởng|vụ\strưởng"
    r"|bộ\strưởng|thứ\strưởng|thủ\stướng|hiệu\strưởng|tổ\strưởng|tổ\sphó|đội\strưởng|đội\sphó"
    r"|thẩm\sphán|hội\sthẩm|thư\ský"
    r"|kiểm\ssát\sviên|điều\stra\sviên|thanh\stra\sviên|chấp\shành\sviên|công\schứng\sviên"
    r"|đấu\sgiá\sviên|luật\ssư"
    r"|chuyên\sviên|cán\sbộ|công\schức|viên\schức|[ủu][ỷy]\sviên|thành\sviên|đại\sbiểu|đại\sdiện"
    r"|phóng\sviên|tổng\sbiên|kế\stoán"
    r"|giáo\sviên|giảng\sviên|bác\ss[iĩỹ]|nhân\sviên|trưởng\sđại\sdiện|chính\strị\sviên|chỉ\shuy"
    r"|người\scó\suy\stín"
    r"|phó\s(?:trưởng|viện|hiệu|tổng|cục|vụ|ban)|trưởng\s)"
)
OFFICE_BEHIND = Pattern(
    rf"\s{{0,2}}(?:[,(-]\s{{0,2}}|\slà\s|:\s|\s(?=[A-ZĐ]))(?i:(?:hiện\s|đang\s|nay\s)?(?:là\s|giữ\schức\s"
    rf"|làm\s)?(?:{_OFFICE}|(?:GĐ|PGĐ|CT|PCT|BT|PBT|CVP|TP|PTP|UVBTV|UVTV)\b))"
)
_OFFICE_AHEAD = Pattern(rf"(?i:(?<!\w){_OFFICE}(?P<body>[^,;.:()\n]{{0,70}}))\Z")
_APPOSED = Pattern(r",\s(?:ông|bà|đồng\schí)\s\Z")
BIRTH_BEHIND = Pattern(
    r"\s{0,2}[,(;-]?\s{0,2}\(?\s?(?i:s/?n\b|sinh\s(?:năm|ngày)|sinh\s?:|sinh\s(?=\d)|\d{1,3}\stuổi)"
)
HOME_BEHIND = Pattern(
    r"\s{0,2}[,(;-]?\s{0,2}\(?\s?(?i:(?:hiện\s)?(?:trú\s|thường\strú|tạm\strú|hktt|ngụ|cư\strú"
    r"|có\shộ\skhẩu|quê|ở\s(?:số|thôn|xóm|bản|tổ|khu|xã|phường|thị|huyện|thành)))"
)


def office_of(text: str, start: int, end: int) -> Cue | None:
    """``OFFICE`` when an office stands behind a name or before it, ``ROLE`` when it is accused.

    "…, Giám đốc Sở", "Chủ tịch UBND tỉnh …"; "tố cáo Chủ tịch UBND xã …".
    """
    if OFFICE_BEHIND.match(text, end):
        return Cue.OFFICE
    begin = max(0, start - _REACH - 20)
    ahead = text[begin:start]
    apposed = _APPOSED.search(ahead)
    found = _OFFICE_AHEAD.search(ahead[: apposed.start()] if apposed else ahead)
    if found is None or not (apposed or all(map(_is_of_body, found["body"].split()))):
        return None
    accused = cue_before(text, begin + found.start()) is Cue.ROLE
    return Cue.ROLE if accused else Cue.OFFICE


def _is_of_body(word: str) -> bool:
    """Whether a word can stand in the name of a body: "Chủ tịch UBND tỉnh Nguyễn Văn B"."""
    return word[0].isupper() or word.lower() in NAME_WORDS or word in ("-", "và")


_OFFENCE = Pattern(
    r"(?<!\w)(?<!chống\s)(?<!ngừa\s)(?<!chặn\s)(?<!tranh\s)(?i:vi\sphạm|bị\shại|nạn\snhân|cáo\strạng|đồng\sphạm|phạm\stội|hành\svi|tố\scáo"
    r"|tố\sgiác|khiếu\snại|khởi\stố|bị\scan|bị\scáo|truy\stố"
    r"|xét\sxử|tuyên\s(?:phạt|án)|xử\sphạt|phạt\stù|phạt\stiền|tạm\sgia[mn]|tạm\sgiữ|truy\snã"
    r"|bắt\s(?:giữ|quả|khẩn|giam)|kỷ\sluật|kỉ\sluật|khai\strừ|cách\schức"
    r"|sai\ssự\sthật|xấu,?\sđộc|xuyên\stạc|xúc\sphạm|nói\sxấu|vu\skhống|bịa\sđặt|bôi\snhọ|quy\skết"
    r"|phát\stán|gỡ\sbỏ|thiếu\skiểm\schứng|chống\sphá|phản\sđộng"
    r"|vụ\s(?:việc|án)|lừa\sđảo|chiếm\sđoạt|đánh\sbạc|cá\sđộ|trộm|cướp|ma\stú?[yýu]|gây\srối"
    r"|thương\stích|giết|hiếp|dâm|mại\sdâm|tham\sô|hối\slộ|buôn\slậu|hàng\sgiả"
    r"|cưỡng\schế|tịch\sthu|tranh\schấp|khởi\skiện|tiền\s(?:án|sự)|cai\snghiện|nghiện"
    r"|tai\snạn\sgiao\sthông|tử\svong|bỏ\strốn|đe\sdọa|hành\shung|đầu\sthú|tự\sthú"
    r"|cho\svay\snặng|tín\sdụng\sđen|bạo\slực|xâm\shại|xâm\sphạm|đòi\snợ|chống\sngười\sthi"
    r"|nhũng\snhiễu|án\s(?:phạt|tù)|đơn\s(?:thư|của|kiến|phản))"
)
_GRAVE = Pattern(
    r"(?<!\w)(?i:hiv|aids|tâm\sthần|nghiện|hiếp|dâm\sô|xâm\shại|xâm\sphạm\stình|tiền\s(?:án|sự)"
    r"|bệnh\s(?:án|lý|hiểm)|ung\sthư|nhiễm\s(?:bệnh|virus|covid)|dưới\s1[468]\stuổi"
    r"|mồ\scôi|bạo\slực\sgia\sđình|tự\stử|mang\sthai|bại\sliệt|khuyết\stật)"
)
_AWARD = Pattern(
    r"(?<!\w)(?i:bằng\skhen|giấy\skhen|khen\sthưởng|biểu\sdương|tuyên\sdương|danh\shiệu"
    r"|huân\schương|huy\schương|kỷ\sniệm\schương|đạt\sgiải|giải\s(?:nhất|nhì|ba|khuyến)"
    r"|thành\stích|chiến\ssĩ\sthi\sđua|người\stốt|tấm\sgương|trúng\sgiải|tặng\sthưởng)"
)
_NEAR = 250  # code points


_ASKS_OFFICE = Pattern(r"(?i:chức\s(?:vụ|danh)|đơn\svị\scông\stác)")


class Company:
    """What a stretch speaks about, asked place by place."""

    def __init__(self, text: str, beside: str) -> None:
        self._offences = [match.start() for match in _OFFENCE.finditer(text)]
        self._everywhere = bool(beside) and _OFFENCE.search(beside) is not None
        self._text, self._beside = text, beside

    def offence(self, start: int, end: int) -> bool:
        """Whether alleged offences, quarrels or harm are spoken of near a place."""
        at = bisect_left(self._offences, start - _NEAR)
        return self._everywhere or (at < len(self._offences) and self._offences[at] < end + _NEAR)

    def office(self) -> bool:
        """Whether it is a list of office holders."""
        return bool(_ASKS_OFFICE.search(self._beside)) and not self._everywhere

    def grave(self, start: int, end: int) -> bool:
        """Whether health, children or a criminal record are spoken of near a place."""
        near = self._text[max(0, start - _NEAR) : end + _NEAR]
        return bool(_GRAVE.search(near) or _GRAVE.search(self._beside))

    def award(self, start: int, end: int) -> bool:
        """Whether somebody is commended near a place."""
        near = self._text[max(0, start - _NEAR) : end + _NEAR]
        return bool(_AWARD.search(near) or _AWARD.search(self._beside))
