"""The tables behind the citation grammar: words in front of a number, codes, known issuers.

Codes are compared case-sensitively, Đ is never D; ``folded`` exists only to suggest repairs.
"""

from collections.abc import Iterable, Mapping

from tongket.core.doc.kinds import (
    KIND_NAMES,
    NORMATIVE_KINDS,
    OFFICIAL_LETTER,
    PARTY_KINDS,
    STATE_KINDS,
)

# Code to the kinds it may stand for.
Codes = Mapping[str, tuple[str, ...]]


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Codes met in the symbols of state bodies beside the 29 kinds of Nghị định 30/2020/NĐ-CP.
SECTOR_KINDS = {
    "KL": "Kết luận",
    "KHPH": "Kế hoạch",
    "KHLN": "Kế hoạch",
    "KHLT": "Kế hoạch",
    "HDLN": "Hướng dẫn",
    "HDLT": "Hướng dẫn",
    "QCLN": "Quy chế",
    "CTLT": "Chương trình",
    "KLTT": "Kết luận thanh tra",
    "TBKL": "Thông báo",
    "TM": "Thư mời",
    "CTPH": "Chương trình",
    "CTrPH": "Chương trình",
    "QCPH": "Quy chế",
    "GP": "Giấy phép",
    "GCN": "Giấy chứng nhận",
    "GXN": "Giấy xác nhận",
    "ML": "Mệnh lệnh",
    "CL": "Chỉ lệnh",
    "KN": "Kháng nghị",
    "LCT": "Lệnh",
    "VBHN": "Văn bản hợp nhất",
    "YC": "Yêu cầu",
    "ĐM": "Điện mật",
}

# What one code may stand for, by the family of symbols it occurs in.
STATE_CODES: Codes = {code: (kind,) for code, kind in {**SECTOR_KINDS, **STATE_KINDS}.items()}
PARTY_CODES: Codes = {
    **PARTY_KINDS,
    "QyĐ": ("Quy định",),
    "KHPH": ("Kế hoạch",),
    "QT": ("Quy trình",),
}
NORMATIVE_CODES: Codes = {code: (kind,) for code, kind in NORMATIVE_KINDS.items()}
JOINT_CODES: Codes = {
    "TTLT": ("Thông tư liên tịch",),
    "NQLT": ("Nghị quyết liên tịch",),
    "TTLB": ("Thông tư liên bộ",),
    "TTLN": ("Thông tư liên ngành",),
}

# Kinds that stand in front of a number in prose but never as the heading of a document here.
_SPOKEN_KINDS = (
    "Bản án",
    "Án lệ",
    "Cáo trạng",
    "Kháng nghị",
    "Kiến nghị",
    "Kết luận thanh tra",
    "Kết luận giám định",
    "Kết luận điều tra",
    "Giấy phép",
    "Giấy chứng nhận",
    "Giấy xác nhận",
    "Sắc lệnh",
    "Sắc luật",
    "Lệnh",
    "Mệnh lệnh",
    "Chỉ lệnh",
    "Thể lệ",
    "Điều lệ",
    "Quy trình",
    "Công thư",
    "Công hàm",
    "Phiếu trình",
    "Phiếu chuyển",
    "Thông tư liên bộ",
    "Thông tư liên ngành",
    "Điện",
    "Điện mật",
    "Hiệp định",
    "Công ước",
    "Yêu cầu",
    "Văn bản hợp nhất",
)

# "văn bản số …" says nothing of the kind: the symbol decides.
BY_SYMBOL = ""

_OTHER_WORDS = {
    "văn bản": BY_SYMBOL,
    "vb": BY_SYMBOL,
    "công văn": OFFICIAL_LETTER,
    "luật": "Luật",
    "bộ luật": "Bộ luật",
    "hiến pháp": "Hiến pháp",
    "thông tri": "Thông tri",
    "công điện khẩn": "Công điện",
    "chương trình hành động": "Chương trình",
    "chương trình công tác": "Chương trình",
    "chương trình phối hợp": "Chương trình",
    "kế hoạch phối hợp": "Kế hoạch",
    "kế hoạch liên ngành": "Kế hoạch",
    "quy chế phối hợp": "Quy chế",
    "thông báo kết luận": "Thông báo",
    "nghị quyết chuyên đề": "Nghị quyết",
    "bản thoả thuận": "Bản thỏa thuận",
    "giấy uỷ quyền": "Giấy ủy quyền",
}

# Words in front of a number, without regard to case, and the kind they name.
KIND_WORDS = {
    **{kind.casefold(): kind for kind in KIND_NAMES},
    **{kind.casefold(): kind for kind in _SPOKEN_KINDS},
    **_OTHER_WORDS,
}

# Abbreviations in front of a number ("QĐ số 953/QĐ-BTP"); their case is part of them.
KIND_ABBREVIATIONS = {
    **dict.fromkeys((*STATE_CODES, *PARTY_CODES, *NORMATIVE_CODES), BY_SYMBOL),
    "CV": OFFICIAL_LETTER,
    "Cv": OFFICIAL_LETTER,
    "NQ": "Nghị quyết",
    "Nđ": "Nghị định",
    "TTLT": "Thông tư liên tịch",
    "VB": BY_SYMBOL,
}

# "Mẫu số 01/TNCN", "nhà số 12/A": a number of something that is no document.
NOT_DOCUMENTS = frozenset(
    _words(
        "mẫu biểu bảng hình ô lô thửa nhà ngõ ngách hẻm đường phố km kiệt tổ phòng căn "
        "hộ tầng thôn ấp khối hộp phụ fax đt thoại khoản tk seri serial cột trạm mã máy xe "
        "lục biển"
    )
)

_PARTY_ISSUERS = _words(
    "TW VPTW TU VPTU BNCTU BNCTW UBKTTU UBKTTW BTCTU BTCTW BTGTU BTGTW BTGDVTU BTGDVTW BDVTU "
    "BDVTW ĐU HU QU ThU TXU VPĐU VPHU UBKTĐU UBKTHU BCSĐ BCSĐCP ĐUK ĐUCA ĐUQS"
)
_STATE_ISSUERS = _words(
    "CP TTg CTN QH UBTVQH HĐBCQG UBND HĐND VPCP VPQH VPCTN TTCP NHNN UBDT KTNN BHXH TTXVN TANDTC "
    "VKSNDTC HĐTP BTP BCA BQP BNV BTC BCT BKHĐT BGTVT BXD BTTTT BKHCN BGDĐT BYT BVHTTDL BLĐTBXH "
    "BNNPTNT BNNMT BTNMT BNG BDTTG BVHTT BTM BCN BNN BKH STP STC SNV SXD SYT SCT STTTT SKHCN SGDĐT "
    "SVHTTDL SVHTT SDL SLĐTBXH STNMT SGTVT SNNPTNT SNNMT SKHĐT SNgV SDTTG TTT VPUBND VPHĐND "
    "TAND VKSND CTHADS THADS HĐBT HĐPB BCHQS BCHBĐBP CAT CATP CAH LĐLĐ TLĐ MTTQ ĐCT TCT TCHQ "
    "BGD&ĐT STT&TT SGD&ĐT"
)

PARTY_ISSUERS = frozenset(_PARTY_ISSUERS)
STATE_ISSUERS = frozenset(_STATE_ISSUERS)
ISSUERS = PARTY_ISSUERS | STATE_ISSUERS | {"BCĐ", "BCĐTW", "CCTP", "ĐH", "CB", "TWĐTN", "ĐTN"}

# Bodies that never write in the Party's form; BTC is not among them: it is also Ban Tổ chức.
NEVER_PARTY = frozenset({"CP", "TTg", "UBND", "HĐND", "VPCP", "NHNN", "TANDTC", "VKSNDTC"}) | {
    code for code in STATE_ISSUERS if code.startswith("S") or (len(code) > 3 and code[0] == "B")
}

# Issuers written out inside a symbol ("17-CTr/Ban Chỉ đạo"), and what should stand there.
WRITTEN_OUT = {
    "Ban Chỉ đạo": "BCĐ",
    "Ban chỉ đạo": "BCĐ",
    "Tỉnh ủy": "TU",
    "Tỉnh uỷ": "TU",
    "Thành ủy": "TU",
    "Huyện ủy": "HU",
    "Quận ủy": "QU",
    "Đảng ủy": "ĐU",
    "Đảng uỷ": "ĐU",
    "Chi bộ": "CB",
    "Trung ương": "TW",
}


def folded(code: str) -> str:
    """A code without case and without the stroke of Đ, for suggesting repairs only."""
    return code.casefold().replace("đ", "d")


def _by_fold(codes: Iterable[str]) -> dict[str, str]:
    """Folded code to code, leaving out the folds that two codes share (HD and HĐ)."""
    seen: dict[str, list[str]] = {}
    for code in sorted(codes):
        seen.setdefault(folded(code), []).append(code)
    return {fold: found[0] for fold, found in seen.items() if len(found) == 1}


STATE_BY_FOLD = _by_fold(STATE_CODES)
PARTY_BY_FOLD = _by_fold(PARTY_CODES)
NORMATIVE_BY_FOLD = _by_fold(NORMATIVE_CODES)
ISSUER_BY_FOLD = _by_fold(ISSUERS)
