"""Roman numbers."""

import pytest

from tongket.core.text.roman import GREATEST, NotRoman, read_roman, to_roman


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1990, "MCMXC"), (3999, "MMMCMXCIX")],
)
def test_numbers_are_written_and_read(number: int, written: str) -> None:
    assert to_roman(number) == written
    assert read_roman(written) == number
    assert read_roman(written.lower()) == number


def test_every_number_comes_back_and_no_two_are_alike() -> None:
    written = [to_roman(number) for number in range(1, GREATEST + 1)]
    assert [read_roman(one) for one in written] == list(range(1, GREATEST + 1))
    assert len(set(written)) == GREATEST


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "ABC", "MMMM", "I I", "I\n"])
def test_other_texts_are_refused_with_what_was_given(text: str) -> None:
    with pytest.raises(NotRoman) as refused:
        read_roman(text)
    assert refused.value.given == text


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_that_have_none_are_refused(number: int) -> None:
    with pytest.raises(NotRoman, match=str(number)):
        to_roman(number)
