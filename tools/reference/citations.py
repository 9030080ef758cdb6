"""The categories of citations, each with sentences and what is really found in them."""

from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.law.find import find_citations
from tongket.core.law.model import Category, Citation
from tongket.core.text.nfc import clean
from tongket.core.text.words import Words
from tools.reference.markdown import block, code, page, plain, table


class Shown(NamedTuple):
    """A category in words, and sentences that cite in its form."""

    name: Words
    sentences: tuple[str, ...]


SHOWN = {
    Category.NORMATIVE: Shown(
        Words("Văn bản quy phạm pháp luật", "Normative act"),
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.",
            "Theo Thông tư 33/2005/TT-BGD&ĐT và Nghị quyết số 66.16/2026/NQ-CP.",
        ),
    ),
    Category.NORMATIVE_JOINT: Shown(
        Words("Văn bản liên tịch", "Joint normative act"),
        (
            "Thông tư liên tịch số 05/2016/TTLT/BTP-BCA-BTC ngày 06/5/2016.",
            "Nghị quyết liên tịch số 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN.",
        ),
    ),
    Category.NA_LAW: Shown(
        Words("Luật, nghị quyết của Quốc hội", "Law or resolution of the National Assembly"),
        ("Luật số 45/2019/QH14 ngày 20 tháng 11 năm 2019.",),
    ),
    Category.NA_STANDING: Shown(
        Words("Văn bản của Ủy ban Thường vụ Quốc hội", "Act of its Standing Committee"),
        ("Pháp lệnh số 06/2003/PL-UBTVQH11 và Nghị quyết số 1003/2006/NQ-UBTVQH11.",),
    ),
    Category.STATE_TYPED: Shown(
        Words("Văn bản hành chính có tên loại", "Administrative document with a kind"),
        (
            "Kế hoạch số 30/KH-STTTT ngày 29/01/2024 của Sở Thông tin và Truyền thông.",
            "Quy định số 45/QyĐ-UBND; Chỉ thị số 12/CT-TTg; Giấy mời số 07/GM-STTTT.",
        ),
    ),
    Category.OFFICIAL_LETTER: Shown(
        Words("Công văn", "Official letter"),
        (
            "Công văn số 7816/VPCP-TTĐT ngày 12/10/2023 của Văn phòng Chính phủ.",
            "Trả lời văn bản số 123/CAT-PA05 của Công an tỉnh.",
        ),
    ),
    Category.PARTY: Shown(
        Words("Văn bản của Đảng", "Party document"),
        (
            "Các Quy định số 114-QĐ/TW, 131-QĐ/TW và 132-QĐ/TW của Bộ Chính trị.",
            "Chương trình số 64-CTr/BCĐ ngày 15/01/2024; Công văn số 5053-CV/VPTW/nb.",
        ),
    ),
    Category.HIST_ORDER: Shown(
        Words("Lệnh công bố luật trước đây", "Order that promulgated an older law"),
        ("Lệnh số 21-LCT/HĐNN8 ngày 30/6/1989.",),
    ),
    Category.HIST_BARE: Shown(
        Words("Số, ký hiệu thời kỳ trước", "Symbol of earlier times"),
        ("Nghị định số 74/CP ngày 25/10/1993 và Nghị định số 111-HĐBT.",),
    ),
    Category.BARE_ISSUER: Shown(
        Words("Chỉ có tên cơ quan ban hành", "Issuer alone"),
        ("Công văn số 3835/BTC ngày 14/5/2004.",),
    ),
    Category.NUMBER_ALONE: Shown(
        Words("Chỉ có số, nêu rõ cơ quan ban hành", "Number alone, with a known issuer"),
        ("Nghị quyết số 57 của Bộ Chính trị; Chỉ thị 05 ngày 15/5/2016 của Bộ Chính trị.",),
    ),
    Category.LAW_BY_NAME: Shown(
        Words("Luật nêu bằng tên và ngày, năm", "Law by name and date or year"),
        ("Luật Giám định tư pháp ngày 20/6/2012; Bộ luật Dân sự năm 2015.",),
    ),
    Category.COURT_JUDGMENT: Shown(
        Words("Bản án, quyết định của tòa án", "Judgment or decision of a court"),
        ("Bản án số 12/2023/HS-ST ngày 14/3/2023 của Tòa án nhân dân tỉnh.",),
    ),
    Category.TECHNICAL_STANDARD: Shown(
        Words("Tiêu chuẩn, quy chuẩn kỹ thuật", "Technical standard"),
        ("Bộ mã ký tự theo TCVN 6909:2001; gói tin theo QCVN 102:2016/BTTTT.",),
    ),
    Category.IRREGULAR: Shown(
        Words("Viết như viện dẫn nhưng không đúng mẫu nào", "Cited, but of no known form"),
        ("Nghị quyết số 02/2016/NQ.HĐTP của Hội đồng Thẩm phán.",),
    ),
}
_HEAD = """\
`tongket cite`, `read` và `check` nhận ra các loại viện dẫn dưới đây. Bảng dưới mỗi câu là kết quả thật của chương trình.
Tên loại đứng trước số quyết định khi ký hiệu chưa đủ rõ (`114-QĐ/TW` là Quy định hay Quyết định); số đi sau
mượn ký hiệu của số đi trước (“187, 188-KL/TW”). Số, ký hiệu của chính văn bản không phải là viện dẫn.

*What `tongket cite`, `read` and `check` tell apart. The lines under each sentence are what the program really finds.
The word in front of the number decides where the symbol leaves it open; a document's own number is no citation.*"""
_HEADS = ["Số, ký hiệu", "Tên loại", "Ngày", "Cơ quan ban hành", "Loại"]


def citations_page() -> str:
    """Every category of the grammar."""
    sections = (piece for category in SHOWN for piece in _section(category))
    return page("Các dạng viện dẫn · Forms of citations", _HEAD, *sections)


def _section(category: Category) -> Iterator[str]:
    shown = SHOWN[category]
    yield f"## {shown.name.vi} · {shown.name.en}"
    yield f"`{category.value}`"
    for sentence in shown.sentences:
        found = find_citations(clean(sentence))
        if category not in {citation.category for citation in found}:
            raise LookupError(f"{category.value} is not found in: {sentence}")
        yield block("text", sentence)
        yield table(_HEADS, map(_row, found))


def _row(citation: Citation) -> list[str]:
    return [
        code(citation.key),
        plain(citation.kind or ""),
        citation.date.iso() if citation.date else "",
        plain(citation.issuer or ""),
        code(citation.category.value),
    ]
