"""Coming in: both factors, the lock, where one is led afterwards."""

from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse

from tests.apps.accounts.builders import (
    PASSWORD,
    an_account,
    code_now,
    recovery_codes_of,
    with_second_factor,
)
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry

pytestmark = pytest.mark.django_db
LOGIN = "/xac-thuc/dang-nhap/"
WRONG = "khác"


def sign_in(client: Client, username: str = "ha", password: str = PASSWORD, **more: str) -> Any:
    return client.post(LOGIN, {"login": username, "password": password, **more})


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.fixture
def ha() -> User:
    return an_account()


@pytest.mark.usefixtures("ha")
def test_the_right_password_lets_in(client: Client) -> None:
    assert sign_in(client)["Location"] == "/"
    assert is_in(client)


@pytest.mark.usefixtures("ha")
@pytest.mark.parametrize("typed", ["HA", " ha ", "Ha"])
def test_a_sign_in_name_is_known_in_any_case(client: Client, typed: str) -> None:
    sign_in(client, typed)
    assert is_in(client)


@pytest.mark.usefixtures("ha")
@pytest.mark.parametrize(("name", "password"), [("ha", "khác"), ("khong-co", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_are_answered_alike(
    client: Client, name: str, password: str
) -> None:
    page = sign_in(client, name, password)
    assert "không khớp nhau" in page.content.decode()
    assert not is_in(client)


def test_a_session_that_begins_is_logged_with_its_address(client: Client, ha: User) -> None:
    sign_in(client)
    line = Entry.objects.get()
    assert (line.action, line.actor_id, line.after) == (
        "account.sign_in",
        ha.pk,
        {"address": "127.0.0.1"},
    )


@pytest.mark.usefixtures("ha")
def test_a_refusal_is_logged_without_what_was_typed(client: Client) -> None:
    sign_in(client, "ha", "bí mật gõ nhầm")
    sign_in(client, "mật khẩu gõ nhầm ô", "x")
    line = Entry.objects.get()
    assert (line.action, line.actor_id) == ("account.refused", None)
    assert "nhầm" not in str(Entry.objects.values())


def test_a_disabled_account_is_told_so_and_stays_outside(client: Client, ha: User) -> None:
    User.objects.update(is_active=False)
    assert sign_in(client)["Location"] == reverse("account_inactive")
    assert not is_in(client)


def test_the_code_of_the_telephone_is_asked_for(client: Client, ha: User) -> None:
    with_second_factor(ha)
    assert sign_in(client)["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert is_in(client)


def test_a_code_opens_once(client: Client, ha: User) -> None:
    with_second_factor(ha)
    code = code_now()
    for browser in (client, Client()):
        sign_in(browser)
        browser.post(reverse("mfa_authenticate"), {"code": code})
    assert not is_in(browser)


def test_a_recovery_code_opens_once(client: Client, ha: User) -> None:
    with_second_factor(ha)
    code = recovery_codes_of(ha)[0]
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert is_in(client)
    assert code not in recovery_codes_of(ha)


def test_codes_cannot_be_guessed_at_leisure(client: Client, ha: User) -> None:
    with_second_factor(ha)
    sign_in(client)
    for _attempt in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert not is_in(client)


@pytest.mark.usefixtures("ha")
def test_five_wrong_attempts_lock_and_the_lock_says_when_it_opens(client: Client) -> None:
    with time_machine.travel("2024-06-25T01:30:20Z", tick=False) as clock:
        for _attempt in range(5):
            sign_in(client, password=WRONG)
        assert "08:46" in sign_in(client).content.decode()  # a quarter of an hour, whole minutes
        assert not is_in(client)
        clock.move_to("2024-06-25T01:46:00Z")
        sign_in(client)
        assert is_in(client)


@override_settings(ACCOUNT_RATE_LIMITS={"login": "1/m/ip"})
def test_a_flood_is_told_to_pause(client: Client) -> None:
    sign_in(client)
    answer = sign_in(client)
    assert (answer.status_code, "Quá nhiều yêu cầu" in answer.content.decode()) == (429, True)


@pytest.mark.usefixtures("ha")
def test_right_passwords_in_between_do_not_open_the_lock(client: Client) -> None:
    an_account("khac", "Người Khác")
    for _attempt in range(5):
        sign_in(client, password=WRONG)
        sign_in(Client(), "khac")
    sign_in(client)
    assert not is_in(client)


@pytest.mark.usefixtures("ha")
def test_the_lock_is_shared_between_processes() -> None:
    shared = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "lock"}
    }
    with override_settings(CACHES=shared):
        call_command("createcachetable")
        for _attempt in range(5):
            sign_in(Client(), password=WRONG)
        cache.close()
        client = Client()
        sign_in(client)
        assert not is_in(client)


@pytest.mark.usefixtures("ha")
@pytest.mark.parametrize("next_url", ["/van-ban/?q=1", "/tai-khoan/toi/"])
def test_one_comes_back_to_where_one_wanted_to_go(client: Client, next_url: str) -> None:
    assert sign_in(client, next=next_url)["Location"] == next_url


@pytest.mark.usefixtures("ha")
@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/x",
        "///evil.example",
        "http:evil.example",
        "javascript:alert(1)",
        "\\\\evil.example",
        "/\\evil.example",
        "https:///evil.example",
        "http://testserver@evil.example/",
        "http://evil.example\\@testserver/",
    ],
)
def test_the_sign_in_leads_nowhere_else(client: Client, elsewhere: str) -> None:
    assert urlsplit(sign_in(client, next=elsewhere)["Location"]).netloc in ("", "testserver")
    client.post(reverse("account_logout"), {"next": elsewhere})
    sign_in(client)
    out = client.post(reverse("account_logout"), {"next": elsewhere})
    assert urlsplit(out["Location"]).netloc in ("", "testserver")


@pytest.mark.usefixtures("ha")
def test_forms_without_their_token_are_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client).status_code == 403
    assert not is_in(client)


def test_nobody_signs_up(client: Client) -> None:
    assert client.get("/xac-thuc/signup/").status_code == 404


@pytest.mark.usefixtures("ha")
def test_the_session_gets_a_new_key_at_the_sign_in(client: Client) -> None:
    client.get(LOGIN)
    client.session["x"] = 1
    before = client.session.session_key
    sign_in(client)
    assert client.session.session_key != before


def test_the_site_speaks_the_language_of_the_account(client: Client, ha: User) -> None:
    User.objects.update(language="en")
    sign_in(client)
    assert client.cookies["django_language"].value == "en"
