"""From a planned document to the bytes of a .docx."""

from datetime import datetime
from functools import cache

from tongket.core.doc.model import Document, Standard
from tongket.core.layout.geometry import GEOMETRIES
from tongket.core.layout.plan import plan
from tongket.core.layout.sheet import AnnexPlan, Plan
from tongket.files.docx_write import parts
from tongket.files.docx_write.body import Flow
from tongket.files.docx_write.closing import foot_distance, foot_xml
from tongket.files.docx_write.head import annex_head_xml, head_xml
from tongket.files.docx_write.links import Links
from tongket.files.docx_write.package import Pressed, packed, pressed
from tongket.files.docx_write.properties import Para, para_xml
from tongket.files.docx_write.styles import NAMESPACES, RULE_STYLE, styles_xml
from tongket.files.docx_write.xml import DECLARATION, checked

_HAIR = 20  # 1 pt: a paragraph that has to be there and must not be seen


def write_docx(document: Document, *, at: datetime | None = None) -> bytes:
    """A document as a .docx that Word and LibreOffice open as the paper it is to become.

    ``at`` becomes the moment of creation in the file's properties; without it the same document
    always gives the same bytes.
    """
    return write_plan(plan(document), at=at)


def write_plan(planned: Plan, *, at: datetime | None = None) -> bytes:
    """The same for a document that is planned already."""
    links = Links()
    document = _document(planned, links)
    foot = planned.foot
    own = {
        "word/document.xml": document,
        "docProps/core.xml": parts.core_properties(planned.title, planned.author, at),
    }
    if foot is not None:
        own["word/footer1.xml"] = parts.footer(foot_xml(foot))
    if links:
        own["customXml/item1.xml"] = links.xml()
    common = _common(planned.geometry.standard, foot=foot is not None, links=bool(links))
    return packed(common | {name: pressed(xml.encode()) for name, xml in own.items()})


@cache
def _common(standard: Standard, *, foot: bool, links: bool) -> dict[str, Pressed]:
    """The parts that are alike in all documents with the same features; first the table of types."""
    xml = {
        "_rels/.rels": parts.PACKAGE_RELATIONS,
        "word/_rels/document.xml.rels": parts.document_relations(foot=foot, links=links),
        "word/styles.xml": styles_xml(standard),
        "word/settings.xml": parts.SETTINGS,
        "word/fontTable.xml": parts.FONT_TABLE,
        "word/header1.xml": parts.page_header(GEOMETRIES[standard]),
        "word/header2.xml": parts.NO_HEADER,
        "docProps/app.xml": parts.APP,
    }
    own = ["word/document.xml", "docProps/core.xml"]
    if foot:
        xml["word/footer2.xml"] = parts.footer("")
        own.append("word/footer1.xml")
    if links:
        xml["customXml/itemProps1.xml"] = parts.LINK_PROPERTIES
        xml["customXml/_rels/item1.xml.rels"] = parts.LINK_RELATIONS
    types = {"[Content_Types].xml": parts.content_types((*xml, *own))}
    return {name: pressed(checked(name, text)) for name, text in (types | xml).items()}


def _document(planned: Plan, links: Links) -> str:
    """The main part: one section for the document, one for each annex."""
    geometry = planned.geometry
    distance = None if planned.foot is None else foot_distance(planned.foot, geometry)
    annex_section = parts.section(geometry, distance, annex=True)
    sections = [
        (_main(planned, links), parts.section(geometry, distance, annex=False)),
        *((_annex(annex, planned, links), annex_section) for annex in planned.annexes),
    ]
    *others, (last, last_section) = sections
    body = "".join(f"{xml}{_end(properties)}" for xml, properties in others)
    end = _end() if last.endswith("</w:tbl>") else ""
    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{last}{end}{last_section}"
        "</w:body></w:document>"
    )


def _end(section: str = "") -> str:
    """Word wants a paragraph after a table, and one to carry the properties of a section."""
    return f"<w:p><w:pPr>{para_xml(Para(RULE_STYLE, line=_HAIR))}{section}</w:pPr></w:p>"


def _main(planned: Plan, links: Links) -> str:
    geometry, closing = planned.geometry, planned.closing
    head, stack = head_xml(planned.head, geometry, links)
    flow = Flow(geometry, links, stack)
    flow.begin(planned.head.body_top, planned.addressees, planned.body)
    flow.blocks(planned.body, keep_last=closing is not None)
    if closing is not None:
        flow.closing(closing)
    return head + flow.xml


def _annex(annex: AnnexPlan, planned: Plan, links: Links) -> str:
    head, stack = annex_head_xml(annex.lines, planned.geometry, links)
    flow = Flow(planned.geometry, links, stack)
    flow.begin(annex.body_top, None, annex.body)
    flow.blocks(annex.body, keep_last=False)
    return head + flow.xml
