"""Names that mean the same body, and names that do not."""

import pytest

from tongket.core.law.issuer_names import same_issuer

SAME = [
    ("BCT", "Bộ Chính trị"),
    ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
    ("STTTT", "Sở Thông tin và Truyền thông"),
    ("Sở TT và TT", "Sở Thông tin và Truyền thông"),
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh Bắc Giang"),
    ("Uỷ ban nhân dân tỉnh", "UBND tỉnh"),
    ("Bộ trưởng Bộ Tư pháp", "Bộ Tư pháp"),
    ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
    ("Sở VHTT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Bộ GD&ĐT", "Bộ Giáo dục và Đào tạo"),
    ("TTg", "Thủ tướng Chính phủ"),
    ("Thủ tướng", "Thủ tướng Chính phủ"),
    ("Ban Bí thư TW Đảng", "Ban Bí thư Trung ương Đảng"),
    ("BCĐ", "Ban Chỉ đạo cải cách tư pháp tỉnh"),
    ("Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Bắc Giang"),
    ("Chủ tịch UBND tỉnh", "UBND tỉnh"),
    ("TAND tỉnh Bắc Giang", "Tòa án nhân dân tỉnh Bắc Giang"),
    ("BỘ CHÍNH TRỊ", "Bộ Chính trị"),
    ("BAN CHỈ ĐẠO CẢI CÁCH TƯ PHÁP TỈNH", "Ban Chỉ đạo cải cách tư pháp tỉnh"),
    ("Sở", "Sở Thông tin và Truyền thông"),
    ("tỉnh", "UBND tỉnh Bắc Giang"),
    ("UBND TP. Bắc Giang", "Ủy ban nhân dân thành phố Bắc Giang"),
]
OTHER = [
    ("Bộ Công an", "Bộ Công Thương"),
    ("Sở Tư pháp", "Sở Tài chính"),
    ("Bộ Tư pháp", "Bộ Y tế"),
    ("Chính phủ", "Thủ tướng Chính phủ"),
    ("UBND huyện Lục Nam", "UBND tỉnh Bắc Giang"),
    ("UBND tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Giang"),
    ("Ban Bí thư", "Bộ Chính trị"),
    ("HĐND tỉnh", "UBND tỉnh"),
    ("STP", "Sở Tài chính"),
    ("Sở", "UBND tỉnh Bắc Giang"),
    ("Bộ", "Sở Tư pháp"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_short_and_long_names_of_one_body_agree_either_way(one: str, other: str) -> None:
    assert same_issuer(one, other)
    assert same_issuer(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_of_two_bodies_do_not_agree(one: str, other: str) -> None:
    assert not same_issuer(one, other)
    assert not same_issuer(other, one)
