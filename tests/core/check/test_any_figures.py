"""Whatever is cited, counted or copied, the rules answer, point inside, and their fixes settle."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tongket.core.check.brief import Brief
from tongket.core.check.rules import RULES
from tongket.core.check.runner import apply_fixes, examine
from tongket.core.doc.ref import Ref
from tongket.core.doc.source import from_text
from tongket.core.facts.model import Fact, FactSpec
from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.reading import read_through
from tongket.core.law.register import register_of
from tongket.core.period import Period

ASKED = [rule for rule in RULES if rule.code[0] in "CFR"]
SCRAPS = [
    "UBND TỈNH BÌNH MẪU\nSỞ XÂY DỰNG",
    "Số: 05/BC-SXD",
    "Bình Mẫu, ngày 26 tháng 6 năm 2024",
    "BÁO CÁO\nKết quả 6 tháng đầu năm 2024",
    "I. KẾT QUẢ",
    "Kế hoạch số 5 / KH-SXD ngày 6/2/2024 của Sở",
    "Quyết định số 27/NQ-TW, 28-NQ/TƯ và 29 /nq-tw ngày 31/02/2023",
    "công văn số 632/SXD-TTra, 893/SXD-TtrA ngày 24/6/2025 của Sở Nội vụ",
    "Thông tư số 01/2017, 12/2019/tt-btp ngày 30/12/2020",
    "Kế hoạch ngày 12/3/2024",
    "tổng số 25 cuộc, trong đó 10 cuộc và 14 cuộc",
    "12/15 hồ sơ (đạt 70%), tăng 20% so với cùng kỳ (120/90)",
    "gồm: 5 vụ, 07 vụ; gồm 3 (bốn) vụ (gồm 2 vụ",
    "1,234 người, 1234567 đồng, 500.000đ, 12.5%, năm (06) vụ",
    "từ 10 đến 5 cây, giai đoạn 2030 - 2025, -3%, hàng trăm vụ việc",
    "(Bằng chữ: ba đồng)",
    "| TT | Tổng số | A | B |",
    "| 1 | 12 | 5 | 6 |",
    "|  | Tổng cộng | 13 | 6 |",
    "|---|",
    "- Sở A: 5 cây;",
    "6 tháng cuối năm 2023",
    "ngày 12/9/2023",
    "Trên đây là kết quả 6 tháng cuối năm 2023.",
    "Sở đã phối hợp với các địa phương rà soát toàn bộ cây xanh.",
    "ba\u0300i vi\u1ec7t \u00d0\u200b 30\u2011KH/UBND",
    "",
]
TEXTS = st.one_of(
    st.text(max_size=150),
    st.lists(st.sampled_from(SCRAPS), max_size=25).map("\n".join),
    st.lists(st.sampled_from(SCRAPS), max_size=25).map(" ".join),
)

HALF = Period(date(2024, 1, 1), date(2024, 7, 1))
FACTS = (Fact("activity.trees", Decimal(120), Ref("org.body", "sxd"), HALF, ()),)
SPECS = (FactSpec("activity.trees", "Số cây được trồng", "cây"),)
REGISTER = register_of(
    [
        RegisteredDocument(Ref("d", str(day)), "30", "KH-SXD", "Kế hoạch", day, "Sở", "x")
        for day in (date(2024, 1, 29), date(2023, 1, 29))
    ]
)


def a_brief(text: str, before: str = "") -> Brief:
    previous = read_through(from_text(before)) if before else None
    reading = read_through(from_text(text))
    return Brief(reading, register=REGISTER, facts=FACTS, specs=SPECS, previous=previous)


@given(TEXTS, TEXTS)
def test_every_rule_answers_and_points_inside_the_text(text: str, before: str) -> None:
    examined = examine(a_brief(text, before), ASKED)
    assert examined.failures == ()
    for finding in examined.findings:
        assert "{" not in finding.message.vi + finding.message.en + finding.remedy.vi
        spans = [finding.span] if finding.span else []
        for span in (*spans, *(edit.span for edit in finding.fix)):
            assert 0 <= span.start <= span.end <= len(text)


@given(TEXTS)
def test_a_text_with_its_fixes_applied_needs_fewer_and_in_the_end_none(text: str) -> None:
    for _ in range(6):
        fixed = apply_fixes(text, examine(a_brief(text), ASKED).findings)
        if fixed == text:
            return
        text = fixed
    raise AssertionError("the fixes never settle")


@given(TEXTS)
def test_a_report_beside_itself_is_copied_throughout(text: str) -> None:
    brief = a_brief(text, text)
    assert all(told.state.value in ("copied", "formula") for told in brief.told)
