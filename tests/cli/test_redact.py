"""``tongket redact`` from the outside: what it writes, what it prints, what it refuses."""

import io
import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_schemas import validator
from tests.files.docx_redact.copies import JPEG, PICTURE, with_part
from tests.files.readers.builders import docx, p, run
from tests.files.readers.report import report
from tongket.cli import public_copy
from tongket.cli.main import main
from tongket.files.read import read

CASE = "Bắt tạm giam Nguyễn Văn Hùng (SN 1990), số 0912.345.678, về tội đánh bạc."
COPY = "Bắt tạm giam [người 1] (SN [ngày sinh 1]), số [số điện thoại 1], về tội đánh bạc."
SECRETS = ("Hùng", "1990", "0912")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.write_bytes(text.encode(encoding))
    return str(path)


def redact(*call: str) -> int:
    return main(["redact", "--out", "public", *call])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_plain_text_keeps_its_own_characters(folder: Path, encoding: str, end: str) -> None:
    text = end.join(["\tMở đầu\u00a0", CASE, "", "Kết thu\u0301c", ""])
    assert redact(write(folder / "a.txt", text, encoding)) == 0
    copy = (folder / "public" / "a-cong-khai.txt").read_bytes()
    assert copy == text.replace(CASE, COPY).encode(encoding)


def test_nothing_that_is_masked_is_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert redact(write(folder / "a.txt", CASE)) == 0
    said = capsys.readouterr()
    assert "[người 1]" in said.out
    assert "public/a-cong-khai.txt" in said.out.replace("\\", "/")
    assert not any(word in said.out + said.err for word in SECRETS)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_json_fits_its_schema_and_holds_no_words(
    folder: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    text = f"{CASE} Bà Trần Thị Bình, Giám đốc Sở, kết luận."
    assert redact(write(folder / "a.txt", text), "--json", "--lang", language) == 0
    printed = capsys.readouterr().out
    told = json.loads(printed)
    validator("redact").validate(told)
    assert not any(word in printed for word in SECRETS)
    places = [
        (one["label"], [text[x["start"] : x["end"]] for x in one["places"]])
        for one in told["masked"]
    ]
    assert places == [
        ("[người 1]", ["Nguyễn Văn Hùng"]),
        ("[ngày sinh 1]", ["1990"]),
        ("[số điện thoại 1]", ["0912.345.678"]),
    ]
    assert [one["text"] for one in told["left"]] == ["Trần Thị Bình"]


def listed(folder: Path) -> Any:
    return json.loads((folder / "list.json").read_text("utf-8"))


def test_the_list_holds_the_words_and_is_for_its_owner_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [write(folder / "a.txt", CASE), write(folder / "b.md", "# Không có gì để che")]
    assert redact(*names, "--list", "list.json") == 0
    assert stat.S_IMODE((folder / "list.json").stat().st_mode) == 0o600
    first, second = listed(folder)
    for one in (first, second):
        validator("redact").validate(one)
    assert [one["words"] for one in first["masked"]] == ["Nguyễn Văn Hùng", "1990", "0912.345.678"]
    assert second["masked"] == []
    assert not any(word in capsys.readouterr().out for word in SECRETS)


def test_a_list_that_is_there_is_not_written_over(folder: Path) -> None:
    (folder / "list.json").write_text("cũ", encoding="utf-8")
    assert redact(write(folder / "a.txt", CASE), "--list", "list.json") == 2
    assert (folder / "list.json").read_text("utf-8") == "cũ"
    assert not (folder / "public").exists()
    assert redact(str(folder / "a.txt"), "--list", "list.json", "--force") == 0
    assert listed(folder)


def test_a_copy_that_is_there_is_written_over_only_when_told(folder: Path) -> None:
    name = write(folder / "a.txt", CASE)
    assert [redact(name), redact(name), redact(name, "--force")] == [0, 2, 0]
    assert (folder / "a.txt").read_text("utf-8") == CASE


def test_a_word_file_is_edited_in_place_and_may_be_printed_too(folder: Path) -> None:
    (folder / "a.docx").write_bytes(report(["1. Kết quả", CASE]))
    assert redact("a.docx", "--format", "docx", "--format", "pdf") == 0
    word, paper = (folder / "public" / f"a-cong-khai.{kind}" for kind in ("docx", "pdf"))
    assert COPY in read(word).text
    assert COPY.replace(" ", "") in "".join(read(paper).text.split())
    assert read(word).pages == read(folder / "a.docx").pages


def test_a_pdf_is_set_anew(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.docx").write_bytes(report(["1. Kết quả", CASE]))
    assert main(["typeset", "a.docx", "--format", "pdf", "--out", "set"]) == 0
    assert redact("set/a.pdf", "--json") == 0
    told = json.loads(capsys.readouterr().out.split("\n", 1)[1])
    assert [note["code"] for note in told["notes"]] == ["set-anew"]
    assert COPY in " ".join(read(folder / "public" / "a-cong-khai.docx").text.split())


def test_a_picture_needs_a_persons_eyes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.docx").write_bytes(with_part(p(CASE) + PICTURE, "image", "media/x.jpg", JPEG))
    assert redact("a.docx") == 1
    assert "1 hình ảnh" in capsys.readouterr().out
    assert (folder / "public" / "a-cong-khai.docx").exists()


def test_the_office_decides_what_stays_and_what_goes_as_well(folder: Path) -> None:
    write(folder / "a.txt", f"{CASE} Quán Cây Đa.")
    assert redact("a.txt", "--keep", "người 1", "--keep", "birth", "--mask", "Cây Đa") == 0
    copy = (folder / "public" / "a-cong-khai.txt").read_text("utf-8")
    assert (
        copy
        == "Bắt tạm giam Nguyễn Văn Hùng (SN 1990), số [số điện thoại 1], về tội đánh bạc. Quán [đã che 1]."
    )


def test_the_name_of_the_file_gives_nobody_away(folder: Path) -> None:
    assert redact(write(folder / "don Nguyen Van Hung.txt", CASE)) == 0
    assert [one.name for one in (folder / "public").iterdir()] == ["don nguoi-1-cong-khai.txt"]


def test_what_comes_through_the_pipe_is_edited_in_place_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(docx(p(run(CASE, "<w:b/>")))))
    monkeypatch.setattr(sys, "stdin", pipe)
    assert redact("-") == 0
    copy = read(folder / "public" / "document-cong-khai.docx")
    assert copy.text == COPY
    assert copy.paragraphs[0].runs[0].look.bold


@pytest.mark.usefixtures("inheriting")
def test_if_anything_is_left_nothing_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(public_copy, "leaks", lambda *_: ("word/chart1.xml",))
    assert redact(write(folder / "a.txt", CASE), "--list", "list.json") == 2
    assert "word/chart1.xml" in capsys.readouterr().err
    assert not (folder / "public").exists()
    assert not (folder / "list.json").exists()


def test_one_bad_file_does_not_keep_the_others_back(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.docx").write_bytes(b"PK\x03\x04junk")
    assert redact("bad.docx", write(folder / "a.txt", CASE)) == 2
    assert "bad.docx" in capsys.readouterr().err
    assert (folder / "public" / "a-cong-khai.txt").exists()


def test_two_copies_that_would_meet_are_refused_beforehand(folder: Path) -> None:
    names = [write(folder / "a.txt", CASE), write(folder / "a.md", CASE)]
    assert redact(*names) == 2
    assert not (folder / "public").exists()


def test_the_checker_finds_nothing_in_the_copy(folder: Path) -> None:
    (folder / "a.docx").write_bytes(report(["1. Kết quả", CASE, "Ông Hùng ở thôn 3, xã Mẫu."]))
    assert main(["check", "a.docx", "--public", "--select", "P"]) == 1
    assert redact("a.docx") == 0
    assert main(["check", "public/a-cong-khai.docx", "--public", "--select", "P"]) == 0
