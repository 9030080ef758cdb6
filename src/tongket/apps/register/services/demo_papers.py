"""The papers of the demo register: a document's text in the form of the office, and its .docx."""

from typing import TYPE_CHECKING

from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.doc.recognise import recognise
from tongket.core.text.date_format import date_line
from tongket.core.text.nfc import clean
from tongket.files.docx_write import write_docx
from tongket.files.options import ReadOptions
from tongket.files.text_read import read

if TYPE_CHECKING:
    from tongket.apps.register.models import Document

_STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


def text_of(document: "Document", code: str, body: str) -> str:
    """The whole text: header, number and day, kind, subject, body, signature."""
    is_letter = document.kind == OFFICIAL_LETTER
    motto = _PARTY_MOTTO if document.standard == "party" else _STATE_MOTTO
    number = f"Số {code}" if document.standard == "party" else f"Số: {code}"
    day = f"Bắc Giang, {date_line(document.issued_on)}" if document.issued_on else ""
    title = [f"V/v {document.subject}"] if is_letter else [document.kind.upper(), document.subject]
    signed = [document.signer_title.upper(), document.signer] if document.signer else []
    lines = [document.issuer.upper(), *motto, number if code else "Số:", day, *title, body, *signed]
    return "\n".join(line for line in lines if line) + "\n"


def paper_of(text: str) -> bytes:
    """The text set on paper as a .docx; the same text always gives the same bytes."""
    source = read(text.encode(), ReadOptions())
    return write_docx(recognise(source, clean(source.text)))
