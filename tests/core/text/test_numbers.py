"""Numbers as officials write them, found with their exact place, value and unit."""

import pytest

from tongket.core.text.nfc import clean
from tongket.core.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Đánh giá 08 bài viết đăng tải trên mạng", ("08 bài viết", "8", "bài viết")),
        ("với số tiền là 7,5 triệu đồng.", ("7,5 triệu đồng", "7500000", "đồng")),
        ("kinh phí 12 tỷ 500 triệu đồng", ("12 tỷ 500 triệu đồng", "12500000000", "đồng")),
        ("thụ lý 05 (năm) vụ", ("05 (năm) vụ", "5", "vụ")),
        ("hai mươi lăm vụ án", ("hai mươi lăm vụ án", "25", "vụ án")),
        ("đạt 12,5 phần trăm", ("12,5 phần trăm", "12.5", "%")),
    ],
)
def test_a_quantity_is_found_with_value_and_unit(text: str, expected: tuple[str, str, str]) -> None:
    assert [(n.text, str(n.value), n.unit) for n in find_numbers(clean(text))] == [expected]


def test_an_order_of_size_has_no_value() -> None:
    (number,) = find_numbers(clean("sai sự thật với hàng trăm vụ việc."))
    assert (number.text, number.value, number.unit) == ("hàng trăm vụ việc", None, "vụ việc")


@pytest.mark.parametrize(
    "text", ["năm 2024", "quý III/2024", "6 tháng đầu năm 2024", "một người", "ba mẹ", "Ba Đình"]
)
def test_years_periods_and_articles_are_no_quantities(text: str) -> None:
    assert find_numbers(clean(text)) == ()
