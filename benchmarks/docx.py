"""Writing a report as .docx: against docxtpl filling a template of the same page, and a thousand in a row.

The template is our own file of the page with docxtpl's tags as its words, so that both sides
write the same paper. Runs alternate in one process; medians are compared. The clock stops only
when the bytes are there; our side starts from the document model and makes the plan every time.
"""

import resource
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from io import BytesIO
from itertools import islice
from statistics import median
from time import perf_counter
from typing import NamedTuple

from tongket.core.doc.model import (
    Block,
    Document,
    Header,
    Heading,
    Numbering,
    Paragraph,
    Recipient,
    RowKind,
    Signer,
    Standard,
    Table,
    TableCell,
    TableRow,
    Text,
)
from tongket.core.text.dates import PartialDate
from tongket.files.docx_write import write_docx

RATIO_WANTED = 20
RUNS = 15
MANY, WARM = 1_000, 100
MIB_ALLOWED = 2.0

_SENTENCES = (
    "Sở đã ban hành Kế hoạch số {n}/KH-SXD ngày {d:02d}/3/2024 để triển khai nhiệm vụ của quý.",
    "Các phòng, đơn vị thuộc Sở chủ động phối hợp, kiểm tra {n} cơ sở và hướng dẫn khắc phục.",
    "Qua rà soát, kinh phí thực hiện là {n},5 triệu đồng, bảo đảm đúng chế độ và định mức chi.",
    "Công tác tuyên truyền được duy trì thường xuyên trên trang thông tin điện tử của cơ quan.",
    "Thực hiện Quy định số {n}-QĐ/TW, lãnh đạo Sở phân công nhiệm vụ cụ thể tới từng thành viên.",
)
_SECTIONS, _SUBSECTIONS, _PARAGRAPHS = 3, 4, 3


class Report(NamedTuple):
    """What both sides get: the words, by kind of paragraph, and the rows of a table."""

    number: str
    blocks: tuple[tuple[str, str], ...]  # kind, words
    rows: tuple[tuple[str, str, str], ...]


def report(seed: int) -> Report:
    """About 2,000 words and a table; every report has words of its own."""
    blocks, at = [], seed
    for section in range(1, _SECTIONS + 1):
        blocks.append(("1", f"{'I' * section}. KẾT QUẢ CÔNG TÁC PHẦN {section}"))
        for subsection in range(1, _SUBSECTIONS + 1):
            blocks.append(("2", f"{subsection}. Công tác chỉ đạo, điều hành và phối hợp {at}"))
            for _ in range(_PARAGRAPHS):
                words = (one.format(n=at % 900 + 10, d=at % 28 + 1) for one in _SENTENCES)
                blocks.append(("body", " ".join(islice(words, 3))))
                at += 1
    rows = [(str(row), f"Nhiệm vụ {at + row}", f"{at + row},0") for row in range(1, 5)]
    return Report(f"{seed % 900 + 10}", tuple(blocks), tuple(rows))


def _row(*texts: str, kind: RowKind = RowKind.ROW) -> TableRow:
    return TableRow(tuple(TableCell((Text(text),)) for text in texts), kind)


def _paper(number: str, body: tuple[Block, ...], rows: tuple[TableRow, ...]) -> Document:
    table = Table((_row("TT", "Nhiệm vụ", "Kinh phí", kind=RowKind.HEAD), *rows), (0.1, 0.6, 0.3))
    return Document(
        Standard.STATE,
        Header(
            superior="UBND TỈNH BÌNH MẪU",
            issuer="SỞ XÂY DỰNG",
            number=number,
            symbol="BC-SXD",
            place="Bình Mẫu",
            date=PartialDate(2024, 6, 15),
            kind="Báo cáo",
            subject="Kết quả công tác 6 tháng đầu năm, phương hướng 6 tháng cuối năm 2024",
        ),
        (*body, table, Paragraph((Text("Sở Xây dựng trân trọng báo cáo./."),))),
        (Recipient("UBND tỉnh", "để báo cáo"), Recipient("Lưu: VT, KH")),
        Signer(None, ("GIÁM ĐỐC",), "Nguyễn Văn Mẫu"),
    )


def document(words: Report) -> Document:
    """The report as our writer takes it."""
    return _paper(
        words.number,
        tuple(_block(kind, text) for kind, text in words.blocks),
        tuple(_row(*cells) for cells in words.rows),
    )


def _block(kind: str, text: str) -> Block:
    if kind == "body":
        return Paragraph((Text(text),))
    number, _, title = text.partition(". ")
    return Heading(int(kind), Numbering(number, "."), (Text(title),))


def template() -> bytes:
    """The same page with docxtpl's tags in place of its words."""
    kinds = (("1", "if"), ("2", "elif"))
    body: list[Block] = [_tag("{%p for kind, words in blocks %}")]
    for level, test in kinds:
        body.append(_tag(f"{{%p {test} kind == '{level}' %}}"))
        body.append(Heading(int(level), None, (Text("{{ words }}"),)))
    body += [_tag("{%p else %}"), _tag("{{ words }}"), _tag("{%p endif %}"), _tag("{%p endfor %}")]
    rows = ("{%tr for one in rows %}", "{%tr endfor %}")
    cells = _row("{{ one[0] }}", "{{ one[1] }}", "{{ one[2] }}")
    return write_docx(_paper("{{ number }}", tuple(body), (_row(rows[0]), cells, _row(rows[1]))))


def _tag(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def docxtpl_writer() -> Callable[[Report], bytes]:
    """docxtpl, a fresh template object for every report as its manual asks."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - only there under ``make bench``

    source = template()

    def write(words: Report) -> bytes:
        page = DocxTemplate(BytesIO(source))
        page.render({"number": words.number, "blocks": words.blocks, "rows": words.rows})
        out = BytesIO()
        page.save(out)
        return out.getvalue()

    return write


def our_writer(words: Report) -> bytes:
    """Ours, from the model to the bytes."""
    return write_docx(document(words))


def _seconds(write: Callable[[Report], bytes], words: Report) -> float:
    start = perf_counter()
    write(words)
    return perf_counter() - start


def race(theirs: Callable[[Report], bytes]) -> float:
    """How many times faster we are: medians of alternating runs."""
    ours_taken, theirs_taken = [], []
    for seed in range(-2, RUNS):
        words = report(seed + 1_000)
        pair = (_seconds(our_writer, words), _seconds(theirs, words))
        if seed >= 0:  # the first two runs warm up
            ours_taken.append(pair[0])
            theirs_taken.append(pair[1])
    ours, their = median(ours_taken), median(theirs_taken)
    print(f"docx: ours {1e3 * ours:.2f} ms, docxtpl {1e3 * their:.1f} ms: {their / ours:.1f} x")
    return their / ours


def _peak_mib() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def growth() -> float:
    """MiB that the peak of memory rises between the hundredth and the thousandth report."""
    written = _written()
    start = perf_counter()
    size = sum(map(len, islice(written, WARM)))
    warm = _peak_mib()
    size += sum(map(len, islice(written, MANY - WARM)))
    grown = _peak_mib() - warm
    taken = perf_counter() - start
    print(
        f"docx: {MANY} reports in {taken:.1f} s, {size / MANY / 1024:.1f} KiB each,"
        f" peak {_peak_mib():.0f} MiB, grown by {grown:.1f} MiB"
    )
    return grown


def _written() -> Iterator[bytes]:
    return (our_writer(report(seed * 37)) for seed in range(MANY))


def main() -> int:
    """Run both yardsticks; 1 when one is missed."""
    missed = growth() > MIB_ALLOWED  # first: a peak that docxtpl has reached would hide ours
    if find_spec("docxtpl") is None:
        print("docx: docxtpl is not installed, the race is skipped (make bench installs it)")
    else:
        missed |= race(docxtpl_writer()) < RATIO_WANTED
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
