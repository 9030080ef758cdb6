"""Spellings that were probably meant."""

import pytest

from tongket.core.law.find import find_citations
from tongket.core.law.repair import repaired_tail
from tongket.core.text.nfc import clean


@pytest.mark.parametrize(
    ("tail", "meant"),
    [
        ("/#/nđ-cp", "/#/NĐ-CP"),
        ("/#/ND-CP", "/#/NĐ-CP"),
        ("/#/Nđ-Cp", "/#/NĐ-CP"),
        ("/#/QĐ-TTG", "/#/QĐ-TTg"),
        ("/#/tt-btp", "/#/TT-BTP"),
        ("/#/qh15", "/#/QH15"),
        ("/NQ-TW", "-NQ/TW"),
        ("-NQ-TW", "-NQ/TW"),
        ("-KH/UBND", "/KH-UBND"),
        ("/QD-UBND", "/QĐ-UBND"),
        ("/KH/UBND", "/KH-UBND"),
        ("/TTR-STP", "/TTr-STP"),
        ("-CTR/TU", "-CTr/TU"),
        ("/CV-TU", "-CV/TU"),
        ("/kh-stttt", "/KH-STTTT"),
        ("/#/TT-BLDTBXH", "/#/TT-BLĐTBXH"),
        ("/#/KH-STTTT", "/KH-STTTT"),
        ("-LCT/HDNN8", "-LCT/HĐNN8"),
        ("/CV-TU/nb", "-CV/TU/nb"),
    ],
)
def test_a_slip_is_given_the_spelling_that_was_meant(tail: str, meant: str) -> None:
    assert repaired_tail(tail) == meant


@pytest.mark.parametrize(
    "tail",
    [
        "/KH-STTTT",
        "/STTTT-TTra",
        "/STTTT-TtrA",
        "/#/NĐ-CP",
        "/#/QĐ/BGD&ĐT",
        "/#/TTLT-BTP-BCA",
        "-QĐ/TW",
        "-NQ/TƯ",
        "-CV/VPTW/nb",
        "/HD-SNV",
        "/HĐ-SNV",
        "/DA-SXD",
        "/ĐA-SXD",
        "/UBND-NC",
        "/CP",
        "-BC/BTC",
        "/#/HS-ST",
        "/xyz-abc",
        "-TC/TCT",
    ],
)
def test_a_symbol_that_is_right_or_unknown_is_left_alone(tail: str) -> None:
    assert repaired_tail(tail) is None


@pytest.mark.parametrize(
    ("written", "repair"),
    [
        ("18 /2018/TT-NHNN", "18/2018/TT-NHNN"),
        ("127/2018/nđ-cp", "127/2018/NĐ-CP"),
        ("05a/ KH-UBND", "05a/KH-UBND"),
        ("30/KH-UBND", None),
        ("30/KH-\nUBND", None),  # a line end is the page's doing, not the writer's
    ],
)
def test_a_citation_carries_the_repair_of_its_spelling(written: str, repair: str | None) -> None:
    (citation,) = find_citations(clean(f"Thực hiện văn bản số {written}."))
    assert citation.text == written
    assert citation.repair == repair


def test_a_repair_is_itself_written_right() -> None:
    (citation,) = find_citations(clean("Nghị định 127/2018/ND-CP"))
    (again,) = find_citations(clean(f"Nghị định {citation.repair}"))
    assert again.repair is None
    assert again.category is citation.category
