"""How paragraphs of a .docx are set."""

import pytest

from tests.files.readers.builders import docx, p, part, table
from tongket.core.doc.source import Align, LineRule, Setting
from tongket.files.read import read_bytes


def settings(data: bytes) -> list[Setting]:
    return [paragraph.setting for paragraph in read_bytes(data, "a.docx").paragraphs]


def setting(props: str, **parts: str) -> Setting:
    return settings(docx(p("chữ", props=props), **parts))[0]


def test_a_silent_file_says_what_the_standard_says() -> None:
    assert setting("") == Setting(
        align=Align.LEFT,
        first_line_mm=0.0,
        left_mm=0.0,
        right_mm=0.0,
        before_pt=0.0,
        after_pt=0.0,
        line_rule=LineRule.MULTIPLE,
        line_value=1.0,
    )


@pytest.mark.parametrize(
    ("value", "align"),
    [
        ("left", Align.LEFT),
        ("start", Align.LEFT),
        ("center", Align.CENTRE),
        ("right", Align.RIGHT),
        ("end", Align.RIGHT),
        ("both", Align.JUSTIFY),
        ("distribute", Align.JUSTIFY),
        ("nonsense", Align.LEFT),
    ],
)
def test_alignment(value: str, align: Align) -> None:
    assert setting(f'<w:jc w:val="{value}"/>').align is align


@pytest.mark.parametrize(
    ("indent", "first", "left", "right"),
    [
        ('w:firstLine="720"', 12.7, 0.0, 0.0),
        ('w:left="720" w:hanging="360"', -6.35, 12.7, 0.0),
        ('w:start="567" w:end="284"', 0.0, 10.001, 5.009),
        ('w:left="1cm" w:right="0.5in"', 0.0, 10.0, 12.7),
        ('w:firstLineChars="200" w:firstLine="100"', 7.056, 0.0, 0.0),
        ('w:firstLineChars="0" w:firstLine="720"', 12.7, 0.0, 0.0),
        ('w:left="-113"', 0.0, -1.993, 0.0),
        ('w:left="99999999999"', 0.0, 0.0, 0.0),
    ],
)
def test_indents(indent: str, first: float, left: float, right: float) -> None:
    found = setting(f"<w:ind {indent}/>")
    assert (found.first_line_mm, found.left_mm, found.right_mm) == (first, left, right)


@pytest.mark.parametrize(
    ("spacing", "before", "after", "rule", "value"),
    [
        ('w:before="120" w:after="60"', 6.0, 3.0, LineRule.MULTIPLE, 1.0),
        ('w:line="360"', 0.0, 0.0, LineRule.MULTIPLE, 1.5),
        ('w:line="259" w:lineRule="auto"', 0.0, 0.0, LineRule.MULTIPLE, 1.0792),
        ('w:line="360" w:lineRule="exact"', 0.0, 0.0, LineRule.EXACT, 18.0),
        ('w:line="320" w:lineRule="atLeast"', 0.0, 0.0, LineRule.AT_LEAST, 16.0),
        ('w:before="100" w:beforeAutospacing="1"', 14.0, 0.0, LineRule.MULTIPLE, 1.0),
        ('w:before="100" w:beforeAutospacing="0"', 5.0, 0.0, LineRule.MULTIPLE, 1.0),
        ('w:after="10" w:afterLines="50"', 0.0, 6.0, LineRule.MULTIPLE, 1.0),
    ],
)
def test_spacing(spacing: str, before: float, after: float, rule: LineRule, value: float) -> None:
    found = setting(f"<w:spacing {spacing}/>")
    assert (found.before_pt, found.after_pt) == (before, after)
    assert (found.line_rule, found.line_value) == (rule, value)


@pytest.mark.parametrize(
    ("borders", "above", "below"),
    [
        ('<w:bottom w:val="single" w:sz="4"/>', False, True),
        ('<w:top w:val="single"/>', True, False),
        ('<w:top w:val="nil"/><w:bottom w:val="none"/>', False, False),
        ("", False, False),
    ],
)
def test_borders_are_rules(borders: str, *, above: bool, below: bool) -> None:
    found = setting(f"<w:pBdr>{borders}</w:pBdr>")
    assert (found.rule_above, found.rule_below) == (above, below)


SHEET = part(
    "styles",
    "<w:docDefaults><w:pPrDefault><w:pPr>"
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/>'
    '<w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Thân bài"/><w:basedOn w:val="Base"/>'
    '<w:pPr><w:spacing w:before="120"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="List"><w:name w:val="List"/>'
    '<w:pPr><w:spacing w:before="100" w:after="100"/><w:contextualSpacing/></w:pPr></w:style>'
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>'
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>',
)


def test_styles_speak_attribute_by_attribute() -> None:
    found = setting('<w:pStyle w:val="Body"/><w:spacing w:after="0"/>', styles=SHEET)
    assert (found.align, found.first_line_mm, found.style) == (Align.JUSTIFY, 10.001, "Thân bài")
    assert (found.before_pt, found.after_pt, found.line_value) == (6.0, 0.0, 1.0792)


def test_a_hanging_indent_goes_over_the_first_line_of_the_style() -> None:
    found = setting('<w:pStyle w:val="Base"/><w:ind w:hanging="567"/>', styles=SHEET)
    assert found.first_line_mm == -10.001


def test_the_table_style_goes_over_the_defaults_of_the_document() -> None:
    found = settings(docx(table(("a",), props='<w:tblStyle w:val="Grid"/>'), styles=SHEET))[0]
    assert (found.after_pt, found.line_value) == (0.0, 1.0)


def test_contextual_spacing_drops_the_space_between_neighbours_of_one_style() -> None:
    item = '<w:pStyle w:val="List"/>'
    body = p("trước") + p("a", props=item) + p("b", props=item) + p("sau")
    found = settings(docx(body, styles=SHEET))
    assert [(one.before_pt, one.after_pt) for one in found[1:3]] == [(5.0, 0.0), (0.0, 5.0)]


def test_neighbours_in_another_cell_do_not_count_as_neighbours() -> None:
    item = p("a", props='<w:pStyle w:val="List"/>')
    found = settings(docx(table((item, item)), styles=SHEET))
    assert [(one.before_pt, one.after_pt) for one in found] == [(5.0, 5.0), (5.0, 5.0)]
