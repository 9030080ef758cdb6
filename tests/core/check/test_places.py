"""Findings point at what was typed, however the letters were made."""

import unicodedata
from dataclasses import replace

import pytest

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Example, Rule
from tongket.core.check.passages import Place
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.paper_law import Part
from tongket.core.doc.source import from_text
from tongket.core.law.reading import read_through

# These two are about the make-up of letters itself.
ABOUT_LETTERS = ("N131", "N132")
MARKED = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.bad)
    if example.marks and rule.code not in ABOUT_LETTERS
]


@pytest.mark.parametrize(("rule", "example"), MARKED)
def test_decomposed_letters_are_underlined_as_a_whole(rule: Rule, example: Example) -> None:
    brief = example.brief()
    decomposed = unicodedata.normalize("NFD", brief.reading.text)
    found = examine(_with_text(brief, decomposed), [rule]).findings
    underlined = [finding.span.cut(decomposed) for finding in found if finding.span]
    composed = [unicodedata.normalize("NFC", words) for words in underlined]
    assert composed == [mark.cut(brief.reading.text) for mark in example.marks]


def _with_text(brief: Brief, text: str) -> Brief:
    return replace(brief, reading=read_through(from_text(text)))


TABBED = (
    "UBND TỈNH BÌNH MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "SỞ XÂY DỰNG\tĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 05/BC-SXD\tBình Mẫu, ngày 26 tháng 6 năm 2024\n\n"
    "BÁO CÁO\nKết quả trồng cây xanh\n\n"
    "I. KẾT QUẢ\nĐã trồng 120 cây./.\n\n"
    "Nơi nhận:\tKT. GIÁM ĐỐC\n- Như trên;\tPHÓ GIÁM ĐỐC\n- Lưu: VT, KT.\n\tNguyễn Văn Mẫu\n"
)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part.ISSUER, ["SỞ XÂY DỰNG"]),
        (Part.MOTTO, ["Độc lập - Tự do - Hạnh phúc"]),
        (Part.NUMBER, ["Số: 05/BC-SXD"]),
        (Part.SIGNER_TITLE, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (Part.SIGNER_NAME, ["Nguyễn Văn Mẫu"]),
        (Part.RECIPIENTS_LABEL, ["Nơi nhận:"]),
    ],
)
def test_two_columns_on_one_line_are_told_apart(part: Part, words: list[str]) -> None:
    brief = Brief(read_through(from_text(TABBED)))
    assert [piece.text for piece in brief.parts[part]] == words


def test_every_paragraph_knows_its_place_in_the_document() -> None:
    brief = Brief(read_through(from_text(TABBED)))
    places = {passage.text[:8]: passage.place for passage in brief.passages if passage.text}
    assert places["UBND TỈN"] is Place.HEADER
    assert places["I. KẾT Q"] is Place.HEADING
    assert places["Đã trồng"] is Place.PROSE
    assert places["- Như tr"] is Place.RECIPIENTS
