"""Hostile packages and XML: refused at once, with little memory."""

import struct
import time
import zipfile
from io import BytesIO

import pytest

from tests.files.readers.builders import SPACES, docx, docx_parts, odt, p, run, zipped
from tongket.files.read import Unreadable, read_bytes

DOCUMENT = f"<w:document {SPACES}><w:body>{{}}</w:body></w:document>"
SECONDS = 5.0  # of this process, so that a busy machine does not matter


def code(data: bytes, name: str = "a.docx") -> str:
    start = time.process_time()
    with pytest.raises(Unreadable) as caught:
        read_bytes(data, name)
    assert time.process_time() - start < SECONDS
    assert caught.value.name == name
    return caught.value.code


def with_document(xml: bytes | str) -> bytes:
    return zipped({**docx_parts(""), "word/document.xml": xml})


def bomb(size: int) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in docx_parts("").items():
            if name != "word/document.xml":
                archive.writestr(name, data)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            head, tail = DOCUMENT.format(p("|")).encode().split(b"|")
            part.write(head)
            for _ in range(size // 2**20):
                part.write(b"a" * 2**20)
            part.write(tail)
    return stream.getvalue()


def with_declared_size(data: bytes, name: bytes, size: int) -> bytes:
    """The same zip lying about how large a part will be."""
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    return data[: entry + 24] + struct.pack("<I", size) + data[entry + 28 :]


def test_a_zip_bomb_is_refused_by_its_declared_size() -> None:
    assert code(bomb(400 * 2**20)) == "zip-bomb"


def test_a_zip_bomb_that_lies_about_its_size_is_refused_while_it_unpacks() -> None:
    data = with_declared_size(bomb(200 * 2**20), b"word/document.xml", 1000)
    assert code(data) in {"zip-bomb", "damaged"}


def test_too_many_parts_are_refused() -> None:
    assert code(zipped({f"word/{number}.xml": b"" for number in range(10_001)})) == "zip-bomb"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "word/../../x", "C:/x", "..\\x"]
)
def test_parts_that_point_outside_are_refused(name: str) -> None:
    assert code(zipped({**docx_parts(p("a")), name: b"x"})) == "bad-names"


def test_parts_with_the_other_slash_and_other_case_are_found() -> None:
    parts = {name.replace("word/", "WORD\\"): data for name, data in docx_parts(p("chữ")).items()}
    assert read_bytes(zipped(parts), "a.docx").text == "chữ"


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(docx(p("a")))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(magic, at + 4)
    assert code(bytes(data)) == "encrypted"


def test_an_unheard_of_compression_is_refused() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", DOCUMENT.format(""))
    assert code(stream.getvalue()) == "damaged"


LAUGHS = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 12))
DTDS = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
    "outside entity": '<!DOCTYPE x [<!ENTITY l11 SYSTEM "file:///etc/passwd">]>',
    "parameter entity": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]>',
    "plain": "<!DOCTYPE x>",
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@pytest.mark.parametrize("dtd", DTDS.values(), ids=DTDS.keys())
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_dtd_is_refused_in_any_encoding(dtd: str, encoding: str) -> None:
    xml = dtd + DOCUMENT.format(p("<w:r><w:t>&l11;</w:t></w:r>"))
    assert code(with_document(xml.encode(encoding))) in {"dtd", "damaged"}
    if not encoding.startswith("utf-16-"):
        assert code(with_document(xml.encode(encoding))) == "dtd"


@pytest.mark.parametrize("encoding", ["cp037", "utf-7", "cp500"])
def test_xml_in_an_encoding_that_hides_its_markup_is_refused(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>' + DTDS["outside entity"] + "<x/>"
    assert code(with_document(xml.encode(encoding))) == "damaged"
    declared = f'<?xml version="1.0" encoding="{encoding}"?><x/>'
    assert code(with_document(declared.encode())) == "damaged"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_honest_xml_may_be_in_any_unicode(encoding: str) -> None:
    declared = (
        '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>' if "16" in encoding else ""
    )
    xml = (declared + DOCUMENT.format(p("Độc lập"))).encode(encoding)
    if encoding == "utf-16-be":
        xml = b"\xfe\xff" + xml
    assert read_bytes(with_document(xml), "a.docx").text == "Độc lập"


def nested(kind: str, depth: int) -> str:
    opening, closing = {
        "table": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        "control": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        "box": (
            "<w:p><w:r><w:pict><v:textbox><w:txbxContent>",
            "</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        ),
        "insertion": ('<w:p><w:ins w:id="1">' * 1, "</w:ins></w:p>"),
    }[kind]
    return opening * depth + p("sâu") + closing * depth


@pytest.mark.parametrize("kind", ["table", "control", "box", "insertion"])
def test_endless_nesting_is_refused(kind: str) -> None:
    assert code(docx(nested(kind, 100_000))) in {"damaged", "too-long", "zip-bomb"}


@pytest.mark.parametrize(("kind", "depth"), [("table", 80), ("control", 120), ("box", 48)])
def test_nesting_as_deep_as_xml_allows_is_read(kind: str, depth: int) -> None:
    assert read_bytes(docx(nested(kind, depth)), "a.docx").text.endswith("sâu")


def test_millions_of_empty_elements_are_refused_before_a_tree_is_built() -> None:
    assert code(docx("<w:p/>" * 4_000_000)) in {"too-long", "zip-bomb"}


def test_hundreds_of_thousands_of_paragraphs_are_refused() -> None:
    body = "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(250_000))
    assert code(docx(body)) == "too-long"


def test_a_paragraph_of_a_million_letters_is_read() -> None:
    text = "số 30/KH-STTTT " * 70_000
    assert read_bytes(docx(p(run(text))), "a.docx").text == text


def test_right_to_left_and_bare_control_letters() -> None:
    assert read_bytes(docx(p("a\u202eb\u200fc")), "a.docx").text == "a\u202eb\u200fc"
    assert code(docx(p("a\x07b"))) == "damaged"
    assert code(docx(p("|")).replace(b"|", b"|")[:-1]) == "damaged"


@pytest.mark.parametrize("twentieth", range(1, 20))
def test_a_truncated_package_is_refused(twentieth: int) -> None:
    data = docx(p("chữ") * 500)
    assert code(data[: len(data) * twentieth // 20]) == "damaged"


def test_a_part_whose_bytes_are_spoilt_is_refused() -> None:
    parts = docx_parts(p("chữ") * 500)
    data = bytearray(zipped(parts))
    start = data.index(b"word/document.xml") + 40
    data[start : start + 8] = b"\xff" * 8
    assert code(bytes(data)) == "damaged"


def test_relationships_that_lead_outside_are_told_and_never_followed() -> None:
    parts = docx_parts(p("chữ"))
    link = (
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/>'
    )
    rels = str(parts["word/_rels/document.xml.rels"]).replace("</Rel", link + "</Rel")
    source = read_bytes(zipped({**parts, "word/_rels/document.xml.rels": rels}), "a.docx")
    assert (source.text, source.warnings) == ("chữ", ("external-content",))


def test_a_relationship_may_not_climb_out_of_the_package() -> None:
    parts = docx_parts(p("chữ"), styles="<w:styles/>")
    rels = str(parts["word/_rels/document.xml.rels"]).replace("styles.xml", "../../../etc/passwd")
    source = read_bytes(zipped({**parts, "word/_rels/document.xml.rels": rels}), "a.docx")
    assert source.text == "chữ"


def test_macros_are_told_and_left_alone() -> None:
    data = zipped({**docx_parts(p("chữ")), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})
    source = read_bytes(data, "a.docm")
    assert (source.text, source.warnings) == ("chữ", ("macros",))


def test_a_few_bytes_that_stand_for_many_blanks_are_refused_in_time() -> None:
    assert code(odt("<text:p>" + '<text:s text:c="999999"/>' * 200_000 + "</text:p>"), "a.odt") in {
        "too-long",
        "zip-bomb",
    }


def test_a_list_number_of_a_million_letters_is_refused_in_time() -> None:
    numbering = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'<w:numFmt w:val="bullet"/><w:lvlText w:val="{"ab" * 500_000}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    item = p("x", props='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert code(docx(item * 500, numbering=numbering)) == "too-long"
