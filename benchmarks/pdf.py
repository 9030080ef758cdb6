"""Writing a report as PDF: against LibreOffice turning the same report's .docx into PDF.

Both sides start from the same report and end with a PDF/A file of the same pages; runs alternate,
medians of wall time are compared. LibreOffice gets a profile of its own that is already warm. Its
best case, many files in one call, is printed beside it. Then a thousand reports in a row.
"""

import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter

from benchmarks.docx import Report, document, report
from tongket.files.docx_write import write_docx
from tongket.files.pdf_write import write_pdf

RATIO_WANTED = 20
RUNS, BATCH = 7, 20
MANY, WARM = 1_000, 200
# The typesetter's memory of recent layouts breathes by a few MiB; growth would be hundreds.
MIB_ALLOWED = 16.0
TIME_LIMIT = 120


def our_writer(words: Report) -> bytes:
    """Ours, from the model to the bytes."""
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

    def seconds(self, *sheets: bytes) -> float:
        """How long it takes to turn these .docx files into PDF in one call."""
        names = []
        for index, sheet in enumerate(sheets):
            name = self._folder / f"{index}.docx"
            name.write_bytes(sheet)
            names.append(str(name))
        start = perf_counter()
        subprocess.run(
            [*self._command, *names], check=True, capture_output=True, timeout=TIME_LIMIT
        )
        taken = perf_counter() - start
        for path in names:
            made = self._folder / "out" / Path(path).with_suffix(".pdf").name
            assert made.stat().st_size > 0
            made.unlink()
        return taken


def _our_seconds(words: Report) -> float:
    start = perf_counter()
    our_writer(words)
    return perf_counter() - start


def race() -> float:
    """How many times faster we are with one report at a time."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        office.seconds(_sheet(0))  # makes its profile
        _our_seconds(report(0))
        pairs = [
            (_our_seconds(report(seed)), office.seconds(_sheet(seed)))
            for seed in range(1_000, 1_000 + RUNS)
        ]
        batch = office.seconds(*map(_sheet, range(2_000, 2_000 + BATCH))) / BATCH
    ours, theirs = (median(pair[side] for pair in pairs) for side in (0, 1))
    print(
        f"pdf: ours {1e3 * ours:.1f} ms, LibreOffice {1e3 * theirs:.0f} ms: {theirs / ours:.0f} x"
        f" ({BATCH} files in one call {1e3 * batch:.0f} ms each: {batch / ours:.0f} x)"
    )
    return theirs / ours


def _sheet(seed: int) -> bytes:
    return write_docx(document(report(seed)))


def _peak_mib() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def growth() -> float:
    """MiB that the peak of memory rises between the two hundredth and the thousandth report."""
    written = (our_writer(report(seed * 37)) for seed in range(MANY))
    start = perf_counter()
    size = sum(map(len, islice(written, WARM)))
    warm = _peak_mib()
    size += sum(map(len, written))
    grown = _peak_mib() - warm
    taken = perf_counter() - start
    print(
        f"pdf: {MANY} reports in {taken:.1f} s, {size / MANY / 1024:.0f} KiB each,"
        f" peak {_peak_mib():.0f} MiB, grown by {grown:.1f} MiB"
    )
    return grown


def main() -> int:
    """Run both yardsticks; 1 when one is missed."""
    missed = growth() > MIB_ALLOWED
    if which("soffice") is None:
        print("pdf: LibreOffice is not installed, so there is nothing to race")
    else:
        missed |= race() < RATIO_WANTED
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
