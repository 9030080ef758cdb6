"""The element and attribute names of OOXML that the reader knows."""

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_CHOICE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_VML = "urn:schemas-microsoft-com:vml"

# The strict edition writes the same names in spaces of its own.
STRICT_SPACES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONSHIPS.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _DRAWING.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", _PLACED.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _MATH.encode()),
)


def w(name: str) -> str:
    """A name of the main space."""
    return f"{{{_MAIN}}}{name}"


def r(name: str) -> str:
    """A name of the space of relationships."""
    return f"{{{_RELATIONSHIPS}}}{name}"


def a(name: str) -> str:
    """A name of DrawingML."""
    return f"{{{_DRAWING}}}{name}"


def wp(name: str) -> str:
    """A name of the space that places drawings in text."""
    return f"{{{_PLACED}}}{name}"


def wps(name: str) -> str:
    """A name of the space of drawn shapes."""
    return f"{{{_SHAPE}}}{name}"


def mc(name: str) -> str:
    """A name of the space that offers alternatives."""
    return f"{{{_CHOICE}}}{name}"


def m(name: str) -> str:
    """A name of the space of formulas."""
    return f"{{{_MATH}}}{name}"


def v(name: str) -> str:
    """A name of the old vector drawings."""
    return f"{{{_VML}}}{name}"


VAL = w("val")
TYPE = w("type")
P, PPR, R, RPR = w("p"), w("pPr"), w("r"), w("rPr")
TBL, TR, TC = w("tbl"), w("tr"), w("tc")
SDT, SDT_PR, SDT_CONTENT = w("sdt"), w("sdtPr"), w("sdtContent")
SECT_PR = w("sectPr")
INS, DEL, MOVE_FROM, MOVE_TO = w("ins"), w("del"), w("moveFrom"), w("moveTo")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
