"""Small files made by hand for the readers' tests: raw OOXML in a zip, nothing in between."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from tongket.files.read import Unreadable, read_bytes

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/>{overrides}</Types>'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CONTENT_TYPES = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "header",
    "footer": "footer",
}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of the given parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A .docx with this body; keywords name other parts (``styles=…``, ``header1=…``) by root."""
    return zipped(docx_parts(body, **parts))


def docx_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    """The parts of a .docx: each extra part is reachable by the relationship id of its name."""
    links, overrides = [], []
    files: dict[str, str | bytes] = {}
    for name, xml in parts.items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = xml
        links.append(f'<Relationship Id="{name}" Type="{KIND}{kind}" Target="{name}.xml"/>')
        if kind in CONTENT_TYPES:
            overrides.append(
                f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxml'
                f'formats-officedocument.wordprocessingml.{CONTENT_TYPES[kind]}+xml"/>'
            )
    return {
        "[Content_Types].xml": TYPES.format(overrides="".join(overrides)),
        "_rels/.rels": _relationships(
            f'<Relationship Id="r1" Type="{KIND}officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships("".join(links)),
        **files,
    }


def _relationships(links: str) -> str:
    return f'<Relationships xmlns="{RELATIONSHIPS}">{links}</Relationships>'


def part(root: str, inside: str) -> str:
    """The XML of a part: ``part("styles", "<w:style …/>")``."""
    return f"<w:{root} {SPACES}>{inside}</w:{root}>"


def run(text: str, props: str = "") -> str:
    """A run of text."""
    return f'<w:r>{_rpr(props)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*inside: str, props: str = "") -> str:
    """A paragraph; plain strings without markup become runs."""
    runs = [piece if piece.startswith("<") else run(piece) for piece in inside]
    ppr = f"<w:pPr>{props}</w:pPr>" if props else ""
    return f"<w:p>{ppr}{''.join(runs)}</w:p>"


def _rpr(props: str) -> str:
    return f"<w:rPr>{props}</w:rPr>" if props else ""


def table(*rows: tuple[str, ...], props: str = "") -> str:
    """A table of cells given as block XML; see ``cell`` for cells with props of their own."""
    written = []
    for row in rows:
        cells = [one if one.startswith("<w:tc>") else cell(one) for one in row]
        written.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl><w:tblPr>{props}</w:tblPr>{''.join(written)}</w:tbl>"


def cell(content: str, props: str = "") -> str:
    """A table cell; plain text becomes a paragraph."""
    block = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{block}</w:tc>"


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF_SPACES = " ".join(
    f'xmlns:{prefix}="{ODF}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
) + (' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"')


def odt(
    body: str, automatic: str = "", common: str = "", masters: str = "", layouts: str = ""
) -> bytes:
    """An .odt: the text, its automatic styles, named styles, master pages and their layouts."""
    return zipped(odt_parts(body, automatic, common, masters, layouts))


def odt_parts(
    body: str, automatic: str = "", common: str = "", masters: str = "", layouts: str = ""
) -> dict[str, str | bytes]:
    """The parts of such an .odt."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF_SPACES}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {ODF_SPACES}><office:styles>{common}</office:styles>"
        f"<office:automatic-styles>{layouts}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
    }


def refusal_code(data: bytes, name: str) -> str | None:
    """The code a file is refused with, ``None`` when it is read."""
    try:
        read_bytes(data, name)
    except Unreadable as error:
        return error.code
    return None
