"""Signs that stand in the index beside the words: whose a document is, and what it is narrowed by.

A mark is one letter for its kind and a value; it shares no space with the words of the texts, so
no text can forge one.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

EVERYBODYS = "e0"
_WORD = Pattern(r"[^\W_]+")
_BITS_OF_ID = 40
NEWEST = (1 << 63) - 1
_LONGEST = 200  # letters of a word that count: the index of a database has an end to words


class Facet(StrEnum):
    """What results are counted and narrowed by."""

    KIND = "kind"  # loại
    ISSUER = "issuer"  # cơ quan ban hành
    YEAR = "year"  # năm
    DIRECTION = "direction"  # đến, đi, được viện dẫn
    UNIT = "unit"  # đơn vị soạn thảo, chủ trì
    STATE = "state"  # tình trạng


class Field(StrEnum):
    """A part of the record whose words can be asked for on their own."""

    CODE = "code"  # số và ký hiệu
    ISSUER = "issuer"
    SIGNER = "signer"  # người ký
    SUBJECT = "subject"  # trích yếu


_OF_FACET = {
    Facet.KIND: "k",
    Facet.ISSUER: "i",
    Facet.YEAR: "y",
    Facet.DIRECTION: "d",
    Facet.UNIT: "u",
    Facet.STATE: "s",
}
_OF_FIELD = {Field.CODE: "n", Field.ISSUER: "w", Field.SIGNER: "p", Field.SUBJECT: "t"}
_FREE_TEXT = {Facet.KIND, Facet.ISSUER}


def open_mark(holder: int) -> str:
    """Everybody in this agency may open it; 0 is nobody in particular, and so everybody."""
    return f"o{holder}" if holder else EVERYBODYS


def closed_mark(holder: int) -> str:
    """This agency holds it, and who may open it is to be asked."""
    return f"c{holder}"


@lru_cache(maxsize=4096)  # a few kinds and bodies stand in most documents
def facet_mark(facet: Facet, value: str) -> str:
    """The mark of a value; kinds and names of bodies count alike whatever their case and marks."""
    if facet in _FREE_TEXT:
        folded = fold(value).encode(errors="surrogatepass")
        return _OF_FACET[facet] + blake2b(folded, digest_size=8).hexdigest()
    letters = "".join(letter for letter in value[:_LONGEST] if letter.isalnum())
    return _OF_FACET[facet] + letters


def field_mark(field: Field, word: str) -> str:
    """The mark of a word that stands in a part of the record."""
    return _OF_FIELD[field] + word


def words_of(text: str) -> list[str]:
    """The words of a text as the index knows them: folded, nothing but letters and digits."""
    return [word[:_LONGEST] for word in _WORD.findall(fold(text))]


def field_marks(field: Field, text: str) -> Iterable[str]:
    """The marks of every word of a part of the record."""
    return (field_mark(field, word) for word in words_of(text))


def key_of(issued_on: date | None, document_id: int) -> int:
    """A key that runs with day and id, so that newest first is a walk along the index.

    What has no day stands before everything dated.
    """
    return (issued_on.toordinal() if issued_on else 0) << _BITS_OF_ID | document_id


ID_OF_KEY = (1 << _BITS_OF_ID) - 1  # key & ID_OF_KEY is the document
