"""PDF files for the readers' tests: written by hand object by object, or set by typst."""

from collections.abc import Sequence
from importlib.resources import files

import typst

Objects = Sequence[bytes]
A4 = (595, 842)


def pdf(objects: Objects, trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first must be the catalogue."""
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        written += b"%010d 00000 n \n" % place
    written += b"trailer\n<</Size %d/Root 1 0 R%b>>\n" % (len(objects) + 1, trailer.encode())
    return bytes(written + b"startxref\n%d\n%%%%EOF\n" % start)


def pages(contents: Sequence[str], more: str = "", trailer: str = "") -> bytes:
    """A4 pages with these content streams; ``F1`` is Times, ``F2`` bold, ``Im`` a grey picture."""
    count = len(contents)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    fonts = "".join(
        f"/{name}<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>"
        for name, font in (("F1", "Times-Roman"), ("F2", "Times-Bold"))
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode(),
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Length 1>>stream\n\x80\nendstream",
    ]
    for index, content in enumerate(contents):
        data = content.encode("cp1252")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {A4[0]} {A4[1]}]{more}/Contents "
            f"{5 + 2 * index} 0 R/Resources<</Font<<{fonts}>>/XObject<</Im 3 0 R>>>>>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(data), data))
    return pdf(objects, trailer)


def text(x: float, y: float, letters: str, size: float = 12, font: str = "F1") -> str:
    """One line of text at a place in points."""
    return f"BT /{font} {size} Tf {x} {y} Td ({letters}) Tj ET\n"


SCAN = "q 595 0 0 842 0 0 cm /Im Do Q\n"

PAPER = """
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), header: context {
  if counter(page).get().first() > 1 [#align(center, counter(page).display())] })
#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 12.7mm, all: true), spacing: 12pt, leading: 8pt)
"""


def typeset(markup: str, paper: str = PAPER) -> bytes:
    """The PDF of typst markup, by default on the paper of an official document."""
    folder = str(files("tongket.files") / "fonts")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder])
    return typst.compile((paper + markup).encode(), font_paths=fonts)
