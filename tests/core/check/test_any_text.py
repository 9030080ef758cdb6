"""Whatever the text, no rule breaks down and every finding points inside it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Severity
from tongket.core.check.rules import RULES
from tongket.core.check.runner import apply_fixes, examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import read_through

# What documents are made of, to be thrown together in any order.
SCRAPS = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập-Tự do-Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "UBND TỈNH BÌNH MẪU",
    "Số: 5 / BC - SXD",
    "Bình Mẫu ngày 5 tháng 02 năm 2024",
    "Báo cáo",
    "Kính gửi:",
    "I. KẾT QUẢ",
    "III- NHIỆM VỤ",
    "1. Công tác giám sát: không có số liệu",
    "2.",
    "a) Trồng cây;",
    "- Công tác kiểm tra (nêu rõ số lượng).",
    "- Tưới cây",
    "của của CSDL (CSDL) hoà hòa tòan",
    '“Công sở xanh" (PCTN',
    "nội địa- Công an ,Sở",
    "Nơi nhận:\tTM GIÁM ĐỐC",
    "- Lưu: VT.",
    "T/M BAN CHỈ ĐẠO",
    "ThS. Nguyễn Văn Mẫu",
    "Phụ lục I",
    "ba\u0300i vi\u1ec7t \u00d0\u200b",
    "\t",
    "\r\n",
    "",
]
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(SCRAPS), max_size=25).map("\n".join),
    st.lists(st.sampled_from(SCRAPS), max_size=25).map(" ".join),
)


@given(TEXTS)
def test_every_rule_answers_and_points_inside_the_text(text: str) -> None:
    examined = examine(Brief(read_through(from_text(text))), RULES)
    assert examined.failures == ()
    for finding in examined.findings:
        assert isinstance(finding.severity, Severity)
        assert not re.search(r"\{[a-z]+\}", finding.message.vi + finding.remedy.en)
        spans = [finding.span] if finding.span else []
        for span in (*spans, *(edit.span for edit in finding.fix)):
            assert 0 <= span.start <= span.end <= len(text)


@given(TEXTS)
def test_fixes_never_undo_each_other(text: str) -> None:
    findings = examine(Brief(read_through(from_text(text))), RULES).findings
    edits = [edit for finding in findings for edit in finding.fix]
    assert all(edit.text != edit.span.cut(text) for edit in edits)
    once = apply_fixes(text, findings)
    assert apply_fixes(text, [*findings, *findings]) == once
