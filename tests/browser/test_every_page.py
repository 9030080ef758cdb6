"""Pages hold at both widths, light and dark: nothing serious for axe, nothing wider than the window."""

import pytest

from tests.apps.org.builders import a_unit, a_user, an_agency
from tests.browser.conftest import LAPTOP, PHONE, Visit
from tongket.apps.accounts.models import User
from tongket.apps.org.models import Role

LOOKS = [(size, colours) for size in (LAPTOP, PHONE) for colours in ("light", "dark")]


@pytest.fixture
def head(db: None) -> User:
    """The head of a division."""
    return a_user("an", Role.HEAD_OF_DIVISION, a_unit("Phòng Tổng hợp", below=an_agency()))


@pytest.mark.parametrize(("size", "colours"), LOOKS)
@pytest.mark.parametrize("path", ["/", "/mau-thanh-phan/"])
def test_a_page_for_those_signed_in_holds(
    visit: Visit, head: User, path: str, size: tuple[int, int], colours: str
) -> None:
    visitor = visit(head, size=size, colours=colours)
    visitor.goes_to(path)
    assert visitor.serious() == []
    assert not visitor.scrolls_sideways()
    assert visitor.noise == []


@pytest.mark.parametrize(("size", "colours"), LOOKS)
def test_the_way_in_holds(visit: Visit, size: tuple[int, int], colours: str) -> None:
    visitor = visit(size=size, colours=colours)
    page = visitor.goes_to("/")
    assert page.locator("input[type=password]").count() == 1
    assert visitor.serious() == []
    assert not visitor.scrolls_sideways()
    assert visitor.noise == []


def test_letters_and_their_marks_come_from_one_font(visit: Visit, head: User) -> None:
    page = visit(head).goes_to("/mau-thanh-phan/")
    assert page.evaluate("document.fonts.check('600 24px \"Be Vietnam Pro\"', 'củng cố ữ ợ Đẩy')")
    loaded = page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').length")
    assert loaded >= 4
