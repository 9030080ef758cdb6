import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.layout.builders import BODY, ROOM, clumps, whole
from tongket.core.doc.model import CitedDocument, Figure, Inline, Text
from tongket.core.doc.ref import Ref
from tongket.core.layout.measure import width
from tongket.core.layout.prose import prose, tidy
from tongket.core.layout.units import Mm

POSTS = Figure("activity.posts", Decimal(8), "08 bài viết", (Ref("activity.entry", "17"),))
PLAN = CitedDocument("Kế hoạch số 42/KH-STTTT ngày 23/02/2024", Ref("register.document", "4"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("kế hoạch số 30/KH-STTTT ngày 29/01/2024 về", ["30/KH-STTTT", "29/01/2024"]),
        ("Quy định số 114-QĐ/TW, 131-QĐ/TW", ["114-QĐ/TW,", "131-QĐ/TW"]),
        ("văn bản số 893/STTTT-TtrA (đã gửi)", ["893/STTTT-TtrA"]),
        ("nhiệm kỳ 2020 – 2025, gắn với", ["2020 – 2025,"]),
        ("giai đoạn 2021-2026, chương trình", ["2021-2026,"]),
        ("từ 01/01/2024 - 30/06/2024", ["01/01/2024", "30/06/2024"]),
        ("trân trọng báo cáo./.", ["cáo./."]),
        ("(thực hiện trong quý III/2024):", ["III/2024):"]),
        ("phạt 7,5 triệu đồng.", ["7,5 triệu đồng."]),
        ("giảm 12 % so với", ["12 %"]),
        ("dài 10 km, rộng", ["10 km,"]),
        ("điểm a khoản 2 Điều 5 Luật", ["điểm a", "khoản 2", "Điều 5"]),
        ("và/hoặc", ["và/hoặc"]),
        ("nội địa- Công an", []),
        ("- Đánh giá 08 bài viết", []),
        ("Tự do - Hạnh phúc", []),
        ("hôm nay trời đẹp", []),
    ],
)
def test_what_no_line_may_cut_stays_whole(text: str, kept: list[str]) -> None:
    assert whole(text) == kept


def test_a_web_address_is_cut_between_its_slashes_and_before_its_question() -> None:
    assert whole("tại https://www.facebook.com/profile.php?id=100000 thấy") == [
        "https://www.facebook.com/",
        "profile.php",
        "?id=100000",
    ]


def test_the_number_of_a_figure_stays_with_its_first_word() -> None:
    made = prose((Text("Đánh giá "), POSTS, Text(" đăng tải")), ROOM, BODY)
    assert [clump.text for clump in made if clump.whole] == ["08 bài"]


def test_all_stretches_of_one_record_hold_the_same_object() -> None:
    made = prose((Text("theo "), PLAN, Text(", "), POSTS), ROOM, BODY)
    origins = [one.origin for clump in made for one in clump.letters]
    assert {id(origin) for origin in origins if origin} == {id(PLAN), id(POSTS)}
    cited = "".join(one.text for clump in made for one in clump.letters if one.origin is PLAN)
    assert cited == PLAN.wording


def test_a_stretch_may_begin_in_a_record_and_end_outside_it() -> None:
    made = prose((CitedDocument("42/KH-STTTT", None), Text("./.")), ROOM, BODY)
    (clump,) = made
    assert clump.whole
    assert [one.text for one in clump.letters] == ["42/KH-STTTT", "./."]


def test_the_look_of_an_inline_and_of_the_paragraph_add_up() -> None:
    made = prose((Text("một ", italic=True), Text("hai")), ROOM, BODY, bold=True)
    looks = [(one.bold, one.italic) for clump in made for one in clump.letters]
    assert looks == [(True, True), (True, False)]


@pytest.mark.parametrize(
    "word", ["a" * 500, "0123456789/" * 60, "https://mau.example/" + "x" * 400]
)
def test_a_word_wider_than_the_line_is_cut_into_pieces_that_fit(word: str) -> None:
    made = clumps(word, Mm(20))
    assert "".join(clump.text for clump in made) == word
    assert all(width(clump.text, BODY) <= 20 for clump in made)


def test_text_is_composed_and_freed_of_hidden_characters() -> None:
    dirty = unicodedata.normalize("NFD", "Điều\u00a0lệ\u200b của\u2060 Đảng\u202e\x07")
    assert tidy(dirty) == "Điều lệ của Đảng"
    assert tidy("\uf0b7 mục") == "• mục"


texts = st.text(st.sampled_from("aàđ 0159/-–.,;:()“”%?\u00a0"), max_size=80)
inlines: st.SearchStrategy[Inline] = st.one_of(
    texts.map(Text),
    texts.map(lambda text: CitedDocument(text, None)),
    texts.map(lambda text: Figure("k", Decimal(1), text)),
)


@given(st.lists(inlines, max_size=6), st.floats(5, 165))
def test_clumps_hold_every_letter_once_and_in_order(parts: list[Inline], room: float) -> None:
    made = prose(parts, Mm(room), BODY)
    assert made.text == tidy("".join(part.wording for part in parts)).strip()
    assert made.text == "".join(clump.text for clump in made)


@given(st.lists(inlines, max_size=6), st.floats(8, 165))
def test_nothing_that_stays_whole_is_wider_than_its_line(parts: list[Inline], room: float) -> None:
    made = prose(parts, Mm(room), BODY)
    assert all(width(clump.text, BODY) <= room for clump in made if clump.whole)


def test_a_million_letters_are_cut_up_in_linear_time() -> None:
    assert len(clumps("kế hoạch số 30/KH-STTTT ngày 29/01/2024 " * 25_000)) > 90_000
    assert len(clumps("-" * 1_000_000, ROOM)) > 1000
