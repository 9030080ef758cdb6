"""Kinds of official document (tên loại) and the abbreviations that stand in their symbols.

State kinds: NĐ 30/2020/NĐ-CP, article 7 and annex III. Party kinds: Quy định 66-QĐ/TW (2017) and
399-QĐ/TW (2026). Compare case-sensitively and never fold Đ to D: CTr is not CT, HD is not HĐ.
"""

STATE_KINDS = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "SY": "Sao y",
    "TrS": "Trích sao",
    "SL": "Sao lục",
}

# Party QĐ stands for two kinds: the word in front of the number decides.
PARTY_KINDS = {
    "NQ": ("Nghị quyết",),
    "QĐ": ("Quyết định", "Quy định"),
    "CT": ("Chỉ thị",),
    "KL": ("Kết luận",),
    "QC": ("Quy chế",),
    "TT": ("Thông tri",),
    "HD": ("Hướng dẫn",),
    "TB": ("Thông báo",),
    "BC": ("Báo cáo",),
    "KH": ("Kế hoạch",),
    "QH": ("Quy hoạch",),
    "CTr": ("Chương trình",),
    "ĐA": ("Đề án",),
    "PA": ("Phương án",),
    "DA": ("Dự án",),
    "TTr": ("Tờ trình",),
    "CV": ("Công văn",),
    "BB": ("Biên bản",),
    "GM": ("Giấy mời",),
    "BS": ("Bản sao",),
}

NORMATIVE_KINDS = {
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "L": "Lệnh",
    "PL": "Pháp lệnh",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
}

OFFICIAL_LETTER = "Công văn"

# Every name that may stand alone on the kind line of a document, longest first for matching.
KIND_NAMES = tuple(
    sorted(
        {
            *STATE_KINDS.values(),
            *NORMATIVE_KINDS.values(),
            *(name for names in PARTY_KINDS.values() for name in names),
            "Thông tư",
            "Luật",
            "Bộ luật",
            "Hiến pháp",
            "Điều lệ",
            "Thư công",
            "Công điện",
            "Chiến lược",
            "Tuyên bố",
            "Lời kêu gọi",
        },
        key=len,
        reverse=True,
    )
)
