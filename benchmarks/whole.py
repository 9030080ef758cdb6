"""The whole of ``tongket check report.docx``, from the shell and back, against pandoc.

pandoc only turns the same file into text; we read it, hold it against all rules and print the
findings. Both start from files that are in the disk's cache, and our modules are compiled, as they
are after any install. What an empty Python program takes is printed beside it.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from benchmarks.checking import demo_report
from benchmarks.yardstick import Absent, Reading, Result, medians, milliseconds

NAME = "tongket check, against pandoc"
RATIO_WANTED = 1.0
RUNS = 25


def _environment(folder: Path) -> dict[str, str]:
    """Ours, with compiled modules kept in a folder of this run."""
    kept = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def race(folder: Path) -> Result:
    """How many times as fast as pandoc we are."""
    sheet = folder / "report.docx"
    sheet.write_bytes(demo_report())
    environment = _environment(folder)

    def run(*command: str) -> None:
        subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment)

    ours, theirs, bare = medians(
        RUNS,
        lambda _: run(sys.executable, "-m", "tongket", "check", str(sheet)),
        lambda _: run("pandoc", "-t", "plain", str(sheet)),
        lambda _: run(sys.executable, "-c", "pass"),
    )
    detail = (
        f"ours {milliseconds(ours)}, pandoc {milliseconds(theirs)},"
        f" an empty Python program {milliseconds(bare)}"
    )
    return Result(NAME, theirs / ours, RATIO_WANTED, "x", detail)


def readings() -> Iterator[Reading]:
    """The one race."""
    if which("pandoc") is None:
        yield Absent(NAME, "pandoc")
        return
    with tempfile.TemporaryDirectory() as folder:
        yield race(Path(folder))
