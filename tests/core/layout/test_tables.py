import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.layout.builders import a_row, a_table
from tongket.core.doc.model import RowKind, Table, TableCell, TableRow, Text
from tongket.core.doc.source import Align
from tongket.core.layout.grid import placed
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import CellPlan, TableBlock
from tongket.core.layout.tables import table
from tongket.core.layout.units import Mm

ROOM = Mm(165)
HEAD = a_row("TT", "Nội dung nhiệm vụ", "Thời hạn", "Kinh phí", kind=RowKind.HEAD)


def cells(block: TableBlock, row: int) -> list[CellPlan]:
    return list(block.rows[row].cells)


def a_budget() -> TableBlock:
    return table(
        a_table(
            HEAD,
            a_row("I", "Trồng mới", "", "600,0", kind=RowKind.GROUP),
            a_row("1", "Chọn giống", "Quý I", "150,0"),
            a_row("2", "Trồng 150 cây", "Cả năm", "1.450,0"),
            TableRow(
                (TableCell((Text("Tổng cộng"),), columns=3), TableCell((Text("1.600,0"),))),
                RowKind.TOTAL,
            ),
        ),
        ROOM,
    )


def test_numbers_stand_right_words_left_ordinals_times_and_heads_in_the_middle() -> None:
    block = a_budget()
    centre, left, right = Align.CENTRE, Align.LEFT, Align.RIGHT
    assert [cell.align for cell in cells(block, 0)] == [centre] * 4
    assert [cell.align for cell in cells(block, 1)] == [centre, left, centre, right]
    assert [cell.align for cell in cells(block, 2)] == [centre, left, centre, right]
    assert [cell.align for cell in cells(block, 4)] == [centre, right]


def test_only_ordinary_rows_are_not_bold() -> None:
    block = a_budget()
    bold = [
        {one.bold for cell in row.cells for clump in cell.prose for one in clump.letters}
        for row in block.rows
    ]
    assert bold == [{True}, {True}, {False}, {False}, {True}]


def test_groups_and_the_row_above_a_total_stay_with_what_follows() -> None:
    assert [row.keep_with_next for row in a_budget().rows] == [False, True, False, True, False]


def test_the_rows_of_the_head_are_counted_to_be_repeated() -> None:
    assert a_budget().head_rows == 1


def test_an_alignment_of_the_source_is_kept() -> None:
    row = TableRow((TableCell((Text("Quý I"),), align=Align.RIGHT),))
    assert cells(table(Table((row,)), ROOM), 0)[0].align is Align.RIGHT


def test_given_widths_are_shares_of_the_room() -> None:
    block = table(Table((a_row("a", "b"),), widths=(1, 3)), ROOM)
    assert block.widths == pytest.approx((41.25, 123.75))


def test_a_long_text_gets_the_room_that_numbers_do_not_need() -> None:
    block = table(
        a_table(HEAD, a_row("1", "Đo đường kính, chiều cao của cây " * 5, "Quý I", "1,0")), ROOM
    )
    assert block.widths[1] == max(block.widths)
    assert block.widths[1] > 90
    assert sum(block.widths) == pytest.approx(165)


def test_many_columns_take_smaller_type_before_a_word_is_cut() -> None:
    block = table(a_table(a_row(*["10.000.000"] * 8)), ROOM)
    assert block.type.size < 12
    for cell in cells(block, 0):
        assert width(cell.prose.text, block.type) <= block.widths[cell.column] - 2.6


def test_a_row_taller_than_half_a_page_may_be_cut() -> None:
    block = table(a_table(a_row("một hai ba bốn " * 400, "x"), a_row("ngắn", "x")), ROOM)
    assert [row.whole for row in block.rows] == [False, True]


def test_heads_are_broken_into_balanced_lines() -> None:
    block = table(Table((a_row("Đơn vị chủ trì", "x", kind=RowKind.HEAD),), widths=(24, 141)), ROOM)
    assert cells(block, 0)[0].prose.text == "Đơn vị\nchủ trì"


any_cell = st.builds(
    TableCell,
    st.just((Text("chữ 1"),)),
    columns=st.integers(0, 4),
    rows=st.integers(0, 4),
)
any_rows = st.lists(
    st.builds(TableRow, st.lists(any_cell, max_size=4).map(tuple), st.sampled_from(RowKind)),
    min_size=1,
    max_size=6,
)


@given(any_rows, st.integers(0, 6))
def test_every_square_of_every_table_belongs_to_exactly_one_cell(
    rows: list[TableRow], head_rows: int
) -> None:
    head_rows = min(head_rows, len(rows))
    grid = placed(rows, head_rows)
    count = max(one.column + one.columns for row in grid for one in row)
    squares = [
        (index + down, one.column + across)
        for index, row in enumerate(grid)
        for one in row
        for down in range(one.rows)
        for across in range(one.columns)
    ]
    assert sorted(squares) == [(y, x) for y in range(len(rows)) for x in range(count)]


@given(any_rows)
def test_no_span_leaves_the_head(rows: list[TableRow]) -> None:
    block = table(Table(tuple(rows)), ROOM)
    for index, row in enumerate(block.rows[: block.head_rows]):
        assert all(index + cell.rows <= block.head_rows for cell in row.cells)


@given(any_rows)
def test_columns_always_fill_the_room_and_none_is_lost(rows: list[TableRow]) -> None:
    block = table(Table(tuple(rows)), ROOM)
    assert sum(block.widths) == pytest.approx(165)
    assert min(block.widths) > 0
