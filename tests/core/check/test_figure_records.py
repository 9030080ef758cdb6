"""Figures held against facts, and tables as files have them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from tests.core.check.builders import a_reading, found_in, marked, said_of
from tongket.core.check.brief import Brief
from tongket.core.check.figures_grid import read_grids
from tongket.core.check.figures_records import FIGURE_TAG
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.ref import Ref
from tongket.core.doc.source import Cell, Look, Run, Source, SourceParagraph
from tongket.core.facts.model import Fact, FactSpec, Nil, NilReason
from tongket.core.facts.records import Task, WorkProgramme
from tongket.core.law.reading import Reading, read_through
from tongket.core.period import Period
from tongket.core.text.spans import Span
from tongket.files.docx_write.links import FIGURE

HALF = Period(date(2024, 1, 1), date(2024, 7, 1))
SPECS = (
    FactSpec("activity.trees", "Số cây được trồng", "cây"),
    FactSpec("activity.visits", "Số cuộc kiểm tra", "cuộc kiểm tra"),
    FactSpec("activity.lessons", "Số lớp tập huấn", "lớp"),
    FactSpec("activity.money", "Kinh phí đã chi", "đồng"),
    FactSpec("activity.share", "Tỷ lệ cây sống", "%"),
)


def a_fact(key: str, value: str) -> Fact:
    office, source = Ref("org.body", "sxd"), Ref("activity.entry", key)
    return Fact(f"activity.{key}", Decimal(value), office, HALF, (source,))


FACTS = (
    a_fact("trees", "120"),
    a_fact("visits", "8"),
    a_fact("lessons", "2"),
    a_fact("money", "1234500000"),
    a_fact("share", "66.666666"),
)


@pytest.mark.parametrize(
    "body",
    [
        "Đã trồng 120 cây, tiến hành 08 cuộc kiểm tra, mở 02 lớp.",
        "Đã chi 1,23 tỷ đồng, 1.234,5 triệu đồng; tỷ lệ cây sống đạt 66,7%.",
        "Đã trồng 120 cây trong 6 tháng, tăng 20 cây so với cùng kỳ (100 cây).",
        "Theo Kế hoạch số 30/KH-SXD ngày 29/01/2024, dự kiến trồng 50 cây; phấn đấu đạt 95%.",
        "Đã trồng 120 cây theo Đề án “Trồng 500 cây xanh”; hai phòng phối hợp.",
    ],
)
def test_a_number_that_the_records_hold_needs_no_more(body: str) -> None:
    assert said_of(body, "F10", facts=FACTS, specs=SPECS) == []


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("F101", "Đã tặng ⟦35 suất quà⟧ và vận động ⟦12 tổ chức⟧."),
        ("F101", "Đã tặng ⟦35 cây⟧ cho các trường học."),
        ("F101", "Theo đề nghị của các trường, Sở đã tặng ⟦35 cây⟧ và tiếp nhận ⟦12 kiến nghị⟧."),
        ("F102", "Đã trồng được ⟦110 cây⟧ tại 15 công sở.".replace("15 công sở", "các công sở")),
        ("F102", "Kinh phí đã chi là ⟦1,3 tỷ đồng⟧."),
    ],
)
def test_a_number_that_the_records_do_not_hold_is_found(code: str, body: str) -> None:
    bare, marks = marked(body)
    found = said_of(bare, "F10", facts=FACTS, specs=SPECS)
    assert found == [(code, words) for words in marks]


def test_the_message_names_what_is_on_record() -> None:
    brief = Brief(a_reading("Đã tặng 35 cây cho trường."), facts=FACTS, specs=SPECS)
    (found,) = [one for one in examine(brief, RULES).findings if one.code == "F101"]
    assert "120 cây" in found.message.vi


def test_an_answer_without_a_number_backs_none() -> None:
    nil = Fact("activity.trees", Nil(NilReason.NONE), Ref("org.body", "sxd"), HALF, ())
    body = "Đã trồng 120 cây tại công sở."
    assert said_of(body, "F10", facts=(nil,), specs=SPECS) == [("F101", "120 cây")]


def test_numbers_in_the_wording_of_a_task_are_no_figures_of_the_report() -> None:
    task = Task(Ref("t", "01"), "01", "trồng 500 cây tại 40 công sở", "trong năm 2024", HALF)
    programme = WorkProgramme(Ref("d", "1"), (task,))
    body = "Nhiệm vụ trồng 500 cây tại 40 công sở: đã trồng 120 cây."
    assert said_of(body, "F10", facts=FACTS, specs=SPECS, programme=programme) == []


def linked(body: str, *tags: tuple[str, str]) -> Reading:
    """A report in which some words stand in content controls: words, tag."""
    whole = a_reading(body)
    paragraphs = []
    for paragraph in whole.source.paragraphs:
        line = paragraph.span.cut(whole.text)
        runs = [
            Run(Span(at, at + len(words)).moved(paragraph.span.start), Look(), tag)
            for words, tag in tags
            if (at := line.find(words)) >= 0
        ]
        paragraphs.append(SourceParagraph(paragraph.span, tuple(runs)))
    return read_through(Source("docx", whole.text, tuple(paragraphs)))


def test_a_linked_figure_whose_fact_has_changed_is_out_of_date() -> None:
    reading = linked("Đã có 110 cây.", ("110 cây", "tk:f:activity.trees"))
    brief = Brief(reading, facts=FACTS, specs=SPECS)
    assert found_in(brief, "F10") == [("F102", "110 cây")]


def test_a_linked_figure_is_looked_at_wherever_it_stands() -> None:
    body = "So với cùng kỳ, dự kiến và theo đề nghị của tỉnh, Sở sẽ trồng 110 cây."
    reading = linked(body, ("110 cây", "tk:f:activity.trees"))
    assert found_in(Brief(reading, facts=FACTS, specs=SPECS), "F10") == [("F102", "110 cây")]


def test_a_linked_figure_is_known_by_its_link_whatever_its_unit() -> None:
    reading = linked("Đã có 120 gốc.", ("120", "tk:f:activity.trees"))
    assert found_in(Brief(reading, facts=FACTS, specs=SPECS), "F10") == []


def test_a_fact_told_in_parts_is_not_out_of_date() -> None:
    tags = (("70 cây", "tk:f:activity.trees"), ("50 cây", "tk:f:activity.trees~2"))
    reading = linked("Đã trồng 70 cây đợt đầu, 50 cây đợt sau.", *tags)
    assert found_in(Brief(reading, facts=FACTS, specs=SPECS), "F10") == []


def test_a_long_key_is_known_by_what_its_tag_has_room_for() -> None:
    key = "activity." + "x" * 80
    fact = Fact(key, Decimal(5), Ref("org.body", "sxd"), HALF, ())
    reading = linked("Đã có 06 cây.", ("06 cây", f"tk:f:{key}"[:64]))
    assert found_in(Brief(reading, facts=(fact,)), "F10") == [("F102", "06 cây")]


def test_figures_are_tagged_as_the_writer_tags_them() -> None:
    assert FIGURE_TAG == FIGURE


Placed = tuple[int, int, str, int]  # row, column, words, columns it spans


def tabled(cells: Sequence[Placed]) -> Reading:
    """A text with one table as word processors keep it: a paragraph a cell."""
    text = "I. KẾT QUẢ\nKết quả như sau:"
    paragraphs = [SourceParagraph(Span(0, 10)), SourceParagraph(Span(11, len(text)))]
    for row, column, words, columns in cells:
        start = len(text) + 1
        text += f"\n{words}"
        cell = Cell(0, row, column, columns)
        paragraphs.append(SourceParagraph(Span(start, len(text)), cell=cell))
    return read_through(Source("docx", text, tuple(paragraphs)))


def rows(*lines: str) -> list[Placed]:
    return [
        (row, column, words.strip(), 1)
        for row, line in enumerate(lines)
        for column, words in enumerate(line.split("|"))
    ]


def test_a_wrong_total_is_found_in_the_cells_of_a_word_processor() -> None:
    reading = tabled(
        rows(
            "TT|Đơn vị|Số vụ|Số người",
            "1|Huyện An Mẫu|12|30",
            "2|Huyện Bình An|8|1.020",
            "|Tổng cộng|20|1.055",
        )
    )
    assert found_in(Brief(reading), "F11") == [("F112", "1.055")]


@pytest.mark.parametrize(
    "lines",
    [
        # the total of groups, and groups that are sums themselves
        ("TT|Đơn vị|Số vụ|Số người", "I|Cấp tỉnh|12|30", "1|Sở A|7|20", "2|Sở B|5|10",
         "II|Cấp huyện|3|4", "1|Huyện C|2|1", "2|Huyện D|1|3", "|Tổng cộng|15|34"),
        # shares, means and years do not add up
        ("TT|Đơn vị|Số vụ|Tỷ lệ (%)|Bình quân|Năm", "1|Sở A|7|70|3,5|2023",
         "2|Sở B|3|60|1,5|2024", "|Cộng|10|65|2,5|2024"),
        # a column that nobody filled in
        ("TT|Đơn vị|Số vụ|Số người", "1|Sở A|7|chưa có", "2|Sở B|3|-", "|Cộng|10|25"),
        # two blocks with totals of their own, and one over both
        ("TT|Đơn vị|Số vụ", "1|Sở A|7", "2|Sở B|3", "|Cộng|10", "3|Sở C|4", "4|Sở D|1",
         "|Cộng|5", "|Tổng cộng|15"),
    ],
)  # fmt: skip
def test_a_table_that_adds_up_in_its_own_way_is_let_pass(lines: Sequence[str]) -> None:
    assert found_in(Brief(tabled(rows(*lines))), "F11") == []


def test_one_column_that_is_no_sum_of_the_others_is_no_total() -> None:
    lines = ("TT|Đơn vị|Tổng số|Nữ|Đảng viên", "1|A|50|30|20", "2|B|45|10|30", "3|C|12|10|11")
    assert found_in(Brief(tabled(rows(*lines))), "F11") == []


def test_a_head_over_several_columns_is_the_head_of_each() -> None:
    cells = [
        (0, 0, "Đơn vị", 1),
        (0, 1, "Tỷ lệ", 2),
        *((row + 1, column, words, 1) for row, column, words, _ in rows("Sở A|5|6", "Sở B|7|8")),
    ]
    (grid,) = read_grids(Brief(tabled(cells)).passages)
    assert [grid.heads[column] for column in (1, 2)] == ["Tỷ lệ", "Tỷ lệ"]
    assert not grid.adds_up(2)
