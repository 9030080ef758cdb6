"""The sheet: paper, margins, page number."""

from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.printed import printed
from tongket.core.doc.paper_law import PaperLaw, Range
from tongket.core.doc.source import Align, PageSetup
from tongket.core.text.words import Words

_SLACK_MM = 0.6  # Word keeps lengths in twentieths of a point, and people type centimetres
_PAPER_SLACK_MM = 1.5
# What surely fills more than one page at 13 points.
_TWO_PAGES = 5000

PAPER_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I (văn bản Đảng: Hướng dẫn 36-HD/VPTW, 05-HD/VPTW).",
    en="Decree 30/2020/NĐ-CP, annex I, part I (Party papers: guides 36-HD/VPTW, 05-HD/VPTW).",
)


def find_wrong_paper(brief: Brief) -> Iterator[Hit]:
    """A page that is not A4, upright or turned."""
    seen = set()
    for page in brief.reading.source.pages:
        sides = (round(page.width_mm), round(page.height_mm))
        if not _is_a4(page, brief.law) and sides not in seen:
            seen.add(sides)
            yield hit(None, width=sides[0], height=sides[1])


def _is_a4(page: PageSetup, law: PaperLaw) -> bool:
    short, long = sorted((page.width_mm, page.height_mm))
    return (
        abs(short - law.width_mm) <= _PAPER_SLACK_MM
        and abs(long - law.height_mm) <= _PAPER_SLACK_MM
    )


WRONG_PAPER = Rule(
    code="L101",
    name="paper-not-a4",
    severity=Severity.WARNING,
    title=Words(vi="Khổ giấy không phải A4", en="Paper is not A4"),
    why=PAPER_WHY,
    message=Words(
        vi="Khổ giấy là {width} x {height} mm, phải là A4 (210 x 297 mm).",
        en="The paper is {width} x {height} mm; it must be A4 (210 x 297 mm).",
    ),
    remedy=Words(vi="Đặt lại khổ giấy A4.", en="Set the paper to A4."),
    find=find_wrong_paper,
    bad=(printed("Khổ giấy Letter 216 x 279 mm", page={"width_mm": 215.9, "height_mm": 279.4}),),
    good=(
        printed("Khổ giấy A4 đứng"),
        printed("Khổ giấy A4 ngang", page={"width_mm": 297.0, "height_mm": 210.0}),
    ),
)


def find_wrong_margins(brief: Brief) -> Iterator[Hit]:
    """A margin outside the range of the standard, on upright pages."""
    seen = set()
    for page in brief.reading.source.pages:
        if page.width_mm > page.height_mm:
            continue
        for side, value, allowed in _margins(page, brief.law):
            if not allowed.holds(value, slack=_SLACK_MM) and (side, value) not in seen:
                seen.add((side, value))
                yield hit(None, side=side, value=_short(value), allowed=_range(allowed))


def _margins(page: PageSetup, law: PaperLaw) -> tuple[tuple[Words, float, Range], ...]:
    return (
        (Words(vi="trên", en="top"), page.top_mm, law.top_mm),
        (Words(vi="dưới", en="bottom"), page.bottom_mm, law.bottom_mm),
        (Words(vi="trái", en="left"), page.left_mm, law.left_mm),
        (Words(vi="phải", en="right"), page.right_mm, law.right_mm),
    )


def _short(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _range(allowed: Range) -> str:
    low, high = _short(allowed.low), _short(allowed.high)
    return low if low == high else f"{low}–{high}"


WRONG_MARGIN = Rule(
    code="L102",
    name="margin-out-of-range",
    severity=Severity.WARNING,
    title=Words(vi="Lề trang ngoài quy định", en="Margin out of range"),
    why=PAPER_WHY,
    message=Words(
        vi="Lề {side} là {value} mm, quy định là {allowed} mm.",
        en="The {side} margin is {value} mm; the standard allows {allowed} mm.",
    ),
    remedy=Words(
        vi="Đặt lề {side} trong khoảng {allowed} mm.", en="Set the {side} margin to {allowed} mm."
    ),
    find=find_wrong_margins,
    bad=(
        printed("Lề trái 25 mm", page={"left_mm": 25.0}),
        printed("Văn bản Đảng, lề trái 35 mm", pattern="party", page={"left_mm": 35.0}),
    ),
    good=(
        printed("Lề trên 20, dưới 20, trái 30, phải 15 mm"),
        printed(
            "Lề trên 25, dưới 25, trái 35, phải 20 mm",
            page={"top_mm": 25.0, "bottom_mm": 25.0, "left_mm": 35.0, "right_mm": 20.0},
        ),
    ),
)


def find_misplaced_page_number(brief: Brief) -> Iterator[Hit]:
    """A page number elsewhere than centred at the top, or none on a text of several pages."""
    pages = brief.reading.source.pages
    numbered = [page for page in pages if page.number_place is not None]
    if pages and not numbered and len(brief.text) > _TWO_PAGES:
        yield hit(None, place=Words(vi="không có số trang", en="there is none"))
    for page in numbered[:1]:
        if page.number_place != "top":
            yield hit(None, place=Words(vi="số trang ở chân trang", en="it stands at the foot"))
        elif page.number_align not in (None, Align.CENTRE):
            yield hit(None, place=Words(vi="số trang không canh giữa", en="it is not centred"))


PAGE_NUMBER_PLACE = Rule(
    code="L103",
    name="page-number-place",
    severity=Severity.WARNING,
    title=Words(vi="Vị trí số trang", en="Place of the page number"),
    why=PAPER_WHY,
    message=Words(
        vi="Số trang phải canh giữa theo chiều ngang trong lề trên: {place}.",
        en="The page number must be centred in the top margin: {place}.",
    ),
    remedy=Words(
        vi="Đặt số trang ở giữa lề trên, không hiển thị ở trang thứ nhất.",
        en="Put the page number in the middle of the top margin, hidden on page 1.",
    ),
    find=find_misplaced_page_number,
    bad=(
        printed("Số trang ở chân trang", page={"number_place": "bottom"}),
        printed("Số trang canh phải", page={"number_align": Align.RIGHT}),
        printed(
            "Văn bản dài nhiều trang, không có số trang",
            page={"number_place": None},
            words={"body": "Các đơn vị đã trồng và chăm sóc cây bóng mát tại công sở.\n" * 100},
        ),
    ),
    good=(
        printed("Số trang ở giữa lề trên"),
        printed("Văn bản một trang, không có số trang", page={"number_place": None}),
    ),
)


def find_number_on_first_page(brief: Brief) -> Iterator[Hit]:
    """A page number that shows on page 1."""
    pages = brief.reading.source.pages
    if pages and pages[0].number_place is not None and pages[0].number_on_first_page:
        yield hit(None)


NUMBER_ON_FIRST_PAGE = Rule(
    code="L104",
    name="page-number-on-first-page",
    severity=Severity.WARNING,
    title=Words(vi="Trang đầu hiển thị số trang", en="Page 1 shows its number"),
    why=PAPER_WHY,
    message=Words(
        vi="Số trang hiển thị ở trang thứ nhất.", en="The page number shows on the first page."
    ),
    remedy=Words(
        vi="Chọn “Trang đầu khác” và để trống đầu trang thứ nhất.",
        en="Choose “Different first page” and leave its header empty.",
    ),
    find=find_number_on_first_page,
    bad=(printed("Số trang hiển thị ở trang 1", page={"number_on_first_page": True}),),
    good=(printed("Số trang hiển thị từ trang 2"),),
)
