"""Where the paragraphs of a .docx table stand."""

from tests.files.readers.builders import cell, docx, p, table
from tongket.core.doc.source import Cell, Source
from tongket.files.read import read_bytes


def places(source: Source) -> list[tuple[str, Cell | None]]:
    return [(one.span.cut(source.text), one.cell) for one in source.paragraphs]


def read(body: str) -> Source:
    return read_bytes(docx(body), "a.docx")


def test_cells_know_their_table_row_and_column() -> None:
    source = read(table(("a", "b"), ("c", "d")) + p("giữa") + table(("e",)))
    assert places(source) == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 1)),
        ("giữa", None),
        ("e", Cell(1, 0, 0)),
    ]


def test_a_wide_cell_moves_the_columns_behind_it() -> None:
    source = read(table((cell("a", '<w:gridSpan w:val="3"/>'), "b"), ("c", "d", "e", "f")))
    assert [place for _, place in places(source)][:2] == [Cell(0, 0, 0), Cell(0, 0, 3)]


def test_a_row_may_begin_later() -> None:
    late = table(("a",)).replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>')
    assert places(read(late)) == [("a", Cell(0, 0, 2))]


def test_the_hidden_part_of_a_tall_cell_is_left_out() -> None:
    top = cell("cao", '<w:vMerge w:val="restart"/>')
    below = cell("che", "<w:vMerge/>")
    explicit = cell("che", '<w:vMerge w:val="continue"/>')
    source = read(table((top, "a"), (below, "b"), (explicit, "c")))
    assert places(source) == [
        ("cao", Cell(0, 0, 0)),
        ("a", Cell(0, 0, 1)),
        ("b", Cell(0, 1, 1)),
        ("c", Cell(0, 2, 1)),
    ]


def test_a_table_in_a_cell_has_its_own_number() -> None:
    inner = p("trên") + table(("x", "y")) + p("dưới")
    source = read(table((cell(inner), "b")) + table(("c",)))
    assert places(source) == [
        ("trên", Cell(0, 0, 0)),
        ("x", Cell(1, 0, 0)),
        ("y", Cell(1, 0, 1)),
        ("dưới", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(2, 0, 0)),
    ]


def test_an_absurd_span_is_bounded() -> None:
    source = read(table((cell("a", '<w:gridSpan w:val="999999999"/>'), "b")))
    assert places(source)[1][1] == Cell(0, 0, 1000)
