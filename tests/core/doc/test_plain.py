"""A document written as plain text is read back as the same document."""

from hypothesis import given, settings

from tests.core.doc.builders import read, tree
from tests.core.doc.documents import documents
from tongket.core.doc.model import Document
from tongket.core.doc.outline import sections, sections_of
from tongket.core.doc.plain import plain_text
from tongket.core.doc.walk import block_text


def _signers(document: Document) -> list[tuple[str | None, tuple[str, ...], str | None]]:
    signers = (*document.other_signers, document.signer)
    return [(signer.authority, signer.titles, signer.name) for signer in signers if signer]


def _recipients(document: Document) -> list[tuple[str, str | None]]:
    return [(recipient.name, recipient.purpose) for recipient in document.recipients]


@settings(max_examples=60)
@given(documents())
def test_what_is_written_as_text_is_read_back_the_same(document: Document) -> None:
    again = read(plain_text(document))
    assert again.standard is document.standard
    assert again.header == document.header
    assert tree(sections(again)) == tree(sections(document))
    assert [block_text(block) for block in again.body] == [
        block_text(block) for block in document.body
    ]
    assert _recipients(again) == _recipients(document)
    assert _signers(again) == _signers(document)
    assert [annex.label for annex in again.annexes] == [annex.label for annex in document.annexes]
    for one, other in zip(again.annexes, document.annexes, strict=True):
        assert (one.title, one.guide) == (other.title, other.guide)
        assert tree(sections_of(one.body)) == tree(sections_of(other.body))


@given(documents())
def test_text_is_stable_from_the_first_reading_on(document: Document) -> None:
    text = plain_text(document)
    assert plain_text(read(text)) == text


def test_the_word_before_a_purpose_is_kept() -> None:
    document = read("Nơi nhận:\n- UBND tỉnh (để báo cáo);\n- Sở Tài chính (phối hợp);\n- Lưu: VT.")
    asides = [(one.purpose, one.aside) for one in document.recipients]
    assert asides == [("báo cáo", " (để báo cáo)"), ("phối hợp", " (phối hợp)"), (None, "")]
