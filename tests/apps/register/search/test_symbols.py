"""A document is found by its number and symbol, however they were typed, one slip forgiven."""

import pytest

from tests.apps.org.builders import seated
from tests.apps.register.search.builders import a_desk, an_agency, in_register
from tongket.apps.org.models import Unit
from tongket.apps.org.queries import Desk
from tongket.apps.register import search
from tongket.apps.register.index.spellings import near_numbers, parts_of, spellings
from tongket.apps.register.search import Closeness


@pytest.fixture
def agency(db: None) -> Unit:
    return an_agency()


@pytest.fixture
def desk(agency: Unit) -> Desk:
    for code in ("30/KH-STTTT", "131-QĐ/TW", "30/2020/NĐ-CP", "05/BC-STP", "300/GM-UBND"):
        in_register(agency, code)
    return a_desk(agency)


def _told(desk: Desk, typed: str) -> list[tuple[str, Closeness]]:
    return [(one.document.code, one.closeness) for one in search.symbols(desk, typed)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("30/KH-STTTT", "30/KH-STTTT"),
        ("30/kh-stttt", "30/KH-STTTT"),
        (" 30 / KH - STTTT ", "30/KH-STTTT"),
        ("30 kh stttt", "30/KH-STTTT"),
        ("30khstttt", "30/KH-STTTT"),
        ("Số: 30/KH-STTTT", "30/KH-STTTT"),
        ("030-kh/stttt", "30/KH-STTTT"),
        ("131-qd/tw", "131-QĐ/TW"),
        ("131 QĐ TƯ", "131-QĐ/TW"),
        ("30/2020/nd-cp", "30/2020/NĐ-CP"),
        ("30 2020 nđ cp", "30/2020/NĐ-CP"),
        ("5/bc-stp", "05/BC-STP"),
    ],
)
def test_case_blanks_strokes_and_separators_are_forgiven(desk: Desk, typed: str, code: str) -> None:
    assert _told(desk, typed)[:1] == [(code, Closeness.SAME)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31/KH-STTTT", "30/KH-STTTT"),
        ("3/KH-STTTT", "30/KH-STTTT"),
        ("3O0/KH-STTTT", None),
        ("03/KH-STTTT", "30/KH-STTTT"),
        ("330/KH-STTTT", "30/KH-STTTT"),
        ("30/K-STTTT", "30/KH-STTTT"),
        ("30/KH-STTTTT", "30/KH-STTTT"),
        ("30/KG-STTTT", "30/KH-STTTT"),
        ("30/HK-STTTT", "30/KH-STTTT"),
        ("131-QĐ/TƯW", "131-QĐ/TW"),
        ("30/2021/NĐ-CP", "30/2020/NĐ-CP"),
        ("31/KH-STTT", None),
    ],
)
def test_one_slip_is_forgiven_and_two_are_not(desk: Desk, typed: str, code: str | None) -> None:
    assert _told(desk, typed) == ([(code, Closeness.SLIP)] if code else [])


def test_a_beginning_suggests_what_goes_on(desk: Desk) -> None:
    assert _told(desk, "30/kh-st") == [("30/KH-STTTT", Closeness.LONGER)]
    assert {code for code, _ in _told(desk, "30")} == {"30/KH-STTTT", "30/2020/NĐ-CP"}


def test_a_document_that_may_not_be_seen_is_not_suggested(desk: Desk) -> None:
    in_register(an_agency("Sở khác"), "77/KH-SKH")
    assert _told(desk, "77/KH-SKH") == _told(desk, "78/KH-SKH") == _told(desk, "77") == []


def test_one_box_finds_documents_units_and_people(agency: Unit, desk: Desk) -> None:
    seated(agency, "Nguyễn Thị Lan")
    named = in_register(agency, subject="Gửi bà Lan ở Sở")
    assert search.everything(desk, "nguyen lan").people[0].full_name == "Nguyễn Thị Lan"
    assert [unit.id for unit in search.everything(desk, "thong tin").units] == [agency.pk]
    assert search.everything(desk, "ba lan").documents == (named,)
    assert search.everything(desk, "30/kh").documents[0].code == "30/KH-STTTT"
    assert search.everything(desk, "x") == search.Everything((), (), ())


def test_a_key_is_taken_apart_with_or_without_its_separator() -> None:
    assert parts_of("30-kh-stttt") == ("30", "kh-stttt")
    assert parts_of("30khstttt") == ("30", "khstttt")
    assert parts_of("30a-kh") == ("30a", "kh")
    assert parts_of("kh-stttt") == ("", "kh-stttt")


def test_symbols_one_slip_apart_share_a_spelling() -> None:
    for other in ("kh-sttt", "kh-sttttt", "kg-stttt", "hk-stttt"):
        assert spellings("kh-stttt") & spellings(other)


def test_numbers_one_slip_apart_are_all_there() -> None:
    assert {"1", "2", "21", "13", "22", "112", "129"} <= near_numbers("12")
    assert "12" not in near_numbers("12")
