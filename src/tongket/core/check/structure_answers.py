"""What was asked of the report: the sections of its outline, the tasks of its programme."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Hit, Rule, Severity, hit
from tongket.core.check.likeness import share, words_of
from tongket.core.check.passages import Passage
from tongket.core.doc.model import Heading, wording
from tongket.core.doc.ref import Ref
from tongket.core.facts.records import OutlineNode, ReportOutline, Task, WorkProgramme
from tongket.core.period import Period
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_ALIKE_TITLE = 0.5
_ALIKE_TASK = 0.55
_NO_BRACES = str.maketrans("", "", "{}")  # they hold the cited documents of a title
_ASKED = Words(
    vi="Nghị định 09/2019/NĐ-CP: báo cáo phải theo đúng đề cương của cơ quan yêu cầu báo cáo.",
    en="Decree 09/2019/NĐ-CP: a report follows the outline of whoever asked for it.",
)


def find_missing_sections(brief: Brief) -> Iterator[Hit]:
    """A mandatory node of the outline that no heading answers; its own nodes are not named too."""
    if brief.outline is not None:
        titles = [
            wording(passage.block.title).partition(":")[0]  # behind the colon stands an answer
            for passage in brief.body
            if isinstance(passage.block, Heading)
        ]
        for node in _missing(brief.outline.nodes, titles):
            yield hit(None, title=node.title.translate(_NO_BRACES))


def _missing(nodes: Sequence[OutlineNode], titles: Sequence[str]) -> Iterator[OutlineNode]:
    for node in nodes:
        if any(_is_titled(node.title, title) for title in titles):
            yield from _missing(node.nodes, titles)
        elif node.mandatory:
            yield node


def _is_titled(asked: str, title: str) -> bool:
    """Whether a heading is the one asked for; either may be the longer wording."""
    return max(share(asked, title), share(title, asked)) >= _ALIKE_TITLE


_OUTLINE = ReportOutline(
    "Đề cương báo cáo cây xanh",
    (
        OutlineNode("I", "Kết quả thực hiện"),
        OutlineNode("II", "Tồn tại, hạn chế và nguyên nhân"),
        OutlineNode("III", "Kiến nghị, đề xuất", mandatory=False),
    ),
)
_ASKS = "Đề cương có mục “Kết quả thực hiện” và “Tồn tại, hạn chế và nguyên nhân”."

MISSING_SECTION = Rule(
    code="S131",
    name="mandated-section-missing",
    severity=Severity.ERROR,
    title=Words(vi="Thiếu mục bắt buộc của đề cương", en="A section of the outline is missing"),
    why=_ASKED,
    message=Words(vi="Thiếu mục “{title}”.", en="The section “{title}” is missing."),
    remedy=Words(
        vi="Bổ sung mục “{title}”; nếu không có số liệu thì ghi rõ.",
        en="Add “{title}”; where there are no data, say so.",
    ),
    find=find_missing_sections,
    bad=(text("I. KẾT QUẢ THỰC HIỆN\nĐã trồng 120 cây.", told=_ASKS, outline=_OUTLINE),),
    good=(
        text(
            "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\nĐã trồng.\nII. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN\nCòn chậm.",
            told=_ASKS,
            outline=_OUTLINE,
        ),
        text("I. KẾT QUẢ THỰC HIỆN\nĐã trồng 120 cây."),
    ),
)


def find_unanswered_tasks(brief: Brief) -> Iterator[Hit]:
    """A task of the programme that is not named, or named with nothing said about it."""
    if brief.programme is None:
        return
    places = {task.ref: _place_of(task, brief.body) for task in brief.programme.tasks}
    for task in brief.programme.tasks:
        if brief.period is not None and task.due.start >= brief.period.end:
            continue
        at = places[task.ref]
        if at is not None and _is_answered(task, at, brief.body, {*places.values()}):
            continue
        yield hit(
            None if at is None else brief.body[at].whole,
            number=task.number,
            wording=_short(task.wording),
            how=_NOT_NAMED if at is None else _NOT_ANSWERED,
        )


_NOT_NAMED = Words(vi="không được nêu trong báo cáo", en="is not named in the report")
_NOT_ANSWERED = Words(vi="được nêu nhưng chưa có kết quả", en="is named without any result")
# "Nhiệm vụ 01:" and the brackets around the time limit come on top of the wording.
_FEW_MORE_WORDS = 8


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79].rstrip()}…"


def _place_of(task: Task, body: Sequence[Passage]) -> int | None:
    """The index of the paragraph that repeats the wording of a task best."""
    shares = [share(task.wording, passage.text) for passage in body]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= _ALIKE_TASK else None


def _is_answered(
    task: Task, at: int, body: Sequence[Passage], taken: Collection[int | None]
) -> bool:
    """Whether the paragraph goes on behind the wording, or one below it does."""
    said = len(words_of(body[at].text))
    asked = len(words_of(task.wording)) + len(words_of(task.due_wording))
    if said > asked + _FEW_MORE_WORDS:
        return True
    below = at + 1
    return (
        below < len(body)
        and below not in taken
        and not isinstance(body[below].block, Heading)
        and not _TASK.match(body[below].text)
    )


_TASK = Pattern(r"[\s*\-+•–]{0,8}Nhiệm vụ\s{1,3}(?:số\s{1,3})?\d")

_YEAR = Period(date(2024, 1, 1), date(2025, 1, 1))
_PROGRAMME = WorkProgramme(
    Ref("documents", "64-CTr/BCĐ"),
    (
        Task(
            Ref("tasks", "1"), "01", "Trồng cây bóng mát tại các công sở", "trong năm 2024", _YEAR
        ),
        Task(Ref("tasks", "2"), "02", "Thay thế cây bị chết do nắng nóng", "trong năm 2024", _YEAR),
    ),
)
_ORDERS = "Chương trình giao 02 nhiệm vụ: trồng cây bóng mát; thay thế cây bị chết do nắng nóng."

UNANSWERED_TASK = Rule(
    code="S132",
    name="task-unanswered",
    severity=Severity.WARNING,
    title=Words(
        vi="Nhiệm vụ được giao chưa được báo cáo", en="A task of the programme is unanswered"
    ),
    why=Words(
        vi="Mỗi nhiệm vụ trong chương trình công tác phải được báo cáo kết quả hoặc tiến độ.",
        en="Every task of the work programme is reported on, with its result or progress.",
    ),
    message=Words(
        vi="Nhiệm vụ {number} (“{wording}”) {how}.", en="Task {number} (“{wording}”) {how}."
    ),
    remedy=Words(
        vi="Nêu kết quả hoặc tiến độ của nhiệm vụ này.",
        en="Give the result or progress of this task.",
    ),
    find=find_unanswered_tasks,
    bad=(
        text(
            "- Trồng cây bóng mát tại các công sở: đã trồng 120 cây.",
            told=_ORDERS,
            programme=_PROGRAMME,
        ),
        text(
            "- Nhiệm vụ 01: Trồng cây bóng mát tại các công sở: đã trồng 120 cây tại 15 công sở, đạt kế "
            "hoạch.\n⟦- Nhiệm vụ 02: Thay thế cây bị chết do nắng nóng (thực hiện trong năm 2024):⟧",
            told=_ORDERS,
            programme=_PROGRAMME,
        ),
    ),
    good=(
        text(
            "- Nhiệm vụ 01: Trồng cây bóng mát tại các công sở:\nĐã trồng 120 cây.\n"
            "- Nhiệm vụ 02: Thay thế cây bị chết do nắng nóng: Đang triển khai, đã thay 03 cây ở 02 nơi.",
            told=_ORDERS,
            programme=_PROGRAMME,
        ),
        text("- Nhiệm vụ 01: Trồng cây bóng mát tại các công sở."),
    ),
)
