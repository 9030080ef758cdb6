"""How letters of a .docx look: run, character style, paragraph style, table style, defaults."""

import pytest

from tests.files.readers.builders import docx, p, part, run, table
from tongket.core.doc.source import Look
from tongket.files.read import read_bytes


def looks(data: bytes) -> list[Look]:
    source = read_bytes(data, "a.docx")
    return [one.look for paragraph in source.paragraphs for one in paragraph.runs]


def style(kind: str, id_: str, inside: str, based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_}"/>{base}{inside}</w:style>'


def letters(inside: str) -> str:
    return f"<w:rPr>{inside}</w:rPr>"


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def test_a_silent_file_is_times_new_roman_ten() -> None:
    assert looks(docx(p("chữ"))) == [Look(font="Times New Roman", size_pt=10.0)]


def test_each_layer_speaks_where_the_nearer_ones_are_silent() -> None:
    sheet = part(
        "styles",
        "<w:docDefaults><w:rPrDefault>"
        + letters(fonts("Arial") + '<w:sz w:val="20"/>')
        + "</w:rPrDefault></w:docDefaults>"
        + style("paragraph", "Base", letters('<w:sz w:val="26"/><w:i/>'))
        + style("paragraph", "Body", letters('<w:color w:val="FF0000"/>'), "Base")
        + style("character", "Loud", letters("<w:b/>")),
    )
    body = p(run("Chữ", '<w:rStyle w:val="Loud"/><w:u w:val="single"/>'), props=_style("Body"))
    assert looks(docx(body, styles=sheet)) == [
        Look("Arial", 13.0, bold=True, italic=True, underline=True, colour="FF0000")
    ]


def _style(id_: str) -> str:
    return f'<w:pStyle w:val="{id_}"/>'


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
        ("<w:b/>", '<w:b w:val="false"/>', "", True),
        ("", "<w:b/>", "", True),
        ('<w:b w:val="off"/>', "", "", False),
    ],
)
def test_bold_twice_in_styles_is_off_and_direct_words_are_final(
    paragraph: str, character: str, direct: str, *, bold: bool
) -> None:
    sheet = part(
        "styles",
        style("paragraph", "P", letters(paragraph)) + style("character", "C", letters(character)),
    )
    body = p(run("chữ", f'<w:rStyle w:val="C"/>{direct}'), props=_style("P"))
    assert looks(docx(body, styles=sheet))[0].bold is bold


def test_bold_in_the_defaults_holds_whatever_styles_say() -> None:
    sheet = part(
        "styles",
        f"<w:docDefaults><w:rPrDefault>{letters('<w:b/>')}</w:rPrDefault></w:docDefaults>"
        + style("paragraph", "P", letters("<w:b/>")),
    )
    assert looks(docx(p("chữ", props=_style("P")), styles=sheet))[0].bold


def test_vietnamese_letters_take_the_font_for_letters_beyond_ascii() -> None:
    props = '<w:rFonts w:ascii="Arial" w:hAnsi="Calibri"/>'
    assert [one.font for one in looks(docx(p(run("chữ", props), run(" 12", props))))] == [
        "Calibri",
        "Arial",
    ]


def test_theme_fonts_are_looked_up_and_go_before_plain_ones() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )
    props = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:asciiTheme="majorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    found = looks(docx(p(run("chữ", props), run("ab", props)), theme=theme))
    assert [one.font for one in found] == ["Calibri", "Cambria"]


def test_a_complex_run_takes_the_complex_font_and_size() -> None:
    props = '<w:rtl/><w:rFonts w:ascii="Arial" w:cs="Amiri"/><w:sz w:val="20"/><w:szCs w:val="30"/>'
    assert looks(docx(p(run("عربي", props)))) == [Look("Amiri", 15.0)]


def test_capitals_by_format_leave_the_text_alone() -> None:
    source = read_bytes(docx(p(run("Báo cáo", "<w:caps/>"))), "a.docx")
    assert source.text == "Báo cáo"
    assert source.paragraphs[0].runs[0].look.capitals


@pytest.mark.parametrize(
    ("props", "colour"),
    [("", None), ('<w:color w:val="auto"/>', None), ('<w:color w:val="C00000"/>', "C00000")],
)
def test_automatic_colour_is_none(props: str, colour: str | None) -> None:
    assert looks(docx(p(run("chữ", props))))[0].colour == colour


@pytest.mark.parametrize("size", ["", "x", "-", "9" * 40, "1e9", "NaN"])
def test_a_nonsense_size_is_not_said(size: str) -> None:
    assert looks(docx(p(run("chữ", f'<w:sz w:val="{size}"/>'))))[0].size_pt == 10.0


def test_the_table_style_speaks_and_its_first_row_louder() -> None:
    sheet = part(
        "styles",
        style(
            "table",
            "T",
            letters('<w:sz w:val="24"/>')
            + f'<w:tblStylePr w:type="firstRow">{letters("<w:b/>")}</w:tblStylePr>'
            + f'<w:tblStylePr w:type="lastCol">{letters("<w:i/>")}</w:tblStylePr>',
        ),
    )
    props = '<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:lastColumn="0"/>'
    found = looks(docx(table(("a", "b"), ("c", "d"), props=props), styles=sheet))
    assert [(one.size_pt, one.bold, one.italic) for one in found] == [
        (12.0, True, False),
        (12.0, True, False),
        (12.0, False, False),
        (12.0, False, False),
    ]


def test_the_old_bits_of_the_table_look_count_too() -> None:
    sheet = part(
        "styles",
        style("table", "T", f'<w:tblStylePr w:type="lastRow">{letters("<w:b/>")}</w:tblStylePr>'),
    )
    props = '<w:tblStyle w:val="T"/><w:tblLook w:val="0040"/>'
    found = looks(docx(table(("a",), ("b",), props=props), styles=sheet))
    assert [one.bold for one in found] == [False, True]


def test_styles_based_on_each_other_in_a_circle_end() -> None:
    sheet = part(
        "styles",
        style("paragraph", "A", letters("<w:i/>"), "B")
        + style("paragraph", "B", letters("<w:b/>"), "A"),
    )
    found = looks(docx(p("chữ", props=_style("A")), styles=sheet))[0]
    assert (found.bold, found.italic) == (True, True)


def test_the_default_style_holds_where_none_is_named() -> None:
    sheet = part(
        "styles",
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        + letters('<w:sz w:val="28"/>')
        + "</w:style>",
    )
    source = read_bytes(docx(p("chữ"), styles=sheet), "a.docx")
    assert source.paragraphs[0].runs[0].look.size_pt == 14.0
    assert source.paragraphs[0].setting.style == "Normal"
