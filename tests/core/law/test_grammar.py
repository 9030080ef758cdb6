"""The table of real symbols, each with the branch of the grammar it belongs to."""

import pytest

from tongket.core.law.find import find_citations
from tongket.core.law.grammar import read_tail
from tongket.core.law.model import Category, Citation
from tongket.core.text.nfc import clean

TABLE = [
    (Category.STATE_TYPED, "30/KH-STTTT"),
    (Category.STATE_TYPED, "1518/TTr-STP"),
    (Category.STATE_TYPED, "953/QĐ-BTP"),
    (Category.STATE_TYPED, "123/QĐ-UBND"),
    (Category.STATE_TYPED, "45/NQ-HĐND"),
    (Category.STATE_TYPED, "07/GM-STTTT"),
    (Category.STATE_TYPED, "45/QyĐ-UBND"),
    (Category.STATE_TYPED, "1658/NQ-UBTVQH15"),
    (Category.OFFICIAL_LETTER, "632/STTTT-TTra"),
    (Category.OFFICIAL_LETTER, "893/STTTT-TtrA"),
    (Category.OFFICIAL_LETTER, "7816/VPCP-TTĐT"),
    (Category.OFFICIAL_LETTER, "781/STP-PBGDPL"),
    (Category.OFFICIAL_LETTER, "210/SKHCN-CĐS"),
    (Category.OFFICIAL_LETTER, "123/CAT-PA05"),
    (Category.OFFICIAL_LETTER, "110/UBND-NC"),
    (Category.STATE_TYPED, "12/CT-TTg"),
    (Category.STATE_TYPED, "1668/QĐ-TTg"),
    (Category.NORMATIVE, "21/2026/QĐ-TTg"),
    (Category.NORMATIVE, "23/2017/QĐ-TTG"),
    (Category.NORMATIVE, "12/2019/TT-BTP"),
    (Category.NORMATIVE, "30/2020/NĐ-CP"),
    (Category.NORMATIVE, "66.16/2026/NQ-CP"),
    (Category.NORMATIVE, "92/2000/QĐ-NHNN7"),
    (Category.NORMATIVE, "33/2005/TT-BGD&ĐT"),
    (Category.NORMATIVE, "31/2002/QĐ/BGD&ĐT"),
    (Category.NORMATIVE, "08/2025/L-CTN"),
    (Category.NA_LAW, "15/2012/QH13"),
    (Category.NA_LAW, "45/2019/QH14"),
    (Category.NA_STANDING, "06/2003/PL-UBTVQH11"),
    (Category.NA_STANDING, "1003/2006/NQ-UBTVQH11"),
    (Category.NA_STANDING, "02/2012/UBTVQH13"),
    (Category.NORMATIVE_JOINT, "05/2016/TTLT/BTP-BCA-BTC-TANDTC-VKSNDTC"),
    (Category.NORMATIVE_JOINT, "04/2018/TTLT-VKSNDTC-BCA-BQP"),
    (Category.NORMATIVE_JOINT, "05/2024/TTLT-BTP-BCA"),
    (Category.NORMATIVE_JOINT, "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"),
    (Category.PARTY, "64-CTr/BCĐ"),
    (Category.PARTY, "02-CTr/BCĐTW"),
    (Category.PARTY, "38-KH/CCTP"),
    (Category.PARTY, "114-QĐ/TW"),
    (Category.PARTY, "131-QĐ/TW"),
    (Category.PARTY, "132-QĐ/TW"),
    (Category.PARTY, "27-NQ/TW"),
    (Category.PARTY, "04-NQ/TW"),
    (Category.PARTY, "49-NQ/TƯ"),
    (Category.PARTY, "19- NQ/TW"),
    (Category.PARTY, "896-TB/TU"),
    (Category.PARTY, "335-BC/ĐU"),
    (Category.PARTY, "416-CV/ĐU"),
    (Category.PARTY, "01-NQ/ĐH"),
    (Category.PARTY, "842-QĐ/QU"),
    (Category.PARTY, "5053-CV/VPTW/nb"),
    (Category.PARTY, "24-BS/UBKTTU"),
    (Category.HIST_ORDER, "18-L/CTN"),
    (Category.HIST_ORDER, "21-LCT/HĐNN8"),
    (Category.HIST_ORDER, "21-LCT/HDNN8"),
    (Category.HIST_ORDER, "10-LCT/HĐNN7"),
    (Category.HIST_BARE, "74/CP"),
    (Category.HIST_BARE, "326/TTg"),
    (Category.HIST_BARE, "111-HĐBT"),
    (Category.BARE_ISSUER, "820/HĐPB"),
    (Category.BARE_ISSUER, "3835/BTC"),
    # Symbols that collide with another branch: without a word in front the form decides.
    (Category.STATE_TYPED, "10315/CT-TTHT"),
    (Category.OFFICIAL_LETTER, "610/TL-BTC"),
    (Category.OFFICIAL_LETTER, "45/QĐTCGĐ-CSKT"),
    # Looks that need the first steps of cleaning.
    (Category.NORMATIVE, "18 /2018/TT-NHNN"),
    (Category.NORMATIVE, "02/2020/TT-BGDÐT"),
    (Category.NORMATIVE, "08/2010/TT–BYT"),
    (Category.NORMATIVE, "100/2025/NĐ-CPngày"),
]
IRREGULAR = [
    "59-TC/TCT",
    "2198/CTHĐ/BKHCN-BVHTTDL",
    "02/2016/NQ.HĐTP",
    "17-CTr/Ban Chỉ đạo",
    "69-QĐi/ĐTN",
]


def _only(text: str) -> Citation:
    (citation,) = find_citations(clean(text))
    return citation


@pytest.mark.parametrize(("category", "written"), TABLE)
def test_a_symbol_standing_alone_belongs_to_its_branch(category: Category, written: str) -> None:
    assert _only(written).category is category


@pytest.mark.parametrize(("category", "written"), TABLE)
def test_a_symbol_behind_the_word_number_belongs_to_its_branch(
    category: Category, written: str
) -> None:
    citation = _only(f"Theo nội dung nêu tại số {written}, các đơn vị đã thực hiện.")
    assert citation.category is category
    assert citation.text == written.removesuffix("ngày")


@pytest.mark.parametrize("written", IRREGULAR)
def test_what_fits_no_branch_is_kept_as_written_and_called_irregular(written: str) -> None:
    citation = _only(f"Thực hiện văn bản số {written} của cấp trên.")
    assert citation.category is Category.IRREGULAR
    assert citation.text == written


@pytest.mark.parametrize("written", ["/BC-STTTT", "Số: /BC-STTTT", "Số: ....../KH-UBND"])
def test_a_symbol_without_a_number_is_a_draft_and_no_citation(written: str) -> None:
    assert find_citations(clean(written)) == ()


@pytest.mark.parametrize(
    ("word", "written", "kind", "category"),
    [
        ("Công văn", "10315/CT-TTHT", "Công văn", Category.OFFICIAL_LETTER),
        ("Chỉ thị", "10315/CT-TTHT", "Chỉ thị", Category.STATE_TYPED),
        ("Thể lệ", "610/TL-BTC", "Thể lệ", Category.STATE_TYPED),
        ("Quyết định", "45/QĐTCGĐ-CSKT", "Quyết định", Category.STATE_TYPED),
        ("Quy định", "114-QĐ/TW", "Quy định", Category.PARTY),
        ("Quyết định", "114-QĐ/TW", "Quyết định", Category.PARTY),
        ("văn bản", "893/STTTT-TtrA", "Công văn", Category.OFFICIAL_LETTER),
        ("văn bản", "30/KH-STTTT", "Kế hoạch", Category.STATE_TYPED),
    ],
)
def test_the_word_in_front_decides_where_symbols_collide(
    word: str, written: str, kind: str, category: Category
) -> None:
    citation = _only(f"Theo {word} số {written}.")
    assert (citation.kind, citation.category) == (kind, category)


@pytest.mark.parametrize(
    ("tail", "kinds"),
    [
        ("/CTr-UBND", ("Chương trình",)),
        ("/CT-UBND", ("Chỉ thị",)),
        ("/TTr-UBND", ("Tờ trình",)),
        ("/#/TT-BTP", ("Thông tư",)),
        ("/QyĐ-UBND", ("Quy định",)),
        ("/QĐ-UBND", ("Quyết định",)),
        ("/HD-UBND", ("Hướng dẫn",)),
        ("/HĐ-UBND", ("Hợp đồng",)),
        ("/DA-UBND", ("Dự án",)),
        ("/ĐA-UBND", ("Đề án",)),
        ("-QĐ/TW", ("Quyết định", "Quy định")),
    ],
)
def test_case_and_the_stroke_of_a_code_tell_kinds_apart(tail: str, kinds: tuple[str, ...]) -> None:
    read = read_tail(tail)
    assert read is not None
    assert read.kinds == kinds


def test_a_party_decision_without_a_word_in_front_leaves_its_kind_open() -> None:
    assert _only("Theo 114-QĐ/TW, việc này bị cấm.").kind is None


def test_a_state_decision_without_a_word_in_front_is_a_decision() -> None:
    assert _only("Theo 953/QĐ-BTP, việc này được phép.").kind == "Quyết định"
