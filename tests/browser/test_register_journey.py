"""A clerk drops the demo report, sees it read, registers it, finds it, follows a citation and returns."""

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from tests.browser.conftest import LAPTOP, PHONE, Visit, Visitor
from tongket.apps.accounts.models import User
from tongket.apps.org.services import load_demo as load_organisation
from tongket.apps.register.models import Document
from tongket.apps.register.services.demo import load_demo as load_register
from tongket.apps.ui.kit import clock
from tongket.cli.main import main

ROOT = Path(__file__).parents[2]
PROVINCE = ROOT / "demo" / "province"


@pytest.fixture(autouse=True)
def _demo_day(settings: Settings, tmp_path: Path) -> None:
    settings.DEMO_DAY = date(2024, 6, 25)
    settings.FILES = tmp_path / "files"


@pytest.fixture
def clerk(db: None) -> User:
    """The records clerk of the demo department, with its register."""
    load_organisation(PROVINCE, clock.now())
    load_register(PROVINCE, clock.now())
    return User.objects.get(username="vanthu")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report that ``tongket draft demo`` writes."""
    out = tmp_path_factory.mktemp("bao-cao")
    assert main(["draft", str(ROOT / "demo"), "--out", str(out)]) in {0, 1}
    return next(out.glob("*.docx"))


def registered(visitor: Visitor, report: Path) -> Document:
    """Drop the report, look at what was read, keep it, give it its number."""
    page = visitor.goes_to("/van-ban/")
    page.get_by_role("link", name="Vào sổ văn bản").click()
    page.locator("input[type=file]").set_input_files(report)
    expect(page.locator("#id_kind")).to_have_value("Báo cáo", timeout=30_000)
    assert "cải cách tư pháp" in page.locator("#id_subject").input_value()
    assert page.locator("mark#cho-subject").count() == 1
    assert visitor.serious() == []
    page.get_by_role("button", name="Lưu dự thảo").click()
    expect(page.locator(".next-code b")).to_have_text("99/BC-STTTT")
    assert visitor.serious() == []
    page.get_by_role("button", name="Cấp số").click()
    expect(page.locator("h1")).to_contain_text("99/BC-STTTT")
    return Document.objects.get(code="99/BC-STTTT")


def found(visitor: Visitor) -> None:
    """Find it in the list, typing without marks, and open it beside the list."""
    page = visitor.goes_to("/van-ban/")
    page.locator("#tim-vb").focus()
    page.keyboard.type("ket qua cong tac cai cach tu phap 6 thang")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="99/BC-STTTT").click()
    expect(page.locator("#van-ban h2")).to_have_text("99/BC-STTTT")
    assert visitor.serious() == []


def test_a_report_is_dropped_read_registered_found_and_followed(
    visit: Visit, clerk: User, report: Path
) -> None:
    visitor = visit(clerk)
    made = registered(visitor, report)
    found(visitor)
    page = visitor.goes_to(f"/van-ban/{made.pk}/")
    page.locator(".doc-text a.cit", has_text="64-CTr/BCĐ").first.click()
    expect(page.locator("h1")).to_contain_text("64-CTr/BCĐ")
    page.locator("#duoc-trich-dan").get_by_role("link", name="99/BC-STTTT").click()
    expect(page.locator("h1")).to_contain_text("99/BC-STTTT")
    assert page.evaluate("document.querySelector(':target').matches('.doc-v')")
    assert urlsplit(page.url).path == f"/van-ban/{made.pk}/"
    assert visitor.noise == []


def test_rows_are_walked_and_opened_by_the_keyboard_alone(visit: Visit, clerk: User) -> None:
    page = visit(clerk).goes_to("/van-ban/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    second = page.locator("[data-rows] tbody tr").nth(1)
    expect(page.locator("#van-ban h2")).to_have_text(second.locator(".sym").inner_text())
    expect(second).to_have_class("is-on")
    page.get_by_role("link", name="Đóng bảng bên").click()
    expect(page.locator("#van-ban")).to_be_hidden()


def test_on_a_phone_a_row_opens_its_page(visit: Visit, clerk: User) -> None:
    page = visit(clerk, size=PHONE).goes_to("/van-ban/")
    page.get_by_role("link", name="893/STTTT-TtrA").click()
    expect(page.locator("h1")).to_contain_text("893/STTTT-TtrA")


def test_without_scripts_a_file_is_entered_all_the_same(
    visit: Visit, clerk: User, report: Path
) -> None:
    page = visit(clerk, java_script_enabled=False).goes_to("/van-ban/vao-so/")
    page.locator("input[type=file]").set_input_files(report)
    page.get_by_role("button", name="Đọc tệp").click()
    expect(page.locator("#id_kind")).to_have_value("Báo cáo")


@pytest.mark.parametrize("size", [LAPTOP, PHONE])
def test_every_page_of_the_register_holds(visit: Visit, clerk: User, size: tuple[int, int]) -> None:
    known = dict(Document.objects.values_list("code", "pk"))
    program, plan = known["64-CTr/BCĐ"], known["30/KH-STTTT"]
    arrival = known["1421/UBND-NC"]
    draft = Document.objects.filter(state="draft").values_list("pk", flat=True)[0]
    visitor = visit(clerk, size=size)
    for path in (
        "",
        f"?mo={program}",
        "?q=cai+cach&loai=Kế+hoạch",
        f"{plan}/",
        f"{plan}/quan-he/",
        f"{program}/xu-ly/",
        f"{plan}/xu-ly/",
        f"{plan}/ban-sao/",
        f"{plan}/ban-sao/moi/",
        f"{plan}/lich-su/",
        f"{plan}/sua/",
        f"{plan}/thu-hoi/",
        f"{arrival}/phan-phoi/",
        f"{draft}/cap-so/",
        "vao-so/",
        "vao-so/tay/den/",
        "phan-phoi/",
        "phan-phoi/?xem=dang",
        "he-thong-so/",
        "so/",
        "nhap/",
        "ho-so/",
        "tim-kiem/?q=cai+cach",
    ):
        visitor.goes_to(f"/van-ban/{path}")
        assert visitor.serious() == [], path
        assert not visitor.scrolls_sideways(), path
    assert visitor.noise == []
