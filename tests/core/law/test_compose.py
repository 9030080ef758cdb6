"""Number and symbol are put together by the rules of each standard, and come apart again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.core.doc.kinds import OFFICIAL_LETTER, PARTY_KINDS, STATE_KINDS
from tongket.core.doc.model import Standard
from tongket.core.law.compose import (
    CodeParts,
    NoAbbreviation,
    abbreviation,
    code_parts,
    compose_code,
    compose_symbol,
    kinds_alike,
    number_text,
)

STATE, PARTY = Standard.STATE, Standard.PARTY


@pytest.mark.parametrize(("number", "text"), [(5, "05"), (10, "10"), (632, "632")])
def test_numbers_below_ten_have_a_zero_in_front(number: int, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(
    ("kind", "standard", "symbol"),
    [
        ("Kế hoạch", STATE, "KH-STP"),
        ("Quy định", STATE, "QyĐ-STP"),
        (OFFICIAL_LETTER, STATE, "STP-TTra"),
        ("Chương trình", PARTY, "CTr/STP"),
        ("Quy định", PARTY, "QĐ/STP"),
        (OFFICIAL_LETTER, PARTY, "CV/STP"),
        ("Nghị định", STATE, "NĐ-STP"),
    ],
)
def test_a_symbol_names_kind_and_issuer_or_issuer_and_unit(
    kind: str, standard: Standard, symbol: str
) -> None:
    assert compose_symbol(kind, standard, "STP", unit="TTra") == symbol


def test_a_kind_without_abbreviation_makes_no_symbol() -> None:
    with pytest.raises(NoAbbreviation):
        abbreviation("Thư công", STATE)


@pytest.mark.parametrize("kind", STATE_KINDS.values())
def test_every_kind_of_the_decree_has_its_abbreviation(kind: str) -> None:
    assert STATE_KINDS[abbreviation(kind, STATE)] == kind


@pytest.mark.parametrize("kind", {kind for kinds in PARTY_KINDS.values() for kind in kinds})
def test_every_kind_of_the_party_has_its_abbreviation(kind: str) -> None:
    assert kind in PARTY_KINDS[abbreviation(kind, PARTY)]


def test_decisions_and_regulations_of_the_party_are_alike() -> None:
    assert kinds_alike("Quyết định", PARTY) == {"Quyết định", "Quy định"}
    assert kinds_alike("Quyết định", STATE) == {"Quyết định"}


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("30/KH-STTTT", ("30", None, "KH-STTTT")),
        ("64-CTr/BCĐ", ("64", None, "CTr/BCĐ")),
        ("30/2020/NĐ-CP", ("30", "2020", "NĐ-CP")),
        ("66.16/2026/NQ-CP", ("66.16", "2026", "NQ-CP")),
        (" 15 / KH-UBND ", ("15", None, "KH-UBND")),
        ("5053-CV/VPTW/nb", ("5053", None, "CV/VPTW/nb")),
        ("/BC-STTTT", ("", None, "/BC-STTTT")),
        ("", ("", None, "")),
    ],
)
def test_a_code_is_taken_apart(code: str, parts: tuple[str, str | None, str]) -> None:
    assert code_parts(code) == CodeParts(*parts)


@given(
    st.integers(1, 99_999),
    st.sampled_from(["KH-STP", "STP-TTra", "QyĐ-UBND", "CTr/BCĐ", "CV/TU"]),
    st.sampled_from([None, "1999", "2024"]),
)
def test_what_is_put_together_comes_apart_again(number: int, symbol: str, year: str | None) -> None:
    standard = PARTY if "/" in symbol else STATE
    text = number_text(number)
    assert code_parts(compose_code(text, symbol, standard, year=year)) == (text, year, symbol)
