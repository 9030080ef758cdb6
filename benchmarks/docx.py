"""Writing a report as .docx against docxtpl filling a template of it, and a thousand in a row.

Both sides start from the same plain words (``report.py``) and end with the bytes of the same
report. Counted in one of them:

================================================  ==========  ==========
in the file                                       ours        docxtpl's
================================================  ==========  ==========
words                                             2,321       2,321
paragraphs, those in tables included              72          69
runs of letters                                   161         202
tables (head, data, closing), cells               3, 21       3, 21
figures and citations that lead somewhere         25          25
parts, KB                                         14, 11      16, 15
================================================  ==========  ==========

Our other three paragraphs carry the strokes of the head. Our 25 are controls whose sources stand in
a part of their own, docxtpl's are links of its rich text. We also measure and break the lines of the
head and keep symbols, dates and amounts on one line, which docxtpl leaves to Word. Its template is
described in ``office_template.py``; with the shortest template that could do, the ratio stands in
brackets.
"""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from benchmarks.report import Report, document, report
from benchmarks.yardstick import Absent, Reading, Result, growth, medians, milliseconds
from tongket.files.docx_write import write_docx

NAME = ".docx writing, against docxtpl"
RATIO_WANTED = 20
TURNS, IN_A_ROW = 8, 10
WARM, MIB_ALLOWED = 100, 2.0


def our_writer(words: Report) -> bytes:
    """Ours, from the words to the bytes; the plan is made anew every time."""
    return write_docx(document(words))


def race() -> Result:
    """How many times as fast as docxtpl we are."""
    peer = import_module(
        "benchmarks.office_template"
    )  # needs packages that only ``make bench`` has
    usual, lean = peer.template(), peer.lean()
    reports = [report(seed) for seed in range(TURNS * IN_A_ROW)]
    ours, theirs, leanest = medians(
        TURNS,
        lambda run: our_writer(reports[run]),
        lambda run: peer.filled(usual, reports[run]),
        lambda run: peer.filled(lean, reports[run]),
        warm=IN_A_ROW,
        in_a_row=IN_A_ROW,
    )
    detail = (
        f"ours {milliseconds(ours)}, docxtpl {milliseconds(theirs)}"
        f" ({milliseconds(leanest)} with one loop: {leanest / ours:.1f} x)"
    )
    return Result(NAME, theirs / ours, RATIO_WANTED, "x", detail)


def readings() -> Iterator[Reading]:
    """Memory first, then time."""
    yield growth(
        ".docx writing, 1,000 reports",
        lambda run: our_writer(report(37 * run)),
        warm=WARM,
        allowed=MIB_ALLOWED,
    )
    yield race() if find_spec("docxtpl") else Absent(NAME, "docxtpl")
