import pytest

from tongket.core.doc.model import Header, Standard
from tongket.core.layout.geometry import Type
from tongket.core.layout.placing import Pieces, length
from tongket.core.layout.symbol import date_pieces, number_lines, number_pieces
from tongket.core.layout.units import Mm, Pt
from tongket.core.text.dates import PartialDate

STATE, PARTY = (Standard.STATE, "Số:"), (Standard.PARTY, "Số")


@pytest.mark.parametrize(
    ("standard", "header", "pieces"),
    [
        (STATE, Header(number="5", symbol="BC-STTTT"), ("Số: 05/BC-STTTT",)),
        (STATE, Header(number="05", symbol="BC-STTTT"), ("Số: 05/BC-STTTT",)),
        (STATE, Header(number="632", symbol="STTTT-TTra"), ("Số: 632/STTTT-TTra",)),
        (STATE, Header(number="30", year="2020", symbol="NĐ-CP"), ("Số: 30/2020/NĐ-CP",)),
        (STATE, Header(symbol="BC-STTTT"), ("Số:", 10.0, "/BC-STTTT")),
        (STATE, Header(), ("Số:", 10.0)),
        (PARTY, Header(number="64", symbol="CTr/BCĐ"), ("Số 64-CTr/BCĐ",)),
        (PARTY, Header(symbol="BC/TU"), ("Số", 10.0, "-BC/TU")),
    ],
)
def test_number_and_symbol_are_joined_as_their_standard_joins_them(
    standard: tuple[Standard, str], header: Header, pieces: Pieces
) -> None:
    assert number_pieces(header, standard[1], standard[0]) == pieces


@pytest.mark.parametrize(
    ("date", "pieces"),
    [
        (PartialDate(2026, 2, 5), ("Bình Mẫu, ngày 05 tháng 02 năm 2026",)),
        (PartialDate(2026, 3, 15), ("Bình Mẫu, ngày 15 tháng 3 năm 2026",)),
        (PartialDate(2026, 12, 1), ("Bình Mẫu, ngày 01 tháng 12 năm 2026",)),
        (PartialDate(2024, 6), ("Bình Mẫu, ngày", 8.0, "tháng 6 năm 2024")),
        (PartialDate(2024), ("Bình Mẫu, ngày", 8.0, "tháng", 8.0, "năm 2024")),
        (None, ("Bình Mẫu, ngày", 8.0, "tháng", 8.0, "năm", 10.0)),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero_and_blanks_stay_open(
    date: PartialDate | None, pieces: Pieces
) -> None:
    assert date_pieces(Header(place="Bình Mẫu", date=date)) == pieces


def test_without_a_place_the_date_stands_alone() -> None:
    assert date_pieces(Header(date=PartialDate(2024, 6, 26))) == ("ngày 26 tháng 6 năm 2024",)


def test_a_joint_symbol_wider_than_its_column_goes_on_below_behind_a_hyphen() -> None:
    type_, room = Type(Pt(13)), Mm(66)
    long = ("Số: 05/2012/TTLT-VPCP-BTTTT-BNV-BTC-BKHCN-BTNMT",)
    lines = number_lines(long, type_, room)
    assert len(lines) == 2
    assert "".join(str(piece) for line in lines for piece in line) == long[0]
    assert all(length(line, type_) <= room for line in lines)
    assert str(lines[0][-1]).endswith("-")


def test_the_gap_of_a_draft_survives_the_breaking() -> None:
    first, *_ = number_lines(("Số:", Mm(10), "/TTLT-" + "BTTTT-" * 9), Type(Pt(13)), Mm(66))
    assert first[:2] == ("Số:", 10.0)
