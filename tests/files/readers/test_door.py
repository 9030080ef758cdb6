"""The door for files: what a file is decided by its content, and every refusal is clear."""

import copy
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.files.readers.builders import docx, p, zipped
from tongket.core.text.words import Words
from tongket.files.read import Unreadable, read, read_bytes

TEXT = "Căn cứ Nghị định số 30/2020/NĐ-CP"


def refusal(data: bytes, name: str) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_bytes(data, name)
    return caught.value


@pytest.mark.parametrize(
    ("data", "name", "format", "warnings"),
    [
        (TEXT.encode(), "a.txt", "txt", ()),
        (TEXT.encode(), "a.md", "md", ()),
        (TEXT.encode(), "-", "txt", ()),
        (docx(p(TEXT)), "a.docx", "docx", ()),
        (docx(p(TEXT)), "A.DOCX", "docx", ()),
        (docx(p(TEXT)), "a.docm", "docx", ()),
        (docx(p(TEXT)), "a", "docx", ()),
        (docx(p(TEXT)), "a.doc", "docx", ("wrong-extension",)),
    ],
)
def test_a_file_is_read_as_what_it_is(
    data: bytes, name: str, format: str, warnings: tuple[str, ...]
) -> None:
    source = read_bytes(data, name)
    assert (source.text, source.format, source.warnings) == (TEXT, format, warnings)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (TEXT.encode(), "a.docx", "misnamed"),
        (docx(p(TEXT)), "a.pdf", "misnamed"),
        (docx(p(TEXT)), "a.txt", "misnamed"),
        (b"", "a.docx", "empty"),
        (b"", "a.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "a.docx", "unsupported"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 60, "a.pdf", "unsupported"),
        (b"Rar!\x1a\x07" + b"\0" * 60, "a.docx", "unsupported"),
        (b"MZ\x90\0" + b"\0" * 60, "a.doc", "unsupported"),
        (b"<html><body>x</body></html>", "a.doc", "unsupported"),
        (b'<?xml version="1.0"?><w:wordDocument/>', "a.docx", "unsupported"),
        (zipped({"xl/workbook.xml": "<x/>"}), "a.docx", "unsupported"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "a.pptx", "unsupported"),
        (zipped({"a.txt": "a"}), "a.zip", "unsupported"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
            "a.odt",
            "unsupported",
        ),
        (bytes(range(256)) * 40, "a.txt", "binary"),
        (b"\x01\x02\x03\x04\x05\x06" * 50, "a.txt", "binary"),
        (b"PK\x03\x04" + b"x" * 100, "a.docx", "damaged"),
        (b"%PDF-1.7\n" + b"x" * 100, "a.pdf", "damaged"),
        (zipped({"word/document.xml": "<w:document"}), "a.docx", "damaged"),
        (zipped({"word/styles.xml": "<x/>"}), "a.docx", "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_code(data: bytes, name: str, code: str) -> None:
    assert refusal(data, name).code == code


@pytest.mark.parametrize("text", ["<html> trong văn bản", "BM 12", "MZ", "%PDF là gì", "GIF8"])
def test_text_may_begin_like_anything(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text


def test_a_refusal_names_the_file_the_reason_and_the_remedy() -> None:
    error = refusal(b"", "báo cáo.docx")
    assert error.name == "báo cáo.docx"
    assert error.words() == Words(
        f"{error.reason.vi}; {error.remedy.vi}", f"{error.reason.en}; {error.remedy.en}"
    )
    assert str(error).startswith("báo cáo.docx: ")


def test_the_details_of_a_refusal_cannot_steer_a_terminal() -> None:
    hostile = "word/\x1b[2J\u202edocument.xml"
    data = zipped({"word/document.xml": b"x", hostile: "y"})
    said = refusal(data.replace(b"word/document.xml", hostile.encode()[:17]), "a.docx").words()
    assert (said.vi + said.en).isprintable()


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    codes = []
    for path in (tmp_path / "không có.docx", tmp_path):
        with pytest.raises(Unreadable) as caught:
            read(path)
        codes.append(caught.value.code)
    assert codes == ["missing", "not-a-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_with_a_name_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.txt")
    with pytest.raises(Unreadable) as caught:
        read(tmp_path / "ống.txt")
    assert caught.value.code == "not-a-file"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "to.txt"
    with path.open("wb") as stream:
        stream.truncate(300 * 2**20)
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert caught.value.code == "too-large"


def test_a_name_that_is_no_name_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read(Path("a\0b.txt"))
    assert caught.value.code == "not-read"


def test_reading_text_loads_no_library_for_other_formats(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    code = (
        "import sys\nfrom pathlib import Path\nfrom tongket.files.read import read\n"
        f"read(Path({str(path)!r}))\n"
        "heavy = {'lxml', 'pypdfium2', 'zipfile', 'subprocess', 'typst'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_error_survives_the_way_between_processes() -> None:
    error = refusal(b"", "a.docx")
    again = copy.copy(error)  # goes by the same road as pickling
    assert (again.name, again.code, again.words()) == (error.name, error.code, error.words())
