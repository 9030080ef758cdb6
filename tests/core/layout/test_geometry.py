import pytest

from tongket.core.doc.model import Standard
from tongket.core.doc.paper_law import PAPER_LAWS, Part
from tongket.core.layout import geometry as g
from tongket.core.layout.geometry import GEOMETRIES

both = pytest.mark.parametrize("standard", list(Standard))


@both
def test_our_margins_are_inside_the_law(standard: Standard) -> None:
    law, paper = PAPER_LAWS[standard], GEOMETRIES[standard].paper
    assert (paper.width, paper.height) == (law.width_mm, law.height_mm)
    assert law.top_mm.holds(paper.top)
    assert law.bottom_mm.holds(paper.bottom)
    assert law.left_mm.holds(paper.left)
    assert law.right_mm.holds(paper.right)


@both
def test_every_component_is_set_as_the_law_wants_it(standard: Standard) -> None:
    law, types = PAPER_LAWS[standard], GEOMETRIES[standard].type
    for part, look in law.parts.items():
        if part is Part.LEGAL_BASIS:
            continue  # set as the body, in italics
        type_ = types[part]
        assert look.size_pt.holds(type_.size), part
        assert look.bold in (None, type_.bold), part
        assert look.italic in (None, type_.italic), part
        assert look.underline in (None, type_.underline), part


@both
def test_pitch_spaces_and_indent_are_inside_the_law(standard: Standard) -> None:
    law, geometry = PAPER_LAWS[standard], GEOMETRIES[standard]
    assert law.pitch_pt(geometry.type[Part.BODY].size).holds(geometry.pitch)
    assert geometry.paragraph_space >= law.paragraph_gap_pt
    assert geometry.first_line in law.first_line_mm


@both
def test_the_columns_of_the_head_fill_the_text_area(standard: Standard) -> None:
    geometry = GEOMETRIES[standard]
    assert geometry.left_column + geometry.right_column == geometry.paper.text_width
    assert geometry.closing.column * 2 == geometry.paper.text_width


def test_the_page_number_stands_in_the_middle_of_the_top_margin() -> None:
    type_ = g.STATE.type[Part.PAGE_NUMBER]
    digit = 0.676 * type_.size.mm  # the height of a digit in Times New Roman
    assert g.PAGE_NUMBER_BASELINE - digit / 2 == pytest.approx(g.A4.top / 2, abs=0.1)
