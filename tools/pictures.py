"""Remake the pictures of the handbook: ``make demo`` and then ``python -m tools.pictures``.

The pages come from ``var/demo`` through pdftoppm; the terminal is a real one, held by ``script``.
"""

import re
import subprocess
from io import StringIO
from pathlib import Path

from PIL import Image
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tools.transcripts import ROOT, Scene

PICTURES = ROOT / "docs" / "pictures"
REPORT = ROOT / "var" / "demo" / "bao-cao-6-thang-2024.pdf"
DOTS_AN_INCH = "80"
GREYS = 16
COLUMNS = 98
CALL = "tongket check bao-cao-quy-2.docx --select C,F,S"
# Letters of the machine that shows the picture: nothing is fetched.
_FONTS = "'Noto Sans Mono',ui-monospace,Consolas,Menlo,'Liberation Mono',monospace"
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_FAMILY = re.compile(r"font-family:\s*[^;]*;")
_WIDE = re.compile(r"\s*font-variant-east-asian:[^;]*;")
_MADE_BY = re.compile(r"\s*<!-- Generated with Rich[^>]*-->")
_LIGHT = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47),
        (176, 36, 45),
        (26, 115, 62),
        (148, 88, 0),
        (9, 93, 171),
        (123, 60, 160),
        (15, 110, 125),
        (87, 96, 106),
    ],
)


def terminal() -> str:
    """What a person sees, colours and all, as a picture that needs nothing from elsewhere."""
    with Scene() as scene:
        shown = scene.run(f"stty cols {COLUMNS} 2>/dev/null; {_in_terminal(CALL)}")
    console = Console(
        record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text("$ ", style="bold") + Text(CALL))
    console.print(Text.from_ansi(shown.replace("\r", "").rstrip("\n")))
    svg = console.export_svg(title="tongket check", theme=_LIGHT, unique_id="check")
    svg = _WIDE.sub("", _MADE_BY.sub("", _FONT_FACE.sub("", svg)))
    return _FAMILY.sub(f"font-family: {_FONTS};", svg)


def _in_terminal(call: str) -> str:
    """The call under ``script``, which gives it a terminal of a known width."""
    quoted = f"stty cols {COLUMNS}; {call}"
    return f"TERM=xterm-256color script --quiet --command '{quoted}' /dev/null"


def pages(report: Path = REPORT) -> None:
    """The first and the last page of the demo's report, in greys."""
    last = _pages_of(report)
    for number, name in ((1, "bao-cao-trang-1"), (last, "bao-cao-trang-cuoi")):
        arguments = ["-png", "-gray", "-r", DOTS_AN_INCH, "-f", str(number), "-l", str(number)]
        subprocess.run(
            ["pdftoppm", *arguments, "-singlefile", str(report), str(PICTURES / name)], check=True
        )
        path = PICTURES / f"{name}.png"
        with Image.open(path) as drawn:
            drawn.quantize(GREYS).save(path, optimize=True)


def _pages_of(report: Path) -> int:
    told = subprocess.run(["pdfinfo", str(report)], capture_output=True, text=True, check=True)
    found = re.search(r"(?m)^Pages:\s+([0-9]+)$", told.stdout)
    assert found is not None  # pdfinfo always says so
    return int(found[1])


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    pages()
    (PICTURES / "check.svg").write_text(terminal(), encoding="utf-8")
    for picture in sorted(PICTURES.iterdir()):
        print(f"{picture.relative_to(ROOT)} {picture.stat().st_size // 1024} KiB")
