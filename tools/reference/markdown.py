"""Words, tables and marked examples as Markdown that GitHub and Sphinx read alike."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

MADE = "<!-- Made by: python -m tools.pages. Do not edit. -->"

_MEANINGFUL = re.compile(r"([\\`*_<\[\]|#])")
# Controls, invisible and odd white space; the letters that a page of examples must spell out.
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cs")


def page(title: str, *blocks: str) -> str:
    """A whole page: its title, the notice that it is made, and its blocks."""
    return "\n\n".join((f"# {title}", MADE, *(block.strip("\n") for block in blocks))) + "\n"


def plain(words: str) -> str:
    """Words that mean nothing to Markdown; line ends become spaces."""
    return _MEANINGFUL.sub(r"\\\1", " ".join(words.split()))


def code(words: str) -> str:
    """Words as code inside a line."""
    return f"`{words}`" if words else ""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown already."""
    lines = [_row(heads), _row(["---"] * len(heads)), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"


def block(language: str, text: str) -> str:
    """A fenced block that no fence inside can end."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def seen(text: str) -> str:
    """The same text with every letter that nobody can see spelt out: ``⟨U+200B⟩``."""
    return "".join(f"⟨U+{ord(one):04X}⟩" if _unseen(one) else one for one in text)


def _unseen(letter: str) -> bool:
    return letter not in " \n" and unicodedata.category(letter) in _UNSEEN
