"""Reading a report: .docx against python-docx, .pdf against pdfplumber.

Both sides read the same file, made by our own writers. python-docx and pdfplumber only give text
here; we also work out looks, settings, list numbers and places, join the lines of the PDF to
paragraphs, and keep its columns and cells apart.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from benchmarks.report import document, report
from benchmarks.yardstick import Absent, Reading, Result, medians, milliseconds
from tongket.files.docx_write import write_docx
from tongket.files.pdf_write import write_pdf
from tongket.files.read import read_bytes

RUNS = 25
DOCX_WANTED, PDF_WANTED = 0.5, 10.0
_DOCX, _PDF = ".docx reading, against python-docx", ".pdf reading, against pdfplumber"


def by_python_docx(data: bytes) -> str:
    """The text of all paragraphs and cells, as python-docx finds it."""
    docx: Any = import_module("docx")
    page = docx.Document(BytesIO(data))
    cells = [cell.text for table in page.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in page.paragraphs), *cells])


def by_pdfplumber(data: bytes) -> str:
    """The text of all pages, as pdfplumber finds it."""
    pdfplumber: Any = import_module("pdfplumber")
    with pdfplumber.open(BytesIO(data)) as pages:
        return "\n".join(page.extract_text() for page in pages.pages)


def race(name: str, data: bytes, theirs: Callable[[bytes], str], wanted: float) -> Result:
    """How many times as fast as the other reader we are."""
    suffix = name.split(maxsplit=1)[0]
    mine, other = medians(
        RUNS, lambda _: read_bytes(data, f"report{suffix}"), lambda _: theirs(data)
    )
    detail = f"ours {milliseconds(mine)}, theirs {milliseconds(other)}"
    return Result(name, other / mine, wanted, "x", detail)


def readings() -> Iterator[Reading]:
    """Both races, where the other reader is there."""
    paper = document(report(1))
    if find_spec("docx") is None:
        yield Absent(_DOCX, "python-docx")
    else:
        yield race(_DOCX, write_docx(paper), by_python_docx, DOCX_WANTED)
    if find_spec("pdfplumber") is None:
        yield Absent(_PDF, "pdfplumber")
    else:
        yield race(_PDF, write_pdf(paper), by_pdfplumber, PDF_WANTED)
