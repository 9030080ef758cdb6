"""One's own account: language, sessions, tokens; nobody reaches into another's."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.urls import reverse
from django.utils import timezone

from tests.apps.accounts.builders import an_account, came_in, signed_in
from tongket.apps.accounts import queries, services
from tongket.apps.accounts.models import ApiToken, User
from tongket.apps.accounts.queries.sessions import device_of
from tongket.apps.audit.models import Entry

pytestmark = pytest.mark.django_db
ME = "/tai-khoan/toi/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@pytest.fixture
def ha() -> User:
    return an_account()


def is_in(client: object) -> bool:
    return client.get(ME).status_code == 200  # type: ignore[attr-defined, no-any-return]


def test_the_language_is_changed_and_spoken_at_once(ha: User) -> None:
    answer = signed_in(ha).post(ME, {"language": "en"})
    ha.refresh_from_db()
    assert (ha.language, answer.cookies["django_language"].value) == ("en", "en")
    assert Entry.objects.get().after == {"language": "en"}


def test_an_unknown_language_is_refused(ha: User) -> None:
    assert signed_in(ha).post(ME, {"language": "xx"}).status_code == 200
    ha.refresh_from_db()
    assert ha.language == "vi"


def test_sessions_are_listed_with_the_browser_and_this_one_first(ha: User) -> None:
    came_in(ha)
    here = came_in(ha, FIREFOX)
    rows = queries.sessions_of(ha, here.session.session_key)
    assert [(row.device, row.is_here) for row in rows] == [
        ("Firefox, Linux", True),
        ("Chrome, Windows", False),
    ]


def test_one_session_is_ended_and_the_others_go_on(ha: User) -> None:
    here, there = came_in(ha), came_in(ha)
    session = UserSession.objects.get(session_key=there.session.session_key)
    here.post(reverse("accounts:end_session", args=[session.pk]))
    assert (is_in(here), is_in(there)) == (True, False)
    assert Entry.objects.order_by("-seq")[0].action == "session.end"


def test_every_other_session_is_ended(ha: User) -> None:
    here, there, elsewhere = came_in(ha), came_in(ha), came_in(ha)
    here.post(reverse("accounts:end_other_sessions"))
    assert [is_in(one) for one in (here, there, elsewhere)] == [True, False, False]


def test_nobody_ends_the_session_of_another(ha: User) -> None:
    there = came_in(ha)
    session = UserSession.objects.get()
    stranger = signed_in(an_account("khac", "Người Khác"))
    answer = stranger.post(reverse("accounts:end_session", args=[session.pk]))
    assert (answer.status_code, is_in(there)) == (404, True)


@pytest.mark.parametrize(
    ("says", "device"),
    [
        (FIREFOX, "Firefox, Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge, Windows"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari, iPhone"),
    ],
)
def test_a_browser_is_known_by_name_and_system(says: str, device: str) -> None:
    assert device_of(says) == device


def asked(**changes: object) -> dict[str, object]:
    until = timezone.localdate() + timedelta(days=30)
    return {"name": "trục", "scopes": ["org:read"], "expires_on": f"{until:%d/%m/%Y}"} | changes


def test_the_secret_of_a_token_is_shown_once(ha: User) -> None:
    client = signed_in(ha)
    page = client.post(reverse("accounts:tokens"), asked()).content.decode()
    token = ApiToken.objects.get()
    secret = page.split(">tk_")[1].split("<")[0]
    assert services.digest_of(f"tk_{secret}") == token.digest
    assert secret not in client.get(reverse("accounts:tokens")).content.decode()
    assert secret not in str(Entry.objects.values())


@pytest.mark.parametrize(
    "wrong",
    [
        {"scopes": []},
        {"scopes": ["everything"]},
        {"name": ""},
        {"expires_on": "1/1/2020"},
        {"expires_on": "31/12/2099"},
        {"expires_on": "mai"},
    ],
    ids=str,
)
def test_a_token_without_purpose_scope_or_a_near_end_is_refused(
    ha: User, wrong: dict[str, object]
) -> None:
    answer = signed_in(ha).post(reverse("accounts:tokens"), asked(**wrong))
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not ApiToken.objects.exists()


def test_nobody_revokes_the_token_of_another(ha: User) -> None:
    signed_in(ha).post(reverse("accounts:tokens"), asked())
    token = ApiToken.objects.get()
    stranger = signed_in(an_account("khac", "Người Khác"))
    path = reverse("accounts:revoke_token", args=[token.pk])
    assert stranger.post(path).status_code == 404
    signed_in(ha).post(path)
    token.refresh_from_db()
    assert token.revoked_at is not None
