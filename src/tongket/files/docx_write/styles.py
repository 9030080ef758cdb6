"""The styles of a document: what an official sees in the style list of Word.

Looks and spacings live here, so that a person who edits the file changes one style and not a
hundred paragraphs; only positions that depend on the words of the head stand in its paragraphs.
Names are Vietnamese; those that Word knows itself (Title, heading 1 …) keep Word's name, which it
shows in the reader's language, and carry ours beside it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import GEOMETRIES, Geometry, Ornament, Type
from tongket.core.layout.sheet import TextRole
from tongket.files.docx_write.properties import (
    Jc,
    Leading,
    Look,
    Para,
    look_xml,
    para_xml,
)
from tongket.files.docx_write.xml import DECLARATION, attribute

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
SINGLE_EM = 1.15  # single spacing of Times New Roman and the fonts of its widths
DEEPEST_HEADING = 9
RULE_STYLE = "Rule"
URGENT = "FF0000"
RULE_LINE = 80  # 4 pt: the stroke and nothing to see under it

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15"'
)


class Style(NamedTuple):
    """A paragraph style. ``built_in`` is Word's own name for it."""

    id: str
    name: str
    para: Para
    look: Look
    built_in: str | None = None
    based_on: str = "Normal"
    next: str | None = None


class Naming(NamedTuple):
    """What a style is called: by us, to the reader, and by Word."""

    id: str
    name: str
    built_in: str | None = None


PART_STYLES: dict[Part | Ornament, Naming] = {
    Part.NATIONAL_NAME: Naming("NationalName", "Quốc hiệu"),
    Part.MOTTO: Naming("Motto", "Tiêu ngữ"),
    Part.SUPERIOR: Naming("Superior", "Cơ quan chủ quản"),
    Part.ISSUER: Naming("Issuer", "Cơ quan ban hành"),
    Ornament.STAR: Naming("Star", "Dấu sao"),
    Part.NUMBER: Naming("Number", "Số, ký hiệu"),
    Part.PLACE_DATE: Naming("PlaceDate", "Địa danh, ngày tháng"),
    Part.KIND: Naming("Title", "Tên loại", "Title"),
    Part.SUBJECT: Naming("Subtitle", "Trích yếu", "Subtitle"),
    Ornament.HYPHENS: Naming("Hyphens", "Gạch nối dưới trích yếu"),
    Part.LETTER_SUBJECT: Naming("LetterSubject", "Trích yếu công văn"),
    Part.ADDRESSEES: Naming("Addressees", "Kính gửi"),
    Part.SIGNER_TITLE: Naming("SignerTitle", "Quyền hạn, chức vụ"),
    Part.SIGNER_NAME: Naming("SignerName", "Họ tên người ký"),
    Part.RECIPIENTS_LABEL: Naming("RecipientsLabel", "Nơi nhận"),
    Part.RECIPIENTS_LIST: Naming("Recipients", "Danh sách nơi nhận"),
    Part.ANNEX_LABEL: Naming("AnnexLabel", "Phụ lục"),
    Part.ANNEX_TITLE: Naming("AnnexTitle", "Tên phụ lục"),
    Part.ANNEX_GUIDE: Naming("AnnexGuide", "Căn cứ phụ lục"),
    Part.PAGE_NUMBER: Naming("Header", "Số trang", "header"),
    Part.FOOT: Naming("Footer", "Chân trang", "footer"),
}

ROLE_STYLES = {
    TextRole.BODY: Naming("BodyText", "Nội dung", "Body Text"),
    TextRole.LIST_ITEM: Naming("ListItem", "Đoạn liệt kê"),
    TextRole.LEGAL_BASIS: Naming("LegalBasis", "Căn cứ ban hành"),
    TextRole.PROMPT: Naming("Prompt", "Gợi ý đề cương"),
}

URGENCY_STYLE = Naming("Urgency", "Độ khẩn")
TABLE_STYLE = Naming("TableText", "Chữ trong bảng")


def look_of(type_: Type) -> Look:
    """How a style says what the layout says."""
    return Look(
        bold=type_.bold or None,
        italic=type_.italic or None,
        underline=type_.underline,
        size=type_.size.half_points,
    )


def body_leading(geometry: Geometry) -> tuple[int, Leading]:
    """Line distance of the text, as the format gives it.

    The decree speaks of multiples of single spacing, and a multiple does not cut a picture that
    somebody puts into the text later; the Party's guide speaks of points, exactly.
    """
    if geometry.standard is Standard.PARTY:
        return geometry.pitch.twips, Leading.EXACT
    # LibreOffice cuts to whole percents, so aim at the upper edge of one.
    percent = round(100 * geometry.pitch / (SINGLE_EM * geometry.type[Part.BODY].size))
    return -(-percent * 240 // 100), Leading.MULTIPLE


def heading_style(level: int) -> str:
    """The style of a heading; levels deeper than Word has share its deepest."""
    return f"Heading{min(level, DEEPEST_HEADING)}"


def _text_para(geometry: Geometry) -> Para:
    line, leading = body_leading(geometry)
    return Para(
        after=geometry.paragraph_space.twips,
        line=line,
        leading=leading,
        first_line=geometry.first_line.twips,
        jc=Jc.BOTH,
    )


def _part_styles(geometry: Geometry) -> Iterable[Style]:
    for part, naming in PART_STYLES.items():
        if part in geometry.type:
            jc = Jc.LEFT if part in (Part.RECIPIENTS_LABEL, Part.RECIPIENTS_LIST) else Jc.CENTRE
            outline = 0 if part is Part.ANNEX_LABEL else None
            para = Para(jc=jc, outline=outline)
            if part is Part.ADDRESSEES:
                para = _text_para(geometry)._replace(first_line=None, jc=Jc.LEFT)
            yield Style(
                naming.id,
                naming.name,
                para,
                look_of(geometry.type[part]),
                naming.built_in,
            )


def _text_styles(geometry: Geometry) -> Iterable[Style]:
    para = _text_para(geometry)
    for role, naming in ROLE_STYLES.items():
        look = Look(italic=True) if role is TextRole.LEGAL_BASIS else Look()
        yield Style(naming.id, naming.name, para, look, naming.built_in)
    for level in range(1, DEEPEST_HEADING + 1):
        yield Style(
            heading_style(level),
            f"Đề mục cấp {level}",
            para._replace(keep_next=True, outline=level - 1),
            Look(bold=True),
            f"heading {level}",
            next=ROLE_STYLES[TextRole.BODY].id,
        )


def _other_styles(geometry: Geometry) -> Iterable[Style]:
    red = look_of(g.URGENCY_TYPE)._replace(colour=URGENT)
    yield Style(*URGENCY_STYLE[:2], Para(jc=Jc.CENTRE), red)
    table = Para(line=g.TABLE_PITCH.twips, jc=Jc.LEFT)
    yield Style(*TABLE_STYLE[:2], table, look_of(g.TABLE_TYPE))
    rule = Para(line=RULE_LINE, jc=Jc.CENTRE)
    yield Style(RULE_STYLE, "Đường kẻ", rule, Look(size=8))


def paragraph_styles(geometry: Geometry) -> tuple[Style, ...]:
    """Every style beside Normal that a document of this standard may use."""
    return (*_part_styles(geometry), *_text_styles(geometry), *_other_styles(geometry))


def _style_xml(style: Style) -> str:
    custom = "" if style.built_in else ' w:customStyle="1"'
    names = f'<w:name w:val="{attribute(style.built_in or style.name)}"/>'
    if style.built_in:
        names += f'<w:aliases w:val="{attribute(style.name)}"/>'
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    para, look = para_xml(style.para), look_xml(style.look)
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">{names}'
        f'<w:basedOn w:val="{style.based_on}"/>{following}<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{para}</w:pPr>" + (f"<w:rPr>{look}</w:rPr>" if look else "") + "</w:style>"
    )


def _defaults(geometry: Geometry) -> str:
    size = geometry.type[Part.BODY].size.half_points
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"'
        f' w:eastAsia="{FONT}" w:cs="{FONT}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


_BASE_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108"'
    ' w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def styles_xml(standard: Standard) -> str:
    """The part ``word/styles.xml``."""
    geometry = GEOMETRIES[standard]
    styles = "".join(map(_style_xml, paragraph_styles(geometry)))
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(geometry)}{_BASE_STYLES}{styles}"
        "</w:styles>"
    )
