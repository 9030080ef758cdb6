"""Programs search by the rules of the pages."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.apps.register.builders import DAY, Office, an_office, arrived, issued
from tongket.apps.accounts import services as accounts

ROOT = "/api/v1/search"


@pytest.fixture
def office(db: None) -> Office:
    office = an_office()
    issued(office, subject="Tuyên truyền cải cách hành chính năm 2024")
    issued(office, subject="Kiểm tra công tác tư pháp")
    arrived(office, number="15", symbol="KH-UBND", code="15/KH-UBND", issued_on=DAY)
    return office


def asked(office: Office, path: str, scope: str = "search:read", **said: Any) -> Any:
    now = timezone.now()
    _token, secret = accounts.issue_token(
        "tìm", [scope], now + timedelta(days=9), actor=office.clerk, at=now
    )
    client = Client(headers={"Authorization": f"Bearer {secret}"})
    return client.get(f"{ROOT}{path}", said)


def test_words_without_marks_find_what_has_them(office: Office) -> None:
    said = asked(office, "/documents", text="cai cach hanh chinh").json()
    assert [one["code"] for one in said["items"]] == ["01/KH-STTTT"]
    assert said["total"] == {"count": 1, "more": False}


def test_a_facet_narrows_and_is_counted(office: Office) -> None:
    narrowed = asked(office, "/documents", direction="outgoing").json()
    assert narrowed["total"]["count"] == 2
    counted = asked(office, "/facets").json()["values"]["direction"]
    assert {row["value"]: row["count"] for row in counted} == {"outgoing": 2, "incoming": 1}


def test_pages_follow_each_other(office: Office) -> None:
    first = asked(office, "/documents", limit=2).json()
    second = asked(office, "/documents", limit=2, after=first["next"]).json()
    codes = [one["code"] for one in first["items"] + second["items"]]
    assert (len(set(codes)), second["next"]) == (3, None)


def test_a_slip_in_a_symbol_is_forgiven(office: Office) -> None:
    said = asked(office, "/symbols", text="15 kh ubnb").json()
    assert [(one["closeness"], one["document"]["code"]) for one in said] == [("slip", "15/KH-UBND")]


def test_one_box_finds_units_too(office: Office) -> None:
    said = asked(office, "/everything", text="thong tin va truyen thong").json()
    assert [unit["name"] for unit in said["units"]] == ["Sở Thông tin và Truyền thông"]


@pytest.mark.parametrize("cursor", ["x", "WzFd" * 9, "Wzk5OTk5OTk5OTk5OTk5OTk5OTk5OTld"])
def test_a_forged_cursor_is_refused(office: Office, cursor: str) -> None:
    assert asked(office, "/documents", after=cursor).status_code in {400, 422}


def test_another_scope_does_not_search(office: Office) -> None:
    assert asked(office, "/documents", scope="org:read").status_code == 403
