"""Numbers that belong to one person: telephone, identity, passport, tax, bank account, plate."""

import re
from collections.abc import Iterator
from itertools import accumulate

from tongket.core.check.personal_kinds import PersonalKind, listed
from tongket.core.check.personal_scene import Scene, Struck

_DIGITS = re.compile(
    r"(?<![\w/@,:.+-])(?:\+|\(\+?)?\d(?:\d|[ .()\xb7-]{1,3}(?=\d)){7,30}(?![\w/%@])(?!,\d)"
)
_GROUP = re.compile(r"\d+")
_MOBILE = r"(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}"
_OLD_MOBILE = r"1(?:2[0-9]|6[2-9]|8[68]|99)\d{7}"  # eleven digits, up to 2018
_LANDLINE = r"2\d{9}"
PHONE = re.compile(rf"(?:0|84)(?:(?P<mobile>{_MOBILE}|{_OLD_MOBILE})|{_LANDLINE})")
_LONGEST_PHONE = 12
_HOTLINE = re.compile(
    r"(?i:đường\sdây\snóng|hotline|tổng\sđài|trực\sban|fax|máy\slẻ|cơ\squan|văn\sthư)[^;\n]{0,50}\Z"
)
_CONTACT = re.compile(r"(?i:liên\shệ|đầu\smối|trao\sđổi|thông\stin\schi\stiết|gửi\svề)")

_PROVINCES = listed(
    """
    001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035
    036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072
    074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
    """
)
_SEX_AND_CENTURY = "0123"  # 0, 1: born before 2000; 2, 3: since
_ID_CUE = re.compile(
    r"(?i:cccd|cmnd|cmtnd|cmt(?!\w)|căn\scước|chứng\sminh(?:\snhân|\sthư)|định\sdanh(?!\scơ)|đdcn"
    r"|tùy\sthân|tuỳ\sthân)[^;\n]{0,40}\Z"
)
_TAX_CUE = re.compile(r"(?i:(?<!\w)mst|mã\ssố\sthuế)[^;\n\d]{0,30}\Z")
_BANK_CUE = re.compile(
    r"(?i:(?<!\w)stk|số\stài\skhoản|số\stk|tài\skhoản(?:\sngân\shàng)?(?:\s(?:số|cá\snhân)|\s?:)"
    r"|(?<!\w)tk\ssố|(?<!\w)tk\s?:"
    r"|tài\skhoản\s(?:ngân\shàng)?)[^;\n\d]{0,40}\Z"
)
_OF_BODY = re.compile(r"(?i:của\s(?:công\sty|doanh\snghiệp|sở|ubnd|đơn\svị|cơ\squan|hợp\stác))")
_TREASURY = re.compile(r"(?i:kho\sbạc|tiền\sgửi\scủa|tạm\sgiữ\scủa|ngân\ssách)")
_OTHER_CODE = re.compile(
    r"(?i:mã|hiệu|seri|serial|imei|số\slô|vạch|hóa\sđơn|hoá\sđơn|vận\sđơn|barcode)[^;\n]{0,25}\Z"
)
_MONEY = re.compile(r"\s?(?i:đồng|đ(?!\w)|vnđ|vnd|triệu|tỷ|usd)")
_PASSPORT = re.compile(r"(?<!\w)[A-Z]{1,2}\s?\d{7,8}(?!\w)")
_PASSPORT_CUE = re.compile(r"(?i:hộ\schiếu|passport|giấy\sthông\shành)[^;\n]{0,40}\Z")
_PLATE = re.compile(
    r"(?<![\w./-])\d{2}\s?-?\s?(?:[A-Z]\d|[A-Z]{1,2}|[A-Z]{2}\d"
    r"|MĐ\d?)\s?[-–. ]?\s?(?:\d{3}[. ]?\d{2}|\d{4})(?![\w/.]\w|\w)"
)
_PLATE_CUE = re.compile(r"(?i:biển\s(?:số|kiểm)|bks|(?<!\w)bs)[^;\n]{0,40}\Z")
_CERTAIN_PLATE = re.compile(r"\d{2}[A-Z][A-Z0-9]?\s?[-–]\s?\d{3}\.\d{2}\Z")


def find_numbers(scene: Scene) -> Iterator[Struck]:
    """Every number of a person in one stretch."""
    for match in _DIGITS.finditer(scene.text):
        yield from _judged(scene, match)
    if "hiếu" in scene.text or "assport" in scene.text:
        for match in _PASSPORT.finditer(scene.text):
            if _PASSPORT_CUE.search(scene.ahead(match.start())):
                yield Struck(PersonalKind.PASSPORT, *match.span())
    yield from _plates(scene)


def _judged(scene: Scene, match: re.Match[str]) -> Iterator[Struck]:
    """What some digits are: the words before them decide, else their own make-up."""
    start, end = match.span()
    digits = "".join(_GROUP.findall(match[0]))
    before = scene.ahead(start, 80)
    if _ID_CUE.search(before) and len(digits) in (9, 12):
        yield Struck(PersonalKind.ID_NUMBER, start, end)
    elif _TAX_CUE.search(before) and len(digits) in (10, 12, 13):
        yield from _of_person(scene, PersonalKind.TAX_CODE, start, end)
    elif _BANK_CUE.search(before) and len(digits) >= 8:
        if not _TREASURY.search(scene.text[max(0, start - 120) : end + 60]):
            yield from _of_person(scene, PersonalKind.BANK_ACCOUNT, start, end)
    elif is_citizen_number(match[0]) and not _OTHER_CODE.search(before):
        if not _MONEY.match(scene.text, end):
            yield Struck(PersonalKind.ID_NUMBER, start, end)
    else:
        yield from _phones(scene, match)


def is_citizen_number(digits: str) -> bool:
    """Whether twelve digits are made like a citizen's number: province, sex and century, year."""
    return (
        len(digits) == 12
        and digits.isdecimal()
        and digits[:3] in _PROVINCES
        and digits[3] in _SEX_AND_CENTURY
    )


def _of_person(scene: Scene, kind: PersonalKind, start: int, end: int) -> Iterator[Struck]:
    behind = scene.text[end : end + 60].lstrip()
    if not scene.of_body(start) and not _OF_BODY.match(behind):
        yield Struck(kind, start, end, sure=scene.near_person(start))


def _phones(scene: Scene, match: re.Match[str]) -> Iterator[Struck]:
    """The telephone numbers in a run of digits; two may stand behind each other."""
    if scene.is_foot:
        return
    for start, end, mobile in phones_in(match[0]):
        at = match.start() + start
        before = scene.ahead(at, 80)
        if _MONEY.match(scene.text, match.start() + end) or _HOTLINE.search(before):
            continue
        if not mobile and not scene.near_person(at):
            continue
        contact = bool(_CONTACT.search(scene.ahead(at, 150)))
        sure = not contact or scene.offence(at, at)
        yield Struck(PersonalKind.PHONE, at, match.start() + end, sure)


def phones_in(run: str) -> Iterator[tuple[int, int, bool]]:
    """Telephone numbers in digits and the marks between them: start, end, and whether mobile."""
    groups = [*_GROUP.finditer(run)]
    at = 0
    while at < len(groups):
        joined = [*accumulate(group[0] for group in groups[at : at + 6])]
        fits = [
            (count, found)
            for count, digits in enumerate(joined)
            if len(digits) <= _LONGEST_PHONE and (found := PHONE.fullmatch(digits))
        ]
        if fits:
            count, found = fits[-1]
            begin = groups[at].start()
            begin -= run[max(0, begin - 1) : begin] in ("+", "(")
            yield begin, groups[at + count].end(), found["mobile"] is not None
            at += count
        at += 1


def _plates(scene: Scene) -> Iterator[Struck]:
    for match in _PLATE.finditer(scene.text):
        if _PLATE_CUE.search(scene.ahead(match.start())):
            yield Struck(PersonalKind.PLATE, *match.span())
        elif _CERTAIN_PLATE.match(match[0]):
            yield Struck(PersonalKind.PLATE, *match.span(), sure=False)
