"""A quantity told in the opening summary and again below, with another value."""

from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import report
from tongket.core.check.figures_places import TIMES, Counted, Sentence
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.passages import Place
from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_WORD = Pattern(r"[^\W\d_]+")
_CLAUSE_END = Pattern(r"[.;:,()\n]")
_FEWEST_WORDS = 5
_REACH = 160
# What a comparison, a plan or another period says differs for good reason.
_OTHERWISE = Pattern(
    r"(?i:cùng kỳ|so với|năm trước|kỳ trước|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|quý|năm \d{4}"
    r"|tháng \d|lũy kế|luỹ kế|từ đầu năm|mỗi|bình quân)"
)
# Alone these mean the reporting body itself.
_OWN_WORDS = frozenset({"Sở", "Ban", "Bộ", "Phòng", "Ngành", "Đơn", "Đảng", "Ủy", "Trong", "Đã"})
_SUMMARY = Pattern(r"(?i:đánh giá chung|kết quả chung|tổng quan|tóm tắt|khái quát|kết quả nổi bật)")


class _Told(NamedTuple):
    """A number with its sentence, and whether it stands in the opening or a summary."""

    number: Counted
    sentence: Sentence
    summary: bool


def find_repeated_differently(brief: Brief) -> Iterator[Hit]:
    """Two sentences that tell the same with different numbers, one of them in the summary."""
    told: dict[tuple[str, str, str], list[_Told]] = {}
    for one in _all_told(brief):
        key = _key(one.number)
        if key is not None:
            told.setdefault(key, []).append(one)
    for group in told.values():
        if len(group) == 2 and group[0].summary and not group[1].summary:
            first, later = group
            if first.number.value != later.number.value and _same_subject(first, later):
                yield hit(
                    later.number.number.span,
                    written=" ".join(later.number.number.text.split()),
                    other=" ".join(first.number.number.text.split()),
                )


def _all_told(brief: Brief) -> Iterator[_Told]:
    heads = [passage for passage in brief.passages if passage.place is Place.HEADING]
    first = heads[0].index if heads else -1
    summaries = {passage.index for passage in heads if _SUMMARY.search(passage.text)}
    ends = [passage.index for passage in heads]
    position = 0
    for sentence in brief.sentences:
        index = sentence.passage.index
        while position < len(ends) and ends[position] < index:
            position += 1
        under = ends[position - 1] if position else -1
        for number in sentence.numbers:
            yield _Told(number, sentence, index < first or under in summaries)


def _key(one: Counted) -> tuple[str, str, str] | None:
    """Two words before, the unit, and the words behind it to the end of the clause."""
    if one.value is None or one.unit is None or one.unit in TIMES or one.unit == "%":
        return None
    behind = one.behind(_REACH)
    end = _CLAUSE_END.search(behind)
    words = _WORD.findall(behind[: end.start()] if end else behind)
    if len(words) < _FEWEST_WORDS:
        return None
    before = _WORD.findall(one.before(30))[-2:]
    return fold(" ".join(before)), one.unit, fold(" ".join(words))


def _same_subject(one: _Told, other: _Told) -> bool:
    """Whether neither sentence compares or plans, and both speak of the same body."""
    if _OTHERWISE.search(one.sentence.text) or _OTHERWISE.search(other.sentence.text):
        return False
    return _names(one) == _names(other)


def _names(told: _Told) -> frozenset[str]:
    """Capital words in front of the number, without the first of the sentence."""
    body = told.sentence.passage.text
    lead = body[told.sentence.at.start : told.number.at.start]
    words = _WORD.findall(lead)[1:]
    return frozenset(word for word in words if word[0].isupper()) - _OWN_WORDS


REPEATED_DIFFERENTLY = Rule(
    code="F151",
    name="same-quantity-two-values",
    severity=Severity.WARNING,
    title=Words(vi="Cùng số liệu, hai giá trị", en="One quantity, two values"),
    why=Words(
        vi="Luật Thống kê, Điều 5: số liệu trong một báo cáo phải thống nhất; phần đánh giá chung và phần "
        "chi tiết không được lệch nhau.",
        en="Law on Statistics, article 5: the figures of a report must agree; a summary may not differ from "
        "the details.",
    ),
    message=Words(
        vi="Ở đây ghi “{written}”, phần tóm tắt ghi “{other}”.",
        en="“{written}” here, “{other}” in the summary.",
    ),
    remedy=Words(vi="Kiểm tra và thống nhất số liệu.", en="Check and make them agree."),
    find=find_repeated_differently,
    bad=(
        report(
            body="Trong kỳ, Sở đã đánh giá 10 bài viết đăng tải trên mạng xã hội theo đề nghị.\n"
            "I. KẾT QUẢ\n- Đã đánh giá ⟦08 bài viết⟧ đăng tải trên mạng xã hội theo đề nghị;\n"
            "- Đã trồng 120 cây."
        ),
    ),
    good=(
        report(
            body="Trong kỳ, Sở đã đánh giá 08 bài viết đăng tải trên mạng xã hội theo đề nghị.\n"
            "I. KẾT QUẢ\n- Đã đánh giá 08 bài viết đăng tải trên mạng xã hội theo đề nghị."
        ),
        report(
            body="I. KẾT QUẢ\n- Sở Tư pháp: đã tổ chức 02 hội nghị tuyên truyền pháp luật cho người "
            "dân;\n- Sở Nội vụ: đã tổ chức 03 hội nghị tuyên truyền pháp luật cho người dân."
        ),
        report(
            body="Toàn ngành đã tổ chức 20 hội nghị tuyên truyền pháp luật cho người dân.\n"
            "I. KẾT QUẢ\nCác sở: Sở Tư pháp đã tổ chức 05 hội nghị tuyên truyền pháp luật cho người "
            "dân."
        ),
    ),
)
