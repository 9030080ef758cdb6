"""The one canonical string of a citation."""

import pytest

from tests.core.law.builders import a_citation
from tongket.core.law.find import find_citations
from tongket.core.text.nfc import clean


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Quyết định số 111-HĐBT của Hội đồng Bộ trưởng", "111-HĐBT"),
        ("Kế hoạch số 30/KH-STTTT", "30/KH-STTTT"),
        ("Kế hoạch số 30 /KH- STTTT", "30/KH-STTTT"),
        ("Quy định số 131-QĐ/TW", "131-QĐ/TW"),
        ("Nghị quyết số 49-NQ/TƯ", "49-NQ/TW"),
        ("Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("Nghị định 127/2018/nđ-cp", "127/2018/NĐ-CP"),
        ("Luật số 72/2025/QH15", "72/2025/QH15"),
        ("Luật Giám định tư pháp ngày 20/6/2012", "Luật Giám định tư pháp 2012"),
        ("Lệnh số 18-L/CTN", "18-L/CTN"),
        ("QCVN 102:2016/BTTTT", "QCVN 102:2016/BTTTT"),
        ("Công văn số 59-TC/TCT", "59-TC/TCT"),
    ],
)
def test_the_key_is_one_spelling_of_the_document(text: str, key: str) -> None:
    assert a_citation(text).key == key


def test_a_borrowed_symbol_is_part_of_the_key() -> None:
    found = find_citations(clean("Kết luận số 187, 188-KL/TW"))
    assert [citation.key for citation in found] == ["187-KL/TW", "188-KL/TW"]
