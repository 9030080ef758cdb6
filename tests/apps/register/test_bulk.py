"""Many at once: numbered in a row, each with its line in the log, all or none."""

from datetime import date

import pytest

from tests.apps.register.builders import AT, Office, an_arrival, an_office, arrived
from tongket.apps.audit.models import Entry as Line
from tongket.apps.register import queries, services
from tongket.apps.register.models import Allocation, Direction, Document
from tongket.apps.register.services import Entry

pytestmark = pytest.mark.django_db

CITING = "Thực hiện Kế hoạch số 2/KH-UBND của UBND tỉnh."


@pytest.fixture
def office() -> Office:
    return an_office()


def some(office: Office, count: int, text: str = "") -> list[Entry]:
    return [
        Entry(
            an_arrival(
                office,
                direction=Direction.INCOMING,
                number=str(number),
                symbol="KH-UBND",
                issued_on=date(2024, 6, 20),
            ),
            text,
        )
        for number in range(1, count + 1)
    ]


def test_arrivals_are_numbered_in_a_row_after_those_before(office: Office) -> None:
    arrived(office)
    made = services.register_many(some(office, 3), actor=office.clerk, at=AT)
    assert [one.arrival_number for one in made] == [2, 3, 4]
    assert list(Allocation.objects.values_list("document__arrival_number", flat=True)) == [
        1, 2, 3, 4,
    ]  # fmt: skip
    assert arrived(office).arrival_number == 5


def test_each_has_its_line_in_the_log(office: Office) -> None:
    before = Line.objects.count()
    services.register_many(some(office, 3), actor=office.clerk, at=AT)
    lines = Line.objects.filter(seq__gt=before)
    assert [line.action for line in lines] == ["register.document.enter"] * 3


def test_they_find_each_other_by_their_texts(office: Office) -> None:
    made = services.register_many(some(office, 3, CITING), actor=office.clerk, at=AT)
    cited = [[mention.target for mention in queries.cites(one)] for one in made]
    assert cited == [[made[1]], [None], [made[1]]]


def test_one_secret_document_among_them_and_none_is_kept(office: Office) -> None:
    entries = some(office, 3)
    entries[2].document.subject = "Báo cáo (Mật)"
    with pytest.raises(services.SecretDocument):
        services.register_many(entries, actor=office.clerk, at=AT)
    assert (Document.objects.count(), Allocation.objects.count()) == (0, 0)
    assert arrived(office).arrival_number == 1
