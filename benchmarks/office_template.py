"""The report as a template for docxtpl, made the way its manual says.

That is: make an example of the document in Word, then put tags where words change. So the outline
of the six-month report is typed in, and every section is a choice between the nil sentence and a
loop over its paragraphs, which come as rich text. The letterhead and the signature block are tables
without borders, typed in as they stand, the table of data is a loop over rows, and a page number
stands at the head of all pages but the first. What is linked becomes a link of the rich text: the
nearest that docxtpl has to a control with a source.

python-docx lays the template out. Its own default brings a hundred table styles twice over, 770 KB
that Word would not put into such a file and that docxtpl would read and press anew every time; they
are taken out, so that the template is as heavy as one made in Word. ``lean`` is the shortest
template that could still print the words: one loop over all paragraphs.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from itertools import groupby
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docxtpl import DocxTemplate, RichText

from benchmarks import report as r
from benchmarks.report import Report, Sentence, Words

_FONT, _SIZE = "Times New Roman", 14
_USED = ("Normal", "Body Text", "Heading 1", "Heading 2", "Header", "Table Grid", "Normal Table")
_CENTRE, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_HEADS = (
    ((r.SUPERIOR, False), (r.ISSUER, True)),
    (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True), ("Độc lập - Tự do - Hạnh phúc", True)),
    (("Số: {{ number }}/BC-SXD", False),),
    ((f"{r.PLACE}, ngày {{{{ day }}}} tháng 6 năm 2024", False),),
)


def template() -> bytes:
    """The typed outline with tags."""
    return _saved(_outline)


def lean() -> bytes:
    """One loop over everything."""
    return _saved(_one_loop)


def _saved(write_body: Callable[[Any], None]) -> bytes:
    page = docx.Document()
    _lightened(page)
    _styles(page)
    _letterhead(page)
    write_body(page)
    _data(page)
    page.add_paragraph(r.CLOSING, "Body Text")
    _signature(page)
    _page_number(page)
    out = BytesIO()
    page.save(out)
    return out.getvalue()


def _lightened(page: Any) -> None:
    """Without what no report uses: styles, their copy for an older Word, a picture of the page."""
    for style in list(page.styles):
        if style.name not in _USED and not style.name.endswith(" Char"):
            style.delete()
    for part in (page.part, page.part.package):
        for name, relation in list(part.rels.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail")):
                del part.rels[name]
    page.core_properties.title, page.core_properties.author = f"{r.KIND} {r.SUBJECT}", r.ISSUER


def _styles(page: Any) -> None:
    for name in ("Normal", "Body Text", "Heading 1", "Heading 2"):
        style = page.styles[name]
        style.font.name, style.font.size = _FONT, Pt(_SIZE)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_after = Pt(6)
    body = page.styles["Body Text"].paragraph_format
    body.first_line_indent, body.alignment = Mm(12.7), _JUSTIFY


def _letterhead(page: Any) -> None:
    table = page.add_table(2, 2)
    for cell, lines in zip((c for row in table.rows for c in row.cells), _HEADS, strict=True):
        _lines(cell, lines)
    for words in (r.KIND.upper(), r.SUBJECT):
        paragraph = page.add_paragraph()
        paragraph.alignment = _CENTRE
        paragraph.add_run(words).bold = True


def _lines(cell: Any, lines: tuple[tuple[str, bool], ...]) -> None:
    for at, (words, bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        paragraph.alignment = _CENTRE
        paragraph.add_run(words).bold = bold


def _outline(page: Any) -> None:
    page.add_paragraph(r.OPENING, "Body Text")
    for part, (title, sections) in enumerate(r.OUTLINE.items(), start=1):
        page.add_paragraph(f"{'I' * part}. {title}", "Heading 1")
        for section, name in enumerate(sections, start=1):
            page.add_paragraph(f"{section}. {name}", "Heading 2")
            told = f"sections.s{part}_{section}"
            page.add_paragraph(f"{{%p if not {told} %}}")
            page.add_paragraph(r.NIL, "Body Text")
            page.add_paragraph("{%p else %}")
            page.add_paragraph(f"{{%p for paragraph in {told} %}}")
            page.add_paragraph("{{r paragraph }}", "Body Text")
            page.add_paragraph("{%p endfor %}")
            page.add_paragraph("{%p endif %}")


def _one_loop(page: Any) -> None:
    page.add_paragraph(r.OPENING, "Body Text")
    page.add_paragraph("{%p for paragraph in everything %}")
    page.add_paragraph("{{r paragraph }}", "Body Text")
    page.add_paragraph("{%p endfor %}")


def _data(page: Any) -> None:
    table = page.add_table(4, 3, "Table Grid")
    for cell, words in zip(table.rows[0].cells, r.COLUMNS, strict=True):
        _lines(cell, ((words, True),))
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for at, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{at}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


def _signature(page: Any) -> None:
    left, right = page.add_table(1, 2).rows[0].cells
    named = [f"- {name} ({purpose})" if purpose else f"- {name}" for name, purpose in r.RECIPIENTS]
    for at, words in enumerate(("Nơi nhận:", *(f"{one};" for one in named[:-1]), f"{named[-1]}.")):
        paragraph = left.paragraphs[0] if at == 0 else left.add_paragraph()
        paragraph.add_run(words).font.size = Pt(11)
    _lines(right, ((r.TITLE, True), ("", False), (r.SIGNER, True)))


def _page_number(page: Any) -> None:
    section = page.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = _CENTRE
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._r.append(element)  # noqa: SLF001 - the way that python-docx leaves open for fields


def filled(source: bytes, words: Report) -> bytes:
    """The report, from a fresh template object as the manual asks."""
    page = DocxTemplate(BytesIO(source))
    page.render(_context(page, words), autoescape=True)
    out = BytesIO()
    page.save(out)
    return out.getvalue()


def _context(page: DocxTemplate, words: Report) -> dict[str, Any]:
    sections = {
        f"s{number.replace('.', '_')}": [_rich(page, paragraph) for paragraph in paragraphs]
        for number, paragraphs in words.sections.items()
    }
    return {
        "number": words.number,
        "day": f"{words.day:02d}",
        "sections": sections,
        "everything": list(_everything(page, sections)),
        "rows": words.rows,
    }


def _everything(page: DocxTemplate, sections: Mapping[str, list[RichText]]) -> Iterator[RichText]:
    """Headings and nil sentences among the paragraphs, for the one loop."""
    for part, (title, names) in enumerate(r.OUTLINE.items(), start=1):
        yield _rich(page, (Words(f"{'I' * part}. {title}", bold=True),))
        for section, name in enumerate(names, start=1):
            yield _rich(page, (Words(f"{section}. {name}", bold=True),))
            yield from sections[f"s{part}_{section}"] or [_rich(page, (Words(r.NIL),))]


def _rich(page: DocxTemplate, paragraph: Sentence) -> RichText:
    """Font and size are said again: rich text forgets the style that it stands in."""
    rich = RichText()
    for (bold, italic, stands_for), alike in groupby(paragraph, key=lambda one: one[1:]):
        text = "".join([one.text for one in alike])
        link = page.build_url_id(f"urn:tongket:{stands_for}:{text}") if stands_for else None
        rich.add(text, bold=bold, italic=italic, font=_FONT, size=2 * _SIZE, url_id=link)
    return rich
