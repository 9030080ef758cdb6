"""Where people are met on the net: accounts, pages of their own, e-mail addresses."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tongket.core.check.personal_kinds import PersonalKind
from tongket.core.check.personal_scene import Scene, Struck
from tongket.core.doc.issuers import begins_body
from tongket.core.text.letters import CAPITALS
from tongket.core.text.pattern import Pattern

_PLATFORM = (
    r"(?:facebook|fb|zalo|tik\s?tok|you\s?tube|telegram|instagram|twitter|threads|viber|messenger"
    r"|linkedin|lotus|gapo|discord"
    r"|mạng\sxã\shội|mxh)"
)
_HINTS = (
    *(
        "facebook",
        "fb",
        "zalo",
        "tik",
        "tube",
        "telegram",
        "instagram",
        "twitter",
        "threads",
        "viber",
    ),
    *(
        "messenger",
        "linkedin",
        "lotus",
        "gapo",
        "discord",
        "mạng xã hội",
        "mxh",
        "nick",
        "kênh",
        "tài khoản",
    ),
)
_NOUN = (
    r"(?:tài\skhoản|trang|kênh|fan\s?page|page|nick(?:\s?name)?|nhóm|hội\snhóm|group|địa\schỉ|blog)"
)
_BETWEEN = (
    r"(?:cá\snhân|có\stên(?:\slà|\sgọi)?|mang\stên|tên(?:\slà)?|với\stên|là|đăng\ský\stên|được\scho\slà"
    r"|có\snickname|nick|chính\sthức|của|công\skhai|kín|ảo|:)"
)
_QUOTED = r"(?:“[^“”\n]{1,80}”|\"[^\"\n]{1,80}\"|«[^«»\n]{1,80}»|\u2018[^\u2018\u2019\n]{1,80}\u2019|'[^'\n]{1,80}')"
_HANDLE = r"@[\w.]{2,40}|[A-Za-z][A-Za-z.]{0,30}[_\d][\w.]{1,40}"
_CAPITALISED = rf"[{CAPITALS}][\w.]{{0,12}}(?:\s[{CAPITALS}\d][\w.]{{0,12}}){{0,5}}"
_ACCOUNT = Pattern(
    rf"(?<!\w)(?i:{_NOUN})s?(?:\s{{1,2}}(?i:{_PLATFORM}|{_BETWEEN}"
    rf"|\({_PLATFORM}\))){{0,5}}\s{{0,2}}:?\s{{0,2}}(?P<name>{_QUOTED}|{_HANDLE}|{_CAPITALISED})"
    rf"|(?<!\w)(?i:{_PLATFORM})(?:\s(?i:{_BETWEEN})){{0,3}}\s{{0,2}}:?\s{{0,2}}(?P<bare>{_QUOTED}"
    rf"|@[\w.]{{2,40}})"
)
_NEXT = Pattern(
    rf"\s{{0,2}}(?:[,;]|và|hoặc|cùng"
    rf"|với)\s{{0,2}}(?:và\s)?(?:(?i:{_NOUN})\s(?:(?i:{_PLATFORM})\s)?)?(?P<name>{_QUOTED})"
)
_PLATFORM_NAME = Pattern(rf"(?i:{_PLATFORM})(?!\w)")
_MASKED = Pattern(r"\[[^\[\]\d]{2,20}\s\d{1,5}\]")
_ONLINE = Pattern(
    rf"(?i:{_PLATFORM}|đăng\stải|đăng\sbài|bình\sluận|chia\ssẻ|livestream|trên\smạng)"
)
_OFFICIAL_OWNER = Pattern(
    r"(?i:của\s(?:sở|ubnd|ủy\sban|công\san|cơ\squan|tỉnh|huyện|xã|đơn\svị|ngành|trung\stâm|đoàn|hội"
    r"|báo|đài|văn\sphòng)|chính\sthức"
    r"|duy\strì|vận\shành|quản\strị|thành\slập|thiết\slập|xây\sdựng|ra\smắt|fanpage\scủa"
    r"|cổng\sthông)"
)
_NEAR = 160

_SOCIAL = (
    r"(?:facebook\.com|fb\.com|fb\.me|fb\.watch|m\.me|youtube\.com|youtu\.be|tiktok\.com|zalo\.me"
    r"|t\.me|telegram\.me|instagram\.com"
    r"|threads\.net|twitter\.com|(?<![\w-])x\.com|linkedin\.com|wa\.me|whatsapp\.com|vk\.com"
    r"|reddit\.com|blogspot\.com|wordpress\.com|lotus\.vn|gapo\.vn)"
)
_SOCIAL_HINT = Pattern(r"\.(?i:com|me|be|net|watch|vn)")
_SOCIAL_URL = Pattern(
    rf"(?<![\w@.-])(?:(?i:https?)://)?(?:[\w-]{{1,40}}\.){{0,3}}(?i:{_SOCIAL})(?P<path>/[^\s<>\"“”«»\[\]{{}}"
    rf"|]{{0,500}})?"
)
_URL = Pattern(
    r"(?<![\w@])(?:(?i:https?)://(?:www\.)?"
    r"|www\.)(?P<host>[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})(?P<path>[/?#:][^\s<>\"“”«»\[\]{}"
    r"|]{0,500})?"
)
_PUBLIC_HOST = Pattern(
    r"(?i:(?:^|\.)(?:gov|edu|org|mil)\.vn$|^bao|^(?:vnexpress|tuoitre|thanhnien|dantri|vietnamnet"
    r"|vtv|vov|vietnamplus|laodong|tienphong|nhandan|cand"
    r"|congan|qdnd|plo|phapluat|vtc|zing|znews|24h|kenh14|soha|cafef|sggp|hanoimoi|daibieunhandan"
    r"|dangcongsan|tapchi|thuvienphapluat|luatvietnam)\b)"
)
_TRAILING = "*.,;:!?)'\u2019…"
_EMAIL = Pattern(r"(?<![\w.@+-])[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})(?![\w@])")
_PERSONAL_MAIL = Pattern(
    r"(?i:(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|protonmail|proton|aol|zoho"
    r"|yandex|mail|gmx|ymail|rocketmail)\.|yahoo\.)"
)
_OFFICE_MAIL = Pattern(r"(?i:\.(?:gov|edu|mil)\.vn\Z|\Adcs\.vn\Z)")
_SEND_TO = Pattern(r"(?i:liên\shệ|đầu\smối|gửi\s(?:về|qua|bản|đến)|hộp\sthư|bản\smềm)")


def find_online(scene: Scene) -> Iterator[Struck]:
    """Accounts, addresses of personal pages and e-mail addresses in one stretch."""
    text = scene.text
    yield from _accounts(scene)
    if "." in text and _SOCIAL_HINT.search(text):
        yield from _social_addresses(scene)
        yield from _other_addresses(scene)
    if "@" in text:
        yield from _mails(scene)


class _Account(NamedTuple):
    start: int
    end: int
    quoted: bool


def _accounts(scene: Scene) -> Iterator[Struck]:
    text, done = scene.text, 0
    small = text.lower()
    if not any(hint in small for hint in _HINTS):
        return
    for match in _ACCOUNT.finditer(text):
        group = "name" if match["name"] else "bare"
        if match.start() < done or not _is_account(scene, match, match[group]):
            continue
        found = [_inside(match, group)]
        done = match.end()
        while found[-1].quoted and (more := _NEXT.match(text, done)):
            found.append(_inside(more, "name"))
            done = more.end()
        for one in found:
            if not begins_body(text[one.start : one.end]):
                yield from _struck(scene, one)


def _inside(match: re.Match[str], group: str) -> _Account:
    """The name without its quotation marks."""
    start, end = match.span(group)
    quoted = not (match[group][0].isalnum() or match[group][0] == "@")
    end -= quoted or match[group].endswith(".")
    return _Account(start + quoted, end, quoted)


def _is_account(scene: Scene, match: re.Match[str], name: str) -> bool:
    """Whether a page of a network is named, not a bank's account or a channel of television."""
    if _PLATFORM_NAME.match(name) or _MASKED.search(name):
        return False
    head = match[0][: -len(name)]
    if _PLATFORM_NAME.search(head):
        return True
    around = scene.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    quoted = not name[0].isalnum()
    return quoted and not head.lower().startswith(("địa", "nhóm")) and bool(_ONLINE.search(around))


def _struck(scene: Scene, one: _Account) -> Iterator[Struck]:
    blamed = scene.offence(one.start, one.end) or scene.near_person(one.start)
    around = scene.text[max(0, one.start - _NEAR) : one.end + _NEAR // 2]
    blamed = blamed or scene.private_behind(one.end, _NEAR)
    if blamed or not _OFFICIAL_OWNER.search(around):
        name = scene.text[one.start : one.end]
        yield Struck(PersonalKind.ACCOUNT, one.start, one.end, blamed, _is_unmistakable(name))


def _is_unmistakable(name: str) -> bool:
    """Whether a name is an account's wherever it stands; one short word may be anything."""
    return len(name) >= 8 or not name.isalpha()


def _social_addresses(scene: Scene) -> Iterator[Struck]:
    for match in _SOCIAL_URL.finditer(scene.text):
        if not (match["path"] or "/").strip("/"):
            continue
        start, end = match.start(), match.end() - _overhang(match[0])
        blamed = (
            scene.offence(start, end)
            or scene.near_person(start)
            or scene.private_behind(end, _NEAR)
        )
        if blamed or not _OFFICIAL_OWNER.search(scene.ahead(start, _NEAR)):
            yield Struck(PersonalKind.WEB_ADDRESS, start, end)


def _other_addresses(scene: Scene) -> Iterator[Struck]:
    """Pages elsewhere are only doubtful, and only where offences are spoken of."""
    for match in _URL.finditer(scene.text):
        start, end = match.start(), match.end() - _overhang(match[0])
        path = (match["path"] or "").strip("/")
        if path and not _PUBLIC_HOST.search(match["host"]) and scene.offence(start, end):
            yield Struck(PersonalKind.WEB_ADDRESS, start, end, sure=False)


def _overhang(address: str) -> int:
    return len(address) - len(address.rstrip(_TRAILING))


def _mails(scene: Scene) -> Iterator[Struck]:
    if scene.is_foot:
        return
    for match in _EMAIL.finditer(scene.text):
        if _OFFICE_MAIL.search(match["host"]):
            continue
        own = _PERSONAL_MAIL.match(match["host"]) or scene.near_person(match.start(), 80)
        asked = _SEND_TO.search(scene.ahead(match.start(), 120))
        yield Struck(PersonalKind.EMAIL, *match.span(), sure=bool(own) and not asked)
