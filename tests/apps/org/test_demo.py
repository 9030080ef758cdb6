"""The demo province tells the organisation of 2024 and the reorganisations of 2025."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.apps.org.builders import AT, DAY
from tongket.apps.org import queries, services
from tongket.apps.org.models import Role, Unit, UnitKind

PROVINCE = Path(__file__).parents[3] / "demo" / "province"
MARCH, JULY = date(2025, 3, 1), date(2025, 7, 1)
TODAY = date(2026, 6, 25)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def province(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        services.load_demo(PROVINCE, AT)
        yield
        transaction.set_rollback(True)


def unit(key: str, on: date = DAY) -> int:
    found = queries.unit_by_code(key, on, scheme="demo")
    assert found is not None
    return found


@pytest.mark.usefixtures("province")
class TestProvince:
    def test_loading_it_twice_adds_nothing(self) -> None:
        before = Unit.objects.count()
        assert services.load_demo(PROVINCE, AT) == 0
        assert Unit.objects.count() == before

    def test_every_role_has_an_account_in_2024_and_later(self) -> None:
        for day in (DAY, TODAY):
            assert {seat.role for seat in queries.role_seats(day)} == set(Role)

    def test_an_account_follows_its_office_to_the_successor(self) -> None:
        clerk = next(s for s in queries.role_seats(TODAY) if s.username == "vanthu")
        assert queries.desk_of(clerk.user_id, DAY).agency_id == unit("stttt")
        assert queries.desk_of(clerk.user_id, TODAY).agency_id == unit("skhcn-bn", TODAY)

    def test_twelve_departments_and_ten_districts_stand_below_the_province_in_2024(self) -> None:
        kinds = [branch.kind for branch in queries.children(unit("ubnd"), DAY)]
        assert kinds.count(UnitKind.DEPARTMENT) == 12 + 1  # and the office of the committee
        assert kinds.count(UnitKind.DISTRICT) == 10

    def test_information_joined_science_and_network_security_went_to_the_police(self) -> None:
        told = {(h.kind.value, h.other) for h in queries.life_of(unit("stttt")).heritage}
        assert told == {
            ("function_transfer", "Công an tỉnh Bắc Giang"),
            ("merge", "Sở Khoa học và Công nghệ"),
        }
        assert queries.heirs_of(unit("stttt"), MARCH) == [unit("skhcn-2025", MARCH)]
        assert queries.heirs_of(unit("stttt"), JULY) == [unit("skhcn-bn", JULY)]

    def test_old_symbols_are_not_offered_after_the_reorganisation(self) -> None:
        assert queries.unit_by_symbol("STTTT", DAY) == unit("stttt")
        assert queries.units_by_symbol("STTTT", MARCH) == []

    def test_districts_end_and_communes_go_on_under_the_new_province(self) -> None:
        kinds = [branch.kind for branch in queries.children(unit("ubnd-2025", JULY), JULY)]
        assert UnitKind.DISTRICT not in kinds
        assert kinds.count(UnitKind.COMMUNE) == 19
        assert not queries.unit_exists(unit("ca-yen-the"), MARCH)

    def test_the_head_and_the_delegates_sign_in_june_2024(self) -> None:
        signing = queries.signing_authorities(unit("stttt"), DAY)
        assert [each.authority for each in signing] == ["", "KT.", "TL.", "TUQ."]
