"""The log as pages: administrators see who did what; a record's history is for who may open it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.apps.accounts.builders import an_account, an_administrator, signed_in, with_role
from tests.apps.audit.builders import AT, a_chain
from tongket.apps.accounts.models import ApiToken, User
from tongket.apps.audit import queries, services
from tongket.apps.audit.queries import Filters
from tongket.apps.org.models import Role

pytestmark = pytest.mark.django_db
INDEX = "/nhat-ky/"


@pytest.fixture
def ha() -> User:
    return an_account()


@pytest.fixture
def desk() -> Client:
    return signed_in(an_administrator())


def lines(desk: Client, **asked: str | int) -> list[queries.Line]:
    page = desk.get(INDEX, asked).context["page"]
    return list(page.lines)


def test_the_list_tells_who_did_what_to_which_field(desk: Client, ha: User) -> None:
    a_chain(1, ha)
    services.record(ha, "account.disable", ha, at=AT, before={"is_active": True})
    with translation.override("vi"):
        line = queries.page_of(Filters()).lines[0]
    assert (line.who, line.record_id, len(line.fields)) == ("Phạm Thu Hà", str(ha.pk), 1)


def test_the_list_does_not_tell_what_records_hold(desk: Client, ha: User) -> None:
    a_chain(1, ha)
    assert "tên 1" not in desk.get(INDEX).content.decode()


def test_the_list_is_narrowed_by_person_act_kind_and_day(desk: Client, ha: User) -> None:
    other = an_account("khac", "Người Khác")
    a_chain(3, ha)
    services.record(other, "account.disable", other, at=AT)
    found = {
        "person": lines(desk, person="Khác"),
        "account": lines(desk, account=other.pk),
        "action": lines(desk, action="account.disable"),
    }
    assert {name: len(rows) for name, rows in found.items()} == dict.fromkeys(found, 1)
    assert len(lines(desk, kind="accounts.user")) == 4
    assert len(lines(desk, kind="accounts.apitoken")) == 0
    assert len(lines(desk, since="25/06/2024", until="25/06/2024")) == 4
    assert len(lines(desk, until="24/06/2024")) == 0


@pytest.mark.parametrize(
    "odd", [{"before": "x"}, {"account": "9" * 40}, {"since": "mai"}, {"action": "'; --"}], ids=str
)
def test_a_filter_that_cannot_be_read_is_as_if_not_set(
    desk: Client, ha: User, odd: dict[str, str]
) -> None:
    a_chain(2, ha)
    assert len(lines(desk, **odd)) == 2


def test_pages_follow_on_without_a_gap(ha: User) -> None:
    a_chain(7, ha)
    seen, before = [], None
    while True:
        page = queries.page_of(Filters(), before=before, size=3)
        seen += [line.seq for line in page.lines]
        if page.older is None:
            break
        before = page.older
    assert seen == [7, 6, 5, 4, 3, 2, 1]


def test_the_list_needs_few_queries(
    desk: Client, ha: User, django_assert_max_num_queries: Any
) -> None:
    a_chain(60, ha)
    with django_assert_max_num_queries(12):
        desk.get(INDEX)


def test_an_administrator_reads_the_history_of_an_account(desk: Client, ha: User) -> None:
    a_chain(2, ha)
    page = desk.get(reverse("audit:record", args=["accounts.user", ha.pk])).content.decode()
    assert "tên 2" in page


@pytest.mark.parametrize("odd", ["khong-co", "1%00", "9" * 30, "-1", "٣"])
def test_a_key_that_is_no_key_opens_nothing(desk: Client, odd: str) -> None:
    assert desk.get(f"{INDEX}accounts.user/{odd}/").status_code == 404


@pytest.mark.parametrize("kind", ["accounts.user", "org.unit", "khong.co", "x", "org.unit:1"])
def test_who_may_not_open_a_record_does_not_read_its_history(ha: User, kind: str) -> None:
    a_chain(1, ha)
    client = signed_in(with_role(ha, Role.CLERK))
    path = reverse("audit:record", args=[kind, 999_999 if kind != "accounts.user" else ha.pk])
    assert client.get(path).status_code == 404


def test_values_are_said_as_the_office_says_them(ha: User) -> None:
    after = {
        "is_active": True,
        "language": "en",
        "last_login": "2024-06-25T01:30:00.000000+00:00",
        "email": "",
        "unknown_field": ["a", "b"],
    }
    services.record(ha, "account.change", ha, at=AT, after=after)
    with translation.override("en"):
        (event,) = queries.history_of("accounts.user", ha.pk)
    said = [(change.label, change.after) for change in event.changes]
    assert dict(said) == {
        "May sign in": "yes",
        "Language": "English",
        "Last login": "25/6/2024, 08:30",
        "E-mail": "",
        "Unknown field": "a, b",
    }


def test_a_kind_that_is_gone_is_named_by_its_key() -> None:
    assert queries.kind_words("khong.co") == "khong.co"
    assert queries.act_words("khong.co", "x.y") == "x.y"
    assert queries.kind_words(ApiToken._meta.label_lower) != "accounts.apitoken"
