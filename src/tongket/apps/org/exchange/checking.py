"""What is wrong with tables that are to come in, table by table; pure.

A row that names a refused row is refused too: what is left hangs together.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tongket.apps.org.exchange.tables import BY_KEY
from tongket.apps.org.lineage import FOREVER, Loop, Place, Stretch, lineage
from tongket.core.text.words import Words
from tongket.files.xlsx import Fault, Row, Rows

TWICE = Words("mã dòng này đã có ở dòng {row}", "this key already stands in row {row}")
THERE = Words("đơn vị này đã có trong hệ thống", "this unit is there already")
UNKNOWN = Words("không có dòng nào mang mã {key}", "no row bears the key {key}")
BACKWARDS = Words("phải sau từ ngày", "must come after the first day")
OUTSIDE = Words("nằm ngoài thời gian tồn tại của {what}", "lies outside the days of {what}")
NAMELESS = Words("đơn vị chưa có tên gọi hợp lệ", "the unit has no valid name")
OVERLAP = Words("trùng thời gian với dòng {row}", "shares days with row {row}")
TAKEN = Words("mã đã dùng cho đơn vị khác trong hệ thống", "this code names another unit already")
LOOP = Words("đơn vị đứng trên chính nó", "the unit stands above itself")
ITSELF = Words("một đơn vị không kế thừa chính nó", "a unit does not succeed itself")
NO_SCOPE = Words("chưa ghi chức năng chuyển", "the function is not named")
RANKS = Words("bậc từ 1 đến 99", "a rank is 1 to 99")

HEAD = 1
EXISTING = "#"  # "#12" names the record of this number that is there already


@dataclass(frozen=True, slots=True)
class Known:
    """What is there already: lives of units, people, names with first days, codes with days."""

    units: Mapping[str, Stretch] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    names: frozenset[tuple[str, date]] = frozenset()
    codes: Mapping[tuple[str, str], list[Stretch]] = field(default_factory=dict)


@dataclass(slots=True)
class Checked:
    """The rows that may go in, what is wrong with the others, and the others."""

    rows: dict[str, list[Row]]
    faults: list[Fault]
    refused: dict[str, list[Row]]

    def refuse(self, key: str, row: Row, column: str, words: Words) -> None:
        """Take a row out and say why."""
        table = BY_KEY[key]
        heading = next((each.heading for each in table.columns if each.key == column), "")
        self.faults.append(Fault(table.sheet, row.number, heading, words))
        self.refused[key].append(row)

    def keep(self, key: str, judge: "Judge") -> None:
        """Keep the rows of a table in which ``judge`` finds nothing wrong."""
        kept = []
        for row in self.rows.get(key, []):
            wrong = judge(row)
            if wrong is None:
                kept.append(row)
            else:
                self.refuse(key, row, *wrong)
        self.rows[key] = kept


Wrong = tuple[str, Words] | None
Judge = Callable[[Row], Wrong]


def check(read: Rows, known: Known) -> Checked:
    """Everything that is wrong; nothing is changed.

    What hangs on a unit (names, symbols, codes, places) comes in with the unit; posts, places
    under a unit and successions may name units that are there already.
    """
    checked = Checked(dict(read.rows), list(read.faults), dict(read.refused))
    checked.keep("units", _all(_unique("key"), _in_order))
    checked.keep("names", _all(_within("unit", _lives(checked)), _apart("unit"), _new(known)))
    _drop_nameless(checked)
    own = _lives(checked)
    lives = {**known.units, **own}
    checked.keep("names", _named("unit", own))
    checked.keep("symbols", _all(_within("unit", own), _apart("unit", "symbol")))
    checked.keep("symbols", _apart("unit", only="preferred"))
    checked.keep("codes", _all(_within("unit", own), _apart("unit", "scheme"), _free(known)))
    checked.keep("codes", _apart("scheme", "code"))
    checked.keep("places", _all(_within("unit", own), _within("parent", lives), _apart("unit")))
    _drop_loops(checked, lives)
    checked.keep("posts", _all(_unique("key"), _within("unit", lives), _ranked))
    checked.keep("people", _unique("key"))
    _check_holdings(checked, known)
    checked.keep("successions", _all(_named("predecessor", lives), _named("successor", lives)))
    checked.keep("successions", _sensible)
    return checked


def _check_holdings(checked: Checked, known: Known) -> None:
    posts = {str(row.values["key"]): days_of(row) for row in checked.rows["posts"]}
    heads = {row.values["key"] for row in checked.rows["posts"] if row.values["rank"] == HEAD}
    people = {str(row.values["key"]) for row in checked.rows["people"]} | known.people
    checked.keep("holdings", _all(_within("post", posts), _named("person", people)))
    checked.keep("holdings", _apart("post", "person"))
    checked.keep("holdings", _apart("post", among=lambda row: row.values["post"] in heads))


def days_of(row: Row) -> Stretch:
    """The days that a row names."""
    since, until = row.values["since"], row.values.get("until")
    assert isinstance(since, date)
    return Stretch(since, until if isinstance(until, date) else FOREVER)


def _lives(checked: Checked) -> dict[str, Stretch]:
    return {str(row.values["key"]): days_of(row) for row in checked.rows["units"]}


def _all(*judges: Judge) -> Judge:
    def judge(row: Row) -> Wrong:
        return next((wrong for each in judges if (wrong := each(row)) is not None), None)

    return judge


def _unique(column: str) -> Judge:
    seen: dict[Any, int] = {}

    def judge(row: Row) -> Wrong:
        first = seen.setdefault(row.values[column], row.number)
        return None if first == row.number else (column, TWICE.fill(row=first))

    return judge


def _in_order(row: Row) -> Wrong:
    days = days_of(row)
    return None if days.start < days.end else ("until", BACKWARDS)


def _named(column: str, there: Iterable[str]) -> Judge:
    keys = frozenset(there)

    def judge(row: Row) -> Wrong:
        key = str(row.values[column])
        return None if key in keys else (column, UNKNOWN.fill(key=key))

    return judge


def _within(column: str, lives: Mapping[str, Stretch]) -> Judge:
    """The days are in order and within those of what the column names."""

    def judge(row: Row) -> Wrong:
        key = str(row.values[column])
        if key not in lives:
            return column, UNKNOWN.fill(key=key)
        if wrong := _in_order(row):
            return wrong
        days, life = days_of(row), lives[key]
        if days.start < life.start:
            return "since", OUTSIDE.fill(what=key)
        return None if days.end <= life.end else ("until", OUTSIDE.fill(what=key))

    return judge


def _apart(*columns: str, only: str = "", among: Callable[[Row], bool] | None = None) -> Judge:
    """No two rows that agree in these columns share a day; ``only`` rows with this flag."""
    seen: dict[tuple[Any, ...], list[tuple[Stretch, int]]] = defaultdict(list)

    def judge(row: Row) -> Wrong:
        if (only and not row.values[only]) or (among and not among(row)):
            return None
        days = days_of(row)
        taken = seen[tuple(row.values[column] for column in columns)]
        for other, number in taken:
            if days.within(other):
                return "since", OVERLAP.fill(row=number)
        taken.append((days, row.number))
        return None

    return judge


def _new(known: Known) -> Judge:
    def judge(row: Row) -> Wrong:
        name = str(row.values["name"]), days_of(row).start
        return ("name", THERE) if name in known.names else None

    return judge


def _free(known: Known) -> Judge:
    def judge(row: Row) -> Wrong:
        taken = known.codes.get((str(row.values["scheme"]), str(row.values["code"])), ())
        return ("code", TAKEN) if any(days_of(row).within(each) for each in taken) else None

    return judge


def _ranked(row: Row) -> Wrong:
    rank = row.values["rank"]
    return None if isinstance(rank, int) and 1 <= rank <= 99 else ("rank", RANKS)


def _sensible(row: Row) -> Wrong:
    said = row.values
    if said["kind"] != "rename" and said["predecessor"] == said["successor"]:
        return "successor", ITSELF
    if said["kind"] == "function_transfer" and not said["scope"]:
        return "scope", NO_SCOPE
    return None


def _drop_nameless(checked: Checked) -> None:
    named = {row.values["unit"] for row in checked.rows["names"]}
    checked.keep("units", lambda row: None if row.values["key"] in named else ("key", NAMELESS))


def _drop_loops(checked: Checked, lives: Mapping[str, Stretch]) -> None:
    """Refuse the places of units that would stand above themselves, until none does."""
    numbers = {key: number for number, key in enumerate(lives)}
    by_number = {numbers[key]: life for key, life in lives.items()}
    while True:
        places = [
            Place(
                numbers[str(row.values["unit"])], numbers[str(row.values["parent"])], days_of(row)
            )
            for row in checked.rows["places"]
        ]
        try:
            lineage(by_number, by_number, places)
        except Loop as loop:
            checked.keep("places", _without(list(lives)[loop.unit_id]))
        else:
            return


def _without(key: str) -> Judge:
    return lambda row: ("unit", LOOP) if row.values["unit"] == key else None
