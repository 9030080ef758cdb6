"""Brackets and quotation marks: opened and never closed, or of two kinds in one document."""

import re
from collections import Counter
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_READING = Words(
    vi="Dấu mở mà không đóng (hoặc ngược lại) thường là dấu vết của đoạn bị cắt, dán hoặc gõ thiếu.",
    en="A mark opened and never closed, or the reverse, is what cutting and pasting leaves behind.",
)

_BRACKET = Pattern(r"[()\[\]]")
_PARTNER = {")": "(", "]": "["}
# "a)", "1)", "a.1)": a number with a bracket of its own, at the start of a point or inside a line.
_ENUMERATOR = Pattern(r"(?:^|[\s*“\"(;,:/-])(?:[a-zđA-ZĐ]|\d{1,3}|[ivx]{1,4})(?:\.\d{1,2})?\Z")
_LONGEST_NUMBER = 8


def find_unbalanced_brackets(brief: Brief) -> Iterator[Hit]:
    """A bracket without its partner; a pair may enclose several paragraphs."""
    open_ones: list[tuple[str, Span]] = []
    for passage in brief.body:
        for match, span in passage.matches(_BRACKET):
            if match[0] in "([":
                open_ones.append((match[0], span))
            elif open_ones and open_ones[-1][0] == _PARTNER[match[0]]:
                open_ones.pop()
            elif not _is_enumerator(passage.text, match.start()):
                yield hit(span, mark=match[0])
    for mark, span in open_ones:
        yield hit(span, mark=mark)


def _is_enumerator(passage: str, at: int) -> bool:
    return bool(_ENUMERATOR.search(passage[max(0, at - _LONGEST_NUMBER) : at]))


UNBALANCED_BRACKET = Rule(
    code="N121",
    name="unbalanced-bracket",
    severity=Severity.WARNING,
    title=Words(vi="Dấu ngoặc không có cặp", en="Bracket without its partner"),
    why=_READING,
    message=Words(vi="Dấu “{mark}” không có dấu đi cặp.", en="“{mark}” has no partner."),
    remedy=Words(
        vi="Thêm dấu còn thiếu hoặc bỏ dấu thừa.", en="Add the missing one or remove this one."
    ),
    find=find_unbalanced_brackets,
    bad=(
        text("Sở đã trồng 120 cây ⟦(⟧trong đó 20 cây thay thế, đạt kế hoạch."),
        text("Sở đã trồng 120 cây, trong đó 20 cây thay thế⟦)⟧, đạt kế hoạch."),
    ),
    good=(
        text("Sở đã trồng 120 cây (trong đó 20 cây thay thế), đạt kế hoạch."),
        text("Gồm: a) trồng mới; b) chăm sóc; 1) tưới nước."),
        text("a) Trồng mới (gồm:\n- Cây bóng mát;\n- Cây cảnh)."),
    ),
)

# A straight mark behind a figure may be inches or seconds.
_QUOTE = Pattern(r'[“”"](?:(?<=[“”])|(?<!\d")|(?=\w))')


def find_unbalanced_quotes(brief: Brief) -> Iterator[Hit]:
    """A curly quotation mark without its partner, or an odd number of straight ones."""
    open_ones: list[tuple[Span, Passage]] = []
    odd: list[Span] = []
    for passage in brief.body:
        straight: list[Span] = []
        for match, span in passage.matches(_QUOTE) if _is_quoting(passage) else ():
            if match[0] == "“":
                open_ones.append((span, passage))
            elif match[0] == '"' and not (open_ones and _closes(match, passage, open_ones[-1][1])):
                straight.append(span)
            elif open_ones:
                open_ones.pop()
            else:
                yield hit(span, mark=match[0])
        odd += straight[-1:] if len(straight) % 2 else []
    yield from (hit(span, mark="“") for span, _ in open_ones)
    # Two paragraphs with an odd number may hold the two ends of one quotation.
    if len(odd) == 1:
        yield hit(odd[0], mark='"')


def _is_quoting(passage: Passage) -> bool:
    """Most paragraphs quote nothing, which is soon seen."""
    return any(mark in passage.text for mark in '“”"')


def _closes(match: re.Match[str], here: Passage, opened_in: Passage) -> bool:
    """Whether a straight mark closes a curly one: “thế này"."""
    return opened_in is here and match.start() > 0 and not here.text[match.start() - 1].isspace()


UNBALANCED_QUOTE = Rule(
    code="N122",
    name="unbalanced-quote",
    severity=Severity.WARNING,
    title=Words(vi="Dấu ngoặc kép không có cặp", en="Quotation mark without its partner"),
    why=_READING,
    message=Words(vi="Dấu {mark} không có dấu đi cặp.", en="{mark} has no partner."),
    remedy=Words(
        vi="Thêm dấu còn thiếu hoặc bỏ dấu thừa.", en="Add the missing one or remove this one."
    ),
    find=find_unbalanced_quotes,
    bad=(
        text("Cuộc thi ⟦“⟧Tìm hiểu pháp luật về cây xanh đã kết thúc."),
        text('Cuộc thi "Tìm hiểu pháp luật" và phong trào ⟦"⟧Công sở xanh đã kết thúc.'),
    ),
    good=(
        text("Cuộc thi “Tìm hiểu pháp luật về cây xanh” đã kết thúc."),
        text('Cuộc thi "Tìm hiểu pháp luật" trên màn hình 24" đã kết thúc.'),
    ),
)


def find_mixed_quotes(brief: Brief) -> Iterator[Hit]:
    """Quotation marks of the rarer kind where a document uses both “ ” and straight ones."""
    quoting = filter(_is_quoting, brief.body)
    marks = [(p, m.start(), m[0]) for p in quoting for m in _QUOTE.finditer(p.text)]
    counts = Counter(mark == '"' for _, _, mark in marks)
    if len(counts) < 2:
        return
    straight_is_rare = counts[True] <= counts[False]
    rare = [mark for mark in marks if (mark[2] == '"') is straight_is_rare]
    yield from _straight_pairs(rare) if straight_is_rare else _curly_ones(rare)


def _straight_pairs(rare: list[tuple[Passage, int, str]]) -> Iterator[Hit]:
    """Two straight marks in one paragraph are opened and closed; a lone one cannot be told."""
    waiting: tuple[Passage, int] | None = None
    for passage, at, _ in rare:
        if waiting is not None and waiting[0] is passage:
            begin, end = passage.at(waiting[1], waiting[1] + 1), passage.at(at, at + 1)
            yield hit(Span(begin.start, end.end), Edit(begin, "“"), Edit(end, "”"))
            waiting = None
            continue
        if waiting is not None:
            yield hit(waiting[0].at(waiting[1], waiting[1] + 1))
        waiting = passage, at
    if waiting is not None:
        yield hit(waiting[0].at(waiting[1], waiting[1] + 1))


def _curly_ones(rare: list[tuple[Passage, int, str]]) -> Iterator[Hit]:
    for passage, at, _ in rare:
        span = passage.at(at, at + 1)
        yield hit(span, Edit(span, '"'))


MIXED_QUOTES = Rule(
    code="N123",
    name="mixed-quotes",
    severity=Severity.NOTE,
    title=Words(vi="Dùng lẫn hai kiểu ngoặc kép", en="Two kinds of quotation marks"),
    why=Words(
        vi='Một văn bản chỉ nên dùng một kiểu dấu ngoặc kép: “ ” hoặc " ".',
        en="One document should keep to one kind of quotation marks.",
    ),
    message=Words(
        vi="Kiểu ngoặc kép này khác với phần còn lại của văn bản.",
        en="These quotation marks differ from the rest of the document.",
    ),
    remedy=Words(
        vi="Thống nhất một kiểu ngoặc kép trong toàn văn bản.",
        en="Use one kind of quotation marks throughout.",
    ),
    find=find_mixed_quotes,
    bad=(
        text(
            'Cuộc thi “Tìm hiểu pháp luật” trên kênh ⟦"Công sở xanh"⟧.',
            fixed="Cuộc thi “Tìm hiểu pháp luật” trên kênh “Công sở xanh”.",
        ),
        text(
            'Kênh "Công sở xanh", báo "Bình Mẫu" và cuộc thi ⟦“⟧Cây xanh⟦”⟧.',
            fixed='Kênh "Công sở xanh", báo "Bình Mẫu" và cuộc thi "Cây xanh".',
        ),
    ),
    good=(
        text("Cuộc thi “Tìm hiểu pháp luật” trên kênh “Công sở xanh”."),
        text('Cuộc thi "Tìm hiểu pháp luật" trên kênh "Công sở xanh".'),
    ),
)
