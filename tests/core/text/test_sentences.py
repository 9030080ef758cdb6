"""Sentences end where a reader would stop, not at every full stop."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.sentences import split


def sentences(text: str) -> list[str]:
    return [span.cut(text) for span in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại TP. Bắc Giang có 1.234 vụ.",
        "Công an TX. Việt Yên và TT. Vôi phối hợp.",
        "UBND. TP Bắc Giang họp.",
        "Tiền phạt là 7.500.000 đồng, tăng 12.5 lần.",
        "Có báo, đài, mạng xã hội, v.v. và nhiều kênh khác.",
        "Đ/c. Nguyễn Văn An chủ trì.",
        "GS.TS. Trần Bình và ThS. Lê Chi dự.",
        "Chủ nghĩa C. Mác và V. I. Lê-nin.",
        "Đồng chí Nguyễn V. An phát biểu.",
        "1. Công tác quán triệt.",
        "1.2.3. Kết quả đạt được.",
        "II. KẾT QUẢ THỰC HIỆN",
        "Điều 5. Hiệu lực thi hành",
        "a. Điểm một; b) hai...",
        "TM. ỦY BAN NHÂN DÂN",
        "Trân trọng báo cáo./.",
        "Ngày 15.01.2024, Sở ban hành Kế hoạch số 30/KH-STTTT.",
        "Các cơ quan báo chí (Đài PTTH tỉnh, Báo Bắc Giang,...); Trung tâm Văn hóa tuyên truyền.",
        "Xem tr. 15 và Phụ lục I. Danh sách kèm theo",
        "Địa chỉ http://sotttt.bacgiang.gov.vn/Tin.aspx có đăng.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert sentences(sentence) == [sentence]
    if sentence.endswith("."):
        assert sentences(f"{sentence} Sau đó kết thúc.") == [sentence, "Sau đó kết thúc."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xong. Sở báo cáo.", ["Xong.", "Sở báo cáo."]),
        ("Theo ý kiến của UBND. Sở đã làm.", ["Theo ý kiến của UBND.", "Sở đã làm."]),
        ("Nhắc nhở Nguyễn Văn A. Xử lý Trần Thị B. Kết thúc.",
         ["Nhắc nhở Nguyễn Văn A.", "Xử lý Trần Thị B.", "Kết thúc."]),
        ('Ông nói: "Rất tốt!" Mọi người đồng ý.', ['Ông nói: "Rất tốt!"', "Mọi người đồng ý."]),
        ("Vì sao? Do thiếu người.", ["Vì sao?", "Do thiếu người."]),
        ("Gồm báo, đài, v.v. Sở sẽ tiếp tục.", ["Gồm báo, đài, v.v.", "Sở sẽ tiếp tục."]),
        ("Đạt chất lượng.Kết quả tốt.", ["Đạt chất lượng.", "Kết quả tốt."]),
        ("Còn nhiều việc... Sở sẽ làm.", ["Còn nhiều việc...", "Sở sẽ làm."]),
        ("Đạt 95. Kết quả tốt.", ["Đạt 95.", "Kết quả tốt."]),
        ("- Đánh giá 08 bài viết\nđăng tải trên mạng.\n- Đánh giá 02 video;",
         ["- Đánh giá 08 bài viết\nđăng tải trên mạng.", "- Đánh giá 02 video;"]),
        ("Gồm:\na) một;\nb) hai.", ["Gồm:", "a) một;", "b) hai."]),
        ("BÁO CÁO\nKết quả công tác\n\nThực hiện nhiệm vụ.",
         ["BÁO CÁO", "Kết quả công tác", "Thực hiện nhiệm vụ."]),
        ("Thông tin 09 video\n\nđăng tải", ["Thông tin 09 video", "đăng tải"]),
        ("", []),
        (" \n ", []),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_the_next_begins(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(st.sampled_from('aA .\n!?…"”)TP1v-;:')))
def test_the_sentences_hold_every_letter_once_and_in_order(text: str) -> None:
    spans = split(text)
    kept = "".join(span.cut(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(span.cut(text).strip() == span.cut(text) != "" for span in spans)
    assert [*spans] == sorted(spans)


@pytest.mark.parametrize("piece", [". ", "A. ", "TP. ", "\n", "a\n", "...", "a.A"])
def test_a_long_paragraph_of_one_piece_takes_linear_time(piece: str) -> None:
    begun = time.process_time()
    split(piece * (300_000 // len(piece)))
    assert time.process_time() - begun < 5
