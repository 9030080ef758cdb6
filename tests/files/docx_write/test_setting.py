"""How words become runs, and lines become paragraphs and positions."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.files.docx_write.builders import PLAN, POSTS
from tongket.core.doc.model import Inline, Standard, Text
from tongket.core.doc.paper_law import Part
from tongket.core.layout.breaking import balanced, filled
from tongket.core.layout.geometry import GEOMETRIES, STATE, Type
from tongket.core.layout.measure import width
from tongket.core.layout.prose import prose
from tongket.core.layout.sheet import LINE_BREAK
from tongket.core.layout.units import Mm, Pt
from tongket.files.docx_write.lines import fit
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.properties import Border, Jc, Leading, Look, Para, look_xml, para_xml
from tongket.files.docx_write.runs import prose_xml, run, text_xml
from tongket.files.docx_write.stacking import Stack, body_ascent, body_below
from tongket.files.docx_write.styles import body_leading

BODY = STATE.type[Part.BODY]
WORDS = ("Sở", "Thông", "tin", "và", "Truyền", "thông", "Bà", "Rịa", "-", "Tàu", "64-CTr/BCĐ")


def runs_of(*inlines: Inline, style: Type = BODY) -> str:
    return prose_xml(prose(inlines, STATE.paper.text_width, BODY), style, Links())


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("số 26/KH-STTTT ngày", "26/KH‑STTTT"),
        ("số 114-QĐ/TW ngày", "114‑QĐ/TW"),
        ("giai đoạn 2021-2026,", "2021‑2026,"),
        ("nhiệm kỳ 2020 – 2025", "2020\u00a0–\u00a02025"),
        ("phạt 7,5 triệu đồng.", "7,5\u00a0triệu\u00a0đồng."),
    ],
)
def test_a_symbol_a_range_and_a_number_with_its_unit_hold_together(words: str, whole: str) -> None:
    xml = runs_of(Text(words))
    text = re.sub(r"<[^>]+>", "", xml.replace("<w:noBreakHyphen/>", "‑"))
    assert whole in text


@pytest.mark.parametrize(
    "words", ["nội địa- Công an", "Bà Rịa - Vũng Tàu", "- Lãnh đạo Sở;", "ngày 11/7/2023"]
)
def test_hyphens_that_join_nothing_stay_as_they_are(words: str) -> None:
    assert f">{words}<" in runs_of(Text(words)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "address",
    ["https://dich-vu.example.vn/a-b/c?d-e=1", "www.so-xay-dung.example", "van-thu@so-nn.example"],
)
def test_addresses_can_be_copied_as_they_stand(address: str) -> None:
    xml = runs_of(Text(f"Xem {address} và 30/KH-STTTT"))
    assert address in re.sub(r"<[^>]+>", "", xml)
    assert xml.count("<w:noBreakHyphen/>") == 1


def test_a_run_says_only_what_its_style_does_not() -> None:
    plain, italic = BODY, BODY._replace(italic=True)
    assert "<w:rPr>" not in runs_of(Text("thường"))
    assert "<w:i/><w:iCs/>" in runs_of(Text("nghiêng", italic=True))
    assert "<w:rPr>" not in runs_of(Text("nghiêng", italic=True), style=italic)
    assert '<w:i w:val="0"/>' in runs_of(Text("đứng"), style=italic)
    assert "<w:b/><w:bCs/>" in runs_of(Text("đậm", bold=True), style=plain)


def test_neighbours_of_one_look_are_one_run() -> None:
    assert runs_of(Text("a "), Text("b 30/KH-S "), Text("c")).count("<w:r>") == 1


def test_links_stand_in_controls_of_their_own() -> None:
    xml = runs_of(Text("có "), POSTS, Text(" theo "), PLAN)
    assert re.findall(r'<w:tag w:val="([^"]*)"/>', xml) == [
        "tk:f:activity.posts",
        "tk:d:register.document:4711",
    ]


def test_tabs_and_line_ends_become_elements() -> None:
    assert text_xml("a\tb\nc") == (
        '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>'
        '<w:br/><w:t xml:space="preserve">c</w:t>'
    )
    assert run("") == ""


def test_properties_come_in_the_order_of_the_schema() -> None:
    para = Para(
        "S",
        keep_next=True,
        border=Border(6, ("top", "left"), (1, 2)),
        before=1,
        after=2,
        line=240,
        leading=Leading.MULTIPLE,
        left=3,
        right=4,
        hanging=5,
        jc=Jc.CENTRE,
        outline=0,
    )
    tags = re.findall(r"<w:(\w+)", para_xml(para))
    assert " ".join(tags) == "pStyle keepNext pBdr top left spacing ind jc outlineLvl"
    look = Look(bold=True, italic=False, underline=True, colour="FF0000", spacing=9, size=28)
    tags = re.findall(r"<w:(\w+)", look_xml(look))
    assert " ".join(tags) == "b bCs i iCs color spacing sz szCs u"


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.floats(30, 160))
def test_a_paragraph_made_narrow_breaks_as_planned(words: list[str], room: float) -> None:
    type_ = Type(Pt(13), bold=True)
    lines = balanced(" ".join(words), type_, Mm(room))
    assume(all(width(line, type_) <= room for line in lines))
    fitted = fit(lines, type_, Mm(room))
    if LINE_BREAK in fitted.text:
        assert fitted.spare == 0
        assert fitted.text.split(LINE_BREAK) == list(lines)
    else:
        narrow = Mm(room - Pt(fitted.spare / 20).mm)
        assert filled(" ".join(lines), type_, narrow) == lines


def test_a_symbol_that_could_be_cut_at_its_hyphen_gets_a_line_break() -> None:
    type_ = Type(Pt(14), bold=True)
    cut = fit(("Thực hiện Chương trình số", "64-CTr/BCĐ về chuyển đổi số và"), type_, Mm(160))
    assert cut == ("Thực hiện Chương trình số\n64-CTr/BCĐ về chuyển đổi số và", 0)


@given(st.lists(st.tuples(st.floats(5, 12), st.integers(200, 230)), min_size=1, max_size=8))
def test_lines_stand_on_their_baselines(rows: list[tuple[float, int]]) -> None:
    stack, baseline, top = Stack(Mm(20)), 24.0, Mm(20).twips
    for pitch, height in rows:
        before = stack.text(Mm(baseline), height)
        assert top + before + round(0.8 * height) == pytest.approx(Mm(baseline).twips, abs=1)
        top += before + height
        baseline += pitch


def test_what_does_not_fit_is_set_as_high_as_it_goes() -> None:
    stack = Stack(Mm(20))
    stack.box(stack.bottom, 400)
    assert stack.text(Mm(20), 300) == 0
    assert stack.bottom == Mm(20).twips + 700


@pytest.mark.parametrize("standard", Standard)
def test_the_pitch_of_the_text_is_that_of_the_geometry(standard: Standard) -> None:
    geometry = GEOMETRIES[standard]
    size = geometry.type[Part.BODY].size
    pitch = body_ascent(geometry, size) + body_below(geometry, size)
    assert pitch / 20 == pytest.approx(geometry.pitch, abs=0.06)


def test_state_papers_are_set_in_multiples_and_party_papers_in_points() -> None:
    line, leading = body_leading(GEOMETRIES[Standard.STATE])
    assert leading is Leading.MULTIPLE
    assert 1.0 <= line / 240 <= 1.5
    assert body_leading(GEOMETRIES[Standard.PARTY]) == (380, Leading.EXACT)
