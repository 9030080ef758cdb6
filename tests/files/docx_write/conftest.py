"""One LibreOffice for all tests that look at printed pages."""

import pytest

from tests import paper_builders
from tests.conftest import SHARED
from tests.files.docx_write.builders import (
    PLAN,
    POSTS,
    SENTENCE,
    a_document,
    grouped_table,
    heading,
    paragraph,
)
from tests.files.docx_write.printed import Page, printed
from tongket.core.doc.model import Annex, Document
from tongket.files.docx_write import write_docx

# From a closing that fits on page 1 to a text that fills it, so that every page end is met.
LENGTHS = range(14, 27)


def reference_documents() -> dict[str, Document]:
    """The documents of the reference pages, if the folder is there."""
    if not SHARED.is_dir():
        return {}
    text = (SHARED / "sample" / "bao-cao-6-thang-2024.txt").read_bytes().decode("utf-8")
    return {
        "report-draft": paper_builders.sample_report(text),
        "report-issued": paper_builders.sample_report(text, number="5", day=26),
        "official-letter": paper_builders.official_letter(SHARED),
        "party-programme": paper_builders.party_programme(SHARED),
        "annex": paper_builders.plan_with_annex(SHARED),
    }


def growing_documents() -> dict[str, Document]:
    """The same report, one short paragraph longer each time, with headings among them."""
    documents = {}
    for length in LENGTHS:
        text = [paragraph(f"Đoạn {index}.") for index in range(length)]
        documents[f"closing-{length}"] = a_document(*text)
        headings = (heading("KẾT QUẢ"), heading("Công tác", "1", 2))
        documents[f"heading-{length}"] = a_document(*text, *headings, paragraph(SENTENCE * 4))
    for rows in range(2, 8):
        documents[f"groups-{rows}"] = a_document(grouped_table(12, rows))
    return documents


def special_documents() -> dict[str, Document]:
    """Symbols at every place of a line; two annexes; a foot and more than one page."""
    symbols = [
        paragraph("n" * count, " 114-QĐ/TW 2021-2026 ngày 11/7/2023 2020 – 2025 ", POSTS, " ", PLAN)
        for count in range(1, 60)
    ]
    annexes = [Annex(f"Phụ lục {n}", "Danh mục", None, (grouped_table(8, 6),)) for n in ("I", "II")]
    return {
        "symbols": a_document(*symbols),
        "annexes": a_document(annexes=annexes, foot=["Số 01 đường Cây Xanh"]),
        "long-letter": a_document(*[paragraph(SENTENCE * 3)] * 20, foot=["Số 01 đường Cây Xanh"]),
    }


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    """The printed pages of all documents above, by name."""
    documents = {**reference_documents(), **growing_documents(), **special_documents()}
    files = {name: write_docx(document) for name, document in documents.items()}
    return printed(files, tmp_path_factory.mktemp("office"))
