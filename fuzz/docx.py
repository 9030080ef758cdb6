"""Spoilt .docx files: ``python -m fuzz.docx --seconds 60``."""

import sys

from fuzz.engine import Target, main
from fuzz.spoiling import packed, spoil_package

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_LINKS}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_CHANGE = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"'
_BODY = f"""
<w:p><w:pPr><w:pStyle w:val="H"/><w:jc w:val="center"/><w:spacing w:before="120" w:line="360"
 w:lineRule="exact"/><w:ind w:firstLine="720" w:leftChars="100"/><w:pBdr><w:bottom w:val="single"/>
</w:pBdr></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>
</w:rPr><w:t xml:space="preserve">Céng hoµ </w:t><w:tab/><w:br/><w:br w:type="page"/>
<w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del {_CHANGE}/></w:rPr>
</w:pPr><w:ins {_CHANGE}><w:r><w:t>thêm</w:t></w:r></w:ins><w:del {_CHANGE}><w:r><w:delText>bỏ
</w:delText></w:r></w:del></w:p>
<w:sdt><w:sdtPr><w:tag w:val="fact:1"/></w:sdtPr><w:sdtContent><w:p><w:r><w:fldChar
 w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar
 w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
</w:p></w:sdtContent></w:sdt>
<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/></w:tblPr><w:tr><w:trPr><w:gridBefore
 w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p>
<w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
</w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionV
 relativeFrom="paragraph"><wp:posOffset>36000</wp:posOffset></wp:positionV><wp:extent cx="360000"
 cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr><wps:txbx>
<w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line
 from="0,2pt" to="171pt,2pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar
 w:top="1134" w:left="1701"/><w:titlePg/></w:sectPr>
"""
_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn
 w:val="B"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name
 w:val="base"/><w:pPr><w:contextualSpacing/><w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs>
</w:pPr></w:style><w:style w:type="table" w:styleId="T"><w:name w:val="t"/><w:tblStylePr
 w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
"""
_NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt
 w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/>
<w:suff w:val="space"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1">
<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>
"""


def _part(root: str, inside: str) -> bytes:
    return f"<w:{root} {_SPACES}>{inside}</w:{root}>".encode()


def _seed() -> bytes:
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    targets = (("s", "styles"), ("n", "numbering"), ("h", "header"), ("f", "footnotes"))
    links = "".join(
        f'<Relationship Id="{id_}" Type="{_LINKS}/{kind}" Target="{kind}.xml"/>'
        for id_, kind in targets
    )
    header = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>ghi chú</w:t></w:r></w:p></w:footnote>'
    return packed(
        {
            "word/document.xml": _part("document", f"<w:body>{_BODY}</w:body>"),
            "word/styles.xml": _part("styles", _STYLES),
            "word/numbering.xml": _part("numbering", _NUMBERING),
            "word/header.xml": _part("hdr", header),
            "word/footnotes.xml": _part("footnotes", note),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{rels}">{links}</Relationships>'.encode(),
        }
    )


TARGET = Target("fuzz.docx", (_seed(),), spoil_package)

if __name__ == "__main__":
    sys.exit(main(TARGET))
