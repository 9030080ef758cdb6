"""A report beside that of last period."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.core.check.builders import a_reading, marked, said_of
from tongket.core.check.brief import Brief
from tongket.core.check.finding import Severity
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.ref import Ref
from tongket.core.facts.model import Fact, FactSpec
from tongket.core.law.reading import Reading
from tongket.core.period import Period

LINES = (
    "Sở đã phối hợp với các địa phương rà soát toàn bộ cây xanh trong khuôn viên công sở.",
    "Công tác tuyên truyền được triển khai thường xuyên trên cổng thông tin của Sở.",
    "Việc bón phân, tưới nước thực hiện theo lịch đã giao cho từng phòng, đơn vị.",
)
COUNTED = "Trong kỳ, các đơn vị đã trồng mới 85 cây bóng mát tại 12 công sở trên địa bàn."


def earlier(body: str, **parts: str) -> Reading:
    """The report on the half year before."""
    about = {
        "date": "Bình Mẫu, ngày 26 tháng 12 năm 2023",
        "subject": "Kết quả trồng cây xanh công sở 6 tháng cuối năm 2023",
        "closing": "Trên đây là kết quả 6 tháng cuối năm 2023, Sở Xây dựng trân trọng báo cáo./.",
    }
    return a_reading(body, **{**about, **parts})


def said(body: str, before: str, code: str = "R", **given: Any) -> list[tuple[str, str]]:
    return said_of(body, code, previous=earlier(before), **given)


def test_neighbouring_copies_are_one_finding() -> None:
    body = "I. KẾT QUẢ\n" + "\n".join(LINES)
    assert said(body, body, "R101") == [("R101", "\n".join(LINES))]


def test_something_new_between_copies_parts_them() -> None:
    body = f"I. KẾT QUẢ\n{LINES[0]}\nĐã thay 40 cây bị gãy đổ sau cơn bão vừa qua.\n{LINES[1]}"
    assert said(body, "\n".join(LINES), "R101") == [("R101", LINES[0]), ("R101", LINES[1])]


def test_a_heading_between_copies_parts_them() -> None:
    body = f"I. KẾT QUẢ\n{LINES[0]}\nII. NHIỆM VỤ\n{LINES[1]}"
    assert said(body, body, "R101") == [("R101", LINES[0]), ("R101", LINES[1])]


def test_a_long_copy_is_graver_than_a_short_one() -> None:
    lines = [f"{line} Tại khu vực {place}, kết quả tương tự." for line in LINES for place in "AB"]
    many = "I. KẾT QUẢ\n" + "\n".join(lines)
    severities = {}
    for name, body in (("short", LINES[0]), ("long", many)):
        brief = Brief(a_reading(body), previous=earlier(body))
        found = [one for one in examine(brief, RULES).findings if one.code == "R101"]
        severities[name] = [one.severity for one in found]
    assert severities == {"short": [Severity.NOTE], "long": [Severity.WARNING]}


@pytest.mark.parametrize(
    "line",
    [
        "Sở Xây dựng báo cáo kết quả trồng cây xanh công sở 6 tháng đầu năm 2024 như sau:",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Trong kỳ không phát sinh vụ việc.",
        "Không có.",
    ],
)
def test_what_stands_in_every_report_is_no_copy(line: str) -> None:
    body = f"{line}\nI. KẾT QUẢ\nĐã trồng 120 cây bóng mát tại 15 công sở của tỉnh."
    assert said(body, f"{line}\nI. KẾT QUẢ\nĐã thay 07 cây.", "R1") == []


def test_new_numbers_in_old_words_are_no_copy() -> None:
    body = "I. KẾT QUẢ\n" + COUNTED.replace("85", "120").replace("12 công", "15 công")
    assert said(body, COUNTED, "R101") == []
    assert said(body, COUNTED, "R103") == []


def test_old_numbers_in_old_words_are_pointed_at() -> None:
    found = said(f"I. KẾT QUẢ\n{COUNTED}", COUNTED, "R103")
    assert [words.split()[0] for _, words in found] == ["85", "12"]


def test_the_share_counts_sentences_with_new_numbers_too() -> None:
    body = "I. KẾT QUẢ\n" + "\n".join([*LINES, COUNTED.replace("85", "120")])
    brief = Brief(a_reading(body), previous=earlier("\n".join([*LINES, COUNTED])))
    (found,) = [one for one in examine(brief, RULES).findings if one.code == "R102"]
    assert found.span is None
    assert "100%" in found.message.vi


@pytest.mark.parametrize(
    "body",
    [
        "I. KẾT QUẢ ⟦6 THÁNG CUỐI NĂM 2023⟧\nĐã trồng 120 cây.",
        "Sở báo cáo kết quả ⟦6 tháng cuối năm 2023⟧ như sau:\nI. KẾT QUẢ\nĐã trồng 120 cây.",
        "I. KẾT QUẢ\n⟦Ngày 12/9/2023⟧, Sở đã tổ chức hội nghị tập huấn cho các đơn vị.",
        "I. KẾT QUẢ\nKế hoạch chăm sóc cây ⟦6 tháng cuối năm 2023⟧ đã hoàn thành đúng hạn.",
    ],
)
def test_the_old_period_left_standing_is_an_error(body: str) -> None:
    bare, marks = marked(body)
    assert said(bare, bare, "R104") == [("R104", words) for words in marks]


@pytest.mark.parametrize(
    "body",
    [
        "I. KẾT QUẢ\nSố cây trồng mới nhiều hơn 35 cây so với 6 tháng cuối năm 2023.",
        "I. KẾT QUẢ\nThực hiện Kế hoạch số 30/KH-SXD ngày 12/9/2023 của Sở về trồng cây xanh.",
        "I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024\nĐã trồng 120 cây.",
        "I. KẾT QUẢ\nTừ ngày 01/7/2023, quy chế mới có hiệu lực đối với tất cả các công sở.",
    ],
)
def test_the_old_period_may_be_compared_with_or_cited(body: str) -> None:
    assert said(body, body, "R104") == []


def test_a_period_that_this_report_is_about_is_never_old() -> None:
    body = "I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024\nĐã trồng 120 cây."
    brief = Brief(a_reading(body), previous=a_reading(body))
    assert [one for one in examine(brief, RULES).findings if one.code == "R104"] == []


def test_a_figure_that_the_records_confirm_may_stay_the_same() -> None:
    spec = FactSpec("activity.trees", "Số cây trồng mới", "cây")
    given = {"facts": (a_tree_fact(),), "specs": (spec,)}
    found = said(f"I. KẾT QUẢ\n{COUNTED}", COUNTED, "R103", **given)
    assert "85 cây" not in [words for _, words in found]


def a_tree_fact() -> Fact:
    half = Period(date(2024, 1, 1), date(2024, 7, 1))
    return Fact("activity.trees", Decimal(85), Ref("org.body", "sxd"), half, ())
