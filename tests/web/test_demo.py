"""One click a role, in the demo only."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from tests.apps.accounts.builders import an_account, an_agency, with_role
from tongket.apps.accounts.models import User
from tongket.apps.org.models import Role
from tongket.web.settings import site

pytestmark = pytest.mark.django_db
DOOR = "/vao-thu/"


@pytest.fixture
def thao() -> User:
    return with_role(an_account("thao", "Lê Thị Thảo"), Role.CLERK, an_agency("Sở Tư pháp"))


@pytest.fixture
def production() -> Iterator[None]:
    with override_settings(DEMO=False):
        yield


def come_in(client: Client, user: User, **more: str) -> Any:
    return client.post(reverse("demo_come_in", args=[user.pk]), more)


def test_people_are_listed_with_their_role_and_unit(client: Client, thao: User) -> None:
    page = client.get(DOOR)
    (role,) = page.context["roles"]
    assert [(person.full_name, person.unit) for person in role.people] == [
        ("Lê Thị Thảo", "Sở Tư pháp")
    ]


def test_one_click_signs_in(client: Client, thao: User) -> None:
    assert come_in(client, thao)["Location"] == "/"
    assert client.session["_auth_user_id"] == str(thao.pk)


def test_and_leads_where_one_wanted_to_go_and_nowhere_else(client: Client, thao: User) -> None:
    assert come_in(client, thao, next="/van-ban/")["Location"] == "/van-ban/"
    assert come_in(Client(), thao, next="https://evil.example/")["Location"] == "/"


def test_a_click_is_a_form_of_ours(thao: User) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.get(reverse("demo_come_in", args=[thao.pk])).status_code == 405
    assert come_in(client, thao).status_code == 403


def test_an_account_without_a_role_is_nobody_of_the_demo(client: Client) -> None:
    assert come_in(client, an_account()).status_code == 404


@pytest.mark.usefixtures("production")
def test_elsewhere_the_door_does_not_exist(client: Client, thao: User) -> None:
    assert client.get(DOOR).status_code == 404
    assert come_in(client, thao).status_code == 404
    assert "_auth_user_id" not in client.session


def test_only_the_demo_and_the_tests_are_a_demo() -> None:
    assert settings.DEMO
    assert site.DEMO is False
