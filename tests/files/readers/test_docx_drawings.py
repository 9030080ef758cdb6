"""Text boxes and drawn lines of a .docx."""

import pytest

from tests.files.readers.builders import docx, p, table
from tongket.core.doc.source import DrawnLine, Source, Story
from tongket.files.read import read_bytes

EMU = 36_000


def read(body: str) -> Source:
    return read_bytes(docx(body), "a.docx")


def line(width_mm: float, below_mm: float | None = None, *, kind: str = "line") -> str:
    position = (
        ""
        if below_mm is None
        else '<wp:positionV relativeFrom="paragraph"><wp:posOffset>'
        f"{round(below_mm * EMU)}</wp:posOffset></wp:positionV>"
    )
    return (
        f'<w:r><w:drawing><wp:anchor>{position}<wp:extent cx="{round(width_mm * EMU)}" cy="0"/>'
        f'<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="{kind}"/></wps:spPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def box(inside: str) -> str:
    modern = (
        "<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        f"{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"{modern}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_behind_the_paragraph_it_hangs_on() -> None:
    source = read(p("trước", box(p("trong hộp") + p("dòng hai")), " sau") + p("tiếp"))
    assert source.text == "trước sau\ntrong hộp\ndòng hai\ntiếp"
    assert [one.story for one in source.paragraphs] == [
        Story.BODY,
        Story.TEXT_BOX,
        Story.TEXT_BOX,
        Story.BODY,
    ]


def test_a_box_in_a_box_is_read_too() -> None:
    assert read(p("a", box(p("b", box(p("c")))))).text == "a\nb\nc"


def test_an_old_text_box_is_read() -> None:
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('cũ')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert read(p("a", old)).text == "a\ncũ"


@pytest.mark.parametrize("kind", ["line", "straightConnector1"])
def test_a_drawn_line_belongs_to_the_paragraph_it_hangs_on(kind: str) -> None:
    assert read(p("Độc lập", line(60.5, 5.0, kind=kind))).lines == (DrawnLine(0, 60.5),)


def test_a_line_in_an_empty_paragraph_stands_under_the_text_above() -> None:
    source = read(p("Độc lập") + p(line(60.5, 1.0)) + p("Số"))
    assert source.lines == (DrawnLine(0, 60.5),)


def test_a_line_at_the_top_of_its_paragraph_stands_under_the_one_above() -> None:
    source = read(p("Độc lập") + p("Bình Mẫu, ngày", line(60.5, 0.4)))
    assert source.lines == (DrawnLine(0, 60.5),)


def test_a_line_does_not_leave_its_cell() -> None:
    source = read(table((p("trái"), p(line(20, 1.0)) + p("phải"))))
    assert source.lines == (DrawnLine(1, 20.0),)


@pytest.mark.parametrize(
    ("drawn", "lines"),
    [
        ('<v:line from="0,2pt" to="171.5pt,2pt"/>', (DrawnLine(0, 60.5),)),
        ('<v:line from="10pt,0" to="10pt,50pt"/>', ()),
        ('<v:line from="x" to="1pt,1pt"/>', ()),
        ('<v:shape type="#_x0000_t32" style="width:72pt;height:0;margin-top:12pt"/>',
         (DrawnLine(0, 25.4),)),
        ('<v:shape type="#_x0000_t202" style="width:72pt;height:0"/>', ()),
    ],
)  # fmt: skip
def test_old_lines_are_measured(drawn: str, lines: tuple[DrawnLine, ...]) -> None:
    found = read(p("chữ", f"<w:r><w:pict>{drawn}</w:pict></w:r>")).lines
    assert [(one.after, one.width_mm) for one in found] == [
        (one.after, one.width_mm) for one in lines
    ]


def test_pictures_and_slanted_lines_are_no_rules() -> None:
    slanted = line(30, 2.0).replace('cy="0"', 'cy="720000"')
    picture = line(30, 2.0, kind="rect")
    assert read(p("chữ", slanted, picture)).lines == ()
