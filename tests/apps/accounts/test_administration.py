"""Administrators open, mend and disable accounts; each act is told in the log."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.apps.accounts.builders import PASSWORD, an_account, an_administrator, came_in, signed_in
from tongket.apps.accounts.models import User
from tongket.apps.audit.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def minh() -> User:
    return an_administrator()


@pytest.fixture
def desk(minh: User) -> Client:
    return signed_in(minh)


def opened(desk: Client, **changes: str) -> Any:
    said = {"full_name": "Phạm Thu Hà", "username": "hapt", "email": ""} | changes
    return desk.post(reverse("accounts:create"), said)


def last_act() -> tuple[str, str]:
    line = Entry.objects.order_by("-seq")[0]
    return line.action, line.actor_name


def test_an_account_is_opened_and_its_link_handed_over(desk: Client) -> None:
    page = opened(desk, username="HaPT").content.decode()
    user = User.objects.get(username="hapt")
    assert f"http://testserver/tai-khoan/lan-dau/{user.pk}/" in page
    assert not user.has_usable_password()
    assert last_act() == ("account.create", "Đỗ Quang Minh")


@pytest.mark.parametrize(
    "wrong",
    [
        {"username": "quantri"},
        {"username": "QUANTRI"},
        {"username": "phạm hà"},
        {"username": "-ha"},
        {"username": ""},
        {"full_name": ""},
        {"email": "x"},
    ],
    ids=str,
)
def test_a_name_that_is_taken_or_misspelt_is_refused(desk: Client, wrong: dict[str, str]) -> None:
    page = opened(desk, **wrong)
    assert page.context["form"].errors
    assert User.objects.count() == 1


def test_details_are_mended_with_before_and_after_in_the_log(desk: Client) -> None:
    ha = an_account()
    said = {"full_name": "Phạm Thu Hà", "email": "ha@tinh.example", "version": "1"}
    desk.post(reverse("accounts:account", args=[ha.pk]), said)
    line = Entry.objects.get()
    assert (line.before, line.after) == ({"email": ""}, {"email": "ha@tinh.example"})


def test_the_second_of_two_administrators_is_told_and_loses_nothing(desk: Client) -> None:
    ha = an_account()
    path = reverse("accounts:account", args=[ha.pk])
    for email in ("a@tinh.example", "b@tinh.example"):
        page = desk.post(path, {"full_name": "Hà", "email": email, "version": "1"})
    ha.refresh_from_db()
    assert ha.email == "a@tinh.example"
    assert "b@tinh.example" in page.content.decode()
    assert page.context["form"].errors


def test_a_disabled_account_is_shown_out_at_once_and_let_in_again(desk: Client) -> None:
    ha = an_account()
    there = came_in(ha)
    desk.post(reverse("accounts:disable", args=[ha.pk]))
    assert there.get(reverse("accounts:me")).status_code == 302
    assert came_in(ha).get(reverse("accounts:me")).status_code == 302
    desk.post(reverse("accounts:enable", args=[ha.pk]))
    assert came_in(ha).get(reverse("accounts:me")).status_code == 200


def test_nobody_disables_their_own_account(desk: Client, minh: User) -> None:
    desk.post(reverse("accounts:disable", args=[minh.pk]))
    minh.refresh_from_db()
    assert minh.is_active


def test_a_new_link_voids_the_password_and_ends_the_sessions(desk: Client) -> None:
    ha = an_account()
    there = came_in(ha)
    page = desk.post(reverse("accounts:link", args=[ha.pk]))
    assert "/tai-khoan/lan-dau/" in page.content.decode()
    ha.refresh_from_db()
    assert not ha.check_password(PASSWORD)
    assert there.get(reverse("accounts:me")).status_code == 302
    assert last_act()[0] == "account.link"


def test_accounts_are_found_by_sign_in_name_and_by_name(desk: Client) -> None:
    an_account("hapt", "Phạm Thu Hà")
    an_account("thao", "Lê Thị Thảo")
    for typed, found in (("HAPT", "hapt"), ("Thảo", "thao"), ("thi le", "thao")):
        rows = desk.get(reverse("accounts:index"), {"q": typed}).context["rows"]
        assert [row.username for row in rows] == [found], typed


@pytest.mark.parametrize("odd", ["\0", "%", "'", "x" * 5000, "🙂"])
def test_whatever_is_typed_into_the_search_is_answered(desk: Client, odd: str) -> None:
    assert desk.get(reverse("accounts:index"), {"q": odd}).status_code == 200


def test_the_list_holds_no_addresses(desk: Client) -> None:
    User.objects.create_user("ha", full_name="Phạm Thu Hà", email="rieng@tinh.example")
    assert "rieng@tinh.example" not in desk.get(reverse("accounts:index")).content.decode()


@pytest.mark.parametrize("name", ["index", "create"])
def test_pages_need_few_queries(
    desk: Client, name: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(60):
        User.objects.create(username=f"u{number}", full_name="Người Dùng")
    with django_assert_max_num_queries(12):
        desk.get(reverse(f"accounts:{name}"))


def test_the_page_of_an_account_needs_few_queries(
    desk: Client, minh: User, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(12):
        desk.get(reverse("accounts:account", args=[minh.pk]))
