"""Writing a report as PDF against LibreOffice turning the same report's .docx into PDF.

Both sides end with a PDF/A-2 file of the same pages; ours starts from the plain words, LibreOffice
from the .docx that is already written. It gets a profile of its own that is warm. Its best case,
many files in one call, stands in brackets.
"""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from time import perf_counter

from benchmarks.report import Report, document, report
from benchmarks.yardstick import Absent, Reading, Result, growth, medians, milliseconds
from tongket.files.docx_write import write_docx
from tongket.files.pdf_write import write_pdf

NAME = "PDF writing, against LibreOffice"
RATIO_WANTED = 20
TURNS, BATCH = 7, 20
# The typesetter's memory of recent layouts breathes by a few MiB; growth would be hundreds.
WARM, MIB_ALLOWED = 200, 16.0
TIME_LIMIT = 120


def our_writer(words: Report) -> bytes:
    """Ours, from the words to the bytes."""
    return write_pdf(document(words))


class Office:
    """LibreOffice with a folder and a profile of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}',
            "--outdir",
            str(folder / "out"),
        ]

    def sheet(self, seed: int) -> Path:
        """A .docx for it to turn into PDF."""
        path = self._folder / f"{seed}.docx"
        path.write_bytes(write_docx(document(report(seed))))
        return path

    def convert(self, *sheets: Path) -> None:
        """All of them in one call."""
        command = [*self._command, *map(str, sheets)]
        subprocess.run(command, check=True, capture_output=True, timeout=TIME_LIMIT)
        for sheet in sheets:
            (self._folder / "out" / sheet.with_suffix(".pdf").name).unlink()


def race(folder: Path) -> Result:
    """How many times as fast as LibreOffice we are, one report at a time."""
    office = Office(folder)
    sheets = [office.sheet(seed) for seed in range(BATCH)]
    reports = [report(seed) for seed in range(BATCH)]
    ours, theirs = medians(
        TURNS,
        lambda run: our_writer(reports[run]),
        lambda run: office.convert(sheets[run]),
        warm=1,  # makes the profile
    )
    begun = perf_counter()
    office.convert(*sheets)
    each = (perf_counter() - begun) / BATCH
    detail = (
        f"ours {milliseconds(ours)}, LibreOffice {milliseconds(theirs)}"
        f" ({milliseconds(each)} in one call of {BATCH}: {each / ours:.1f} x)"
    )
    return Result(NAME, theirs / ours, RATIO_WANTED, "x", detail)


def readings() -> Iterator[Reading]:
    """Memory first, then time."""
    yield growth(
        "PDF writing, 1,000 reports",
        lambda run: our_writer(report(37 * run)),
        warm=WARM,
        allowed=MIB_ALLOWED,
    )
    if which("soffice") is None:
        yield Absent(NAME, "LibreOffice")
        return
    with tempfile.TemporaryDirectory() as folder:
        yield race(Path(folder))
