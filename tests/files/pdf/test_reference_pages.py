"""Our pages against the measured reference pages, within the tolerances that their notes give."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.files.pdf.ink import Found, PageInk, pages
from tests.paper_builders import (
    measures,
    official_letter,
    party_programme,
    plan_with_annex,
    sample_report,
)
from tongket.files.pdf_write import write_pdf

PLACE = 0.3  # mm: head, title, rules, signature
FIXED_STRINGS = {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": 95.67,
    "Độc lập - Tự do - Hạnh phúc": 60.46,
    "ĐẢNG CỘNG SẢN VIỆT NAM": 72.91,
}
NAMES = ["report-draft", "report-issued", "official-letter", "party-programme", "annex"]


@dataclass(frozen=True)
class Pair:
    """Our pages beside the measured ones."""

    ours: list[PageInk]
    theirs: list[dict[str, Any]]

    def components(self) -> Iterator[tuple[PageInk, dict[str, Any]]]:
        """Every measured component with words, and our page for it."""
        for page, measured in zip(self.ours, self.theirs, strict=True):
            for component in measured["components"]:
                if "text" in component:
                    yield page, component


@pytest.fixture(scope="module")
def pairs(shared: Path, sample_text: str) -> dict[str, Pair]:
    """All five reference documents, drawn once."""
    documents = {
        "report-draft": sample_report(sample_text),
        "report-issued": sample_report(sample_text, number="05", day=26),
        "official-letter": official_letter(shared),
        "party-programme": party_programme(shared),
        "annex": plan_with_annex(shared),
    }
    theirs = measures(shared)
    made = {}
    for name, document in documents.items():
        ours = pages(write_pdf(document))
        made[name] = Pair(ours[1:] if name == "annex" else ours, theirs[name]["pages"])
    return made


def nearest(page: PageInk, component: dict[str, Any]) -> Found:
    """The words of a component where they come nearest to where they should be."""
    found = page.find(component["text"])
    assert found, component["text"]
    return min(found, key=lambda one: abs(one.baseline - component["baseline"]))


@pytest.mark.parametrize("name", NAMES)
def test_every_component_stands_where_the_reference_has_it(
    name: str, pairs: dict[str, Pair]
) -> None:
    checked = 0
    for page, component in pairs[name].components():
        found = nearest(page, component)
        place = (found.left, found.baseline)
        assert place == pytest.approx((component["x"], component["baseline"]), abs=PLACE)
        assert found.size == pytest.approx(component["size_pt"], abs=0.01)
        assert found.styles == {component["style"]}
        checked += 1
    assert checked >= 4


@pytest.mark.parametrize("name", NAMES)
def test_the_fixed_strings_have_their_exact_width(name: str, pairs: dict[str, Pair]) -> None:
    for page, component in pairs[name].components():
        if component["text"] in FIXED_STRINGS:
            width = FIXED_STRINGS[component["text"]]
            assert nearest(page, component).width == pytest.approx(width, abs=0.1)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_is_drawn_at_its_place_and_length(name: str, pairs: dict[str, Pair]) -> None:
    for page, measured in zip(pairs[name].ours, pairs[name].theirs, strict=True):
        for rule in measured.get("rules", []):
            wanted = (rule["x"], rule["x"] + rule["width"], rule["y"])
            assert any(
                (stroke.left, stroke.right, stroke.y) == pytest.approx(wanted, abs=PLACE)
                and stroke.thickness == pytest.approx(rule["thickness_pt"], abs=0.01)
                for stroke in page.strokes
            ), rule["id"]


@pytest.mark.parametrize("name", ["report-draft", "report-issued"])
def test_the_gaps_of_a_draft_are_left_open(name: str, pairs: dict[str, Pair]) -> None:
    page, measured = pairs[name].ours[0], pairs[name].theirs[0]
    blanks = [one for one in measured["components"] if one["id"].endswith("_blank")]
    assert len(blanks) == (2 if name == "report-draft" else 0)
    for blank in blanks:
        inside = [
            letter
            for letter in page.letters
            if abs(letter.baseline - blank["baseline"]) < 0.5
            and blank["x"] + 0.1 < letter.right
            and letter.left < blank["x"] + blank["width"] - 0.1
        ]
        assert not inside


def body_rows(pair: Pair) -> Iterator[list[Found]]:
    """Our lines of running text, page by page: those that begin at the margin or the indent."""
    for number, page in enumerate(pair.ours, start=1):
        above = 75 if number == 1 else 15  # the head, or the page number
        yield [
            Found(row[0].left, row[-1].right - row[0].left, baseline, row[0].size, frozenset())
            for baseline, row in page.rows.items()
            if row[0].size == pytest.approx(14, abs=0.01) and row[0].left < 43 and baseline > above
        ]


@pytest.mark.parametrize(("name", "pitch"), [("report-draft", 6.35), ("party-programme", 6.7)])
def test_lines_follow_each_other_at_the_pitch_and_paragraphs_at_six_points_more(
    name: str, pitch: float, pairs: dict[str, Pair]
) -> None:
    steps = [
        below.baseline - above.baseline
        for rows in body_rows(pairs[name])
        for above, below in pairwise(rows)
    ]
    between = pitch + 6 * 25.4 / 72
    kinds = [step for step in steps if abs(step - pitch) < 0.15 or abs(step - between) < 0.15]
    assert len(kinds) >= len(steps) - 1  # the step to the signature


@pytest.mark.parametrize(
    ("name", "indent"),
    [("report-draft", 42.7), ("official-letter", 42.7), ("party-programme", 40.0)],
)
def test_justified_lines_end_at_the_margin_and_begin_at_the_margin_or_the_indent(
    name: str, indent: float, pairs: dict[str, Pair]
) -> None:
    rows = [row for page in body_rows(pairs[name]) for row in page]
    assert {round(row.left, 1) for row in rows} <= {30.0, indent}
    full = [
        row.right
        for page in body_rows(pairs[name])
        for row, below in pairwise(page)
        if below.baseline - row.baseline < 7  # the paragraph goes on
    ]
    assert len(full) >= 4
    assert full == pytest.approx([195.0] * len(full), abs=0.05)


def test_pages_of_text_begin_and_end_at_their_margins(pairs: dict[str, Pair]) -> None:
    for page in pairs["report-draft"].ours[1:]:
        text = [letter for letter in page.letters if letter.baseline > 15]
        assert text[0].baseline == pytest.approx(24.4, abs=0.05)
        assert text[-1].baseline <= 277 - 1.06


@pytest.mark.parametrize("name", ["report-draft", "annex"])
def test_the_page_number_stands_in_the_top_margin_from_page_two(
    name: str, pairs: dict[str, Pair]
) -> None:
    for number, page in enumerate(pairs[name].ours, start=1):
        above = [letter for letter in page.letters if letter.baseline < 18]
        if number == 1:
            assert not above
        else:
            assert "".join(letter.text for letter in above) == str(number)
            middle = (above[0].left + above[-1].right) / 2
            assert (middle, above[0].baseline) == pytest.approx((112.5, 11.6), abs=PLACE)


def test_the_table_of_the_annex_stands_and_breaks_as_measured(pairs: dict[str, Pair]) -> None:
    for page, measured in zip(pairs["annex"].ours, pairs["annex"].theirs, strict=True):
        table = measured["table"]
        levels = sorted({round(stroke.y, 1) for stroke in page.strokes})
        for row in table["rows"]:
            assert any(abs(level - row["y"]) < PLACE for level in levels), row["cells"]
        for edge in table["column_edges"]:
            assert any(abs(wall - edge) < PLACE for wall in page.walls), edge
        assert levels[-1] == pytest.approx(table["y"] + table["height"], abs=PLACE)
