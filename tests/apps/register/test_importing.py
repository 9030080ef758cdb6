"""Registers kept in spreadsheets: what is wrong is told row by row, and never half done."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.apps.register.builders import AT, Office, an_office, arrived
from tongket.apps.audit.models import Entry as Line
from tongket.apps.register import services, tables
from tongket.apps.register.models import Direction, Document
from tongket.apps.register.services import Import, Imported
from tongket.files.xlsx import WrongColumns, read_tables, write_tables

pytestmark = pytest.mark.django_db

ROW: dict[str, Any] = {
    "arrived_on": date(2024, 6, 21),
    "standard": "state",
    "kind": "Kế hoạch",
    "code": "15/KH-UBND",
    "issued_on": date(2024, 6, 20),
    "issuer": "Ủy ban nhân dân tỉnh",
    "subject": "Kiểm tra công tác tư pháp",
    "urgency": "2",
}


@pytest.fixture
def office() -> Office:
    return an_office()


def taken(
    office: Office, *rows: dict[str, Any], all_or_nothing: bool = True, way: str = "incoming"
) -> Imported:
    table = tables.INCOMING if way == "incoming" else tables.REFERENCED
    read = read_tables(write_tables([(table, rows)]), [table])
    wanted = Import(Direction(way), office.agency.pk, all_or_nothing)
    return services.import_documents(read, wanted, actor=office.clerk, at=AT)


def test_good_rows_are_entered_in_their_order(office: Office) -> None:
    made = taken(office, ROW, {**ROW, "code": "16/KH-UBND"})
    assert (made.made, made.faults) == (2, [])
    rows = Document.objects.order_by("arrival_number")
    assert [(one.arrival_number, one.code, one.urgency) for one in rows] == [
        (1, "15/KH-UBND", 2),
        (2, "16/KH-UBND", 2),
    ]


@pytest.mark.parametrize(
    ("changed", "heading"),
    [
        ({"subject": ""}, "Trích yếu"),
        ({"arrived_on": date(2024, 6, 26)}, "Ngày đến"),
        ({"issued_on": date(2024, 6, 22)}, "Ngày văn bản"),
        ({"subject": "Báo cáo (Mật)"}, "Trích yếu"),
        ({"arrived_on": "hôm qua"}, "Ngày đến"),
    ],
)
def test_what_is_wrong_is_told_with_row_and_column(
    office: Office, changed: dict[str, Any], heading: str
) -> None:
    made = taken(office, {**ROW, "code": "14/KH-UBND"}, {**ROW, **changed})
    assert [(fault.row, fault.heading) for fault in made.faults] == [(3, heading)]
    assert (made.made, Document.objects.count()) == (0, 0)


def test_good_rows_go_in_without_the_others_when_asked(office: Office) -> None:
    made = taken(office, ROW, {**ROW, "subject": ""}, all_or_nothing=False)
    assert (made.made, len(made.refused)) == (1, 1)


def test_what_is_in_the_register_or_twice_in_the_file_is_refused(office: Office) -> None:
    arrived(office, number="15", symbol="KH-UBND", issued_on=ROW["issued_on"], issuer=ROW["issuer"])
    twice = {**ROW, "code": "16/KH-UBND"}
    made = taken(office, ROW, twice, twice, all_or_nothing=False)
    assert [(fault.row, fault.words.en) for fault in made.faults] == [
        (2, "is in the register already"),
        (4, "repeats row 3"),
    ]
    assert made.made == 1


def test_nothing_of_a_secret_row_is_kept_or_told_again(office: Office) -> None:
    before = Line.objects.count()
    made = taken(office, {**ROW, "subject": "Phương án đặc biệt (Tối mật)"})
    assert "đặc biệt" not in str(made)
    assert Line.objects.count() == before


def test_cited_documents_come_in_without_numbers(office: Office) -> None:
    row = {name: value for name, value in ROW.items() if name not in {"arrived_on", "urgency"}}
    assert taken(office, {**row, "code": "30/2020/NĐ-CP"}, way="referenced").made == 1
    assert Document.objects.get().year == 2020


def test_a_file_with_other_columns_is_refused() -> None:
    book = write_tables([(replace(tables.OUTGOING_BOOK, sheet=tables.INCOMING.sheet), [])])
    with pytest.raises(WrongColumns):
        read_tables(book, [tables.INCOMING])
