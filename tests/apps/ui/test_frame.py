"""The frame: areas by role, the agency worked in, the language, and pages that say no."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client, override_settings
from pytest_django import DjangoAssertNumQueries

from tests.apps.org.builders import AT, a_unit, a_user, an_agency
from tongket.apps.accounts.models import User
from tongket.apps.org import services
from tongket.apps.org.models import Role

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LIMIT = 150 * 1024


def window(user: User | None = None) -> Client:
    client = Client()
    if user:
        client.force_login(user, backend=BACKEND)
    return client


@pytest.fixture
def head(db: None) -> User:
    """The head of a division in Sở A."""
    return a_user("an", Role.HEAD_OF_DIVISION, a_unit("Phòng Tổng hợp", below=an_agency("Sở A")))


def test_a_stranger_is_sent_to_sign_in_and_back(db: None) -> None:
    answer = window().get("/mau-thanh-phan/")
    assert answer.status_code == 302
    assert "next=/mau-thanh-phan/" in answer.headers["Location"]


def test_the_desk_greets_with_unit_and_day(head: User) -> None:
    page = window(head).get("/").content.decode()
    assert "Phòng Tổng hợp" in page
    assert re.search(r"(Thứ|Chủ) \w+, ngày \d\d tháng \d+ năm \d{4}", page)


def test_administration_is_shown_to_administrators_only(head: User) -> None:
    keeper = a_user("quan-tri", Role.ADMINISTRATOR, an_agency("Sở B"))
    assert "Quản trị" not in window(head).get("/").content.decode()
    assert "Quản trị" in window(keeper).get("/").content.decode()


def test_the_register_is_shown_only_to_those_it_opens_for(head: User) -> None:
    keeper = a_user("quan-tri", Role.ADMINISTRATOR, an_agency("Sở B"))
    assert 'href="/van-ban/"' in window(head).get("/").content.decode()
    page = window(keeper).get("/").content.decode()
    assert 'href="/van-ban/"' not in page
    assert 'role="search"' not in page


def test_the_other_agencies_can_be_clicked(head: User) -> None:
    other = an_agency("Ban B")
    services.give_role(head, other, Role.SPECIALIST, on=other.valid_from, actor=None, at=AT)
    assert f'href="?donvi={other.pk}"' in window(head).get("/").content.decode()


def test_the_agency_can_be_changed_and_stays_changed(head: User) -> None:
    other = an_agency("Ban B")
    services.give_role(head, other, Role.SPECIALIST, on=other.valid_from, actor=None, at=AT)
    client = window(head)
    assert here(client.get("/")) == "Sở A"
    assert here(client.get(f"/?donvi={other.pk}")) == "Ban B"
    assert here(client.get("/mau-thanh-phan/")) == "Ban B"


def test_an_agency_that_is_not_theirs_is_ignored(head: User) -> None:
    strange = an_agency("Sở Lạ")
    assert here(window(head).get(f"/?donvi={strange.pk}")) == "Sở A"


def here(answer: object) -> str:
    return str(answer.context["frame"].agency)  # type: ignore[attr-defined]


def test_the_language_is_vietnamese_whatever_the_browser_is_set_to(head: User) -> None:
    client = window(head)
    page = client.get("/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="vi">' in page
    client.post("/ngon-ngu/", {"language": "en", "next": "/"})
    assert '<html lang="en">' in client.get("/").content.decode()


def test_the_language_switch_leads_nowhere_else(head: User) -> None:
    answer = window(head).post("/ngon-ngu/", {"language": "en", "next": "https://evil.example/"})
    assert "evil" not in answer.headers["Location"]


def test_nothing_but_our_own_files_may_run(head: User) -> None:
    policy = window(head).get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_missing_page_says_so_in_our_looks(db: None, head: User) -> None:
    answer = window(head).get("/khong-co/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()


def test_the_pattern_page_is_for_administrators_outside_the_demo(
    head: User,
) -> None:
    with override_settings(DEMO=False):
        answer = window(head).get("/mau-thanh-phan/")
    assert answer.status_code == 403
    assert "Trang này không mở cho bạn" in answer.content.decode()


def test_a_form_without_its_token_is_refused_kindly(head: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(head, backend=BACKEND)
    answer = client.post("/ngon-ngu/", {"language": "en"})
    assert answer.status_code == 403
    assert "Chưa nhận được biểu mẫu" in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/mau-thanh-phan/"])
def test_a_page_asks_the_database_little(
    head: User, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = window(head)
    client.get(path)
    with django_assert_max_num_queries(12):
        client.get(path)


@pytest.mark.parametrize("path", ["/", "/mau-thanh-phan/"])
def test_the_first_load_is_light(head: User, path: str) -> None:
    """All that a page needs but the fonts, as it travels."""
    page = window(head).get(path).content.decode()
    files = set(re.findall(r'(?:href|src)="/static/([^"#]+)', page))
    loads = [page.encode(), *(Path(str(finders.find(name))).read_bytes() for name in files)]
    assert len(files) > 20
    assert sum(len(gzip.compress(load)) for load in loads) <= LIMIT
