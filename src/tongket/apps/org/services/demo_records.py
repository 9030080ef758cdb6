"""The organisation of the demo province as its records tell it; every district is spelt out here."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from tongket.apps.org.models import Delegation, Role, Side, SuccessionKind, UnitKind

Record = TypeVar("Record")
OLD = date(2016, 1, 1)  # units without a first day were there before anything that is told
TWO_TIERS = date(2025, 7, 1)
COMMUNES_ACT = "Nghị quyết số 1658/NQ-UBTVQH15 ngày 16/6/2025"


class UnitRecord(msgspec.Struct, frozen=True, kw_only=True, rename={"since": "from"}):
    """One ``[[unit]]``, or one unit that a reorganisation founds."""

    key: str
    name: str
    kind: UnitKind
    side: Side = Side.STATE
    short: str = ""
    below: str = ""
    symbol: str = ""
    agency: bool = False
    since: date = OLD


class ReorganisationRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[reorganisation]]``; ``moved`` ``None``: all that stood below goes along."""

    kind: SuccessionKind
    on: date
    act: str
    before: list[str]
    after: list[str] = []
    found: list[UnitRecord] = []
    scope: str = ""
    moved: list[str] | None = None


class PostRecord(msgspec.Struct, frozen=True, kw_only=True, rename={"since": "from"}):
    """One post of a person."""

    unit: str
    title: str
    rank: int = 9
    since: date | None = None
    until: date | None = None
    acting: bool = False


class RoleRecord(msgspec.Struct, frozen=True, kw_only=True, rename={"since": "from"}):
    """One role of an account."""

    unit: str
    role: Role
    since: date | None = None
    until: date | None = None


class PersonRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[person]]``."""

    name: str
    account: str = ""
    posts: list[PostRecord] = []
    roles: list[RoleRecord] = []


class DelegationRecord(msgspec.Struct, frozen=True, kw_only=True, rename={"since": "from"}):
    """One ``[[delegation]]``."""

    unit: str
    authority: Delegation.Authority
    giver: str
    receiver: str
    scope: str
    since: date
    until: date | None = None
    act: str = ""


class DistrictRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[district]]`` with some of its communes and what became of them."""

    key: str
    name: str
    chair: str
    clerk: str
    communes: dict[str, str]
    heirs: dict[str, str]


class Province(msgspec.Struct, frozen=True, kw_only=True):
    """All records, districts spelt out; ``closing`` are units that end with the two tiers."""

    units: list[UnitRecord]
    reorganisations: list[ReorganisationRecord]
    people: list[PersonRecord]
    delegations: list[DelegationRecord]
    closing: list[str]


def read_province(folder: Path) -> Province:
    """The records in a folder; raises ``msgspec.ValidationError`` naming the field that is wrong."""
    districts = _rows(folder / "districts.toml", "district", DistrictRecord)
    return Province(
        units=[
            *_rows(folder / "units.toml", "unit", UnitRecord),
            *(unit for district in districts for unit in _units_of(district)),
        ],
        reorganisations=[
            *_rows(folder / "reorganisations.toml", "reorganisation", ReorganisationRecord),
            *(change for district in districts for change in _heirs_of(district)),
        ],
        people=[
            *_rows(folder / "people.toml", "person", PersonRecord),
            *(person for district in districts for person in _people_of(district)),
        ],
        delegations=_rows(folder / "delegations.toml", "delegation", DelegationRecord),
        closing=[f"ubnd-{district.key}" for district in districts],
    )


def _rows(path: Path, name: str, kind: type[Record]) -> list[Record]:
    said = tomllib.loads(path.read_text("utf-8"))
    return [msgspec.convert(row, kind) for row in said.get(name, [])]


def _units_of(district: DistrictRecord) -> Iterator[UnitRecord]:
    key, name, above = district.key, district.name, f"ubnd-{district.key}"
    level = name.split()[0]
    yield UnitRecord(
        key=above,
        name=f"Ủy ban nhân dân {name}",
        short=f"UBND {name}",
        kind=UnitKind.DISTRICT,
        below="ubnd",
        symbol="UBND",
        agency=True,
    )
    yield UnitRecord(
        key=f"vhtt-{key}", name="Phòng Văn hóa và Thông tin", kind=UnitKind.DIVISION, below=above
    )
    yield UnitRecord(
        key=f"tt-{key}",
        name="Trung tâm Văn hóa - Thông tin và Thể thao",
        kind=UnitKind.CENTRE,
        below=above,
    )
    yield UnitRecord(
        key=f"ca-{key}", name=f"Công an {name}", kind=UnitKind.DISTRICT, below="cong-an"
    )
    yield UnitRecord(
        key=f"ta-{key}",
        name=f"Tòa án nhân dân {name}",
        short=f"TAND {level} {name.removeprefix(level).strip()}",
        kind=UnitKind.DISTRICT,
        side=Side.JUDICIAL,
        below="tand",
    )
    for commune, called in district.communes.items():
        yield _commune(f"xa-{commune}", called, above)


def _commune(key: str, called: str, below: str) -> UnitRecord:
    return UnitRecord(
        key=key,
        name=f"Ủy ban nhân dân {called}",
        short=f"UBND {called}",
        kind=UnitKind.COMMUNE,
        below=below,
        symbol="UBND",
        agency=True,
    )


def _heirs_of(district: DistrictRecord) -> Iterator[ReorganisationRecord]:
    """Old communes and the new one that takes them in."""
    for heir, olds in _grouped(district.heirs).items():
        yield ReorganisationRecord(
            kind=SuccessionKind.MERGE if len(olds) > 1 else SuccessionKind.ABSORB,
            on=TWO_TIERS,
            act=COMMUNES_ACT,
            before=[f"xa-{old}" for old in olds],
            found=[_commune(f"moi-{olds[0]}", heir, "ubnd-2025")],
        )


def _grouped(heirs: Mapping[str, str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for old, heir in heirs.items():
        grouped.setdefault(heir, []).append(old)
    return grouped


def _people_of(district: DistrictRecord) -> Iterator[PersonRecord]:
    above = f"ubnd-{district.key}"
    yield PersonRecord(
        name=district.chair, posts=[PostRecord(unit=above, title="Chủ tịch", rank=1)]
    )
    yield PersonRecord(
        name=district.clerk,
        account=f"vanthu-{district.key}",
        posts=[PostRecord(unit=above, title="Văn thư")],
        roles=[RoleRecord(unit=above, role=Role.CLERK)],
    )
