"""PDF: lines become paragraphs again, columns and cells keep apart, page numbers stand aside."""

import re
import time
from collections.abc import Iterable

import pytest

from tests.files.readers.builders import refusal_code
from tests.files.readers.pdf_builders import A4, SCAN, pages, pdf, text, typeset
from tongket.core.doc.source import Cell, Source, Story
from tongket.files.pdf_read.fonts import family
from tongket.files.read import read_bytes

PARAGRAPHS = (
    "Thực hiện Chương trình trọng tâm công tác cải cách tư pháp năm 2024, trên cơ sở nhiệm vụ được "
    "phân công, Giám đốc Sở đã chỉ đạo, phân công nhiệm vụ cụ thể tới từng thành viên tổ giúp việc.",
    "Lãnh đạo Sở, trưởng các phòng, đơn vị thuộc Sở đề cao trách nhiệm trong chỉ đạo và triển khai "
    "thực hiện; kiểm soát chặt chẽ nội bộ không để xảy ra vụ việc tiêu cực; đấu tranh kiên quyết với "
    "các hành vi gây phiền hà, nhũng nhiễu trong giải quyết công việc của người dân theo khoản 2 "
    "Điều 5 của Quy chế.",
    "- Đánh giá 08 bài viết đăng tải trên mạng xã hội theo đề nghị của phòng An ninh nội địa.",
    "Đạt kết quả.",
)
HEAD = """
#let left = [#set par(first-line-indent: 0pt)
  UBND TỈNH BÌNH MẪU \\ *SỞ THÔNG TIN* \\ *VÀ TRUYỀN THÔNG* #v(-4pt) #line(length: 26mm) #v(-4pt)
  Số: 05/BC-STTTT]
#let right = [#set par(first-line-indent: 0pt)
  #text(13pt)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*] \\ *Độc lập - Tự do - Hạnh phúc* #v(-4pt)
  #line(length: 60mm) #v(-4pt) _Bình Mẫu, ngày 26 tháng 6 năm 2024_]
#grid(columns: (66mm, 99mm), align: center, left, right)
"""


def markup(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(re.sub("^-", r"\\-", paragraph) for paragraph in paragraphs)


def read(data: bytes) -> Source:
    return read_bytes(data, "a.pdf")


def body(source: Source) -> list[str]:
    return [
        paragraph.span.cut(source.text)
        for paragraph in source.paragraphs
        if paragraph.story is Story.BODY
    ]


def test_lines_become_the_paragraphs_that_were_typed() -> None:
    assert body(read(typeset(markup(PARAGRAPHS)))) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "setting",
    [
        "#set par(justify: false)",
        "#set par(first-line-indent: 0pt, spacing: 16pt)",
        "#set par(first-line-indent: (amount: 10mm, all: true), spacing: 8pt)",
        "#set par(first-line-indent: 0pt, hanging-indent: 8mm, spacing: 8pt)",
        "#set page(columns: 1, margin: 40mm)",
        "#set text(size: 13pt)\n#set par(leading: 14pt, spacing: 14pt)",
    ],
)
def test_however_they_were_set(setting: str) -> None:
    assert body(read(typeset(setting + "\n\n" + markup(PARAGRAPHS)))) == list(PARAGRAPHS)


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    source = read(typeset(markup(PARAGRAPHS[:2] * 12)))
    assert body(source) == list(PARAGRAPHS[:2] * 12)
    assert {paragraph.page for paragraph in source.paragraphs} > {1, 2}


def test_page_numbers_stand_behind_the_body_as_page_headers() -> None:
    source = read(typeset(markup(PARAGRAPHS[:2] * 12)))
    numbers = [one for one in source.paragraphs if one.story is Story.PAGE_HEADER]
    assert [one.span.cut(source.text) for one in numbers] == ["2", "3"][: len(numbers)]
    assert [one.page for one in numbers] == [2, 3][: len(numbers)]
    assert source.paragraphs[-len(numbers) :] == tuple(numbers)


def test_the_header_block_is_read_column_by_column() -> None:
    source = read(typeset(HEAD + "#v(10mm)\n#align(center)[*BÁO CÁO*]\n\n" + PARAGRAPHS[0]))
    assert body(source) == [
        "UBND TỈNH BÌNH MẪU",
        "SỞ THÔNG TIN",
        "VÀ TRUYỀN THÔNG",
        "Số: 05/BC-STTTT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bình Mẫu, ngày 26 tháng 6 năm 2024",
        "BÁO CÁO",
        PARAGRAPHS[0],
    ]


def test_a_narrow_gutter_before_the_name_of_the_state_still_parts_two_columns() -> None:
    tight = """#set text(size: 12pt)
#set par(first-line-indent: 0pt)
#let row(a, b) = grid(columns: (75mm, 90mm), a, b)
#row[*SỞ THÔNG TIN VÀ TRUYỀN THÔN*][*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*]
#row[Số: 1/BC][Độc lập]"""
    assert body(read(typeset(tight))) == [
        "SỞ THÔNG TIN VÀ TRUYỀN THÔN",
        "Số: 1/BC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập",
    ]


def test_recipients_come_before_the_signer() -> None:
    tail = """
#grid(columns: (82mm, 83mm),
  [#set par(first-line-indent: 0pt, leading: 5pt)
   #text(12pt)[*_Nơi nhận:_*] \\ #text(11pt)[\\- Ban Nội chính (báo cáo);] \\ #text(11pt)[\\- Lưu: VT.]],
  align(center)[#set par(first-line-indent: 0pt)
   *KT. GIÁM ĐỐC* \\ *PHÓ GIÁM ĐỐC* #v(30mm) *Nguyễn Văn Mẫu*])"""
    assert body(read(typeset(PARAGRAPHS[0] + "\n\n" + tail))) == [
        PARAGRAPHS[0],
        "Nơi nhận:",
        "- Ban Nội chính (báo cáo);",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Nguyễn Văn Mẫu",
    ]


def test_a_title_over_two_lines_is_one_paragraph_and_the_kind_another() -> None:
    title = (
        "#align(center)[*BÁO CÁO*]\n#align(center)[*Kết quả công tác\\ 6 tháng đầu năm 2024*]\n\n"
    )
    assert body(read(typeset(title + PARAGRAPHS[0])))[:2] == [
        "BÁO CÁO",
        "Kết quả công tác 6 tháng đầu năm 2024",
    ]


TABLE = """
#table(columns: (15mm, 1fr, 30mm, 30mm),
  table.cell(rowspan: 2)[TT], table.cell(rowspan: 2)[Nội dung thực hiện],
  table.cell(colspan: 2, align: center)[Kết quả trong kỳ],
  [Số lượng], [Tỷ lệ],
  [1], [Bài viết đăng tải trên trang thông tin điện tử của cơ quan, đơn vị và trên mạng xã hội],
  [08], [7,5 %],
  [2], [Video], [], [])
"""


def test_cells_of_a_ruled_table_know_their_place() -> None:
    source = read(typeset(PARAGRAPHS[0] + TABLE + PARAGRAPHS[3]))
    placed = [(one.span.cut(source.text), one.cell) for one in source.paragraphs]
    assert placed[1:-1] == [
        ("TT", Cell(0, 0, 0)),
        ("Nội dung thực hiện", Cell(0, 0, 1)),
        ("Kết quả trong kỳ", Cell(0, 0, 2)),
        ("Số lượng", Cell(0, 1, 2)),
        ("Tỷ lệ", Cell(0, 1, 3)),
        ("1", Cell(0, 2, 0)),
        (
            "Bài viết đăng tải trên trang thông tin điện tử của cơ quan, đơn vị và trên mạng xã hội",
            Cell(0, 2, 1),
        ),
        ("08", Cell(0, 2, 2)),
        ("7,5 %", Cell(0, 2, 3)),
        ("2", Cell(0, 3, 0)),
        ("Video", Cell(0, 3, 1)),
    ]
    assert (placed[0], placed[-1]) == ((PARAGRAPHS[0], None), (PARAGRAPHS[3], None))


def test_a_frame_round_a_few_words_is_a_text_box() -> None:
    source = read(typeset("#rect(inset: 2mm)[KHẨN]\n\n" + PARAGRAPHS[0]))
    box = source.paragraphs[0]
    assert (box.span.cut(source.text), box.story, box.cell) == ("KHẨN", Story.TEXT_BOX, None)


def test_a_frame_round_the_page_is_an_ornament() -> None:
    frame = "#place(top + left, rect(width: 100%, height: 95%))\n\n"
    assert body(read(typeset(frame + PARAGRAPHS[0]))) == [PARAGRAPHS[0]]


def test_footnotes_stand_apart_without_their_marks() -> None:
    noted = "Căn cứ Quy định số 114-QĐ/TW#footnote[Của Bộ Chính trị về kiểm soát quyền lực.], Sở báo cáo."
    source = read(typeset(noted + "\n\n" + PARAGRAPHS[0]))
    assert body(source)[0] == "Căn cứ Quy định số 114-QĐ/TW, Sở báo cáo."
    notes = [one for one in source.paragraphs if one.story is Story.FOOTNOTE]
    assert [one.span.cut(source.text) for one in notes] == [
        "Của Bộ Chính trị về kiểm soát quyền lực."
    ]


def test_a_raised_figure_of_a_unit_stays() -> None:
    assert "120 m2" in read(typeset("Diện tích là 120 m#super[2] đất.")).text


def test_drawn_rules_know_their_width_and_the_text_above() -> None:
    source = read(typeset(HEAD + "#v(10mm)\n\n" + PARAGRAPHS[0]))
    above = [source.paragraphs[line.after].span.cut(source.text) for line in source.lines]
    assert above == ["VÀ TRUYỀN THÔNG", "Độc lập - Tự do - Hạnh phúc"]
    assert [round(line.width_mm or 0) for line in source.lines] == [27, 61]


def test_underlined_words_have_no_rule_of_their_own() -> None:
    assert read(typeset("#underline[Nơi nhận:] và các nơi khác")).lines == ()


def test_looks_come_from_the_fonts() -> None:
    source = read(typeset("thường *đậm* _nghiêng_ #text(11pt)[nhỏ]"))
    looks = [run.look for run in source.paragraphs[0].runs]
    assert [(look.font, look.size_pt, look.bold, look.italic) for look in looks] == [
        ("Tinos", 14.0, False, False),
        ("Tinos", 14.0, True, False),
        ("Tinos", 14.0, False, True),
        ("Tinos", 11.0, False, False),
    ]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("TimesNewRomanPSMT", "Times New Roman"),
        ("TimesNewRomanPS-BoldItalicMT", "Times New Roman"),
        ("TimesNewRoman,Bold", "Times New Roman"),
        ("TimesNewRoman", "Times New Roman"),
        ("Times-Roman", "Times New Roman"),
        ("LiberationSerif-Bold", "Liberation Serif"),
        ("Arial-BoldMT", "Arial"),
        (".VnTime", ".VnTime"),
        ("VNI-Times", "VNI-Times"),
        ("", ""),
    ],
)
def test_font_names_become_families(name: str, known: str) -> None:
    assert family(name) == known


def test_a_symbol_broken_at_the_end_of_a_line_is_whole_again() -> None:
    for filler in range(20, 60):
        sentence = (
            "x" * filler
            + " ban hành Kế hoạch số 30/KH-STTTT ngày 29/01/2024 và số 131-QĐ/TW cùng năm"
        )
        source = read(typeset("#set page(width: 150mm)\n" + sentence))
        assert "30/KH-STTTT" in source.text, filler
        assert "131-QĐ/TW" in source.text, filler


def test_letters_are_kept_as_they_are_written() -> None:
    decomposed = "Bộ Chính trị".encode().decode() + " va\u0300 đa\u0309ng"
    assert body(read(typeset(decomposed))) == [decomposed]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_as_it_is_seen(turn: int) -> None:
    wide, high = A4
    matrix = {
        0: "1 0 0 1 0 0",
        90: f"0 1 -1 0 {wide} 0",
        180: f"-1 0 0 -1 {wide} {high}",
        270: f"0 -1 1 0 0 {high}",
    }[turn]
    upright = text(72, 500, "first line of the page") + text(72, 484, "Second paragraph.")
    source = read(pages([f"q {matrix} cm\n{upright}Q"], more=f"/Rotate {turn}"))
    assert body(source) == ["first line of the page", "Second paragraph."]


def test_turned_letters_on_an_upright_page_stand_apart() -> None:
    mark = "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (BAN SAO) Tj ET\n"
    source = read(pages([text(72, 700, "A line of the text.") + mark]))
    assert [(one.span.cut(source.text), one.story) for one in source.paragraphs] == [
        ("A line of the text.", Story.BODY),
        ("BAN SAO", Story.TEXT_BOX),
    ]


def test_running_heads_are_told_from_text() -> None:
    made = pages(
        [
            text(72, 800, f"Report of the department, page {page}")
            + text(72, 700, f"Text number {page} of this document ends here.")
            for page in range(1, 6)
        ]
    )
    stories = [one.story for one in read(made).paragraphs]
    assert stories == [Story.BODY] * 5 + [Story.PAGE_HEADER] * 5


@pytest.mark.parametrize(
    "contents",
    [[SCAN], [SCAN, SCAN], [""], [SCAN + text(400, 800, "Signed by: Department, 26/06/2024")]],
)
def test_a_scan_has_no_text_layer(contents: list[str]) -> None:
    assert refusal_code(pages(contents), "a.pdf") == "no-text-layer"


def test_a_scan_with_a_text_layer_is_read() -> None:
    layer = "".join(
        text(72, 700 - 20 * at, f"recognised line {at} of this page,") for at in range(20)
    )
    assert "recognised line 7" in read(pages([SCAN + layer])).text


def test_a_scanned_page_among_others_is_told() -> None:
    source = read(pages([text(72, 700, "A page with text."), SCAN]))
    assert source.warnings == ("pages-without-text",)


def test_a_password_is_asked_for_by_name() -> None:
    locked = "/Encrypt<</Filter/Standard/V 1/R 2/O({0})/U({0})/P -4>>/ID[<00><00>]".format("x" * 32)
    assert refusal_code(pages([text(72, 700, "secret")], trailer=locked), "a.pdf") == "encrypted"


@pytest.mark.parametrize("twentieth", range(20))
def test_a_truncated_file_is_read_in_part_or_refused(twentieth: int) -> None:
    data = typeset(PARAGRAPHS[0])
    code = refusal_code(data[: len(data) * twentieth // 20], "a.pdf")
    assert code in {None, "empty", "damaged", "no-text-layer"}


def test_a_file_without_pages_is_damaged() -> None:
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]
    assert refusal_code(pdf(objects), "a.pdf") == "damaged"


def test_five_hundred_pages_are_read_in_a_few_seconds() -> None:
    lines = "".join(
        text(72, 780 - 16 * at, f"line {at} of a long page that goes on,") for at in range(44)
    )
    data = pages([lines] * 500)
    start = time.process_time()
    source = read(data)
    assert time.process_time() - start < 20
    assert source.text.count("line 43 of") == 500


def test_rubbish_before_the_mark_is_passed_over() -> None:
    assert read(b"\n\n" + typeset("Xin chào")).text == "Xin chào"


def test_letters_of_legacy_fonts_become_unicode() -> None:
    made = pages([text(72, 700, "Céng hoµ x· héi chñ nghÜa")])
    source = read(made.replace(b"/BaseFont/Times-Roman", b"/BaseFont/.VnTime    "))
    assert (source.text, source.warnings) == ("Cộng hoà xã hội chủ nghĩa", ("legacy-tcvn3",))


def test_addressees_one_under_the_other_are_items_of_their_own() -> None:
    lines = ("- Ban Nội chính Tỉnh ủy;", "- Sở Tư pháp;", "- Công an tỉnh.")
    centred = "#align(center)[#set par(first-line-indent: 0pt, justify: false)\n" + " \\\n".join(
        line.replace("-", "\\-") for line in lines
    )
    assert body(read(typeset(centred + "]\n\n" + PARAGRAPHS[0]))) == [*lines, PARAGRAPHS[0]]


def test_items_that_end_with_a_comma_are_parted_by_their_dashes() -> None:
    lines = (
        "- Ban Thường vụ Tỉnh ủy (để báo cáo),",
        "- Các huyện ủy, đảng ủy,",
        "- Lưu Văn phòng.",
    )
    made = "#set par(first-line-indent: 0pt)\n" + " \\\n".join(
        line.replace("-", "\\-") for line in lines
    )
    assert body(read(typeset("#set page(width: 130mm)\n" + made))) == list(lines)


def test_a_row_of_hyphens_under_a_title_is_no_part_of_it() -> None:
    made = "#align(center)[*trọng tâm công tác năm 2024* \\ *\\-\\-\\-\\-\\-*]\n\n" + PARAGRAPHS[0]
    assert body(read(typeset(made)))[:2] == ["trọng tâm công tác năm 2024", "-----"]


def test_a_page_full_of_strokes_is_read_in_time() -> None:
    drawn = "".join(f"{x} {y} m {x} {y + 9} l S {x} {y} m {x + 9} {y} l S\n"
                    for x in range(50, 550, 10) for y in range(50, 800, 10))  # fmt: skip
    start = time.process_time()
    assert read(pages([text(72, 700, "A plan of the town.") + drawn])).text == "A plan of the town."
    assert time.process_time() - start < 5
