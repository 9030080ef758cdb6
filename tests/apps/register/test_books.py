"""The printed registers: the mandated columns, what was voided among them, in order."""

from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from tests.apps.register.builders import AT, DAY, Office, an_office, arrived, issued
from tongket.apps.register import books, queries, services
from tongket.apps.register.models import Dispatch, Relation

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2024, 6, 1), date(2024, 6, 30)


@pytest.fixture
def office() -> Office:
    return an_office()


def rows(office: Office, book: str) -> list[dict[str, object]]:
    return [*queries.book_rows(office.desk(office.clerk), book, FIRST, LAST)]  # type: ignore[list-item]


def test_the_book_of_outgoing_documents_has_its_ten_columns(office: Office) -> None:
    document = issued(
        office, signer="Trần Văn Bình", copies=3, drafting_unit=office.division,
        recipients=[{"name": "Ban Nội chính Tỉnh ủy", "purpose": "báo cáo"}],
    )  # fmt: skip
    dispatch = Dispatch(recipient="Ban Nội chính", channel="hand", sent_on=DAY)
    services.send(document, [dispatch], actor=office.clerk, at=AT)
    assert rows(office, "outgoing") == [
        {
            "code": "01/KH-STTTT",
            "issued_on": DAY,
            "subject": "Kế hoạch Triển khai công tác cải cách tư pháp năm 2024",
            "signer": "Trần Văn Bình",
            "recipients": "Ban Nội chính Tỉnh ủy",
            "keeper": "VT, Thanh tra",
            "copies": 3,
            "sent_on": DAY,
            "receipt": "",
            "note": "",
        }
    ]


def test_a_voided_number_stands_in_the_book_with_its_reason(office: Office) -> None:
    spoilt = issued(office)
    services.void_number(spoilt, version=spoilt.version, reason="Trùng", actor=office.clerk, at=AT)
    issued(office)
    assert [row["note"] for row in rows(office, "outgoing")] == ["Hủy số: Trùng", ""]


def test_the_books_of_arrivals_say_who_has_it_and_how_it_stands(office: Office) -> None:
    document = arrived(office, number="15", symbol="KH-UBND", issued_on=date(2024, 6, 20))
    directive = services.Directive(
        office.division.pk, deadline=date(2024, 6, 28), answer_needed=True
    )
    services.route(document, directive, actor=office.director, at=AT)
    (entry,) = rows(office, "incoming")
    assert (entry["arrival_number"], entry["receiver"], entry["passed_on"]) == (1, "Thanh tra", DAY)
    (followed,) = rows(office, "follow_up")
    assert (followed["deadline"], followed["progress"]) == (date(2024, 6, 28), "Quá hạn")
    answer = Relation(source=issued(office, "Công văn"), target=document, kind="answers")
    services.relate(answer, actor=office.clerk, at=AT)
    (followed,) = rows(office, "follow_up")
    assert (followed["progress"], followed["answer"]) == ("Xong ngày 25/6/2024", "01/STTTT")


def test_a_book_takes_few_queries_however_long_it_is(
    office: Office, django_assert_max_num_queries: object
) -> None:
    for _turn in range(3):
        arrived(office)
    desk = office.desk(office.clerk)
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        queries.book_rows(desk, "incoming", FIRST, LAST)


@pytest.mark.parametrize(("key", "columns"), [("outgoing", 10), ("incoming", 10), ("follow_up", 7)])
def test_a_book_is_a_spreadsheet_of_the_mandated_columns(
    office: Office, key: str, columns: int
) -> None:
    arrived(office)
    book = books.read_book(office.desk(office.clerk), key, FIRST, LAST)
    read = CalamineWorkbook.from_filelike(BytesIO(books.as_xlsx(book)))
    assert len(read.get_sheet_by_index(0).to_python()[0]) == columns


def test_a_book_is_printed_on_pages_with_the_heads_on_each(office: Office) -> None:
    for _turn in range(60):
        issued(office)
    book = books.read_book(office.desk(office.clerk), "outgoing", FIRST, LAST)
    pdf = books.as_pdf(book)
    assert pdf.startswith(b"%PDF-1")
    assert book.file_name == "so-van-ban-di-2024-06-01-2024-06-30"
