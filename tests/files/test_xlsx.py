"""Tables go out and come back the same; what is wrong is told by row and column."""

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from tongket.files.unreadable import Refused
from tongket.files.xlsx import (
    BadCell,
    Column,
    ColumnKind,
    Row,
    Table,
    Value,
    WrongColumns,
    read_tables,
    take,
    write_tables,
)

KINDS = {"so": "sở, ban, ngành", "phong": "phòng"}
TABLE = Table(
    "units",
    "Đơn vị",
    (
        Column("key", "Mã", required=True),
        Column("name", "Tên gọi", required=True, most=300),
        Column("kind", "Loại", ColumnKind.CHOICE, choices=KINDS),
        Column("since", "Từ ngày", ColumnKind.DAY),
        Column("rank", "Thứ tự", ColumnKind.WHOLE),
        Column("share", "Tỷ lệ", ColumnKind.NUMBER),
        Column("agency", "Có sổ", ColumnKind.FLAG),
    ),
)
ROW: dict[str, Value] = {
    "key": "1",
    "name": "Sở Tư pháp",
    "kind": "so",
    "since": date(2024, 6, 25),
    "rank": 3,
    "share": Decimal("0.5"),
    "agency": True,
}
NOTHING: dict[str, Value] = {
    "kind": None,
    "since": None,
    "rank": None,
    "share": None,
    "agency": False,
}
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1
).filter(lambda text: text.strip() == text)


def a_file(*rows: list[object], sheet: str = "Đơn vị") -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return out.getvalue()


def faults_of(data: bytes) -> list[tuple[int, str, str]]:
    return [(each.row, each.heading, each.words.en) for each in read_tables(data, [TABLE]).faults]


def test_what_is_written_is_read_again() -> None:
    read = read_tables(write_tables([(TABLE, [ROW])]), [TABLE])
    assert read.faults == []
    assert read.rows["units"] == [Row(2, ROW)]


@given(st.lists(TEXT.filter(lambda text: len(text) <= 300), max_size=6))
def test_every_text_comes_back_letter_for_letter(names: list[str]) -> None:
    rows: list[dict[str, Value]] = [{**NOTHING, "key": "k", "name": name} for name in names]
    read = read_tables(write_tables([(TABLE, rows)]), [TABLE])
    assert [row.values["name"] for row in read.rows["units"]] == names


def test_the_same_rows_give_the_same_bytes() -> None:
    assert write_tables([(TABLE, [ROW])]) == write_tables([(TABLE, [ROW])])


def test_nothing_is_written_as_a_formula() -> None:
    data = write_tables([(TABLE, [{**ROW, "name": '=HYPERLINK("http://a","b")'}])])
    assert b"<f>" not in zipfile.ZipFile(BytesIO(data)).read("xl/worksheets/sheet1.xml")


def test_wrong_columns_are_named() -> None:
    with pytest.raises(WrongColumns) as wrong:
        read_tables(a_file(["Mã", "Tên đơn vị"], ["1", "Sở"]), [TABLE])
    assert wrong.value.missing == ("Tên gọi",)
    assert wrong.value.unknown == ("Tên đơn vị",)


def test_headings_may_stand_in_any_order_case_and_without_marks() -> None:
    read = read_tables(a_file(["TEN GOI", "mã"], ["Sở Tư pháp", "7"]), [TABLE])
    assert read.rows["units"] == [Row(2, {**NOTHING, "key": "7", "name": "Sở Tư pháp"})]


def test_every_fault_is_told_with_row_and_column_and_good_rows_are_kept() -> None:
    data = a_file(
        ["Mã", "Tên gọi", "Loại", "Từ ngày", "Thứ tự", "Có sổ"],
        ["1", "Sở Tư pháp", "so", "25/6/2024", 1, "x"],
        ["2", "", "ban", "31/2/2024", 1.5, "?"],
        [],
        ["3", "Sở Nội vụ"],
    )
    read = read_tables(data, [TABLE])
    assert [row.number for row in read.rows["units"]] == [2, 5]
    assert [(fault.row, fault.heading) for fault in read.faults] == [
        (3, "Tên gọi"),
        (3, "Loại"),
        (3, "Từ ngày"),
        (3, "Thứ tự"),
        (3, "Có sổ"),
    ]


def test_a_sheet_that_is_not_there_is_an_empty_table() -> None:
    assert read_tables(a_file(["Mã"], sheet="Khác"), [TABLE]).rows == {"units": []}


def test_a_code_that_the_spreadsheet_kept_as_a_number_is_text_again() -> None:
    assert take(Column("code", "Mã"), 1234567890123.0) == "1234567890123"


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (ColumnKind.DAY, "mai"),
        (ColumnKind.DAY, 45.0),
        (ColumnKind.NUMBER, "NaN"),
        (ColumnKind.NUMBER, date(2024, 1, 1)),
        (ColumnKind.WHOLE, "1e30"),
        (ColumnKind.TEXT, date(2024, 1, 1)),
    ],
)
def test_a_cell_of_another_kind_is_refused(kind: ColumnKind, cell: object) -> None:
    with pytest.raises(BadCell):
        take(Column("x", "X", kind), cell)  # type: ignore[arg-type]


def with_sheet(xml: str, strings: str = "") -> bytes:
    """A workbook whose only sheet says ``xml``."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(a_file(["Mã"]))) as honest, zipfile.ZipFile(out, "w") as made:
        for name in honest.namelist():
            replaced = {"xl/worksheets/sheet1.xml": xml, "xl/sharedStrings.xml": strings}
            text = replaced.get(name) or honest.read(name).decode()
            made.writestr(name, text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{}</sheetData></worksheet>"
)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="XFD1"><v>1</v></c></row>',
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="1"><c r="AG1"><v>1</v></c></row>',
        "<row/>" * 300_000,
    ],
)
def test_a_table_that_would_fill_the_memory_is_refused(rows: str) -> None:
    with pytest.raises(Refused):
        read_tables(with_sheet(SHEET.format(rows)), [TABLE])


def test_a_long_text_used_by_every_cell_is_refused() -> None:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 50_000))
    strings = f"<sst><si><t>{'a' * 30_000}</t></si></sst>"
    with pytest.raises(Refused):
        read_tables(with_sheet(SHEET.format(cells), strings), [TABLE])


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"not a zip", with_sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')]
)
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_tables(data, [TABLE])


def test_an_archive_of_another_kind_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", "<a/>")
    with pytest.raises(Refused):
        read_tables(out.getvalue(), [TABLE])
