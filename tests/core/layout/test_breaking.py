import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.layout.breaking import Broken, balanced, filled, fitted
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.units import Mm, Pt

BOLD_13 = Type(Pt(13), bold=True)
BOLD_14 = Type(Pt(14), bold=True)
COLUMN, TEXT = Mm(64), Mm(147)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", COLUMN, ("SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG")),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", COLUMN, ("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG")),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", COLUMN, ("SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH")),
        ("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", COLUMN, ("ỦY BAN NHÂN DÂN", "TỈNH BẮC GIANG")),
        ("SỞ TƯ PHÁP", COLUMN, ("SỞ TƯ PHÁP",)),
        (
            "Kết quả công tác cải cách tư pháp 6 tháng đầu năm, phương hướng, nhiệm vụ "
            "6 tháng cuối năm 2024",
            TEXT,
            (
                "Kết quả công tác cải cách tư pháp 6 tháng đầu năm,",
                "phương hướng, nhiệm vụ 6 tháng cuối năm 2024",
            ),
        ),
        (
            "Về việc ban hành Quy chế quản lý, vận hành và sử dụng hệ thống thông tin giải quyết "
            "thủ tục hành chính trên địa bàn tỉnh",
            TEXT,
            (
                "Về việc ban hành Quy chế quản lý, vận hành và sử dụng hệ thống",
                "thông tin giải quyết thủ tục hành chính trên địa bàn tỉnh",
            ),
        ),
    ],
)
def test_headings_break_where_a_reader_would_pause(
    text: str, room: Mm, lines: tuple[str, ...]
) -> None:
    assert balanced(text, BOLD_13 if room == COLUMN else BOLD_14, room) == lines


def test_the_smaller_size_is_taken_only_when_it_saves_a_line() -> None:
    wide = "BAN DÂN TỘC VÀ TÔN GIÁO"
    assert width(wide, BOLD_13) > COLUMN > width(wide, BOLD_13) * 12 / 13
    assert fitted(wide, BOLD_13, (Pt(13), Pt(12)), COLUMN) == Broken((wide,), Pt(12))
    assert fitted("SỞ TƯ PHÁP", BOLD_13, (Pt(13), Pt(12)), COLUMN).size == Pt(13)


def test_filled_lines_take_a_word_as_long_as_it_fits() -> None:
    text = "- Các cơ quan, đơn vị thuộc Sở và các phòng chuyên môn của huyện"
    first, second = filled(text, Type(Pt(11)), Mm(80))
    follower = second.split()[0]
    assert width(first, Type(Pt(11))) <= 80 < width(f"{first} {follower}", Type(Pt(11)))


syllables = st.lists(
    st.text("abcdeghiklmnoquvxyàáạảãêô", min_size=1, max_size=7), min_size=1, max_size=40
)


@given(syllables)
def test_breaking_loses_no_word_and_keeps_their_order(words: list[str]) -> None:
    for lines in (balanced(" ".join(words), BOLD_14, TEXT), filled(" ".join(words), BOLD_14, TEXT)):
        assert " ".join(lines).split() == words


@given(syllables)
def test_no_balanced_line_is_too_long_and_none_more_is_used_than_needed(words: list[str]) -> None:
    text = " ".join(words)
    lines = balanced(text, BOLD_14, COLUMN)
    assert all(width(line, BOLD_14) <= COLUMN for line in lines if " " in line)
    assert len(lines) == len(filled(text, BOLD_14, COLUMN))


def test_a_heading_of_five_thousand_words_is_broken_in_reasonable_time() -> None:
    assert len(balanced("công tác " * 2500, BOLD_14, TEXT)) > 100
