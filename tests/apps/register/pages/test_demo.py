"""The demo department keeps a register: the same each time, with every state a page can show."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from tongket.apps.audit.queries import verify
from tongket.apps.org.queries import desk_of
from tongket.apps.org.services import load_demo as load_organisation
from tongket.apps.register.models import Document
from tongket.apps.register.queries.listing import Asked, list_page
from tongket.apps.register.queries.signs import Sign
from tongket.apps.register.services.demo import load_demo

PROVINCE = Path(__file__).parents[4] / "demo" / "province"
AT = datetime(2024, 6, 25, 2, tzinfo=UTC)


@pytest.fixture
def loaded(db: None, settings: Settings, tmp_path: Path) -> int:
    settings.FILES = tmp_path
    load_organisation(PROVINCE, AT)
    return load_demo(PROVINCE, AT)


def test_a_second_load_adds_nothing(loaded: int) -> None:
    assert loaded == Document.objects.count()
    assert load_demo(PROVINCE, AT) == 0


def test_public_documents_bear_their_real_numbers_and_days(loaded: int) -> None:
    days = dict(Document.objects.values_list("code", "issued_on"))
    assert days["30/KH-STTTT"] == date(2024, 1, 29)
    assert days["893/STTTT-TtrA"] == date(2024, 6, 24)
    assert days["64-CTr/BCĐ"] == date(2024, 1, 15)


def test_the_list_of_its_clerk_shows_every_state_of_daily_work(loaded: int) -> None:
    clerk = Document.objects.exclude(created_by=None)[0].created_by
    assert clerk is not None
    page = list_page(desk_of(clerk.pk, AT.date()), Asked(), limit=100)
    shown = {row.sign for row in page.rows}
    assert shown >= set(Sign) - {Sign.REPLACED, Sign.AMENDED}


def test_what_was_loaded_stands_in_the_log(loaded: int) -> None:
    assert verify().broken is None
