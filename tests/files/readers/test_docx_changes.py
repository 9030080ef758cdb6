"""Tracked changes of a .docx, as accepted and as rejected."""

import pytest

from tests.files.readers.builders import cell, docx, p, part, run
from tongket.core.doc.source import Align, Source
from tongket.files.read import ReadOptions, Tracked, read_bytes

WHO = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"'


def read(body: str, tracked: Tracked = Tracked.ACCEPTED, **parts: str) -> Source:
    return read_bytes(docx(body, **parts), "a.docx", ReadOptions(tracked=tracked))


def ins(inside: str) -> str:
    return f"<w:ins {WHO}>{inside}</w:ins>"


def gone(text: str) -> str:
    return f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def mark(change: str) -> str:
    return f"<w:rPr><w:{change} {WHO}/></w:rPr>"


CASES = {
    "words": (p(run("có "), gone("08"), ins(run("09")), run(" bài")), "có 09 bài", "có 08 bài"),
    "paragraph added": (
        p("một", props=mark("ins")) + p("hai"),
        "một\nhai",
        "mộthai",
    ),
    "paragraph mark removed": (
        p("một ", props=mark("del")) + p("hai") + p("ba"),
        "một hai\nba",
        "một \nhai\nba",
    ),
    "whole paragraph removed": (
        p("đầu") + p(gone("bỏ"), props=mark("del")) + p("cuối"),
        "đầu\ncuối",
        "đầu\nbỏ\ncuối",
    ),
    "moved": (
        f"<w:p><w:moveFrom {WHO}>{run('x')}</w:moveFrom>{run('giữa')}"
        f"<w:moveTo {WHO}>{run('x')}</w:moveTo></w:p>",
        "giữax",
        "xgiữa",
    ),
    "row removed": (
        f"<w:tbl><w:tr>{cell('a')}</w:tr><w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell('b')}</w:tr></w:tbl>",
        "a",
        "a\nb",
    ),
    "row added": (
        f"<w:tbl><w:tr>{cell('a')}</w:tr><w:tr><w:trPr><w:ins {WHO}/></w:trPr>{cell('b')}</w:tr></w:tbl>",
        "a\nb",
        "a",
    ),
    "cell removed": (
        f"<w:tbl><w:tr>{cell('a')}{cell('b', f'<w:cellDel {WHO}/>')}</w:tr></w:tbl>",
        "a",
        "a\nb",
    ),
    "removed to the end of a cell": (
        f"<w:tbl><w:tr>{cell(p('a', props=mark('del')))}{cell('b')}</w:tr></w:tbl>",
        "a\nb",
        "a\nb",
    ),
}


@pytest.mark.parametrize(("body", "accepted", "rejected"), CASES.values(), ids=CASES.keys())
def test_changes_are_accepted_or_rejected(body: str, accepted: str, rejected: str) -> None:
    assert read(body).text == accepted
    assert read(body, Tracked.REJECTED).text == rejected
    assert read(body).warnings == ("tracked-changes",)


def test_a_change_of_look_is_undone_when_rejected() -> None:
    props = f"<w:b/><w:rPrChange {WHO}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    looks = [read(p(run("chữ", props)), tracked).paragraphs[0].runs[0].look for tracked in Tracked]
    assert [(look.bold, look.italic) for look in looks] == [(True, False), (False, True)]


def test_a_change_of_setting_is_undone_when_rejected() -> None:
    props = f'<w:jc w:val="both"/><w:pPrChange {WHO}><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'
    settings = [read(p("chữ", props=props), tracked).paragraphs[0].setting for tracked in Tracked]
    assert [setting.align for setting in settings] == [Align.JUSTIFY, Align.CENTRE]


def test_a_removed_item_takes_no_number() -> None:
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("a", props=number) + p(gone("b"), props=number + mark("del")) + p("c", props=number)
    assert read(body, numbering=numbering).text == "1.\ta\n2.\tc"
    assert read(body, Tracked.REJECTED, numbering=numbering).text == "1.\ta\n2.\tb\n3.\tc"


def test_a_file_without_changes_says_nothing_of_them() -> None:
    assert read(p("w:ins ", "chữ")).warnings == ()
