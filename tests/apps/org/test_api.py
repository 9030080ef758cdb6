"""The organisation is read by programs as of a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.apps.org.builders import FOUNDED, a_unit, a_user, an_agency, seated
from tongket.apps.accounts import services as accounts
from tongket.apps.org.models import Role, Unit
from tongket.apps.ui.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency() -> Unit:
    return an_agency(symbol="SGDĐT")


@pytest.fixture
def ask(agency: Unit) -> Any:
    clerk = a_user("vanthu", Role.CLERK, agency)
    now = clock.now()
    _token, secret = accounts.issue_token(
        "thử", ["org:read"], now + timedelta(days=9), actor=clerk, at=now
    )
    client = Client(headers={"Authorization": f"Bearer {secret}"})

    def get(path: str, **said: str | int) -> Any:
        answer = client.get(f"/api/v1/org{path}", said)
        return answer.json() if answer.status_code == 200 else answer.status_code

    return get


def test_units_come_page_by_page_in_the_order_of_names(ask: Any) -> None:
    for name in ("Phòng B", "Phòng A", "Phòng C"):
        a_unit(name)
    first = ask("/units", limit=3)
    rest = ask("/units", limit=3, after=first["next"])
    names = [unit["name"] for unit in first["items"] + rest["items"]]
    assert names[:3] == ["Phòng A", "Phòng B", "Phòng C"]
    assert len(names) == 4
    assert rest["next"] is None


def test_a_unit_is_told_with_those_around_it(ask: Any, agency: Unit) -> None:
    seated(agency, "Đỗ Quang Hải")
    below = a_unit("Phòng A", below=agency)
    assert ask(f"/units/{agency.pk}")["holders"][0]["full_name"] == "Đỗ Quang Hải"
    assert ask(f"/units/{agency.pk}")["signing"][0]["authority"] == ""
    assert ask(f"/units/{below.pk}")["path"] == [agency.pk]
    assert [each["name"] for each in ask(f"/units/{agency.pk}/children")] == ["Phòng A"]
    assert ask(f"/units/{agency.pk}/descendants") == [agency.pk, below.pk]
    assert [each["id"] for each in ask("/roots")] == [agency.pk]


def test_the_day_is_asked_for(ask: Any, agency: Unit) -> None:
    a_unit("Phòng Mới", below=agency, on=date(2099, 1, 1))
    assert ask(f"/units/{agency.pk}/children") == []
    assert len(ask(f"/units/{agency.pk}/children", on="2099-01-01")) == 1
    assert ask("/units", on="2019-01-01")["items"] == []


def test_symbols_are_found_exactly_or_forgivingly(ask: Any, agency: Unit) -> None:
    assert ask("/symbols", symbol="SGDDT") == []
    assert ask("/symbols", symbol="SGDDT", exact="false") == [agency.pk]


def test_what_is_not_there_is_404_and_a_made_up_cursor_422(ask: Any) -> None:
    assert ask("/units/999999") == 404
    assert ask("/units", after="zzz") == 422
    assert ask("/units", on=str(FOUNDED).replace("-", "/")) == 422
