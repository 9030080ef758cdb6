"""The parts that say the same in every document, and the small ones that hold a few words."""

from datetime import UTC, datetime

from tongket.core.doc.paper_law import Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import Geometry
from tongket.files.docx_write.lines import paragraph
from tongket.files.docx_write.links import NAMESPACE
from tongket.files.docx_write.properties import Para
from tongket.files.docx_write.runs import run
from tongket.files.docx_write.stacking import EXACT_RISE, line_height
from tongket.files.docx_write.styles import FONT, LANGUAGE, NAMESPACES, PART_STYLES
from tongket.files.docx_write.xml import DECLARATION, escape

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PAGE_HEADER, _NO_HEADER = "rIdHeader", "rIdNoHeader"
_FOOT, _NO_FOOT = "rIdFoot", "rIdNoFoot"

_CONTENT_TYPES = {
    "word/document.xml": f"{_WORD_TYPE}document.main+xml",
    "word/styles.xml": f"{_WORD_TYPE}styles+xml",
    "word/settings.xml": f"{_WORD_TYPE}settings+xml",
    "word/fontTable.xml": f"{_WORD_TYPE}fontTable+xml",
    "word/header1.xml": f"{_WORD_TYPE}header+xml",
    "word/header2.xml": f"{_WORD_TYPE}header+xml",
    "word/footer1.xml": f"{_WORD_TYPE}footer+xml",
    "word/footer2.xml": f"{_WORD_TYPE}footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "customXml/itemProps1.xml": (
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    ),
}
_DOCUMENT_RELATIONS = (
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdFonts", "fontTable", "fontTable.xml"),
    (_PAGE_HEADER, "header", "header1.xml"),
    (_NO_HEADER, "header", "header2.xml"),
)
_FOOT_RELATIONS = ((_FOOT, "footer", "footer1.xml"), (_NO_FOOT, "footer", "footer2.xml"))
_LINK_RELATIONS = (("rIdLinks", "customXml", "../customXml/item1.xml"),)


def content_types(names: tuple[str, ...]) -> str:
    """The part ``[Content_Types].xml`` for a package of these parts."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_CONTENT_TYPES[name]}"/>'
        for name in names
        if name in _CONTENT_TYPES
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(entries: str) -> str:
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _relation(id_: str, type_: str, target: str, base: str = f"{_OFFICE}/relationships") -> str:
    return f'<Relationship Id="{id_}" Type="{base}/{type_}" Target="{target}"/>'


PACKAGE_RELATIONS = _relationships(
    _relation("rId1", "officeDocument", "word/document.xml")
    + _relation(
        "rId2", "metadata/core-properties", "docProps/core.xml", f"{_PACKAGE}/relationships"
    )
    + _relation("rId3", "extended-properties", "docProps/app.xml")
)
LINK_RELATIONS = _relationships(_relation("rId1", "customXmlProps", "itemProps1.xml"))
LINK_PROPERTIES = (
    f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml"'
    ' ds:itemID="{5C1F4D0E-7B3A-4E0B-9C55-3A1E6D2F8B47}">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


def document_relations(*, foot: bool, links: bool) -> str:
    """What the main part points at."""
    entries = (
        *_DOCUMENT_RELATIONS,
        *(_FOOT_RELATIONS if foot else ()),
        *(_LINK_RELATIONS if links else ()),
    )
    return _relationships("".join(_relation(*entry) for entry in entries))


# Spelling marks in a language that Word cannot check would only be noise; lines that end with a
# break are not stretched; compatibility mode 15 is the layout of Word 2013 and later.
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
SETTINGS = (
    f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:hideSpellingErrors/>'
    '<w:hideGrammaticalErrors/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
    + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    + f'</w:compat><w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)
FONT_TABLE = (
    f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="Tinos"/>'
    '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/><w:family w:val="roman"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
APP = (
    f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
    "<Application>Tongket</Application></Properties>"
)
NO_HEADER = (
    f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph(Para(PART_STYLES[Part.PAGE_NUMBER].id), '')}"
    "</w:hdr>"
)


def page_header(geometry: Geometry) -> str:
    """The page number in the top margin; the field carries a result for readers without layout."""
    height = line_height(geometry.type[Part.PAGE_NUMBER].size)
    para = Para(PART_STYLES[Part.PAGE_NUMBER].id, line=height)
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("2")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph(para, field)}</w:hdr>"


def footer(content: str) -> str:
    """A footer part."""
    empty = paragraph(Para(PART_STYLES[Part.FOOT].id), "")
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{content or empty}</w:ftr>"


def core_properties(title: str, author: str, at: datetime | None) -> str:
    """What the file says of itself: its title, and the issuing body as author, never a person."""
    stamp = "" if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    moments = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
        if stamp
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"{moments}<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


def section(geometry: Geometry, foot_distance: int | None, *, annex: bool) -> str:
    """Paper, margins and page numbers of a section; each section counts its own pages."""
    paper = geometry.paper
    number = line_height(geometry.type[Part.PAGE_NUMBER].size)
    header = g.PAGE_NUMBER_BASELINE.twips - round(EXACT_RISE * number)
    footers = ""
    if foot_distance is not None:
        footers = f'<w:footerReference w:type="first" r:id="{_NO_FOOT if annex else _FOOT}"/>'
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{_PAGE_HEADER}"/>'
        f'<w:headerReference w:type="first" r:id="{_NO_HEADER}"/>{footers}'
        f'<w:pgSz w:w="{paper.width.twips}" w:h="{paper.height.twips}"/>'
        f'<w:pgMar w:top="{paper.top.twips}" w:right="{paper.right.twips}"'
        f' w:bottom="{paper.bottom.twips}" w:left="{paper.left.twips}" w:header="{header}"'
        f' w:footer="{header if foot_distance is None else foot_distance}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )
