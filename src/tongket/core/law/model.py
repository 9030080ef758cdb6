"""What a citation is, once found in a text."""

from enum import Enum
from typing import NamedTuple

from tongket.core.text.dates import PartialDate
from tongket.core.text.spans import Span


class Category(Enum):
    """Which branch of the grammar a citation belongs to."""

    NA_LAW = "na_law"
    NA_STANDING = "na_standing"
    NORMATIVE_JOINT = "normative_joint"
    NORMATIVE = "normative"
    PARTY = "party"
    STATE_TYPED = "state_typed"
    OFFICIAL_LETTER = "official_letter"
    HIST_ORDER = "hist_order"
    HIST_BARE = "hist_bare"
    BARE_ISSUER = "bare_issuer"
    NUMBER_ALONE = "number_alone"  # "Nghị quyết số 57 của Bộ Chính trị": no symbol
    LAW_BY_NAME = "law_by_name"  # "Luật Giám định tư pháp ngày 20/6/2012": no number
    COURT_JUDGMENT = "court_judgment"  # "Bản án số 12/2023/HS-ST"
    TECHNICAL_STANDARD = "technical_standard"  # QCVN 102:2016/BTTTT, TCVN 6909:2001
    IRREGULAR = "irregular"  # written as a citation, fits no branch


class Citation(NamedTuple):
    """Viện dẫn: one mention of an official document.

    ``span`` runs from the number through the symbol in the text as read; ``symbol`` has white
    space taken out and letter case kept. ``whole`` runs from the kind word through date and issuer.
    """

    span: Span
    text: str
    number: str | None
    year: str | None
    symbol: str | None
    kind: str | None
    category: Category
    date: PartialDate | None = None
    issuer: str | None = None
    whole: Span | None = None
    kind_span: Span | None = None
    date_span: Span | None = None
    issuer_span: Span | None = None
    name: str | None = None  # of a law cited by name
    repair: str | None = None  # a suggested canonical spelling when the written one is malformed

    @property
    def key(self) -> str:
        """The document as one canonical string: ``30/KH-STTTT``, ``131-QĐ/TW``, ``30/2020/NĐ-CP``.

        The spelling that was meant, where the written one is misspelt; a law by name has name and
        year, a document by number alone its kind and number, a standard its own order.
        """
        if self.repair:
            return self.repair
        if self.category is Category.LAW_BY_NAME:
            return f"{self.name} {self.year}"
        if self.category is Category.NUMBER_ALONE:
            return f"{self.kind} {self.number}"
        if self.category in _AS_WRITTEN:
            return " ".join(self.text.split())
        mark = "-" if self.category in _HYPHENED else "/"
        year = f"/{self.year}/" if self.year else mark
        return f"{self.number}{year}{(self.symbol or '').replace('TƯ', 'TW')}"


_HYPHENED = {Category.PARTY, Category.HIST_ORDER}
_AS_WRITTEN = {Category.HIST_BARE, Category.TECHNICAL_STANDARD, Category.IRREGULAR}
