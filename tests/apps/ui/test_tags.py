"""Filters show days and numbers as the office writes them; tags keep filters in the address."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.paginator import Page, Paginator
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from tongket.apps.ui.kit.states import LOOKS
from tongket.apps.ui.kit.table import sorting_of


def shown(template: str, address: str = "/", **context: object) -> str:
    request = RequestFactory().get(address)
    return engines["django"].from_string(template).render(context, request)


@pytest.mark.parametrize(
    ("template", "value", "text"),
    [
        ("{{ v|day }}", date(2026, 3, 5), "05/3/2026"),
        ("{{ v|day }}", date(2026, 2, 15), "15/02/2026"),
        ("{{ v|day }}", None, ""),
        ("{{ v|day }}", datetime(2026, 3, 4, 20, tzinfo=UTC), "05/3/2026"),
        ("{{ v|long_day }}", date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        ("{{ v|moment }}", datetime(2026, 3, 5, 2, 42, tzinfo=UTC), "05/3/2026, 09:42"),
        ("{{ v|typed_day }}", "25/06/2024", "25/6/2024"),
        ("{{ v|typed_day }}", "05/02/2024", "05/02/2024"),
        ("{{ v|typed_day }}", "31/02/2024", "31/02/2024"),
        ("{{ v|typed_day }}", "mai", "mai"),
        ("{{ v|number }}", 1284, "1.284"),
        ("{{ v|number }}", 5, "5"),
        ("{{ v|number }}", Decimal("7.5"), "7,5"),
        ("{{ v|number }}", None, ""),
        ('{{ v|counted:"bài viết" }}', 8, "08 bài viết"),
        ('{{ v|counted:"triệu đồng" }}', Decimal("7.5"), "7,5 triệu đồng"),
        ("{{ v|initials }}", "Lê Hoài An", "HA"),
        ("{{ v|initials }}", "Đỗ", "Đ"),
    ],
)
def test_days_and_numbers_are_written_as_the_office_does(
    template: str, value: object, text: str
) -> None:
    assert shown(template, v=value) == text


@pytest.mark.parametrize(("language", "word"), [("vi", "Thứ Tư"), ("en", "Wednesday")])
def test_the_day_of_the_week_is_spelt_out(language: str, word: str) -> None:
    with translation.override(language):
        assert shown("{{ v|weekday }}", v=date(2026, 11, 25)) == word


@pytest.mark.parametrize(
    ("tag", "address", "leads_to"),
    [
        ('{% query loai="luat" %}', "/?q=a&page=3", "?q=a&amp;loai=luat"),
        ("{% query page=2 %}", "/?q=a", "?q=a&amp;page=2"),
        ("{% query q=None %}", "/?q=a", "?"),
        ('{% without "loai" "a" %}', "/?loai=a&loai=b", "?loai=b"),
    ],
)
def test_filters_live_in_the_address(tag: str, address: str, leads_to: str) -> None:
    assert shown(tag, address) == leads_to


def test_a_tag_finds_the_request_inside_a_partial() -> None:
    assert "?page=1" in shown(
        '{% include "ui/pager.html" with page=page only %}', "/?page=2", page=page_two()
    )


def page_two() -> "Page[int]":
    return Paginator(range(30), 10).page(2)


def test_a_name_in_a_chip_is_never_markup() -> None:
    assert "<b>" not in shown('{% icon "x" css %}', css='"><b>')


def test_every_state_has_a_shape_of_its_own_among_those_of_its_tone() -> None:
    seen = [(look.icon, look.tone) for look in LOOKS.values()]
    assert len(seen) == len(set(seen))


def test_a_click_on_the_column_in_force_turns_the_order_round() -> None:
    assert sorting_of("han", "").next == "han"
    assert sorting_of("han", "han").next == "-han"
    assert sorting_of("han", "-han").next == "han"
    assert not sorting_of("han", "ten").is_on
