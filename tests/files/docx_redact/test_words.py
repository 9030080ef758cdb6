"""Whatever a name is scattered over, and wherever it stands, its label comes in its place."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.files.docx_redact.copies import (
    BOX,
    CASE,
    NAME,
    REFERENCES,
    SECTION,
    STORIES,
    URL,
    gone,
    lines,
    members,
    redact,
    text_of,
)
from tests.files.readers.builders import cell, docx, p, run, table
from tests.files.readers.report import report
from tongket.core.check.masking import Wish
from tongket.files.docx_redact import NotInPlace, redact_docx
from tongket.files.read import read_bytes

SPLIT = "".join(
    run(piece, "<w:b/>" * (i % 2))
    for i, piece in enumerate(("Bắt tạm giam N", "guy", "ễn Văn", " Hùng về tội đánh bạc."))
)
TRACKED = (
    run("Bắt tạm giam ")
    + f'<w:ins w:id="1" w:author="Quyên" w:date="2024-01-01T00:00:00Z">{run("Nguyễn ")}</w:ins>'
    + '<w:del w:id="2" w:author="Quyên"><w:r><w:delText>Trần Thị Lan</w:delText></w:r></w:del>'
    + run("Văn Hùng về tội đánh bạc.")
)


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<w:p>{SPLIT}</w:p>",
        f"<w:p>{TRACKED}</w:p>",
        p(run("Bắt tạm giam Nguye\u0302\u0303n Va\u0306n Hu\u0300ng về tội đánh bạc.")),
        p(run("Bắt tạm giam Nguyễn"), "<w:r><w:tab/></w:r>", run("Văn Hùng về tội đánh bạc.")),
        p(f'<w:hyperlink w:anchor="x">{run(CASE)}</w:hyperlink>'),
        p(
            f'<w:sdt><w:sdtPr><w:tag w:val="{NAME}"/></w:sdtPr><w:sdtContent>{run(CASE)}</w:sdtContent></w:sdt>'
        ),
        p(
            f'<w:smartTag w:element="person"><w:smartTagPr><w:attr w:name="n" w:val="{NAME}"/></w:smartTagPr>{run(CASE)}</w:smartTag>'
        ),
        p(
            run("Bắt tạm giam Nguyễn Vă") + "<w:r><w:softHyphen/></w:r>" + run("n Hùng"),
            run(" về tội đánh bạc."),
        ),
        table((cell(p(CASE)), "khác")),
    ],
    ids=[
        "runs",
        "changes",
        "decomposed",
        "tab",
        "link",
        "control",
        "smart-tag",
        "soft-hyphen",
        "cell",
    ],
)
def test_a_name_is_masked_however_it_is_scattered(paragraph: str) -> None:
    made = redact(paragraph)
    assert "[người 1]" in text_of(made)
    assert gone(made, "Hùng", "Hu\u0300ng", "Quyên")
    assert [one.key for one in made.masking.masks] == ["nguyễn văn hùng"]


def test_the_label_looks_like_the_first_letter_of_what_it_covers() -> None:
    made = redact(f"<w:p>{SPLIT}</w:p>")
    xml = members(made.data)["word/document.xml"].decode()
    assert re.search(r"<w:r><w:t [^>]*>Bắt tạm giam \[người 1\]</w:t></w:r>", xml)


def test_every_story_of_the_file_is_masked() -> None:
    made = redact(p(CASE) + BOX + REFERENCES + SECTION, **STORIES)
    assert lines(made) == [
        "Bắt tạm giam [người 1] về tội đánh bạc.",
        "",
        "Hộp: [người 1]",
        "",
        "Xem [người 1].",
        "Theo [người 1].",
        "Vụ [người 1]",
        "Bị can [người 1]",
    ]
    assert gone(made, "Hùng")
    assert 'descr="Ảnh chụp [người 1] tại nhà"' in members(made.data)["word/document.xml"].decode()


def test_what_only_stands_beside_the_paper_is_found_too() -> None:
    alone = BOX.replace(f"Hộp: {NAME}", "Hộp").replace(
        f"Ảnh chụp {NAME}", "Ông Lê Văn Tám, số 0912345678"
    )
    made = redact(p(CASE) + alone)
    assert {one.words for one in made.masking.masks} == {NAME, "Lê Văn Tám", "0912345678"}
    assert gone(made, "Tám", "0912345678", "Hùng")


def test_the_wish_of_the_office_is_kept() -> None:
    made = redact_docx(docx(p(CASE)), "a.docx", Wish(frozenset({NAME})))
    assert text_of(made) == CASE
    assert [one.words for one in made.masking.kept] == [NAME]


def test_letters_of_an_old_font_are_not_edited_in_place() -> None:
    old = run(
        "B\u00b8o c\u00b8o v\u00f4 viÖc NguyÔn V¨n Hïng vi ph¹m",
        '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>',
    )
    with pytest.raises(NotInPlace):
        redact_docx(docx(p(old)), "a.docx")


def test_the_layout_stays() -> None:
    data = report(["1. Kết quả", CASE, "Không có gì khác."])
    before, after = (
        read_bytes(data, "a.docx"),
        read_bytes(redact_docx(data, "a.docx").data, "a.docx"),
    )
    assert after.pages == before.pages
    assert [one.setting for one in after.paragraphs] == [one.setting for one in before.paragraphs]
    assert after.text == before.text.replace(NAME, "[người 1]")


SECRETS = ("Nguyễn Văn Hùng", "Trần Thị Bê", "0912.345.678", URL, "024090001234")
SENTENCES = st.sampled_from(
    [
        f"Bị can {SECRETS[0]}, số {SECRETS[2]}.",
        f"Bà {SECRETS[1]} tố cáo {SECRETS[0]}.",
        f"Đăng tại {SECRETS[3]} bài vu khống.",
        f"CCCD {SECRETS[4]} của {SECRETS[1]}",
        "Sở không có số liệu.",
        "nguyen van hung; TRẦN THỊ BÊ; 0912345678",
    ]
)


@st.composite
def scattered(draw: st.DrawFn) -> str:
    """A paragraph cut into runs at any place."""
    text = draw(SENTENCES)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return "<w:p>" + "".join(run(piece) for piece in pieces) + "</w:p>"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(scattered(), min_size=1, max_size=6))
def test_none_of_the_masked_words_is_left_anywhere(paragraphs: list[str]) -> None:
    data = docx(p("Khởi tố bị can Nguyễn Văn Hùng, bị hại Trần Thị Bê.") + "".join(paragraphs))
    made = redact_docx(data, "a.docx")
    before, after = read_bytes(data, "a.docx").text, text_of(made)
    assert gone(made, *(word for word in SECRETS if word in before))
    assert re.sub(r"\[[^\]]{1,30}\]", "", after).count("\n") == before.count("\n")
    assert after.count("không có số liệu") == before.count("không có số liệu")
