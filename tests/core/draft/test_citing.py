"""A document is cited in full once, and briefly after."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.draft.builders import a_document
from tongket.core.doc.model import CitedDocument, Heading, Paragraph, Standard, Text, wording
from tongket.core.doc.ref import Ref
from tongket.core.draft.citing import Citer, CitingStyle, symbol_of
from tongket.core.draft.numbering import heading_number, roman
from tongket.core.draft.pieces import (
    HeadingSketch,
    Mention,
    ParagraphSketch,
    Pieces,
    Sketch,
    sentence,
)
from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.find import find_citations
from tongket.core.text.nfc import clean

CENTRE = "Trung tâm Văn hóa"
STYLE = CitingStyle(Standard.STATE, CENTRE, "Trung tâm")
RULES = [
    a_document(
        f"{number}-QĐ/TW",
        "Quy định",
        issuer="Bộ Chính trị",
        date=date(2023, month, 27),
        subject=f"kiểm soát quyền lực trong công tác {work}",
    )
    for number, month, work in ((114, 7, "cán bộ"), (131, 10, "kiểm tra"), (132, 10, "xét xử"))
]


def a_citer(*documents: RegisteredDocument, style: CitingStyle = STYLE) -> Citer:
    return Citer({document.ref: document for document in documents}, style)


def cited(*documents: RegisteredDocument, citer: Citer | None = None, capital: bool = False) -> str:
    mention = Mention(tuple(document.ref for document in documents), capital)
    return wording((citer or a_citer(*documents)).inlines((mention,)))


@pytest.mark.parametrize(
    ("document", "full"),
    [
        (
            a_document("15/KH-UBND", issuer="Ủy ban nhân dân huyện", subject="tổ chức giải bơi"),
            "Kế hoạch số 15/KH-UBND ngày 05/3/2025 của Ủy ban nhân dân huyện về việc tổ chức giải bơi",
        ),
        (
            a_document("64-CTr/BCĐ", "Chương trình", issuer="Ban Chỉ đạo", subject="công tác năm",
                       date=date(2024, 1, 15)),
            "Chương trình số 64-CTr/BCĐ ngày 15/01/2024 của Ban Chỉ đạo về công tác năm",
        ),
        (
            a_document("30/2020/NĐ-CP", "Nghị định", issuer="Chính phủ", subject="công tác văn thư"),
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2025 của Chính phủ về công tác văn thư",
        ),
        (
            a_document("144/2020/NĐ-CP", "Nghị định", issuer="Chính phủ",
                       subject="quy định về biểu diễn"),
            "Nghị định số 144/2020/NĐ-CP ngày 05/3/2025 của Chính phủ quy định về biểu diễn",
        ),
        (
            a_document("07/KH-VHTT", issuer=CENTRE, subject="luân chuyển sách"),
            "Kế hoạch số 07/KH-VHTT ngày 05/3/2025 của Trung tâm về luân chuyển sách",
        ),
        (
            a_document("118/VHTT-NV", "Công văn", issuer="Phòng Văn hóa",
                       subject="V/v: rà soát đội văn nghệ."),
            "Công văn số 118/VHTT-NV ngày 05/3/2025 của Phòng Văn hóa về việc rà soát đội văn nghệ",
        ),
        (
            a_document("46/2019/QH14", "Luật", issuer="Quốc hội", subject="Thư viện"),
            "Luật Thư viện",
        ),
        (
            a_document("9/QĐ-UBND", "Quyết định", issuer="Ủy ban nhân dân huyện", subject=""),
            "Quyết định số 9/QĐ-UBND ngày 05/3/2025 của Ủy ban nhân dân huyện",
        ),
    ],
)  # fmt: skip
def test_the_first_mention_has_kind_number_day_issuer_and_subject(
    document: RegisteredDocument, full: str
) -> None:
    assert cited(document) == full


def test_the_second_mention_has_kind_and_number() -> None:
    citer = a_citer(*RULES)
    cited(RULES[0], citer=citer)
    assert cited(RULES[0], citer=citer) == "Quy định số 114-QĐ/TW"


def test_one_kind_word_governs_a_list_that_is_new() -> None:
    assert cited(*RULES[:2]) == (
        "các Quy định số 114-QĐ/TW ngày 27/7/2023 của Bộ Chính trị về kiểm soát quyền lực trong "
        "công tác cán bộ; số 131-QĐ/TW ngày 27/10/2023 của Bộ Chính trị về kiểm soát quyền lực "
        "trong công tác kiểm tra"
    )


def test_one_kind_word_governs_a_list_that_is_known() -> None:
    citer = a_citer(*RULES)
    cited(*RULES, citer=citer)
    brief = "Các Quy định số 114-QĐ/TW, số 131-QĐ/TW và số 132-QĐ/TW"
    assert cited(*RULES, citer=citer, capital=True) == brief


def test_in_a_mixed_list_each_document_has_the_form_it_needs() -> None:
    citer = a_citer(*RULES)
    cited(RULES[0], citer=citer)
    mixed = cited(*RULES[:2], citer=citer)
    assert mixed.startswith("các Quy định số 114-QĐ/TW; số 131-QĐ/TW ngày 27/10/2023")


def test_documents_of_two_kinds_each_keep_their_kind_word() -> None:
    plan = a_document("15/KH-UBND", subject="tổ chức giải bơi")
    both = cited(plan, RULES[0])
    assert "; Quy định số 114-QĐ/TW" in both
    assert "các" not in both.split(";")[0]


def test_a_party_paper_puts_a_comma_before_the_day() -> None:
    citer = a_citer(RULES[0], style=CitingStyle(Standard.PARTY, CENTRE, "Ban"))
    assert cited(RULES[0], citer=citer).startswith("Quy định số 114-QĐ/TW, ngày 27/7/2023 của")


def test_a_heading_names_day_and_issuer_and_is_no_first_mention() -> None:
    citer = a_citer(RULES[0])
    mention: Pieces = (Text("Kết quả thực hiện "), Mention((RULES[0].ref,)))
    sketches: list[Sketch] = [HeadingSketch(1, None, mention), ParagraphSketch(mention)]
    heading, paragraph = citer.blocks(sketches)
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert wording(heading.title) == (
        "KẾT QUẢ THỰC HIỆN QUY ĐỊNH SỐ 114-QĐ/TW NGÀY 27/7/2023 CỦA BỘ CHÍNH TRỊ"
    )
    assert "về kiểm soát quyền lực" in wording(paragraph.inlines)


def test_every_mention_is_linked_to_its_record() -> None:
    links = [
        inline.ref
        for inline in a_citer(*RULES).inlines((Mention(tuple(one.ref for one in RULES)),))
        if isinstance(inline, CitedDocument)
    ]
    assert links == [one.ref for one in RULES]


NUMBERS = st.integers(1, 9999).map(str)
SYMBOLS = st.sampled_from(
    [
        ("KH-STTTT", "Kế hoạch", None),
        ("QĐ-UBND", "Quyết định", None),
        ("STTTT-TTra", "Công văn", None),
        ("QĐ/TW", "Quy định", None),
        ("CTr/TU", "Chương trình", None),
        ("NĐ-CP", "Nghị định", "2021"),
        ("TT-BTTTT", "Thông tư", "2023"),
    ]
)
ISSUERS = st.sampled_from(["Bộ Chính trị", "Ủy ban nhân dân tỉnh Bắc Giang", "Chính phủ"])


@given(NUMBERS, SYMBOLS, st.dates(date(2015, 1, 1), date(2024, 12, 31)), ISSUERS)
def test_what_is_cited_is_read_back_as_it_was_meant(
    number: str, symbol: tuple[str, str, str | None], day: date, issuer: str
) -> None:
    document = RegisteredDocument(
        Ref("register.document", "x"), number, symbol[0], symbol[1], day, issuer,
        "công tác năm", symbol[2],
    )  # fmt: skip
    text = wording(
        a_citer(document).inlines(sentence((Text("ban hành "), Mention((document.ref,)))))
    )
    found = find_citations(clean(text))
    assert [(one.number, one.year, one.symbol, one.kind) for one in found] == [
        (number, symbol[2], symbol[0], symbol[1])
    ]
    assert found[0].date is not None
    assert (found[0].date.full, found[0].issuer) == (day, issuer)


@pytest.mark.parametrize(
    ("written", "kind"),
    [("30/KH-STTTT", "Kế hoạch"), ("114-QĐ/TW", "Quy định"), ("30/2020/NĐ-CP", "Nghị định"),
     ("632/STTTT-TTra", "Công văn")],
)  # fmt: skip
def test_number_and_symbol_stand_as_on_the_paper(written: str, kind: str) -> None:
    assert symbol_of(a_document(written, kind)) == written


@pytest.mark.parametrize(
    ("level", "place", "standard", "number"),
    [
        (1, 4, Standard.STATE, "IV."),
        (1, 4, Standard.PARTY, "IV-"),
        (2, 12, Standard.STATE, "12."),
        (3, 5, Standard.STATE, "đ)"),
        (3, 6, Standard.STATE, "e)"),
        (4, 1, Standard.STATE, "None"),
        (3, 99, Standard.STATE, "None"),
    ],
)
def test_headings_are_numbered_by_level_and_standard(
    level: int, place: int, standard: Standard, number: str
) -> None:
    assert str(heading_number(level, place, standard)) == number


@pytest.mark.parametrize(("number", "letters"), [(1, "I"), (9, "IX"), (14, "XIV"), (40, "XL")])
def test_roman_numbers(number: int, letters: str) -> None:
    assert roman(number) == letters
