"""Finding citations: megabytes a second on one core, and against eyecite on the text it is made for.

Ours reads report text in Vietnamese, cleaning included; eyecite reads opinions of American courts
of the same size in bytes, with citations about as often, each text the length of one long opinion
(on longer ones eyecite slows down further). Runs alternate; medians are compared.
"""

import logging
from collections.abc import Callable, Iterator
from importlib.util import find_spec

from benchmarks.yardstick import Absent, Reading, Result, medians, processor_median, quietly
from tongket.core.law.find import find_citations
from tongket.core.text.nfc import clean

NAME = "citations"
MEGABYTE = 1_000_000
SPEED_WANTED = 10.0  # MB a second
RATIO_WANTED = 50.0
RUNS = 7
LARGE, OPINION_LONG = 10 * MEGABYTE, MEGABYTE // 20

_REPORT = (
    "Trong tháng {m}, lãnh đạo Sở chỉ đạo các phòng, đơn vị bám sát chương trình công tác, chủ động "
    "phối hợp với các địa phương rà soát hạ tầng viễn thông, kiểm tra {n} điểm phục vụ và đôn đốc "
    "khắc phục những tồn tại đã nêu sau kiểm tra.",
    "Thực hiện Kế hoạch số {n}/KH-UBND ngày {d:02d}/{m}/2024 của UBND tỉnh về tuyên truyền, phổ biến "
    "pháp luật, Sở đã tổ chức {d:02d} hội nghị với hơn {n} lượt người tham dự, cấp phát tài liệu tới "
    "từng thôn, tổ dân phố; kinh phí thực hiện là {d},5 triệu đồng.",
    "Quán triệt các Quy định số {n}-QĐ/TW, {d}-QĐ/TW ngày {d:02d}/7/2023 của Bộ Chính trị, cấp ủy đã "
    "đưa nội dung vào sinh hoạt chi bộ hằng tháng, yêu cầu từng đảng viên liên hệ với nhiệm vụ "
    "được giao và viết bản cam kết.",
    "Công tác bảo đảm an toàn thông tin được duy trì; đã xử lý {d:02d} cảnh báo, khắc phục {m} điểm "
    "yếu trên máy chủ dùng chung, hướng dẫn 24/7 qua đường dây hỗ trợ, không để xảy ra sự cố "
    "nghiêm trọng trong kỳ.",
    "Theo đề nghị tại Công văn số {n}/CAT-PA05 ngày {d:02d} tháng {m} năm 2024 của Công an tỉnh, Sở "
    "cử giám định viên đánh giá nội dung, thực hiện đúng Nghị định số 30/2020/NĐ-CP và Luật Giám "
    "định tư pháp ngày 20/6/2012; kết quả đã được gửi đúng thời hạn.",
    "Bên cạnh kết quả đạt được, việc cập nhật số liệu ở một số đơn vị còn chậm, cán bộ kiêm nhiệm "
    "nhiều việc, trang thiết bị chưa đồng bộ; nguyên nhân chủ yếu do khối lượng công việc lớn, "
    "phạm vi quản lý rộng và kinh phí bố trí chưa kịp thời.",
)
# Most of a report cites nothing: with these a citation stands every 700 bytes or so, which is
# still twice as often as in a department's six-month report.
_PLAIN = (
    "Công tác tiếp công dân, giải quyết khiếu nại, tố cáo được thực hiện nghiêm túc; trong kỳ tiếp "
    "{d} lượt công dân, không có đơn tồn đọng, không phát sinh điểm nóng, các kiến nghị đều được "
    "trả lời bằng văn bản và niêm yết công khai.",
    "Hạ tầng số tiếp tục được đầu tư; tỷ lệ phủ sóng đạt {d},{m}%, {n} thôn, bản có điểm truy cập "
    "công cộng, đường truyền phục vụ hội nghị trực tuyến từ tỉnh đến xã hoạt động ổn định, chất "
    "lượng hình ảnh và âm thanh bảo đảm.",
    "Các cơ quan báo chí, cổng thông tin điện tử và hệ thống truyền thanh cơ sở đã đăng, phát {n} "
    "tin, bài, phóng sự; nội dung bám sát định hướng, kịp thời biểu dương gương người tốt, việc "
    "tốt, phê phán những biểu hiện lệch lạc.",
    "Trong thời gian tới, tập trung hoàn thành các chỉ tiêu còn lại, tăng cường kiểm tra việc thực "
    "hiện kết luận sau giám sát, nâng cao chất lượng đội ngũ, đẩy mạnh sử dụng chữ ký số và xử lý "
    "hồ sơ trên môi trường mạng.",
)
_OPINION = (
    "The court below dismissed the complaint on {d} counts, and the parties briefed the matter at "
    "length. We have considered the record as a whole, including the {n} exhibits that were received "
    "without objection at the hearing in month {m}, and we see no clear error.",
    "The rule is settled. See Bush v. Gore, 531 U.S. 98, {n} (2000); Miranda v. Arizona, 384 U.S. 436 "
    "(1966). A party who would avoid it must show more than inconvenience, and the showing made here "
    "falls well short of what our cases demand.",
    "Nor does the statute help the appellant. Congress spoke plainly in 42 U.S.C. § 1983, and we may "
    "not add an exception that the text does not hold. Marbury v. Madison, 5 U.S. 137, {n} (1803).",
    "Counsel answers that the delay was short, that no witness was lost, and that the trial judge "
    "offered a continuance which was refused. Those facts matter, but they do not decide the case.",
    "In Brown v. Board of Education, 347 U.S. 483 (1954), the question came before the Court on {d} "
    "consolidated records. Id. at {n}. The same course was taken in Smith v. Jones, {n} F.3d {d} (2d "
    "Cir. 1999), and we follow it today without hesitation.",
    "We therefore affirm the judgment in part, vacate it in part, and remand for proceedings that "
    "are consistent with this opinion. Each side shall bear its own costs in this court, and the "
    "mandate shall issue forthwith.",
)


def _text(paragraphs: tuple[str, ...], size: int) -> str:
    """About ``size`` bytes of these paragraphs, no two alike in their numbers."""
    written: list[str] = []
    length = at = 0
    while length < size:
        paragraph = paragraphs[at % len(paragraphs)]
        written.append(paragraph.format(n=at % 900 + 10, d=at % 27 + 2, m=at % 9 + 3))
        length += len(written[-1].encode()) + 1
        at += 1
    return "\n".join(written)


def _ours(text: str) -> object:
    return find_citations(clean(text))


def _eyecite() -> Callable[[str], object]:
    from eyecite import get_citations  # noqa: PLC0415 - only there under ``make bench``

    logging.getLogger("eyecite").setLevel(logging.CRITICAL)
    with quietly():
        get_citations(_text(_OPINION, 2_000))  # builds its tables
    find: Callable[[str], object] = get_citations
    return find


def _megabytes(text: str) -> float:
    return len(text.encode()) / MEGABYTE


def alone() -> Result:
    """Our megabytes a second on ten megabytes."""
    text = _text(_REPORT + _PLAIN, LARGE)
    taken = processor_median(RUNS, lambda _: _ours(text), warm=1)
    detail = f"one core, {_megabytes(text):.0f} MB of reports"
    return Result(f"{NAME}, alone", _megabytes(text) / taken, SPEED_WANTED, "MB/s", detail)


def race(theirs: Callable[[str], object]) -> Result:
    """How many times eyecite's megabytes a second we read."""
    report, opinion = _text(_REPORT + _PLAIN, OPINION_LONG), _text(_OPINION, OPINION_LONG)
    with quietly():
        ours, their = medians(RUNS, lambda _: _ours(report), lambda _: theirs(opinion), warm=1)
    speeds = _megabytes(report) / ours, _megabytes(opinion) / their
    detail = f"ours {speeds[0]:.1f} MB/s, eyecite {speeds[1]:.3f} MB/s"
    return Result(f"{NAME}, against eyecite", speeds[0] / speeds[1], RATIO_WANTED, "x", detail)


def readings() -> Iterator[Reading]:
    """Both yardsticks."""
    yield alone()
    if find_spec("eyecite") is None:
        yield Absent(f"{NAME}, against eyecite", "eyecite")
    else:
        yield race(_eyecite())
