"""The report as a whole: outline, tasks, silences, frame."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.draft.builders import (
    SECOND_QUARTER,
    a_document,
    a_node,
    a_task,
    an_activity,
    an_order,
    an_outline,
    headings,
    of_entries,
    paragraphs,
    told,
)
from tests.core.draft.culture_centre import ACTIVITIES, RECORDS
from tongket.core.doc.model import CitedDocument, Figure, Paragraph, Role, Standard
from tongket.core.doc.ref import Ref
from tongket.core.doc.walk import all_inlines, block_text
from tongket.core.draft.order import NamedPeriod, Records
from tongket.core.draft.report import draft_report
from tongket.core.draft.summary import draft
from tongket.core.facts.model import Nil, NilReason
from tongket.core.facts.records import Holds, NilAnswer, Task, TaskState, WorkProgramme

PROGRAMME = a_document("64-CTr/BCĐ", "Chương trình", issuer="Ban Chỉ đạo", subject="công tác năm")
TASKS = an_outline(a_node("II", "Kết quả nhiệm vụ tại {64-CTr/BCĐ}", holds=Holds.TASKS))
NEXT = an_outline(a_node("III", "Phương hướng", holds=Holds.DIRECTIONS))
DASHES = re.compile(r"  | [,.;:)]|\.\.|;;|[;,]\.|[{}]|\( | \Z")


def with_tasks(*tasks: Task, **changes: object) -> Records:
    return of_entries(
        outline=changes.pop("outline", TASKS),
        documents=(PROGRAMME,),
        programmes=(WorkProgramme(PROGRAMME.ref, tasks),),
        **changes,
    )


def evidence(wording: str, task: Task, **changes: object) -> object:
    return an_activity(wording, "II", task=task.ref, **changes)


def test_the_frame_follows_the_standard_of_paper() -> None:
    document = draft_report(an_order(), of_entries(an_activity("mở lớp dạy bơi")))
    header = document.header
    assert (header.number, header.symbol, header.kind) == (None, "BC-VHTTTT", "Báo cáo")
    assert header.addressees == ("Ủy ban nhân dân huyện Yên Mẫu",)
    assert header.date is not None
    assert header.date.iso() == "2025-06"
    assert header.subject == (
        "Kết quả hoạt động văn hóa, thông tin và thể thao quý II/2025, phương hướng, nhiệm vụ "
        "quý III/2025"
    )
    assert block_text(document.body[0]).endswith("quý II/2025 như sau:")
    assert block_text(document.body[-1]).endswith("trân trọng báo cáo./.")


def test_a_party_report_has_party_numbers_and_ends_with_a_full_stop() -> None:
    party = an_order(standard=Standard.PARTY)
    document = draft_report(party, of_entries(an_activity("mở lớp dạy bơi")))
    assert headings(document) == ["I- KẾT QUẢ"]
    assert block_text(document.body[-1]).endswith("trân trọng báo cáo.")


def test_a_year_shared_by_both_periods_is_said_once() -> None:
    period = NamedPeriod(SECOND_QUARTER, "6 tháng đầu năm 2025", "6 tháng cuối năm 2025")
    order = an_order(period=period, matter="công tác văn hóa")
    assert draft_report(order, of_entries()).header.subject == (
        "Kết quả công tác văn hóa 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2025"
    )


def test_the_report_is_made_under_its_basis() -> None:
    order = an_order(basis=(PROGRAMME.ref,))
    opening = block_text(draft_report(order, of_entries(documents=(PROGRAMME,))).body[0])
    assert opening.startswith("Thực hiện Chương trình số 64-CTr/BCĐ ngày 05/3/2025 của Ban Chỉ đạo")


def test_a_task_is_told_with_its_limit_its_leader_its_state_and_its_evidence() -> None:
    task = a_task(lead="Phòng Văn hóa")
    records = with_tasks(task, activities=(evidence("khảo sát 03 xã", task),))
    assert told(records)[1:] == [
        "Chương trình số 64-CTr/BCĐ ngày 05/3/2025 của Ban Chỉ đạo về công tác năm giao Trung tâm "
        "01 nhiệm vụ; đến ngày 20/6/2025, 01 nhiệm vụ đang được triển khai.",
        "Nhiệm vụ 01: Tổ chức hội thi tuyên truyền lưu động (thực hiện trong quý II/2025; Phòng "
        "Văn hóa chủ trì).",
        "Nhiệm vụ đang được triển khai. Trung tâm đã khảo sát 03 xã.",
    ]


@pytest.mark.parametrize(
    ("day", "ends", "on", "state", "status"),
    [
        (None, "", date(2025, 6, 20), TaskState.NOT_STARTED, "chưa được triển khai"),
        (date(2025, 5, 1), "ends", date(2025, 6, 20), TaskState.DONE_ON_TIME, "đúng thời hạn"),
        (date(2025, 5, 1), "", date(2025, 7, 1), TaskState.OVERDUE, "đã quá thời hạn"),
        (date(2025, 7, 9), "ends", date(2025, 7, 20), TaskState.DONE_LATE, "chậm so với"),
        (None, "", date(2025, 3, 1), TaskState.NOT_DUE, "chưa đến thời hạn"),
    ],
)
def test_the_state_is_worked_out_for_the_day_of_the_order(
    day: date | None, ends: str, on: date, state: TaskState, status: str
) -> None:
    task = a_task()
    entries = [evidence("khảo sát", task, day=day, completes=bool(ends))] if day else []
    records = with_tasks(task, activities=tuple(entries))
    made = draft(an_order(on=on), records)
    assert made.summary.tasks == {state: 1}
    assert status in paragraphs(made.document)[3]


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ("trong quý II/2025", "(thực hiện trong quý II/2025)"),
        ("trước ngày 30/6/2025", "(hoàn thành trước ngày 30/6/2025)"),
        ("", "lưu động."),
    ],
)
def test_a_limit_is_a_stretch_of_time_or_a_last_day(due: str, shown: str) -> None:
    assert shown in told(with_tasks(a_task(due_wording=due)))[2]


def test_a_programme_is_summed_up_by_the_states_of_its_tasks() -> None:
    late = a_task("02", due=replace(SECOND_QUARTER, end=date(2025, 5, 1)))
    tasks = (a_task("01"), late, a_task("03"))
    overview = told(with_tasks(*tasks))[1]
    assert overview.endswith(
        "02 nhiệm vụ chưa triển khai và 01 nhiệm vụ đã quá thời hạn mà chưa hoàn thành."
    )
    alike = told(with_tasks(a_task("01"), a_task("02")))[1]
    assert alike.endswith("cả 02 nhiệm vụ đều chưa triển khai.")


def test_work_begun_before_its_time_is_said_to_be_early() -> None:
    later = replace(SECOND_QUARTER, start=date(2025, 7, 1), end=date(2025, 10, 1))
    task = a_task(due=later, due_wording="trong quý III/2025")
    records = with_tasks(task, activities=(evidence("khảo sát", task),))
    assert told(records)[3].startswith("Nhiệm vụ đang được triển khai từ trước thời hạn")


def test_open_tasks_and_plans_make_the_directions() -> None:
    done, open_, late = a_task("01"), a_task("02", short="mở lớp dạy bơi"), a_task("03")
    late = replace(late, due=replace(late.due, end=date(2025, 5, 1)), due_wording="tháng 4/2025")
    records = with_tasks(
        done,
        open_,
        late,
        outline=NEXT,
        activities=(
            evidence("tổng kết", done, completes=True),
            evidence("khảo sát bể bơi", open_),
            an_activity("lập dự toán", "I", state="under_way"),
            an_activity("tổ chức trại hè", "III", state="planned", day=date(2025, 8, 1)),
        ),
    )
    assert told(records)[1:] == [
        "Trong quý III/2025, Trung tâm tập trung thực hiện các nhiệm vụ sau:",
        "- Tiếp tục mở lớp dạy bơi (Nhiệm vụ 02, thực hiện trong quý II/2025);",
        "- Tập trung hoàn thành việc tổ chức hội thi tuyên truyền lưu động (Nhiệm vụ 03, thực "
        "hiện tháng 4/2025);",
        "- Hoàn thành việc lập dự toán;",
        "- Tổ chức trại hè.",
    ]


@pytest.mark.parametrize(
    ("nil", "lines"),
    [
        (Nil(NilReason.NONE), ["I. KẾT QUẢ: TRONG KỲ KHÔNG PHÁT SINH"]),
        (
            Nil(NilReason.NOT_COLLECTED),
            [
                "I. KẾT QUẢ: TRUNG TÂM KHÔNG CÓ SỐ LIỆU",
                "Trong quý II/2025, Trung tâm chưa tổ chức thu thập, thống kê số liệu về nội dung "
                "này.",
            ],
        ),
        (
            Nil(NilReason.NOT_APPLICABLE, "Việc này do cơ quan khác quản lý"),
            ["I. KẾT QUẢ: TRUNG TÂM KHÔNG CÓ SỐ LIỆU", "Việc này do cơ quan khác quản lý."],
        ),
        (
            Nil(NilReason.NOT_ANSWERED, "bộ phận Kế toán chưa trả lời"),
            ["I. KẾT QUẢ", "[Còn thiếu: bộ phận Kế toán chưa trả lời]"],
        ),
    ],
)
def test_no_data_is_an_answer_with_its_reason(nil: Nil, lines: list[str]) -> None:
    assert told(of_entries(nils=(NilAnswer("I", nil),))) == lines


def test_a_mandatory_node_without_any_record_is_a_gap_and_never_made_up() -> None:
    made = draft(an_order(), of_entries())
    assert [note.node for note in made.summary.gaps] == ["I"]
    (gap,) = (
        block
        for block in made.document.body
        if isinstance(block, Paragraph) and block.role is Role.PROMPT
    )
    assert block_text(gap) == "[Còn thiếu: chưa có nội dung trả lời mục này]"


def test_an_optional_node_without_any_record_is_left_out_and_numbers_go_on() -> None:
    outline = an_outline(
        a_node("I"), a_node("II", "Hợp tác", mandatory=False), a_node("III", "Khác")
    )
    records = of_entries(an_activity("mở lớp"), an_activity("khác", "III"), outline=outline)
    made = draft(an_order(), records)
    assert headings(made.document) == ["I. KẾT QUẢ", "II. KHÁC"]
    assert [note.node for note in made.summary.omitted] == ["II"]


def test_records_speak_louder_than_a_nil() -> None:
    records = of_entries(an_activity("mở lớp"), nils=(NilAnswer("I", Nil(NilReason.NONE)),))
    made = draft(an_order(), records)
    assert [note.node for note in made.summary.overruled] == ["I"]
    assert made.summary.nils == ()


def test_an_abbreviation_is_explained_once_and_spelt_out_when_it_stands_once() -> None:
    records = of_entries(
        an_activity("nâng cấp CSDL và hạ tầng CNTT"),
        an_activity("sao lưu CSDL hằng tuần", theme="vận hành"),
        outline=an_outline(a_node(title="Ứng dụng CNTT")),
    )
    known = {"CSDL": "cơ sở dữ liệu", "CNTT": "công nghệ thông tin"}
    assert told(records, abbreviations=known) == [
        "I. ỨNG DỤNG CÔNG NGHỆ THÔNG TIN",
        "Trung tâm đã nâng cấp cơ sở dữ liệu (CSDL) và hạ tầng công nghệ thông tin.",
        "Về vận hành, Trung tâm đã sao lưu CSDL hằng tuần.",
    ]


def test_the_summary_counts_what_is_linked() -> None:
    made = draft(an_order(), RECORDS)
    inlines = list(all_inlines(made.document))
    assert made.summary.figures == sum(isinstance(one, Figure) for one in inlines)
    assert made.summary.citations == sum(isinstance(one, CitedDocument) for one in inlines)
    assert made.summary.documents == len(RECORDS.documents)
    assert [fact.value for fact in made.facts] == [
        one.value for one in inlines if isinstance(one, Figure)
    ]
    assert [note.node for note in made.summary.nils] == ["I.7"]
    assert [note.node for note in made.summary.gaps] == ["I.8"]
    assert made.summary.uncited == ()


def test_entries_outside_the_outline_and_unused_documents_are_named() -> None:
    records = of_entries(an_activity("lạc mục", "V", id="x"), documents=(PROGRAMME,))
    summary = draft(an_order(), records).summary
    assert summary.unplaced == (Ref("activity.entry", "x"),)
    assert summary.uncited == (PROGRAMME.ref,)


def assert_clean_prose(text: str) -> None:
    assert not DASHES.search(text), text
    assert text[0].isupper() or text.startswith(("- ", "[")), text
    assert text.endswith((".", ";", ":", "]", "./.")), text


def test_the_culture_centre_reads_as_clean_prose() -> None:
    made = paragraphs(draft_report(an_order(), RECORDS))
    assert len(made) > 25
    for text in made:
        assert_clean_prose(text)


@given(st.data())
def test_any_part_of_the_log_in_any_order_makes_clean_linked_prose(data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(ACTIVITIES), unique=True))
    document = draft_report(an_order(), replace(RECORDS, activities=tuple(some)))
    for text in paragraphs(document):
        assert_clean_prose(text)
    for inline in all_inlines(document):
        if isinstance(inline, Figure):
            assert set(inline.sources) <= {activity.ref for activity in some}
            assert inline.sources
        if isinstance(inline, CitedDocument):
            assert inline.ref in {one.ref for one in RECORDS.documents}


@given(st.data())
def test_each_document_is_cited_in_full_exactly_once(data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(ACTIVITIES), unique=True))
    document = draft_report(an_order(), replace(RECORDS, activities=tuple(some)))
    mentions = [one for one in all_inlines(document) if isinstance(one, CitedDocument)]
    numbered = [one for one in mentions if " số " in f" {one.wording}"]
    in_full = [one.ref for one in numbered if " ngày " in one.wording]
    assert len(in_full) == len(set(in_full))
    assert set(in_full) == {one.ref for one in numbered}


def test_the_prompt_of_the_receiver_is_never_left_standing() -> None:
    prompted = a_node(prompt="nêu rõ số lượng, tên các cuộc giám sát")
    for records in (
        of_entries(outline=an_outline(prompted)),
        of_entries(an_activity("mở lớp"), outline=an_outline(prompted)),
    ):
        assert not any("nêu rõ" in line for line in told(records))
