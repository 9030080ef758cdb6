"""Spoilt .pdf files: ``python -m fuzz.pdf --seconds 60``.

pdfium is written in C++: a file may end the whole process. Run it under a limit of memory, and
look at the last file by its seed and round.
"""

import sys

from fuzz.engine import Target, main
from fuzz.spoiling import spoil_bytes

_CONTENT = b"""q 1 0 0 1 72 700 cm BT /F 14 Tf 0 0 Td (UBND TINH) Tj 250 0 Td (CONG HOA XA HOI) Tj
-250 -18 Td [(So: 05/BC-)-20(STTTT)] TJ ET Q
0.5 w 72 690 m 200 690 l S 72 500 200 60 re S 172 500 m 172 560 l S 72 530 m 272 530 l S
BT /F 12 Tf 80 540 Td (o mot) Tj 100 0 Td (o hai) Tj 0.7 0.7 -0.7 0.7 300 300 Tm (BAN SAO) Tj ET
BT /F 14 Tf 300 810 Td (2) Tj ET"""


def _seed() -> bytes:
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(_CONTENT), _CONTENT),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
    )
    written = bytearray(b"%PDF-1.4\n")
    for number, body in enumerate(objects, start=1):
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    # Without a table of objects pdfium looks for them itself, which spoilt files need anyway.
    return bytes(written + b"trailer\n<</Size 6/Root 1 0 R>>\n%%EOF\n")


TARGET = Target("fuzz.pdf", (_seed(),), spoil_bytes)

if __name__ == "__main__":
    sys.exit(main(TARGET))
