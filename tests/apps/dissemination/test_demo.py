"""The demo department's rounds and campaigns, as its file tells them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import transaction
from django.utils.module_loading import import_string
from pytest_django import DjangoDbBlocker

from tongket.apps.dissemination import queries
from tongket.apps.dissemination.models import Campaign, Dissemination, Duty
from tongket.apps.dissemination.services.demo import load_demo
from tongket.web.wiring import DEMO_LOADERS

PROVINCE = Path(__file__).parents[3] / "demo" / "province"
NOW = datetime(2024, 6, 25, 2, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]


@pytest.fixture(scope="module")
def province(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.FILES", tmp_path_factory.mktemp("files"))
        for loader in DEMO_LOADERS:
            import_string(loader)(PROVINCE, NOW)
        yield
        transaction.set_rollback(True)


def round_of(code: str, unit: str) -> Dissemination:
    return Dissemination.objects.get(request_key__startswith=f"demo {unit} {code} ")


def test_loading_it_twice_adds_nothing() -> None:
    assert load_demo(PROVINCE, NOW) == 0


def test_everything_in_the_file_finds_its_document() -> None:
    assert Dissemination.objects.count() == 6
    assert set(Campaign.objects.values_list("plan__code", flat=True)) == {
        "26/KH-STTTT",
        "42/KH-STTTT",
    }


def test_a_regulation_goes_down_three_levels_and_is_counted_at_the_top() -> None:
    standing = queries.standing_of(round_of("131-QĐ/TW", "ubnd"))
    department = next(one for one in standing.bodies if one.progress.told)
    assert department.progress.told > 17
    assert 0 < department.progress.waiting < 3
    assert department.progress.late > 0


def test_the_open_round_waits_for_the_specialist_with_its_questions() -> None:
    opened = round_of("132-QĐ/TW", "stttt")
    waiting = Duty.objects.get(dissemination=opened, person__user__username="chuyenvien")
    assert (opened.closed_on, opened.pass_mark) == (None, 3)
    assert waiting.confirmed_at is None


def test_people_without_an_account_have_signed_on_paper() -> None:
    signed = Duty.objects.filter(on_paper=True)
    assert signed.exists()
    assert not signed.filter(person__user__isnull=False).exists()
