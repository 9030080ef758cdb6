"""The left side of a header: which lines make one name, and who is above whom."""

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tongket.core.doc.lines import Sheet
from tongket.core.doc.pieces import Piece
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_BODIES = (
    r"[ủu][ỷy]\sban|ubnd|hđnd|ubmttq|ubkt|ubtvqh|hội\sđồng|h[ộô]i|bộ|sở|ban|bch|bcđ|btv|bqlda|bql"
    r"|văn\sphòng|cục|chi\scục|tổng\scục|vụ|phòng|trung\stâm|trường|học\sviện|đại\shọc|viện|vksnd"
    r"|t[òo][aà]\sán|tand|công\san|công\sty|tổng\scông\sty|tập\sđoàn|công\sđoàn|đảng\sbộ|đảng\s[ủu][ỷy]"
    r"|đảng\sđoàn|ban\scán\ssự|(?:tỉnh|thành|huyện|quận|thị|phường|xã)\s(?:[ủu][ỷy]|đoàn)|thường\strực"
    r"|chi\sbộ|đoàn|liên\sđoàn|lđlđ|mặt\strận|thanh\stra|kho\sbạc|ngân\shàng|bảo\shiểm|bhxh|chính\sphủ"
    r"|thủ\stướng|quốc\shội|chủ\stịch|bệnh\sviện|đài|báo|tạp\schí|tổ|đội|hạt|chi\snhánh|quỹ|tiểu\sban"
    r"|cơ\squan|bộ\stư\slệnh|bộ\schỉ\shuy|quân\skhu|đồn|liên\shiệp|liên\sminh|nhà\sxuất\sbản|thads"
    r"|trạm|thư\sviện|bảo\stàng|nhà\svăn\shóa|ban\sqlda|phân\sviện|ttpvhcc"
)
_BEGINS_BODY = Pattern(rf"(?i:(?:{_BODIES})(?![^\W_]))")
# Names that say a kind of body and not yet which one: the next line belongs to them.
_UNFINISHED = Pattern(
    r"(?i:[ủu][ỷy]\sban\snhân\sdân|ubnd|hội\sđồng\snhân\sdân|hđnd|văn\sphòng|ban\schỉ\sđạo|bcđ|công\san"
    r"|t[òo][aà]\sán\snhân\sdân|tand|viện\skiểm\ssát\snhân\sdân|vksnd|ban\schấp\shành|bch|ban\squản\slý"
    r"|trung\stâm|phòng|sở|bộ|cục|chi\scục|trường|đảng\s[ủu][ỷy]|đảng\sbộ|chi\sbộ|tổ\sgiúp\sviệc|công\sđoàn"
    r"|hội|đoàn|thanh\stra|ban\sthường\svụ|thường\strực|văn\sphòng\s[ủu][ỷy]\sban\snhân\sdân"
    r"|[ủu][ỷy]\sban\smttq|[ủu][ỷy]\sban\skiểm\stra|cơ\squan|đảng\s[ủu][ỷy]\scơ\squan"
    r"|đảng\sbộ\scơ\squan)\Z"
)
# Last syllables of names ("MÔI TRƯỜNG", "XÃ HỘI") that alone would begin one.
_TAILS = frozenset({"trường", "hội", "viện", "đoàn", "phòng", "vụ", "đội", "báo", "tổ", "quỹ"})
_DANGLING = Pattern(r"(?i:.*(?:[-,&]|\s(?:và|của|về|các|tại|thuộc|với|cho|trong)))\Z")
_GOES_ON = Pattern(r"(?i:[-&]|(?:và|của|về|thuộc)\s)")


class Issuers(NamedTuple):
    """Cơ quan chủ quản and cơ quan ban hành, with their places in the cleaned text."""

    superior: str | None = None
    issuer: str | None = None
    superior_at: Span | None = None
    issuer_at: Span | None = None


def begins_body(text: str) -> bool:
    """Whether a text begins like the name of an organisation."""
    return bool(_BEGINS_BODY.match(text))


def read_issuers(sheet: Sheet, pieces: Iterable[Piece]) -> Issuers:
    """Superior and issuer from the left side of a header, names broken over lines joined."""
    names = list(_names(pieces))
    if not names:
        return Issuers()
    split = _first_issuing(names)
    above, below = names[:split], names[split:]
    return Issuers(
        _joined(sheet, above, " "),
        _joined(sheet, below, " - "),
        _cover(above),
        _cover(below),
    )


def _names(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces gathered into names: one list for each organisation."""
    gathered: list[Piece] = []
    for piece in pieces:
        if gathered and not _same_name(gathered, piece):
            yield gathered
            gathered = []
        gathered.append(piece)
    if gathered:
        yield gathered


def _same_name(gathered: list[Piece], piece: Piece) -> bool:
    before = gathered[-1]
    if _apart(before, piece):
        return False
    if _DANGLING.match(before.text[-12:]) or _GOES_ON.match(piece.text):
        return True
    if before.line.styled and piece.line.styled and before.line.bold != piece.line.bold:
        return False
    if piece.text.lower() in _TAILS:
        return True
    so_far = " ".join(" ".join(piece.text.split()) for piece in gathered)
    return bool(_UNFINISHED.match(so_far)) or not begins_body(piece.text)


def _apart(before: Piece, piece: Piece) -> bool:
    """Whether two names stand side by side: the heads of a joint document."""
    if before.cell and piece.cell:
        return before.cell.column != piece.cell.column
    return before.index == piece.index


def _first_issuing(names: list[list[Piece]]) -> int:
    """Where the issuers begin among the names: bold tells, or being side by side, or being last."""
    bold = [name[0].line.bold for name in names]
    if True in bold and not bold[0]:
        return bold.index(True)
    for at, (name, following) in enumerate(itertools.pairwise(names)):
        if _apart(name[-1], following[0]):
            return at
    return len(names) - 1


def _joined(sheet: Sheet, names: list[list[Piece]], between: str) -> str | None:
    words = [" ".join(sheet.written(piece.at) for piece in name).rstrip(" .…_") for name in names]
    return between.join(words) or None


def _cover(names: list[list[Piece]]) -> Span | None:
    """From the first letter to the last; with columns mixed, other pieces may lie between."""
    places = [piece.at for name in names for piece in name]
    return Span(places[0].start, places[-1].end) if places else None
