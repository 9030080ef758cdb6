"""An office with people signed in, on the day of the builders."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
import time_machine
from django.test import Client

from tests.apps.register.builders import AT, Office, an_office
from tongket.apps.accounts.models import User

MaxQueries = Callable[[int], AbstractContextManager[object]]


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def office(db: None) -> Office:
    return an_office()


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def clerk(office: Office) -> Client:
    return signed_in(office.clerk)


@pytest.fixture
def specialist(office: Office) -> Client:
    return signed_in(office.specialist)


def page(client: Client, url: str) -> str:
    """The page at an address that must open."""
    answer = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()
