"""What the pattern page shows its partials with: invented, and never stored."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator

from tongket.apps.ui.kit.chips import CitationChip, FigureChip, Row
from tongket.apps.ui.kit.facets import Choice, Facet, FilterChip
from tongket.apps.ui.kit.states import LOOKS
from tongket.apps.ui.kit.table import Column
from tongket.apps.ui.kit.tabs import Tab
from tongket.apps.ui.kit.timeline import Change, Event

COLOURS = (
    ("Giấy", "paper"),
    ("Mặt", "surface"),
    ("Chìm", "sunken"),
    ("Mực", "ink"),
    ("Mực nhạt", "muted"),
    ("Đường kẻ", "line"),
    ("Đỏ sơn mài", "brand"),
    ("Vàng: số liệu", "gold"),
    ("Lam: văn bản", "link"),
    ("Đạt", "good"),
    ("Chờ", "warn"),
    ("Lỗi", "bad"),
)

WORDS = {
    "done": "Hoàn thành",
    "doing": "Đang làm",
    "waiting": "Chờ duyệt",
    "outside": "Chờ đơn vị khác",
    "late": "Quá hạn",
    "idle": "Chưa bắt đầu",
    "nothing": "Không có số liệu",
    "closed": "Đã chốt",
    "draft": "Dự thảo",
    "reading": "31/38 đã đọc",
    "unsure": "Thiếu số, ngày",
    "differs": "Ký hiệu khác sổ",
    "bad": "Bị từ chối",
    "returned": "Trả lại",
    "signed": "Đã ký",
    "sent": "Đã gửi",
    "replaced": "Đã được sửa đổi",
    "past": "Hết thời hạn",
    "no_file": "Chưa có tệp",
}

ROWS = (
    {"title": "Kế hoạch tuyên truyền năm 2025", "due": "20/6/2025", "state": "late", "sent": 16},
    {"title": "Tập huấn nghiệp vụ văn thư", "due": "30/9/2025", "state": "doing", "sent": 4},
    {"title": "Rà soát quy chế làm việc", "due": "30/9/2025", "state": "idle", "sent": 0},
)


class SampleForm(forms.Form):
    """Every kind of control, two of them filled in wrongly."""

    title = forms.CharField(label="Tên việc")
    count = forms.IntegerField(label="Số bài viết", help_text="Chỉ số bài đã có bản giao.")
    day = forms.DateField(label="Ngày bàn giao")
    body = forms.ChoiceField(label="Cơ quan đề nghị", choices=[("1", "Thanh tra Sở")])
    note = forms.CharField(label="Ghi chú", widget=forms.Textarea, required=False)
    period = forms.ChoiceField(
        label="Đưa vào báo cáo",
        widget=forms.RadioSelect,
        choices=[("1", "6 tháng đầu năm"), ("0", "Chưa đưa")],
    )
    sealed = forms.BooleanField(label="Đã niêm phong bản giao", required=False)
    file = forms.FileField(label="Tệp", required=False)


def sample_form() -> SampleForm:
    """A form that came back with two faults."""
    typed = {"title": "Bàn giao bài viết", "count": "hai", "day": "31/6/2025", "body": "1"}
    return SampleForm({**typed, "period": "1", "sealed": "on"})


def _chips() -> dict[str, Any]:
    figure = FigureChip(
        "08 bài viết",
        "#",
        head="10 bài viết",
        about="Bài viết được đánh giá",
        rows=(Row("Kỳ", "01/01 đến 30/6/2025"), Row("Nguồn", "4 bản ghi")),
        aside="Đã đổi sau khi ghim ngày 18/6",
    )
    cited = CitationChip(
        "số 42/KH-SYZ ngày 24/02/2025",
        "#",
        state="bad",
        head="42/KH-SYZ",
        about="Tuyên truyền, phổ biến pháp luật năm 2025",
        rows=(Row("Ban hành", "Sở Y Z"), Row("Ngày", "23/02/2025")),
        aside="Bản thảo ghi ngày 24, sổ ghi ngày 23",
    )
    return {
        "figure": FigureChip("02 video", "#"),
        "moved": figure,
        "known": CitationChip("Kế hoạch số 30/KH-SYZ", "#"),
        "unknown": CitationChip("Thể lệ Cuộc thi", "#", state="unknown"),
        "old": CitationChip("Nghị quyết số 49-NQ/TW", "#", state="old"),
        "cited": cited,
    }


def _events() -> list[Event]:
    return [
        Event(
            "Sửa trích yếu",
            datetime(2025, 6, 24, 8, 20, tzinfo=UTC),
            who="Người soạn",
            icon="pencil-line",
            tone="link",
            changes=[Change("Trích yếu", "Kế hoạch tuyên truyền", "Kế hoạch phổ biến pháp luật")],
        ),
        Event(
            "Cấp số 42/KH-SYZ",
            datetime(2025, 6, 18, 3, 5, tzinfo=UTC),
            who="Văn thư",
            icon="hash",
            tone="good",
        ),
    ]


def samples() -> dict[str, Any]:
    """The context of the pattern page."""
    kinds = [Choice("ke-hoach", "Kế hoạch", 6, is_on=True), Choice("luat", "Luật", 0)]
    return {
        "colours": COLOURS,
        "states": [(state, WORDS[state]) for state in LOOKS],
        "form": sample_form(),
        "columns": [
            Column("Nhiệm vụ"),
            Column("Hạn", key="han"),
            Column("Tình trạng"),
            Column("Đã gửi", css="num"),
        ],
        "rows": [{**row, "label": WORDS[str(row["state"])]} for row in ROWS],
        "page": Paginator(range(27), 10).page(2),
        "tabs": [Tab("Được giao", "#", is_here=True, count=12), Tab("Phối hợp", "#", count=5)],
        "facet": Facet("loai", "Loại", kinds, more_url="#", more_label="Thêm 4 loại"),
        "filters": [FilterChip("loai", "ke-hoach", "Loại", "Kế hoạch")],
        "events": _events(),
        **_chips(),
    }
