"""Word files with people in them, and looking through their public copies."""

import re
import zipfile
from io import BytesIO

from tests.files.readers.builders import KIND, docx, docx_parts, p, part, zipped
from tongket.files.docx_redact import Redacted, redact_docx
from tongket.files.leaks import leaks
from tongket.files.read import read_bytes

NAME = "Nguyễn Văn Hùng"
CASE = f"Bắt tạm giam {NAME} về tội đánh bạc."
URL = "https://www.facebook.com/hung.nguyen.90"


def redact(body: str, **parts: str) -> Redacted:
    return redact_docx(docx(body, **parts), "a.docx")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def everything(data: bytes) -> str:
    """Every letter of every member, names included, without the tags between them."""
    parts = members(data)
    letters = [
        re.sub(r"<[^>]{0,4000}>", "", part.decode("utf-8", "replace")) for part in parts.values()
    ]
    raw = [part.decode("utf-8", "replace") for part in parts.values()]
    return "\n".join([*parts, *letters, *raw])


def lines(made: Redacted) -> list[str]:
    return read_bytes(made.data, "a.docx").text.split("\n")


def text_of(made: Redacted) -> str:
    return read_bytes(made.data, "a.docx").text


def gone(made: Redacted, *words: str) -> bool:
    """Whether none of the words is left anywhere in the file."""
    assert leaks(made.data, "docx", made.masking) == ()
    found = everything(made.data)
    return not any(word in found for word in words)


STORIES = {
    "header1": part("hdr", p(f"Vụ {NAME}")),
    "footer1": part("ftr", p(f"Bị can {NAME}")),
    "footnotes": part("footnotes", f'<w:footnote w:id="2">{p(f"Xem {NAME}.")}</w:footnote>'),
    "endnotes": part("endnotes", f'<w:endnote w:id="3">{p(f"Theo {NAME}.")}</w:endnote>'),
}
BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    f'<wp:docPr id="1" name="Ảnh {NAME}" descr="Ảnh chụp {NAME} tại nhà" title="x"/><a:graphic><a:graphicData><wps:wsp>'
    f"<wps:txbx><w:txbxContent>{p(f'Hộp: {NAME}')}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f'<v:shape alt="{NAME}"><v:textbox><w:txbxContent>{p(f"Hộp: {NAME}")}</w:txbxContent></v:textbox></v:shape></w:pict>'
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
REFERENCES = (
    '<w:p><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p>'
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
)


def with_part(body: str, kind: str, target: str, data: bytes) -> bytes:
    parts = docx_parts(body)
    parts[f"word/{target}"] = data
    links = str(parts["word/_rels/document.xml.rels"])
    parts["word/_rels/document.xml.rels"] = links.replace(
        "</Relationships>",
        f'<Relationship Id="rId5" Type="{KIND}{kind}" Target="{target}"/></Relationships>',
    )
    return zipped(parts)


PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="C:\\Users\\Lan\\nha.jpg"/><a:graphic><a:graphicData>'
    '<a:blip r:embed="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)
TURNED = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
NOTES = b"Exif\0\0" + TURNED + b"GPS"
JPEG = (
    b"\xff\xd8\xff\xe1"
    + (len(NOTES) + 2).to_bytes(2, "big")
    + NOTES
    + b"\xff\xfe\x00\x07Lan!!\xff\xdb\x00\x04ab\xff\xda\x00\x02pixels\xff\xd9"
)
