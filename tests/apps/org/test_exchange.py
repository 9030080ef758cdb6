"""The organisation goes out and comes back the same; what is wrong comes back row by row."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.apps.org.builders import AT, DAY, a_unit, an_agency
from tongket.apps.audit.models import Entry
from tongket.apps.org import queries, services
from tongket.apps.org.exchange.json_form import read_json, write_json
from tongket.apps.org.exchange.tables import TABLES
from tongket.apps.org.models import (
    Ancestry,
    Delegation,
    Holding,
    Person,
    Post,
    RoleHolding,
    Succession,
    Unit,
    UnitParent,
)
from tongket.apps.org.services import Imported
from tongket.files.unreadable import Refused
from tongket.files.xlsx import Value, WrongColumns, read_tables, write_tables

PROVINCE = Path(__file__).parents[3] / "demo" / "province"
SINCE = date(2020, 1, 1)
Told = Mapping[str, Sequence[Mapping[str, Value]]]
pytestmark = pytest.mark.django_db


def bring_in(told: Told, *, all_or_nothing: bool = False) -> Imported:
    return services.import_organisation(
        read_json(write_json(told)), all_or_nothing=all_or_nothing, actor=None, at=AT
    )


def faults(imported: Imported) -> list[tuple[str, int, str]]:
    return [(fault.sheet, fault.row, fault.heading) for fault in imported.checked.faults]


def unit(key: str, **said: Value) -> dict[str, Value]:
    return {"key": key, "kind": "division", "side": "state", "since": SINCE, **said}


def name(key: str, text: str = "", **said: Value) -> dict[str, Value]:
    return {"unit": key, "name": text or f"Phòng {key}", "since": SINCE, **said}


def exported() -> bytes:
    return write_json(queries.export_rows())


def forget_everything() -> None:
    for model in (RoleHolding, Delegation, Succession, Holding, Post, Person, UnitParent, Ancestry):
        model.objects.all().delete()
    Unit.objects.all().delete()


def test_the_demo_province_comes_back_as_it_went_out_in_both_forms() -> None:
    services.load_demo(PROVINCE, AT)
    before, tree = exported(), [branch.name for branch in queries.tree(DAY)]
    table = write_tables([(each, queries.export_rows()[each.key]) for each in TABLES])
    for read in (read_json(before), read_tables(table, TABLES)):
        forget_everything()
        services.import_organisation(read, all_or_nothing=True, actor=None, at=AT)
        assert exported() == before
        assert [branch.name for branch in queries.tree(DAY)] == tree


def test_good_rows_go_in_and_the_others_come_back_with_row_and_column() -> None:
    imported = bring_in(
        {
            "units": [unit("1"), unit("2", until=SINCE), unit("1"), unit("4", kind="sect")],
            "names": [name("1"), name("2"), name("9")],
        }
    )
    assert imported.written["units"] == 1
    assert faults(imported) == [
        ("Đơn vị", 4, "Loại"),
        ("Đơn vị", 2, "Đến ngày"),
        ("Đơn vị", 3, "Mã dòng"),
        ("Tên gọi", 2, "Đơn vị"),
        ("Tên gọi", 3, "Đơn vị"),
    ]
    assert len(imported.checked.refused["units"]) == 3


def test_all_or_nothing_writes_nothing_when_a_row_is_wrong() -> None:
    told = {"units": [unit("1"), unit("2")], "names": [name("1")]}
    assert bring_in(told, all_or_nothing=True).written == {}
    assert not Unit.objects.exists()
    assert not Entry.objects.exists()


def test_what_comes_in_stands_in_its_place_and_has_its_line_in_the_log() -> None:
    bring_in(
        {
            "units": [unit("1"), unit("2")],
            "names": [name("1", "Sở"), name("2", "Phòng")],
            "places": [{"unit": "2", "parent": "1", "since": SINCE}],
        }
    )
    assert [(branch.name, branch.depth) for branch in queries.tree(DAY)] == [
        ("Sở", 0),
        ("Phòng", 1),
    ]
    assert set(Entry.objects.values_list("action", "kind")) == {("org.import", "org.unit")}


def test_rows_may_name_what_is_there_already_by_its_number() -> None:
    above = an_agency()
    bring_in(
        {
            "units": [unit("1")],
            "names": [name("1", "Phòng mới")],
            "places": [{"unit": "1", "parent": f"#{above.pk}", "since": SINCE}],
            "posts": [
                {"key": "1", "unit": f"#{above.pk}", "title": "GĐ", "rank": 1, "since": SINCE}
            ],
        }
    )
    assert [branch.name for branch in queries.children(above.pk, DAY)] == ["Phòng mới"]
    assert queries.seats_of(above.pk, DAY)[0].post.title == "GĐ"


def test_a_unit_that_is_there_already_is_refused() -> None:
    a_unit("Phòng 1", on=SINCE)
    imported = bring_in({"units": [unit("1")], "names": [name("1", "Phòng 1")]})
    assert imported.written["units"] == 0
    assert faults(imported)[0] == ("Tên gọi", 1, "Tên gọi")


def test_units_that_stand_above_themselves_are_refused() -> None:
    imported = bring_in(
        {
            "units": [unit("1"), unit("2")],
            "names": [name("1"), name("2")],
            "places": [
                {"unit": "2", "parent": "1", "since": SINCE},
                {"unit": "1", "parent": "2", "since": SINCE},
            ],
        }
    )
    assert imported.written["places"] == 1
    assert len(faults(imported)) == 1


@pytest.mark.parametrize(
    ("table", "rows", "heading"),
    [
        ("names", [name("1", "Tên khác", since=date(2021, 1, 1))], "Từ ngày"),
        ("names", [name("1", since=date(2019, 1, 1), until=SINCE)], "Từ ngày"),
        (
            "symbols",
            [
                {"unit": "1", "symbol": text, "preferred": True, "since": SINCE}
                for text in ("A", "B")
            ],
            "Từ ngày",
        ),
        (
            "posts",
            [{"key": "1", "unit": "1", "title": "Trưởng phòng", "rank": 0, "since": SINCE}],
            "Bậc",
        ),
        (
            "successions",
            [
                {
                    "predecessor": "1",
                    "successor": "1",
                    "kind": "merge",
                    "on": SINCE,
                    "legal_act": "NQ",
                }
            ],
            "Đơn vị sau",
        ),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_column(
    table: str, rows: list[dict[str, Value]], heading: str
) -> None:
    told: dict[str, list[dict[str, Value]]] = {"units": [unit("1")], "names": [name("1")]}
    told[table] = [*told.get(table, []), *rows]
    assert [fault[2] for fault in faults(bring_in(told))] == [heading]


def test_a_head_post_with_two_holders_on_a_day_is_refused() -> None:
    post: dict[str, Value] = {"key": "1", "unit": "1", "rank": 1, "since": SINCE}
    post["title"] = "Trưởng phòng"
    imported = bring_in(
        {
            "units": [unit("1")],
            "names": [name("1")],
            "posts": [post],
            "people": [{"key": key, "full_name": f"Người {key}"} for key in "ab"],
            "holdings": [{"post": "1", "person": key, "since": SINCE} for key in "ab"],
        }
    )
    assert imported.written["holdings"] == 1
    assert faults(imported) == [("Giữ chức vụ", 2, "Từ ngày")]


def test_unknown_columns_of_json_are_named() -> None:
    with pytest.raises(WrongColumns) as wrong:
        read_json(b'{"format": "tongket.org-1", "units": [{"key": "1", "colour": "red"}]}')
    assert wrong.value.unknown == ("colour",)


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b'{"format": "tongket.org-1", "units": 3}', b"[" * 100_000, b"\xff"],
)
def test_json_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_json(data)
