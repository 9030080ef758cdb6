from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.layout.builders import a_header
from tongket.core.doc.model import Header, Standard
from tongket.core.doc.paper_law import PAPER_LAWS, Part
from tongket.core.layout.geometry import GEOMETRIES, PARTY, STATE, Ornament
from tongket.core.layout.head import head
from tongket.core.layout.placing import box_bottom, box_top
from tongket.core.layout.sheet import Head, Line
from tongket.core.layout.units import Mm, Pt

REPORT = "Kết quả công tác cải cách tư pháp 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2024"


def texts(planned: Head, part: Part | Ornament) -> list[str]:
    return [line.text for line in planned.of(part)]


def test_issuers_stand_in_capitals_and_balanced_lines() -> None:
    planned = head(a_header(issuer="Sở Thông tin và Truyền thông"), STATE)
    assert texts(planned, Part.SUPERIOR) == ["UBND TỈNH BÌNH MẪU"]
    assert texts(planned, Part.ISSUER) == ["SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"]


def test_both_issuers_are_of_one_size_even_when_only_one_needs_the_smaller() -> None:
    planned = head(a_header(issuer="Ban Dân tộc và Tôn giáo"), STATE)
    sizes = {line.type.size for line in planned.lines if line.part in (Part.SUPERIOR, Part.ISSUER)}
    assert sizes == {Pt(12)}


def test_number_and_date_share_a_baseline_below_both_columns() -> None:
    for issuer in ("Sở Xây dựng", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Mẫu"):
        planned = head(a_header(issuer=issuer), STATE)
        (number,), (date,) = planned.of(Part.NUMBER), planned.of(Part.PLACE_DATE)
        assert number.baseline == date.baseline
        assert number.baseline >= planned.of(Part.ISSUER)[-1].baseline + 8
        assert number.baseline >= planned.of(Part.MOTTO)[-1].baseline + 8


def test_a_long_place_makes_the_date_smaller_and_never_wider_than_its_column() -> None:
    (date,) = head(a_header(place="Thành phố Hồ Chí Minh"), STATE).of(Part.PLACE_DATE)
    assert date.type.size == Pt(13)
    assert date.left >= 96
    assert date.left + date.width <= 195.5


def test_a_letter_says_what_it_is_about_under_its_number() -> None:
    planned = head(a_header(kind=None, subject="cử người dự buổi hướng dẫn sử dụng"), STATE)
    assert texts(planned, Part.LETTER_SUBJECT)[0].startswith("V/v cử người")
    assert not planned.of(Part.KIND)
    assert planned.rule_under(Part.SUBJECT) is None


def test_party_paper_has_a_star_and_five_hyphens_and_no_rule_under_its_issuer() -> None:
    planned = head(a_header(symbol="BC/TU"), PARTY)
    assert texts(planned, Ornament.STAR) == ["*"]
    assert texts(planned, Ornament.HYPHENS) == ["-----"]
    assert texts(planned, Part.NUMBER) == ["Số 05-BC/TU"]
    assert [rule.under for rule in planned.rules] == [Part.NATIONAL_NAME]


@pytest.mark.parametrize(("urgency", "width"), [("Hỏa tốc", 30), ("THƯỢNG KHẨN", 40), ("Khẩn", 20)])
def test_urgency_is_a_red_box_of_its_legal_size_that_pushes_the_title_down(
    urgency: str, width: float
) -> None:
    plain = head(a_header(), STATE)
    urgent = head(a_header(urgency=urgency), STATE)
    assert urgent.stamp is not None
    assert (urgent.stamp.width, urgent.stamp.height) == (Mm(width), Mm(8))
    assert urgent.stamp.text == urgency.upper()
    (kind,) = urgent.of(Part.KIND)
    assert box_top(kind) >= urgent.stamp.top + urgent.stamp.height
    assert urgent.body_top > plain.body_top


def test_a_header_with_nothing_in_it_still_has_its_fixed_parts() -> None:
    planned = head(Header(), STATE)
    assert texts(planned, Part.MOTTO) == ["Độc lập - Tự do - Hạnh phúc"]
    assert texts(planned, Part.NUMBER) == ["Số:"]


names = st.lists(
    st.sampled_from(
        [
            "sở",
            "ban",
            "tỉnh",
            "ủy",
            "nhân",
            "dân",
            "và",
            "quản",
            "lý",
            "thông",
            "tin",
            "công",
            "nghiệp",
            "dự",
            "án",
        ]
    ),
    max_size=14,
).map(" ".join)
headers = st.builds(
    Header,
    superior=names,
    issuer=names,
    number=st.none() | st.integers(1, 9999).map(str),
    symbol=st.sampled_from(["BC-SXD", "TTLT-VPCP-BTTTT-BNV-BTC-BKHCN-BTNMT", "CTr/BCĐ"]),
    place=st.sampled_from(["Bình Mẫu", "Thành phố Hồ Chí Minh"]),
    kind=st.none() | st.just("Báo cáo"),
    subject=names,
    urgency=st.none() | st.just("Khẩn"),
)
standards = st.sampled_from(list(Standard))


def overlap(one: Line, other: Line) -> bool:
    """Whether the boxes of two lines share room of more than a tenth of a millimetre."""
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(box_bottom(one), box_bottom(other)) - max(box_top(one), box_top(other))
    return across > 0.1 and down > 0.1


@given(headers, standards)
def test_no_two_lines_of_a_head_overprint(header: Header, standard: Standard) -> None:
    planned = head(header, GEOMETRIES[standard])
    lines = [line for line in planned.lines if line.text]
    assert not [(a.text, b.text) for a, b in combinations(lines, 2) if overlap(a, b)]
    assert max(map(box_bottom, lines)) < planned.body_top


@given(headers, standards)
def test_rules_are_as_long_as_the_law_says(header: Header, standard: Standard) -> None:
    planned = head(header, GEOMETRIES[standard])
    for part, share in PAPER_LAWS[standard].rules.items():
        rule = planned.rule_under(part)
        if rule is not None:
            longest = max(line.width for line in planned.of(part))
            assert share.holds(rule.width / longest, slack=0.001), part


@given(headers, standards)
def test_everything_stays_between_the_margins(header: Header, standard: Standard) -> None:
    geometry = GEOMETRIES[standard]
    for line in head(header, geometry).lines:
        assert line.left >= geometry.paper.left - 0.01
        assert line.left + line.width <= geometry.paper.text_right + 0.01
