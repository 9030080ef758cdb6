"""Holding citations against a register."""

from datetime import date

import pytest

from tests.core.law.builders import a_citation, a_document
from tongket.core.law.register import register_of
from tongket.core.law.resolve import Field, State, resolve

PLAN = a_document()
RULE = a_document("131", "QĐ/TW", date(2023, 10, 27), kind="Quy định", issuer="Bộ Chính trị")
DECREE = a_document(
    "30", "NĐ-CP", date(2020, 3, 5), kind="Nghị định", issuer="Chính phủ", year="2020"
)
LAW = a_document(
    "13",
    "QH13",
    date(2012, 6, 20),
    kind="Luật",
    issuer="Quốc hội",
    year="2012",
    subject="Giám định tư pháp",
)
REGISTER = register_of([PLAN, RULE, DECREE, LAW])


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("Kế hoạch số 30/KH-STTTT ngày 29/01/2024 của Sở TT&TT", PLAN),
        ("Kế hoạch số 30/KH-STTTT ngày 29/01/2024 của Sở Thông tin và Truyền thông tỉnh", PLAN),
        ("Kế hoạch số 30 /KH-STTTT", PLAN),
        ("Kế hoạch số 30/kh-stttt", PLAN),
        ("Quy định số 131-QĐ/TƯ ngày 27/10/2023 của BCT", RULE),
        ("Quy định số 131-QĐ/TW tháng 10 năm 2023", RULE),
        ("Nghị định 30/2020/ND-CP của Chính phủ", DECREE),
        ("Luật Giám định tư pháp ngày 20/6/2012", LAW),
        ("Luật Giám định tư pháp năm 2012", LAW),
        ("Luật số 13/2012/QH13 của Quốc hội", LAW),
    ],
)
def test_what_agrees_with_the_register_is_known(text: str, document: object) -> None:
    found = resolve(a_citation(text), REGISTER)
    assert (found.state, found.documents) == (State.KNOWN, (document,))
    assert found.differences == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 31/KH-STTTT",
        "Kế hoạch số 30/KH-STP",
        "Nghị định số 30/2019/NĐ-CP",
        "Luật Giám định tư pháp năm 2025",
    ],
)
def test_what_the_register_does_not_hold_is_unknown(text: str) -> None:
    assert resolve(a_citation(text), REGISTER).state is State.UNKNOWN


@pytest.mark.parametrize(
    ("text", "field", "cited", "registered"),
    [
        ("Kế hoạch số 30/KH-STTTT ngày 28/01/2024", Field.DATE, "2024-01-28", "2024-01-29"),
        ("Kế hoạch số 30/KH-STTTT tháng 02 năm 2024", Field.DATE, "2024-02", "2024-01-29"),
        ("Quyết định số 131-QĐ/TW", Field.KIND, "Quyết định", "Quy định"),
        ("Quy định số 131-QĐ/TW của Ban Bí thư", Field.ISSUER, "Ban Bí thư", "Bộ Chính trị"),
    ],
)
def test_what_differs_from_the_register_is_said(
    text: str, field: Field, cited: str, registered: str
) -> None:
    found = resolve(a_citation(text), REGISTER)
    assert found.state is State.CONTRADICTS
    (difference,) = found.differences
    assert (difference.field, difference.cited, difference.registered) == (
        field,
        cited,
        registered,
    )


def test_the_same_number_of_two_years_is_ambiguous_without_a_date() -> None:
    later = a_document(day=date(2025, 1, 20))
    register = register_of([PLAN, later])
    found = resolve(a_citation("Kế hoạch số 30/KH-STTTT"), register)
    assert (found.state, found.documents) == (State.AMBIGUOUS, (PLAN, later))


def test_a_date_tells_the_same_number_of_two_years_apart() -> None:
    later = a_document(day=date(2025, 1, 20))
    found = resolve(
        a_citation("Kế hoạch số 30/KH-STTTT ngày 20/01/2025"), register_of([PLAN, later])
    )
    assert (found.state, found.documents) == (State.KNOWN, (later,))


def test_a_contradiction_names_the_document_that_fits_best() -> None:
    other = a_document(day=date(2025, 1, 20), kind="Báo cáo", issuer="Sở Tư pháp")
    found = resolve(
        a_citation("Kế hoạch số 30/KH-STTTT ngày 30/01/2024 của Sở TT&TT"),
        register_of([other, PLAN]),
    )
    assert (found.state, found.documents) == (State.CONTRADICTS, (PLAN,))


def test_any_function_may_be_the_lookup() -> None:
    found = resolve(a_citation("Kế hoạch số 30/KH-STTTT"), lambda citation: [PLAN])
    assert found.state is State.KNOWN


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Kế hoạch số 30/KH-STTT", PLAN),
        ("Kế hoạch số 30/KH-STTTTT", PLAN),
        ("Kế hoạch số 31/KH-STTTT", PLAN),
        ("Kế hoạch số 03/KH-STTTT", PLAN),
        ("Quy định số 113-QĐ/TW", RULE),
    ],
)
def test_a_slip_of_the_hand_finds_the_document_that_was_meant(text: str, nearest: object) -> None:
    assert REGISTER.nearest(a_citation(text)) == (nearest,)


def test_two_slips_find_nothing() -> None:
    assert REGISTER.nearest(a_citation("Kế hoạch số 47/KH-STP")) == ()
