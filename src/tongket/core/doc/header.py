"""Phần mở đầu: everything that stands before the body.

The pieces of the first lines are told by their signs, whatever order they come in; what is left
over on the left side is the name of who issues. The kind closes the block, or the addressees.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tongket.core.doc.addressed import read_addressees
from tongket.core.doc.issuers import begins_body, read_issuers
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.model import Header, Standard
from tongket.core.doc.numbering import read_marks
from tongket.core.doc.pieces import Piece, pieces_between
from tongket.core.doc.signs import (
    ABOUT,
    ADDRESSED,
    MAIL,
    NO_NUMBER,
    RULE,
    SEAL_NOTE,
    STAMP,
    UNION,
    URGENCY,
    DateLine,
    NumberLine,
    Sign,
    find_date,
    find_formulas,
    find_number,
    in_prose,
    kind_of,
)
from tongket.core.doc.straighten import first_header_line
from tongket.core.doc.subject import read_subject
from tongket.core.text.spans import Span

_LONGEST_LINE = 400  # no line of a header is longer
_LONGEST_NAME = 120
_MOST_LINES = 60
_MOST_NOTE = 4  # lines of a note under the subject
_TELEGRAM = "Công điện"
_RIGHT = (Sign.NATIONAL_NAME, Sign.MOTTO, Sign.PARTY_NAME)
_MOST_ABOUT = 10  # lines of a V/v, in a narrow column


class Opening(NamedTuple):
    """The header as read, and the lines that it takes, from ``start`` up to ``end``."""

    header: Header
    end: int
    standard: Standard | None  # as far as the header tells
    start: int = 0
    aside: tuple[int, int] = (0, 0)  # lines inside that are no part of it: a note on the period


@dataclass(slots=True)
class _Draft:
    """What was found so far, in cleaned letters."""

    number: NumberLine | None = None
    date: DateLine | None = None
    urgency: str | None = None
    left: list[Piece] = field(default_factory=list)
    about: list[Piece] = field(default_factory=list)
    at: dict[str, Span] = field(default_factory=dict)
    beside: bool = False  # the line in hand holds a formula of the right column

    @property
    def formula(self) -> bool:
        """Whether the national name, the motto or the Party's name was found."""
        return any(sign.value in self.at for sign in _RIGHT)


def read_header(sheet: Sheet) -> Opening:
    """The header of a document; an empty one, ending at 0, when the text begins without any."""
    draft = _Draft()
    end = _read_signs(sheet, draft, 0)
    start = 0 if draft.formula else first_header_line(sheet, end)
    if start:
        draft = _Draft()
        end = _read_signs(sheet, draft, start)
    known = bool(draft.at or draft.about)
    if not known and not _closes(sheet.lines, end):
        return Opening(Header(), 0, None)
    header, end, aside = _read_title(sheet, _signs_into_header(sheet, draft), end)
    if not known and header.kind is None and not header.addressees:
        return Opening(Header(), 0, None)
    at = {name: sheet.back(span) for name, span in header.at.items()}
    return Opening(replace(header, at=at), end, _standard(draft), start, aside)


def _closes(lines: tuple[Line, ...], index: int) -> bool:
    """Whether the line at ``index`` is one that ends the signs: a kind, or the addressees."""
    if index >= len(lines):
        return False
    text = lines[index].text
    return len(text) <= _LONGEST_LINE and bool(ADDRESSED.match(text) or kind_of(text))


def _read_signs(sheet: Sheet, draft: _Draft, start: int) -> int:
    """Take in line after line; the index of the first one that is no part of the signs."""
    stop = min(len(sheet.lines), start + _MOST_LINES)
    for index in range(start, stop):
        line = sheet.lines[index]
        if len(line.text) > _LONGEST_LINE or _closes(sheet.lines, index):
            return index
        if SEAL_NOTE.match(line.text) or RULE.match(line.text):
            continue
        # Bound by the page, not by the end of the text: a text may be nothing but a header.
        if not all(_take(piece, draft) for piece in _unsigned(line, index, draft)):
            return index
    return stop


def _unsigned(line: Line, index: int, draft: _Draft) -> Iterator[Piece]:
    """Note the signs on a line, and give the pieces that are none."""
    signed = find_formulas(line.text)
    number = find_number(line.text) if draft.number is None else None
    if number and not in_prose(line.text, number.at, signed):
        draft.number = number
        signed.append((Sign.NUMBER, number.at))
        _note_number(draft, number, line.at.start)
    if draft.date is None:
        after = max((at.end for _, at in signed), default=0)
        date = find_date(line.text, after)
        glued = draft.number is not None and _ends_line(line.text, date)
        if date and (glued or not in_prose(line.text, date.at, signed)):
            draft.date = date
            signed.append((Sign.DATE, date.at))
            _note_date(draft, date, line.at.start)
    for sign, at in signed:
        draft.at.setdefault(sign.value, at.moved(line.at.start))
    draft.beside = any(sign in _RIGHT for sign, _ in signed)
    yield from pieces_between(line, index, _between(line, [at for _, at in signed]))


def _ends_line(text: str, date: DateLine | None) -> bool:
    """Whether a place and a whole date close the line: a PDF may glue them behind a "V/v"."""
    if date is None or date.place_at is None or date.at.end < len(text.rstrip()):
        return False
    return text[date.place_at.end : date.date_at.start].strip() == ","


def _note_number(draft: _Draft, number: NumberLine, start: int) -> None:
    if number.number_at:
        draft.at["number"] = number.number_at.moved(start)
    if number.symbol_at:
        draft.at["symbol"] = number.symbol_at.moved(start)
    if number.year_at:
        draft.at["year"] = number.year_at.moved(start)


def _note_date(draft: _Draft, date: DateLine, start: int) -> None:
    draft.at["date"] = date.date_at.moved(start)
    if date.place_at:
        draft.at["place"] = date.place_at.moved(start)


def _between(line: Line, taken: list[Span]) -> tuple[Span, ...]:
    """The stretches of a line that no sign covers."""
    stretches, start = [], 0
    for at in sorted(taken):
        if at.start > start:
            stretches.append(Span(start, at.start))
        start = max(start, at.end)
    return (*stretches, Span(start, len(line.text)))


def _take(piece: Piece, draft: _Draft) -> bool:
    """Find a place for a piece without a sign; whether there is one."""
    text = piece.text
    plain = RULE.match(text) or STAMP.match(text) or NO_NUMBER.match(text)
    if plain or _is_of_mail(piece, draft) or _completes_symbol(piece, draft):
        return True
    if URGENCY.match(text) and piece.upper:
        draft.urgency = text
        draft.at.setdefault("urgency", piece.at)
    elif UNION.match(text) and (piece.column or draft.left or draft.number):
        draft.at.setdefault("union_name", piece.at)
    elif ABOUT.match(text) or _carries_about(piece, draft):
        draft.about.append(piece)
    elif draft.beside or _names_issuer(piece):
        draft.left.append(piece)
    else:
        return False
    return True


def _is_of_mail(piece: Piece, draft: _Draft) -> bool:
    """Whether this is what a mail program wrote above all else: "Từ: …", "Chủ đề: …"."""
    return not draft.left and not draft.formula and MAIL.match(piece.text) is not None


def _carries_about(piece: Piece, draft: _Draft) -> bool:
    """Whether a piece goes on the subject of a letter, or begins it without a "V/v" as Party letters do."""
    if draft.about:
        return _goes_on_about(piece, draft)
    number = draft.number
    if number is None or number.symbol is None or piece.upper or len(piece.text) > _LONGEST_NAME:
        return False
    if piece.text.endswith((".", ";", ":")) or piece.text[0] in "-+(*":
        return False
    return number.party and number.symbol.startswith("CV/")


def _goes_on_about(piece: Piece, draft: _Draft) -> bool:
    last = draft.about[-1]
    if len(draft.about) >= _MOST_ABOUT or len(piece.text) > _LONGEST_NAME or piece.text[0] in "-+":
        return False
    if piece.cell or last.cell:
        return piece.cell is not None and last.cell is not None
    return not piece.line.gap or piece.text[0].islower()


def _completes_symbol(piece: Piece, draft: _Draft) -> bool:
    """A symbol broken over two lines of a narrow column: "05/BC-" and "STTTT"."""
    number = draft.number
    if number is None or number.symbol is None or number.symbol[-1] not in "-/":
        return False
    word = piece.text.split()[0]
    if not word.isupper():
        return False
    draft.number = number._replace(symbol=number.symbol + word)
    draft.at["symbol"] = Span(draft.at["symbol"].start, piece.at.start + len(word))
    return True


def _names_issuer(piece: Piece) -> bool:
    text = piece.text
    if len(text) > _LONGEST_NAME or read_marks(text) or text.endswith((".", ";", ":", "!", "?")):
        return False
    return piece.upper or begins_body(text) or piece.cell is not None


def _signs_into_header(sheet: Sheet, draft: _Draft) -> Header:
    number, date = draft.number, draft.date
    issuers = read_issuers(sheet, draft.left)
    named = (("superior", issuers.superior_at), ("issuer", issuers.issuer_at))
    at = draft.at | {name: place for name, place in named if place}
    header = Header(
        superior=issuers.superior,
        issuer=issuers.issuer,
        number=number.number if number else None,
        year=number.year if number else None,
        symbol=number.symbol if number else None,
        place=sheet.written(draft.at["place"]) if "place" in draft.at else None,
        date=date.date if date else None,
        urgency=draft.urgency,
        at=at,
    )
    return _with_about(sheet, header, draft.about)


def _with_about(sheet: Sheet, header: Header, about: list[Piece]) -> Header:
    """The subject of an official letter: what follows V/v, its lines joined."""
    if not about:
        return header
    words = " ".join(sheet.written(piece.at) for piece in about)
    found = ABOUT.match(words)
    subject = words[found.end() :].strip() if found else words
    place = Span(about[0].at.start, about[-1].at.end)
    return replace(header, subject=subject or None, at={**header.at, "subject": place})


def _read_title(sheet: Sheet, header: Header, index: int) -> tuple[Header, int, tuple[int, int]]:
    """Kind and subject, then the addressees; the first line of the body, and lines set aside."""
    at = dict(header.at)
    if index < len(sheet.lines) and (kind := kind_of(sheet.lines[index].text[:_LONGEST_LINE])):
        name, reach = kind
        start = sheet.lines[index].at.start
        at["kind"] = Span(start, start + reach)
        subject = read_subject(sheet, index, reach)
        if subject.text:
            at["subject"] = subject.at
        index = subject.end
        header = replace(header, kind=name, subject=subject.text or header.subject)
    behind = _past_note(sheet.lines, index)
    addressed = read_addressees(sheet, behind, wired=header.kind == _TELEGRAM)
    if addressed.end == behind:
        return replace(header, at=at), index, (index, index)
    at["addressees"] = addressed.at
    return replace(header, addressees=addressed.names, at=at), addressed.end, (index, behind)


def _past_note(lines: tuple[Line, ...], index: int) -> int:
    """Past a note in brackets under the subject: "(Từ ngày 01/12/2020 đến ngày 31/5/2021)"."""
    for behind in range(index, min(index + _MOST_NOTE, len(lines))):
        text = lines[behind].text
        if behind == index and not text.startswith("("):
            return index
        if len(text) <= _LONGEST_LINE and text.rstrip(".").endswith(")"):
            return behind + 1
    return index


def _standard(draft: _Draft) -> Standard | None:
    if Sign.NATIONAL_NAME.value in draft.at:
        return Standard.STATE
    if Sign.PARTY_NAME.value in draft.at or (draft.number and draft.number.party):
        return Standard.PARTY
    return Standard.STATE if draft.number else None
