"""Long tables to PDF: A4 on its side, the heads of the columns on every page, the pages numbered."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

import typst

from tongket.core.layout.measure import undrawable
from tongket.files.pdf_write.write import FONTS, UNDATED, Undrawable

TEMPLATE = Path(__file__).resolve().parent / "typst" / "table.typ"


class Printed(NamedTuple):
    """What is printed: a title between two lines, and the table; ``widths`` are shares."""

    above: str
    title: str
    below: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


def write_table(printed: Printed, *, at: datetime | None = None) -> bytes:
    """The table as PDF/A, tagged; the same table and moment give the same bytes.

    Raises ``Undrawable``.
    """
    data = json.dumps(printed._asdict(), ensure_ascii=False)
    lacking = undrawable(data)
    if lacking:
        raise Undrawable(lacking)
    compiler = typst.Compiler(
        TEMPLATE, root=TEMPLATE.parent, font_paths=_fonts(), sys_inputs={"printed": data}
    )
    moment = int((at or UNDATED).timestamp())
    pdf = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=moment)
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
