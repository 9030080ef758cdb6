"""Programs read rounds and campaigns, and confirm for the owner of their token only."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.apps.dissemination.conftest import AT, DAY, Office, account
from tests.apps.dissemination.test_rounds import QUIZ, confirm, opened
from tongket.apps.accounts import services as accounts
from tongket.apps.dissemination import services
from tongket.apps.dissemination.services import ActivityDetails, CampaignDetails
from tongket.apps.org.models import Person

ROOT = "/api/v1/dissemination"


@pytest.fixture(autouse=True)
def _today(settings: Settings) -> None:
    settings.DEMO_DAY = DAY


def program(person: Person, *scopes: str) -> Client:
    """What acts with a token of this person's account."""
    now = timezone.now()
    scopes = scopes or ("dissemination:read", "dissemination:write")
    _token, secret = accounts.issue_token(
        "trục", list(scopes), now + timedelta(days=9), actor=account(person), at=now
    )
    return Client(headers={"Authorization": f"Bearer {secret}"})


def answered(client: Client, office: Office, answers: list[int]) -> Any:
    round_id = client.get(f"{ROOT}/duties").json()[0]["round_id"]
    path = f"{ROOT}/duties/{round_id}/confirm"
    return client.post(path, {"answers": answers}, content_type="application/json")


def test_a_round_is_read_with_its_units_and_people(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    client = program(office.clerk)
    listed = client.get(f"{ROOT}/rounds").json()["items"]
    assert [(one["code"], one["told"], one["confirmed"]) for one in listed] == [("114-QĐ/TW", 2, 1)]
    whole = client.get(f"{ROOT}/rounds/{round_.pk}").json()
    assert [one["unit_id"] for one in whole["units"]] == [office.division.pk]
    waiting = client.get(f"{ROOT}/rounds/{round_.pk}/people?confirmed=false").json()["items"]
    assert [one["full_name"] for one in waiting] == [office.head.full_name]


def test_the_owner_confirms_with_right_answers(office: Office) -> None:
    opened(office, quiz=QUIZ)
    client = program(office.specialist)
    wrong = answered(client, office, [1, 0])
    assert wrong.status_code == 422
    assert wrong.json()["errors"][0]["field"] == "answers"
    assert answered(client, office, [0, 0]).status_code == 200
    assert client.get(f"{ROOT}/duties").json() == []


def test_the_right_answers_are_not_told(office: Office) -> None:
    opened(office, quiz=QUIZ)
    questions = program(office.specialist).get(f"{ROOT}/duties").json()[0]["questions"]
    assert set(questions[0]) == {"position", "text", "choices"}


def test_a_specialist_follows_nobody(office: Office) -> None:
    round_ = opened(office)
    assert program(office.specialist).get(f"{ROOT}/rounds/{round_.pk}").status_code == 403


def test_a_token_to_read_confirms_nothing(office: Office) -> None:
    opened(office)
    client = program(office.specialist, "dissemination:read")
    assert answered(client, office, []).status_code == 403


def test_a_campaign_is_read_by_channel(office: Office) -> None:
    details = CampaignDetails("Tuyên truyền", DAY, DAY, planned={"press": 3, "web": 2})
    actor = account(office.clerk)
    campaign = services.plan_campaign(office.agency.pk, details, actor=actor, at=AT)
    line = ActivityDetails("press", DAY, "Tin", 1200)
    services.record_activity(campaign, line, actor=actor, at=AT)
    said = program(office.specialist).get(f"{ROOT}/campaigns/{campaign.pk}").json()
    assert said["reach"] == 1200
    assert [(one["channel"], one["activities"], one["planned"]) for one in said["channels"]] == [
        ("press", 1, 3),
        ("web", 0, 2),
    ]
