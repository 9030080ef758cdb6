"""Our files as LibreOffice prints them, measured against the reference pages and the rules."""

from pathlib import Path
from typing import Any

import pytest

from tests.files.docx_write.conftest import LENGTHS
from tests.files.docx_write.printed import Page
from tests.paper_builders import measures

PLACE = 0.5  # mm; what another engine may differ by
LENGTH = 0.3
Pages = dict[str, list[Page]]

REFERENCES = ["report-draft", "report-issued", "official-letter", "party-programme", "annex"]
FLOWING = ("recipients", "authority", "signer")  # their place follows the text
KEPT = ("30/KH-STTTT", "114-QĐ/TW", "2021-2026", "2020 – 2025", "11/7/2023", "08 bài")


@pytest.fixture(scope="session")
def reference(shared: Path) -> dict[str, Any]:
    return measures(shared)


def paired(reference: dict[str, Any], pages: Pages, name: str) -> list[tuple[dict[str, Any], Page]]:
    """Reference pages with ours; the annex of ours follows a page of its plan."""
    ours = pages[name][1:] if name == "annex" else pages[name]
    return list(zip(reference[name]["pages"], ours, strict=True))


@pytest.mark.parametrize("name", REFERENCES)
def test_every_part_of_the_head_stands_where_the_reference_says(
    reference: dict[str, Any], pages: Pages, name: str
) -> None:
    for wanted, page in paired(reference, pages, name):
        for part in wanted["components"]:
            if "text" in part and not part["id"].startswith(FLOWING):
                found = page.find(part["text"])
                place = (found.left, found.width, found.baseline)
                assert place == pytest.approx(
                    (part["x"], part["width"], part["baseline"]), abs=PLACE
                ), part["id"]


@pytest.mark.parametrize("name", REFERENCES)
def test_every_rule_is_as_long_as_the_reference_and_at_its_height(
    reference: dict[str, Any], pages: Pages, name: str
) -> None:
    for wanted, page in paired(reference, pages, name):
        for rule in wanted.get("rules", []):
            if rule["id"].startswith("underline"):
                continue
            ends = (rule["x"], rule["x"] + rule["width"], rule["y"])
            assert any(stroke == pytest.approx(ends, abs=LENGTH) for stroke in page.strokes), rule


@pytest.mark.parametrize("name", ["report-draft", "official-letter", "party-programme"])
def test_the_closing_keeps_its_distances_below_the_text(
    reference: dict[str, Any], pages: Pages, name: str
) -> None:
    wanted, page = paired(reference, pages, name)[-1]
    last = wanted["body"][-1]
    end = page.find(last["text"].split()[-1]).baseline
    for part in wanted["components"]:
        if "text" in part and part["id"].startswith(FLOWING):
            found = page.find(part["text"])
            place = (found.left, found.baseline - end)
            assert place == pytest.approx(
                (part["x"], part["baseline"] - last["baseline"]), abs=PLACE
            )


@pytest.mark.parametrize(
    ("name", "indent", "pitch"),
    [("report-draft", 12.7, 6.35), ("official-letter", 12.7, 6.35), ("party-programme", 10, 6.70)],
)
def test_the_text_has_its_indent_its_pitch_and_both_margins(
    reference: dict[str, Any], pages: Pages, name: str, indent: float, pitch: float
) -> None:
    first = reference[name]["pages"][0]["body"][0]
    lines = [line for line in pages[name][0].lines if line.baseline > first["baseline"] - 1]
    one, two = lines[:2]
    assert (one.left, one.baseline) == pytest.approx((30 + indent, first["baseline"]), abs=PLACE)
    assert (two.left, two.right) == pytest.approx((30, 195), abs=PLACE)
    assert two.baseline - one.baseline == pytest.approx(pitch, abs=0.05)


def test_columns_and_rows_of_the_annex_are_as_wide_and_high_as_the_reference(
    reference: dict[str, Any], pages: Pages
) -> None:
    for wanted, page in paired(reference, pages, "annex"):
        table = wanted["table"]
        assert page.uprights == pytest.approx(table["column_edges"], abs=0.2)
        tops = [row["y"] for row in table["rows"]]
        strokes = sorted(stroke.y for stroke in page.strokes)
        for top in tops:
            assert any(stroke == pytest.approx(top, abs=PLACE) for stroke in strokes)


def test_numbers_end_at_the_right_edge_of_their_column(pages: Pages) -> None:
    page = pages["annex"][1]
    assert page.find("193,0").right == pytest.approx(164 - 1.3, abs=0.2)
    assert page.find("867,5").right == pytest.approx(164 - 1.3, abs=0.2)


def test_the_page_number_stands_in_the_top_margin_from_page_2_on(pages: Pages) -> None:
    first, *others = pages["report-draft"]
    assert first.lines[0].baseline > 20
    for number, page in enumerate(others, start=2):
        assert page.lines[0].text == str(number)
        assert page.lines[0].centre == pytest.approx(112.5, abs=PLACE)


def test_every_annex_counts_its_own_pages(pages: Pages) -> None:
    shown = [page.lines[0].text for page in pages["annexes"]]
    starts = [index for index, text in enumerate(shown) if text.startswith("Phụ lục")]
    assert len(starts) == 2
    assert [shown[start + 1] for start in starts] == ["2", "2"]


def test_the_foot_stands_on_the_first_page_alone(pages: Pages) -> None:
    for name in ("annexes", "long-letter"):
        has_foot = ["Số01đườngCâyXanh" in page.text for page in pages[name]]
        assert has_foot == [True] + [False] * (len(has_foot) - 1)


def test_the_text_of_page_1_ends_above_the_foot_and_of_page_2_at_the_margin(pages: Pages) -> None:
    first, second = pages["long-letter"][:2]
    rule = max(stroke.y for stroke in first.strokes)
    assert first.lines[-2].baseline < rule < first.lines[-1].baseline
    assert 277 - second.lines[-1].baseline < 7 + 6.35


def test_no_symbol_or_year_range_is_cut_by_a_line_end(pages: Pages) -> None:
    everything = [page for name in pages for page in pages[name]]
    for kept in KEPT:
        written = sum(page.text.count("".join(kept.split())) for page in everything)
        whole = sum(line.text.count(kept) for page in everything for line in page.lines)
        assert whole == written, kept
        assert whole > 0, kept


def test_a_number_stays_with_its_unit(pages: Pages) -> None:
    lines = [line.text for page in pages["symbols"] for line in page.lines]
    assert [line for line in lines if line.endswith(" 08")] == []


def test_the_signature_is_never_alone_on_a_page(pages: Pages) -> None:
    moved = 0
    for length in LENGTHS:
        *_, last = pages[f"closing-{length}"]
        above = [line for line in last.lines if line.baseline < last.find("Nơi nhận:").baseline - 1]
        assert any(line.text.startswith("Đoạn") for line in above), length
        moved += len(pages[f"closing-{length}"]) > 1
    assert 0 < moved < len(LENGTHS), "the lengths must meet a page end"


def test_the_recipients_and_the_name_are_on_one_page(pages: Pages) -> None:
    for length in LENGTHS:
        with_name = [page for page in pages[f"closing-{length}"] if "NguyễnVănMẫu" in page.text]
        assert ["Nơinhận:" in page.text for page in with_name] == [True]


def test_no_heading_stands_at_the_foot_of_a_page(pages: Pages) -> None:
    for length in LENGTHS:
        for page in pages[f"heading-{length}"]:
            text = [
                line.text
                for line in page.lines
                if "KẾT QUẢ" in line.text or "1. Công tác" in line.text
            ]
            assert len(text) in (0, 2)
            if text:
                below = [
                    line
                    for line in page.lines
                    if line.baseline > page.find("1. Công tác").baseline + 1
                ]
                assert len(below) >= 2


@pytest.mark.parametrize("rows", range(2, 8))
def test_the_head_of_a_table_is_repeated_and_no_row_is_cut(pages: Pages, rows: int) -> None:
    with_table = [page for page in pages[f"groups-{rows}"] if "Việc" in page.text]
    assert all("TTNộidung" in page.text for page in with_table)


@pytest.mark.parametrize("rows", range(2, 8))
def test_a_group_row_is_not_left_alone_at_the_foot_of_a_page(pages: Pages, rows: int) -> None:
    for page in pages[f"groups-{rows}"][:-1]:
        assert not page.lines[-1].text.split(" ", 1)[-1].startswith("Nhóm")
