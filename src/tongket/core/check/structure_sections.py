"""What stands under the headings: something, or an explicit "no data", or what was asked for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report, text
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.structure_prompts import asks, below_headings
from tongket.core.doc.model import Heading, Paragraph, wording
from tongket.core.doc.outline import Section
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_NIL_WHY = Words(
    vi="Nghị định 09/2019/NĐ-CP: báo cáo phải đủ nội dung theo đề cương. Không có số liệu là một câu trả "
    "lời, khác với bỏ trống và khác với số 0.",
    en="Decree 09/2019/NĐ-CP: a report answers its whole outline. “No data” is an answer, other than a "
    "blank and other than zero.",
)


def find_unanswered_headings(brief: Brief) -> Iterator[Hit]:
    """A heading with nothing below it that does not say "no data", beside headings with content."""
    yield from _unanswered(brief, brief.sections, capitals_tell=_capitals_tell(brief))


def _capitals_tell(brief: Brief) -> bool:
    """Whether capitals make a heading: not in a text that is typed in capitals throughout."""
    typed = [passage.text.isupper() for passage in brief.prose]
    return 2 * sum(typed) <= len(typed)


def _unanswered(brief: Brief, siblings: Sequence[Section], *, capitals_tell: bool) -> Iterator[Hit]:
    answered = any(_has_content(section) for section in siblings if section.heading)
    for section in siblings:
        if not section.heading or section.head is None:
            continue
        empty = not _has_content(section) and not section.nil
        # Lines that are all bare are a list of things to do, not headings left empty.
        in_capitals = capitals_tell and section.title.isupper()
        if empty and (answered or in_capitals) and section.title:
            yield hit(section.head, title=_short(section.title))
        yield from _unanswered(brief, section.sections, capitals_tell=capitals_tell)


def _has_content(section: Section) -> bool:
    """Whether anything stands below the heading itself."""
    if section.head is None or section.span is None:
        return True
    return section.span.end > section.head.end


def _short(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79].rstrip()}…"


UNANSWERED_HEADING = Rule(
    code="S111",
    name="section-unanswered",
    severity=Severity.WARNING,
    title=Words(vi="Đề mục bỏ trống", en="Heading with nothing below it"),
    why=_NIL_WHY,
    message=Words(
        vi="Đề mục “{title}” không có nội dung và không ghi không có số liệu.",
        en="“{title}” has no content and does not say that there is none.",
    ),
    remedy=Words(
        vi="Bổ sung nội dung, hoặc ghi rõ “không có số liệu” kèm lý do.",
        en="Add the content, or say “không có số liệu” and why.",
    ),
    find=find_unanswered_headings,
    bad=(
        text(
            "I. KẾT QUẢ\n1. Công tác chỉ đạo\nĐã ban hành kế hoạch.\n⟦2. Công tác giám sát⟧\n"
            "3. Công tác trồng cây\nĐã trồng 120 cây."
        ),
        text("I. KẾT QUẢ\nĐã trồng 120 cây.\n⟦II. KIẾN NGHỊ⟧"),
    ),
    good=(
        report(),
        text("1. Công tác chỉ đạo\nĐã họp.\n2. Công tác giám sát: không có số liệu"),
        text("Nhiệm vụ gồm:\n1. Trồng cây\n2. Tưới cây\n3. Thay cây"),
        text(
            "I. NHIỆM VỤ\nTRỒNG 120 CÂY BÓNG MÁT.\nII. TỔ CHỨC\n1. CÁC PHÒNG TƯỚI CÂY.\n2. SỞ BÁO CÁO."
        ),
    ),
)

_BARE_NIL = frozenset(
    ("không", "khong", "0", "không có gì", "chưa", "chưa có", "trống", "x", "-", "…")
)


def find_vague_nil(brief: Brief) -> Iterator[Hit]:
    """A section whose whole answer is "Không", "0" or a stroke."""
    blocks = brief.document.body
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.span is None:
            continue
        before = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        alone = isinstance(before, Heading) and (after is None or isinstance(after, Heading))
        words = wording(block.inlines).strip(" .;*-–+")
        if alone and (words.casefold() in _BARE_NIL or not words):
            yield hit(block.span, written=wording(block.inlines).strip())


VAGUE_NIL = Rule(
    code="S112",
    name="nil-not-explicit",
    severity=Severity.NOTE,
    title=Words(vi="Không có số liệu nhưng ghi không rõ", en="A nil answer that says too little"),
    why=_NIL_WHY,
    message=Words(
        vi="“{written}” không cho biết là không phát sinh, không thuộc chức năng hay chưa có số liệu.",
        en="“{written}” does not say whether nothing happened, it is not our task, or data are missing.",
    ),
    remedy=Words(
        vi="Ghi rõ: “không phát sinh”, “không thuộc chức năng, nhiệm vụ” hoặc “không có số liệu”.",
        en="Say “không phát sinh”, “không thuộc chức năng, nhiệm vụ” or “không có số liệu”.",
    ),
    find=find_vague_nil,
    bad=(
        text(
            "1. Công tác chỉ đạo\nĐã họp.\n2. Công tác giám sát\n⟦Không.⟧\n3. Trồng cây\nĐã trồng."
        ),
    ),
    good=(
        text("1. Công tác chỉ đạo\nĐã họp.\n2. Công tác giám sát\nTrong kỳ không phát sinh."),
        text("1. Kết quả\nKhông.\nĐã trồng 120 cây."),
    ),
)


def find_contradicted_nil(brief: Brief) -> Iterator[Hit]:
    """A heading that says "no data" above a text with figures."""
    figures = sorted(number.span for number in brief.reading.numbers if number.value)
    for section in _all(brief.sections):
        if not section.nil or not section.heading or section.head is None or section.span is None:
            continue
        first = bisect_left(figures, Span(section.head.end, 0))
        if first < len(figures) and figures[first].end <= section.span.end:
            yield hit(section.head, title=_short(section.title))


def _all(siblings: Sequence[Section]) -> Iterator[Section]:
    for section in siblings:
        yield section
        yield from _all(section.sections)


CONTRADICTED_NIL = Rule(
    code="S113",
    name="nil-contradicted",
    severity=Severity.WARNING,
    title=Words(vi="Ghi không có số liệu nhưng bên dưới có số liệu", en="Nil above figures"),
    why=_NIL_WHY,
    message=Words(
        vi="Đề mục “{title}” ghi không có số liệu nhưng nội dung bên dưới có số liệu.",
        en="“{title}” says that there are no data, but the text below it gives figures.",
    ),
    remedy=Words(
        vi="Bỏ cụm từ không có số liệu, hoặc kiểm tra lại nội dung.",
        en="Remove the nil formula, or check the text.",
    ),
    find=find_contradicted_nil,
    bad=(
        text(
            "⟦1. Công tác giám sát: không có số liệu⟧\nĐã tổ chức 03 cuộc giám sát tại 05 đơn vị."
        ),
    ),
    good=(
        text("1. Công tác giám sát: không có số liệu\n2. Trồng cây\nĐã trồng 120 cây."),
        text("1. Công tác giám sát\nĐã tổ chức 03 cuộc giám sát tại 05 đơn vị."),
    ),
)


_REASON = Pattern(
    r"(?i:không phát sinh|không thuộc|không có chức năng|lý do|(?:^|\s)do\s|(?:^|\s)vì\s)"
)


# "Không có" answers by itself that there was none; that there are no data is to be explained.
_NO_DATA = Pattern(r"(?i:số liệu|dữ liệu|thông tin|thống kê|tổng hợp)")


def find_nil_without_reason(brief: Brief) -> Iterator[Hit]:
    """A heading that says "no data" and no word why, neither in it nor below."""
    told = {
        heading.span
        for passage, headings in below_headings(brief)
        if (nil := [heading for heading in headings if heading.nil])
        and not asks(passage, under_nil=True)
        for heading in nil
    }
    for section in _all(brief.sections):
        if not section.nil or not section.heading or section.head is None or section.sections:
            continue
        explained = section.head in told or _REASON.search(section.title)
        if not explained and _NO_DATA.search(section.title):
            yield hit(_formula(brief, section.head), title=_short(section.title))


def _formula(brief: Brief, head: Span) -> Span:
    """The part of a heading behind its colon, where the answer stands; else all of it."""
    start, end = brief.reading.clean.forth(head)
    title = brief.text[start:end].rstrip(" *.")
    answer = title[title.rfind(":") + 1 :].lstrip(" *")
    return brief.at(start + len(title) - len(answer), start + len(title))


NIL_WITHOUT_REASON = Rule(
    code="S114",
    name="nil-without-reason",
    severity=Severity.NOTE,
    title=Words(vi="Không có số liệu, chưa rõ lý do", en="No data, and no word why"),
    why=_NIL_WHY,
    message=Words(
        vi="Mục “{title}” không có số liệu nhưng chưa nêu lý do.",
        en="“{title}” has no data and gives no reason.",
    ),
    remedy=Words(
        vi="Nêu lý do: trong kỳ không phát sinh, không thuộc chức năng, nhiệm vụ, hay chưa thống kê.",
        en="Say whether nothing happened, it is not our task, or it was not counted.",
    ),
    find=find_nil_without_reason,
    bad=(
        text(
            "1. Chỉ đạo\nĐã họp.\n2. Công tác giám sát: ⟦Sở không có số liệu⟧\n3. Tưới cây\nĐã tưới."
        ),
    ),
    good=(
        text("1. Chỉ đạo\nĐã họp.\n2. Công tác giám sát: trong kỳ không phát sinh"),
        text("1. Chỉ đạo\nĐã họp.\n2. Vi phạm: Không có.\n3. Tưới cây\nĐã tưới."),
        text("1. Chỉ đạo\nĐã họp.\n2. Vi phạm: Chưa phát hiện.\n3. Tưới cây\nĐã tưới."),
        text(
            "1. Công tác giám sát: Sở không có số liệu\nNội dung này không thuộc chức năng của Sở.\n"
            "2. Tưới cây\nĐã tưới."
        ),
    ),
)
