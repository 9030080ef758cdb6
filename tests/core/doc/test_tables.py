"""Tables of the body: cells, merged cells, and what each row is for."""

from collections.abc import Sequence

import pytest

from tests.core.doc.builders import Para, read, read_paras
from tongket.core.doc.merged import Reach, reaches
from tongket.core.doc.model import Document, RowKind, Table, TableCell, TableRow, Text, wording
from tongket.core.doc.source import Cell
from tongket.core.doc.walk import all_inlines, block_text, table_grid

HEAD = RowKind.HEAD
GROUP = RowKind.GROUP
ROW = RowKind.ROW
TOTAL = RowKind.TOTAL


def _table(document: Document) -> Table:
    (table,) = (block for block in document.body if isinstance(block, Table))
    return table


def _cells(rows: Sequence[Sequence[str | None]]) -> list[Para]:
    """A paragraph for each cell; none where a merged cell reaches."""
    return [
        Para(words, cell=Cell(4, at, column))
        for at, row in enumerate(rows)
        for column, words in enumerate(row)
        if words is not None
    ]


def test_a_table_drawn_with_strokes_keeps_its_empty_cells() -> None:
    table = _table(
        read("I. A\n| TT | Đơn vị | Số máy |\n|---|:---|---:|\n| 1 | Sở A | |\n| | Cộng | 3 |\n")
    )
    assert [[wording(cell.inlines) for cell in row.cells] for row in table.rows] == [
        ["TT", "Đơn vị", "Số máy"],
        ["1", "Sở A", ""],
        ["", "Cộng", "3"],
    ]
    assert [row.kind for row in table.rows] == [HEAD, ROW, TOTAL]


def test_rows_are_told_apart_by_what_they_say() -> None:
    rows = [
        ("TT", "Nội dung", "Kinh phí"),
        ("(1)", "(2)", "(3)"),
        ("I", "Lập danh mục", "193,0"),
        ("1", "Tổng hợp số liệu", "45,0"),
        ("2", "Tổng kết", "148,0"),
        ("", "Tổng cộng", "193,0"),
    ]
    table = _table(read_paras(Para("I. A"), *_cells(rows)))
    assert [row.kind for row in table.rows] == [HEAD, HEAD, GROUP, ROW, ROW, TOTAL]


def test_merged_cells_show_in_a_head_of_two_rows() -> None:
    rows = [
        ("TT", "Nội dung", "Kinh phí", None, "Ghi chú"),
        (None, None, "Ngân sách", "Khác", None),
        ("I", "Trồng mới", None, None, None),
        ("1", "Chọn giống", "1,0", "2,0", ""),
    ]
    table = _table(read_paras(Para("I. A"), *_cells(rows)))
    assert [[(cell.columns, cell.rows) for cell in row.cells] for row in table.rows] == [
        [(1, 2), (1, 2), (2, 1), (1, 2)],
        [(1, 1), (1, 1)],
        [(1, 1), (4, 1)],
        [(1, 1)] * 5,
    ]
    assert [row.kind for row in table.rows] == [HEAD, HEAD, GROUP, ROW]


def test_a_reader_that_tells_the_columns_is_believed() -> None:
    cells = [Cell(0, 0, 0, 1), Cell(0, 0, 1, 1), Cell(0, 1, 0, 1), Cell(0, 1, 1, 1)]
    third = [Cell(0, 0, 2, 1), Cell(0, 2, 0, 3)]
    assert reaches([*cells, *third]) == {
        (0, 0): Reach(),
        (0, 1): Reach(),
        (0, 2): Reach(1, 2),
        (1, 0): Reach(),
        (1, 1): Reach(),
        (2, 0): Reach(3),
    }


def test_a_table_without_a_head_has_none() -> None:
    table = _table(read_paras(Para("I. A"), *_cells([("1", "12"), ("2", "13")])))
    assert [row.kind for row in table.rows] == [ROW, ROW]


def test_the_grid_leaves_places_empty_that_a_merged_cell_reaches() -> None:
    one, two, three = (TableCell((Text(words),)) for words in ("a", "b", "c"))
    wide = TableCell((Text("w"),), columns=2, rows=2)
    table = Table((TableRow((wide, one)), TableRow((two,)), TableRow((one, two, three))))
    assert list(table_grid(table)) == [(wide, None, one), (None, None, two), (one, two, three)]
    assert block_text(table) == "w\t\ta\n\t\tb\na\tb\tc"


def test_two_tables_in_a_row_stay_two() -> None:
    first = [Para("x", cell=Cell(0, 0, 0)), Para("y", cell=Cell(0, 0, 1))]
    document = read_paras(Para("I. A"), *first, Para("z", cell=Cell(1, 0, 0)))
    assert [type(block) for block in document.body[1:]] == [Table, Table]
    assert "".join(inline.wording for inline in all_inlines(document)) == "Axyz"


@pytest.mark.parametrize("words", ["a\vb", "a\nb"])
def test_lines_of_a_cell_are_parted_by_a_line_feed(words: str) -> None:
    document = read_paras(Para("I. A"), Para(words, cell=Cell(0, 0, 0)))
    assert wording(_table(document).rows[0].cells[0].inlines) == "a\nb"
