"""What the archive asks of the file: PDF/A-2a, tags, language, fonts, links, clean words."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pdfplumber
import pypdfium2
import pytest
from lxml import etree

from tests.core.layout.builders import a_document, a_heading, a_paragraph, a_row, a_table
from tongket.core.doc.model import (
    Annex,
    CitedDocument,
    Document,
    Figure,
    Paragraph,
    RowKind,
    Standard,
    Text,
)
from tongket.core.doc.ref import Ref
from tongket.files.pdf_write import write_pdf

MOMENT = datetime(2024, 6, 26, 8, 30, tzinfo=UTC)
POSTS = Figure(
    "activity.posts_assessed",
    Decimal(8),
    "08 bài viết",
    (Ref("activity.entry", "17"), Ref("activity.entry", "18")),
)
PLAN = CitedDocument("Kế hoạch số 42/KH-STTTT ngày 23/02/2024", Ref("register.document", "4711"))
LAW = CitedDocument("Luật Giám định tư pháp", None)


def a_full_document() -> Document:
    cited = Paragraph(
        (Text("Theo "), PLAN, Text(" và "), LAW, Text(", đánh giá "), POSTS, Text("./."))
    )
    table = a_table(a_row("TT", "Việc", kind=RowKind.HEAD), a_row("1", "Đếm cây"))
    return a_document(a_heading("Kết quả"), a_heading("Công tác", 2, "1"), cited, table)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    document = replace(
        a_full_document(),
        annexes=(Annex("Phụ lục I", "Danh mục", None, (a_heading("Phần đầu"), a_paragraph("x"))),),
    )
    return write_pdf(document, at=MOMENT)


def metadata(pdf: bytes) -> etree._Element:
    start, end = pdf.index(b"<x:xmpmeta"), pdf.index(b"</x:xmpmeta>") + len(b"</x:xmpmeta>")
    return etree.fromstring(pdf[start:end])


def xmp(pdf: bytes, namespace: str, name: str) -> list[str]:
    return [
        "".join(str(text) for text in found.itertext()).strip()
        for found in metadata(pdf).iter(f"{{{namespace}}}{name}")
    ]


def test_the_file_declares_pdf_a_2a_and_pdf_ua_1(pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-1.7")
    assert xmp(pdf, "http://www.aiim.org/pdfa/ns/id/", "part") == ["2"]
    assert xmp(pdf, "http://www.aiim.org/pdfa/ns/id/", "conformance") == ["A"]
    assert xmp(pdf, "http://www.aiim.org/pdfua/ns/id/", "part") == ["1"]


def test_title_author_language_and_moment_are_in_its_properties(pdf: bytes) -> None:
    assert xmp(pdf, "http://purl.org/dc/elements/1.1/", "title") == [
        "Báo cáo Kết quả công tác quý II năm 2024"
    ]
    assert xmp(pdf, "http://purl.org/dc/elements/1.1/", "creator") == ["Sở Xây dựng"]
    assert xmp(pdf, "http://purl.org/dc/elements/1.1/", "language") == ["vi-VN"]
    assert xmp(pdf, "http://ns.adobe.com/xap/1.0/", "CreateDate") == ["2024-06-26T08:30:00+00:00"]
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert opened.doc.catalog["Lang"].decode() == "vi-VN"


def test_every_font_is_embedded_and_ours(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        fonts = {
            name: font
            for page in opened.pages
            for name, font in resolved(page.page_obj.resources["Font"]).items()
        }
        assert fonts
        for font in map(resolved, fonts.values()):
            (descendant,) = map(resolved, resolved(font["DescendantFonts"]))
            descriptor = resolved(descendant["FontDescriptor"])
            assert "FontFile2" in descriptor
            assert "ToUnicode" in font
            assert "+Tinos" in str(font["BaseFont"])


def resolved(thing: Any) -> Any:
    return thing.resolve() if hasattr(thing, "resolve") else thing


def tags(pdf: bytes) -> list[str]:
    """The structure of the file, from top to bottom."""

    def walk(elements: list[dict[str, Any]]) -> Iterator[str]:
        for element in elements:
            yield element["type"]
            yield from walk(element.get("children", []))

    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return list(walk(opened.structure_tree))


def test_the_structure_names_headings_paragraphs_tables_and_links(pdf: bytes) -> None:
    found = tags(pdf)
    assert found[0] == "Document"
    assert [tag for tag in found if tag.startswith("H")] == ["H1", "H2", "H1", "H2"]
    table = found[found.index("Table") :]
    assert table[:8] == ["Table", "THead", "TR", "TH", "TH", "TBody", "TR", "TD"]
    assert found.count("Link") >= 2  # one a line
    assert found.count("P") >= 8


def test_the_outline_lists_headings_and_annexes(pdf: bytes) -> None:
    toc = pypdfium2.PdfDocument(pdf).get_toc()
    assert [(item.level, item.get_title()) for item in toc] == [
        (0, "I. KẾT QUẢ"),
        (1, "1. Công tác"),
        (0, "Phụ lục I"),
        (1, "I. PHẦN ĐẦU"),
    ]


def links(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [str(link["uri"]) for page in opened.pages for link in page.hyperlinks]


def test_figures_and_cited_documents_are_links_that_name_their_records(pdf: bytes) -> None:
    document, figure = sorted(set(links(pdf)))
    assert document == "tongket:d:register.document:4711"
    parts = urlsplit(figure)
    assert parts.path == "f:activity.posts_assessed"
    assert parse_qs(parts.query) == {
        "value": ["8"],
        "source": ["activity.entry:17", "activity.entry:18"],
    }


def test_odd_letters_in_keys_and_references_survive_the_way_through_a_link() -> None:
    figure = Figure("số&liệu", Decimal("7.5"), "7,5", (Ref("a&b=c", "ký tự/?#"),))
    (address,) = links(write_pdf(a_document(Paragraph((figure,)))))
    parts = urlsplit(address)
    assert parse_qs(parts.query)["source"] == ["a&b=c:ký tự/?#"]
    assert parts.fragment == ""


def test_a_cited_document_without_a_record_is_just_words() -> None:
    assert links(write_pdf(a_document(Paragraph((Text("Theo "), LAW))))) == []


DECOMPOSED = unicodedata.normalize("NFD", "Điều tra, thẩm định số 30/KH-STTTT ngày 29/01/2024")


def test_the_words_of_the_file_are_composed_and_hold_no_hidden_letter() -> None:
    text = f"{DECOMPOSED}, 7,5 triệu\u00a0đồng\u200b, 2020 – 2025; https://mau.example/a?b=1 " * 12
    found = pypdfium2.PdfDocument(write_pdf(a_document(a_paragraph(text))))[0]
    words = found.get_textpage().get_text_bounded()
    assert unicodedata.is_normalized("NFC", words)
    assert not re.search("[\u00a0\u00ad\u200b\u2060\ufeff]", words)
    assert words.count("30/KH-STTTT") == 12
    assert re.sub(r"\s", "", words).count("https://mau.example/a?b=1") == 12


def test_the_same_document_and_moment_give_the_same_bytes() -> None:
    document = a_full_document()
    assert write_pdf(document) == write_pdf(document)
    assert write_pdf(document, at=MOMENT) == write_pdf(document, at=MOMENT)
    assert write_pdf(document) != write_pdf(document, at=MOMENT)


@pytest.mark.parametrize("standard", list(Standard))
def test_an_empty_document_is_still_a_sound_file(standard: Standard) -> None:
    found = tags(write_pdf(Document(standard, a_document().header, ())))
    assert "P" in found
