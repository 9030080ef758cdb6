"""Whether two names mean the same body: written out, abbreviated, or named by its head.

"Sở TT&TT" is "Sở Thông tin và Truyền thông", "BCT" may be "Bộ Chính trị", and what "Bộ trưởng Bộ
Tư pháp" signs is the ministry's. A shorter name agrees with a longer one that begins with it
("UBND tỉnh" and "Ủy ban nhân dân tỉnh Bắc Giang").
"""

from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

_TOKEN = Pattern(r"[^\W_](?:[\w&]|\.(?=\w))*")
_LINKS = frozenset({"va", "-", "&", "cac"})
# Short forms that are not the initials of what they stand for.
_SHORT_FORMS = {
    "TW": "trung ương",
    "TƯ": "trung ương",
    "T.Ư": "trung ương",
    "TTg": "thủ tướng chính phủ",
    "TTCP": "thủ tướng chính phủ",
    "CP": "chính phủ",
    "QH": "quốc hội",
    "TP": "thành phố",
    "TX": "thị xã",
    "UBTVQH": "ủy ban thường vụ quốc hội",
    "VPCP": "văn phòng chính phủ",
    "TU": "tỉnh ủy",
}
_IN_CAPITALS = Pattern(r"TƯ\sPHÁP")  # here TƯ is no short form
# The head of a body acts for it; so does the standing part of a Party committee.
_ROLES = (
    "pho thu tuong",
    "chu tich",
    "pho chu tich",
    "bo truong",
    "thu truong",
    "giam doc",
    "pho giam doc",
    "thong doc",
    "vien truong",
    "chanh an",
    "tong thanh tra",
    "chu nhiem",
    "cuc truong",
    "tong cuc truong",
    "truong ban",
    "tong kiem toan",
    "thuong truc",
    "ban thuong vu",
    "ban chap hanh",
    "hoi dong tham phan",
)


# Alone these name whatever body of their rank is meant: "của Sở", "của tỉnh".
_HEAD_WORDS = "bo so ban cuc vu vien truong tinh huyen xa phuong thanh quan hoi doan chi trung van"
_HEADS = frozenset(_HEAD_WORDS.split())


def same_issuer(one: str, other: str) -> bool:
    """Whether the two names may stand for one body; either may be the shorter or the shortened."""
    first, second = _tokens(one), _tokens(other)
    if _is_head_of(first, second) or _is_head_of(second, first):
        return True
    variants = [
        (a, b) for a in (first, _without_role(first)) for b in (second, _without_role(second))
    ]
    return any(_agree(a, b) for a, b in variants)


def _is_head_of(one: list[str], other: list[str]) -> bool:
    """Whether a name is nothing but a head that the other has too."""
    return len(one) == 1 and fold(one[0]) in _HEADS and fold(one[0]) in map(fold, other)


def _tokens(name: str) -> list[str]:
    tokens: list[str] = []
    for token in _TOKEN.findall(_IN_CAPITALS.sub("Tư pháp", name)):
        short = token.rstrip(".")
        tokens.extend(_SHORT_FORMS[short].split() if short in _SHORT_FORMS else [short])
    return tokens


def _without_role(tokens: list[str]) -> list[str]:
    folded = [fold(token) for token in tokens]
    for role in _ROLES:
        width = len(role.split())
        if len(folded) > width and " ".join(folded[:width]) == role:
            return tokens[width:]
    return tokens


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether the names run along each other until one of them ends."""
    first, second = (
        [t for t in one if fold(t) not in _LINKS],
        [t for t in other if fold(t) not in _LINKS],
    )
    at, to, matched = 0, 0, 0
    while at < len(first) and to < len(second):
        step = _step(first[at:], second[to:])
        if step is None:
            return False
        at, to = at + step[0], to + step[1]
        matched += max(step)
    whole = at == len(first) and to == len(second)
    return whole or matched > 1


def _step(first: list[str], second: list[str]) -> tuple[int, int] | None:
    """How many tokens agree at the front: one with one, or an abbreviation with its words."""
    if fold(first[0]) == fold(second[0]):
        return 1, 1
    words = _spelt_by(first[0], second)
    if words:
        return 1, words
    words = _spelt_by(second[0], first)
    return (words, 1) if words else None


def _spelt_by(short: str, words: list[str]) -> int:
    """How many of the words an abbreviation is made of the first letters of; 0 when it is not."""
    letters = fold("".join(letter for letter in short if letter.isalpha()))
    if not short.isupper() or len(letters) < 2 or len(letters) > len(words):
        return 0
    initials = "".join(fold(word)[0] for word in words[: len(letters)])
    return len(letters) if initials == letters else 0
