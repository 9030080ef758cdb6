"""The receiver's instructions that were copied with the outline and left standing in a report."""

import re
from collections.abc import Iterator, Sequence

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.likeness import share, words_of
from tongket.core.check.passages import Passage
from tongket.core.doc.model import Heading
from tongket.core.doc.nil import is_nil_answer
from tongket.core.doc.paper_law import Part
from tongket.core.facts.records import OutlineNode, ReportOutline
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

# "(nêu rõ số lượng, tên các cuộc giám sát)"
_BRACKETED = Pattern(
    r"\((?i:(?:cần|đề nghị|yêu cầu|phải)?\s{0,2}(?:nêu|ghi|liệt kê|thống kê|cho biết|trình bày|phân tích)"
    r"\s{1,2}(?:rõ|cụ thể|số|tên|các|những|chi tiết|đầy đủ|từng))\b[^()]{0,300}\)"
)
_LIST_MARK = r"[\s*\-+•–]{0,8}(?:(?:[a-zđ]|\d{1,2})[.)]\s)?[\s*]{0,4}"
# "Nêu rõ kết quả …", "Cho biết …": what a receiver asks, never what an office reports.
_ASKING = Pattern(
    rf"{_LIST_MARK}(?:(?:Cần|Đề nghị|Yêu cầu)\s)?"
    r"(?i:nêu|ghi|liệt kê|cho biết|trình bày)\s(?:rõ|cụ thể|số liệu|từng|tóm tắt|khái quát|chi tiết|kết quả)\b"
)
_NOMINAL = Pattern(
    rf"{_LIST_MARK}(?:Công tác|Việc|Tình hình|Kết quả|Số lượng|Số vụ|Hoạt động|Nội dung|Các|Những)\s"
)
# Words that only a sentence has, and figures: something is reported. Left out are the same
# syllables inside other words ("thiết bị", "không gian") and in set phrases ("có liên quan").
_REPORTS = Pattern(
    r"(?<![^\W_])(?i:đã|đang|sẽ|chưa|còn|tiếp tục|thường xuyên|kịp thời|đạt|là|vẫn|luôn"
    r"|không(?! gian| khí)|được(?! giao| phân công| giám sát)|(?<!thiết )(?<!chuẩn )bị"
    r"|(?<!nếu )có(?! liên quan| thẩm quyền| trách nhiệm))(?![^\W_])|\d"
)
_IN_BRACKETS = Pattern(r"\([^()]{0,300}\)")
_ALIKE = 0.75
_FEWEST_WORDS = 5


def find_prompts(brief: Brief) -> Iterator[Hit]:
    """Paragraphs that ask instead of report: by their shape, or by likeness to the outline."""
    prompts = _prompts(brief.outline)
    by_shape = _is_report(brief)
    for passage, headings in below_headings(brief):
        if _is_like(passage.text, prompts):
            yield hit(passage.whole)
        elif by_shape and (span := asks(passage, under_nil=any(one.nil for one in headings))):
            yield hit(span)


def _is_report(brief: Brief) -> bool:
    """Outlines, guides and letters may ask; only a report, or a piece without header, may not."""
    kind = brief.document.header.kind
    return kind == "Báo cáo" or (kind is None and Part.LETTER_SUBJECT not in brief.parts)


def below_headings(brief: Brief) -> Iterator[tuple[Passage, Sequence[Heading]]]:
    """Every paragraph of prose, and the headings that it stands under, outermost first."""
    open_ones: list[Heading] = []
    for passage in brief.body:
        if isinstance(passage.block, Heading):
            while open_ones and open_ones[-1].level >= passage.block.level:
                open_ones.pop()
            open_ones.append(passage.block)
        else:
            yield passage, open_ones


def asks(passage: Passage, *, under_nil: bool) -> Span | None:
    """The part of a paragraph that asks instead of reporting, judged by its shape alone."""
    words = passage.text
    if _ASKING.match(words):
        return passage.whole
    bare = bool(_NOMINAL.match(words)) and not _REPORTS.search(_IN_BRACKETS.sub("", words))
    if bracketed := _BRACKETED.search(words):
        return passage.whole if bare or under_nil else passage.at(*bracketed.span())
    return passage.whole if under_nil and bare and not is_nil_answer(words) else None


def _prompts(outline: ReportOutline | None) -> Sequence[str]:
    """The sentences of the outline's instructions, long enough to be known again."""
    if outline is None:
        return ()
    lines = (line for node in _nodes(outline.nodes) for line in re.split(r"[\n;]", node.prompt))
    return [line for line in lines if len(words_of(line)) >= _FEWEST_WORDS]


def _nodes(nodes: Sequence[OutlineNode]) -> Iterator[OutlineNode]:
    for node in nodes:
        yield node
        yield from _nodes(node.nodes)


def _is_like(words: str, prompts: Sequence[str]) -> bool:
    """Whether a paragraph holds most of an instruction and little else."""
    return any(
        share(prompt, words) >= _ALIKE for prompt in prompts if len(words) <= 2 * len(prompt)
    )


_OUTLINE = ReportOutline(
    "Đề cương báo cáo cây xanh",
    (OutlineNode("I", "Kết quả", "Số cây đã trồng, số cây chết, lý do và biện pháp khắc phục"),),
)
_TOLD = "Đề cương hướng dẫn: “Số cây đã trồng, số cây chết, lý do và biện pháp khắc phục”."

PROMPT_LEFT_STANDING = Rule(
    code="S121",
    name="prompt-left-standing",
    severity=Severity.WARNING,
    title=Words(vi="Còn sót lời hướng dẫn của đề cương", en="Outline instruction left standing"),
    why=Words(
        vi="Lời hướng dẫn trong đề cương của cơ quan nhận báo cáo không phải nội dung báo cáo; để sót làm "
        "người đọc hiểu nhầm là kết quả.",
        en="The instructions of the receiver's outline are no part of a report; left standing they read "
        "like results.",
    ),
    message=Words(
        vi="Đoạn này là lời hướng dẫn của đề cương, chưa phải nội dung báo cáo.",
        en="This is an instruction of the outline and reports nothing.",
    ),
    remedy=Words(
        vi="Thay bằng kết quả, hoặc bỏ đi nếu mục không có số liệu.",
        en="Replace it by results, or remove it where there is nothing to report.",
    ),
    find=find_prompts,
    bad=(
        text(
            "1. Công tác giám sát: Sở không có số liệu\n"
            "⟦- Công tác đôn đốc việc thực hiện kết luận sau giám sát (nêu rõ số lượng, tên cuộc giám "
            "sát).⟧\n⟦- Công tác tự kiểm tra, thanh tra nội bộ.⟧"
        ),
        text("1. Kết quả trồng cây\n⟦Nêu rõ số cây đã trồng tại từng công sở.⟧"),
        text("1. Kết quả\nSở đã dùng 03 phần mềm ⟦(nêu tên phần mềm)⟧ để quản lý cây."),
        text(
            "1. Kết quả\n⟦- Số cây đã trồng, số cây chết, lý do và biện pháp khắc phục.⟧",
            told=_TOLD,
            outline=_OUTLINE,
        ),
    ),
    good=(
        text("1. Công tác giám sát: Sở không có số liệu\n2. Kết quả\nĐã trồng 120 cây."),
        text(
            "1. Kết quả\n- Công tác tưới cây được thực hiện hằng ngày.\n- Việc thay cây còn chậm."
        ),
        text("1. Nhiệm vụ\n- Công tác tuyên truyền.\n- Công tác kiểm tra."),
        text(
            "1. Kết quả\nĐã trồng 120 cây, 03 cây chết do nắng nóng.", told=_TOLD, outline=_OUTLINE
        ),
    ),
)
