"""The ends of list items: a semicolon after each, a full stop after the last."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, zip_longest
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.check.passages import Passage, Place
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_BULLETS = frozenset("-+•")
_MARK = Pattern(r"[\s*]{0,8}([-+•]|(?:[a-zđ]|\d{1,2})[.)])\s")
_GROUND = Pattern(r"[\s*]{0,8}[-+•]\s{0,4}(?i:căn\scứ|xét|theo|thực\shiện|trên\scơ\ssở)\s")
_END = Pattern(r"(\./\.|[.;,:…!?]?)[*\s]*\Z")
_LONGEST_END = 8
_LEAST_ITEMS = 3


def find_uneven_list_ends(brief: Brief) -> Iterator[Hit]:
    """An item that ends otherwise than its neighbours, or a last item that promises another."""
    runs = [(mark, list(run)) for mark, run in groupby(_items(brief), key=_mark)]
    for (mark, items), follower in zip_longest(runs, runs[1:]):
        if mark not in _BULLETS or len(items) < _LEAST_ITEMS:
            continue
        yield from _uneven(items[:-1])
        # Legal bases end in a comma: who decides comes next.
        grounds = _GROUND.match(items[-1].first.text)
        if not grounds and (follower is None or follower[0] is None):
            yield from _open_last(items[-1])


class _Item(NamedTuple):
    """A paragraph of the document, which a page may have cut in two."""

    first: Passage
    last: Passage


def _items(brief: Brief) -> Iterator[_Item]:
    for _, group in groupby(brief.body, key=lambda passage: id(passage.block)):
        passages = list(group)
        yield _Item(passages[0], passages[-1])


def _mark(item: _Item) -> str | None:
    """The mark of a list item; points ("a)") are told apart from prose and headings."""
    found = _MARK.match(item.first.text)
    return found[1] if found and item.first.place is Place.PROSE else None


def _end(item: _Item) -> tuple[str, Span]:
    """The mark that an item ends with, and its place."""
    text = item.last.text
    found = _END.search(text, max(0, len(text) - _LONGEST_END))
    start, end = found.span(1) if found else (len(text), len(text))
    return text[start:end], item.last.at(start, end)


def _uneven(items: list[_Item]) -> Iterator[Hit]:
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


def _open_last(item: _Item) -> Iterator[Hit]:
    mark, span = _end(item)
    if mark in (";", ","):
        yield hit(span, Edit(span, "."), usual=".")


def _last_letter(item: _Item, end: Span) -> Span:
    return Span(max(item.last.whole.start, end.start - 1), end.start)


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
        text(
            "- Căn cứ Luật A;\n- Căn cứ Nghị định B;\n- Xét đề nghị của C,\nSở quyết định như sau."
        ),
        text("Gồm:\n- Trồng cây. Đạt kế hoạch.\n- Tưới cây;\n- Thay cây."),
    ),
)
