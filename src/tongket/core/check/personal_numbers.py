"""Numbers that belong to one person: telephone, identity, passport, tax, bank account, plate."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from tongket.core.check.personal_kinds import PersonalKind, listed
from tongket.core.check.personal_scene import Scene, Struck
from tongket.core.text.pattern import Pattern
from tongket.core.text.scanning import matches_at

_DIGITS = Pattern(
    r"(?<![\w/@,:.+-])(?:\+|\(\+?)?\d(?:\d|[ .()\xb7-]{1,3}(?=\d)){7,30}(?![\w/%@])(?!,\d)"
)
_BEGINNING = Pattern(r"[\d+(](?<![\w/@,:.+-].)")
_GROUP = Pattern(r"\d+")
_MOBILE = r"(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}"
_OLD_MOBILE = r"1(?:2[0-9]|6[2-9]|8[68]|99)\d{7}"  # eleven digits, up to 2018
_LANDLINE = r"2\d{9}"
PHONE = Pattern(rf"(?:0|84)(?:(?P<mobile>{_MOBILE}|{_OLD_MOBILE})|{_LANDLINE})")
_HOTLINE = Pattern(
    r"(?i:đường\sdây\snóng|hotline|tổng\sđài|trực\sban|fax|máy\slẻ|cơ\squan|văn\sthư)[^;\n]{0,50}\Z"
)
_CONTACT = Pattern(r"(?i:liên\shệ|đầu\smối|trao\sđổi|thông\stin\schi\stiết|gửi\svề)")

_PROVINCES = listed(
    """
    001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035
    036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072
    074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
    """
)
_SEX_AND_CENTURY = "0123"  # 0, 1: born before 2000; 2, 3: since
_ID_CUE = Pattern(
    r"(?i:cccd|cmnd|cmtnd|cmt(?!\w)|căn\scước|chứng\sminh(?:\snhân|\sthư)|định\sdanh(?!\scơ)|đdcn"
    r"|tùy\sthân|tuỳ\sthân)[^;\n]{0,40}\Z"
)
_TAX_CUE = Pattern(r"(?i:(?<!\w)mst|mã\ssố\sthuế)[^;\n\d]{0,30}\Z")
_BANK_CUE = Pattern(
    r"(?i:(?<!\w)stk|số\stài\skhoản|số\stk|tài\skhoản(?:\sngân\shàng)?(?:\s(?:số|cá\snhân)|\s?:)"
    r"|(?<!\w)tk\ssố|(?<!\w)tk\s?:"
    r"|tài\skhoản\s(?:ngân\shàng)?)[^;\n\d]{0,40}\Z"
)
_OF_BODY = Pattern(r"(?i:của\s(?:công\sty|doanh\snghiệp|sở|ubnd|đơn\svị|cơ\squan|hợp\stác))")
_CHAT = Pattern(r"(?i:zalo|viber|telegram|whatsapp|facebook)")  # there the number is the account
_TREASURY = Pattern(r"(?i:kho\sbạc|tiền\sgửi\scủa|tạm\sgiữ\scủa|ngân\ssách)")
_OTHER_CODE = Pattern(
    r"(?i:mã|hiệu|seri|serial|imei|số\slô|vạch|hóa\sđơn|hoá\sđơn|vận\sđơn|barcode)[^;\n]{0,25}\Z"
)
_MONEY = Pattern(r"\s?(?i:đồng|đ(?!\w)|vnđ|vnd|triệu|tỷ|usd)")
_CUES = (
    (PersonalKind.ID_NUMBER, _ID_CUE),
    (PersonalKind.TAX_CODE, _TAX_CUE),
    (PersonalKind.BANK_ACCOUNT, _BANK_CUE),
)
_LENGTHS = {
    PersonalKind.ID_NUMBER: (9, 12),
    PersonalKind.TAX_CODE: (10, 12, 13),
    PersonalKind.BANK_ACCOUNT: range(8, 20),
}
_MOST_GROUPS = 7
_PASSPORT = Pattern(r"(?<!\w)[A-Z]{1,2}\s?\d{7,8}(?!\w)")
_PASSPORT_CUE = Pattern(r"(?i:hộ\schiếu|passport|giấy\sthông\shành)[^;\n]{0,40}\Z")
_PLATE = Pattern(
    r"(?<![\w./-])\d{2}\s?-?\s?(?:[A-Z]\d|[A-Z]{1,2}|[A-Z]{2}\d"
    r"|MĐ\d?)\s?[-–. ]?\s?(?:\d{3}[. ]?\d{2}|\d{4})(?![\w/.]\w|\w)"
)
_PLATE_BEGINNING = Pattern(r"\d(?<![\w./-].)")
_PLATE_CUE = Pattern(r"(?i:biển\s(?:số|kiểm)|bks|(?<!\w)bs)[^;\n]{0,40}\Z")
_CERTAIN_PLATE = Pattern(r"\d{2}[A-Z][A-Z0-9]?\s?[-–]\s?\d{3}\.\d{2}\Z")


class _Run(NamedTuple):
    """Groups of digits from one on, as one number."""

    start: int
    end: int
    digits: str
    glued: bool  # one group, nothing between
    first: int  # digits of the first group


def find_numbers(scene: Scene) -> Iterator[Struck]:
    """Every number of a person in one stretch."""
    for match in matches_at(_BEGINNING, _DIGITS, scene.text):
        groups = [*_GROUP.finditer(scene.text, *match.span())]
        at = 0
        while at < len(groups):
            length, struck = _at(scene, groups[at : at + _MOST_GROUPS])
            if struck is not None:
                yield struck
            at += length
    if "hiếu" in scene.text or "assport" in scene.text:
        for match in _PASSPORT.finditer(scene.text):
            if _PASSPORT_CUE.search(scene.ahead(match.start())):
                yield Struck(PersonalKind.PASSPORT, *match.span())
    yield from _plates(scene)


def _at(scene: Scene, groups: list[re.Match[str]]) -> tuple[int, Struck | None]:
    """What begins at the first of some groups of digits, and how many of them it takes."""
    before = scene.ahead(groups[0].start(), 80)
    kind = next((kind for kind, cue in _CUES if cue.search(before)), None)
    if kind is PersonalKind.BANK_ACCOUNT and _CHAT.search(before[-40:]):
        kind = None
    digits = [*accumulate(group[0] for group in groups)]
    for length in range(len(groups), 0, -1):
        place = groups[0].start(), groups[length - 1].end()
        run = _Run(*place, digits[length - 1], glued=length == 1, first=len(groups[0][0]))
        if kind is not None and len(run.digits) in _LENGTHS[kind]:
            return length, _cued(scene, kind, run)
        found = _uncued(scene, run, before)
        if found is not None:
            return length, found
    return 1, None


def _cued(scene: Scene, kind: PersonalKind, run: _Run) -> Struck | None:
    """A number of which the words before it say what it is."""
    if kind is PersonalKind.ID_NUMBER:
        return Struck(kind, run.start, run.end)
    around = scene.text[max(0, run.start - 120) : run.end + 60]
    if kind is PersonalKind.BANK_ACCOUNT and _TREASURY.search(around):
        return None
    behind = scene.text[run.end : run.end + 60].lstrip()
    if scene.of_body(run.start) or _OF_BODY.match(behind):
        return None
    return Struck(kind, run.start, run.end, sure=scene.near_person(run.start))


def _uncued(scene: Scene, run: _Run, before: str) -> Struck | None:
    """A number known by its own make-up: a citizen's number, a telephone number."""
    if _MONEY.match(scene.text, run.end):
        return None
    if run.glued and is_citizen_number(run.digits):
        known = _OTHER_CODE.search(before)
        return None if known else Struck(PersonalKind.ID_NUMBER, run.start, run.end)
    # A lone nought is the whole part of a decimal: 0.926.
    phone = PHONE.fullmatch(run.digits) if run.first > 1 else None
    return None if phone is None else _phone(scene, run, before, is_mobile=bool(phone["mobile"]))


def is_citizen_number(digits: str) -> bool:
    """Whether twelve digits are made like a citizen's number: province, sex and century, year."""
    return len(digits) == 12 and digits[:3] in _PROVINCES and digits[3] in _SEX_AND_CENTURY


def _phone(scene: Scene, run: _Run, before: str, *, is_mobile: bool) -> Struck | None:
    """A telephone number, unless the office gives its own."""
    if scene.is_foot or _HOTLINE.search(before):
        return None
    if not is_mobile and not scene.near_person(run.start):
        return None
    asked = _CONTACT.search(scene.ahead(run.start, 150))
    sure = not asked or scene.offence(run.start, run.end)
    start = run.start - (scene.text[max(0, run.start - 1) : run.start] in ("+", "("))
    return Struck(PersonalKind.PHONE, start, run.end, sure)


def _plates(scene: Scene) -> Iterator[Struck]:
    for match in matches_at(_PLATE_BEGINNING, _PLATE, scene.text):
        if _PLATE_CUE.search(scene.ahead(match.start())):
            yield Struck(PersonalKind.PLATE, *match.span())
        elif _CERTAIN_PLATE.match(match[0]):
            yield Struck(PersonalKind.PLATE, *match.span(), sure=False)
