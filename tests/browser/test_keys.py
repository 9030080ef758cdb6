"""The keyboard alone is enough, and what is typed is not lost."""

import pytest
from playwright.sync_api import expect

from tests.apps.org.builders import a_unit, a_user, an_agency
from tests.browser.conftest import PHONE, Visit
from tongket.apps.accounts.models import User
from tongket.apps.org.models import Role


@pytest.fixture
def head(db: None) -> User:
    """The head of a division."""
    return a_user("an", Role.HEAD_OF_DIVISION, a_unit("Phòng Tổng hợp", below=an_agency("Sở A")))


def test_the_first_tab_leads_past_the_frame(visit: Visit, head: User) -> None:
    page = visit(head).goes_to("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/#noi-dung")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_arrows_walk_through_a_table(visit: Visit, head: User) -> None:
    page = visit(head).goes_to("/mau-thanh-phan/")
    rows = page.locator("[data-rows] a.main")
    rows.first.focus()
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("[data-rows] td.pick input").nth(1)).to_be_checked()
    page.keyboard.press("ArrowUp")
    expect(rows.first).to_be_focused()


def test_a_menu_opens_and_closes_by_key(visit: Visit, head: User) -> None:
    page = visit(head).goes_to("/")
    menu = page.locator(".me-menu")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("button", name="English")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("button", name="English")).to_be_hidden()


def test_a_folded_rail_stays_folded(visit: Visit, head: User) -> None:
    visitor = visit(head)
    visitor.goes_to("/").get_by_role("button", name="Thu gọn").click()
    page = visitor.goes_to("/mau-thanh-phan/")
    expect(page.locator(".app--narrow")).to_have_count(1)


def test_the_other_language_is_one_click_away(visit: Visit, head: User) -> None:
    page = visit(head).goes_to("/")
    page.locator(".me").click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Desk")


def test_menus_work_without_script(visit: Visit, head: User) -> None:
    page = visit(head, java_script_enabled=False, size=PHONE).goes_to("/")
    page.locator(".dock summary").click()
    expect(page.locator(".dock").get_by_role("button", name="Đăng xuất")).to_be_in_viewport()


def test_a_form_that_is_left_keeps_what_was_typed(visit: Visit, keeper: User) -> None:
    visitor = visit(keeper)
    page = visitor.goes_to("/tai-khoan/moi/")
    name = page.locator("main form input.input").first
    name.fill("nguyen.van.a")
    page.on("dialog", lambda dialog: dialog.accept())  # the browser asks before leaving
    page = visitor.goes_to("/")
    page = visitor.goes_to("/tai-khoan/moi/")
    expect(page.locator("main form input.input").first).to_have_value("nguyen.van.a")


@pytest.fixture
def keeper(db: None) -> User:
    """An administrator."""
    return a_user("quan-tri", Role.ADMINISTRATOR, an_agency("Sở B"))
