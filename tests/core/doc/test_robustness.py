"""Whatever the text: no exception, spans inside it and in order, no line lost, linear time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.doc.builders import Para, read, source_of
from tongket.core.doc.model import Document, Signer
from tongket.core.doc.outline import Section, sections, sections_of
from tongket.core.doc.plain import plain_text
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Align, Cell
from tongket.core.doc.walk import blocks
from tongket.core.text.nfc import clean
from tongket.core.text.spans import Span

# Lines that mean something to the recogniser, alone and in the wrong places.
LINES = st.sampled_from(
    [
        "",
        "UBND TỈNH BẮC GIANG",
        "SỞ THÔNG TIN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số:",
        "Số: 05/BC-",
        "/BC-STTTT",
        "Số 64-CTr/BCĐ",
        "Bắc Giang, ngày",
        "tháng 6 năm 2024",
        "Bắc Giang, ngày 26 tháng 6 năm 2024",
        "BÁO CÁO",
        "BÁO CÁO KẾT QUẢ CÔNG TÁC",
        "V/v góp ý",
        "Kính gửi:",
        "- Sở Tư pháp;",
        "Kính gửi: Sở Tư pháp",
        "Căn cứ Luật Giám định tư pháp;",
        "I. KẾT QUẢ",
        "II- HẠN CHẾ",
        "1. Công tác quán triệt",
        "1.1. Nhỏ",
        "a) Điểm;",
        "Điều 1. Phạm vi",
        "Chương II",
        "Không phát sinh.",
        "các cấp nhiệm kỳ 2020 - 2025",
        "Trên đây là báo cáo./.",
        "Nơi nhận:",
        "Nơi nhận:\tKT. GIÁM ĐỐC",
        "- Lưu: VT. Nguyễn Văn Mẫu",
        "PHÓ GIÁM ĐỐC",
        "(Đã ký)",
        "Nguyễn Văn Mẫu",
        "THƯ KÝ\tCHỦ TRÌ",
        "PHỤ LỤC I",
        "(Kèm theo Kế hoạch số 03/KH-STTTT)",
        "QUY CHẾ",
        "| a | b |",
        "|---|---|",
        "-----",
        "*",
        "**đậm** và *nghiêng*",
        "2",
        "Địa chỉ: số 1, đường A; điện thoại: 0",
    ]
)
# The foot is kept as words alone; a mark of signing, or a formula said twice, says nothing.
UNSPANNED = (
    "(Đã ký)",
    "Địa chỉ: số 1, đường A; điện thoại: 0",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Bắc Giang, ngày 26 tháng 6 năm 2024",
)
MARKS = st.text(alphabet="aA1IĐđ.)-/:;*|(\t\n \v\u0323\u0301\u200b\u00a0–,SốsnN", max_size=80)
TEXTS = st.one_of(st.text(max_size=200), MARKS, st.lists(LINES, max_size=40).map("\n".join))
CELLS = st.one_of(
    st.none(), st.builds(Cell, st.integers(0, 2), st.integers(0, 4), st.integers(0, 3), st.none())
)
PARAS = st.lists(
    st.builds(
        Para,
        st.one_of(LINES, MARKS.map(lambda text: text.replace("\n", " "))),
        bold=st.booleans(),
        align=st.sampled_from([None, *Align]),
        cell=CELLS,
        capitals=st.booleans(),
    ),
    max_size=30,
)


@settings(max_examples=120)
@given(TEXTS, st.sampled_from(["txt", "md", "pdf", "docx"]))
def test_any_text_is_read_with_spans_inside_it(text: str, format: str) -> None:
    document = read(text, format)
    _check_spans(document, text)
    plain_text(document)


@settings(max_examples=120)
@given(PARAS)
def test_any_paragraphs_with_looks_and_cells_are_read(paras: Sequence[Para]) -> None:
    source = source_of(paras)
    _check_spans(recognise(source, clean(source.text)), source.text)


@settings(max_examples=120)
@given(st.lists(LINES, max_size=40).map("\n".join))
def test_no_line_behind_the_header_is_lost(text: str) -> None:
    document = read(text, "docx")
    covered = [*_spans(document)]
    head = max((span.end for span in document.header.at.values()), default=0)
    starts = (block.span.start for block in blocks(document) if block.span)
    begin = min((start for start in starts if start >= head), default=len(text))
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if start > begin and line.strip("-* \t|") and line not in UNSPANNED:
            assert any(span.start < end and start < span.end for span in covered), line
        start = end + 1


def _check_spans(document: Document, text: str) -> None:
    for span in _spans(document):
        assert 0 <= span.start <= span.end <= len(text)
    body = [block.span for block in document.body if block.span]
    assert all(one.end <= other.start for one, other in pairwise(body))
    _check_tree(sections(document))
    for annex in document.annexes:
        _check_tree(sections_of(annex.body))


def _check_tree(found: Sequence[Section]) -> None:
    for one, other in pairwise(found):
        assert one.span
        assert other.span
        assert one.span.end <= other.span.start
    for section in found:
        assert all(inner.level > section.level for inner in section.sections)
        assert all(
            section.span.covers(inner.span)
            for inner in section.sections
            if inner.span and section.span
        )
        _check_tree(section.sections)


def _spans(document: Document) -> Iterator[Span]:
    signers: list[Signer | None] = [document.signer, *document.other_signers]
    found = [
        *document.header.at.values(),
        *(block.span for block in blocks(document)),
        *(recipient.span for recipient in document.recipients),
        *(annex.span for annex in document.annexes),
        *(signer.span for signer in signers if signer),
        *(signer.name_at for signer in signers if signer),
        document.recipients_at,
    ]
    yield from (span for span in found if span)


LONG_LINES = (
    "a",
    "công tác ",
    "I",
    "1. ",
    "*",
    "-",
    ".",
    "\t",
    "a*b",
    "Số: ",
    "Kính gửi: ",
    "Nơi nhận: ",
    "(",
    "ngày ",
)
MANY_LINES = (
    "- a;",
    "1. Công tác",
    "Nơi nhận:",
    "GIÁM ĐỐC",
    "a",
    "PHỤ LỤC",
    "| a | b |",
    "Số: 1/BC-A",
    "V/v x",
    "x " * 30,
    "7",
)


# Quadratic time would be hours here; the bounds leave room for a busy machine.
@pytest.mark.parametrize("words", LONG_LINES)
def test_one_paragraph_of_a_million_letters_ends(words: str) -> None:
    assert _seconds(words * (1_000_000 // len(words))) < 15


@pytest.mark.parametrize("line", MANY_LINES)
def test_many_short_paragraphs_end(line: str) -> None:
    assert _seconds(f"{line}\n" * 12_000) < 10


def _seconds(text: str) -> float:
    start = process_time()
    sections(read(text))
    return process_time() - start


def test_an_empty_text_is_an_empty_document() -> None:
    document = read("")
    assert document.body == ()
    assert document.header.at == {}
    assert document.signer is None
    assert sections(document) == ()
