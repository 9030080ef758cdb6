"""A document of the corpus as a clerk would have typed it in Word: raw OOXML from its plain text.

The header and the closing become borderless tables, numbered lines become automatic lists, words
are inserted and struck out under tracked changes, the subject stands in a content control.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.files.readers.builders import cell, docx, p, part, run, table
from tongket.core.doc.signing import is_title
from tongket.core.doc.signs import ADDRESSED, kind_of

_GUTTER = re.compile(r"\t|\s{3,}")
_RIGHT = re.compile(
    r"(?i:cộng h[òo][aà]|độc lập|đảng cộng sản|đoàn tncs)|.*(?i:ngày).{1,14}(?i:tháng).{1,14}(?i:năm)"
)
_RULE = re.compile(r"[-_*\s]{2,}\Z")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})\. (?P<words>.+)")
_BOLD = "<w:b/>"
_CENTRE = '<w:jc w:val="center"/>'
_JUSTIFY = '<w:ind w:firstLine="567"/><w:jc w:val="both"/>'
_LONGEST_HEAD = 30
_OFFICES = ("GIÁM ĐỐC", "THỦ TƯỚNG", "HIỆU TRƯỞNG", "HỘI ĐỒNG", "Kính gửi", "(", "Căn cứ")


def as_word(text: str, *, changes: bool = True) -> bytes:
    """The .docx of a plain text, with or without tracked changes."""
    decomposed = unicodedata.normalize("NFC", text) != text
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n")]
    return _Page(lines, "NFD" if decomposed else "NFC", changes).docx()


@dataclass
class _Page:
    lines: list[str]
    form: Literal["NFC", "NFD"]
    tracked: bool
    lists: list[int] = field(default_factory=list)  # the last number of each automatic list
    body: list[str] = field(default_factory=list)
    changes: int = 0

    def docx(self) -> bytes:
        head = self.head_end()
        foot = self.foot_start()
        self.columns(self.lines[:head], cut_right=_RIGHT.match)
        title = self.title_end(head)
        self.body += [_centred(line.strip(), _BOLD) for line in self.lines[head:title] if line]
        for line in self.lines[title:foot]:
            self.line(line)
        self.columns(self.lines[foot:], cut_right=_signs)
        body = unicodedata.normalize(self.form, "".join(self.body))
        return docx(body, numbering=_numbering(len(self.lists)))

    def head_end(self) -> int:
        for at, line in enumerate(self.lines[:_LONGEST_HEAD]):
            if kind_of(line.strip()) or ADDRESSED.match(line.strip()):
                return at
        return 0

    def title_end(self, start: int) -> int:
        """Behind the lines of kind and subject: an empty line, a rule, or an office ends them."""
        if not kind_of(self.lines[start].strip()):
            return start
        for at in range(start + 1, len(self.lines)):
            line = self.lines[at].strip()
            if not line or _RULE.match(line) or line.startswith(_OFFICES) or line.endswith(";"):
                return at
        return start

    def foot_start(self) -> int:
        starts = [at for at, line in enumerate(self.lines) if line.startswith("Nơi nhận")]
        if not starts or any(map(_is_office, self.lines[starts[0] - 6 : starts[0]])):
            return len(self.lines)  # the signature stands first: it stays as it was typed
        return starts[0]

    def columns(self, lines: list[str], cut_right: Callable[[str], object]) -> None:
        """Lines of two columns as one row of a table without borders; annexes stay below it."""
        left: list[str] = []
        right: list[str] = []
        rest: list[str] = []
        for line in lines:
            if rest or line.upper().startswith(("PHỤ LỤC", "QUY ĐỊNH")):
                rest.append(line)
                continue
            for piece in filter(None, map(str.strip, _GUTTER.split(line.strip()))):
                (right if cut_right(piece) else left).append(piece)
        if left or right:
            blocks = tuple("".join(map(_centred, side)) or p("") for side in (left, right))
            self.body += [_beside(blocks), p("")]
        if rest:
            self.body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        for line in rest:
            self.line(line)

    def line(self, line: str) -> None:
        words = line.strip()
        numbered = _NUMBERED.match(words)
        if numbered and self.counts(int(numbered["number"])):
            self.body.append(self.listed(numbered["words"]))
        elif kind_of(words):
            self.body.append(_centred(words))
        else:
            self.body.append(self.paragraph(words))

    def counts(self, number: int) -> bool:
        """Whether a number goes on in the list that is open, or opens one."""
        if number == 1:
            self.lists.append(1)
        elif self.lists and self.lists[-1] + 1 == number:
            self.lists[-1] = number
        else:
            return False
        return True

    def listed(self, words: str) -> str:
        of_list = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{len(self.lists)}"/></w:numPr>'
        return p(run(words), props=of_list + _JUSTIFY)

    def paragraph(self, words: str) -> str:
        props = _CENTRE if words.isupper() else _JUSTIFY
        look = _BOLD if words.isupper() else ""
        if "\t" in words or len(words) < 40 or words.isupper():
            return p(*_with_tabs(words, look), props=props)
        return p(*self.changed(words), props=props)

    def changed(self, words: str) -> list[str]:
        """Every third paragraph bears changes: something struck out, the last word put in."""
        self.changes += 1
        if self.changes % 3 or not self.tracked:
            return [run(words)]
        first, _, last = words.rpartition(" ")
        about = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"'
        struck = f"<w:del {about}><w:r><w:delText> 99 vụ</w:delText></w:r></w:del>"
        return [run(first), struck, f"<w:ins {about}>{run(f' {last}')}</w:ins>"]


def _is_office(line: str) -> bool:
    pieces = _GUTTER.split(line.strip())
    return any(is_title(piece, capitals=piece.isupper()) for piece in pieces if piece)


def _beside(blocks: tuple[str, ...]) -> str:
    widths = (4000, 5500)
    cells = tuple(
        cell(block, f'<w:tcW w:w="{width}" w:type="dxa"/>')
        for block, width in zip(blocks, widths, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return table(cells, props='<w:tblLayout w:type="fixed"/>').replace(
        "</w:tblPr>", f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def _signs(piece: str) -> bool:
    return not piece.startswith(("-", "Nơi", "các Vụ", "–"))


def _centred(words: str, look: str = "") -> str:
    look = _BOLD if words.isupper() or kind_of(words) else look
    return p(run(words, look), props=_CENTRE)


def _with_tabs(words: str, look: str) -> list[str]:
    pieces = [run(piece, look) for piece in words.split("\t")]
    return [part for piece in pieces for part in ("<w:r><w:tab/></w:r>", piece)][1:]


def _numbering(lists: int) -> str:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{level}</w:abstractNum>'
        for at in range(1, lists + 1)
    )
    nums = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at in range(1, lists + 1)
    )
    return part("numbering", kinds + nums)
