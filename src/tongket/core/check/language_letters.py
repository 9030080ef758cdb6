"""Letters that look right and are not: decomposed ones, foreign look-alikes, invisible ones."""

import unicodedata
from collections.abc import Iterator

from tongket.core.check.brief import Brief
from tongket.core.check.examples import text
from tongket.core.check.finding import Edit, Hit, Rule, Severity, hit
from tongket.core.text.letters import TONED
from tongket.core.text.nfc import LOOK_ALIKES
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

_UNICODE = Words(
    vi="Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001. Chữ trông giống "
    "nhau mà khác mã thì tìm kiếm, đối chiếu số, ký hiệu đều sai.",
    en="Decree 30/2020/NĐ-CP, annex I: Unicode by TCVN 6909:2001. Letters that look alike but have "
    "other codes defeat searching and matching of symbols.",
)

_MARKS = "\u0300-\u036f"
_DECOMPOSED_WORD = rf"\w++[{_MARKS}][\w{_MARKS}]*+"
_DECOMPOSED = Pattern(rf"(?<![\w{_MARKS}]){_DECOMPOSED_WORD}")
_MARK = Pattern(f"[{_MARKS}]")
_COMPOSED = Pattern(f"[{''.join(TONED)}]")


def find_mixed_composition(brief: Brief) -> Iterator[Hit]:
    """Words with separate marks in a text that elsewhere has whole letters: one hit a paragraph."""
    original = brief.reading.text
    if not _MARK.search(original) or not _COMPOSED.search(original):
        return
    start = 0
    for line in original.splitlines(keepends=True):
        edits = list(_composed(line, start))
        if edits:
            yield hit(Span(edits[0].span.start, edits[-1].span.end), *edits, count=len(edits))
        start += len(line)


def _composed(line: str, start: int) -> Iterator[Edit]:
    """Every decomposed word of a line that begins at ``start``, whole again."""
    for match in _DECOMPOSED.finditer(line):
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0]:
            yield Edit(Span(*match.span()).moved(start), whole)


MIXED_COMPOSITION = Rule(
    code="N131",
    name="mixed-unicode-composition",
    severity=Severity.WARNING,
    title=Words(vi="Lẫn Unicode tổ hợp và dựng sẵn", en="Composed and decomposed Unicode mixed"),
    why=_UNICODE,
    message=Words(
        vi="Đoạn này có {count} chữ gõ bằng Unicode tổ hợp, phần còn lại là Unicode dựng sẵn.",
        en="{count} words here are decomposed, the rest of the text is composed.",
    ),
    remedy=Words(
        vi="Chuyển cả văn bản sang Unicode dựng sẵn.",
        en="Convert the whole text to composed letters.",
    ),
    find=find_mixed_composition,
    bad=(
        text(
            "Sở Xây dựng ban ⟦ha\u0300nh⟧ kế hoạch.",
            fixed="Sở Xây dựng ban hành kế hoạch.",
        ),
        text(
            f"Đã có ⟦{unicodedata.normalize('NFD', 'kết quả cụ thể, rõ nét')}⟧ trong kỳ.",
            fixed="Đã có kết quả cụ thể, rõ nét trong kỳ.",
        ),
    ),
    good=(
        text("Sở Xây dựng ban hành kế hoạch."),
        text(unicodedata.normalize("NFD", "Sở Xây dựng ban hành kế hoạch.")),
    ),
)

# Letters of other alphabets that a Latin font draws alike.
_FOREIGN = dict(
    zip(
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425"
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
        "ABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo",
        strict=True,
    )
)
_LETTERS = {odd: plain for odd, plain in LOOK_ALIKES.items() if plain in "Đđ"} | _FOREIGN
_LOOK_ALIKE_LETTER = Pattern(f"[{''.join(_LETTERS)}]")
_WORD_END = Pattern(r"\w*")
_WORD_START = Pattern(r"\w*\Z")
_LATIN = Pattern(r"[A-Za-zÀ-ɏḀ-ỹ]")
_LONGEST_WORD = 32


def find_look_alike_letters(brief: Brief) -> Iterator[Hit]:
    """An Icelandic Ð for Đ, or a Cyrillic or Greek letter inside a Latin word."""
    original = brief.reading.text
    for match in _LOOK_ALIKE_LETTER.finditer(original):
        at = match.start()
        if match[0] in _FOREIGN and not _in_latin_word(original, at):
            continue
        span = Span(at, at + 1)
        right = _LETTERS[match[0]]
        yield hit(
            span, Edit(span, right), code=f"U+{ord(match[0]):04X}", wrong=match[0], right=right
        )


def _in_latin_word(text: str, at: int) -> bool:
    before = _WORD_START.search(text[max(0, at - _LONGEST_WORD) : at])
    after = _WORD_END.match(text[at + 1 : at + 1 + _LONGEST_WORD])
    return bool(_LATIN.search((before[0] if before else "") + (after[0] if after else "")))


LOOK_ALIKE_LETTER = Rule(
    code="N132",
    name="look-alike-letter",
    severity=Severity.WARNING,
    title=Words(vi="Chữ trông giống nhưng sai mã", en="Letter that only looks right"),
    why=_UNICODE,
    message=Words(
        vi="Chữ “{wrong}” ({code}) không phải chữ “{right}” của tiếng Việt.",
        en="“{wrong}” ({code}) is not the Vietnamese letter “{right}”.",
    ),
    remedy=Words(vi="Gõ lại bằng chữ “{right}”.", en="Type “{right}” instead."),
    find=find_look_alike_letters,
    bad=(
        text(
            "Thông tư số 02/2020/TT-BGD⟦\u00d0⟧T quy định.",
            fixed="Thông tư số 02/2020/TT-BGDĐT quy định.",
        ),
        text("Sở Xây dựng b⟦\u0430⟧n hành.", fixed="Sở Xây dựng ban hành."),
    ),
    good=(
        text("Thông tư số 02/2020/TT-BGDĐT quy định."),
        text("Tạp chí \u041f\u0440\u0430\u0432\u0434\u0430 và hệ số \u03b1 = 0,5."),
    ),
)

# Zero-width and direction marks, soft hyphens, controls, and the sign for a lost letter.
_INVISIBLE = Pattern(
    "[\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\u00ad"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd]+"
)
_LOST = "\ufffd"


def find_invisible_characters(brief: Brief) -> Iterator[Hit]:
    """Characters that cannot be seen, and the sign that stands for a letter that was lost."""
    text = brief.reading.text
    if text.replace("\n", "").isprintable() and _LOST not in text:
        return
    for match in _INVISIBLE.finditer(text):
        if match[0] == "\ufeff" and match.start() == 0:
            continue
        span = Span(*match.span())
        edits = () if _LOST in match[0] else (Edit(span, ""),)
        yield hit(span, *edits, codes=", ".join(f"U+{ord(c):04X}" for c in sorted({*match[0]})))


INVISIBLE_CHARACTER = Rule(
    code="N133",
    name="invisible-character",
    severity=Severity.WARNING,
    title=Words(vi="Ký tự không nhìn thấy", en="Invisible character"),
    why=_UNICODE,
    message=Words(
        vi="Có ký tự ẩn hoặc ký tự hỏng: {codes}.", en="Invisible or lost characters: {codes}."
    ),
    remedy=Words(vi="Xóa ký tự này, gõ lại nếu mất chữ.", en="Delete it; retype a lost letter."),
    find=find_invisible_characters,
    bad=(
        text("Kế hoạch số 30⟦\u200b⟧/KH-SXD.", fixed="Kế hoạch số 30/KH-SXD."),
        text("Sở Xây d⟦\ufffd⟧ng."),
    ),
    good=(text("Kế hoạch số 30/KH-SXD."), text("Kế hoạch số 30/KH-SXD\tngày 29/01/2024.")),
)
