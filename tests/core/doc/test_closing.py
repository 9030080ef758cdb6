"""Recipients and signer come out the same from every layout that a file may hold them in."""

from collections.abc import Callable

import pytest

from tests.core.doc.ends import ENDS, LAYOUTS, End
from tongket.core.doc.model import Document
from tongket.core.doc.outline import sections


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.name.replace(" ", "-"))
def test_a_closing_reads_the_same_in_every_layout(
    end: End, layout: Callable[[End], Document]
) -> None:
    document = layout(end)
    meant = tuple((recipient.name, recipient.purpose) for recipient in document.recipients)
    assert meant == end.meant
    assert document.signer is not None
    assert document.signer.authority == end.authority
    assert document.signer.titles == end.titles
    assert document.signer.name == end.signed
    assert document.annexes == ()
    (section,) = sections(document)
    assert section.title == "KẾT QUẢ"
