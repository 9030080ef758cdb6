"""What a password may not be, and how the first one is chosen."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.hashers import get_hashers
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client, override_settings
from django.urls import reverse

from tests.apps.accounts.builders import AT, PASSWORD, an_account, an_administrator, signed_in
from tongket.apps.accounts import services
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry
from tongket.web.settings import site

OWNER = User(username="hapt", full_name="Phạm Thu Hà", email="thuha.stttt@tinh.example")
CHOSEN = "Ruộng bậc thang mùa lúa"


@pytest.mark.parametrize(
    "weak",
    [
        "mười một ký",  # eleven letters
        "matkhau123456789",
        "Mật khẩu 2024!!!",
        "anhyeuem anhyeuem",
        "qwertyuiop123",
        "123456789012345",
        "aaaaaaaaaaaaaaaa",
        "!!!!2024!!!!2024",
        "Độc lập Tự do Hạnh phúc",
        "PhamThuHa@2024!!",
        "Phạm Thu Hà 1990",
        "haphamthu xin chào",
        "hapt-hapt-2024-xyz",
        "thuha.stttt/2024",
    ],
)
def test_what_others_would_guess_is_refused(weak: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(weak, OWNER)


@pytest.mark.parametrize("good", [CHOSEN, "xK7#mQ2$vR9!", "bốn con ngựa gặm cỏ"])
def test_a_phrase_or_a_jumble_of_twelve_letters_is_taken(good: str) -> None:
    validate_password(good, OWNER)


@override_settings(PASSWORD_HASHERS=site.PASSWORD_HASHERS)
def test_passwords_are_hashed_by_argon2() -> None:
    get_hashers.cache_clear()  # type: ignore[attr-defined]
    user = User(username="x")
    user.set_password(CHOSEN)
    assert user.password.startswith("argon2$argon2id$")
    get_hashers.cache_clear()  # type: ignore[attr-defined]


def a_link(user: User) -> str:
    return reverse("accounts:first_password", args=[user.pk, services.link_token(user)])


@pytest.fixture
def fresh(db: None) -> User:
    details = services.AccountDetails("Phạm Thu Hà")
    return services.create_account("HaPT", details, actor=an_administrator(), at=AT)


def choose(client: Client, link: str, password: str = CHOSEN) -> int:
    return client.post(link, {"password": password, "again": password}).status_code


def test_the_owner_chooses_by_a_link_good_for_one_use(client: Client, fresh: User) -> None:
    link = a_link(fresh)
    assert (choose(client, link), choose(client, link, PASSWORD)) == (302, 404)
    fresh.refresh_from_db()
    assert fresh.check_password(CHOSEN)
    line = Entry.objects.order_by("-seq")[0]
    assert (line.action, line.actor_id) == ("account.first_password", fresh.pk)


def test_a_link_lasts_two_days(client: Client, fresh: User) -> None:
    with time_machine.travel("2024-06-25T08:00:00Z", tick=False) as clock:
        link = a_link(fresh)
        clock.shift(timedelta(days=2))
        assert client.get(link).status_code == 200
        clock.shift(timedelta(seconds=1))
        assert client.get(link).status_code == 404


def test_a_new_link_voids_the_old_one(client: Client, fresh: User) -> None:
    old = a_link(fresh)
    services.renew_link(fresh, actor=fresh, at=AT)
    assert client.get(old).status_code == 404
    assert client.get(a_link(fresh)).status_code == 200


def test_a_link_does_not_open_a_disabled_account(client: Client, fresh: User) -> None:
    services.disable_account(fresh, actor=an_account("khac"), at=AT)
    assert client.get(a_link(fresh)).status_code == 404


def test_the_link_of_one_does_not_open_the_account_of_another(client: Client, fresh: User) -> None:
    token = services.link_token(fresh)
    other = User.objects.create_user("khac", full_name="Người Khác")
    link = reverse("accounts:first_password", args=[other.pk, token])
    assert client.get(link).status_code == 404


@pytest.mark.parametrize(
    ("password", "again"), [("", ""), ("ngắn", "ngắn"), (CHOSEN, CHOSEN + "x")]
)
def test_a_weak_or_mistyped_first_password_is_refused(
    client: Client, fresh: User, password: str, again: str
) -> None:
    link = a_link(fresh)
    page = client.post(link, {"password": password, "again": again})
    assert page.status_code == 200
    fresh.refresh_from_db()
    assert not fresh.has_usable_password()


def test_changing_the_password_ends_sessions_elsewhere_and_is_logged(db: None) -> None:
    ha = an_account()
    here, elsewhere = signed_in(ha), signed_in(ha)
    said = {"oldpassword": PASSWORD, "password1": CHOSEN, "password2": CHOSEN}
    here.post(reverse("account_change_password"), said)
    assert here.get(reverse("accounts:me")).status_code == 200
    assert elsewhere.get(reverse("accounts:me")).status_code == 302
    assert Entry.objects.get().action == "account.password"


def test_the_old_password_must_be_known(db: None) -> None:
    ha = an_account()
    said = {"oldpassword": "khác", "password1": CHOSEN, "password2": CHOSEN}
    signed_in(ha).post(reverse("account_change_password"), said)
    ha.refresh_from_db()
    assert ha.check_password(PASSWORD)
