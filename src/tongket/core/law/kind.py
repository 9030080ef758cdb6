"""Deciding whether a symbol is a citation at all, and of which kind of document."""

from tongket.core.doc.kinds import OFFICIAL_LETTER
from tongket.core.law.cue import Cue
from tongket.core.law.grammar import Tail
from tongket.core.law.model import Category
from tongket.core.law.scan import Symbol
from tongket.core.law.vocabulary import BY_SYMBOL, ISSUERS, KIND_WORDS

COURT_KINDS = ("Bản án", "Quyết định", "Thông báo", "Án lệ", "Kháng nghị")

# Branches whose form says enough without a word in front.
_TELLING = {
    Category.NA_LAW,
    Category.NA_STANDING,
    Category.NORMATIVE_JOINT,
    Category.COURT_JUDGMENT,
    Category.NORMATIVE,
    Category.PARTY,
    Category.STATE_TYPED,
    Category.HIST_ORDER,
}


def may_cite(symbol: Symbol, cue: Cue) -> bool:
    """Whether the symbol, with what stands in front of it, is a citation."""
    if cue.barred:
        return False
    if symbol.read is None:
        return _irregular_cites(symbol, cue)
    if cue.kind is not None:
        return True
    return _form_cites(symbol.read, symbol, cue)


def _irregular_cites(symbol: Symbol, cue: Cue) -> bool:
    if cue.kind is None:
        return cue.numbered and symbol.repair is not None
    return cue.numbered or symbol.repair is not None


def _form_cites(read: Tail, symbol: Symbol, cue: Cue) -> bool:
    first = read.issuer.split("-", 1)[0]
    known = first in ISSUERS
    sure = known or cue.numbered or symbol.year or read.category is Category.HIST_ORDER
    if symbol.repair and not sure:
        return False
    if read.category in _TELLING:
        return cue.numbered or known or len(first) > 1 or first == "CTN"
    if read.category is Category.OFFICIAL_LETTER:
        unit = symbol.tail.rsplit("-", 1)[-1]
        known = known or unit in ISSUERS
        return cue.numbered or known or (_capitals(first) > 2 and _capitals(unit) > 1)
    if read.category is Category.HIST_BARE:
        return cue.numbered or (first != "SL" and symbol.number.isdigit())
    return (known and len(first) > 2) or (cue.numbered and _capitals(first) > 2)


def _capitals(code: str) -> int:
    return sum(letter.isupper() for letter in code)


def kind_by_symbol(category: Category, kinds: tuple[str, ...], symbol: str) -> str | None:
    """The kind a symbol names by itself; ``None`` where it leaves the choice (Party QĐ, QH15)."""
    if category is Category.COURT_JUDGMENT:
        return _court_kind(symbol)
    return kinds[0] if len(kinds) == 1 else None


def _court_kind(symbol: str) -> str | None:
    if symbol == "AL":
        return "Án lệ"
    if symbol.startswith("TL"):  # the docket of a case, not a document
        return None
    if symbol.startswith("KN"):
        return "Kháng nghị"
    decided = symbol.startswith("QĐ") or symbol.endswith(("GĐT", "-QĐ"))
    return "Quyết định" if decided else "Bản án"


def category_by_word(read: Tail | None, cue_kind: str | None) -> Category:
    """The branch, set right by the word in front where codes collide.

    ``10315/CT-TTHT`` behind "Công văn số" is a letter of a Cục Thuế, no directive; ``610/TL-BTC``
    behind "Thể lệ số" is no letter.
    """
    if read is None:
        return Category.IRREGULAR
    if not cue_kind:
        return read.category
    if read.category is Category.STATE_TYPED and cue_kind == OFFICIAL_LETTER:
        return Category.OFFICIAL_LETTER
    if read.category is Category.OFFICIAL_LETTER and cue_kind != OFFICIAL_LETTER:
        initials = "".join(word[0].upper() for word in cue_kind.split())
        return Category.STATE_TYPED if read.issuer.startswith(initials) else read.category
    return read.category


def kinds_by_initials(code: str) -> tuple[str, ...]:
    """Kinds whose first letters begin a code that the tables do not hold (HĐLĐ: Hợp đồng)."""
    for width in range(min(len(code), 4), 1, -1):
        kinds = _INITIALS.get(code[:width])
        if kinds:
            return kinds
    return ()


def _initials() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind in sorted({kind for kind in KIND_WORDS.values() if kind}):
        letters = "".join(word[0].upper() for word in kind.split())
        found[letters] = (*found.get(letters, ()), kind)
    return found


_INITIALS = _initials()


def kind_in_front(cue: Cue) -> str | None:
    """The kind the word in front names; ``None`` when there is none or it leaves it open."""
    return None if cue.kind in {None, BY_SYMBOL} else cue.kind
