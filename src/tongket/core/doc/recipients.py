"""Nơi nhận: who gets the document, and what for."""

from collections.abc import Iterator, Sequence

from tongket.core.doc.lines import Sheet
from tongket.core.doc.model import Recipient
from tongket.core.doc.pieces import Piece
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

LABEL = Pattern(
    r"(?<![^\W_])[_*]{0,3}(?:Nơi|NƠI)\s{1,4}(?:nhận|NHẬN)[_*]{0,3}"
    r"(?:\s{0,4}:[_*]{0,3}|(?=\s*\Z|\t|\s{3}|\s(?:[KT]/[TML]|(?:TM|KT|TL|TUQ)\.)\s))"
)
ITEM = Pattern(
    r"(?:[-+•–*]\s{0,4}(?=[^\s\-_*=.])|Như\s(?:trên|kính\sgửi)|Lưu(?::|\sVT|\sVP|\svăn\sthư))"
)
_MARK = Pattern(r"[-+•–*]\s*")
# What may begin with a capital and still say what a recipient gets the document for.
_PURPOSES = (
    r"(?:để|b/c|b/cáo|t/h|th/hiện|t/hiện|p/h|t/d|t/dõi|báo\scáo|thực\shiện|phối\shợp|theo\sdõi|biết|chỉ\sđạo"
    r"|đăng|giám\ssát|đưa\stin|niêm\syết|lưu|kiểm\stra|triển\skhai)\b"
)
_PURPOSE = Pattern(
    rf"\s*[(\[\"“](?P<lead>(?i:để)\s{{1,3}})?(?P<purpose>(?!qua\b|gồm\b|kèm\b)(?:[a-zđ]|(?i:{_PURPOSES}))"
    r"[^()\[\]\"“”]{0,80})[)\]\"”]\Z"
)
_PLAIN_PURPOSE = Pattern(r"\s{1,3}(?P<lead>để\s{1,3})(?P<purpose>[a-zđ][^()]{1,80})\Z")
_TAIL = " \t.;,"


def read_recipients(
    sheet: Sheet, labels: Sequence[Piece], items: Sequence[Piece]
) -> tuple[tuple[Recipient, ...], Span | None]:
    """The recipients in order, and the place of the whole block in the text as read."""
    found = tuple(recipient for group in _groups(items) if (recipient := _recipient(sheet, group)))
    places = [piece.at for piece in (*labels, *items)]
    if not places:
        return found, None
    whole = Span(min(at.start for at in places), max(at.end for at in places))
    return found, sheet.back(whole)


def _groups(items: Sequence[Piece]) -> Iterator[list[Piece]]:
    """One list for each recipient: an unmarked piece goes on with the one before it."""
    group: list[Piece] = []
    for piece in items:
        if group and not _goes_on(group[-1], piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _goes_on(before: Piece, piece: Piece) -> bool:
    return not ITEM.match(piece.text) and not before.text.endswith(";")


def _recipient(sheet: Sheet, group: list[Piece]) -> Recipient | None:
    written = " ".join(sheet.written(piece.at) for piece in group)
    mark = _MARK.match(written)
    words = (written[mark.end() :] if mark else written).rstrip(_TAIL)
    if not words:
        return None
    found = _PURPOSE.search(words[-160:]) or _PLAIN_PURPOSE.search(words[-160:])
    purpose = found["purpose"].strip() if found else None
    if found:
        words = words[: len(words) - len(found[0])]
    place = Span(group[0].at.start, max(piece.at.end for piece in group))
    lead = "để " if found and found["lead"] else ""
    return Recipient(words.rstrip(_TAIL + ":"), purpose, sheet.back(place), lead)
