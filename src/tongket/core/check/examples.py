"""Cases that show a rule at work: a few words, or one part changed in a whole correct document.

In a failing case the double brackets ``⟦ ⟧`` hold the characters that the rule must point at.
"""

from collections.abc import Callable, Mapping
from typing import Any

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Example
from tongket.core.doc.source import from_text
from tongket.core.law.reading import read_through
from tongket.core.text.spans import Span

OPEN, CLOSE = "⟦", "⟧"

REPORT: Mapping[str, str] = {
    "superior": "UBND TỈNH BÌNH MẪU",
    "issuer": "SỞ XÂY DỰNG",
    "national": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "number": "Số: 05/BC-SXD",
    "date": "Bình Mẫu, ngày 26 tháng 6 năm 2024",
    "kind": "BÁO CÁO",
    "subject": "Kết quả trồng cây xanh công sở 6 tháng đầu năm 2024",
    "addressees": "Kính gửi: Văn phòng UBND tỉnh.",
    "body": (
        "Sở Xây dựng báo cáo kết quả trồng cây xanh công sở như sau:\n"
        "I. KẾT QUẢ THỰC HIỆN\n"
        "1. Công tác chỉ đạo\n"
        "Sở đã ban hành kế hoạch và phân công nhiệm vụ cho từng phòng.\n"
        "2. Kết quả trồng cây\n"
        "Các đơn vị đã trồng 120 cây bóng mát tại 15 công sở.\n"
        "II. PHƯƠNG HƯỚNG, NHIỆM VỤ\n"
        "Tiếp tục chăm sóc số cây đã trồng và trồng bổ sung cây bị chết."
    ),
    "closing": "Trên đây là kết quả 6 tháng đầu năm, Sở Xây dựng trân trọng báo cáo./.",
    "recipients": "Nơi nhận:\n- Như trên;\n- Giám đốc Sở;\n- Lưu: VT, HTKT.",
    "titles": "GIÁM ĐỐC",
    "name": "Nguyễn Văn Mẫu",
}

LETTER: Mapping[str, str] = {
    **REPORT,
    "number": "Số: 12/SXD-HTKT",
    "kind": "",
    "subject": "V/v cử người dự buổi hướng dẫn",
    "addressees": "Kính gửi:\n- Văn phòng UBND tỉnh;\n- Sở Tài chính.",
    "body": "Sở Xây dựng đề nghị các cơ quan cử 02 người dự buổi hướng dẫn sử dụng sổ cây xanh.",
    "closing": "Đề nghị các cơ quan gửi danh sách trước ngày 30/6/2024./.",
}

PARTY: Mapping[str, str] = {
    **REPORT,
    "superior": "TỈNH ỦY BÌNH MẪU",
    "issuer": "BAN CHỈ ĐẠO CÔNG SỞ XANH\n*",
    "national": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "number": "Số 64-CTr/BCĐ",
    "kind": "CHƯƠNG TRÌNH",
    "subject": "trồng cây xanh trong khuôn viên công sở\n-----",
    "addressees": "",
    "body": (
        "I- MỤC ĐÍCH\n"
        "Tăng diện tích cây xanh tại công sở.\n"
        "II- NHIỆM VỤ\n"
        "1. Trồng mới cây bóng mát tại 15 công sở.\n"
        "2. Chăm sóc số cây đã trồng."
    ),
    "closing": "Ban Chỉ đạo yêu cầu các cơ quan nghiêm túc thực hiện.",
    "recipients": (
        "Nơi nhận:\n- Thường trực Tỉnh ủy (báo cáo),\n- Các thành viên Ban Chỉ đạo,\n"
        "- Lưu Văn phòng Ban Chỉ đạo."
    ),
    "titles": "T/M BAN CHỈ ĐẠO\nTRƯỞNG BAN",
    "name": "Lê Văn Mẫu",
}


# Further fields of the brief by name; as a function where making them takes time.
Given = Mapping[str, Any] | Callable[[], Mapping[str, Any]]


def text(marked: str, *, fixed: str | None = None, told: str = "", **given: Any) -> Example:
    """A few words of a document; ``given`` are further fields of the brief, ``told`` in words."""
    return Example(marked, _maker(unmarked(marked), given), _marks(marked), fixed, fixed, told)


def report(
    *, fixed: str | None = None, told: str = "", given: Given | None = None, **parts: str
) -> Example:
    """A whole report by the state's standard with some parts changed; only these are shown.

    ``given`` are further fields of the brief, ``told`` says in words what they hold.
    """
    example = _whole(REPORT, parts, fixed, given or {})
    return example._replace(told=told)


def letter(*, fixed: str | None = None, **parts: str) -> Example:
    """A whole official letter (công văn) with some parts changed."""
    return _whole(LETTER, parts, fixed, {})


def party(*, fixed: str | None = None, **parts: str) -> Example:
    """A whole Party programme with some parts changed."""
    return _whole(PARTY, parts, fixed, {})


def lay_out(pattern: Mapping[str, str], parts: Mapping[str, str]) -> str:
    """The text of a whole document, every part on lines of its own."""
    unknown = parts.keys() - pattern.keys()
    if unknown:
        raise KeyError(f"no such part: {sorted(unknown)}")
    return "\n\n".join(part for part in {**pattern, **parts}.values() if part) + "\n"


def _whole(
    pattern: Mapping[str, str], parts: Mapping[str, str], fixed: str | None, given: Given
) -> Example:
    whole = lay_out(pattern, parts)
    changed = [part for part in parts.values() if part]
    shows = "\n".join(changed) if changed else whole.rstrip("\n")
    mended = None
    if fixed is not None:
        (only,) = parts
        mended = lay_out(pattern, {only: fixed})
    return Example(shows, _maker(unmarked(whole), given), _marks(whole), mended, fixed)


def _maker(words: str, given: Given) -> Callable[[], Brief]:
    return lambda: Brief(read_through(from_text(words)), **(given() if callable(given) else given))


def unmarked(marked: str) -> str:
    """The text without the double brackets."""
    return marked.replace(OPEN, "").replace(CLOSE, "")


def _marks(marked: str) -> tuple[Span, ...]:
    """The places that the double brackets hold, in the text without them."""
    places: list[Span] = []
    at = 0
    for position, piece in enumerate(marked.replace(CLOSE, OPEN).split(OPEN)):
        if position % 2:
            places.append(Span(at, at + len(piece)))
        at += len(piece)
    return tuple(places)
