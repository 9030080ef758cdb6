"""An invented district culture centre: one quarter, thirty entries, no programme of tasks."""

from datetime import date

from tests.core.draft.builders import a_document, a_node, an_activity, an_outline
from tongket.core.draft.order import Records
from tongket.core.facts.model import Combine, FactSpec, Nil, NilReason
from tongket.core.facts.records import Activity, Expects, Holds, NilAnswer, Relation

OUTLINE = an_outline(
    a_node(
        "I",
        "Kết quả hoạt động",
        nodes=(
            a_node("I.1", "Công tác chỉ đạo, điều hành"),
            a_node("I.2", "Văn nghệ quần chúng, chiếu phim lưu động", expects=Expects.LIST),
            a_node("I.3", "Thể dục, thể thao", expects=Expects.LIST),
            a_node("I.4", "Thư viện", expects=Expects.COUNT),
            a_node("I.5", "Phát thanh, truyền hình"),
            a_node("I.6", "Hợp tác quốc tế", mandatory=False),
            a_node("I.7", "Giải quyết khiếu nại, tố cáo"),
            a_node("I.8", "Đầu tư cơ sở vật chất"),
        ),
    ),
    a_node("II", "Phương hướng, nhiệm vụ quý III/2025", holds=Holds.DIRECTIONS),
)

DOCUMENTS = (
    a_document(
        "15/KH-UBND", subject="tổ chức các hoạt động kỷ niệm 50 năm Ngày Giải phóng miền Nam"
    ),
    a_document("22/KH-UBND", subject="tổ chức Giải bóng chuyền nông dân năm 2025"),
    a_document(
        "07/KH-VHTTTT",
        issuer="Trung tâm Văn hóa, Thông tin và Thể thao huyện",
        subject="công tác năm 2025",
        date=date(2025, 1, 8),
    ),
    a_document(
        "09/KH-VHTTTT",
        issuer="Trung tâm Văn hóa, Thông tin và Thể thao huyện",
        subject="luân chuyển sách về cơ sở",
        date=date(2025, 2, 12),
    ),
    a_document(
        "144/2020/NĐ-CP",
        "Nghị định",
        issuer="Chính phủ",
        date=date(2020, 12, 14),
        subject="quy định về hoạt động nghệ thuật biểu diễn",
    ),
    a_document(
        "46/2019/QH14", "Luật", issuer="Quốc hội", date=date(2019, 11, 21), subject="Thư viện"
    ),
    a_document(
        "118/VHTT-NV",
        "Công văn",
        issuer="Phòng Văn hóa và Thông tin huyện",
        date=date(2025, 4, 9),
        subject="V/v rà soát đội văn nghệ quần chúng",
    ),
)

SPECS = (
    FactSpec("activity.shows", "Số buổi biểu diễn", "buổi"),
    FactSpec("activity.viewers", "Số lượt người xem", "lượt người"),
    FactSpec("activity.films", "Số buổi chiếu phim", "buổi"),
    FactSpec("activity.teams", "Số đội tham gia", "đội"),
    FactSpec("activity.athletes", "Số vận động viên", "vận động viên", Combine.NEVER),
    FactSpec("activity.books", "Số bản sách luân chuyển", "bản"),
    FactSpec("activity.readers", "Số lượt bạn đọc", "lượt"),
    FactSpec("activity.programmes", "Số chương trình phát thanh", "chương trình"),
    FactSpec("activity.reach", "Tỷ lệ phủ sóng", "%", Combine.MAX),
    FactSpec("activity.cost", "Kinh phí thực hiện", "đồng"),
)


def _shows() -> list[Activity]:
    wording = "biểu diễn {shows} phục vụ nhân dân, thu hút {lượt người} đến xem"
    return [
        an_activity(
            wording,
            "I.2",
            day=date(2025, 4, 24 + n),
            figures={"shows": (1, "buổi"), "viewers": (450 + 25 * n, "lượt người")},
        )
        for n in range(5)
    ]


def _films() -> list[Activity]:
    places = ("xã Đồng Mẫu", "xã Tân Mẫu", "xã Tân Mẫu", "thị trấn Mẫu", "xã Phú Mẫu")
    return [
        an_activity(
            "chiếu {buổi} phim lưu động",
            "I.2",
            day=date(2025, 5, 3 + n),
            body=place,
            relation=Relation.AT,
            figures={"films": (1 + n % 2, "buổi"), "viewers": (200 + n, "lượt người")},
        )
        for n, place in enumerate(places)
    ]


def _library() -> list[Activity]:
    return [
        an_activity(
            "luân chuyển {bản} sách về các tủ sách cơ sở theo {09/KH-VHTTTT}",
            "I.4",
            day=date(2025, month, 16),
            figures={"books": (300, "bản")},
        )
        for month in (4, 5, 6)
    ] + [
        an_activity(
            "phục vụ {lượt} bạn đọc tại chỗ",
            "I.4",
            day=date(2025, month, 18),
            figures={"readers": (1000 + month, "lượt")},
        )
        for month in (4, 5, 6)
    ]


ACTIVITIES = (
    an_activity(
        "ban hành {07/KH-VHTTTT}, phân công cụ thể cho từng bộ phận", "I.1", day=date(2025, 4, 2)
    ),
    an_activity(
        "tham mưu trình Ủy ban nhân dân huyện ban hành {15/KH-UBND, 22/KH-UBND}",
        "I.1",
        day=date(2025, 4, 3),
    ),
    an_activity(
        "quán triệt đến toàn thể viên chức {144/2020/NĐ-CP} và {46/2019/QH14}",
        "I.1",
        day=date(2025, 4, 4),
    ),
    an_activity("họp giao ban chuyên môn", "I.1", day=date(2025, 4, 7)),
    an_activity("họp giao ban chuyên môn", "I.1", day=date(2025, 5, 5)),
    an_activity("họp giao ban chuyên môn", "I.1", day=date(2025, 6, 2)),
    an_activity(
        "rà soát các đội văn nghệ quần chúng",
        "I.1",
        day=date(2025, 4, 15),
        documents=["118/VHTT-NV"],
    ),
    an_activity("xây dựng quy chế chi tiêu nội bộ", "I.1", day=date(2025, 6, 9), state="under_way"),
    *_shows(),
    *_films(),
    an_activity(
        "dàn dựng chương trình nghệ thuật chào mừng {15/KH-UBND}",
        "I.2",
        day=date(2025, 4, 28),
        figures={"cost": ("85000000", "đồng")},
        body="Ban Chỉ huy Quân sự huyện",
    ),
    an_activity(
        "tổ chức Giải bóng chuyền nông dân với {đội} tham gia",
        "I.3",
        day=date(2025, 5, 17),
        documents=["22/KH-UBND"],
        figures={"teams": (12, "đội"), "athletes": (144, "vận động viên")},
    ),
    an_activity(
        "tổ chức Giải cầu lông thanh niên với {đội} tham gia",
        "I.3",
        day=date(2025, 6, 7),
        body="Huyện đoàn",
        figures={"teams": (8, "đội"), "athletes": (64, "vận động viên")},
    ),
    an_activity("duy trì luyện tập của các câu lạc bộ thể thao cơ sở", "I.3", day=None),
    an_activity("mở lớp dạy bơi cho trẻ em", "I.3", day=date(2025, 6, 12), state="under_way"),
    *_library(),
    an_activity(
        "sản xuất, phát sóng {chương trình}",
        "I.5",
        day=date(2025, 4, 30),
        figures={"programmes": (52, "chương trình")},
        theme="phát thanh",
    ),
    an_activity(
        "nâng tỷ lệ phủ sóng lên {%}",
        "I.5",
        day=date(2025, 5, 30),
        figures={"reach": ("98.5", "%")},
        theme="phát thanh",
    ),
    an_activity("cung cấp tin, bài cho Báo tỉnh", "I.5", day=None, theme="cộng tác tin, bài"),
    an_activity(
        "tổ chức Liên hoan văn nghệ thiếu nhi dịp hè", "II", day=date(2025, 7, 20), state="planned"
    ),
    an_activity("sửa chữa sân khấu ngoài trời trước mùa mưa", "II", day=None, state="planned"),
)

NILS = (
    NilAnswer("I.7", Nil(NilReason.NONE)),
    NilAnswer("I.8", Nil(NilReason.NOT_ANSWERED, "Bộ phận Kế toán chưa trả lời")),
)

RECORDS = Records(
    outline=OUTLINE, documents=DOCUMENTS, activities=ACTIVITIES, nils=NILS, specs=SPECS
)
