"""Provisions, and the instrument each leans on."""

import pytest

from tongket.core.law.find import find_citations
from tongket.core.law.provisions import Provision, find_provisions
from tongket.core.text.nfc import clean

_LEVELS = ("subpoint", "point", "clause", "article", "subsection", "section", "chapter", "part")


def _read(text: str) -> tuple[Provision, ...]:
    cleaned = clean(text)
    return find_provisions(cleaned, find_citations(cleaned))


def _address(provision: Provision) -> str:
    """The labels from the inside out, points between."""
    return ".".join(label for level in _LEVELS if (label := getattr(provision, level)))


@pytest.mark.parametrize(
    ("text", "addresses", "written"),
    [
        ("theo điểm a khoản 2 Điều 5 Luật này", ["a.2.5"], ["điểm a khoản 2 Điều 5"]),
        ("Điều 5, 6 và 7 của Luật", ["5", "6", "7"], ["Điều 5", "6", "7"]),
        ("khoản 1, 2 Điều 3 Quy chế này", ["1.3", "2.3"], ["khoản 1", "2 Điều 3"]),
        ("Mục III Phần B Đề án", ["III.B"], ["Mục III Phần B"]),
        ("quy định tại Chương II", ["II"], ["Chương II"]),
        (
            "điểm a, b khoản 1 và khoản 3 Điều 4",
            ["a.1.4", "b.1.4", "3.4"],
            ["điểm a", "b khoản 1", "khoản 3 Điều 4"],
        ),
        ("điểm a khoản 1, khoản 2 Điều 5", ["a.1.5", "2.5"], ["điểm a khoản 1", "khoản 2 Điều 5"]),
        ("Điều 5 khoản 2 điểm a Quy chế", ["a.2.5"], ["Điều 5 khoản 2 điểm a"]),
        ("Khoản 1, Điều 4, Chương II", ["1.4.II"], ["Khoản 1, Điều 4, Chương II"]),
        ("khoản 2 Điều 5 và Điều 7", ["2.5", "7"], ["khoản 2 Điều 5", "Điều 7"]),
        ("từ Điều 5 đến Điều 10", ["5", "10"], ["Điều 5", "Điều 10"]),
        ("điểm đ khoản 1 Điều 12a", ["đ.1.12a"], ["điểm đ khoản 1 Điều 12a"]),
        ("tiết a điểm 2 Mục III", ["a.2.III"], ["tiết a điểm 2 Mục III"]),
        ("các điều 5, 6 và 7 của Luật", ["5", "6", "7"], ["các điều 5", "6", "7"]),
        ("Mục 2 Chương III; Điều 9", ["2.III", "9"], ["Mục 2 Chương III", "Điều 9"]),
        ("theo khoản\n2 Điều 5 Luật này", ["2.5"], ["khoản\n2 Điều 5"]),
        ("Phần thứ nhất của Đề án", ["thứ nhất"], ["Phần thứ nhất"]),
    ],
)
def test_a_chain_gives_one_provision_for_each_label(
    text: str, addresses: list[str], written: list[str]
) -> None:
    found = _read(text)
    assert [_address(provision) for provision in found] == addresses
    assert [provision.text for provision in found] == written
    assert all(provision.span.cut(text) == provision.text for provision in found)


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "30/2020/NĐ-CP"),
        ("khoản 2 Điều 5 của Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("Điều 5, Luật Giám định tư pháp ngày 20/6/2012", "Luật Giám định tư pháp"),
        ("Điều 5 Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "72/2025/QH15"),
        ("Theo Nghị định số 30/2020/NĐ-CP, tại khoản 2 Điều 5 có quy định", "30/2020/NĐ-CP"),
        ("Nghị định số 30/2020/NĐ-CP (khoản 2 Điều 5)", "30/2020/NĐ-CP"),
        ("Nghị định số 30/2020/NĐ-CP có nêu. Điều 7 Nghị định 30 hướng dẫn", "30/2020/NĐ-CP"),
        (
            "Luật Phòng, chống tham nhũng năm 2018. Tại Điều 4 Luật Phòng, chống tham nhũng",
            "Luật Phòng, chống tham nhũng",
        ),
        ("Mục III Nghị quyết số 27-NQ/TW", "27-NQ/TW"),
    ],
)
def test_a_provision_leans_on_the_instrument_beside_it(text: str, instrument: str) -> None:
    (provision,) = _read(text)
    assert provision.instrument is not None
    assert provision.instrument.text == instrument


def test_all_of_one_chain_lean_on_the_same_instrument() -> None:
    found = _read("điểm a khoản 1 Điều 3, Điều 7 và Điều 9 Thông tư số 12/2019/TT-BTP")
    assert [provision.instrument and provision.instrument.number for provision in found] == [
        "12",
        "12",
        "12",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("khoản 2 Điều 5 Nghị định này", "Nghị định này"),
        ("Điều 174 Bộ luật Hình sự", "Bộ luật Hình sự"),
        ("Điều 10 Quy định nêu trên", "Quy định nêu trên"),
    ],
)
def test_an_instrument_that_is_no_citation_is_kept_by_name(text: str, name: str) -> None:
    (provision,) = _read(text)
    assert (provision.instrument, provision.instrument_name) == (None, name)


def test_an_instrument_of_the_sentence_before_is_not_borrowed() -> None:
    (provision,) = _read("Nghị định số 30/2020/NĐ-CP đã có hiệu lực. Điều 7 được bãi bỏ.")
    assert provision.instrument is None


@pytest.mark.parametrize(
    "text",
    [
        "Điều 5. Trách nhiệm của các đơn vị",
        "## Chương II\nQUY ĐỊNH CỤ THỂ",
        "Đội đạt 8 điểm 5 ở vòng đầu.",
        "Có 08 điểm cầu tham dự; chi khoản 5 triệu đồng.",
        "Điều kiện công tác, điểm mới, khoản vay, mục tiêu, phần mềm, chương trình.",
        "Điều chỉnh 5 chỉ tiêu; điều động 12 cán bộ.",
        "Hoàn thành 80 phần trăm; phần 2 của phim.",
    ],
)
def test_headings_and_everyday_words_are_no_provisions(text: str) -> None:
    assert _read(text) == ()


def test_a_number_that_counts_something_is_no_article() -> None:
    assert [_address(one) for one in _read("Theo Điều 5, 6 tháng đầu năm đã đạt")] == ["5"]
