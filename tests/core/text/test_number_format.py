"""Numbers in office style."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.text.number_format import format_number, format_quantity, plain, tidy
from tongket.core.text.numbers import read_number

DECIMALS = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=3)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("0", "0"),
        ("8", "08"),
        ("9.0", "09"),
        ("10", "10"),
        ("-5", "-5"),
        ("0.5", "0,5"),
        ("1234.5", "1.234,5"),
        ("1234567", "1.234.567"),
        ("-1234567.891", "-1.234.567,891"),
        ("7.5E+6", "7.500.000"),
    ],
)
def test_thousands_take_a_point_and_decimals_a_comma(value: str, written: str) -> None:
    assert format_number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [("2.345", 2, "2,35"), ("2.5", 0, "03"), ("-2.345", 1, "-2,3"), ("8", 2, "8,00")],
)
def test_rounding_goes_half_up_and_keeps_its_places(
    value: str, decimals: int, written: str
) -> None:
    assert format_number(Decimal(value), decimals=decimals) == written


def test_the_leading_zero_can_be_left_out() -> None:
    assert format_number(8, padded=False) == "8"


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("8", "bài viết", "08 bài viết"),
        ("12.5", "%", "12,5%"),
        ("5", "%", "5%"),
        ("7500000", "đồng", "7.500.000 đồng"),
        ("5", "km", "5 km"),
        ("3", None, "03"),
        ("12", "vụ việc", "12 vụ việc"),
    ],
)
def test_counted_things_take_the_zero_and_measures_do_not(
    value: str, unit: str | None, written: str
) -> None:
    assert format_quantity(Decimal(value), unit) == written


@given(DECIMALS)
def test_what_is_written_is_read_again(value: Decimal) -> None:
    assert read_number(format_number(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_the_plain_form_has_no_exponent_and_no_idle_zeros(value: Decimal) -> None:
    written = plain(value)
    assert "E" not in written
    assert Decimal(written) == value
    assert "." not in written or not written.endswith(("0", "."))
    assert str(tidy(Decimal(7_500_000))) == "7500000"
