"""The ends of list items: a semicolon after each, a full stop after the last."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, zip_longest

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage, Place
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_BULLETS = frozenset("-+•")
_MARK = re.compile(r"[\s*]{0,8}([-+•]|(?:[a-zđ]|\d{1,2})[.)])\s")
_END = re.compile(r"(\./\.|[.;,:…!?]?)[*\s]*\Z")
_LONGEST_END = 8
_LEAST_ITEMS = 3


def find_uneven_list_ends(brief: Brief) -> Iterator[Hit]:
    """An item that ends otherwise than its neighbours, or a last item that promises another."""
    runs = [(mark, list(run)) for mark, run in groupby(brief.body, key=_mark)]
    for (mark, items), follower in zip_longest(runs, runs[1:]):
        if mark not in _BULLETS or len(items) < _LEAST_ITEMS:
            continue
        yield from _uneven(items[:-1])
        if follower is None or follower[0] is None:
            yield from _open_last(items[-1])


def _mark(passage: Passage) -> str | None:
    """The mark of a list item; points ("a)") are told apart from prose and headings."""
    found = _MARK.match(passage.text)
    return found[1] if found and passage.place is Place.PROSE else None


def _end(item: Passage) -> tuple[str, Span]:
    """The mark that an item ends with, and its place."""
    tail = max(0, len(item.text) - _LONGEST_END)
    found = _END.search(item.text, tail)
    start, end = found.span(1) if found else (len(item.text), len(item.text))
    return item.text[start:end], item.at(start, end)


def _uneven(items: list[Passage]) -> Iterator[Hit]:
    """Items against the habit of three quarters of the list; a colon introduces a list of its own."""
    ends = [(item, *_end(item)) for item in items]
    ends = [triple for triple in ends if triple[1] != ":"]
    if len(ends) < _LEAST_ITEMS:
        return
    usual, count = Counter(mark for _, mark, _ in ends).most_common(1)[0]
    if usual and 4 * count >= 3 * len(ends):
        for item, mark, span in ends:
            if mark != usual:
                yield hit(
                    span if mark else _last_letter(item, span), Edit(span, usual), usual=usual
                )


def _open_last(item: Passage) -> Iterator[Hit]:
    mark, span = _end(item)
    if mark in (";", ","):
        yield hit(span, Edit(span, "."), usual=".")


def _last_letter(item: Passage, end: Span) -> Span:
    return Span(max(item.whole.start, end.start - 1), end.start)


UNEVEN_LIST_ENDS = Rule(
    code="N151",
    name="uneven-list-ends",
    severity=Severity.NOTE,
    title=Words(vi="Dấu cuối các ý liệt kê không thống nhất", en="List items end unevenly"),
    why=Words(
        vi="Nghị định 30/2020/NĐ-CP trình bày các ý liệt kê cách nhau bằng dấu chấm phẩy, ý cuối cùng "
        "kết thúc bằng dấu chấm.",
        en="Decree 30/2020/NĐ-CP sets list items apart with semicolons and ends the last with a stop.",
    ),
    message=Words(
        vi="Ý này không kết thúc bằng dấu “{usual}” như phải có.",
        en="This item does not end with “{usual}” as it should.",
    ),
    remedy=Words(vi="Kết thúc ý bằng dấu “{usual}”.", en="End the item with “{usual}”."),
    find=find_uneven_list_ends,
    bad=(
        text(
            "Sở đã làm:\n- Trồng cây;\n- Tưới cây;\n- Thay cây chết⟦;⟧\nKết quả tốt.",
            fixed="Sở đã làm:\n- Trồng cây;\n- Tưới cây;\n- Thay cây chết.\nKết quả tốt.",
        ),
        text(
            "Gồm:\n- Trồng cây;\n- Tưới cây;\n- Bón phân⟦.⟧\n- Cắt tỉa;\n- Thay cây chết.",
            fixed="Gồm:\n- Trồng cây;\n- Tưới cây;\n- Bón phân;\n- Cắt tỉa;\n- Thay cây chết.",
        ),
    ),
    good=(
        text("Sở đã làm:\n- Trồng cây;\n- Tưới cây;\n- Thay cây chết.\nKết quả tốt."),
        text("Gồm:\n- Cây bóng mát:\n+ Sấu;\n+ Phượng;\n- Cây cảnh;\n- Cỏ."),
        text("Gồm:\n- Trồng cây. Đạt kế hoạch.\n- Tưới cây;\n- Thay cây."),
    ),
)
