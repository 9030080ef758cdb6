"""Where lines and pages may end, on documents of every length."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.layout.builders import a_document, a_heading, a_paragraph, a_row, a_table
from tests.files.pdf.ink import PageInk, pages
from tongket.core.doc.model import (
    Annex,
    Block,
    Document,
    Heading,
    Paragraph,
    Recipient,
    RowKind,
    Signer,
    Standard,
    Table,
    TableCell,
    TableRow,
    Text,
    wording,
)
from tongket.files.pdf_write import Undrawable, write_pdf

SENTENCE = (
    "Thực hiện Kế hoạch số 30/KH-STTTT ngày 29/01/2024, Quy định số 114-QĐ/TW ngày 11/7/2023 và "
    "Công văn số 893/STTTT-TtrA, giai đoạn 2020 – 2025, đơn vị đã xử phạt 7,5 triệu đồng. "
)
KEPT = [
    *("30/KH-STTTT", "29/01/2024,", "114-QĐ/TW", "11/7/2023", "893/STTTT-TtrA,"),
    *("2020 – 2025,", "7,5 triệu đồng."),
]


def signed(document: Document, *recipients: str) -> Document:
    return replace(
        document,
        signer=Signer("KT.", ("Giám đốc", "Phó Giám đốc"), "Nguyễn Văn Mẫu"),
        recipients=tuple(map(Recipient, recipients or ("Như trên", "Lưu: VT"))),
    )


def report(lines: int, *last: Block) -> Document:
    """A signed report with so many one-line paragraphs before its last blocks."""
    filler = [a_paragraph(f"Nội dung thứ {number} của báo cáo.") for number in range(lines)]
    return signed(a_document(*filler, *last))


@cache
def pages_of(document: Document) -> list[PageInk]:
    return pages(write_pdf(document))


def rows(page: PageInk) -> list[str]:
    """The lines of the text area, without the page number, spaces left out."""
    return [
        "".join(letter.text for letter in row)
        for baseline, row in page.rows.items()
        if baseline > 15
    ]


@pytest.mark.parametrize("shift", range(0, 40, 3))
def test_no_symbol_date_or_amount_is_cut_by_a_line_end(shift: int) -> None:
    (page, *_) = pages_of(a_document(a_paragraph("x" * shift + " " + SENTENCE * 6)))
    for kept in KEPT:
        assert len(page.find(kept)) == 6, kept


LONG = a_paragraph("Trên đây là kết quả thực hiện nhiệm vụ cải cách tư pháp của đơn vị. " * 5)
SHORT = a_paragraph("Trân trọng báo cáo./.")
TABLE = a_table(
    a_row("TT", "Nội dung", "Số", kind=RowKind.HEAD),
    *[a_row(str(number), f"Việc thứ {number}", "1,0") for number in range(1, 9)],
    TableRow(
        (TableCell((Text("Tổng cộng"),), columns=2), TableCell((Text("8,0"),))), RowKind.TOTAL
    ),
)


@pytest.mark.parametrize("last", [LONG, SHORT, TABLE], ids=["long", "short", "table"])
@pytest.mark.parametrize("lines", range(12, 27))
def test_the_signature_is_never_alone_on_a_page_and_never_cut(lines: int, last: Block) -> None:
    final = rows(pages_of(report(lines, last))[-1])
    title = next(index for index, row in enumerate(final) if row.endswith("KT.GIÁMĐỐC"))
    assert title > 0, "no line of the text stands above"
    assert final[-1] == "NguyễnVănMẫu"
    if last is LONG:
        assert title > 1, "a single last line of a long paragraph"


@pytest.mark.parametrize("lines", range(18, 27))
def test_no_heading_stands_at_the_foot_of_a_page(lines: int) -> None:
    document = report(lines, a_heading("Phương hướng"), a_heading("Nhiệm vụ", 2, "1"), LONG)
    for page in pages_of(document):
        assert not re.match(r"I\.PHƯƠNG|1\.Nhiệm", rows(page)[-1])


def grouped(before: int) -> Document:
    head = a_row("TT", "Nội dung", "Kinh phí", kind=RowKind.HEAD)
    group = a_row("II", "Nhóm hai", "9,0", kind=RowKind.GROUP)
    ordinary = [a_row(str(number), f"Việc {number}", "1,0") for number in range(before)]
    after = [a_row(str(number), f"Việc {number}", "1,0") for number in range(4)]
    total = TableRow(
        (TableCell((Text("Tổng cộng"),), columns=2), TableCell((Text("9,0"),))), RowKind.TOTAL
    )
    table = a_table(head, *ordinary, group, *after, total)
    return replace(a_document(SHORT), annexes=(Annex("Phụ lục", "Danh mục", None, (table,)),))


@pytest.mark.parametrize("before", range(22, 36))
def test_neither_group_nor_total_is_torn_from_its_rows(before: int) -> None:
    for page in pages_of(grouped(before))[1:]:
        lines = rows(page)
        assert "Nhómhai" not in lines[-1]
        total = [index for index, line in enumerate(lines) if line.startswith("Tổngcộng")]
        assert all(lines[index - 1].endswith("1,0") for index in total)


def test_a_table_of_thirty_pages_repeats_its_head_and_loses_no_row() -> None:
    head = a_row("TT", "Nội dung nhiệm vụ", "Kinh phí", kind=RowKind.HEAD)
    many = [a_row(str(number), f"Việc thứ {number} của năm", "1,0") for number in range(1, 1000)]
    inked = pages_of(a_document(a_table(head, *many)))
    assert len(inked) >= 29
    found = [int(row) for page in inked for row in re.findall(r"Việcthứ(\d+)", "".join(rows(page)))]
    assert found == list(range(1, 1000))
    for page in inked[1:]:
        assert rows(page)[0] == "TTNộidungnhiệmvụKinhphí"


def test_every_annex_counts_its_own_pages() -> None:
    annex = Annex("Phụ lục I", "Danh mục", None, tuple([LONG] * 9))
    document = replace(a_document(*[LONG] * 9), annexes=(annex, replace(annex, label="Phụ lục II")))
    numbers = [
        "".join(letter.text for letter in page.letters if letter.baseline < 15)
        for page in pages_of(document)
    ]
    assert numbers == ["", "2", "", "2", "", "2"]


def test_a_long_list_of_recipients_goes_on_over_the_page_and_keeps_its_order() -> None:
    names = [f"Ủy ban nhân dân xã số {number}" for number in range(80)]
    text = "".join("".join(rows(page)) for page in pages_of(signed(a_document(SHORT), *names)))
    assert re.findall(r"xãsố(\d+)", text) == [str(number) for number in range(80)]


def test_the_foot_stands_on_the_first_page_alone_and_the_text_stays_above_it() -> None:
    document = replace(a_document(*[LONG] * 20), foot=("Địa chỉ: số 01 đường Cây Xanh",))
    first, *others = pages_of(document)
    (foot,) = first.find("Địa chỉ: số 01 đường Cây Xanh")
    assert foot.baseline > 270
    body = [letter.baseline for letter in first.letters if letter.size > 13]
    assert max(body) < foot.baseline - 5
    assert not any(page.find("Địa chỉ:") for page in others)


words = st.text(
    st.sampled_from("aăâđêôơư thông/-–…()%7.,;:“”@#$*_\\`<>[]{}=~"), min_size=1, max_size=60
)
blocks = st.one_of(
    st.builds(a_paragraph, words),
    st.builds(a_heading, words, st.integers(1, 4)),
    st.builds(lambda *texts: a_table(a_row(*texts)), words, words, words),
)


MARKS = "#$_*\\`<>[]{}=~@"


def words_of(block: Block) -> str:
    match block:
        case Paragraph():
            return wording(block.inlines)
        case Heading():
            return wording(block.title)
        case Table():
            return "".join(wording(cell.inlines) for row in block.rows for cell in row.cells)


@settings(max_examples=40, deadline=None)
@given(st.lists(blocks, max_size=6), st.sampled_from(list(Standard)))
def test_whatever_is_written_stays_inside_the_margins_and_is_never_markup(
    parts: list[Block], standard: Standard
) -> None:
    inked = pages(write_pdf(signed(a_document(*parts, standard=standard))))
    letters = [letter for page in inked for letter in page.letters]
    assert min(letter.left for letter in letters) >= 29.9
    assert max(letter.right for letter in letters) <= 195.1
    drawn = Counter(letter.text for letter in letters if letter.text in MARKS)
    written = Counter(mark for part in parts for mark in words_of(part) if mark in MARKS)
    assert drawn == written + Counter("*" if standard is Standard.PARTY else "")


@pytest.mark.parametrize(
    "text", ["#panic()", "$x^2$", "*đậm*", "_nghiêng_", "= Đề mục", "@ai", "// ẩn"]
)
def test_marks_of_the_typesetter_are_just_letters(text: str) -> None:
    (page, *_) = pages_of(a_document(a_paragraph(text)))
    assert page.find(text)


def test_letters_that_cannot_be_drawn_are_refused_by_name() -> None:
    with pytest.raises(Undrawable) as refused:
        write_pdf(a_document(a_paragraph("Đã xong ✓ 🎉")))
    assert refused.value.letters == ("✓", "🎉")
    assert "✓ (U+2713), 🎉 (U+1F389)" in refused.value.words().vi


HEAD_ROWS = a_table(*[a_row("TT", f"Mục {number}", kind=RowKind.HEAD) for number in range(150)])
TALL_HEAD = a_table(a_row("một hai ba " * 500, "x", kind=RowKind.HEAD), a_row("bốn", "y"))


@pytest.mark.parametrize(
    "document",
    [
        a_document(SHORT, subject="rất dài " * 700),
        a_document(SHORT, subject="rất dài " * 200, kind=None),
        a_document(SHORT, addressees=tuple(f"Ủy ban nhân dân xã số {n}" for n in range(60))),
        replace(a_document(SHORT), annexes=(Annex("Phụ lục", "rất dài " * 500, None, (SHORT,)),)),
        a_document(HEAD_ROWS),
        a_document(TALL_HEAD),
        a_document(a_heading("rất dài " * 900), SHORT),
        a_document(a_table(a_row("rất dài " * 900, "x"), a_row("y", "z"))),
    ],
    ids=["subject", "V/v", "addressees", "annex", "heads", "tall-head", "heading", "tall-row"],
)
def test_no_word_falls_off_a_page_whatever_was_taken_for_a_title_or_a_head(
    document: Document,
) -> None:
    header = document.header
    parts = [header.subject or "", *header.addressees, *map(words_of, document.body)]
    for annex in document.annexes:
        parts += [annex.title, *map(words_of, annex.body)]
    letters = [letter for page in pages_of(document) for letter in page.letters]
    assert max(letter.baseline for letter in letters) <= 277
    drawn = Counter("".join(letter.text for letter in letters).upper())
    written = Counter("".join("".join(parts).split()).upper())
    assert not written - drawn
