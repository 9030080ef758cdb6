"""The header comes out the same from every layout that a file may hold it in."""

from collections.abc import Callable

import pytest

from tests.core.doc.builders import read
from tests.core.doc.heads import LAYOUTS, Head
from tests.core.doc.party_heads import PARTY_HEADS
from tests.core.doc.state_heads import STATE_HEADS
from tongket.core.doc.model import Document
from tongket.core.doc.outline import sections

HEADS = (*STATE_HEADS, *PARTY_HEADS)


def _expected(head: Head) -> dict[str, object]:
    number, year, symbol = head.number
    kind = None if head.about else head.title[0].capitalize()
    about = " ".join(head.about).removeprefix("V/v ").removeprefix("Về việc: ")
    return {
        "standard": head.standard,
        "superior": " ".join(head.superior) or None,
        "issuer": " ".join(head.issuer),
        "number": number,
        "year": year,
        "symbol": symbol,
        "place": head.place,
        "date": head.date,
        "kind": kind,
        "subject": about or head.title[1],
        "addressees": head.addressees,
    }


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.name.replace(" ", "-"))
def test_a_header_reads_the_same_in_every_layout(
    head: Head, layout: Callable[[Head], Document]
) -> None:
    document = layout(head)
    read = {name: getattr(document.header, name, None) for name in _expected(head)}
    assert read | {"standard": document.standard} == _expected(head)
    assert [section.title for section in sections(document)] == ["KẾT QUẢ"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở thực hiện Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục.",
        "Theo Kế hoạch số 30/KH-UBND ngày 29/01/2024, Sở đã tổ chức 05 lớp.",
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
        "Ngày 29/01/2024, Sở đã ban hành Kế hoạch số 30/KH-STTTT.",
    ],
)
def test_a_sentence_that_cites_is_no_header(sentence: str) -> None:
    assert read(sentence).header.at == {}
