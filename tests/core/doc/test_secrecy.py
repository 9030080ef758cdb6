"""A mark of secrecy is a stamp, a field, a word in brackets; the word in a sentence is none."""

import pytest

from tongket.core.doc.secrecy import mark_in_words, secrecy_mark
from tongket.core.doc.source import Source, SourceParagraph, Story, from_text
from tongket.core.text.spans import Span


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("MẬT\nUBND TỈNH", "Mật"),
        ("UBND TỈNH\tCỘNG HÒA\n[TỐI MẬT]\t", "Tối mật"),
        ("UBND TỈNH    TUYỆT MẬT", "Tuyệt mật"),
        ("M Ậ T", "Mật"),
        ("Số: 05/BC-STP  TỐI MẬT", "Tối mật"),
        ("Độ mật: Mật", "Mật"),
        ("- ĐỘ MẬT: TUYỆT MẬT", "Tuyệt mật"),
        ("M\u00e2\u0323t", "Mật"),
    ],
)
def test_a_marked_document_is_known(text: str, mark: str) -> None:
    assert secrecy_mark(from_text(text)) == mark


@pytest.mark.parametrize(
    "text",
    [
        "Công tác bảo vệ bí mật nhà nước",
        "BÁO CÁO VỀ CÔNG TÁC BẢO VỆ BÍ MẬT",
        "Tài liệu tối mật, tuyệt mật được giao nhận theo quy định.",
        "Độ mật: không",
        "Độ mật: Mật độ dân số",
        "Nguyễn Văn Mật",
        "mật",
    ],
)
def test_the_word_alone_marks_nothing(text: str) -> None:
    assert secrecy_mark(from_text(text)) is None


def test_a_cell_far_down_in_a_list_of_degrees_is_no_stamp() -> None:
    assert secrecy_mark(from_text("Nội dung\n" * 100 + "Mật\n")) is None


def test_a_stamp_in_a_text_box_counts_wherever_it_stands() -> None:
    text = "Nội dung\n" * 100 + "TỐI MẬT"
    box = SourceParagraph(Span(len(text) - 7, len(text)), story=Story.TEXT_BOX)
    assert secrecy_mark(Source("docx", text, (box,))) == "Tối mật"


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("Báo cáo năm 2024 (Mật)", "Mật"),
        ("[tuyệt mật] Phương án", "Tuyệt mật"),
        ("TỐI MẬT", "Tối mật"),
        ("Bảo vệ bí mật nhà nước", None),
    ],
)
def test_a_subject_bears_its_mark_in_brackets(words: str, mark: str | None) -> None:
    assert mark_in_words(words) == mark
