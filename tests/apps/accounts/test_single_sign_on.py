"""The agency's OpenID Connect provider vouches; only for accounts that are here, only when it holds."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse

from tests.apps.accounts.builders import an_account, code_now, with_second_factor
from tests.apps.accounts.provider import CLIENT, CLIENT_SECRET, Provider, a_key, serving
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry
from tongket.web.settings import oidc

pytestmark = pytest.mark.django_db
LEAVE = "/xac-thuc/mot-cua/don-vi/"


@pytest.fixture
def provider(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    """A provider that the settings name, as the environment would."""
    with serving() as found:
        monkeypatch.setenv("TONGKET_OIDC_ISSUER", found.issuer)
        monkeypatch.setenv("TONGKET_OIDC_CLIENT", CLIENT)
        monkeypatch.setenv("TONGKET_OIDC_SECRET", CLIENT_SECRET)
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": oidc.oidc_apps()}
        }
        yield found


@pytest.fixture
def ha() -> User:
    return an_account()


def come(client: Client, provider: Provider, **more: str) -> Any:
    """Leave for the provider, sign in there, come back."""
    left = client.post(LEAVE, more)
    return client.get(provider.authorize(left["Location"]))


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_an_identity_opens_the_account_of_its_name(
    client: Client, provider: Provider, ha: User
) -> None:
    assert come(client, provider)["Location"] == "/"
    assert client.session["_auth_user_id"] == str(ha.pk)
    actions = Entry.objects.values_list("action", flat=True)
    assert list(actions) == ["account.connect", "account.sign_in"]


def test_one_comes_back_to_where_one_wanted_to_go(
    client: Client, provider: Provider, ha: User
) -> None:
    assert come(client, provider, next="/van-ban/?q=1")["Location"] == "/van-ban/?q=1"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example"]
)
def test_and_nowhere_else(client: Client, provider: Provider, ha: User, elsewhere: str) -> None:
    assert come(client, provider, next=elsewhere)["Location"] == "/"


def test_the_identity_is_known_again_when_its_name_changes(
    client: Client, provider: Provider, ha: User
) -> None:
    come(client, provider)
    provider.claims["preferred_username"] = "pham.ha"
    again = Client()
    come(again, provider)
    assert again.session["_auth_user_id"] == str(ha.pk)


def test_a_new_person_of_an_old_name_does_not_get_the_old_account(
    client: Client, provider: Provider, ha: User
) -> None:
    come(client, provider)
    provider.claims["sub"] = "u-2"
    again = Client()
    assert come(again, provider).status_code == 403
    assert not is_in(again)


@pytest.mark.parametrize("name", ["khong-co", "", None, "HA\x00"])
def test_who_has_no_account_here_is_told_so(
    client: Client, provider: Provider, ha: User, name: str | None
) -> None:
    provider.claims["preferred_username"] = name
    assert come(client, provider).status_code == 403
    assert not is_in(client)
    assert not SocialAccount.objects.exists()
    assert User.objects.count() == 1


def test_a_disabled_account_stays_closed(client: Client, provider: Provider, ha: User) -> None:
    come(client, provider)
    User.objects.update(is_active=False)
    again = Client()
    come(again, provider)
    assert not is_in(again)


def test_the_second_factor_is_asked_for_all_the_same(
    client: Client, provider: Provider, ha: User
) -> None:
    with_second_factor(ha)
    assert come(client, provider)["Location"] == reverse("mfa_authenticate")
    assert not is_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert is_in(client)


@pytest.mark.parametrize(
    "bent",
    [
        {"iss": "http://other.example"},
        {"aud": "other"},
        {"exp": int(time.time()) - 3600},
        {"sub": None},
    ],
    ids=lambda bent: next(iter(bent)),
)
def test_a_token_that_does_not_hold_opens_nothing(
    client: Client, provider: Provider, ha: User, bent: dict[str, Any]
) -> None:
    provider.bend = bent
    assert come(client, provider).status_code == 401
    assert not is_in(client)


def test_a_token_signed_by_another_key_opens_nothing(
    client: Client, provider: Provider, ha: User
) -> None:
    provider.signing_key = a_key()
    assert come(client, provider).status_code == 401
    assert not is_in(client)


@pytest.mark.filterwarnings("ignore:The HMAC key")
@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_a_token_without_a_real_signature_opens_nothing(
    client: Client, provider: Provider, ha: User, algorithm: str
) -> None:
    provider.algorithm = algorithm
    assert come(client, provider).status_code == 401
    assert not is_in(client)


def test_an_answer_without_the_question_opens_nothing(
    client: Client, provider: Provider, ha: User
) -> None:
    """Whoever lures a browser to the way back has no state that this browser has."""
    lured = provider.authorize(client.post(LEAVE)["Location"])
    victim = Client()
    assert victim.get(lured).status_code == 401
    assert not is_in(victim)


def test_who_turns_back_is_told_so(client: Client, provider: Provider, ha: User) -> None:
    state = provider.authorize(client.post(LEAVE)["Location"]).split("state=")[1]
    back = client.get(f"{LEAVE}ve/?error=access_denied&state={state}", follow=True)
    assert back.redirect_chain == [(reverse("socialaccount_login_cancelled"), 302)]


def test_a_silent_provider_is_no_fault_of_the_site(settings: Any, client: Client) -> None:
    with serving() as gone:
        issuer = gone.issuer
    app = {
        "provider_id": "don-vi",
        "client_id": CLIENT,
        "secret": CLIENT_SECRET,
        "settings": {"server_url": issuer},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    assert client.post(LEAVE).status_code == 401


def test_an_unknown_provider_does_not_exist(client: Client) -> None:
    assert client.post("/xac-thuc/mot-cua/khac/").status_code == 404
    assert client.get("/xac-thuc/mot-cua/khac/ve/").status_code == 404


def test_leaving_takes_a_form_of_ours(provider: Provider) -> None:
    """A link on another site must not sign anybody in (login CSRF)."""
    client = Client(enforce_csrf_checks=True)
    assert client.get(LEAVE).status_code == 405
    assert client.post(LEAVE).status_code == 403


def test_the_sign_in_offers_it(client: Client, provider: Provider) -> None:
    assert LEAVE in client.get(reverse("account_login")).content.decode()


def test_without_settings_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TONGKET_OIDC_ISSUER", raising=False)
    assert (oidc.oidc_apps(), oidc.oidc_origins()) == ([], [])


def test_the_browser_may_be_sent_to_the_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGKET_OIDC_ISSUER", "https://sso.tinh.example/realms/a")
    assert oidc.oidc_origins() == ["https://sso.tinh.example"]
