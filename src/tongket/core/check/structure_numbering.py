"""Numbers of sections: one style for one level, no gap, no repetition."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tongket.core.check.brief import Brief
from tongket.core.check.examples import party, report, text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.numbers_in_row import CONTINUED, Numbered, one_list
from tongket.core.doc.model import Heading, Standard, wording
from tongket.core.doc.numbering import LOWER_LETTERS, Family, roman
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_WHY = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: các phần, mục, khoản, điểm được đánh số thống nhất, theo thứ "
    "tự (điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e …).",
    en="Decree 30/2020/NĐ-CP, annex I: parts are numbered in one way and in order (points by the "
    "Vietnamese alphabet: a, b, c, d, đ, e …).",
)


def find_mixed_styles(brief: Brief) -> Iterator[Hit]:
    """Headings of one level and kind of number with different marks: ``I.`` beside ``II-``."""
    groups: dict[tuple[int, Family], list[Numbered]] = defaultdict(list)
    for row in brief.rows:
        for numbered in row:
            if numbered.section.heading and numbered.mark.numbering.mark:
                groups[numbered.section.level, numbered.mark.family].append(numbered)
    for group in groups.values():
        counts = Counter(numbered.mark.numbering.mark for numbered in group)
        if len(counts) > 1:
            usual = _usual_mark(brief, counts)
            yield from (_other_style(one, usual) for one in group if not _has(one, usual))


def _usual_mark(brief: Brief, counts: Counter[str]) -> str:
    """The state's papers write ``I.``; a Party paper may do as it mostly does."""
    if brief.document.standard is Standard.STATE and "." in counts:
        return "."
    return counts.most_common(1)[0][0]


def _has(numbered: Numbered, mark: str) -> bool:
    return numbered.mark.numbering.mark == mark


def _other_style(numbered: Numbered, usual: str) -> Hit:
    mark = numbered.mark.numbering.mark
    at = Span(numbered.at.end - len(mark), numbered.at.end)
    number = numbered.mark.numbering.number
    return hit(numbered.at, Edit(at, usual), written=f"{number}{mark}", right=f"{number}{usual}")


MIXED_STYLES = Rule(
    code="S101",
    name="numbering-style-mixed",
    severity=Severity.WARNING,
    title=Words(vi="Lẫn kiểu đánh số đề mục", en="Styles of numbering mixed"),
    why=_WHY,
    message=Words(
        vi="Đề mục “{written}” khác kiểu với các đề mục cùng cấp.",
        en="“{written}” differs in style from the other headings of its level.",
    ),
    remedy=Words(vi="Thống nhất kiểu “{right}”.", en="Write “{right}”."),
    find=find_mixed_styles,
    bad=(
        text(
            "I. KẾT QUẢ\nĐã trồng 120 cây.\n⟦II-⟧ NHIỆM VỤ\nTrồng tiếp.\n⟦III-⟧ KIẾN NGHỊ\nCấp vốn.",
            fixed="I. KẾT QUẢ\nĐã trồng 120 cây.\nII. NHIỆM VỤ\nTrồng tiếp.\nIII. KIẾN NGHỊ\nCấp vốn.",
        ),
    ),
    good=(
        report(),
        party(),
        text("I. KẾT QUẢ\n1. Chỉ đạo\nĐã họp.\n2. Trồng cây\nĐã trồng.\na) Cây bóng mát: 20 cây."),
    ),
)


def find_skipped_numbers(brief: Brief) -> Iterator[Hit]:
    """A number that is missing between two neighbours."""
    for row in brief.rows:
        if not one_list(row):
            continue
        for before, after in pairwise(row):
            if after.mark.value - before.mark.value > 1 and after.mark.above == before.mark.above:
                missing = _written(before.mark.family, before.mark.value + 1)
                yield hit(after.at, missing=missing, written=after.mark.numbering.number)


def _written(family: Family, value: int) -> str:
    if family in (Family.LETTER, Family.UPPER):
        letter = LOWER_LETTERS[min(value, len(LOWER_LETTERS)) - 1]
        return letter.upper() if family is Family.UPPER else letter
    return roman(value) if family is Family.ROMAN else str(value)


SKIPPED_NUMBER = Rule(
    code="S102",
    name="number-skipped",
    severity=Severity.WARNING,
    title=Words(vi="Đánh số nhảy cóc", en="A number is skipped"),
    why=_WHY,
    message=Words(
        vi="Trước “{written}” thiếu số “{missing}”.",
        en="“{missing}” is missing before “{written}”.",
    ),
    remedy=Words(
        vi="Đánh lại số thứ tự hoặc bổ sung mục còn thiếu.", en="Renumber, or add what is missing."
    ),
    find=find_skipped_numbers,
    bad=(
        text("I. KẾT QUẢ\nĐã trồng 120 cây.\n⟦III.⟧ NHIỆM VỤ\nTrồng tiếp cây bóng mát."),
        text("I. KẾT QUẢ\n1. Chỉ đạo\nĐã họp.\n⟦3.⟧ Trồng cây\nĐã trồng 120 cây."),
    ),
    good=(
        report(),
        text("Điều 1. Phạm vi\nQuy định này.\nĐiều 2. Đối tượng\nCác cơ quan."),
        text("c) Tưới cây: hằng ngày.\nd) Bón phân: hằng tháng.\nđ) Thay cây: khi cần."),
    ),
)


def find_repeated_numbers(brief: Brief) -> Iterator[Hit]:
    """A number that stands twice in one run of sections."""
    for row in brief.rows:
        if not one_list(row):
            continue
        for before, after in pairwise(row):
            same = after.mark.value == before.mark.value and after.mark.above == before.mark.above
            if same and before.mark.family not in CONTINUED:
                yield hit(after.at, written=after.mark.numbering.number)


REPEATED_NUMBER = Rule(
    code="S103",
    name="number-repeated",
    severity=Severity.WARNING,
    title=Words(vi="Đánh số trùng", en="A number is repeated"),
    why=_WHY,
    message=Words(vi="Số “{written}” đã dùng cho mục ngay trước.", en="“{written}” is used above."),
    remedy=Words(vi="Đánh lại số thứ tự.", en="Renumber."),
    find=find_repeated_numbers,
    bad=(
        text("I. KẾT QUẢ\n1. Chỉ đạo\nĐã họp.\n2. Trồng cây\nĐã trồng.\n⟦2.⟧ Tưới cây\nĐã tưới."),
        text("I. KẾT QUẢ\nĐã trồng.\nII. TỒN TẠI\nCòn chậm.\n⟦II.⟧ NHIỆM VỤ\nTrồng tiếp."),
    ),
    good=(report(), text("I. KẾT QUẢ\n1. Chỉ đạo\nĐã họp.\nII. NHIỆM VỤ\n1. Chỉ đạo\nHọp tiếp.")),
)


_LONE_NUMBER = Pattern(r"[\s*]{0,8}(?:[IVXLC]{1,7}|\d{1,2}|[a-zđ])\s?[.)/-][\s*]{0,8}")


def find_empty_headings(brief: Brief) -> Iterator[Hit]:
    """A number on a line of its own with no title below it either."""
    for passage in brief.body:
        if not _LONE_NUMBER.fullmatch(passage.text):
            continue
        block = passage.block
        if not (isinstance(block, Heading) and wording(block.title).strip()):
            yield hit(passage.whole, written=passage.text.strip(" *"))


EMPTY_HEADING = Rule(
    code="S104",
    name="heading-empty",
    severity=Severity.WARNING,
    title=Words(vi="Đề mục không có tên", en="Heading without a title"),
    why=_WHY,
    message=Words(
        vi="Đề mục “{written}” chỉ có số, không có tên.",
        en="“{written}” has a number and no title.",
    ),
    remedy=Words(vi="Đặt tên đề mục hoặc bỏ số.", en="Give it a title or remove the number."),
    find=find_empty_headings,
    bad=(text("I. KẾT QUẢ\nĐã trồng 120 cây.\n⟦II.⟧\nTiếp tục trồng cây bóng mát tại công sở."),),
    good=(report(), text("Chương II\nTỔ CHỨC THỰC HIỆN\nĐiều 5. Hiệu lực\nTừ ngày ký.")),
)


def find_levels_out_of_order(brief: Brief) -> Iterator[Hit]:
    """Headings under one parent that are numbered in two ways: ``a)`` and then ``1.``"""
    for above, below in pairwise(brief.rows):
        first, second = above[0], below[0]
        if first.parent != second.parent or _introduces(brief, first, second):
            continue
        if first.section.heading and second.section.heading:
            yield hit(
                second.at,
                written=str(second.mark.numbering),
                other=str(first.mark.numbering),
            )


def _introduces(brief: Brief, first: Numbered, second: Numbered) -> bool:
    """Whether a list belongs to the opening words, as the parties named in minutes do.

    "… chúng tôi gồm:", 1., 2., and then the outline, which begins with I.
    """
    if first.parent is not None or second.mark.family is not Family.ROMAN:
        return False
    start, _ = brief.reading.clean.forth(first.at)
    return brief.text[:start].rstrip().endswith(":")


LEVELS_OUT_OF_ORDER = Rule(
    code="S105",
    name="levels-out-of-order",
    severity=Severity.WARNING,
    title=Words(vi="Thứ tự các cấp đề mục", en="Levels out of order"),
    why=_WHY,
    message=Words(
        vi="Đề mục “{written}” đứng ngang cấp với “{other}” nhưng đánh số kiểu khác.",
        en="“{written}” stands beside “{other}” but is numbered in another way.",
    ),
    remedy=Words(
        vi="Đánh số theo thứ tự I., 1., a) từ cấp trên xuống cấp dưới.",
        en="Number I., 1., a) from the upper level down.",
    ),
    find=find_levels_out_of_order,
    bad=(
        text(
            "I. KẾT QUẢ\na) Công tác chỉ đạo\nĐã họp.\n⟦1.⟧ Công tác trồng cây\nĐã trồng 120 cây."
        ),
    ),
    good=(
        report(),
        text("I. KẾT QUẢ\n1. Chỉ đạo\na) Họp\nĐã họp.\nb) Giao việc\nĐã giao."),
        report(
            told="Danh sách các bên đứng trước phần nội dung.",
            kind="BIÊN BẢN",
            number="Số: 12/BB-SXD",
            body="Hôm nay, chúng tôi gồm:\n1. Bên giao\nÔng Trần Văn Mẫu.\n2. Bên nhận\nBà Lê Thị Mẫu."
            "\nI. HIỆN VẬT\nĐã giao 120 cây.\nII. CAM KẾT\nHai bên ký tên.",
        ),
    ),
)
