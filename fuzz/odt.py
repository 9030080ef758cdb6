"""Spoilt .odt files: ``python -m fuzz.odt --seconds 60``."""

import sys

from fuzz.engine import Target, main
from fuzz.spoiling import packed, spoil_package

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{prefix}="{_BASE}{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
_STYLES = """
<style:style style:name="P" style:family="paragraph" style:parent-style-name="Q"
 style:master-page-name="First"><style:paragraph-properties fo:text-align="center"
 fo:text-indent="12.7mm" fo:line-height="150%" fo:border-bottom="1pt solid #000"/><style:text-properties
 fo:font-size="120%" fo:font-weight="bold"/></style:style><style:style style:name="T"
 style:family="text"><style:text-properties style:font-name=".VnTime" fo:color="#ff0000"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I"
 style:num-suffix="."><style:list-level-properties><style:list-level-label-alignment
 text:label-followed-by="space" fo:margin-left="10mm"/></style:list-level-properties>
</text:list-level-style-number><text:list-level-style-bullet text:level="2" text:bullet-char="-"/>
</text:list-style>
"""
_BODY = """
<text:tracked-changes><text:changed-region xml:id="i"><text:insertion/></text:changed-region>
<text:changed-region xml:id="d"><text:deletion><text:p>bỏ</text:p><text:p>hai</text:p></text:deletion>
</text:changed-region></text:tracked-changes>
<text:h text:outline-level="1" text:style-name="P">Phần <text:span text:style-name="T">Céng hoµ</text:span>
</text:h><text:list text:style-name="L" xml:id="one"><text:list-item text:start-value="3"><text:p>a</text:p>
<text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p>x<text:change-start text:change-id="i"/>thêm</text:p><text:p>y<text:change-end
 text:change-id="i"/><text:change text:change-id="d"/><text:s text:c="3"/><text:tab/><text:line-break/>
<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ghi chú</text:p>
</text:note-body></text:note><draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame>
<draw:line svg:x1="0mm" svg:y1="1mm" svg:x2="60mm" svg:y2="1mm"/></text:p>
<table:table table:style-name="P"><table:table-row><table:table-cell table:number-columns-spanned="2">
<text:p>ô</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/>
</table:table-row></table:table>
"""
_MASTERS = """
<style:master-page style:name="Standard" style:page-layout-name="M"><style:header><text:p>
<text:page-number>2</text:page-number></text:p></style:header></style:master-page><style:master-page
 style:name="First" style:page-layout-name="M" style:next-style-name="Standard"/>
"""
_LAYOUT = """
<style:page-layout style:name="M"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin-top="20mm"/><style:header-style><style:header-footer-properties
 fo:min-height="10mm"/></style:header-style></style:page-layout>
"""


def _seed() -> bytes:
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}"
        f"</office:automatic-styles><office:body><office:text>{_BODY}</office:text></office:body>"
        "</office:document-content>"
    )
    styles = (
        f"<office:document-styles {_SPACES}><office:styles/><office:automatic-styles>{_LAYOUT}"
        f"</office:automatic-styles><office:master-styles>{_MASTERS}</office:master-styles>"
        "</office:document-styles>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "styles.xml": styles.encode(),
        }
    )


TARGET = Target("fuzz.odt", (_seed(),), spoil_package)

if __name__ == "__main__":
    sys.exit(main(TARGET))
