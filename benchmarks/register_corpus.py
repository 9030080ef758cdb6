"""Registered documents made up by the hundred thousand: plausible sentences, words as rare as in life.

A few words make up most of every text, the rest are syllables that few texts share, and every
document has a name and a number of its own. One seed makes one register on every database.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

SEED = 20240625
AGENCIES = 12
FIRST_DAY, DAYS = date(2019, 1, 1), 6 * 365
UNITS = 12  # of the first agency
_SENTENCES, _PER_TEXT = 20_000, 7


def _listed(words: str) -> list[str]:
    return words.split(",")


_KINDS = {
    "Công văn": "",
    "Quyết định": "QĐ",
    "Báo cáo": "BC",
    "Kế hoạch": "KH",
    "Tờ trình": "TTr",
    "Thông báo": "TB",
    "Giấy mời": "GM",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Chỉ thị": "CT",
    "Nghị quyết": "NQ",
    "Biên bản": "BB",
    "Công điện": "CĐ",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Quy chế": "QC",
}
_FIELDS = _listed(
    "Xây dựng,Tư pháp,Nội vụ,Tài chính,Y tế,Công Thương,Giao thông vận tải,Khoa học và Công nghệ,"
    "Thông tin và Truyền thông,Tài nguyên và Môi trường,Giáo dục và Đào tạo,Ngoại vụ,"
    "Kế hoạch và Đầu tư,Lao động - Thương binh và Xã hội,Nông nghiệp và Phát triển nông thôn,"
    "Văn hóa Thể thao và Du lịch"
)
_PLACES = _listed(
    "Bình Mẫu,An Hòa,Phú Lộc,Tân Thủy,Vĩnh Khoái,Long Điền,Đông Hà,Yên Trạch,Mỹ Đức,Thanh Khê,"
    "Hải Lăng,Kim Sơn,Quảng Thọ,Trường Xuân"
)
_FAMILY = _listed("Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý")
_MIDDLE = _listed("Văn,Thị,Hữu,Đức,Ngọc,Minh,Quang,Thanh,Xuân,Kim")
_GIVEN = _listed(
    "An,Bình,Chi,Dũng,Đạt,Giang,Hà,Hải,Hạnh,Hòa,Hùng,Hương,Khánh,Lan,Linh,Long,Mai,Nam,Nga,Phúc,"
    "Quân,Sơn,Tâm,Thảo,Thủy,Toàn,Trang,Tuấn,Vân,Yến"
)
# In the order of how often they are drawn.
WORDS = _listed(
    "thực hiện,công tác,nhiệm vụ,kế hoạch,địa phương,quản lý,đơn vị,cơ quan,pháp luật,triển khai,"
    "báo cáo,tổ chức,kiểm tra,kết quả,cán bộ,nhà nước,xây dựng,tăng cường,phối hợp,đất đai,"
    "giải quyết,tuyên truyền,kinh phí,dự án,hồ sơ,quy định,ngân sách,đầu tư,môi trường,"
    "an toàn,giám sát,hướng dẫn,rà soát,cải cách,hành chính,thủ tục,khiếu nại,tố cáo,hòa giải,"
    "nông thôn,giao thông,y tế,giáo dục,dân số,thủy lợi,khoáng sản,phòng cháy,chữa cháy,thiên tai,"
    "tái định cư,bồi thường,giải phóng mặt bằng,chuyển đổi số,viễn thông,báo chí,xuất bản,"
    "di tích,lễ hội,du lịch,bảo hiểm,việc làm,người cao tuổi,trẻ em,tội phạm,ma túy,biên giới,"
    "hộ tịch,chứng thực,đấu giá,giám định,thi hành án,trợ giúp pháp lý,phổ biến,tập huấn,"
    "thi đua,khen thưởng,kỷ luật,biên chế,tuyển dụng,bổ nhiệm,luân chuyển,nghỉ hưu"
)
_PATTERNS = (
    "{0} {1} về {2} trên địa bàn {3}; {4} theo {5}, {6} trước ngày {7}.",
    "Trong kỳ, {0} đã {1} {2}, {3} và {4}; {5} được {6} kịp thời, đạt {7}% {8}.",
    "Đề nghị {0} chủ trì {1}, {2}, gửi {3} để {4} {5}; vướng mắc về {6} báo {7}.",
    "Căn cứ {0} và {1}, giao {2} {3}; {4} {5} nhằm {6}, bảo đảm {7}.",
    "{0} còn {1}; nguyên nhân do {2} chưa {3}, {4} {5} và {6} thiếu {7}.",
)
_ONSETS = _listed("b,c,ch,d,đ,g,h,kh,l,m,n,ng,nh,ph,r,s,t,th,tr,v,x")
_RHYMES = _listed(
    "an,anh,ang,ai,ao,am,áp,át,ăn,ăng,ắc,ân,âng,ấp,ất,ây,em,én,ênh,êu,iên,iếp,iết,iêu,on,ong,ói,ông,"
    "ốc,ôi,ơn,ợp,úc,un,ung,uyên,uyết,ừng,ươn,ướng,ược,ương"
)


class Paper(NamedTuple):
    """A document as the register holds it; agencies and units by their place, -1 is nobody."""

    holder: int
    direction: str
    state: str
    access: str
    kind: str
    number: str
    symbol: str
    code: str
    issued_on: date
    issuer: str
    subject: str
    signer: str
    unit: int
    text: str


def agency_name(place: int) -> str:
    """The name of an agency of this register."""
    return f"Sở {_FIELDS[place % len(_FIELDS)]} tỉnh {_PLACES[place % len(_PLACES)]}"


def rare_words(count: int) -> list[str]:
    """Pairs of syllables that few texts hold."""
    random = Random(SEED + 1)
    return [f"{random.choice(_ONSETS)}{random.choice(_RHYMES)}" for _ in range(count)]


def papers(count: int) -> Iterator[Paper]:
    """The first ``count`` documents of the register, in the order of their days."""
    random = Random(SEED)
    sentences = [_sentence(random) for _ in range(_SENTENCES)]
    kinds, kind_weights = list(_KINDS), _zipf(len(_KINDS))
    holders, holder_weights = range(AGENCIES), [AGENCIES, *[1.0] * (AGENCIES - 1)]
    for at in range(count):
        kind = random.choices(kinds, cum_weights=kind_weights)[0]
        holder = random.choices(holders, holder_weights)[0]
        day = FIRST_DAY + timedelta(days=at * DAYS // count)
        yield _paper(random, (at, holder, kind, day), sentences)


def _paper(random: Random, given: tuple[int, int, str, date], sentences: Sequence[str]) -> Paper:
    at, holder, kind, day = given
    draw = random.random()
    direction = "incoming" if draw < 0.65 else "outgoing" if draw < 0.98 else "referenced"
    sender = holder if direction == "outgoing" else random.randrange(len(_FIELDS) * len(_PLACES))
    letters = "S" + "".join(word[0] for word in _FIELDS[sender % len(_FIELDS)].split()).upper()
    symbol = f"{_KINDS[kind]}-{letters}" if _KINDS[kind] else f"{letters}-VP"
    number = f"{random.randrange(1, 4_000):02d}"
    signer = f"{random.choice(_FAMILY)} {random.choice(_MIDDLE)} {random.choice(_GIVEN)}"
    subject = random.choice(sentences)[:200].rstrip(" ,.;")
    body = [random.choice(sentences) for _ in range(_PER_TEXT)]
    body.append(f"Người liên hệ: {signer}, hồ sơ số HS{at:07d}.")
    return Paper(
        holder=-1 if direction == "referenced" else holder,
        direction=direction,
        state="registered" if draw > 0.01 else "recalled",
        access="restricted" if at % 33 == 0 else "agency",
        kind=kind,
        number=number,
        symbol=symbol,
        code=f"{number}/{symbol}",
        issued_on=day,
        issuer=agency_name(sender),
        subject=f"{kind} {subject[0].lower()}{subject[1:]}",
        signer=signer,
        unit=random.randrange(UNITS) if holder == 0 else -1,
        text="\n".join(body),
    )


def _sentence(random: Random) -> str:
    """Seven words in ten are of those that everybody writes."""
    words = random.choices(WORDS, cum_weights=_zipf(len(WORDS)), k=9)
    for place in range(9):
        if random.random() < 0.3:
            words[place] = " ".join(
                f"{random.choice(_ONSETS)}{random.choice(_RHYMES)}" for _ in range(2)
            )
    words[7] = str(random.randrange(1, 100)) if random.random() < 0.5 else words[7]
    written = random.choice(_PATTERNS).format(*words)
    return written[0].upper() + written[1:]


def _zipf(count: int) -> list[float]:
    """Cumulative weights: the second is drawn half as often as the first, the third a third."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))
