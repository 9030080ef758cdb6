"""The public copy: the same thing has the same label, in every spelling, and nothing else changes."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.check.personal_scraps import TEXTS
from tongket.core.check.masking import Masking, Wish, mask, still_standing
from tongket.core.check.masking_edits import Edit, Moves, edited, edited_source, side_by_side
from tongket.core.check.masking_words import key_of
from tongket.core.check.personal_kinds import PersonalKind
from tongket.core.doc.source import Source, from_text
from tongket.core.law.reading import read_through
from tongket.core.text.spans import Span


def masked(text: str, *, keep: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> str:
    """The public copy of a text."""
    return edited(text, masking(text, keep=keep, also=also).edits)


def masking(text: str, *, keep: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> Masking:
    return mask(read_through(from_text(text)), wish=Wish(frozenset(keep), also))


CASE = "Bắt tạm giam Trần Thị Hoà về tội đánh bạc."


@pytest.mark.parametrize(
    "spelling",
    [
        "Trần Thị Hoà",
        "Trần Thị Hòa",
        "TRẦN THỊ HOÀ",
        "trần thị hoà",
        "Trần  Thị\u00a0Hoà",
        "Tran Thi Hoa",
        "TRAN THI HOA",
        "tranthihoa",
        "Tran_Thi_Hoa",
        unicodedata.normalize("NFD", "Trần Thị Hoà"),
        "Trần Thị\u200b Hoà",
    ],
)
def test_every_spelling_of_a_name_has_its_label(spelling: str) -> None:
    assert masked(f"{CASE}\nTin ghi {spelling} là đúng.").endswith("\nTin ghi [người 1] là đúng.")


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (
            "Ông Lê Văn Tám, số 0912.345.678, vi phạm. Gọi +84912345678, 0912 345 678.",
            "Ông [người 1], số [số điện thoại 1], vi phạm. Gọi [số điện thoại 1], [số điện thoại 1].",
        ),
        (
            "CCCD số 024 090 001 234. Mã tra cứu 024090001234.",
            "CCCD số [số định danh 1]. Mã tra cứu [số định danh 1].",
        ),
        (
            "Xe BKS 98A-123.45 vi phạm; trích xuất 98A12345, 98A - 12345.",
            "Xe BKS [biển số xe 1] vi phạm; trích xuất [biển số xe 1], [biển số xe 1].",
        ),
        (
            "Bài https://www.facebook.com/abc.d vu khống; chép ở m.facebook.com/abc.d?x=1",
            "Bài [địa chỉ mạng 1] vu khống; chép ở [địa chỉ mạng 2]",
        ),
        (
            "Bị can Trần Văn Hùng (tức Hùng “Sẹo”). Hùng khai cùng bà Trần Thị Mai; ông Hùng, bà Mai.",
            "Bị can [người 1] (tức [người 1]). [người 1] khai cùng bà [người 2]; ông [người 1], bà [người 2].",
        ),
        (
            "Bà H'Hen Niê tố cáo. Tin về H\u2019Hen Niê.",
            "Bà [người 1] tố cáo. Tin về [người 1].",
        ),
        (
            "Bị can Trần Văn Chính. Chính phủ, Chính quyền. Chính khai nhận.",
            "Bị can [người 1]. Chính phủ, Chính quyền. [người 1] khai nhận.",
        ),
        (
            "Tài khoản Facebook “Sự thật” vu khống; thông tin sai sự thật; “Sự thật” đăng lại.",
            "Tài khoản Facebook “[tài khoản 1]” vu khống; thông tin sai sự thật; “[tài khoản 1]” đăng lại.",
        ),
        (
            "Tài khoản Zalo “Lê Thị Bê” là của bị can Lê Thị Bê.",
            "Tài khoản Zalo “[người 1]” là của bị can [người 1].",
        ),
        (
            "Bị can Lê Văn Tám, sinh ngày 01/02/1990; ngày 01/02/1990 là ngày ban hành.",
            "Bị can [người 1], sinh ngày [ngày sinh 1]; ngày 01/02/1990 là ngày ban hành.",
        ),
        (
            "Bị can Lê Văn Tám, ở xã Mẫu; UBND xã Mẫu báo cáo.",
            "Bị can [người 1], ở [nơi ở 1]; UBND xã Mẫu báo cáo.",
        ),
        (
            "Bị can Lê Văn Tám, ở thôn 3, xã Mẫu. Cháy tại thôn 3, xã Mẫu.",
            "Bị can [người 1], ở [nơi ở 1]. Cháy tại [nơi ở 1].",
        ),
    ],
)
def test_a_thing_has_one_label_through_the_document(text: str, copy: str) -> None:
    assert masked(text) == copy


def test_labels_are_numbered_as_they_come_and_kind_by_kind() -> None:
    text = "Lê Văn Tám có mặt. Bị can Trần Thị Bê, số 0912345678; bị can Lê Văn Tám, số 0987654321."
    labels = [(one.label, one.words, len(one.spans)) for one in masking(text).masks]
    assert labels == [
        ("[người 1]", "Lê Văn Tám", 2),
        ("[người 2]", "Trần Thị Bê", 1),
        ("[số điện thoại 1]", "0912345678", 1),
        ("[số điện thoại 2]", "0987654321", 1),
    ]


@pytest.mark.parametrize(
    "keep", ["người 1", "[người 1]", "Trần Thị Hoà", "trần thị hòa", "person", "người"]
)
def test_the_office_may_keep_what_it_must_publish(keep: str) -> None:
    text = f"{CASE} Số 0912345678."
    made = masking(text, keep=(keep,))
    assert edited(text, made.edits) == f"{CASE} Số [số điện thoại 1]."
    assert [one.words for one in made.kept] == ["Trần Thị Hoà"]
    assert still_standing(read_through(from_text(edited(text, made.edits))), made) == ()


def test_keeping_one_does_not_renumber_the_others() -> None:
    text = "Bị can Lê Văn Tám và Trần Thị Bê."
    assert masked(text, keep=("người 1",)) == "Bị can Lê Văn Tám và [người 2]."


def test_the_office_may_mask_more() -> None:
    assert masked("Quán Cây Đa đông khách; quán CÂY ĐA.", also=("Cây Đa",)) == (
        "Quán [đã che 1] đông khách; quán [đã che 1]."
    )


def test_an_office_holder_stays_and_is_told() -> None:
    text = "Bà Trần Thị Bình, Giám đốc Sở, tiếp ông Lê Văn Tám khiếu nại."
    made = masking(text)
    assert (
        edited(text, made.edits) == "Bà Trần Thị Bình, Giám đốc Sở, tiếp ông [người 1] khiếu nại."
    )
    assert [one.words for one in made.left] == ["Trần Thị Bình"]


def test_what_stands_beside_the_paper_is_masked_with_the_same_label() -> None:
    reading = read_through(from_text(CASE))
    made = mask(reading, ["Ảnh chụp Trần Thị Hòa, 0912345678", "https://facebook.com/hoa.tran"])
    aside = "Ảnh chụp Trần Thị Hòa, 0912345678"
    assert edited(aside, made.edits_for(aside)) == "Ảnh chụp [người 1], [số điện thoại 1]"
    assert [one.spans for one in made.masks][1:] == [(), ()]


def test_a_line_that_is_repeated_elsewhere_in_the_file_is_masked_in_the_same_places() -> None:
    made = masking("Bị can Lê Văn Tám, sinh năm 1990.\nÔng Tám vắng mặt.")
    line = "  Ông Tám vắng mặt.  "
    assert edited(line, made.edits_for(line)) == "  Ông [người 1] vắng mặt.  "


@given(TEXTS)
def test_a_stranger_finds_nothing_in_the_copy(text: str) -> None:
    made = masking(text)
    copy = edited(text, made.edits)
    assert still_standing(read_through(from_text(copy)), made) == ()
    for one in made.masks:
        if one.everywhere and one.kind is not PersonalKind.ACCOUNT and len(one.words) > 5:
            assert not re.search(rf"(?<!\w){re.escape(one.words)}(?!\w)", copy)


@given(TEXTS)
def test_nothing_changes_outside_the_masks(text: str) -> None:
    made = masking(text)
    at = 0
    for span, label in made.edits:
        assert at <= span.start < span.end <= len(text)
        assert label == "" or label.startswith("[")
        at = span.end
    covered = {i for span, _ in made.edits for i in range(*span)}
    outside = "".join(letter for i, letter in enumerate(text) if i not in covered)
    labels = sum(len(label) for _, label in made.edits)
    assert len(edited(text, made.edits)) == len(outside) + labels


@given(TEXTS)
def test_every_line_end_stays(text: str) -> None:
    assert len(f"{masked(text)}.".splitlines()) == len(f"{text}.".splitlines())


@given(TEXTS)
def test_the_masked_source_is_the_source_of_the_masked_text(text: str) -> None:
    made = masking(text)
    source = edited_source(from_text(text), made.edits)
    assert source.text == edited(text, made.edits)
    assert lines(source) == lines(from_text(source.text))


def lines(source: Source) -> list[Span]:
    return [one.span for one in source.paragraphs if one.span.end > one.span.start]


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*sorted(pair)))
EDITS = st.lists(st.builds(Edit, SPANS, st.sampled_from(["", "[a 1]"])), max_size=8)


@given(st.text(min_size=40, max_size=40), EDITS)
def test_offsets_move_with_the_edits_and_back(text: str, wanted: list[Edit]) -> None:
    edits = side_by_side([edit for edit in wanted if edit.span.start < edit.span.end])
    moves, new = Moves(edits), edited(text, edits)
    covered = {i for span, _ in edits for i in range(*span)}
    for at, letter in enumerate(text):
        if at not in covered:
            there = moves.span(Span(at, at + 1))
            assert there.cut(new)[:1] == letter
            assert moves.back(Span(there.start, there.start + 1)) == Span(at, at + 1)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (PersonalKind.PHONE, "+84 (912) 345-678", "0912.345.678"),
        (PersonalKind.WEB_ADDRESS, "https://www.Facebook.com/A.b/", "m.facebook.com/a.b"),
        (PersonalKind.PERSON, "N.V.A.", "N. V. A"),
        (PersonalKind.PLATE, "98A-123.45", "98a12345"),
        (PersonalKind.HOME, "Thôn 3, xã Mẫu", "thôn 3 - xã Mẫu"),
    ],
)
def test_two_spellings_have_one_key(kind: PersonalKind, one: str, other: str) -> None:
    assert key_of(kind, one) == key_of(kind, other)


def test_different_marks_are_different_people() -> None:
    assert key_of(PersonalKind.PERSON, "Lê Văn An") != key_of(PersonalKind.PERSON, "Lê Văn Ân")
