"""Partials show what they are given, and nothing that they are given is markup."""

from datetime import UTC, datetime

from tests.apps.ui.test_tags import shown
from tongket.apps.ui.kit.chips import CitationChip, FigureChip, Row
from tongket.apps.ui.kit.facets import Choice, Facet, FilterChip
from tongket.apps.ui.kit.table import Column
from tongket.apps.ui.kit.tabs import Tab
from tongket.apps.ui.kit.timeline import Change, Event

AT = datetime(2024, 6, 25, 2, 42, tzinfo=UTC)


def test_a_column_in_force_says_which_way_it_is_sorted() -> None:
    page = shown(
        '{% include "ui/table.html" with row="ui/patterns/row.html" %}',
        "/?sap=-han",
        columns=[Column("Hạn", key="han")],
        rows=[],
        caption="Việc",
    )
    assert 'aria-sort="descending"' in page
    assert 'href="?sap=han"' in page


def test_a_table_is_a_region_that_the_keyboard_reaches() -> None:
    page = shown('{% include "ui/table.html" %}', columns=[], rows=[], caption="Việc")
    assert 'role="region" tabindex="0" aria-label="Việc"' in page


def test_a_filter_in_force_has_a_way_out() -> None:
    page = shown(
        '{% include "ui/filters.html" %}',
        "/?loai=luat&loai=ke-hoach",
        chips=[FilterChip("loai", "luat", "Loại", "Luật")],
    )
    assert 'href="?loai=ke-hoach"' in page
    assert "Bỏ lọc Loại" in page


def test_a_facet_counts_and_keeps_machine_values_plain() -> None:
    facet = Facet("nam", "Năm", [Choice(2024, "2024", 1284, is_on=True)])
    page = shown('{% include "ui/facet.html" %}', facet=facet)
    assert 'value="2024" checked' in page
    assert "1.284" in page


def test_a_tab_says_where_one_is() -> None:
    tabs = [Tab("Đến", "/a", is_here=True, count=0), Tab("Đi", "/b")]
    page = shown('{% include "ui/tabs.html" %}', tabs=tabs, label="Sổ")
    assert page.count('aria-current="page"') == 1
    assert '<span class="n">0</span>' in page


def test_history_tells_what_was_and_what_is() -> None:
    event = Event("Sửa", AT, who="A", changes=[Change("Trích yếu", "<b>cũ</b>", "mới")])
    page = shown('{% include "ui/history.html" %}', events=[event])
    assert '<del class="was">&lt;b&gt;cũ&lt;/b&gt;</del>' in page
    assert "25/6/2024, 09:42" in page


def test_a_chip_says_in_words_what_is_the_matter() -> None:
    moved = FigureChip("08 bài viết", "/s", rows=(Row("Kỳ", "quý I"),), aside="Đã đổi")
    assert '<span class="vh"> (Đã đổi)</span>' in shown('{% include "ui/chip.html" %}', chip=moved)
    cited = CitationChip("số 1", "/v", state="unknown")
    assert "cit cit--unknown" in shown('{% include "ui/chip.html" %}', chip=cited)


def test_a_question_is_a_page_with_a_verb_and_a_way_back() -> None:
    page = shown(
        '{% extends "ui/confirm.html" %}',
        title="Hủy số?",
        text="Số sẽ để trống.",
        label="Hủy số",
        back_url="/van-ban/",
        danger=True,
    )
    assert '<button class="btn btn--bad">Hủy số</button>' in page
    assert 'href="/van-ban/"' in page


def test_a_list_without_rows_offers_the_first_step() -> None:
    page = shown(
        '{% include "ui/empty.html" %}', title="Chưa có", text="…", url="/moi", label="Ghi"
    )
    assert 'href="/moi"' in page
