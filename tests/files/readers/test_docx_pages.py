"""Paper, margins and page numbers of a .docx; fields."""

import pytest

from tests.files.readers.builders import SPACES, docx, p, part
from tongket.core.doc.source import Align, PageSetup, Source, Story
from tongket.files.read import read_bytes

PAPER = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" '
    'w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
)
PAGE = "<w:fldSimple w:instr=' PAGE \\* MERGEFORMAT '><w:r><w:t>2</w:t></w:r></w:fldSimple>"
COMPLEX = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r>'
    '<w:r><w:instrText>GE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CENTRE = '<w:jc w:val="center"/>'


def band(root: str, inside: str) -> str:
    return f"<w:{root} {SPACES}>{inside}</w:{root}>"


def section(inside: str = "", *references: str) -> str:
    refs = "".join(
        f'<w:{kind}Reference w:type="{on}" r:id="{id_}"/>'
        for kind, on, id_ in (one.split(":") for one in references)
    )
    return f"<w:sectPr>{refs}{PAPER}{inside}</w:sectPr>"


def read(body: str, **parts: str) -> Source:
    return read_bytes(docx(body, **parts), "a.docx")


def test_paper_and_margins_are_in_millimetres() -> None:
    (page,) = read(p("x") + section()).pages
    assert page == PageSetup(210.01, 297.0, 20.0, 20.0, 30.0, 15.01, header_mm=10.0)


def test_every_section_has_its_paper_and_the_gutter_is_margin() -> None:
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1134" w:gutter="567"/></w:sectPr>'
    pages = read(p("một", props=wide) + p("hai") + section()).pages
    assert [(page.width_mm, page.left_mm) for page in pages] == [(297.0, 30.0), (210.01, 30.0)]


def test_a_file_without_sections_has_no_pages() -> None:
    assert read(p("x")).pages == ()


@pytest.mark.parametrize("field", [PAGE, COMPLEX, "<w:r><w:pgNum/></w:r>"])
def test_the_page_number_is_found_in_the_header(field: str) -> None:
    header = band("hdr", p(field, props=CENTRE))
    (page,) = read(p("x") + section("", "header:default:header1"), header1=header).pages
    assert (page.number_place, page.number_align) == ("top", Align.CENTRE)
    assert page.number_on_first_page
    assert not page.different_first_page


def test_a_title_page_without_number_hides_it_on_page_one() -> None:
    header, first = band("hdr", p(PAGE, props=CENTRE)), band("hdr", p())
    body = p("x") + section("<w:titlePg/>", "header:default:header1", "header:first:header2")
    (page,) = read(body, header1=header, header2=first).pages
    assert page.different_first_page
    assert page.number_place == "top"
    assert not page.number_on_first_page


def test_a_number_on_the_title_page_is_told() -> None:
    body = p("x") + section("<w:titlePg/>", "footer:default:footer1", "footer:first:footer1")
    (page,) = read(body, footer1=band("ftr", p(PAGE, props='<w:jc w:val="right"/>'))).pages
    assert (page.number_place, page.number_align) == ("bottom", Align.RIGHT)
    assert page.number_on_first_page


def test_a_later_section_takes_the_header_of_the_one_before() -> None:
    first = section("", "header:default:header1")
    body = p("một", props=first) + p("hai") + section()
    source = read(body, header1=band("hdr", p(PAGE, props=CENTRE)))
    assert [page.number_place for page in source.pages] == ["top", "top"]
    assert [one.story for one in source.paragraphs].count(Story.PAGE_HEADER) == 1


@pytest.mark.parametrize(
    ("inside", "align"),
    [
        (p(PAGE, props='<w:framePr w:wrap="around" w:xAlign="center"/>'), Align.CENTRE),
        (
            p("<w:r><w:tab/></w:r>", PAGE, props='<w:tabs><w:tab w:val="center" w:pos="4680"/>'
              '<w:tab w:val="right" w:pos="9360"/></w:tabs>'), Align.CENTRE,
        ),
        (
            p("<w:r><w:tab/></w:r>", "<w:r><w:tab/></w:r>", PAGE, props='<w:tabs>'
              '<w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>'),
            Align.RIGHT,
        ),
        (p(PAGE), Align.LEFT),
        (
            "<w:sdt><w:sdtContent>" + p(PAGE, props=CENTRE) + "</w:sdtContent></w:sdt>",
            Align.CENTRE,
        ),
        (
            "<w:p><w:r><w:drawing><wp:anchor><wp:positionH><wp:align>center</wp:align></wp:positionH>"
            "<a:graphic><wps:wsp><wps:txbx><w:txbxContent>" + p(PAGE) + "</w:txbxContent></wps:txbx>"
            "</wps:wsp></a:graphic></wp:anchor></w:drawing></w:r></w:p>", Align.CENTRE,
        ),
    ],
)  # fmt: skip
def test_where_the_number_stands_on_its_line(inside: str, align: Align) -> None:
    body = p("x") + section("", "header:default:header1")
    (page,) = read(body, header1=band("hdr", inside)).pages
    assert page.number_align is align


def test_tab_stops_of_style_and_paragraph_add_up() -> None:
    sheet = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:pPr><w:tabs>'
        '<w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr></w:style>',
    )
    props = '<w:pStyle w:val="Header"/><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    inside = p("<w:r><w:tab/></w:r>", "<w:r><w:tab/></w:r>", PAGE, props=props)
    body = p("x") + section("", "header:default:header1")
    (page,) = read(body, header1=band("hdr", inside), styles=sheet).pages
    assert page.number_align is Align.RIGHT


def test_other_fields_are_no_page_numbers() -> None:
    other = PAGE.replace("PAGE \\*", "PAGEREF _Toc1 \\*")
    (page,) = read(
        p("x") + section("", "header:default:header1"), header1=band("hdr", p(other))
    ).pages
    assert page.number_place is None


def test_headers_stand_behind_the_body() -> None:
    body = p("thân") + section("", "header:default:header1", "footer:default:footer1")
    source = read(body, header1=band("hdr", p("đầu")), footer1=band("ftr", p("chân")))
    assert source.text == "thân\nđầu\nchân"
    assert [one.story for one in source.paragraphs] == [
        Story.BODY,
        Story.PAGE_HEADER,
        Story.PAGE_FOOTER,
    ]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (COMPLEX, "2"),
        (COMPLEX.replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>', ""), ""),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
         + COMPLEX
         + '<w:r><w:t>lệnh</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
         '<w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "kết quả"),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>a</w:t></w:r>', "a"),
        ('<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a</w:t></w:r>', "a"),
    ],
)  # fmt: skip
def test_of_a_field_only_the_result_stands(runs: str, text: str) -> None:
    assert read(f"<w:p>{runs}</w:p>").text == text


def test_a_field_may_reach_over_paragraphs() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    body = p(begin, "mục một") + p("mục hai", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert read(body).text == "mục một\nmục hai"
