"""Reading and checking one report inside a process that is warm, and a thousand in a row.

The file is the demo department's six-month report, drafted from its records and written by us:
four pages. The clock is the processor's and covers everything from the bytes to the findings of
all rules.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import document, report
from benchmarks.yardstick import Reading, Result, growth, processor_median
from tongket.core.check.brief import Brief
from tongket.core.check.runner import check
from tongket.core.draft.report import draft_report
from tongket.core.law.reading import read_through
from tongket.files.docx_write import write_docx
from tongket.files.read import read_bytes
from tongket.files.records import read_records

DEMO = Path(__file__).parent.parent / "demo"
WANTED = 20  # milliseconds
RUNS = 61
WARM, MIB_ALLOWED = 200, 4.0


def demo_report() -> bytes:
    """The demo's report as a .docx."""
    return write_docx(draft_report(*read_records(DEMO)))


def findings(data: bytes) -> object:
    """Everything that the checker says of a .docx."""
    return check(Brief(read_through(read_bytes(data, "report.docx"))))


def readings() -> Iterator[Reading]:
    """Memory first, then time."""
    yield growth(
        "read + check, 1,000 reports",
        lambda run: findings(write_docx(document(report(37 * run)))),
        warm=WARM,
        allowed=MIB_ALLOWED,
    )
    data = demo_report()
    taken = processor_median(RUNS, lambda _: findings(data), warm=10)
    detail = "the demo's report, four pages, all rules"
    yield Result("read + check, one .docx", 1e3 * taken, WANTED, "ms", detail, ceiling=True)
