"""The kinds of personal data (dữ liệu cá nhân) that a document may hold, and one place of one."""

from enum import Enum
from typing import NamedTuple

from tongket.core.text.spans import Span
from tongket.core.text.words import Words


def listed(*words: str) -> frozenset[str]:
    """The words of a table that is written as running text."""
    return frozenset(word for line in words for word in line.split())


class PersonalKind(Enum):
    """What a stretch of words gives away about a person."""

    PERSON = "person"
    ACCOUNT = "account"
    WEB_ADDRESS = "web_address"
    PHONE = "phone"
    EMAIL = "email"
    ID_NUMBER = "id_number"
    PASSPORT = "passport"
    TAX_CODE = "tax_code"
    BANK_ACCOUNT = "bank_account"
    PLATE = "plate"
    BIRTH = "birth"
    HOME = "home"
    OTHER = "other"  # what the office itself wishes masked


# The Vietnamese word is also what a public copy writes in the place of the data: "[người 1]".
KIND_NAMES = {
    PersonalKind.PERSON: Words("người", "person"),
    PersonalKind.ACCOUNT: Words("tài khoản", "account"),
    PersonalKind.WEB_ADDRESS: Words("địa chỉ mạng", "web address"),
    PersonalKind.PHONE: Words("số điện thoại", "telephone number"),
    PersonalKind.EMAIL: Words("thư điện tử", "e-mail address"),
    PersonalKind.ID_NUMBER: Words("số định danh", "identity number"),
    PersonalKind.PASSPORT: Words("số hộ chiếu", "passport number"),
    PersonalKind.TAX_CODE: Words("mã số thuế", "tax code"),
    PersonalKind.BANK_ACCOUNT: Words("số tài khoản", "bank account"),
    PersonalKind.PLATE: Words("biển số xe", "licence plate"),
    PersonalKind.BIRTH: Words("ngày sinh", "date of birth"),
    PersonalKind.HOME: Words("nơi ở", "home address"),
    PersonalKind.OTHER: Words("đã che", "masked at request"),
}


class PersonalFound(NamedTuple):
    """One place of personal data; ``span`` is in the text as read, ``words`` in cleaned letters.

    ``sure``: whoever reads the document would call it personal. What is not sure is left alone
    by an ordinary check, and masked in a public copy. ``grave``: it stands beside health, children
    or a criminal record. ``everywhere``: the same words are personal wherever they stand again.
    """

    kind: PersonalKind
    span: Span
    words: str
    sure: bool = True
    grave: bool = False
    everywhere: bool = True


class NameLeft(NamedTuple):
    """A name that is no personal data here: of an office holder, or of someone commended."""

    span: Span
    words: str
    reason: Words


class PersonalData(NamedTuple):
    """Everything personal in one document, in the order of the text, and the names that may stay."""

    found: tuple[PersonalFound, ...] = ()
    left: tuple[NameLeft, ...] = ()
