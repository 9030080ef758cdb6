from dataclasses import replace

import pytest

from tests.core.layout.builders import a_document, a_paragraph
from tongket.core.doc.model import Annex, Standard
from tongket.core.doc.paper_law import Part
from tongket.core.layout.plan import plan
from tongket.core.layout.sheet import TextBlock
from tongket.core.layout.units import Mm

GUIDE = "Kèm theo Kế hoạch số 03/KH-SXD ngày 15 tháng 01 năm 2024 của Sở Xây dựng"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("Báo cáo", "Báo cáo Kết quả công tác quý II năm 2024"),
        (None, "Công văn Kết quả công tác quý II năm 2024"),
    ],
)
def test_the_file_names_itself_by_kind_and_subject(kind: str | None, title: str) -> None:
    made = plan(a_document(kind=kind))
    assert (made.title, made.author) == (title, "Sở Xây dựng")


def test_the_measures_are_those_of_the_standard() -> None:
    assert plan(a_document(standard=Standard.PARTY)).geometry.standard is Standard.PARTY


def test_an_annex_has_label_title_and_guide_on_their_baselines() -> None:
    annex = Annex("Phụ lục I", "Danh mục nhiệm vụ", GUIDE, (a_paragraph("x"),))
    (made,) = plan(replace(a_document(), annexes=(annex,))).annexes
    assert [(line.part, line.text) for line in made.lines] == [
        (Part.ANNEX_LABEL, "Phụ lục I"),
        (Part.ANNEX_TITLE, "DANH MỤC NHIỆM VỤ"),
        (Part.ANNEX_GUIDE, "(Kèm theo Kế hoạch số 03/KH-SXD ngày 15 tháng 01 năm 2024"),
        (Part.ANNEX_GUIDE, "của Sở Xây dựng)"),
    ]
    assert [line.baseline for line in made.lines] == pytest.approx([24.4, 30.8, 37.2, 43.2])
    assert made.body_top == pytest.approx(52.0)


def test_an_annex_without_a_head_begins_at_the_margin() -> None:
    (made,) = plan(
        replace(a_document(), annexes=(Annex("", "", None, (a_paragraph("x"),)),))
    ).annexes
    assert made.lines == ()
    assert made.body_top == Mm(20)
    assert isinstance(made.body[0], TextBlock)
