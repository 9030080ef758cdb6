"""Remake the table of letter widths from the shipped fonts: ``python -m tools.advances``.

The planner measures headings without opening a font, so the widths live in a module of their own.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "src/tongket/files/fonts"
TABLE = ROOT / "src/tongket/core/layout/advances.py"
STYLES = {
    "UPRIGHT": "Tinos-Regular.ttf",
    "BOLD": "Tinos-Bold.ttf",
    "ITALIC": "Tinos-Italic.ttf",
    "BOLD_ITALIC": "Tinos-BoldItalic.ttf",
}
FIRST_PRINTABLE = 0x20
# Latin with all of Vietnamese, the marks of decomposed text, and the signs that offices type.
BLOCKS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x300, 0x331),
    (0x391, 0x3C9),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2044),
    (0x2070, 0x208E),
    (0x20A0, 0x20BD),
    (0x2105, 0x2126),
    (0x2190, 0x2195),
    (0x2202, 0x2265),
    (0x25A0, 0x25CF),
)
HEAD = '''"""How wide each letter of the shipped fonts is. Made by ``python -m tools.advances``; do not edit.

A style is a text of widths in font units, one for each code point of ``BLOCKS`` in turn:
``512`` is one letter, ``512*3`` three alike, ``-`` a letter the font does not have.
"""

UNITS_PER_EM = {units}
# The letters that all four styles have: first and last code point of each range, in hex.
COVERAGE = (
{coverage}
)
BLOCKS = (
{blocks}
)
'''


def widths(font: TTFont) -> Iterator[str]:
    """One word per code point of the blocks."""
    letters, advances = font.getBestCmap(), font["hmtx"]
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            yield str(advances[letters[code]][0]) if code in letters else "-"


def packed(words: Iterator[str]) -> str:
    """The same words, equal neighbours counted instead of repeated."""
    runs = ((word, sum(1 for _ in same)) for word, same in groupby(words))
    return " ".join(word if count == 1 else f"{word}*{count}" for word, count in runs)


def coverage(fonts: Iterable[TTFont]) -> str:
    """Ranges of the code points that every font has, one ``first-last`` in hex a range."""
    shared = set.intersection(*(set(font.getBestCmap()) for font in fonts))
    drawn = sorted(code for code in shared if code >= FIRST_PRINTABLE)
    starts = [code for code in drawn if code - 1 not in shared or code == FIRST_PRINTABLE]
    ends = [code for code in drawn if code + 1 not in shared]
    return " ".join(f"{start:X}-{end:X}" for start, end in zip(starts, ends, strict=True))


def table() -> str:
    """The whole module as text."""
    fonts = {style: TTFont(FONTS / name) for style, name in STYLES.items()}
    units = {font["head"].unitsPerEm for font in fonts.values()}
    blocks = "\n".join(f"    (0x{first:04X}, 0x{last:04X})," for first, last in BLOCKS)
    covered = quoted(coverage(fonts.values()))
    text = HEAD.format(units=units.pop(), coverage=covered, blocks=blocks)
    for style, font in fonts.items():
        text += f"{style} = (\n{quoted(packed(widths(font)))}\n)\n"
    return text


def quoted(words: str) -> str:
    """A long text as lines of a string constant."""
    lines = wrap(words, 92, break_on_hyphens=False)
    return "\n".join(f'    "{line} "' for line in lines)


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    print(TABLE.relative_to(ROOT))
