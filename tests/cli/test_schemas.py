"""What the commands print as JSON is what their schemas promise to other programs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from tongket import cli
from tongket.cli.main import COMMANDS, main

SCHEMAS = {
    path.name.removesuffix("-1.json").removeprefix("tongket."): json.loads(path.read_text("utf-8"))
    for path in sorted((Path(cli.__file__).parent / "schemas").glob("*.json"))
}
REGISTRY: Registry[Any] = Registry().with_resources(
    (schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS.values()
)
DEMO = Path(__file__).parents[2] / "demo"
HEAD = """\
UBND TỈNH BÌNH MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ XÂY DỰNG\tĐộc lập - Tự do - Hạnh phúc
Số:    /BC-SXD\tBình Mẫu, ngày   tháng 6 năm 2024
BÁO CÁO
Kết quả trồng cây xanh công sở 6 tháng đầu năm 2024
Kính gửi: Văn phòng UBND tỉnh.
"""
REPORT = f"""{HEAD}
I. KẾT QUẢ THỰC HIỆN
1. Công tác chỉ đạo
Sở ban hành Kế hoạch số 12/KH-SXD ngày 05/01/2024 và trồng 8 cây, hàng trăm khóm hoa.
2. Kiểm tra: Sở không có số liệu
II- PHƯƠNG HƯỚNG
Thực hiện Luật Cây xanh năm 2023 và Nghị định 64/2010/ND-CP của Chính phủ../.
Nơi nhận:
- Văn phòng UBND tỉnh (báo cáo);
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn Mẫu
"""
NEWER = REPORT.replace("trồng 8 cây", "trồng 12 cây").replace("12/KH-SXD", "15/KH-SXD")
PARTY = """\
TỈNH ỦY BÌNH MẪU\tĐẢNG CỘNG SẢN VIỆT NAM
BAN CHỈ ĐẠO
*
Số 64-CTr/BCĐ\tBình Mẫu, ngày 15 tháng 01 năm 2024
CHƯƠNG TRÌNH
trồng cây xanh
-----
Căn cứ Quy định số 114-QĐ/TW, ngày 11/7/2023 của Bộ Chính trị, Ban Chỉ đạo đề ra 02 nhiệm vụ.
"""

LETTER = """\
Ông Lê Văn Dụ, điện thoại 0912 000 111, tố cáo Xưởng gỗ Mẫu chặt cây trái phép.
Sở đã mời ông Dụ và bà Trần Thị Mẫu làm việc; bà Mẫu đã nộp phạt.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in, with what it is called on."""
    for name, text in {
        "report.txt": REPORT,
        "newer.md": NEWER,
        "party.txt": PARTY,
        "letter.txt": LETTER,
        "bare.txt": "Không có gì để viện dẫn.",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[name], registry=REGISTRY)


def said(capsys: pytest.CaptureFixture[str], *call: str) -> Any:
    """What one call prints, as a program reads it."""
    capsys.readouterr()
    assert main(call) in (0, 1)
    return json.loads(capsys.readouterr().out)


CALLS = [
    *((name, file) for name in ("read", "cite", "check") for file in ("report.txt", "newer.md")),
    *((name, file) for name in ("read", "cite", "check") for file in ("party.txt", "bare.txt")),
    ("typeset", "report.txt", "--out", "set"),
    ("typeset", "party.txt", "--out", "set", "--format", "docx"),
    ("diff", "report.txt", "newer.md"),
    ("diff", "report.txt", "report.txt"),
    ("diff", "report.txt", "party.txt"),
    ("draft", str(DEMO), "--out", "drafted", "--format", "docx"),
    ("redact", "letter.txt", "--out", "public"),
    ("redact", "letter.txt", "--out", "public", "--keep", "phone", "--mask", "Xưởng gỗ Mẫu"),
    ("redact", "bare.txt", "--out", "public"),
]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@pytest.mark.usefixtures("folder")
def test_what_a_command_prints_fits_its_schema(
    call: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    name, *arguments = call
    printed = said(capsys, name, "--json", *arguments)
    validator(name).validate(printed)
    assert printed["schema"] == f"tongket.{name}/1"


@pytest.mark.usefixtures("folder")
def test_a_typeset_file_read_back_fits_the_same_schema(capsys: pytest.CaptureFixture[str]) -> None:
    written = said(capsys, "typeset", "--json", "report.txt", "--out", "set")["written"]
    assert [Path(path).suffix for path in written] == [".docx", ".pdf"]
    for name in ("read", "check"):
        objects = said(capsys, name, "--json", *written)
        assert [one["format"] for one in objects] == ["docx", "pdf"]
        for one in objects:
            validator(name).validate(one)


@pytest.mark.usefixtures("folder")
def test_several_files_give_a_list_of_objects(capsys: pytest.CaptureFixture[str]) -> None:
    printed = said(capsys, "cite", "--json", "report.txt", "party.txt")
    assert [one["file"] for one in printed] == ["report.txt", "party.txt"]
    for one in printed:
        validator("cite").validate(one)


def test_a_draft_leaves_a_fact_package_that_fits_its_schema(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = said(capsys, "draft", "--json", str(DEMO), "--out", "drafted")["written"]
    package = json.loads((folder / written[-1]).read_text("utf-8"))
    validator("facts").validate(package)
    assert package["facts"]


def test_the_list_of_a_public_copy_holds_the_words_and_the_json_does_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = said(
        capsys, "redact", "--json", "letter.txt", "--out", "public", "--list", "list.json"
    )
    (listed,) = json.loads((folder / "list.json").read_text("utf-8"))
    validator("redact").validate(listed)
    assert "Lê Văn Dụ" in json.dumps(listed["masked"], ensure_ascii=False)
    assert "Lê Văn Dụ" not in json.dumps(printed["masked"], ensure_ascii=False)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "call", [("read", "report.txt"), ("check", "report.txt"), ("diff", "report.txt", "newer.md")]
)
def test_a_field_more_or_less_is_refused(
    call: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    name, *arguments = call
    printed = said(capsys, name, "--json", *arguments)
    for lacking in printed:
        with pytest.raises(ValidationError):
            validator(name).validate({key: printed[key] for key in printed if key != lacking})
    with pytest.raises(ValidationError):
        validator(name).validate({**printed, "more": 1})


@pytest.mark.usefixtures("folder")
def test_the_offsets_cut_the_text_that_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    read = said(capsys, "read", "--json", "report.txt")
    assert read["text"] == REPORT
    assert read["citations"]
    assert read["numbers"]
    for one in [*read["citations"], *read["numbers"]]:
        assert REPORT[one["start"] : one["end"]] == one["text"]
    checked = said(capsys, "check", "--json", "report.txt")["findings"]
    placed = [finding for finding in checked if finding["start"] is not None]
    assert placed
    for finding in placed:
        assert REPORT[finding["start"] : finding["end"]] == finding["text"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound_and_carries_its_name(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:tongket:{name}:1"
    assert schema["properties"]["schema"]["const"] == f"tongket.{name}/1"


def test_every_command_has_a_schema() -> None:
    assert sorted(COMMANDS.keys() - SCHEMAS.keys()) == []


def fields(schema: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every property anywhere in a schema."""
    if isinstance(schema, list):
        for number, one in enumerate(schema):
            yield from fields(one, f"{path}/{number}")
    if isinstance(schema, dict):
        for name, one in schema.get("properties", {}).items():
            yield f"{path}/{name}", one
        for key, one in schema.items():
            yield from fields(one, f"{path}/{key}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_says_what_it_means(name: str) -> None:
    resolver = REGISTRY.resolver(SCHEMAS[name]["$id"])
    mute = []
    for path, field in fields(SCHEMAS[name], name):
        target = resolver.lookup(field["$ref"]).contents if "$ref" in field else {}
        if not (field.get("description") or target.get("description")):
            mute.append(path)
    assert mute == []
