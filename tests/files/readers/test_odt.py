"""OpenDocument text, read to the same promise as Word's."""

import pytest

from tests.files.readers.builders import odt, odt_parts, refusal_code, zipped
from tongket.core.doc.source import (
    Align,
    Cell,
    DrawnLine,
    LineRule,
    Look,
    Setting,
    Source,
    Story,
)
from tongket.files.read import ReadOptions, Tracked, read_bytes


def read(
    body: str,
    automatic: str = "",
    common: str = "",
    tracked: Tracked = Tracked.ACCEPTED,
    **pages: str,
) -> Source:
    data = odt(body, automatic, common, **pages)
    return read_bytes(data, "a.odt", ReadOptions(tracked=tracked))


def p(inside: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{inside}</text:p>"


def style(
    name: str, *, letters: str = "", paragraph: str = "", more: str = "", family: str = "paragraph"
) -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {letters}/></style:style>"
    )


def labels(source: Source) -> list[str | None]:
    return [one.label for one in source.paragraphs]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("  a \n  b  ", "a b"),
        ("a<text:s/><text:s text:c='3'/>b", "a    b"),
        ("a<text:s text:c='999999999'/>", "a" + " " * 250),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
        ("a <text:span> b</text:span> c", "a b c"),
        ("<text:a>trang</text:a><text:bookmark/> web", "trang web"),
        ("<text:date>26/6/2024</text:date>", "26/6/2024"),
        ("<text:soft-page-break/>a", "a"),
        ("a<office:annotation><text:p>ghi chú</text:p></office:annotation>b", "ab"),
        ("<text:ruby><text:ruby-base>chữ</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "chữ"),
        ("a<text:note><text:note-citation>1</text:note-citation></text:note>b", "ab"),
    ],
)  # fmt: skip
def test_everything_that_prints_becomes_text(inside: str, text: str) -> None:
    assert read(p(inside)).text == text


def test_notes_stand_behind_the_body() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('Ghi chú')}</text:note-body></text:note>"
    )
    source = read(p(f"Thân{note} bài") + p("tiếp"))
    assert source.text == "Thân bài\ntiếp\nGhi chú"
    assert source.paragraphs[2].story is Story.FOOTNOTE


def test_looks_come_from_span_paragraph_parents_and_defaults() -> None:
    common = (
        '<style:default-style style:family="paragraph"><style:text-properties '
        'style:font-name="Arial1" fo:font-size="12pt"/></style:default-style>'
        + style("Base", letters='fo:font-style="italic" fo:color="#ff0000"')
        + style("Body", more='style:parent-style-name="Base"', letters='fo:font-size="150%"')
        + style("Loud", family="text", letters='fo:font-weight="bold"')
    )
    automatic = style(
        "T1",
        family="text",
        more='style:parent-style-name="Loud"',
        letters='style:text-underline-style="solid" fo:text-transform="uppercase"',
    )
    source = read(p("a<text:span text:style-name='T1'>b</text:span>", "Body"), automatic, common)
    assert [run.look for run in source.paragraphs[0].runs] == [
        Look("Arial1", 18.0, italic=True, colour="FF0000"),
        Look(
            "Arial1", 18.0, bold=True, italic=True, underline=True, capitals=True, colour="FF0000"
        ),
    ]


def test_the_font_of_a_face_is_its_family() -> None:
    parts = odt_parts(p("a", "P"), style("P", letters='style:font-name="F"'))
    faces = (
        '<office:font-face-decls><style:font-face style:name="F" svg:font-family="\'Times New Roman\'"/>'
        "</office:font-face-decls><office:automatic-styles>"
    )
    content = str(parts["content.xml"]).replace("<office:automatic-styles>", faces)
    source = read_bytes(zipped({**parts, "content.xml": content}), "a.odt")
    assert source.paragraphs[0].runs[0].look.font == "Times New Roman"


def test_hidden_text_and_comments_are_told() -> None:
    automatic = style("T", family="text", letters='text:display="none"')
    body = p("a<text:span text:style-name='T'>ẩn</text:span><office:annotation/>")
    source = read(body, automatic)
    assert (source.text, source.warnings) == ("a", ("comments", "hidden-text"))


def test_settings_come_from_style_and_parents() -> None:
    common = style("Base", paragraph='fo:text-align="justify" fo:margin-top="6pt"')
    automatic = style(
        "P1",
        more='style:parent-style-name="Base"',
        paragraph='fo:text-indent="1.27cm" fo:margin-left="10mm" fo:line-height="115%" '
        'fo:border-bottom="0.5pt solid #000000" fo:break-before="page"',
    )
    assert read(p("a", "P1"), automatic, common).paragraphs[0].setting == Setting(
        align=Align.JUSTIFY,
        first_line_mm=12.7,
        left_mm=10.0,
        right_mm=0.0,
        before_pt=6.0,
        after_pt=0.0,
        line_rule=LineRule.MULTIPLE,
        line_value=1.15,
        rule_below=True,
        style="Base",
        page_break_before=True,
    )


@pytest.mark.parametrize(
    ("paragraph", "rule", "value"),
    [
        ('fo:line-height="18pt"', LineRule.EXACT, 18.0),
        ('fo:line-height="normal"', LineRule.MULTIPLE, 1.0),
        ('style:line-height-at-least="16pt"', LineRule.AT_LEAST, 16.0),
        ('fo:line-height="nonsense"', LineRule.MULTIPLE, 1.0),
    ],
)
def test_line_distances(paragraph: str, rule: LineRule, value: float) -> None:
    setting = read(p("a", "P"), style("P", paragraph=paragraph)).paragraphs[0].setting
    assert (setting.line_rule, setting.line_value) == (rule, value)


def numbers(*levels: str) -> str:
    return f'<text:list-style style:name="L">{"".join(levels)}</text:list-style>'


def number(level: int, number_format: str, more: str = "", follow: str = "listtab") -> str:
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{number_format}" {more}>'
        "<style:list-level-properties><style:list-level-label-alignment "
        f'text:label-followed-by="{follow}" fo:margin-left="20mm" fo:text-indent="-5mm"/>'
        "</style:list-level-properties></text:list-level-style-number>"
    )


def items(*inside: str, more: str = 'text:style-name="L"') -> str:
    return f"<text:list {more}>{''.join(f'<text:list-item>{one}</text:list-item>' for one in inside)}</text:list>"


OUTLINE = numbers(
    number(1, "I", 'style:num-suffix="."'),
    number(2, "1", 'style:num-suffix="." text:display-levels="1"'),
    number(3, "a", 'style:num-suffix=")"'),
)


def test_nested_lists_count_and_restart() -> None:
    body = items(
        p("a") + items(p("b"), p("c") + items(p("d"), p("e"))),
        p("f") + items(p("g")),
    )
    source = read(body, OUTLINE)
    assert labels(source) == ["I.", "1.", "2.", "a)", "b)", "II.", "1."]
    assert source.text.startswith("I.\ta\n1.\tb")


def test_only_the_first_paragraph_of_an_item_has_the_number() -> None:
    assert labels(read(items(p("a") + p("b"), p("c")), OUTLINE)) == ["I.", None, "II."]


def test_an_item_that_only_holds_a_deeper_list_does_not_count() -> None:
    body = items(p("a")) + items(
        items(p("b"), more=""), more='text:style-name="L" text:continue-numbering="true"'
    )
    assert labels(read(body, OUTLINE)) == ["I.", "1."]


def test_a_list_goes_on_only_when_it_says_so() -> None:
    first = items(p("a"), p("b"), more='text:style-name="L" xml:id="one"')
    again = items(p("c"))
    goes_on = items(p("d"), more='text:style-name="L" text:continue-numbering="true"')
    follows = items(p("e"), more='text:style-name="L" text:continue-list="one"')
    source = read(first + again + goes_on + follows, OUTLINE)
    assert labels(source) == ["I.", "II.", "I.", "II.", "III."]


def test_an_item_may_name_its_number() -> None:
    body = items(p("a")).replace("<text:list-item>", '<text:list-item text:start-value="7">')
    assert labels(read(body, OUTLINE)) == ["VII."]


def test_several_levels_may_show_and_a_pattern_may_say_how() -> None:
    styles = numbers(
        number(1, "1", 'style:num-suffix="."'),
        number(2, "1", 'text:display-levels="2" style:num-suffix="."', "space"),
        number(3, "1", 'loext:num-list-format="(%1%.%2%.%3%)"', "nothing"),
    )
    source = read(items(p("a") + items(p("b") + items(p("c")))), styles)
    assert source.text == "1.\ta\n1.1. b\n(1.1.1)c"


def test_bullets_are_signs_and_the_level_indents() -> None:
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="-"/>'
    source = read(items(p("a")), numbers(bullet))
    assert (source.text, labels(source)) == ("-\ta", ["-"])
    setting = read(items(p("a")), OUTLINE).paragraphs[0].setting
    assert (setting.left_mm, setting.first_line_mm) == (20.0, -5.0)


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" '
        'style:num-suffix="."/></text:outline-style>'
    )
    heading = '<text:h text:outline-level="{}">Phần</text:h>'
    source = read(heading.format(1) + heading.format(2) + heading.format(1), common=outline)
    assert labels(source) == ["I.", None, "II."]


def test_cells_know_their_place() -> None:
    table = (
        "<table:table><table:table-header-rows><table:table-row>"
        f"<table:table-cell table:number-columns-spanned='2'>{p('a')}</table:table-cell>"
        f"<table:covered-table-cell/><table:table-cell>{p('b')}</table:table-cell>"
        "</table:table-row></table:table-header-rows><table:table-row>"
        "<table:covered-table-cell table:number-columns-repeated='2'/>"
        f"<table:table-cell>{p('c')}{p('d')}</table:table-cell></table:table-row></table:table>"
    )
    source = read(table + p("sau"))
    assert [(one.span.cut(source.text), one.cell) for one in source.paragraphs] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 2)),
        ("c", Cell(0, 1, 2)),
        ("d", Cell(0, 1, 2)),
        ("sau", None),
    ]


def region(id_: str, inside: str) -> str:
    return f'<text:changed-region xml:id="{id_}">{inside}</text:changed-region>'


INFO = "<office:change-info/>"
CHANGES = {
    "words": (
        "<text:tracked-changes>"
        + region("i", f"<text:insertion>{INFO}</text:insertion>")
        + region("d", f"<text:deletion>{INFO}{p('08')}</text:deletion>")
        + "</text:tracked-changes>"
        + p("có <text:change text:change-id='d'/><text:change-start text:change-id='i'/>09"
            "<text:change-end text:change-id='i'/> bài"),
        "có 09 bài",
        "có 08 bài",
    ),
    "paragraphs inserted": (
        "<text:tracked-changes>"
        + region("i", f"<text:insertion>{INFO}</text:insertion>")
        + "</text:tracked-changes>"
        + p("một<text:change-start text:change-id='i'/>") + p("thêm")
        + p("<text:change-end text:change-id='i'/> hai"),
        "một\nthêm\nhai",
        "một hai",
    ),
    "paragraphs deleted": (
        "<text:tracked-changes>"
        + region("d", f"<text:deletion>{INFO}{p(' cũ')}{p('bỏ')}{p('đầu ')}</text:deletion>")
        + "</text:tracked-changes>"
        + p("một<text:change text:change-id='d'/>hai"),
        "mộthai",
        "một cũ\nbỏ\nđầu hai",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "accepted", "rejected"), CHANGES.values(), ids=CHANGES.keys())
def test_changes_are_accepted_or_rejected(body: str, accepted: str, rejected: str) -> None:
    assert read(body).text == accepted
    assert read(body, tracked=Tracked.REJECTED).text == rejected
    assert read(body).warnings == ("tracked-changes",)


def test_boxes_shapes_and_lines() -> None:
    box = f"<draw:frame><draw:text-box>{p('hộp')}</draw:text-box></draw:frame>"
    line = '<draw:line svg:x1="0mm" svg:y1="5mm" svg:x2="60mm" svg:y2="5mm"/>'
    shape = (
        '<draw:custom-shape svg:width="30mm" svg:height="0mm"><draw:enhanced-geometry '
        'draw:type="mso-spt32"/></draw:custom-shape>'
    )
    slanted = '<draw:line svg:x1="0mm" svg:y1="5mm" svg:x2="60mm" svg:y2="50mm"/>'
    source = read(p(f"a{box}{line}") + p(f"b<draw:g>{shape}{slanted}</draw:g>"))
    assert source.text == "a\nhộp\nb"
    assert source.paragraphs[1].story is Story.TEXT_BOX
    assert [(one.after, round(one.width_mm or 0, 2)) for one in source.lines] == [
        (0, 60.0),
        (2, 30.0),
    ]
    assert source.lines[0] == DrawnLine(0, source.lines[0].width_mm)


def test_content_controls_keep_their_tag() -> None:
    source = read(p('có <loext:content-control loext:tag="fact:1">08</loext:content-control> bài'))
    assert [run.tag for run in source.paragraphs[0].runs] == [None, "fact:1", None]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"META-INF/manifest.xml": "<manifest:encryption-data/>"}, "encrypted"),
        ({"content.xml": ""}, "damaged"),
        ({"content.xml": "<x/>"}, "damaged"),
        ({"content.xml": "<!DOCTYPE x><x/>"}, "dtd"),
        ({"styles.xml": "<x"}, "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused(parts: dict[str, str], code: str) -> None:
    assert refusal_code(zipped({**odt_parts(p("a")), **parts}), "a.odt") == code


def test_sections_indexes_and_hidden_sections() -> None:
    body = (
        f"<text:section>{p('một')}</text:section>"
        f"<text:table-of-content><text:index-body>{p('mục lục')}</text:index-body></text:table-of-content>"
        f'<text:section text:display="none">{p("ẩn")}</text:section>'
    )
    source = read(body)
    assert (source.text, source.warnings) == ("một\nmục lục", ("hidden-text",))
