"""Doors, cookies, caches, and buttons that are pressed twice."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from threading import Thread

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from tests.apps.org.builders import a_user
from tests.apps.register.builders import AT, Office, an_office, arrived, issued
from tests.house.routes import routes
from tongket.apps.accounts import services
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry
from tongket.apps.org.models import Role, Unit
from tongket.apps.register.models import Dispatch, Document, Routing
from tongket.web.once import OnceMiddleware

pytestmark = pytest.mark.django_db
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
PASSWORD = "mot mat khau that dai 2024"  # noqa: S105 - of an invented account


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    cache.clear()
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def office() -> Office:
    return an_office()


def window(user: User, **how: bool) -> Client:
    client = Client(**how)  # type: ignore[arg-type]
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def shown(client: Client, url: str) -> str:
    """The token that this showing of a form carries."""
    found = TOKEN.search(client.get(url).content.decode())
    assert found is not None
    return found[1]


# ---- pressed twice -------------------------------------------------------------------------------
def sent_twice(client: Client, url: str, form: Mapping[str, object]) -> None:
    form = {**form, "csrfmiddlewaretoken": shown(client, url)}
    first, second = client.post(url, form), client.post(url, form)
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]


def test_a_direction_sent_twice_is_given_once(office: Office) -> None:
    url = reverse("register:route", args=[arrived(office).pk])
    sent_twice(window(office.clerk), url, {"lead": office.division.pk, "working_days": 5})
    assert Routing.objects.count() == 1


def test_a_draft_sent_twice_is_kept_once(office: Office) -> None:
    form = {
        "standard": "state", "kind": "Kế hoạch", "subject": "Triển khai", "urgency": "0",
        "language": "Tiếng Việt", "drafting_unit": office.division.pk,
    }  # fmt: skip
    sent_twice(window(office.specialist), reverse("register:new_draft"), form)
    assert Document.objects.count() == 1


def test_a_sending_noted_twice_is_noted_once(office: Office) -> None:
    url = reverse("register:send", args=[issued(office).pk])
    form = {"recipients": "UBND tỉnh", "channel": "mail", "sent_on": "25/06/2024"}
    sent_twice(window(office.clerk), url, form)
    assert Dispatch.objects.count() == 1


def test_a_unit_founded_twice_is_founded_once(office: Office) -> None:
    form = {
        "name": "Phòng Tổng hợp", "kind": "division", "side": "state", "on": "25/06/2024",
        "parent": f"x #{office.agency.pk}",
    }  # fmt: skip
    before = Unit.objects.count()
    admin = a_user("quan-tri", Role.ADMINISTRATOR, office.agency)
    sent_twice(window(admin), reverse("org:unit_new"), form)
    assert Unit.objects.count() == before + 1


def test_a_form_shown_anew_may_be_sent_anew(office: Office) -> None:
    client = window(office.clerk)
    url = reverse("register:route", args=[arrived(office).pk])
    for _turn in range(2):
        token = shown(client, url)
        client.post(url, {"lead": office.division.pk, "csrfmiddlewaretoken": token})
    assert Routing.objects.count() == 2


def test_a_form_that_was_refused_may_be_sent_again(office: Office) -> None:
    client = window(office.clerk)
    url = reverse("register:route", args=[arrived(office).pk])
    form = {"csrfmiddlewaretoken": shown(client, url)}
    assert [client.post(url, form).status_code for _turn in range(2)] == [422, 422]


def test_of_two_sendings_at_once_the_second_waits_for_the_first(office: Office) -> None:
    done: list[int] = []

    def slow(request: HttpRequest) -> HttpResponse:
        done.append(1)
        return HttpResponseRedirect("/xong/")

    def sending() -> HttpRequest:
        request = HttpRequest()
        request.method, request.path, request.user = "POST", "/x/", office.clerk
        request.POST = QueryDict("csrfmiddlewaretoken=x&a=1")
        request._files = MultiValueDict()  # type: ignore[attr-defined]
        return request

    answers: list[HttpResponse] = []
    once = OnceMiddleware(slow)
    both = [Thread(target=lambda: answers.append(once(sending()))) for _turn in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert len(done) == 1
    assert [answer["Location"] for answer in answers] == ["/xong/"] * 2


# ---- edited by two --------------------------------------------------------------------------------
def test_whoever_voids_second_is_told(office: Office) -> None:
    document = issued(office)
    url = reverse("register:void", args=[document.pk])
    client = window(office.clerk)
    form = {"reason": "Sai", "version": document.version}
    assert client.post(url, form).status_code == 302
    assert client.post(url, form).status_code == 422
    assert Entry.objects.filter(action="register.document.void").count() == 1


# ---- doors ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["register:list", "accounts:me", "org:index", "home"])
def test_pages_of_somebody_signed_in_are_kept_nowhere(name: str, office: Office) -> None:
    answer = window(office.clerk).get(reverse(name))
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


def test_every_write_needs_the_token_of_the_form(office: Office) -> None:
    client = window(office.clerk, enforce_csrf_checks=True)
    for route in (one for one in routes() if not one.is_api):
        words = {"form": "json", "kind": "pdf", "key": "incoming"}
        gaps = {gap: 1 if whole else words.get(gap, "x") for gap, whole in route.gaps}
        answer = client.post(reverse(route.name, kwargs=gaps), {"x": "1"})
        assert answer.status_code in {403, 404, 405}, route.name


@pytest.mark.parametrize(
    "where", ["//xau.example/", "https://xau.example/", "/\\xau.example", "javascript:alert(1)"]
)
def test_nobody_is_led_to_another_site(where: str, office: Office) -> None:
    services.change_password(office.clerk, PASSWORD, actor=office.clerk, at=AT)
    client = Client()
    form = {"login": office.clerk.username, "password": PASSWORD, "next": where}
    led = [client.post(f"{reverse('account_login')}?next={where}", form)]
    led.append(client.post(reverse("set_language"), {"language": "en", "next": where}))
    led.append(client.post(reverse("account_logout"), {"next": where}))
    for answer in led:
        assert "xau.example" not in answer.get("Location", "")
        assert not answer.get("Location", "").startswith("javascript")


def test_a_session_from_before_signing_in_is_not_the_one_after(office: Office) -> None:
    services.change_password(office.clerk, PASSWORD, actor=office.clerk, at=AT)
    client = Client()
    session = client.session
    session["x"] = 1
    session.save()
    before = session.session_key or ""
    client.cookies[settings.SESSION_COOKIE_NAME] = before
    form = {"login": office.clerk.username, "password": PASSWORD}
    assert client.post(reverse("account_login"), form).status_code == 302
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before


def test_a_host_that_is_not_ours_is_refused(office: Office) -> None:
    answer = Client(raise_request_exception=False).get("/", headers={"host": "xau.example"})
    assert answer.status_code == 400


def test_passwords_and_tokens_stand_in_no_log(office: Office) -> None:
    services.change_password(office.clerk, PASSWORD, actor=office.clerk, at=AT)
    token, secret = services.issue_token(
        "x", ["org:read"], AT.replace(year=2025), actor=office.clerk, at=AT
    )
    Client().post(
        reverse("account_login"), {"login": office.clerk.username, "password": "sai mat khau nhe"}
    )
    kept = str(list(Entry.objects.values_list("before", "after", "action")))
    for word in (PASSWORD, secret, token.digest, "sai mat khau nhe", "argon2", "md5$"):
        assert word not in kept


def test_an_agencys_own_server_is_set_up_as_django_asks() -> None:
    # The browser tests of the same process may have allowed themselves something else.
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    environment = {
        **ours,
        "DJANGO_SETTINGS_MODULE": "tongket.web.settings.production",
        "TONGKET_SECRET_KEY": "".join(map(chr, range(48, 123))),
        "TONGKET_HOSTS": "van-ban.example.vn",
    }
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    checked = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
