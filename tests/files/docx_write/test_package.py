"""The file as a package: what Word, which is strict, asks of it."""

import posixpath
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.files.docx_write.builders import (
    HEADER,
    PLAN,
    POSTS,
    a_document,
    grouped_table,
    heading,
    paragraph,
)
from tongket.core.doc.model import (
    Annex,
    CitedDocument,
    Document,
    Figure,
    Header,
    Paragraph,
    Recipient,
    Role,
    Signer,
    Standard,
    Table,
    TableCell,
    TableRow,
    Text,
)
from tongket.core.doc.ref import Ref
from tongket.core.layout.prose import tidy
from tongket.files.docx_write import write_docx
from tongket.files.docx_write.package import packed, pressed
from tongket.files.docx_write.xml import NotWellFormed, checked, escape

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# The order of ISO/IEC 29500-1 (transitional) for every element whose children must keep one.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
    " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
    " sectPr pPrChange",
    "pBdr": "top left bottom right between bar",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tr": "tblPrEx trPr tc",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding appearance",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid",
    "styles": "docDefaults latentStyles style",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "docDefaults": "rPrDefault pPrDefault",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "settings": "zoom hideSpellingErrors hideGrammaticalErrors defaultTabStop"
    " characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "compat": "doNotExpandShiftReturn compatSetting",
}

HOSTILE = [
    "]]> & < > \" ' &amp; <w:p/>",
    "\x00\x01\x08\x0b\x0c\x1f\x7f\x85\ufffe\uffff\ud800",
    "\u202eمرحبا\u202c שלום \u200f\u2066x\u2069",
    "tab\tline\nreturn\rpara\u2029",
    "-" * 500,
    " " * 500,
    "",
]


def a_full_document(standard: Standard = Standard.STATE) -> Document:
    """Something of everything."""
    body = (
        Paragraph((Text("Căn cứ Luật Đầu tư công;"),), Role.LEGAL_BASIS),
        heading("KẾT QUẢ"),
        paragraph("Đã đánh giá ", POSTS, " theo ", PLAN, Text(" (đậm)", bold=True)),
        grouped_table(2, 2),
        grouped_table(1, 1),
    )
    return a_document(
        *body,
        header=replace(HEADER, number=None, urgency="KHẨN"),
        standard=standard,
        annexes=[Annex("Phụ lục", "Danh mục", "Kèm theo Báo cáo", (grouped_table(1, 1),))],
        foot=["Số 01 đường Cây Xanh"],
    )


def parts_of(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def local(node: etree._Element) -> str:
    return etree.QName(node).localname


@pytest.fixture(scope="module", params=Standard)
def parts(request: pytest.FixtureRequest) -> dict[str, etree._Element]:
    return parts_of(write_docx(a_full_document(request.param)))


@pytest.fixture(scope="module")
def body(parts: dict[str, etree._Element]) -> etree._Element:
    return parts["word/document.xml"][0]


def test_children_stand_in_the_order_of_the_schema(parts: dict[str, etree._Element]) -> None:
    met = set()
    for name, root in parts.items():
        for node in root.iter(*(f"{W}{parent}" for parent in ORDERS)):
            order = ORDERS[local(node)].split()
            places = [order.index(local(child)) for child in node]
            assert places == sorted(places), (name, local(node))
            met.add(local(node))
    assert met == set(ORDERS)


def test_every_relation_leads_to_a_part_and_every_part_has_a_type(
    parts: dict[str, etree._Element],
) -> None:
    typed = {node.get("PartName", "").lstrip("/") for node in parts["[Content_Types].xml"]}
    plain = {"[Content_Types].xml", "customXml/item1.xml"}
    assert set(parts) - plain - typed == {name for name in parts if name.endswith(".rels")}
    for name, root in parts.items():
        if name.endswith(".rels"):
            base = PurePosixPath(name).parent.parent
            for node in root:
                target = posixpath.normpath(base / node.get("Target", ""))
                assert target in parts, (name, target)


def test_every_reference_from_the_text_is_a_relation(
    parts: dict[str, etree._Element], body: etree._Element
) -> None:
    known = {node.get("Id") for node in parts["word/_rels/document.xml.rels"]}
    used = {node.get(f"{R}id") for node in body.iter(f"{W}headerReference", f"{W}footerReference")}
    assert used
    assert used <= known


def test_every_style_that_is_used_is_there(parts: dict[str, etree._Element]) -> None:
    styles = parts["word/styles.xml"]
    known = {node.get(f"{W}styleId") for node in styles.iter(f"{W}style")}
    tags = [f"{W}pStyle", f"{W}basedOn", f"{W}next"]
    used = {node.get(f"{W}val") for root in parts.values() for node in root.iter(*tags)}
    assert len(used) > 15
    assert used <= known


def test_names_of_styles_are_unique(parts: dict[str, etree._Element]) -> None:
    names = [node.get(f"{W}val") for node in parts["word/styles.xml"].iter(f"{W}name")]
    assert len(names) == len(set(names))


def test_headings_carry_the_outline_that_word_navigates_by(
    parts: dict[str, etree._Element],
) -> None:
    for level in range(1, 10):
        (style,) = [
            node
            for node in parts["word/styles.xml"].iter(f"{W}style")
            if node.get(f"{W}styleId") == f"Heading{level}"
        ]
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        name = style.find(f"{W}name")
        assert outline is not None
        assert outline.get(f"{W}val") == str(level - 1)
        assert name is not None
        assert name.get(f"{W}val") == f"heading {level}"


def test_every_row_fills_the_grid_and_every_cell_ends_with_a_paragraph(
    body: etree._Element,
) -> None:
    for table in body.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            spans = [
                int(span.get(f"{W}val", "1")) if span is not None else 1
                for cell in row.iter(f"{W}tc")
                for span in [cell.find(f"{W}tcPr/{W}gridSpan")]
            ]
            assert sum(spans) == columns
            assert all(local(cell[-1]) == "p" for cell in row.iter(f"{W}tc"))


def test_tables_never_touch_and_are_followed_by_a_paragraph(body: etree._Element) -> None:
    kinds = [local(node) for node in body]
    assert "tbl" in kinds
    assert all(after == "p" for kind, after in pairwise(kinds) if kind == "tbl")


def test_controls_have_ids_of_their_own(body: etree._Element) -> None:
    ids = [node.get(f"{W}val") for node in body.iter(f"{W}id")]
    assert len(ids) == len(set(ids)) == 3  # the number's gap, a figure, a cited document


def test_the_text_is_vietnamese_and_set_in_times_new_roman(
    parts: dict[str, etree._Element],
) -> None:
    defaults = parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None
    values = {local(node): dict(node.attrib) for node in defaults}
    assert values["lang"][f"{W}val"] == "vi-VN"
    assert set(values["rFonts"].values()) == {"Times New Roman"}


def test_the_properties_name_the_document_and_the_office_but_no_person() -> None:
    core = parts_of(write_docx(a_full_document()))["docProps/core.xml"]
    said = {local(node): node.text for node in core}
    assert said == {
        "title": "Báo cáo Kết quả công tác quý I năm 2024",
        "creator": "SỞ XÂY DỰNG",
        "language": "vi-VN",
    }


def test_the_moment_of_writing_comes_from_the_caller() -> None:
    at = datetime(2024, 2, 5, 8, 30, tzinfo=timezone(timedelta(hours=7)))
    core = parts_of(write_docx(a_full_document(), at=at))["docProps/core.xml"]
    stamps = {node.text for node in core if local(node) in ("created", "modified")}
    assert stamps == {"2024-02-05T01:30:00Z"}


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write_docx(a_full_document()) == write_docx(a_full_document())


@given(st.dictionaries(st.text("abc/.xml", min_size=1), st.binary(), max_size=5))
def test_what_is_packed_is_unpacked(files: dict[str, bytes]) -> None:
    data = packed({name: pressed(content) for name, content in files.items()})
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert {info.date_time for info in archive.infolist()} <= {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_leave_every_part_well_formed(text: str) -> None:
    header = replace(HEADER, superior=text, issuer=text, number=text, symbol=text, place=text)
    header = replace(header, kind=text, subject=text, addressees=(text, text), urgency=text)
    document = replace(
        a_document(paragraph(text), heading(text, text), header=header, foot=[text, text]),
        recipients=(Recipient(text, text),) * 2,
        signer=Signer(text, (text, text), text),
        annexes=(Annex(text, text, text, (paragraph(text),)),),
    )
    for standard in Standard:
        assert "word/document.xml" in parts_of(write_docx(replace(document, standard=standard)))
        letter = replace(document, standard=standard, header=replace(header, kind=None))
        assert "word/document.xml" in parts_of(write_docx(letter))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_keys_and_sources_leave_every_part_well_formed(text: str) -> None:
    figure = Figure(text, Decimal(8), f"8{text}", (Ref("activity.entry", text),))
    linked = (figure, CitedDocument(f"{text}.", Ref("register.document", text)))
    table = Table((TableRow((TableCell(linked), TableCell((Text(text),)))),))
    parts = parts_of(write_docx(a_document(Paragraph(linked), table)))
    assert len(parts["customXml/item1.xml"]) == 2


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_words_come_back_as_they_were_set(text: str) -> None:
    root = parts_of(write_docx(a_document(paragraph("<", text, ">"))))["word/document.xml"]
    words = "".join(
        node.text or "" if local(node) == "t" else "-"
        for node in root.iter(f"{W}t", f"{W}noBreakHyphen")
    )
    assert escape(tidy(text)) in escape(words).replace("\u00a0", " ")


def test_a_paragraph_of_a_million_letters_is_written() -> None:
    words = "chữ " * 125_000 + "n" * 500_000
    root = parts_of(write_docx(a_document(paragraph(words))))["word/document.xml"]
    assert sum(len(node.text or "") for node in root.iter(f"{W}t")) > 999_000


def test_a_document_of_nothing_is_a_page_with_its_head() -> None:
    parts = parts_of(write_docx(Document(Standard.STATE, Header(), ())))
    words = [node.text or "" for node in parts["word/document.xml"].iter(f"{W}t")]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words


def test_a_table_without_rows_or_columns_is_left_out_or_filled() -> None:
    tables = (Table(()), Table((TableRow(()),)), Table((TableRow((TableCell(),)), TableRow(()))))
    body = parts_of(write_docx(a_document(*tables)))["word/document.xml"][0]
    assert all(table.findall(f"{W}tr/{W}tc") for table in body.iter(f"{W}tbl"))


def test_a_part_that_no_parser_reads_is_not_written() -> None:
    with pytest.raises(NotWellFormed, match=r"word/document\.xml"):
        checked("word/document.xml", "<a><b></a>")
