"""What of a .docx becomes text, and in which order."""

import pytest

from tests.files.readers.builders import cell, docx, docx_parts, p, part, run, table, zipped
from tongket.core.doc.source import Source, SourceParagraph, Story
from tongket.files.read import ReadOptions, read_bytes


def read(data: bytes, options: ReadOptions | None = None) -> Source:
    return read_bytes(data, "a.docx", options or ReadOptions())


def texts(source: Source) -> list[str]:
    return [paragraph.span.cut(source.text) for paragraph in source.paragraphs]


def only(data: bytes) -> tuple[str, SourceParagraph]:
    source = read(data)
    (paragraph,) = source.paragraphs
    return paragraph.span.cut(source.text), paragraph


def test_paragraphs_are_joined_by_one_line_feed_and_spans_point_at_them() -> None:
    source = read(docx(p("Một") + p() + p("Hai", " ba")))
    assert source.text == "Một\n\nHai ba"
    assert texts(source) == ["Một", "", "Hai ba"]


def test_text_is_not_normalised() -> None:
    decomposed = "Bộ\u0301\u00a0Ð"
    assert only(docx(p(decomposed)))[0] == decomposed


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb"),
        ("<w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>CT</w:t></w:r>", "10-CT"),
        ("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "a\u00adb"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Unheard Of" w:char="0041"/></w:r>', "A"),
        ('<w:r><w:sym w:font="Symbol" w:char="D800"/></w:r>', ""),
        ('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>', ""),
        ("<w:r><w:t> a </w:t></w:r>", "a"),
        ('<w:r><w:t xml:space="preserve"> a </w:t></w:r>', " a "),
        ('<w:r><w:t xml:space="preserve">a\nb\tc</w:t></w:r>', "a b c"),
        ('<w:hyperlink r:id="x"><w:r><w:t>trang</w:t></w:r></w:hyperlink>', "trang"),
        ("<w:smartTag><w:r><w:t>Huế</w:t></w:r></w:smartTag>", "Huế"),
        ('<w:bdo w:val="rtl"><w:r><w:t>abc</w:t></w:r></w:bdo>', "abc"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt>"
         "<w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby></w:r>", "chữ"),
        ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
         "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>", "1/2"),
        ("<w:r><w:delText>bỏ</w:delText></w:r>", ""),
        ("<w:r><w:unheardOf>x</w:unheardOf></w:r>", ""),
    ],
)  # fmt: skip
def test_everything_that_prints_becomes_text(inside: str, text: str) -> None:
    assert only(docx(f"<w:p>{inside}</w:p>"))[0] == text


@pytest.mark.parametrize("control", ["block", "inline", "cell", "row"])
def test_content_controls_are_read_and_their_tag_is_on_the_runs(control: str) -> None:
    wrap = (
        '<w:sdt><w:sdtPr><w:tag w:val="fact:1"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    )
    row = f"<w:tr>{cell('08')}</w:tr>"
    bodies = {
        "block": wrap.format(p("08")),
        "inline": f"<w:p>{wrap.format(run('08'))}</w:p>",
        "cell": f"<w:tbl><w:tr>{wrap.format(cell('08'))}</w:tr></w:tbl>",
        "row": f"<w:tbl>{wrap.format(row)}</w:tbl>",
    }
    text, paragraph = only(docx(bodies[control]))
    assert text == "08"
    assert [one.tag for one in paragraph.runs] == ["fact:1"]


def test_the_innermost_tag_counts_and_ends_with_its_control() -> None:
    def control(tag: str, inside: str) -> str:
        return (
            f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>'
            f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )

    inner = control("outer", run("a") + control("inner", run("b")) + run("c"))
    _, paragraph = only(docx(f"<w:p>{run('0')}{inner}{run('1')}</w:p>"))
    assert [one.tag for one in paragraph.runs] == [None, "outer", "inner", "outer", None]


def test_runs_cover_the_text_and_equal_neighbours_are_one() -> None:
    text, paragraph = only(docx(p(run("Một "), run("hai "), run("ba", "<w:b/>"))))
    assert [one.span.cut(text) for one in paragraph.runs] == ["Một hai ", "ba"]


def test_hidden_text_is_left_out_and_told() -> None:
    source = read(docx(p(run("thấy"), run("ẩn", "<w:vanish/>"))))
    assert source.text == "thấy"
    assert source.warnings == ("hidden-text",)


def test_one_of_two_alternatives_is_read() -> None:
    choice = "<mc:Choice Requires='wps'><w:r><w:t>mới</w:t></w:r></mc:Choice>"
    fallback = "<mc:Fallback><w:r><w:t>cũ</w:t></w:r></mc:Fallback>"
    both = f"<w:p><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:p>"
    alone = f"<w:p><mc:AlternateContent>{fallback}</mc:AlternateContent></w:p>"
    assert texts(read(docx(both + alone))) == ["mới", "cũ"]


def test_notes_stand_behind_the_body_without_their_marks() -> None:
    notes = part(
        "footnotes",
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="1">{p("Ghi chú")}</w:footnote>',
    )
    ends = part("endnotes", f'<w:endnote w:id="1">{p("Cuối bài")}</w:endnote>')
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    source = read(docx(p(run("Thân"), mark), footnotes=notes, endnotes=ends))
    assert texts(source) == ["Thân", "Ghi chú", "Cuối bài"]
    assert [one.story for one in source.paragraphs[1:]] == [Story.FOOTNOTE, Story.FOOTNOTE]


def test_comments_macros_and_outside_links_are_told() -> None:
    commented = '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>a</w:t></w:r></w:p>'
    assert read(docx(commented)).warnings == ("comments",)


def test_a_page_break_marks_the_paragraph_that_starts_the_page() -> None:
    page_break = '<w:r><w:br w:type="page"/></w:r>'
    body = (
        p("một", page_break)
        + p("hai")
        + p(page_break)
        + p("ba")
        + p(page_break, "bốn")
        + p("năm", page_break, "sáu")
        + p("bảy", props="<w:pageBreakBefore/>")
    )
    source = read(docx(body))
    starts = [one.setting.page_break_before for one in source.paragraphs]
    assert texts(source) == ["một", "hai", "", "ba", "bốn", "năm\nsáu", "bảy"]
    assert starts == [False, True, False, True, True, False, True]


@pytest.mark.parametrize(("kind", "breaks"), [("nextPage", True), ("continuous", False)])
def test_a_section_starts_a_page_unless_it_is_continuous(kind: str, *, breaks: bool) -> None:
    last = f'<w:sectPr><w:type w:val="{kind}"/></w:sectPr>'
    source = read(docx(p("một", props="<w:sectPr/>") + p("hai") + last))
    assert [one.setting.page_break_before for one in source.paragraphs] == [False, breaks]


def test_tables_come_cell_by_cell_in_their_place() -> None:
    source = read(docx(p("trước") + table(("a", "b"), ("c", p("d") + p("e"))) + p("sau")))
    assert texts(source) == ["trước", "a", "b", "c", "d", "e", "sau"]


def test_the_strict_edition_reads_the_same() -> None:
    usual = docx(p(run("Đậm", "<w:b/>"), props='<w:jc w:val="center"/>'))
    strict = usual_to_strict(p(run("Đậm", "<w:b/>"), props='<w:jc w:val="center"/>'))
    assert read(strict) == read(usual)


def usual_to_strict(body: str) -> bytes:
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {}
    for name, data in docx_parts(body).items():
        assert isinstance(data, str)
        parts[name] = data.replace(
            main, "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ).replace(kinds, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    return zipped(parts)
