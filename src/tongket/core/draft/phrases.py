"""The set phrases of a report, each in one place. Official Vietnamese, never translated."""

from collections.abc import Mapping
from types import MappingProxyType

from tongket.core.facts.model import NilReason
from tongket.core.facts.records import Relation, TaskState

# -- opening and closing -------------------------------------------------------------------------
SUBJECT = "Kết quả {matter} {period}, phương hướng, nhiệm vụ {next_period}"
OPENING = "{full} báo cáo {receiver} kết quả {matter} {period} như sau"
OPENING_UNDER = "Thực hiện "
OPENING_REGIME = "Thực hiện chế độ báo cáo định kỳ"
CLOSING = (
    "Trên đây là kết quả {matter} {period} và phương hướng, nhiệm vụ {next_period}; "
    "{full} trân trọng báo cáo"
)
CLOSING_MARK = "./."
CLOSING_MARK_PARTY = "."

# -- narrative -----------------------------------------------------------------------------------
DONE, UNDER_WAY = "đã ", "đang "
# Words at the head of an entry that already say how steadily it goes on: no "đã" before them.
STEADY = (
    "thường xuyên",
    "tiếp tục",
    "hằng ngày",
    "hàng ngày",
    "duy trì",
    "chủ động",
    "kịp thời",
    "đẩy mạnh",
    "tăng cường",
    "luôn",
    "nghiêm túc",
    "tích cực",
    "bảo đảm",
    "tập trung",
)
TOPIC, TOPIC_OF_SEVERAL = "Về {theme}, ", "Về {theme}: "
# How a sentence leans on the one before it; {who} is the reporting body. Taken in turn.
LINK_OF_PAIRS = "Đồng thời, "
LINKS = (
    "",
    LINK_OF_PAIRS,
    "Bên cạnh đó, {who} {aspect}",
    "Cùng với đó, {who} {aspect}",
    "Ngoài ra, {who} {aspect}",
)
NOW = "Hiện nay, {who} "
TIMES_UNIT = "lần"

# -- the other body ------------------------------------------------------------------------------
RELATION_BEFORE: Mapping[Relation, str] = MappingProxyType({Relation.WITH: "phối hợp với {body} "})
RELATION_AFTER: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.AT_REQUEST: " theo đề nghị của {body}",
        Relation.FOR: " cho {body}",
        Relation.AT: " tại {body}",
    }
)
RELATION_GROUP: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.WITH: "Phối hợp với {body}: ",
        Relation.AT_REQUEST: "Theo đề nghị của {body}: ",
        Relation.FOR: "Đối với {body}: ",
        Relation.AT: "Tại {body}: ",
    }
)
OWN_PAPER, OTHER_PAPER = " tại ", " theo "

# -- lists ---------------------------------------------------------------------------------------
LIST_LEAD = "Trong {period}, {who} đã triển khai các nội dung sau"
LIST_LEAD_WITH_BODIES = (
    "Trong {period}, {who} đã phối hợp, hỗ trợ các cơ quan, đơn vị giải quyết các nội dung sau"
)
LIST_LEAD_AFTER_TEXT = "Kết quả cụ thể trong kỳ"
TOTALS = "Tổng cộng trong kỳ có "
LONG_LEAD = "Trong {period}, {who} đã thực hiện "
LONG_MATTER = " thuộc nội dung này"
LONG_OF_THEMES, WITHOUT_THEME = ", gồm", "Nội dung khác"
ENTRIES_UNIT = "hoạt động"
ANNEX_REFERENCE = " (chi tiết tại {label} kèm theo)"
ANNEX_LABEL = "Phụ lục"
ANNEX_TITLE = "Chi tiết kết quả: {title}"
# Room for what is given at issue; dots, because blanks run together on the page.
ANNEX_GUIDE = "(Kèm theo {kind} số …{symbol} {day} của {name})"
ANNEX_BLANK_DAY = "ngày …"
ANNEX_COLUMNS = ("TT", "Ngày", "Nội dung", "Cơ quan, đơn vị liên quan")
ANNEX_WIDTHS = (0.07, 0.15, 0.5, 0.28)
ANNEX_WHOLE_PERIOD = "Cả kỳ"

# -- tasks ---------------------------------------------------------------------------------------
TASK = "Nhiệm vụ {number}: "
TASK_DUE, TASK_DUE_BY = "thực hiện {due}", "hoàn thành {due}"
# A limit that begins so is a last day, not a stretch of time.
LAST_DAYS = ("trước", "đến", "chậm nhất", "xong")
TASK_LEAD = "; {lead} chủ trì"
TASK_UNIT = "nhiệm vụ"
TASKS_ASSIGNED = " giao {who} "
TASKS_BY_DAY = "; đến ngày {day}, "
TASKS_ALL = ("cả ", " đều")
TASK_COUNTED: Mapping[TaskState, str] = MappingProxyType(
    {
        TaskState.DONE_ON_TIME: "đã hoàn thành đúng thời hạn",
        TaskState.DONE_LATE: "hoàn thành chậm so với thời hạn",
        TaskState.UNDER_WAY: "đang được triển khai",
        TaskState.NOT_STARTED: "chưa triển khai",
        TaskState.NOT_DUE: "chưa đến thời hạn thực hiện",
        TaskState.OVERDUE: "đã quá thời hạn mà chưa hoàn thành",
    }
)
TASK_STATUS: Mapping[TaskState, str] = MappingProxyType(
    {
        TaskState.DONE_ON_TIME: "Nhiệm vụ đã hoàn thành đúng thời hạn",
        TaskState.DONE_LATE: "Nhiệm vụ đã hoàn thành, chậm so với thời hạn được giao",
        TaskState.UNDER_WAY: "Nhiệm vụ đang được triển khai",
        TaskState.NOT_STARTED: "Đến nay, nhiệm vụ chưa được triển khai",
        TaskState.NOT_DUE: "Nhiệm vụ chưa đến thời hạn thực hiện",
        TaskState.OVERDUE: "Nhiệm vụ đã quá thời hạn nhưng chưa hoàn thành",
    }
)
TASK_AHEAD = "Nhiệm vụ đang được triển khai từ trước thời hạn quy định"

# -- directions ----------------------------------------------------------------------------------
DIRECTIONS_LEAD = "Trong {period}, {who} tập trung thực hiện các nhiệm vụ sau"
DIRECTION: Mapping[TaskState, str] = MappingProxyType(
    {
        TaskState.UNDER_WAY: "Tiếp tục {task}",
        TaskState.NOT_STARTED: "Khẩn trương triển khai việc {task}",
        TaskState.NOT_DUE: "Chuẩn bị điều kiện để {task}",
        TaskState.OVERDUE: "Tập trung hoàn thành việc {task}",
    }
)
DIRECTION_TASK = "Nhiệm vụ {number}"
DIRECTION_GOING_ON = "Hoàn thành việc "

# -- no data -------------------------------------------------------------------------------------
NIL: Mapping[NilReason, str] = MappingProxyType(
    {
        NilReason.NONE: "trong kỳ không phát sinh",
        NilReason.NOT_APPLICABLE: "{who} không có số liệu",
        NilReason.NOT_COLLECTED: "{who} không có số liệu",
    }
)
NIL_WHY: Mapping[NilReason, tuple[str, ...]] = MappingProxyType(
    {
        NilReason.NONE: (),  # the heading has said it all
        NilReason.NOT_APPLICABLE: (
            "Nội dung này không thuộc chức năng, nhiệm vụ được giao của {who}",
            "{who} không được giao thực hiện nội dung này",
        ),
        NilReason.NOT_COLLECTED: (
            "Trong {period}, {who} chưa tổ chức thu thập, thống kê số liệu về nội dung này",
        ),
    }
)
GAP = "[Còn thiếu: {what}]"
GAP_NO_RECORD = "chưa có nội dung trả lời mục này"
