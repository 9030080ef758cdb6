import pytest

from tongket.core.layout.address import addressees
from tongket.core.layout.geometry import STATE
from tongket.core.layout.measure import width

COLON = "Kính gửi:"


def test_one_addressee_stands_on_the_line_of_the_label_in_the_middle() -> None:
    made = addressees(("Ban Nội chính Tỉnh ủy;",), STATE)
    assert made is not None
    assert made.entries == (("Ban Nội chính Tỉnh ủy.",),)
    right = made.left + width(f"{COLON} Ban Nội chính Tỉnh ủy.", made.type)
    assert (made.left + right) / 2 == pytest.approx(112.5, abs=0.01)


def test_several_stand_below_with_their_hyphens_under_the_colon() -> None:
    made = addressees(("- Văn phòng UBND tỉnh;", "Các sở, ban, ngành"), STATE)
    assert made is not None
    assert made.entries == (("- Văn phòng UBND tỉnh;",), ("- Các sở, ban, ngành.",))
    assert made.entry_left == pytest.approx(made.left + width(COLON[:-1], made.type))


def test_a_long_name_is_broken_and_hangs_inside_the_margins() -> None:
    name = "Ủy ban nhân dân các huyện, thị xã, thành phố trực thuộc tỉnh và các cơ quan liên quan"
    made = addressees((name, name), STATE)
    assert made is not None
    for first, *more in made.entries:
        assert made.entry_left + width(first, made.type) <= 195
        assert all(made.entry_left + made.hang + width(line, made.type) <= 195 for line in more)
    assert made.left >= 30


def test_nobody_addressed_leaves_nothing_to_draw() -> None:
    assert addressees((), STATE) is None
    assert addressees((" - ; ",), STATE) is None
