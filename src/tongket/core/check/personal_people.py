"""Persons named in a document: who stands in it as a private person, who in office."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tongket.core.check.personal_kinds import NameLeft, PersonalFound, PersonalKind, listed
from tongket.core.check.personal_names import (
    TITLES,
    Name,
    Run,
    family_at,
    find_capital_runs,
    find_runs,
    is_unit,
    name_in,
)
from tongket.core.check.personal_stretches import Stretch
from tongket.core.check.personal_words import (
    BIRTH_BEHIND,
    HOME_BEHIND,
    Company,
    Cue,
    cue_before,
    office_of,
)
from tongket.core.text.fold import tone_exact
from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words

_TITLE_AHEAD = Pattern(r"(?:\A|[^\w])(\w{1,5})\s\Z")
# A title in capitals that is no title: "Bà Rịa", "Cô Tô", "Bác Hồ".
_NO_TITLE = frozenset(
    """
    bà rịa|bà triệu|bà trưng|bà nà|bà đen|bà điểm|bà chiểu|bà hom|ông tạ|ông táo|ông bụt|ông trời|bác hồ|bác tôn|cô tô
    cô giang|cô bắc|cô sơn|anh quốc|chị em|anh em|anh sơn|em bé|việt nam
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
# Between two names of one list, perhaps with particulars in brackets behind the first.
_LINK = Pattern(
    r"\s?(?:\([^()]{0,250}\))?\s?(?:[,;]\s?(?:và\s)?|\s?(?:và|cùng|cùng với|với|hoặc)\s)"
    r"(?:(?:[ôÔ]ng|[bB]à|anh|chị|đồng chí|cháu|em)\s)?"
)
_FURTHEST_LINK = 280
# The next item of a list within a sentence: "…: Nguyễn Thị Lý (…) kiến nghị; 2. Trần Bá Tước …".
_ITEM_AHEAD = Pattern(
    r"[:;]\s{1,3}(?:(?:[-+•]|\d{1,2}[.)]|[a-zđ][.)])\s{1,2})?(?:(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị)\s)?\Z"
)
_LONGEST_ITEM = 600
_BODY_AHEAD = Pattern(
    r"(?i:(?<!\w)(?:công\sty|doanh\snghiệp|dntn|htx|hợp\stác\sxã|tập\sđoàn|trường|thpt|thcs"
    r"|xí\snghiệp|quỹ|giải))"
    r"(?P<body>(?:\s[^\s,;.:()]{1,20}){0,10}\s)\Z"
)
_SMALL_IN_BODY = listed(
    "cổ phần tnhh một thành viên hai thương mại và dịch vụ xây dựng đầu tư sản xuất trách nhiệm hữu hạn xuất nhập"
    " khẩu vận tải du lịch tiểu học mầm non trung cơ sở phổ thông - &"
)
_IN_OFFICE = Words("nêu theo chức vụ", "named in office")
_COMMENDED = Words("được biểu dương, khen thưởng", "commended")
_UNREMARKED = Words("không có dấu hiệu riêng tư bên cạnh", "nothing private beside it")
_PRIVATE = (Cue.ROLE, Cue.TITLE, Cue.LABEL)


class Seen(NamedTuple):
    """A name where it stands, and what is said around it."""

    stretch: Stretch
    name: Name
    cue: Cue | None
    offence: bool
    particulars: bool  # birth or home stand right behind it
    award: bool
    grave: bool

    @property
    def key(self) -> str:
        """The same for every spelling of one name."""
        return tone_exact(" ".join(self.name.syllables))

    @property
    def given(self) -> str:
        """The last syllable, by which people are called."""
        return tone_exact(self.name.syllables[-1])


def see_names(stretch: Stretch) -> tuple[Seen, ...]:
    """Every name of a stretch with what stands before and behind it."""
    return tuple(_Eye(stretch).names())


class _Eye:
    """Goes down one stretch; a list of names hands its cue on from one to the next."""

    def __init__(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self._text = stretch.text
        self._last: tuple[int, Cue] | None = None
        self._item: tuple[int, Cue] | None = None  # of the last name that began an item of a list
        self._company: Company | None = None

    def names(self) -> Iterator[Seen]:
        runs = [*find_runs(self._text), *find_capital_runs(self._text)]
        for run in sorted(runs, key=lambda run: run.syllables[0].start):
            at = 0
            while at < len(run.syllables):
                found = self._first(run, at)
                if found is None:
                    break
                name, cue = found
                self._last = None if cue is None else (name.end, cue)
                if self._begins_item(name):
                    self._item = self._last
                if name.start >= self._stretch.lead:
                    yield self._seen(name, cue)
                at = sum(span.start < name.end for span in run.syllables)

    def _first(self, run: Run, at: int) -> tuple[Name, Cue | None] | None:
        """The next name of a run from syllable ``at`` on, and its cue."""
        text, spans = self._text, run.syllables
        cue = cue_before(text, spans[at].start)
        if at == 0 and len(spans) > 1 and spans[0].cut(text).lower() in TITLES:
            named = self._titled(run, cue)
            if named is not None:
                return named
        name = name_in(text, run, at)
        if cue is Cue.PLACE or is_unit(text, spans[at:]):
            return self._in_place(name)
        if name is not None and self._fits(run, name, cue):
            return name, cue or self._handed_on(name)
        return self._further_on(run, at)

    def _in_place(self, name: Name | None) -> tuple[Name, Cue | None] | None:
        """A name behind the name of a unit, when the office is named too: "Chủ tịch UBND xã …"."""
        if name is None or not (name.family and name.whole):
            return None
        office = office_of(self._text, name.start, name.end)
        return None if office is None else (name, office)

    def _titled(self, run: Run, cue: Cue | None) -> tuple[Name, Cue | None] | None:
        """A name behind a title that begins the sentence: "Ông Nguyễn Văn A"."""
        first, second = (span.cut(self._text).lower() for span in run.syllables[:2])
        name = name_in(self._text, run, 1)
        if name is None or f"{first} {second}" in _NO_TITLE:
            return None
        return name, cue if cue in (Cue.ROLE, Cue.OFFICE) else Cue.TITLE

    def _further_on(self, run: Run, at: int) -> tuple[Name, Cue | None] | None:
        """A name that begins later in the run: "Theo Nguyễn Văn A", "Vụ Trần Văn B"."""
        rest = Run(run.syllables[at:], run.capitals)
        begin = family_at(self._text, rest)
        if begin is None:
            return None
        name = name_in(self._text, rest, begin)
        if name is None or not name.family:
            return None
        cue = cue_before(self._text, name.start) or self._handed_on(name)
        if cue is Cue.PLACE or (cue is None and not (name.whole or self._particulars(name))):
            return None
        return name, cue

    def _fits(self, run: Run, name: Name, cue: Cue | None) -> bool:
        """Whether the shape of a name is enough for what stands before it."""
        cue = cue or self._handed_on(name)
        if name.initials:
            return True
        if run.capitals:
            return cue in _PRIVATE and name.family and len(name.syllables) >= 3
        if cue is None or cue is Cue.OFFICE:
            return False if not name.family else self._stands_alone(run, name, cue)
        titled = self._has_title(name)
        if cue is Cue.TITLE or titled:
            return self._is_called(name, titled=titled)
        single = len(name.syllables) == 1 and len(name.syllables[0]) == 1
        return (
            (name.family and not name.doubtful)
            or single
            or (cue is Cue.LABEL and len(name.syllables) > 1)
        )

    def _stands_alone(self, run: Run, name: Name, cue: Cue | None) -> bool:
        if cue is Cue.OFFICE:
            return not name.doubtful
        at = family_at(self._text, run)
        return at == 0 and (name.whole or self._particulars(name))

    def _is_called(self, name: Name, *, titled: bool) -> bool:
        words = " ".join(name.syllables).lower()
        if words in _NO_TITLE:
            return False
        return name.family or titled

    def _has_title(self, name: Name) -> bool:
        before = _TITLE_AHEAD.search(self._text[max(0, name.start - 8) : name.start])
        return before is not None and before[1].lower() in TITLES

    def _handed_on(self, name: Name) -> Cue | None:
        """The cue of the name before, when both stand in one list."""
        if not (name.family or name.initials):
            return None
        if self._last is not None and self._is_linked(self._last[0], name):
            return self._last[1]
        if self._item is None or name.start - self._item[0] > _LONGEST_ITEM:
            return None
        return self._item[1] if self._begins_item(name) else None

    def _is_linked(self, end: int, name: Name) -> bool:
        between = self._text[end : name.start]
        return len(between) <= _FURTHEST_LINK and _LINK.fullmatch(between) is not None

    def _begins_item(self, name: Name) -> bool:
        """Whether only a colon or semicolon, a number and a title stand before a name."""
        return _ITEM_AHEAD.search(self._text[max(0, name.start - 16) : name.start]) is not None

    def _particulars(self, name: Name) -> bool:
        text = self._text
        return bool(BIRTH_BEHIND.match(text, name.end) or HOME_BEHIND.match(text, name.end))

    def _seen(self, name: Name, cue: Cue | None) -> Seen:
        if self._company is None:
            self._company = Company(self._text, self._stretch.beside)
        company, place = self._company, (name.start, name.end)
        if cue is not Cue.ROLE:
            cue = office_of(self._text, *place) or cue
        if cue is None and self._is_part_of_body(name):
            cue = Cue.PLACE
        if cue is Cue.LABEL and company.office():
            cue = Cue.OFFICE
        return Seen(
            self._stretch,
            name,
            cue,
            offence=company.offence(*place),
            particulars=self._particulars(name),
            award=company.award(*place),
            grave=company.grave(*place),
        )

    def _is_part_of_body(self, name: Name) -> bool:
        """Whether a company or a school bears the name: "Công ty TNHH Xây dựng Nguyễn Hoàng Nam"."""
        found = _BODY_AHEAD.search(self._text[max(0, name.start - 90) : name.start])
        return found is not None and all(
            word[0].isupper() or word.lower() in _SMALL_IN_BODY for word in found["body"].split()
        )


def judge(
    seen: Iterable[Seen], officials: Iterable[str], cleaned: Cleaned
) -> tuple[list[PersonalFound], list[NameLeft]]:
    """Who is masked and who may stay; ``officials`` are the names of those who sign."""
    everyone = [one for one in seen if one.cue is not Cue.PLACE]
    bench = _Bench(everyone, officials)
    found: list[PersonalFound] = []
    left: list[NameLeft] = []
    for one in everyone:
        place = one.stretch.cleaned(one.name.start, one.name.end)
        span, words = cleaned.back(place), place.cut(cleaned.text)
        reason = bench.reason_to_stay(one)
        if reason is not None:
            left.append(NameLeft(span, words, reason))
        else:
            sure, many = bench.is_sure(one), len(one.name.syllables) > 1
            found.append(
                PersonalFound(PersonalKind.PERSON, span, words, sure, one.grave, everywhere=many)
            )
    return found, left


class _Bench:
    """Weighs each name by what is said of it anywhere in the document."""

    def __init__(self, everyone: list[Seen], officials: Iterable[str]) -> None:
        self._accused = {one.key for one in everyone if one.cue is Cue.ROLE}
        in_office = [one for one in everyone if one.cue is Cue.OFFICE]
        self._officials = {one.key for one in in_office} | {tone_exact(name) for name in officials}
        self._officials -= self._accused
        self._private_given = {
            one.given
            for one in everyone
            if one.cue in _PRIVATE
            and len(one.name.syllables) > 1
            and one.key not in self._officials
        }
        self._official_given = {name.rsplit(" ", 1)[-1] for name in self._officials}

    def reason_to_stay(self, one: Seen) -> Words | None:
        if one.key in self._accused:
            return None
        if self._is_official(one):
            return _IN_OFFICE
        unremarked = one.cue is None and (one.name.famous or not one.name.initials)
        if self.is_sure(one) or not (one.award or unremarked):
            return None
        return _COMMENDED if one.award else _UNREMARKED

    def is_sure(self, one: Seen) -> bool:
        if one.key in self._accused or one.particulars:
            return True
        if one.cue is None:
            return one.offence and not one.name.famous
        return one.offence or (one.name.initials and one.cue is not Cue.OFFICE)

    def _is_official(self, one: Seen) -> bool:
        if one.cue is Cue.OFFICE or one.key in self._officials:
            return True
        return (
            len(one.name.syllables) == 1
            and one.given in self._official_given
            and one.given not in self._private_given
        )
