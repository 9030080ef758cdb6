"""Pictures, charts and embedded files; the package itself."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tests.files.docx_redact.copies import (
    BOX,
    CASE,
    JPEG,
    NAME,
    PICTURE,
    REFERENCES,
    SECTION,
    STORIES,
    TURNED,
    URL,
    everything,
    gone,
    lines,
    members,
    redact,
    with_part,
)
from tests.files.readers.builders import p
from tests.files.readers.report import report
from tongket.files.docx_redact import redact_docx
from tongket.files.read import Unreadable


def test_a_picture_loses_its_notes_but_not_its_turn_and_is_told_of() -> None:
    made = redact_docx(with_part(PICTURE, "image", "media/Nguyen Van Hung.jpg", JPEG), "a.docx")
    found = members(made.data)
    (name,) = [name for name in found if "media" in name]
    assert name == "word/media/image1.jpg"
    assert found[name].endswith(b"\xff\xdb\x00\x04ab\xff\xda\x00\x02pixels\xff\xd9")
    assert TURNED in found[name]
    assert gone(made, "GPS", "Lan", "Hung")
    assert made.notes == {"pictures": 1}


@pytest.mark.parametrize(
    ("kind", "element", "note"),
    [
        (
            "oleObject",
            '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId5"/></w:object></w:r></w:p>',
            "embedded-objects",
        ),
        ("aFChunk", '<w:altChunk r:id="rId5"/>', "embedded-documents"),
        ("vbaProject", "", "macros"),
        (
            "control",
            '<w:p><w:r><w:control r:id="rId5" w:name="Lan"/></w:r></w:p>',
            "embedded-objects",
        ),
    ],
)
def test_what_cannot_be_looked_into_is_left_behind_and_told(
    kind: str, element: str, note: str
) -> None:
    made = redact_docx(
        with_part(p("Nội dung") + element, kind, "embeddings/x.bin", b"Lan"), "a.docx"
    )
    assert made.notes == {note: 1}
    assert gone(made, "Lan", "rId5", "embeddings")
    assert lines(made)[0] == "Nội dung"


CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    f"<c:v>Đối tượng {NAME}</c:v><a:p><a:r><a:t>Vụ Lê Văn</a:t></a:r><a:r><a:t> Tám</a:t></a:r></a:p>"
    '<c:externalData r:id="rId1"/></c:chartSpace>'
)


def test_the_words_of_a_chart_are_masked_and_its_workbook_is_left_behind() -> None:
    body = p(CASE) + (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart "
        'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId5"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    made = redact_docx(with_part(body, "chart", "charts/chart1.xml", CHART.encode()), "a.docx")
    assert gone(made, "Hùng", "Tám", "externalData")
    assert "Vụ [người 2]" in everything(made.data)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04junk", b"%PDF-1.4"])
def test_what_is_no_word_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        redact_docx(data, "x.docx")
    assert caught.value.name == "x.docx"


def test_the_same_file_always_gives_the_same_copy() -> None:
    data = report(["1. Kết quả", CASE, f"Trang {URL} của ông Lê Văn Tám vu khống."])
    assert redact_docx(data, "a.docx").data == redact_docx(data, "b.docx").data


def test_every_part_is_well_formed_and_every_link_leads_somewhere() -> None:
    made = redact(p(CASE) + BOX + REFERENCES + SECTION, **STORIES)
    found = members(made.data)
    types = etree.fromstring(found["[Content_Types].xml"])
    named = {one.get("PartName", "").removeprefix("/") for one in types} - {""}
    assert named <= found.keys()
    for name, data in found.items():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(data)
            if name.endswith(".rels") and name != "_rels/.rels":
                assert {f"word/{one.get('Target')}" for one in root} <= found.keys()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_copy(tmp_path: Path) -> None:
    made = redact(p(CASE) + BOX + REFERENCES + SECTION, **STORIES)
    (tmp_path / "copy.docx").write_bytes(made.data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "copy.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert "Bắt tạm giam [người 1] về tội đánh bạc." in (tmp_path / "copy.txt").read_text(
        "utf-8-sig"
    )
