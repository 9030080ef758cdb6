"""Tables: rows and cells wherever they are wrapped, grid columns, merged cells, table styles."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.files.docx_read import para_props, run_props
from tongket.files.docx_read.measures import val, whole
from tongket.files.docx_read.names import DEL, INS, SDT, SDT_CONTENT, SDT_PR, TC, TR, VAL, w
from tongket.files.docx_read.para_props import ParaProps
from tongket.files.docx_read.run_props import RunProps
from tongket.files.docx_read.styles import Styles

_TBL_PR, _TR_PR, _TC_PR = w("tblPr"), w("trPr"), w("tcPr")
_CELL_INS, _CELL_DEL = w("cellIns"), w("cellDel")
_WRAPPERS = frozenset({w("customXml"), INS, DEL, w("smartTag"), w("moveTo"), w("moveFrom")})
_MOST_COLUMNS = 1000
_LOOK_BITS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_CONDITION_NAMES = {
    "firstRow": "firstRow",
    "lastRow": "lastRow",
    "firstColumn": "firstCol",
    "lastColumn": "lastCol",
}


class TableWords(NamedTuple):
    """What a table's style says to the paragraphs of one cell."""

    letters: RunProps = run_props.NOTHING
    paragraph: ParaProps = para_props.NOTHING


SILENT = TableWords()


class Wrapped(NamedTuple):
    """A row or cell and the content-control tag it is wrapped in."""

    element: Element
    tag: str | None


def sdt_tag(sdt: Element) -> str | None:
    """The tag of a content control."""
    properties = sdt.find(SDT_PR)
    return None if properties is None else val(properties.find(w("tag")))


def members(parent: Element, name: str, tag: str | None = None) -> Iterator[Wrapped]:
    """The rows of a table or the cells of a row, also inside content controls."""
    for child in parent:
        if child.tag == name:
            yield Wrapped(child, tag)
        elif child.tag == SDT:
            content = child.find(SDT_CONTENT)
            if content is not None:
                yield from members(content, name, sdt_tag(child) or tag)
        elif child.tag in _WRAPPERS:
            yield from members(child, name, tag)


def rows(table: Element, *, before_changes: bool) -> list[Wrapped]:
    """The rows that stand, after or before the tracked changes."""
    gone = INS if before_changes else DEL
    return [
        row
        for row in members(table, TR)
        if (properties := row.element.find(_TR_PR)) is None or properties.find(gone) is None
    ]


class PlacedCell(NamedTuple):
    """A cell that shows: its element, content-control tag, and columns from 0."""

    element: Element
    tag: str | None
    column: int
    is_last: bool


def cells(row: Wrapped, *, before_changes: bool) -> list[PlacedCell]:
    """The cells of a row that show, by grid column; continued ones only hold their place."""
    gone = _CELL_INS if before_changes else _CELL_DEL
    found = []
    column = _count(row.element.find(f"{_TR_PR}/{w('gridBefore')}"), 0)
    wrapped = list(members(row.element, TC, row.tag))
    for at, cell in enumerate(wrapped):
        properties = cell.element.find(_TC_PR)
        if properties is not None and properties.find(gone) is not None:
            continue
        if properties is None or not _is_continued(properties):
            is_last = at == len(wrapped) - 1
            found.append(PlacedCell(cell.element, cell.tag, column, is_last))
        span = None if properties is None else properties.find(w("gridSpan"))
        column += max(1, _count(span, 1))
    return found


def _count(element: Element | None, silent: int) -> int:
    value = whole(val(element))
    return silent if value is None else min(value, _MOST_COLUMNS)


def _is_continued(properties: Element) -> bool:
    for name in ("vMerge", "hMerge"):
        merge = properties.find(w(name))
        if merge is not None and merge.get(VAL, "continue") != "restart":
            return True
    return False


class TableStyle:
    """What the style of one table says, cell by cell."""

    def __init__(self, styles: Styles, table: Element) -> None:
        properties = table.find(_TBL_PR)
        style = None if properties is None else val(properties.find(w("tblStyle")))
        style = style or styles.default_style.get("table")
        look = None if properties is None else properties.find(w("tblLook"))
        self._whole = TableWords(styles.letters(style), styles.paragraph(style).whole)
        self._conditions = {
            name: condition
            for name, condition in styles.conditions(style).items()
            if name == "wholeTable" or name in _CONDITION_NAMES.values()
        }
        self._asked = frozenset(_asked(look)) if self._conditions else frozenset()
        self._seen: dict[frozenset[str], TableWords] = {}

    def words(self, cell: PlacedCell, *, first_row: bool, last_row: bool) -> TableWords:
        """What the style says to one cell."""
        if not self._conditions:
            return self._whole
        places = {
            "firstCol": cell.column == 0,
            "lastCol": cell.is_last,
            "lastRow": last_row,
            "firstRow": first_row,
        }
        key = frozenset(name for name, is_there in places.items() if is_there) & self._asked
        if key not in self._seen:
            order = ["wholeTable", *(name for name in places if name in key)]
            self._seen[key] = self._combined(order)
        return self._seen[key]

    def _combined(self, order: list[str]) -> TableWords:
        letters, paragraph = self._whole
        for name in order:
            condition = self._conditions.get(name)
            if condition is not None:
                letters = run_props.over(condition.letters, letters)
                paragraph = para_props.over(condition.paragraph, paragraph)
        return TableWords(letters, paragraph)


def _asked(look: Element | None) -> Iterator[str]:
    """Which conditional parts the table asks its style for."""
    if look is None:
        return
    bits = look.get(VAL, "")
    coded = int(bits, 16) if bits and len(bits) <= 8 and _is_hex(bits) else 0
    for attribute, bit in _LOOK_BITS.items():
        said = look.get(w(attribute))
        if said in {"1", "true", "on"} or (said is None and coded & bit):
            yield _CONDITION_NAMES[attribute]


def _is_hex(text: str) -> bool:
    return all(letter in "0123456789abcdefABCDEF" for letter in text)
