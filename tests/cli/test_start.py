"""What a call on one short file need not load, it does not: loading is most of its time."""

import subprocess
import sys
from pathlib import Path

# Each takes half a millisecond to many to load.
HEAVY = (
    "asyncio",
    "concurrent",
    "difflib",
    "email",
    "http",
    "logging",
    "multiprocessing",
    "msgspec",
    "pypdfium2",
    "rich",
    "socket",
    "statistics",
    "subprocess",
    "tempfile",
    "typst",
    "tongket.core.draft",
    "tongket.files.docx_write",
    "tongket.files.pdf_write",
)


def test_a_check_of_one_file_loads_nothing_that_it_does_not_use(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("Sở đã tổ chức 08 cuộc kiểm tra.\n", encoding="utf-8")
    code = (
        "import sys\nfrom tongket.cli.main import main\n"
        f"main(['check', {str(report)!r}])\n"
        f"sys.exit(', '.join(sorted({set(HEAVY)!r} & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert done.stderr.strip() == ""
