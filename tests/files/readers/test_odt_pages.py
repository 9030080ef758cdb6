"""Paper and page numbers of OpenDocument: master pages and their layouts."""

from tests.files.readers.builders import odt
from tongket.core.doc.source import Align, PageSetup, Source
from tongket.files.read import read_bytes


def read(body: str, automatic: str = "", **pages: str) -> Source:
    return read_bytes(odt(body, automatic, **pages), "a.odt")


def p(inside: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{inside}</text:p>"


LAYOUT = (
    '<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="210mm" '
    'fo:page-height="297mm" fo:margin-top="10mm" fo:margin-bottom="20mm" fo:margin-left="30mm" '
    'fo:margin-right="15mm"/><style:header-style><style:header-footer-properties '
    'fo:min-height="10mm"/></style:header-style></style:page-layout>'
    '<style:style style:name="C" style:family="paragraph">'
    '<style:paragraph-properties fo:text-align="center"/></style:style>'
)
NUMBER = f"<style:header>{p('<text:page-number>2</text:page-number>', 'C')}</style:header>"


def master(name: str, layout: str, inside: str = "", following: str = "") -> str:
    behind = f' style:next-style-name="{following}"' if following else ""
    return (
        f'<style:master-page style:name="{name}" style:page-layout-name="{layout}"{behind}>'
        f"{inside}</style:master-page>"
    )


def test_paper_counts_the_header_into_the_top_margin() -> None:
    source = read(p("a"), masters=master("Standard", "L", NUMBER), layouts=LAYOUT.format(name="L"))
    assert source.pages == (
        PageSetup(
            210.0, 297.0, 20.0, 20.0, 30.0, 15.0,
            header_mm=10.0,
            number_place="top",
            number_align=Align.CENTRE,
            number_on_first_page=True,
        ),
    )  # fmt: skip
    assert source.text == "a\n2"


def test_a_first_page_master_is_a_different_first_page() -> None:
    source = read(
        p("a", "P"),
        '<style:style style:name="P" style:family="paragraph" style:master-page-name="First"/>',
        masters=master("Standard", "L", NUMBER) + master("First", "L", following="Standard"),
        layouts=LAYOUT.format(name="L"),
    )
    (page,) = source.pages
    assert page.different_first_page
    assert page.number_place == "top"
    assert not page.number_on_first_page


def test_a_header_for_the_first_page_alone_is_seen() -> None:
    inside = NUMBER + f"<style:header-first>{p('')}</style:header-first>"
    source = read(p("a"), masters=master("Standard", "L", inside), layouts=LAYOUT.format(name="L"))
    (page,) = source.pages
    assert page.different_first_page
    assert not page.number_on_first_page
