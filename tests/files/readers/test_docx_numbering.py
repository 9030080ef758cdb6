"""Automatic list numbers of a .docx, counted as Word counts them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.files.readers.builders import docx, p, part
from tongket.core.doc.source import Source
from tongket.files.number_formats import custom, written
from tongket.files.read import read_bytes


def level(index: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = "", more: str = "") -> str:
    nums = nums or '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    inside = "".join(levels)
    return part(
        "numbering", f'<w:abstractNum w:abstractNumId="0">{inside}</w:abstractNum>{more}{nums}'
    )


def item(index: int = 0, number: int = 1, text: str = "x") -> str:
    props = f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, props=props)


def labels(source: Source) -> list[str | None]:
    return [paragraph.label for paragraph in source.paragraphs]


def read(body: str, **parts: str) -> Source:
    return read_bytes(docx(body, **parts), "a.docx")


OUTLINE = (
    level(0, "%1.", "upperRoman"),
    level(1, "%2."),
    level(2, "%2.%3."),
    level(3, "%4)", "lowerLetter"),
)


def test_the_number_and_its_separator_stand_in_the_text_and_in_a_run() -> None:
    source = read(item(text="Công tác"), numbering=numbering(level(0, "%1.")))
    paragraph = source.paragraphs[0]
    assert source.text == "1.\tCông tác"
    assert paragraph.label == "1."
    assert [run.span.cut(source.text) for run in paragraph.runs] == ["1.\tCông tác"]


@pytest.mark.parametrize(
    ("suffix", "text"), [("space", "1. x"), ("nothing", "1.x"), ("tab", "1.\tx")]
)
def test_what_follows_the_number(suffix: str, text: str) -> None:
    more = f'<w:suff w:val="{suffix}"/>'
    assert read(item(), numbering=numbering(level(0, "%1.", more=more))).text == text


def test_levels_count_and_restart_under_a_higher_one() -> None:
    depths = [0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1, 3]
    source = read("".join(item(depth) for depth in depths), numbering=numbering(*OUTLINE))
    assert labels(source) == [
        "I.", "1.", "2.", "2.1.", "2.2.", "a)", "b)", "3.", "3.1.", "II.", "1.", "a)",
    ]  # fmt: skip


def test_a_higher_level_that_never_stood_counts_as_its_start() -> None:
    levels = (level(0, "%1."), level(1, "%1.%2."))
    assert labels(read(item(1) + item(1), numbering=numbering(*levels))) == ["1.1.", "1.2."]


def test_a_level_may_never_restart() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    levels = (level(0, "%1."), level(1, "%2)", more=never))
    body = item() + item(1) + item(1) + item() + item(1)
    assert labels(read(body, numbering=numbering(*levels))) == ["1.", "1)", "2)", "2.", "3)"]


def test_a_level_may_restart_only_under_a_far_higher_one() -> None:
    levels = (level(0, "%1."), level(1, "%2)"), level(2, "%3-", more='<w:lvlRestart w:val="1"/>'))
    body = item() + item(1) + item(2) + item(1) + item(2) + item() + item(2)
    expected = ["1.", "1)", "1-", "2)", "2-", "2.", "1-"]
    assert labels(read(body, numbering=numbering(*levels))) == expected


def test_two_lists_of_one_kind_share_their_count_unless_one_starts_anew() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{more}</w:num>'
        for number, more in ((1, ""), (2, ""), (3, start))
    )
    body = item() + item(number=2) + item(number=3) + item(number=3) + item()
    source = read(body, numbering=numbering(level(0, "%1."), nums=nums))
    assert labels(source) == ["1.", "2.", "5.", "6.", "7."]


def test_a_level_may_be_replaced_for_one_list() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "Điều %1.")}</w:lvlOverride>'
    nums = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{override}</w:num>'
    source = read(item(), numbering=numbering(level(0, "%1."), nums=nums))
    assert source.text == "Điều 1.\tx"


def test_legal_numbering_shows_all_levels_in_figures() -> None:
    levels = (level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert labels(read(item() + item(1), numbering=numbering(*levels))) == ["I.", "1.1"]


def test_number_nought_takes_a_paragraph_out_of_the_list_of_its_style() -> None:
    sheet = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    levels = (
        level(0, "%1.", more='<w:pStyle w:val="H1"/>'),
        level(1, "%1.%2.", more='<w:pStyle w:val="H2"/>'),
    )
    none = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        p("a", props='<w:pStyle w:val="H1"/>')
        + p("b", props='<w:pStyle w:val="H2"/>')
        + p("c", props=none)
        + p("d", props='<w:pStyle w:val="H1"/>')
    )
    source = read(body, numbering=numbering(*levels), styles=sheet)
    assert labels(source) == ["1.", "1.1.", None, "2."]


def test_a_list_may_borrow_the_levels_of_a_list_style() -> None:
    more = (
        '<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="Mine"/>'
        f"{level(0, '(%1)', 'lowerRoman')}</w:abstractNum>"
    )
    source = read(item(), numbering=numbering('<w:numStyleLink w:val="Mine"/>', more=more))
    assert labels(source) == ["(i)"]


@pytest.mark.parametrize(
    ("text", "font", "label"),
    [("-", "", "-"), ("\uf0b7", "Symbol", "•"), ("\uf0a7", "Wingdings", "▪"), ("o", "Courier New", "o"),
     ("\uf0d8", "Wingdings", "➢"), ("\uf099", "Wingdings", "•")],
)  # fmt: skip
def test_bullets_are_the_signs_people_see(text: str, font: str, label: str) -> None:
    more = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    inside = level(0, text, "bullet").replace("</w:lvl>", f"{more}</w:lvl>")
    source = read(item(), numbering=numbering(inside))
    assert labels(source) == [label]
    fonts = {run.look.font for run in source.paragraphs[0].runs}
    assert fonts <= {None, "Courier New", "Times New Roman"}


def test_a_level_without_text_leaves_no_trace() -> None:
    source = read(item(), numbering=numbering(level(0, "", "none")))
    assert (source.text, labels(source)) == ("x", [None])


def test_the_indent_of_the_level_holds_unless_the_paragraph_has_its_own() -> None:
    indent = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    inside = level(0, "%1.").replace("</w:lvl>", f"{indent}</w:lvl>")
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("a", props=number) + p("b", props=number + '<w:ind w:left="0" w:firstLine="720"/>')
    settings = [one.setting for one in read(body, numbering=numbering(inside)).paragraphs]
    assert [(one.left_mm, one.first_line_mm) for one in settings] == [(12.7, -6.35), (0.0, 12.7)]


@pytest.mark.parametrize(
    ("count", "number_format", "expected"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (14, "decimalZero", "14"),
        (1994, "upperRoman", "MCMXCIV"), (4, "lowerRoman", "iv"), (0, "upperRoman", "0"),
        (5, "lowerLetter", "e"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"),
        (53, "lowerLetter", "aaa"), (28, "upperLetter", "BB"), (900, "lowerLetter", "900"),
        (11, "ordinal", "11th"), (22, "ordinal", "22nd"), (3, "decimalEnclosedCircle", "③"),
        (5, "vietnameseCounting", "năm"), (15, "vietnameseCounting", "mười lăm"),
        (21, "vietnameseCounting", "hai mươi mốt"), (30, "vietnameseCounting", "ba mươi"),
        (110, "vietnameseCounting", "110"), (7, "numberInDash", "- 7 -"), (7, "unheardOf", "7"),
        (7, "none", ""),
    ],
)  # fmt: skip
def test_counts_are_written_in_the_format_of_the_level(
    count: int, number_format: str, expected: str
) -> None:
    assert written(count, number_format) == expected


def test_a_custom_format_follows_its_sample() -> None:
    assert [custom(7, "001, 002, 003, ..."), custom(7, "x, y")] == ["007", "7"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_counts_the_same(tmp_path: Path) -> None:
    depths = [0, 1, 2, 3, 3, 2, 2, 1, 3, 0, 2, 1, 1, 2, 3, 0, 0, 1]
    body = "".join(item(depth, text=f"t{at}") for at, depth in enumerate(depths))
    data = docx(body, numbering=numbering(*OUTLINE))
    (tmp_path / "a.docx").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    lines = (tmp_path / "a.txt").read_text(encoding="utf-8-sig").split("\n")
    theirs = [line.split()[0] for line in lines if line.strip()]
    assert labels(read_bytes(data, "a.docx")) == theirs
