"""Closings as offices write them, and the ways in which a file may hold their two columns."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest

from tests.core.doc.builders import Para, read, read_paras
from tongket.core.doc.model import Document
from tongket.core.doc.source import Cell

BODY = "BÁO CÁO\nKết quả công tác\n\nI. KẾT QUẢ\nTrên đây là báo cáo của cơ quan./.\n\n"


@dataclass(frozen=True)
class End:
    """One closing: recipients and signature by lines, and what they mean."""

    name: str
    recipients: tuple[str, ...]
    signature: tuple[str, ...]  # titles, then perhaps a mark of signing
    signed: str | None
    meant: tuple[tuple[str, str | None], ...]
    authority: str | None
    titles: tuple[str, ...]
    label: str = "Nơi nhận:"

    @property
    def left(self) -> list[str]:
        """The left column."""
        return [self.label, *self.recipients]

    @property
    def right(self) -> list[str]:
        """The right column; the name stands under the recipients."""
        room = max(0, len(self.left) - len(self.signature))
        return [*self.signature, *[""] * room, *([self.signed] if self.signed else [])]


def _rows(end: End) -> Iterable[tuple[str, str]]:
    return zip_longest(end.left, end.right, fillvalue="")


def _lines(lines: Iterable[str]) -> Document:
    return read(BODY + "\n".join(lines) + "\n")


def recipients_first(end: End) -> Document:
    """The left column, then the right one."""
    return _lines([*end.left, "", *end.right])


def signature_first(end: End) -> Document:
    """The right column, then the left one."""
    return _lines([*end.right, "", *end.left])


def tabs(end: End) -> Document:
    """Both columns on one line, a tab between."""
    return _lines("\t".join(row).rstrip() for row in _rows(end))


def gaps(end: End) -> Document:
    """Both columns on one line, spaces between; the right one stands alone where left is empty."""
    return _lines(f"{a:<60}     {b}".rstrip() for a, b in _rows(end))


def glued(end: End) -> Document:
    """Both columns on one line with a single space between."""
    return _lines(" ".join(filter(None, row)) for row in _rows(end))


def interleaved(end: End) -> Document:
    """Line by line, left and right in turn."""
    return _lines(filter(None, chain.from_iterable(_rows(end))))


def one_row(end: End) -> Document:
    """A borderless table of one row."""
    left = [Para(words, cell=Cell(0, 0, 0)) for words in end.left]
    right = [Para(words, bold=True, cell=Cell(0, 0, 1)) for words in end.right]
    return read_paras(*map(Para, BODY.split("\n")), *left, *right)


def soft_breaks(end: End) -> Document:
    """A borderless table whose lines are parted by soft breaks inside one paragraph."""
    left = Para("\v".join(end.left), cell=Cell(0, 0, 0))
    right = Para("\v".join(end.right), cell=Cell(0, 0, 1))
    return read_paras(*map(Para, BODY.split("\n")), left, right)


LAYOUTS: tuple[Callable[[End], Document], ...] = (
    recipients_first,
    signature_first,
    tabs,
    gaps,
    glued,
    interleaved,
    one_row,
    soft_breaks,
)

ENDS: tuple[End, ...] = (
    End(
        "director",
        (
            "- Ban Nội chính (báo cáo);",
            "- Lãnh đạo Sở;",
            "- Các phòng, đơn vị thuộc Sở;",
            "- Lưu: VT.",
        ),
        ("GIÁM ĐỐC",),
        "Nguyễn Văn Mẫu",
        (
            ("Ban Nội chính", "báo cáo"),
            ("Lãnh đạo Sở", None),
            ("Các phòng, đơn vị thuộc Sở", None),
            ("Lưu: VT", None),
        ),
        None,
        ("GIÁM ĐỐC",),
    ),
    End(
        "deputy for the director",
        ("- Như trên;", "- Giám đốc Sở (để b/c);", "- Lưu: VT, HTKT."),
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Trần Thị Bình",
        (("Như trên", None), ("Giám đốc Sở", "b/c"), ("Lưu: VT, HTKT", None)),
        "KT.",
        ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ),
    End(
        "people's committee by its deputy chairman",
        (
            "- UBND tỉnh (để báo cáo);",
            "- Thường trực Đảng ủy, HĐND xã;",
            "- Chủ tịch, các Phó Chủ tịch UBND xã;",
            "- Lưu: VT, VP.",
        ),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "Lê Hồng Ví Dụ",
        (
            ("UBND tỉnh", "báo cáo"),
            ("Thường trực Đảng ủy, HĐND xã", None),
            ("Chủ tịch, các Phó Chủ tịch UBND xã", None),
            ("Lưu: VT, VP", None),
        ),
        "TM.",
        ("ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    End(
        "by order, with a mark of signing",
        (
            "- Như Điều 3;",
            "- Bộ trưởng (để b/c);",
            "- Cổng TTĐT của Bộ (để đăng tải);",
            "- Lưu: VT, KHTC (05b).",
        ),
        ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ", "(Đã ký)"),
        "Phạm Quang Ví Dụ",
        (
            ("Như Điều 3", None),
            ("Bộ trưởng", "b/c"),
            ("Cổng TTĐT của Bộ", "đăng tải"),
            ("Lưu: VT, KHTC (05b)", None),
        ),
        "TL.",
        ("BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ"),
    ),
    End(
        "police officer with rank",
        ("- Công an tỉnh (PV01);", "- Như kính gửi;", "- Lưu: VT, Đ2."),
        ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "[Daky]"),
        "Trung tá Hoàng Văn Ví Dụ",
        (("Công an tỉnh (PV01)", None), ("Như kính gửi", None), ("Lưu: VT, Đ2", None)),
        "KT.",
        ("TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    ),
    End(
        "Party commission",
        (
            "- Ban Nội chính Trung ương (để báo cáo),",
            "- Thường trực Tỉnh ủy (để báo cáo),",
            "- Các thành viên Ban Chỉ đạo,",
            "- Lưu Ban Nội chính.",
        ),
        ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
        "Vũ Đức Ví Dụ",
        (
            ("Ban Nội chính Trung ương", "báo cáo"),
            ("Thường trực Tỉnh ủy", "báo cáo"),
            ("Các thành viên Ban Chỉ đạo", None),
            ("Lưu Ban Nội chính", None),
        ),
        "K/T",
        ("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
    ),
    End(
        "Party standing committee",
        ("- Các tỉnh ủy, thành ủy,", "- Lưu Văn phòng Tỉnh ủy."),
        ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        "Đặng Thị Ví Dụ",
        (("Các tỉnh ủy, thành ủy", None), ("Lưu Văn phòng Tỉnh ủy", None)),
        "T/M",
        ("BAN THƯỜNG VỤ", "BÍ THƯ"),
        "Nơi nhận",
    ),
    End(
        "acting chief justice, no name yet",
        ("- TANDTC (b/c);", "- Lưu: VP."),
        ("Q. CHÁNH ÁN",),
        None,
        (("TANDTC", "b/c"), ("Lưu: VP", None)),
        "Q.",
        ("CHÁNH ÁN",),
    ),
    End(
        "doctor with a degree",
        ("- Sở Y tế (báo cáo);", "- Lưu: VT, KHTH."),
        ("GIÁM ĐỐC",),
        "TS.BS. Nguyễn Văn Ví Dụ",
        (("Sở Y tế", "báo cáo"), ("Lưu: VT, KHTH", None)),
        None,
        ("GIÁM ĐỐC",),
    ),
    End(
        "by authority of the chairman, name in capitals",
        ("- Như trên;", "- Lưu: VT, NC."),
        ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        "NGUYỄN VĂN VÍ DỤ",
        (("Như trên", None), ("Lưu: VT, NC", None)),
        "TUQ.",
        ("CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ),
    End(
        "youth union",
        ("- TT Tỉnh ủy, TT HĐND tỉnh,", "  UBND tỉnh (báo cáo);", "- Lưu: VP, TG."),
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"),
        "Thân Thị Ví Dụ",
        (("TT Tỉnh ủy, TT HĐND tỉnh, UBND tỉnh", "báo cáo"), ("Lưu: VP, TG", None)),
        "TM.",
        ("BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"),
    ),
)
