"""Where and when a named person lives and was born."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.check.passages import Place
from tongket.core.check.personal_kinds import PersonalKind
from tongket.core.check.personal_scene import Scene, Struck
from tongket.core.text.letters import CAPITALS
from tongket.core.text.pattern import Pattern

_HOME_CUE = Pattern(
    r"(?<![\w])(?P<cue>(?i:(?:hiện\s)?(?:đang\s)?(?:đăng\ský\s)?(?:hộ\skhẩu\s)?(?:nơi\s"
    r"|chỗ\s)?(?:thường\strú|tạm\strú|cư\strú|trú\s(?:tại|ở|quán)|trú\s?:)"
    r"|trú(?=\s(?:số|thôn|xóm|tổ|khu|phường|xã|bản))|hộ\skhẩu|hktt|đkhktt|đkhk|(?:nơi|chỗ)\sở"
    r"|sinh\ssống\s(?:tại|ở)|ngụ|quê(?:\squán)?|nguyên\squán)"
    r"|(?P<weak>(?i:ở|địa\schỉ|nhà)))(?i:\s(?:hiện\s(?:nay|tại)|trước\skhi\sbị\s\w{1,5}"
    r"|của\s\w{1,6}))?\s{0,2}:?\s{0,2}(?i:(?:tại|ở)\s{1,2}:?\s{0,2})?"
)
_FINE = (
    r"số\snhà|nhà\ssố|số|ngõ|ngách|hẻm|kiệt|đường|phố|tổ\sdân\sphố|tdp|tổ|khu\sphố|khu\stập\sthể"
    r"|khu\sđô\sthị|khu|khối|thôn"
    r"|xóm|bản|ấp|buôn|làng|đội|cụm|chung\scư|căn\shộ|căn|phòng|tầng|tòa\snhà|tòa|toà|lô|nhà"
    r"|liền\skề|ô"
)
_COARSE = r"xã|phường|thị\strấn|thị\sxã|tt|tx|quận|huyện|thành\sphố|tp|tỉnh|p|q|h|x|t|đặc\skhu"
_VALUE = rf"(?:[{CAPITALS}][\w'\u2019]{{0,11}}|\d{{1,5}}[A-Za-zĐđ]?(?:[/.-]\d{{1,5}}[A-Za-z]?){{0,4}})(?!\w)"
_PART = Pattern(
    rf"(?:(?i:(?P<fine>{_FINE})|(?P<coarse>{_COARSE}))(?:\.\s{{0,2}}|\s{{1,2}})){{0,3}}"
    rf"(?P<value>{_VALUE}(?:\s{_VALUE}){{0,4}})"
)
_COMMA = Pattern(rf"\s{{0,2}}[,-]\s{{0,2}}|\s{{1,2}}(?=(?i:{_FINE}|{_COARSE})[\s.])|\n")
_MOST_PARTS = 8
_BETWEEN_NAME_AND_HOME = Pattern(
    r"(?:\s{0,2}[,;(]?\s{0,2}(?:\(?(?i:sn|s/n|sinh\s(?:năm"
    r"|ngày))[^,;()]{0,25}\)?)?\s{0,2}[,;(-]{0,2}\s{0,2}"
    r"(?i:hiện\s|cùng\s|đều\s|người\s|dân\stộc\s\w{1,8},\s|quốc\stịch[^,]{0,20},\s"
    r"|nghề\snghiệp[^,]{0,20},\s)?)"
)
_AFTER_BIRTH = Pattern(r"(?i:(?<!\w)(?:sn|s/n|sinh\snăm)\s?:?\s?\d{4}|\d{1,3}\stuổi)[,;]\s")
_IN_BRACKETS = Pattern(rf"\s?\((?=(?i:{_FINE}|{_COARSE})[\s.])")
_HOME_LINE = Pattern(
    r"\s{0,4}(?i:(?:nơi|chỗ)\s(?:ở|cư\strú|thường\strú|tạm\strú)|hộ\skhẩu|hktt|địa\schỉ|thường\strú|quê\squán)"
)
_LABELLED = Pattern(r"\s{0,4}(?:[-+*•]\s{0,2}|\d{1,2}[.)]\s{0,2})?")

_DATE = (
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}|\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}"
    r"|(?:ngày\s)?\d{1,2}\stháng\s\d{1,2}(?:,)?\snăm\s(?:19|20)\d{2}|(?:19|20)\d{2})(?![\d/])"
)
_BIRTH = Pattern(
    rf"(?<!\w)(?P<cue>(?i:(?:ngày,?\s(?:tháng,?\s)?(?:năm\s)?|năm\s)sinh|sinh\s(?:ngày"
    rf"|năm)(?:\ssinh)?|s/?n(?!\w)|sinh(?=\s?:|\s\d)))"
    rf"[^\d\n,;()]{{0,25}}(?P<date>{_DATE})"
)
# "học sinh năm 2024", "trẻ sinh năm 2020", "phát sinh ngày 05/6/2024"
_NOT_BORN = Pattern(
    r"(?i:học|phát|thí|tuyển|vệ|phục|tái|sản|hy|dân|nảy|trẻ|em|giáo|khai|giám|con|nhập|thực"
    r"|nghiên\scứu|tân)\s\Z"
)
_COHORT = Pattern(r"(?i:\s?(?:trở\s(?:về|đi|lại|lên)|đến|-\s?(?:19|20)\d\d))")
_FULL_DATE = Pattern(r"\d{1,2}\D{1,8}\d{1,2}\D{1,7}\d{4}")


def find_births(scene: Scene) -> Iterator[Struck]:
    """Days and years of birth beside a person."""
    if "inh" not in scene.text and "SN" not in scene.text.upper() and "S/N" not in scene.text:
        return
    for match in _BIRTH.finditer(scene.text):
        if _NOT_BORN.search(scene.ahead(match.start(), 16)) or _COHORT.match(
            scene.text, match.end()
        ):
            continue
        start, end = match.span("date")
        labelled = match.start() < scene.stretch.lead or _opens_line(scene, match.start())
        if labelled or scene.near_person(start, 120):
            yield Struck(PersonalKind.BIRTH, start, end, everywhere=False)
        elif _FULL_DATE.match(match["date"]):
            yield Struck(PersonalKind.BIRTH, start, end, sure=False, everywhere=False)


def _opens_line(scene: Scene, at: int) -> bool:
    """Whether a label begins a line: only a list mark stands before it."""
    start = scene.text.rfind("\n", max(0, at - 20), at) + 1
    return (start > 0 or at <= 20) and bool(_LABELLED.fullmatch(scene.text, start, at))


class _Begin(NamedTuple):
    """Where an address may begin, and how much the words before it say."""

    cue: int
    start: int
    weak: bool  # the address must show by itself that it is one


class _Address(NamedTuple):
    end: int
    parts: int
    fine: bool  # down to a village, a street or a house
    named: bool  # at least one part says what it is: xã, phường …


def find_homes(scene: Scene) -> Iterator[Struck]:
    """Addresses beside a person."""
    if not (scene.names or scene.is_cell or ":" in scene.text or ":" in scene.stretch.before):
        return
    done = 0
    for begin in sorted(_begins(scene), key=lambda one: one.start):
        address = _address(scene, begin.start) if begin.cue >= done else None
        if address is None or (begin.weak and not address.named):
            continue
        done = address.end
        # Whom a letter is sent to is told where it is sent.
        sure = scene.stretch.place is not Place.HEADER
        often = address.fine and address.parts > 1
        yield Struck(PersonalKind.HOME, begin.start, done, sure, everywhere=often)


def _begins(scene: Scene) -> Iterator[_Begin]:
    for match in _HOME_CUE.finditer(scene.text):
        if _belongs(scene, match):
            yield _Begin(match.start(), match.end(), weak=bool(match["weak"]))
    for match in _AFTER_BIRTH.finditer(scene.text):
        if scene.near_person(match.start(), 60):
            yield _Begin(match.end(), match.end(), weak=True)
    for end in scene.private_ends:
        bracket = _IN_BRACKETS.match(scene.text, end)
        if bracket:
            yield _Begin(bracket.end(), bracket.end(), weak=True)
    before = scene.stretch.before.rstrip()
    if before.endswith(",") and _HOME_LINE.match(before):
        yield _Begin(0, 0, weak=True)


def _belongs(scene: Scene, cue: re.Match[str]) -> bool:
    """Whether a cue speaks of a person's home."""
    at = cue.start()
    if scene.is_cell and at < scene.stretch.lead:
        return scene.near_person(cue.end())
    if not cue["weak"]:
        labelled = _opens_line(scene, at) and ":" in cue[0]
        return labelled or scene.near_person(at)
    if cue["weak"].lower() == "địa chỉ":
        return scene.near_person(at, 100) and not scene.of_body(at, 100)
    before = scene.names_ahead(at, 90)[-2:]
    return any(_BETWEEN_NAME_AND_HOME.fullmatch(scene.text, end, at) for end in before)


def _address(scene: Scene, start: int) -> _Address | None:
    """The address that begins at a place: parts between commas, each a unit or a proper name."""
    text, at, parts, end = scene.text, start, 0, start
    fine = named = False
    while parts < _MOST_PARTS:
        part = _PART.match(text, at)
        if part is None or (part.start("value") in scene.whole_names and not part["fine"]):
            break
        is_unit = part["fine"] is not None or part["coarse"] is not None
        if not is_unit and parts and part["value"][0].isdigit():
            break
        fine, named = (
            fine or part["fine"] is not None or part["value"][0].isdigit(),
            named or is_unit,
        )
        parts, end = parts + 1, part.end()
        comma = _COMMA.match(text, end)
        if comma is None:
            break
        at = comma.end()
    is_label = text[end : end + 1] == "]"  # "[nơi ở 1]" of a public copy
    return _Address(end, parts, fine, named) if parts and not is_label else None
