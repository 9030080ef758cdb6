"""A document in a few lines, for the person who asked what is in it."""

from tongket.cli.mention import day, title, written_day
from tongket.cli.screen import visible
from tongket.core.doc.model import Document, Standard
from tongket.core.doc.outline import Section, sections
from tongket.core.law.model import Citation
from tongket.core.law.reading import Reading
from tongket.core.text.words import Language, Words

_LABELS = {
    "standard": Words("Thể thức", "Standard"),
    "superior": Words("Cơ quan chủ quản", "Superior"),
    "issuer": Words("Cơ quan ban hành", "Issuer"),
    "number": Words("Số, ký hiệu", "Number, symbol"),
    "place_date": Words("Địa danh, ngày", "Place, date"),
    "kind": Words("Tên loại", "Kind"),
    "subject": Words("Trích yếu", "Subject"),
    "addressees": Words("Kính gửi", "Addressees"),
    "recipients": Words("Nơi nhận", "Recipients"),
    "signer": Words("Người ký", "Signer"),
    "sections": Words("Đề mục", "Sections"),
    "citations": Words("Viện dẫn", "Citations"),
    "numbers": Words("Số liệu", "Numbers"),
}
_STANDARDS = {
    "state": Words("Nhà nước (Nghị định 30/2020/NĐ-CP)", "State (Decree 30/2020/NĐ-CP)"),
    "party": Words("Đảng", "Party"),
}
_BLANK = Words("(để trống)", "(left blank)")
_NIL = Words("không có số liệu", "nil")


def summary(reading: Reading, language: Language) -> str:
    """Header, recipients and signer as labelled lines, then sections, citations and numbers."""
    document = reading.document
    lines = [
        f"  {_LABELS[name].into(language) + ':':<18} {visible(value)}"
        for name, value in _fields(document, language)
        if value
    ]
    lines += _listed("sections", list(_tree(sections(document), language)), language)
    cited = [_citation(citation, language) for citation in reading.citations]
    lines += _listed("citations", cited, language)
    lines += _listed("numbers", [number.text for number in reading.numbers], language)
    return "\n".join(lines)


def _fields(document: Document, language: Language) -> list[tuple[str, str]]:
    header, signer = document.header, document.signer
    date = written_day(header.date, language) if header.date else ""
    return [
        ("standard", _STANDARDS[document.standard.value].into(language)),
        ("superior", header.superior or ""),
        ("issuer", header.issuer or ""),
        ("number", _number(document, language)),
        ("place_date", ", ".join(part for part in (header.place, date) if part)),
        ("kind", header.kind or ""),
        ("subject", header.subject or ""),
        ("addressees", "; ".join(header.addressees)),
        ("recipients", "; ".join(recipient.name for recipient in document.recipients)),
        (
            "signer",
            " · ".join(part for part in (signer.authority, *signer.titles, signer.name) if part)
            if signer
            else "",
        ),
    ]


def _number(document: Document, language: Language) -> str:
    """``45/BC-SXD``, ``64-CTr/BCĐ``, ``30/2020/NĐ-CP``; a draft says that the number is blank."""
    header = document.header
    if header.symbol is None:
        return ""
    number = header.number or _BLANK.into(language)
    joint = "-" if document.standard is Standard.PARTY and header.year is None else "/"
    return f"{number}{f'/{header.year}' if header.year else ''}{joint}{header.symbol}"


def _tree(tree: tuple[Section, ...], language: Language, depth: int = 0) -> list[str]:
    lines = []
    for section in tree:
        nil = f" [{_NIL.into(language)}]" if section.nil else ""
        lines.append(f"{'  ' * depth}{section.number or '·'} {section.title}{nil}")
        lines += _tree(section.sections, language, depth + 1)
    return lines


def _citation(citation: Citation, language: Language) -> str:
    parts = (title(citation), day(citation, language), citation.issuer)
    return " · ".join(part for part in parts if part)


def _listed(name: str, items: list[str], language: Language) -> list[str]:
    if not items:
        return []
    head = f"  {_LABELS[name].into(language)} ({len(items)}):"
    return [head, *(f"    {visible(item)}" for item in items)]
