"""The log becomes sentences and lists that an official would sign."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.draft.builders import (
    a_document,
    a_node,
    an_activity,
    an_order,
    an_outline,
    of_entries,
    told,
)
from tongket.core.doc.model import Figure, RowKind, Table, wording
from tongket.core.doc.walk import all_inlines
from tongket.core.draft.amounts import amount
from tongket.core.draft.report import draft_report
from tongket.core.draft.wording import UnknownPlace
from tongket.core.facts.model import Combine, FactSpec
from tongket.core.facts.records import Activity, Expects, Relation

LIST = an_outline(a_node(expects=Expects.LIST))
COUNT = an_outline(a_node(expects=Expects.COUNT))
POSTS = FactSpec("activity.posts", "Số bài viết được đánh giá", "bài viết")


def assessed(posts: int, **changes: Any) -> Activity:
    return an_activity("đánh giá {bài viết}", figures={"posts": (posts, "bài viết")}, **changes)


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("8", "bài viết", "08 bài viết"),
        ("0", "vụ", "0 vụ"),
        ("12345", "lượt người", "12.345 lượt người"),
        ("98.5", "%", "98,5%"),
        ("7500000", "đồng", "7,5 triệu đồng"),
        ("12500000000", "đồng", "12,5 tỷ đồng"),
        ("1234567", "đồng", "1.234.567 đồng"),
        ("500000", "đồng", "500.000 đồng"),
        ("1234567890", "đồng", "1.234.567.890 đồng"),
    ],
)
def test_amounts_are_written_as_the_office_writes_them(value: str, unit: str, written: str) -> None:
    assert amount(Decimal(value), unit) == written


def test_entries_that_differ_only_in_day_and_amount_are_told_once() -> None:
    records = of_entries(assessed(3), assessed(3, day=date(2025, 5, 9)), assessed(2))
    assert told(records)[1:] == ["Trung tâm đã đánh giá 08 bài viết."]


def test_the_added_figure_keeps_every_source() -> None:
    records = of_entries(assessed(3, id="a"), assessed(5, id="b"))
    (figure,) = (
        one for one in all_inlines(draft_report(an_order(), records)) if isinstance(one, Figure)
    )
    assert (figure.key, figure.value) == ("activity.posts", Decimal(8))
    assert [ref.id for ref in figure.sources] == ["a", "b"]


def test_people_who_may_be_counted_twice_are_not_added() -> None:
    records = of_entries(assessed(3), assessed(5), specs=(replace(POSTS, combine=Combine.NEVER),))
    text = told(records)[1]
    assert "03 bài viết" in text
    assert "05 bài viết" in text


def test_entries_about_other_things_are_not_added() -> None:
    records = of_entries(assessed(3, body="Công an huyện A"), assessed(5, body="Công an huyện B"))
    assert "08" not in told(records)[1]


def test_what_repeats_without_amounts_is_counted() -> None:
    records = of_entries(*(an_activity("họp giao ban") for _ in range(3)))
    assert told(records)[1:] == ["Trung tâm đã họp giao ban (03 lần)."]


def test_amounts_without_a_place_stand_in_brackets() -> None:
    shown = {"shows": (5, "buổi"), "viewers": (1200, "lượt người")}
    records = of_entries(an_activity("biểu diễn phục vụ nhân dân", figures=shown))
    assert told(records)[1:] == [
        "Trung tâm đã biểu diễn phục vụ nhân dân (05 buổi, 1.200 lượt người)."
    ]


@pytest.mark.parametrize(
    ("relation", "sentence"),
    [
        (Relation.WITH, "Trung tâm đã phối hợp với Huyện đoàn mở lớp dạy bơi."),
        (Relation.AT_REQUEST, "Trung tâm đã mở lớp dạy bơi theo đề nghị của Huyện đoàn."),
        (Relation.FOR, "Trung tâm đã mở lớp dạy bơi cho Huyện đoàn."),
        (Relation.AT, "Trung tâm đã mở lớp dạy bơi tại Huyện đoàn."),
    ],
)
def test_the_other_body_is_named_as_it_stands_to_the_work(
    relation: Relation, sentence: str
) -> None:
    records = of_entries(an_activity("mở lớp dạy bơi", body="Huyện đoàn", relation=relation))
    assert told(records)[1:] == [sentence]


@pytest.mark.parametrize("wording", ["cùng Huyện đoàn mở lớp dạy bơi", "cùng {cơ quan} mở lớp"])
def test_a_body_that_the_words_name_is_not_named_again(wording: str) -> None:
    text = told(of_entries(an_activity(wording, body="Huyện đoàn")))[1]
    assert text.count("Huyện đoàn") == 1


def test_the_day_is_said_where_the_entry_gives_it_a_place() -> None:
    records = of_entries(an_activity("khai mạc giải bơi {ngày}", day=date(2025, 6, 8)))
    assert told(records)[1:] == ["Trung tâm đã khai mạc giải bơi ngày 08/6/2025."]


def test_documents_without_a_place_are_said_behind() -> None:
    own = a_document("07/KH-TT", issuer=an_order().body.name, subject="dạy bơi")
    other = a_document("15/KH-UBND", subject="phòng, chống đuối nước")
    activities = [
        an_activity("mở lớp dạy bơi", documents=["15/KH-UBND"]),
        an_activity("phân công giáo viên", documents=["07/KH-TT"]),
    ]
    text = told(of_entries(*activities, documents=(own, other)))[1]
    assert "dạy bơi theo Kế hoạch số 15/KH-UBND ngày 05/3/2025 của Ủy ban nhân dân huyện" in text
    assert "giáo viên tại Kế hoạch số 07/KH-TT ngày 05/3/2025 của Trung tâm về dạy bơi" in text


def test_one_verb_takes_several_documents() -> None:
    documents = tuple(a_document(f"{n}/KH-UBND", subject="dạy bơi") for n in (15, 16))
    activities = [an_activity(f"triển khai {{{n}/KH-UBND}}") for n in (15, 16)]
    text = told(of_entries(*activities, documents=documents))[1]
    assert text.startswith("Trung tâm đã triển khai các Kế hoạch số 15/KH-UBND ngày 05/3/2025")
    assert text.count("triển khai") == 1


def test_sentences_do_not_all_begin_alike() -> None:
    work = [f"tổ chức giải bơi cho thanh niên {place}" for place in "abcdefgh"]
    sentences = told(of_entries(*map(an_activity, work)))[1].split(". ")
    beginnings = [" ".join(sentence.split()[:2]) for sentence in sentences]
    assert len(sentences) == 5
    assert all(one != other for one, other in pairwise(beginnings))
    assert [sentence.lower().count("đồng thời") for sentence in sentences] == [1, 0, 1, 0, 1]


def test_the_same_theme_makes_one_paragraph_under_its_name() -> None:
    activities = [
        an_activity("tu sửa sân bóng", theme="cơ sở vật chất"),
        an_activity("ra quân phát thanh", theme="phát thanh, truyền hình"),
        an_activity("thay mái nhà văn hóa", theme="cơ sở vật chất"),
    ]
    assert told(of_entries(*activities))[1:] == [
        "Về cơ sở vật chất, Trung tâm đã tu sửa sân bóng, đồng thời thay mái nhà văn hóa.",
        "Về phát thanh, truyền hình: Trung tâm đã ra quân phát thanh.",
    ]


def test_another_actor_and_what_is_under_way_are_said_so() -> None:
    activities = [
        an_activity("khảo sát sân vận động", actor="Giám đốc Trung tâm"),
        an_activity("lập dự toán", state="under_way"),
        an_activity("luôn giữ gìn hiện vật", day=None),
    ]
    assert told(of_entries(*activities))[1:] == [
        "Giám đốc Trung tâm đã khảo sát sân vận động. Trung tâm luôn giữ gìn hiện vật. "
        "Hiện nay, Trung tâm đang lập dự toán."
    ]


def test_a_list_tells_general_work_first_and_ends_with_totals() -> None:
    activities = [
        assessed(3, body="Công an huyện A", relation=Relation.AT_REQUEST),
        an_activity("giữ liên lạc với các cơ quan", day=None),
        assessed(8, body="Công an huyện B", relation=Relation.AT_REQUEST),
    ]
    records = of_entries(*activities, outline=LIST, specs=(POSTS,))
    assert told(records)[1:] == [
        "Trung tâm đã giữ liên lạc với các cơ quan.",
        "Kết quả cụ thể trong kỳ:",
        "- Đánh giá 03 bài viết theo đề nghị của Công an huyện A;",
        "- Đánh giá 08 bài viết theo đề nghị của Công an huyện B.",
        "Tổng cộng trong kỳ có 11 bài viết được đánh giá.",
    ]


def test_in_a_list_the_work_for_one_body_stands_together() -> None:
    activities = [
        an_activity("tập huấn cho cán bộ", body="Huyện đoàn"),
        an_activity("cho mượn sân khấu", body="Hội Nông dân huyện"),
        an_activity("trang trí hội trường", body="Huyện đoàn"),
    ]
    assert told(of_entries(*activities, outline=LIST))[1:] == [
        "Trong quý II/2025, Trung tâm đã phối hợp, hỗ trợ các cơ quan, đơn vị giải quyết các nội "
        "dung sau:",
        "- Phối hợp với Huyện đoàn: tập huấn cho cán bộ; trang trí hội trường.",
        "- Phối hợp với Hội Nông dân huyện cho mượn sân khấu.",
    ]


def test_a_section_of_counts_says_what_they_add_up_to() -> None:
    records = of_entries(
        assessed(3, body="Công an huyện A"), assessed(8), outline=COUNT, specs=(POSTS,)
    )
    assert told(records)[-1] == "Tổng cộng trong kỳ có 11 bài viết được đánh giá."


def test_a_long_section_is_summed_up_and_stands_in_full_in_an_annex() -> None:
    activities = [
        assessed(n % 5 + 1, body=f"xã {n}", theme="an toàn" if n % 2 else "phòng cháy")
        for n in range(30)
    ]
    document = draft_report(an_order(), of_entries(*activities, specs=(POSTS,)))
    text = told(of_entries(*activities, specs=(POSTS,)))
    assert text[1] == (
        "Trong quý II/2025, Trung tâm đã thực hiện 30 hoạt động thuộc nội dung này (chi tiết tại "
        "Phụ lục kèm theo), gồm:"
    )
    assert text[2] == "- Phòng cháy: 15 hoạt động, với 45 bài viết được đánh giá;"
    (annex,) = document.annexes
    assert annex.label == "Phụ lục"
    assert annex.guide == (
        "(Kèm theo Báo cáo số …/BC-VHTTTT ngày … tháng 6 năm 2025 của Trung tâm Văn hóa, Thông tin "
        "và Thể thao huyện)"
    )
    (table,) = annex.body
    assert len(getattr(table, "rows", ())) == 1 + 2 + 30


def test_in_a_long_section_what_has_no_theme_is_named_so() -> None:
    activities = [assessed(1, body=f"xã {n}", theme="an toàn" if n else "") for n in range(30)]
    assert told(of_entries(*activities))[2:] == [
        "- Nội dung khác: 01 hoạt động, với 01 bài viết;",
        "- An toàn: 29 hoạt động, với 29 bài viết.",
    ]


def test_two_thousand_entries_are_all_there() -> None:
    activities = [
        assessed(n % 9 + 1, id=f"{n:05d}", body=f"xã {n}", day=date(2025, 4 + n % 3, 1 + n % 20))
        for n in range(2000)
    ]
    document = draft_report(an_order(), of_entries(*activities, specs=(POSTS,)))
    (table,) = document.annexes[0].body
    assert isinstance(table, Table)
    rows = [row for row in table.rows if row.kind is RowKind.ROW]
    assert len(rows) == 2000
    days = [wording(row.cells[1].inlines) for row in rows]
    assert days[0] == "01/4/2025"
    assert days[-1] == "20/6/2025"


def test_what_became_known_after_the_day_of_the_order_is_left_out() -> None:
    late = assessed(2, day=date(2025, 6, 1), logged=date(2025, 6, 25))
    records = of_entries(assessed(8), late)
    assert "08 bài viết" in told(records)[1]
    assert "10 bài viết" in told(records, on=date(2025, 6, 25))[1]


@pytest.mark.parametrize("wording", ["ban hành {99/KH-X}", "đánh giá {video}", "mở lớp {cơ quan}"])
def test_a_place_that_nothing_fills_is_refused(wording: str) -> None:
    with pytest.raises(UnknownPlace) as refusal:
        told(of_entries(an_activity(wording)))
    assert refusal.value.place in wording


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60))
def test_no_amount_is_lost_or_told_twice(amounts: list[int]) -> None:
    """However many entries there are, the figures of the text add up to those of the log."""
    activities = [assessed(posts, body=f"xã {posts % 7}") for posts in amounts]
    document = draft_report(an_order(), of_entries(*activities, specs=(POSTS,)))
    body = [one for block in document.body for one in getattr(block, "inlines", ())]
    shown = [one.value for one in body if isinstance(one, Figure) and one.key == "activity.posts"]
    assert sum(shown) == sum(amounts)
