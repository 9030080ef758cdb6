"""Documents made at random that an office could have written, for round trips."""

from hypothesis import strategies as st

from tongket.core.doc.model import (
    Annex,
    Block,
    Document,
    Header,
    Heading,
    Numbering,
    Paragraph,
    Recipient,
    Signer,
    Standard,
    Text,
)
from tongket.core.doc.numbering import LOWER_LETTERS, roman
from tongket.core.text.dates import PartialDate

_LATER = (
    "công tác kiểm tra giám sát thực hiện nhiệm vụ chuyển đổi số rà soát máy tính phần mềm bản quyền "
    "tuyên truyền pháp luật cải cách tư pháp giám định phối hợp tổng hợp báo cáo kết quả đơn vị"
)
_FIRST = "Công Kiểm Thực Rà Tuyên Phối Tổng Đẩy Ứng Ổn Xây"
_WORDS = st.sampled_from(_LATER.split())
_FIRSTS = st.sampled_from(_FIRST.split())


@st.composite
def _phrases(draw: st.DrawFn, most: int = 9) -> str:
    return " ".join([draw(_FIRSTS), *draw(st.lists(_WORDS, min_size=2, max_size=most))])


_SENTENCES = _phrases(14).map(lambda words: f"{words}.")
_PLACES = st.sampled_from(["Bắc Giang", "Bắc Ninh", "Hà Nội", "TP. Huế", "Tân Dĩnh", "Đà Nẵng"])
_DATES = st.one_of(
    st.builds(PartialDate, st.integers(1995, 2030), st.integers(1, 12), st.integers(1, 28)),
    st.builds(PartialDate, st.integers(1995, 2030), st.integers(1, 12), st.none()),
    st.builds(PartialDate, st.integers(1995, 2030), st.none(), st.none()),
)
_NUMBERS = st.one_of(st.none(), st.integers(1, 9999).map(lambda number: f"{number:02d}"))
_STATE_ISSUERS = st.sampled_from(
    [
        (None, "CHÍNH PHỦ", "CP"),
        (None, "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "UBND"),
        ("UBND TỈNH BẮC GIANG", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "STTTT"),
        ("BỘ CÔNG AN", "CÔNG AN TỈNH BẮC NINH", "CAT-PV01"),
        ("UBND tỉnh Bắc Ninh", "Sở Khoa học và Công nghệ", "SKHCN"),
        ("TÒA ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN NHÂN DÂN TỈNH BẮC GIANG", "TA"),
    ]
)
_PARTY_ISSUERS = st.sampled_from(
    [
        (None, "TỈNH ỦY BẮC GIANG", "TU"),
        ("TỈNH ỦY BẮC GIANG", "BAN NỘI CHÍNH", "BNCTU"),
        ("TỈNH ỦY BẮC NINH", "BAN CHỈ ĐẠO CẢI CÁCH TƯ PHÁP", "BCĐ"),
        ("ĐẢNG BỘ TỈNH BẮC NINH", "ĐẢNG ỦY SỞ TƯ PHÁP", "ĐU"),
    ]
)
_STATE_KINDS = st.sampled_from(
    [("Báo cáo", "BC"), ("Kế hoạch", "KH"), ("Tờ trình", "TTr"), ("Quyết định", "QĐ")]
)
_PARTY_KINDS = st.sampled_from(
    [("Báo cáo", "BC"), ("Chương trình", "CTr"), ("Kết luận", "KL"), ("Quy định", "QĐ")]
)


@st.composite
def _headers(draw: st.DrawFn, standard: Standard) -> Header:
    party = standard is Standard.PARTY
    superior, issuer, code = draw(_PARTY_ISSUERS if party else _STATE_ISSUERS)
    kind, short = draw(_PARTY_KINDS if party else _STATE_KINDS)
    letter = not party and draw(st.booleans())
    year = draw(st.sampled_from([None, "2024", "2026"])) if not (party or letter) else None
    symbol = f"{short}/{code}" if party else f"{code}-VP" if letter else f"{short}-{code}"
    return Header(
        superior=superior,
        issuer=issuer,
        number=draw(_NUMBERS),
        year=year,
        symbol=symbol,
        place=draw(_PLACES),
        date=draw(_DATES),
        kind=None if letter else kind,
        subject=draw(_phrases()),
        addressees=tuple(draw(st.lists(_phrases(4), min_size=int(letter), max_size=3))),
    )


@st.composite
def _bodies(draw: st.DrawFn) -> tuple[Block, ...]:
    """An opening, then headings in two ways of numbering with sentences and points under them."""
    blocks: list[Block] = [_paragraph(draw(_SENTENCES))]
    dot = draw(st.sampled_from([".", "-"]))
    for part in range(1, draw(st.integers(0, 4)) + 1):
        blocks.append(_heading(1, Numbering(roman(part), dot), draw(_phrases()).upper()))
        for item in range(1, draw(st.integers(0, 3)) + 1):
            blocks.append(_heading(2, Numbering(str(item), "."), draw(_phrases())))
            blocks += draw(st.lists(st.builds(_paragraph, _SENTENCES), max_size=2))
            points = draw(st.lists(_SENTENCES, max_size=3))
            blocks += [
                Paragraph((Text(f"{letter}) {words}"),), numbering=Numbering(letter, ")"), level=3)
                for letter, words in zip(LOWER_LETTERS, points, strict=False)
            ]
        blocks.append(_paragraph(draw(_SENTENCES)))
    return tuple(blocks)


def _paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _heading(level: int, numbering: Numbering, title: str) -> Heading:
    return Heading(level, numbering, (Text(title),))


_RECIPIENTS = st.lists(
    st.builds(Recipient, _phrases(4), st.sampled_from([None, None, "báo cáo", "biết, chỉ đạo"])),
    max_size=4,
).map(lambda found: (*found, Recipient("Lưu: VT, TH")) if found else ())
_NAMES = st.one_of(
    st.none(),
    st.sampled_from(["Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Đại tá Lê Văn Ví Dụ", "Ôn Ánh"]),
)
_STATE_TITLES = st.sampled_from(
    [
        (None, ("GIÁM ĐỐC",)),
        ("KT.", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("TM.", ("ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("TUQ.", ("BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG")),
        ("Q.", ("CHÁNH ÁN",)),
    ]
)
_PARTY_TITLES = st.sampled_from(
    [
        (None, ("TRƯỞNG BAN",)),
        ("T/M", ("BAN THƯỜNG VỤ", "BÍ THƯ")),
        ("K/T", ("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
    ]
)


@st.composite
def _signers(draw: st.DrawFn, standard: Standard) -> Signer:
    titles = _PARTY_TITLES if standard is Standard.PARTY else _STATE_TITLES
    authority, names = draw(titles)
    return Signer(authority, names, draw(_NAMES))


@st.composite
def _annexes(draw: st.DrawFn) -> tuple[Annex, ...]:
    count = draw(st.integers(0, 2))
    guide = st.sampled_from([None, "Kèm theo Kế hoạch số 03/KH-STTTT ngày 05 tháng 02 năm 2026"])
    return tuple(
        Annex(f"PHỤ LỤC {roman(at)}", draw(_phrases()).upper(), draw(guide), draw(_bodies()))
        for at in range(1, count + 1)
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A state or Party document with all its parts, spans left out."""
    standard = draw(st.sampled_from(Standard))
    return Document(
        standard=standard,
        header=draw(_headers(standard)),
        body=draw(_bodies()),
        recipients=draw(_RECIPIENTS),
        signer=draw(_signers(standard)),
        annexes=draw(_annexes()),
    )
