"""One stretch as the finders see it: its letters, the people named in it, what it speaks about."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from tongket.core.check.passages import Place
from tongket.core.check.personal_kinds import PersonalKind
from tongket.core.check.personal_people import Seen
from tongket.core.check.personal_stretches import Stretch
from tongket.core.check.personal_words import Company, Cue
from tongket.core.doc.foot import is_foot
from tongket.core.text.pattern import Pattern

_FAR = 200  # code points from a name to what belongs to it
_PERSON_HEAD = Pattern(r"(?i:họ(?:,|\svà)?\stên|(?<!\w)(?:ông|bà|anh|chị|công\sdân|đương\ssự)\s)")
_BODY = Pattern(
    r"(?<!\w)(?i:công\sty|doanh\snghiệp|hợp\stác\sxã|htx|kho\sbạc|cơ\squan|đơn\svị|trung\stâm|quỹ"
    r"|sở|ubnd|ủy\sban|ban\squản"
    r"|văn\sphòng|trụ\ssở|chi\scục|tòa\sán|công\san|bệnh\sviện|trường)(?!\w)"
)


class Struck(NamedTuple):
    """Personal data in the letters of a stretch."""

    kind: PersonalKind
    start: int
    end: int
    sure: bool = True
    everywhere: bool = True


def _is_private(one: Seen) -> bool:
    return one.cue is not Cue.OFFICE or one.offence


class Scene:
    """A stretch with the names that were seen in it."""

    def __init__(self, stretch: Stretch, seen: tuple[Seen, ...]) -> None:
        self.stretch = stretch
        self.text = stretch.text
        self.seen = seen
        self.names = tuple(one.name for one in seen if one.cue is not Cue.PLACE)
        self._ends = [name.end for name in self.names]
        private = [one.name for one in seen if one.cue is not Cue.PLACE and _is_private(one)]
        self.whole_names = frozenset(name.start for name in private if name.whole)
        self.private_ends = tuple(name.end for name in private)
        self._private_starts = [name.start for name in private]

    @cached_property
    def company(self) -> Company:
        """What is spoken about."""
        return Company(self.text, self.stretch.beside)

    @cached_property
    def is_foot(self) -> bool:
        """Whether the office gives its own address here."""
        return self.stretch.place is Place.FURNITURE or is_foot(self.text.strip())

    @property
    def is_cell(self) -> bool:
        """Whether the head of a column or row says what stands here."""
        return self.stretch.lead > 0

    def offence(self, start: int, end: int) -> bool:
        """Whether alleged offences are spoken of near a place."""
        return self.company.offence(start, end)

    def ahead(self, at: int, reach: int = 60) -> str:
        """The letters just before a place."""
        return self.text[max(0, at - reach) : at]

    def names_ahead(self, at: int, reach: int) -> list[int]:
        """Where the names end that stand shortly before a place."""
        return self._ends[bisect_left(self._ends, at - reach) : bisect_right(self._ends, at)]

    def private_behind(self, at: int, reach: int) -> bool:
        """Whether a private person is named shortly behind a place."""
        starts = self._private_starts
        return bisect_left(starts, at) < bisect_left(starts, at + reach)

    def near_person(self, at: int, reach: int = _FAR) -> bool:
        """Whether somebody is named shortly before a place, in its row, or in the line above."""
        if self.names_ahead(at, reach):
            return True
        stretch = self.stretch
        if self.is_cell:
            return bool(_PERSON_HEAD.search(stretch.beside))
        is_below = at - reach <= 0 and bool(_PERSON_HEAD.search(stretch.before))
        return is_below and not _BODY.search(stretch.before)

    def of_body(self, at: int, reach: int = 120) -> bool:
        """Whether what stands here belongs to a body rather than to a person."""
        return bool(_BODY.search(self.ahead(at, reach))) and not self.near_person(at, reach)
