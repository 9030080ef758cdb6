"""The second factor: set up, kept encrypted, required of administrators, taken away by another."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from tests.apps.accounts.builders import (
    AT,
    PASSWORD,
    SECRET,
    an_account,
    an_administrator,
    came_in,
    signed_in,
    with_role,
    with_second_factor,
)
from tongket.apps.accounts import queries, services
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry
from tongket.apps.org.models import Role

pytestmark = pytest.mark.django_db
SET_UP = "mfa_activate_totp"


def confirmed(user: User) -> Client:
    """A browser whose owner has just typed the password once more."""
    client = signed_in(user)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def set_up(client: Client) -> None:
    page = client.get(reverse(SET_UP)).content.decode()
    found = re.search(r"<code[^>]*>([A-Z2-7]+)</code>", page)
    assert found
    code = format_hotp_value(hotp_value(found[1], int(time.time()) // 30))
    client.post(reverse(SET_UP), {"code": code})


def test_it_is_set_up_with_the_first_code_and_logged() -> None:
    ha = an_account()
    set_up(confirmed(ha))
    assert queries.has_second_factor(ha.pk)
    assert Entry.objects.get().action == "account.factor.add"


def test_setting_it_up_asks_for_the_password_once_more() -> None:
    answer = signed_in(an_account()).get(reverse(SET_UP))
    assert answer["Location"].startswith(reverse("account_reauthenticate"))


def test_recovery_codes_come_with_it_and_can_be_made_anew() -> None:
    ha = an_account()
    client = confirmed(ha)
    set_up(client)
    before = client.get(reverse("mfa_download_recovery_codes")).content.decode().split()
    client.post(reverse("mfa_generate_recovery_codes"))
    after = client.get(reverse("mfa_download_recovery_codes")).content.decode().split()
    assert len(before) == len(after) == 10
    assert not set(before) & set(after)
    assert Entry.objects.order_by("-seq")[0].action == "account.factor.codes"


def test_it_can_be_given_up_and_that_is_logged() -> None:
    ha = an_account()
    client = confirmed(ha)
    set_up(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.exists()
    assert Entry.objects.order_by("-seq")[0].action == "account.factor.remove"


def test_its_key_rests_encrypted() -> None:
    with_second_factor(an_account())
    assert SECRET not in str(Authenticator.objects.values())


def test_it_outlives_a_change_of_the_sites_key() -> None:
    ha = with_second_factor(an_account())
    kept = Authenticator.objects.get(user=ha, type=Authenticator.Type.TOTP)
    turned = {"SECRET_KEY": "new", "SECRET_KEY_FALLBACKS": [settings.SECRET_KEY]}
    with override_settings(**turned):
        code = format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))
        assert kept.wrap().validate_code(code)


@pytest.fixture
def bare_administrator() -> User:
    return with_role(an_account("quantri", "Đỗ Quang Minh"), Role.ADMINISTRATOR)


@override_settings(DEMO=False)
@pytest.mark.parametrize("name", ["home", "accounts:index", "accounts:me", "accounts:tokens"])
def test_an_administrator_without_it_is_led_to_setting_it_up(
    bare_administrator: User, name: str
) -> None:
    answer = signed_in(bare_administrator).get(reverse(name))
    assert answer["Location"] == reverse(SET_UP)


@override_settings(DEMO=False)
def test_and_works_once_it_is_set_up(bare_administrator: User) -> None:
    client = confirmed(bare_administrator)
    set_up(client)
    assert client.get(reverse("accounts:index")).status_code == 200


@override_settings(DEMO=False)
def test_and_can_always_leave(bare_administrator: User) -> None:
    client = signed_in(bare_administrator)
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


@override_settings(DEMO=False)
def test_others_may_do_without() -> None:
    assert (
        signed_in(with_role(an_account(), Role.CLERK)).get(reverse("accounts:me")).status_code
        == 200
    )


def test_another_administrator_takes_it_away_and_every_session_ends() -> None:
    ha = an_account()
    client = came_in(ha)
    with_second_factor(ha)
    services.reset_second_factor(ha, actor=an_administrator(), at=AT)
    assert not queries.has_second_factor(ha.pk)
    assert client.get(reverse("accounts:me")).status_code == 302


def test_nobody_takes_away_their_own_by_that_way() -> None:
    minh = an_administrator()
    with pytest.raises(services.OwnAccount):
        services.reset_second_factor(minh, actor=minh, at=AT)
