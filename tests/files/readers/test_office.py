""".doc and .rtf through other programs: found, bounded in time, never left behind."""

import os
import shutil
import stat
import time
from pathlib import Path

import pytest

from tests.files.readers.builders import refusal_code
from tongket.files.read import ReadOptions, Unreadable, read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOC = OLE + b"\0" * 504 + b"\xec\xa5\xc1\0" + b"\0" * 60 + "WordDocument".encode("utf-16-le")
RTF = rb"{\rtf1\ansi {\b K\u7871?t qu\u7843?} 30/KH-STTTT\par Hai}"

needs_soffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
posix = pytest.mark.skipif(os.name != "posix", reason="the stand-in programs are shell scripts")


def stand_in(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is all of the PATH, but for the shell's own tools."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for tool in ("sleep", "cat", "sh"):
        found = shutil.which(tool)
        assert found is not None
        (folder / tool).symlink_to(found)
    monkeypatch.setenv("PATH", str(folder))
    return folder


@posix
@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize(
    ("data", "name", "needed"),
    [(DOC, "a.doc", "LibreOffice / antiword"), (RTF, "a.rtf", "LibreOffice")],
)
def test_without_a_program_the_message_says_which_one(data: bytes, name: str, needed: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(data, name)
    assert caught.value.code == "no-program"
    assert needed in caught.value.words().vi
    assert needed in caught.value.words().en


@posix
def test_antiword_is_asked_where_libreoffice_is_not_there(programs: Path) -> None:
    stand_in(programs, "antiword", "printf 'K\\341\\272\\277t qu\\341\\272\\243\\nHai\\n'")
    source = read_bytes(DOC, "a.doc")
    assert (source.text, source.format, source.warnings) == (
        "Kết quả\nHai\n",
        "doc",
        ("text-only",),
    )
    assert refusal_code(RTF, "a.rtf") == "no-program"


@posix
def test_a_program_that_hangs_is_ended_with_its_children(programs: Path) -> None:
    marker = programs / "child"
    stand_in(programs, "soffice", f"(sleep 1.5; echo alive > {marker}) &\nsleep 60")
    start = time.perf_counter()
    with pytest.raises(Unreadable) as caught:
        read_bytes(RTF, "a.rtf", ReadOptions(program_seconds=0.5))
    assert caught.value.code == "program-slow"
    assert time.perf_counter() - start < 20  # the program would have slept for a minute
    time.sleep(1.7)
    assert not marker.exists()


@posix
@pytest.mark.parametrize("script", ["exit 1", "exit 0", "kill -9 $$"])
def test_a_program_that_fails_is_told(programs: Path, script: str) -> None:
    stand_in(programs, "soffice", script)
    assert refusal_code(RTF, "a.rtf") == "program-failed"


@posix
def test_what_a_program_makes_is_read_as_carefully_as_what_is_sent(programs: Path) -> None:
    stand_in(programs, "soffice", 'for last; do :; done; echo "PKxx" > "${last%.rtf}.docx"')
    assert refusal_code(RTF, "a.rtf") == "damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99, "encrypted"),
        (OLE + b"\0" * 504 + b"\xec\xa5\xc1\0" + b"\0" * 7 + b"\1" + "WordDocument".encode("utf-16-le"), "encrypted"),
        (OLE + "Workbook".encode("utf-16-le") + b"\0" * 99, "unsupported"),
        (OLE + "PowerPoint Document".encode("utf-16-le") + b"\0" * 99, "unsupported"),
        (OLE + b"\0" * 99, "unsupported"),
    ],
)  # fmt: skip
def test_old_office_files_are_judged_before_any_program_is_asked(data: bytes, code: str) -> None:
    assert refusal_code(data, "a.docx") == code


@needs_soffice
def test_rtf_is_read_with_its_looks() -> None:
    source = read_bytes(RTF, "a.rtf")
    assert source.text == "Kết quả 30/KH-STTTT\nHai"
    assert [run.look.bold for run in source.paragraphs[0].runs] == [True, False]
    assert (source.format, source.has_layout) == ("rtf", True)


@needs_soffice
def test_rtf_under_the_name_of_doc_is_read_and_told() -> None:
    source = read_bytes(RTF, "a.doc")
    assert (source.format, source.warnings) == ("rtf", ("wrong-extension",))
