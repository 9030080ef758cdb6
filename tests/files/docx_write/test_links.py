"""Figures and cited documents come back from a .docx with their links."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.docx_write.builders import PLAN, POSTS, a_document, heading, paragraph, row
from tongket.core.doc.model import CitedDocument, Figure, RowKind, Table, TableCell, TableRow
from tongket.core.doc.ref import Ref
from tongket.core.layout.prose import tidy
from tongket.files.docx_write import Link, read_links, write_docx
from tongket.files.docx_write.links import LONGEST_TAG
from tongket.files.unreadable import Refused

names = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
refs = st.builds(Ref, names.filter(lambda kind: ":" not in kind), names)
# U+2011 means the same as the hyphen that it comes back as.
wordings = (
    st.text(st.characters(codec="utf-8", exclude_characters="\u2011", exclude_categories=["C"]))
    .map(lambda text: " ".join(tidy(text).split()))
    .filter(bool)
)
figures = st.builds(
    Figure,
    names,
    st.decimals(allow_nan=False, allow_infinity=False),
    wordings,
    st.lists(refs, max_size=3).map(tuple),
)
citations = st.builds(CitedDocument, wordings, st.none() | refs)


def edited(data: bytes, change: Callable[[str, str], str | None]) -> bytes:
    """The package with every part changed; ``None`` drops one."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = change(name, old.read(name).decode("utf-8"))
            if text is not None:
                new.writestr(name, text)
    return out.getvalue()


def origins(data: bytes) -> list[Figure | CitedDocument | None]:
    return [link.origin for link in read_links(data)]


@given(st.lists(figures | citations, max_size=6))
def test_whatever_was_linked_is_read_back(linked: list[Figure | CitedDocument]) -> None:
    body = [part for one in linked for part in ("x ", one, " ")]
    assert origins(write_docx(a_document(paragraph(*body)))) == linked


def test_links_come_back_from_headings_and_tables_too() -> None:
    cells = TableRow((TableCell((POSTS,)), TableCell((PLAN,))))
    table = Table((row("a", "b", kind=RowKind.HEAD), cells))
    titled = replace(heading("Theo "), title=(PLAN,))
    shouted = replace(PLAN, wording="KẾ HOẠCH SỐ 30/KH-STTTT")
    data = write_docx(a_document(titled, paragraph(POSTS, PLAN), table))
    assert origins(data) == [shouted, POSTS, PLAN, POSTS, PLAN]


def test_two_figures_in_a_row_stay_two() -> None:
    assert origins(write_docx(a_document(paragraph(POSTS, replace(POSTS))))) == [POSTS, POSTS]


def test_a_figure_whose_words_change_look_inside_stays_one() -> None:
    control = write_docx(a_document(paragraph("(", POSTS, "), 30/KH-STTTT")))
    assert [link.tag for link in read_links(control)] == ["tk:f:activity.posts"]


def test_the_same_key_with_another_value_or_source_gets_a_tag_of_its_own() -> None:
    others = (replace(POSTS, value=Decimal(9)), replace(POSTS, sources=()))
    data = write_docx(a_document(paragraph(POSTS, " ", *others, " ", POSTS)))
    assert [link.tag for link in read_links(data)] == [
        "tk:f:activity.posts",
        "tk:f:activity.posts~2",
        "tk:f:activity.posts~3",
        "tk:f:activity.posts",
    ]


def test_no_tag_is_longer_than_word_allows() -> None:
    long = [replace(POSTS, key="đ" * 100 + str(index)) for index in range(12)]
    data = write_docx(a_document(paragraph(*long)))
    tags = [link.tag for link in read_links(data)]
    assert max(map(len, tags)) == LONGEST_TAG
    assert len(set(tags)) == 12
    assert origins(data) == long


def test_words_changed_in_word_are_read_as_they_stand_now() -> None:
    data = edited(
        write_docx(a_document(paragraph("Đã có ", POSTS, "."))),
        lambda _, text: text.replace("08\u00a0bài viết", "10 bài viết"),
    )
    assert origins(data) == [replace(POSTS, wording="10 bài viết")]


def test_words_that_a_reviser_struck_out_do_not_count() -> None:
    struck = '<w:del w:id="9" w:author="A"><w:r><w:t>cũ</w:t></w:r></w:del>'
    data = edited(
        write_docx(a_document(paragraph(PLAN))),
        lambda _, text: text.replace("<w:sdtContent>", f"<w:sdtContent>{struck}"),
    )
    assert origins(data) == [PLAN]


def test_a_copied_control_keeps_its_link() -> None:
    """Word gives the copy a new id and leaves the tag."""

    def copy(name: str, text: str) -> str:
        start, end = text.find("<w:sdt>"), text.find("</w:sdt>") + len("</w:sdt>")
        control = text[start:end].replace('<w:id w:val="1"/>', '<w:id w:val="-77"/>')
        return text[:end] + control + text[end:] if name == "word/document.xml" else text

    assert origins(edited(write_docx(a_document(paragraph(POSTS))), copy)) == [POSTS, POSTS]


def test_the_list_of_links_is_known_by_its_content_not_by_its_name() -> None:
    data = write_docx(a_document(paragraph(POSTS)))
    moved = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(moved, "w") as new:
        new.writestr("customXml/item1.xml", "<other/>")
        for name in old.namelist():
            new.writestr(name.replace("item1.xml", "item7.xml"), old.read(name))
    assert origins(moved.getvalue()) == [POSTS]


def test_without_the_list_a_document_is_still_known_by_its_tag_and_a_figure_is_not() -> None:
    data = edited(
        write_docx(a_document(paragraph(POSTS, " ", PLAN))),
        lambda name, text: None if name.startswith("customXml") else text,
    )
    assert read_links(data) == (
        Link("tk:f:activity.posts", "08 bài viết", None),
        Link("tk:d:register.document:4711", PLAN.wording, PLAN),
    )


@pytest.mark.parametrize(
    "spoilt", ['value="tám"', 'value=""', 'value="8"><source/></figure><figure tag="x"']
)
def test_a_list_spoilt_by_hand_costs_the_link_and_nothing_else(spoilt: str) -> None:
    data = edited(
        write_docx(a_document(paragraph(POSTS))),
        lambda _, text: text.replace('value="8"', spoilt),
    )
    assert read_links(data) == (Link("tk:f:activity.posts", "08 bài viết", None),)


def test_controls_look_like_plain_text_and_are_not_locked() -> None:
    with zipfile.ZipFile(BytesIO(write_docx(a_document(paragraph(POSTS))))) as archive:
        text = archive.read("word/document.xml").decode("utf-8")
    assert '<w15:appearance w15:val="hidden"/>' in text
    assert "w:lock" not in text
    assert "PlaceholderText" not in text


def test_a_document_without_links_carries_no_list() -> None:
    data = write_docx(a_document())
    assert read_links(data) == ()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if name.startswith("customXml")]


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip"])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_links(data)


def test_a_package_without_a_text_has_no_links() -> None:
    data = edited(
        write_docx(a_document(paragraph(POSTS))),
        lambda name, text: None if name == "word/document.xml" else text,
    )
    assert read_links(data) == ()
