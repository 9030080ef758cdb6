"""The pages: what they show to whom, and how many queries they take."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.apps.dissemination.conftest import DAY, Office, account
from tests.apps.dissemination.test_rounds import QUIZ, confirm, opened
from tongket.apps.dissemination.models import Campaign, Dissemination
from tongket.apps.org.models import Holding, Person, Post

MaxQueries = Callable[[int], AbstractContextManager[object]]


@pytest.fixture(autouse=True)
def _today() -> object:
    with time_machine.travel(DAY, tick=False):
        yield


@pytest.fixture
def seated(office: Office) -> Office:
    """Everybody holds a post, so that units have people."""
    for person, unit in ((office.specialist, office.division), (office.head, office.division)):
        post = Post.objects.create(unit=unit, title="Chuyên viên", valid_from=unit.valid_from)
        Holding.objects.create(post=post, person=person, valid_from=unit.valid_from)
    return office


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(account(person))
    return client


def test_a_clerk_tells_a_division_to_study_a_document(seated: Office) -> None:
    client = signed_in(seated.clerk)
    url = reverse("dissemination:new_round", args=[seated.document.pk])
    assert client.get(url).status_code == 200
    answer = client.post(url, {"due_on": "20/03/2024", "units": [seated.division.pk], "quiz": ""})
    round_ = Dissemination.objects.get()
    assert answer["Location"] == reverse("dissemination:round", args=[round_.pk])
    assert round_.duties.count() == 2


def test_what_was_typed_survives_an_error(seated: Office) -> None:
    client = signed_in(seated.clerk)
    url = reverse("dissemination:new_round", args=[seated.document.pk])
    sent = {"due_on": "01/03/2024", "instruction": "Đọc kỹ Điều 5", "quiz": "Hỏi\nMột\nHai"}
    page = client.post(url, sent).content.decode()
    assert "Đọc kỹ Điều 5" in page
    assert not Dissemination.objects.exists()


def test_a_specialist_studies_and_confirms(office: Office) -> None:
    round_ = opened(office, quiz=QUIZ)
    client = signed_in(office.specialist)
    page = client.get(reverse("dissemination:study", args=[round_.pk])).content.decode()
    assert QUIZ[0].text in page
    url = reverse("dissemination:confirm", args=[round_.pk])
    assert client.post(url, {"q1": "1", "q2": "x"}).status_code == 422
    assert client.post(url, {"q1": "0", "q2": "0"}).status_code == 302
    assert round_.duties.get(person=office.specialist).confirmed_at is not None


def test_a_specialist_cannot_follow_others(office: Office) -> None:
    round_ = opened(office)
    answer = signed_in(office.specialist).get(reverse("dissemination:round", args=[round_.pk]))
    assert answer.status_code == 403


def test_the_round_shows_who_waits(office: Office) -> None:
    round_ = opened(office)
    confirm(office, round_, office.specialist, [])
    page = signed_in(office.clerk).get(reverse("dissemination:round", args=[round_.pk]))
    assert office.head.full_name in page.content.decode()
    assert office.specialist.full_name not in page.content.decode()


@pytest.mark.parametrize("name", ["overview", "round", "campaigns"])
def test_pages_take_few_queries(
    office: Office, django_assert_max_num_queries: MaxQueries, name: str
) -> None:
    round_ = opened(office, units=(office.division.pk,))
    client = signed_in(office.clerk)
    url = reverse(f"dissemination:{name}", args=[round_.pk] if name == "round" else [])
    with django_assert_max_num_queries(12):
        assert client.get(url).status_code == 200


def test_an_activity_is_recorded_where_the_campaign_is_read(office: Office) -> None:
    client = signed_in(office.specialist)
    new = {"name": "Tuyên truyền 2024", "first_day": "26/01/2024", "last_day": "31/12/2024"}
    client.post(reverse("dissemination:new_campaign"), new)
    campaign = Campaign.objects.get()
    url = reverse("dissemination:campaign", args=[campaign.pk])
    line = {"on": "06/03/2024", "channel": "press", "title": "Tin về cải cách", "reach": "1200"}
    assert client.post(url, {**line, "on": "06/03/2023"}).status_code == 422
    assert client.post(url, line).status_code == 302
    assert "1.200" in client.get(url).content.decode()
